// The part of a Sheet that is about what it is and how far it goes: name, id, size, and the ranges on it.
// FakeSheet is built up in layers: area, lines, and the rest.
import type { SheetInfo } from '../../cells/cell-store';
import type { EnumValue } from '../enumeration';
import { notModelled, type Coverage } from '../guard';
import { boundedAt, readA1 } from './coordinates';
import { rangeNamed } from './fake-named-range';
import type { FakeRange } from './fake-range';
import type { FakeRangeList } from './fake-range-list';
import type { FakeSpreadsheet } from './fake-spreadsheet';
import type { OpenSpreadsheet } from './open-spreadsheet';
import { gidOf } from './sheet-gid';
import { fits, isNumber, isText, wrongSignature } from '../signature';

export const SHEET_AREA: Coverage = {
  getDataRange: 'exact',
  getIndex: 'exact',
  getLastColumn: 'exact',
  getLastRow: 'exact',
  getMaxColumns: 'exact',
  getMaxRows: 'exact',
  getName: 'exact',
  getParent: 'exact',
  getRange: 'partial: no R1C1 notation, no fractions; A1 notation of another sheet is refused',
  getRangeList: 'partial: A1 notation only',
  getSheetId: 'exact',
  getSheetName: 'exact',
  getSheetValues: 'exact',
  getType: 'exact',
  hideSheet: 'partial: hiding the last tab that is shown is refused',
  isSheetHidden: 'exact',
  setName: 'partial: empty names and names over 100 characters are refused',
  showSheet: 'exact',
};

export abstract class SheetArea {
  constructor(
    protected readonly open: OpenSpreadsheet,
    readonly id: string,
  ) {}

  getName(): string {
    return this.info().name;
  }

  getSheetName(): string {
    return this.getName();
  }

  getSheetId(): number {
    return gidOf(this.id);
  }

  getIndex(): number {
    return this.open.sheets().findIndex((sheet) => sheet.id === this.info().id) + 1;
  }

  getType(): EnumValue {
    return this.open.enums.SheetType.of('GRID');
  }

  getParent(): FakeSpreadsheet {
    return this.open.handles.spreadsheet();
  }

  getMaxRows(): number {
    this.open.read('Sheet.getMaxRows');
    return this.info().rows;
  }

  getMaxColumns(): number {
    this.open.read('Sheet.getMaxColumns');
    return this.info().columns;
  }

  /** Of any content in any column: a formula that gives "" and a check box count (F). */
  getLastRow(): number {
    this.open.read('Sheet.getLastRow');
    return this.contentSize().rows;
  }

  getLastColumn(): number {
    this.open.read('Sheet.getLastColumn');
    return this.contentSize().columns;
  }

  getDataRange(): FakeRange {
    this.open.read('Sheet.getDataRange');
    const { rows, columns } = this.contentSize();
    return this.rangeAt(0, 0, Math.max(1, rows), Math.max(1, columns));
  }

  getRange(...args: readonly unknown[]): FakeRange {
    if (fits(args, isText)) return this.namedRange(args[0]);
    if (args.length < 2 || args.length > 4 || !args.every(isNumber)) throw this.wrong('getRange', args);
    const [row = NaN, column = NaN, rows = 1, columns = 1] = args;
    this.requireCoordinates(row, column, rows, columns);
    return this.rangeAt(row - 1, column - 1, rows, columns);
  }

  getRangeList(...args: readonly unknown[]): FakeRangeList {
    const [notations] = args;
    if (args.length !== 1 || !Array.isArray(notations) || notations.length === 0 || !notations.every(isText)) {
      throw this.wrong('getRangeList', args);
    }
    return this.open.handles.rangeList(notations.map((notation) => this.getRange(notation)));
  }

  getSheetValues(...args: readonly unknown[]): ReturnType<FakeRange['getValues']> {
    if (!fits(args, isNumber, isNumber, isNumber, isNumber)) throw this.wrong('getSheetValues', args);
    return this.getRange(...args).getValues();
  }

