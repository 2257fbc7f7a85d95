// The part of a Range that is only about where it is: coordinates in hand, which cost nothing.
// Knows no contents. FakeRange is built up in layers: area, contents, looks, and the rest.
import type { Rect } from '../../cells/cell-store';
import { notModelled, type Coverage } from '../guard';
import { boundedAt, printA1, type Coordinates } from './coordinates';
import type { FakeRange } from './fake-range';
import type { FakeSheet } from './fake-sheet';
import type { OpenSpreadsheet } from './open-spreadsheet';
import { gidOf } from './sheet-gid';
import { fits, isNumber, wrongSignature } from '../signature';

export const AREA_COVERAGE: Coverage = {
  getA1Notation: 'partial: how Google writes ranges with open ends is taken as they were asked for',
  getCell: 'partial: the text of the refusal outside the range is unverified',
  getColumn: 'exact',
  getGridId: 'exact',
  getHeight: 'exact',
  getLastColumn: 'exact',
  getLastRow: 'exact',
  getNumColumns: 'exact',
  getNumRows: 'exact',
  getRow: 'exact',
  getRowIndex: 'exact',
  getSheet: 'exact',
  getWidth: 'exact',
  isEndColumnBounded: 'exact',
  isEndRowBounded: 'exact',
  isStartColumnBounded: 'exact',
  isStartRowBounded: 'exact',
  offset: 'exact',
};

export abstract class RangeArea {
  constructor(
    protected readonly open: OpenSpreadsheet,
    readonly coordinates: Coordinates,
  ) {}

  getA1Notation(): string {
    return printA1(this.coordinates);
  }

  getRow(): number {
    return this.coordinates.rect.row + 1;
  }

  getRowIndex(): number {
    return this.getRow();
  }

  getColumn(): number {
    return this.coordinates.rect.column + 1;
  }

  getNumRows(): number {
    return this.coordinates.rect.rows;
  }

  getNumColumns(): number {
    return this.coordinates.rect.columns;
  }

  getHeight(): number {
    return this.getNumRows();
  }

  getWidth(): number {
    return this.getNumColumns();
  }

  getLastRow(): number {
    return this.coordinates.rect.row + this.coordinates.rect.rows;
  }

  getLastColumn(): number {
    return this.coordinates.rect.column + this.coordinates.rect.columns;
  }

  getSheet(): FakeSheet {
    return this.open.handles.sheet(this.coordinates.sheetId);
  }

  getGridId(): number {
    return gidOf(this.coordinates.sheetId);
  }

  isStartRowBounded(): boolean {
    return this.coordinates.area.startRow !== null;
  }

  isEndRowBounded(): boolean {
    return this.coordinates.area.endRow !== null;
  }

  isStartColumnBounded(): boolean {
    return this.coordinates.area.startColumn !== null;
  }

  isEndColumnBounded(): boolean {
    return this.coordinates.area.endColumn !== null;
  }

  /** Counts from 1, within the range. */
  getCell(...args: readonly unknown[]): FakeRange {
    if (!fits(args, isNumber, isNumber)) throw this.wrong('getCell', args);
    const { rect, sheetId } = this.coordinates;
    const [row, column] = args;
    if (row < 1 || column < 1 || row > rect.rows || column > rect.columns) {
      throw this.open.run.exception('Cell reference out of range');
    }
    return this.at(sheetId, { row: rect.row + row - 1, column: rect.column + column - 1, rows: 1, columns: 1 });
  }

  offset(...args: readonly unknown[]): FakeRange {
    const { rect } = this.coordinates;
    if (args.length < 2 || args.length > 4 || !args.every(isNumber)) throw this.wrong('offset', args);
    const [rows, columns, numRows = rect.rows, numColumns = rect.columns] = args;
    if (rows === undefined || columns === undefined) throw this.wrong('offset', args);
    return this.getSheet().getRange(rect.row + rows + 1, rect.column + columns + 1, numRows, numColumns);
  }

  /** The cells, checked against the grid as it is now. */
  protected rect(): Rect {
    return this.open.onGrid(this.coordinates);
  }

  protected at(sheetId: string, rect: Rect): FakeRange {
    return this.open.handles.range(boundedAt(sheetId, rect));
  }

  protected wrong(method: string, args: readonly unknown[]): Error {
    return wrongSignature(this.open.run, `Range.${method}`, args);
  }

  protected missing(what: string): Error {
    return notModelled(`Range.${what}`);
  }
}
