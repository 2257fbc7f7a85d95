// The record whose row is selected in the grid, as seen by the person at the keyboard.
import type { Selection } from '../app/ports';
import type { TabKey } from '../domain/catalogue/catalogue';
import type { ArchiveLayout } from './archive-layout';

export class GridSelection implements Selection {
  constructor(
    private readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
    private readonly layout: ArchiveLayout,
  ) {}

  selected(): { readonly tab: TabKey; readonly id: string; readonly row: number } | null {
    const sheet = this.spreadsheet.getActiveSheet();
    const tab = this.layout.keyOf(sheet);
    const column = tab === null ? undefined : this.layout.tab(tab)?.columns.get('id');
    const row = sheet.getActiveRange()?.getRow();
    if (tab === null || column === undefined || row === undefined || row === 1) return null;
    const id = String(sheet.getRange(row, column).getValue()).trim();
    return id === '' ? null : { tab, id, row };
  }
}