  setName(...args: readonly unknown[]): this {
    if (!fits(args, isText)) throw this.wrong('setName', args);
    const [name] = args;
    return this.open.restructure('Sheet.setName', () => {
      this.open.rights.requireSheet(this.info().id);
      requireFreeName(this.open, name, this.id);
      this.open.cells.renameSheet(this.id, name);
      return this;
    });
  }

  isSheetHidden(): boolean {
    this.open.read('Sheet.isSheetHidden');
    return this.info().hidden;
  }

  hideSheet(): this {
    return this.open.restructure('Sheet.hideSheet', () => {
      this.open.rights.requireSheet(this.info().id);
      if (this.open.sheets().every((sheet) => sheet.hidden || sheet.id === this.id)) {
        throw notModelled('Sheet.hideSheet of the last tab that is shown');
      }
      this.open.cells.setHidden(this.id, true);
      return this;
    });
  }

  showSheet(): this {
    return this.open.restructure('Sheet.showSheet', () => {
      this.open.rights.requireSheet(this.info().id);
      this.open.cells.setHidden(this.id, false);
      return this;
    });
  }

  protected info(): SheetInfo {
    return this.open.sheet(this.id);
  }

  protected contentSize(): { readonly rows: number; readonly columns: number } {
    return this.open.cells.contentSize(this.info().id);
  }

  protected rangeAt(row: number, column: number, rows: number, columns: number): FakeRange {
    const coordinates = boundedAt(this.id, { row, column, rows, columns });
    this.open.onGrid(coordinates);
    return this.open.handles.range(coordinates);
  }

  protected wrong(method: string, args: readonly unknown[]): Error {
    return wrongSignature(this.open.run, `Sheet.${method}`, args);
  }

  private namedRange(text: string): FakeRange {
    const found = readA1(text);
    if (found === null) return rangeByName(this.open, text);
    if (found.sheetName !== null && found.sheetName !== this.info().name) {
      throw notModelled('Sheet.getRange with the name of another sheet');
    }
    const coordinates = found.on(this.info());
    this.open.onGrid(coordinates);
    return this.open.handles.range(coordinates);
  }

  private requireCoordinates(row: number, column: number, rows: number, columns: number): void {
    const all = [row, column, rows, columns];
    const refuse = (text: string): Error => this.open.run.exception(text);
    if (!all.every(Number.isFinite)) throw refuse('The coordinates or dimensions of the range are invalid.');
    if (!all.every(Number.isInteger)) throw notModelled('Sheet.getRange with fractions');
    if (row < 1) throw refuse('The starting row of the range is too small.');
    if (column < 1) throw refuse('The starting column of the range is too small.');
    if (rows < 1) throw refuse('The number of rows in the range must be at least 1.');
    if (columns < 1) throw refuse('The number of columns in the range must be at least 1.');
  }
}

/** Looking a name up reads the document; coordinates alone do not. */
export function rangeByName(open: OpenSpreadsheet, name: string): FakeRange {
  if (/^R\d+C\d+(?::R\d+C\d+)?$/i.test(name)) throw notModelled('getRange with R1C1 notation');
  open.read('Spreadsheet.getRangeByName');
  const found = rangeNamed(open, name);
  if (found === null) throw open.run.exception('Range not found');
  return found;
}

const MAX_NAME = 100;

export function requireFreeName(open: OpenSpreadsheet, name: string, ownId: string | null): void {
  if (name === '' || name.length > MAX_NAME) throw notModelled(`the sheet name ${JSON.stringify(name)}`);
  const taken = open.sheets().some((sheet) => sheet.id !== ownId && sheet.name.toLowerCase() === name.toLowerCase());
  if (taken) throw open.run.exception(`A sheet with the name "${name}" already exists. Please enter another name.`);
}
