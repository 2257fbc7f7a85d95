// Selection: what the person at the keyboard has selected. One rectangle; its first cell is the current one.
// Knows no window.
import { guard, type Coverage } from '../guard';
import { boundedAt } from './coordinates';
import type { FakeRange } from './fake-range';
import type { FakeSheet } from './fake-sheet';
import type { OpenSpreadsheet } from './open-spreadsheet';
import { selected } from './selected-cells';

export const SELECTION: Coverage = {
  getActiveRange: 'partial: one rectangle',
  getActiveRangeList: 'refused: not needed so far',
  getActiveSheet: 'exact',
  getCurrentCell: 'partial: the first cell of the selection',
  getNextDataRange: 'refused: not needed so far',
};

export class FakeSelection {
  constructor(private readonly open: OpenSpreadsheet) {
    guard(this, 'Selection', SELECTION);
  }

  getActiveSheet(): FakeSheet {
    return this.open.handles.sheet(selected(this.open, 'Selection.getActiveSheet').sheetId);
  }

  getActiveRange(): FakeRange {
    const { sheetId, rect } = selected(this.open, 'Selection.getActiveRange');
    return this.open.handles.range(boundedAt(sheetId, rect));
  }

  getCurrentCell(): FakeRange {
    return this.getActiveRange().getCell(1, 1);
  }
}
