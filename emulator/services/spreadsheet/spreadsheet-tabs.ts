// The part of a Spreadsheet that is about its tabs: finding, adding, removing and moving sheets.
// Knows no contents.
import type { SheetInfo } from '../../cells/cell-store';
import { notModelled, type Coverage } from '../guard';
import { FakeSheet } from './fake-sheet';
import type { OpenSpreadsheet } from './open-spreadsheet';
import { selected } from './selected-cells';
import { requireFreeName } from './sheet-area';
import { gidOf } from './sheet-gid';
import { fits, isA, isNumber, isText, wrongSignature } from '../signature';

export const SPREADSHEET_TABS: Coverage = {
  deleteActiveSheet: 'refused: name the sheet',
  deleteSheet: 'exact',
  duplicateActiveSheet: 'refused: not needed so far',
  getActiveSheet: 'partial: refused where no sheet is open',
  getNumSheets: 'exact',
  getSheetById: 'exact',
  getSheetByName: 'partial: by the exact name; whether Google minds upper and lower case is unverified',
  getSheets: 'exact',
  insertSheet: 'partial: no template; without a place it comes after the active sheet, or last where no sheet is open',
  moveActiveSheet: 'partial: refused where no sheet is open',
  renameActiveSheet: 'refused: name the sheet',
  setActiveSheet: 'partial: the selection of a sheet is not kept',
};

const NEW_ROWS = 1_000;
const NEW_COLUMNS = 26;

export abstract class SpreadsheetTabs {
  constructor(protected readonly open: OpenSpreadsheet) {}

  getSheets(): readonly FakeSheet[] {
    this.open.readOnce('Spreadsheet.getSheets');
    return this.open.sheets().map((sheet) => this.open.handles.sheet(sheet.id));
  }

  getNumSheets(): number {
    this.open.read('Spreadsheet.getNumSheets');
    return this.open.sheets().length;
  }

  getSheetByName(...args: readonly unknown[]): FakeSheet | null {
    if (!fits(args, isText)) throw this.wrong('getSheetByName', args);
    this.open.readOnce('Spreadsheet.getSheetByName', args[0]);
    return this.handle(this.open.sheets().find((sheet) => sheet.name === args[0]));
  }

  getSheetById(...args: readonly unknown[]): FakeSheet | null {
    if (!fits(args, isNumber)) throw this.wrong('getSheetById', args);
    this.open.readOnce('Spreadsheet.getSheetById', String(args[0]));
    return this.handle(this.open.sheets().find((sheet) => gidOf(sheet.id) === args[0]));
  }

  getActiveSheet(): FakeSheet {
    return this.open.handles.sheet(selected(this.open, 'Spreadsheet.getActiveSheet').sheetId);
  }

  setActiveSheet(...args: readonly unknown[]): FakeSheet {
    const [sheet] = args;
    if (args.length < 1 || args.length > 2 || !isA(FakeSheet)(sheet)) throw this.wrong('setActiveSheet', args);
    return sheet.activate();
  }

  /** (), (index), (name), (name, index); the index counts from 0. The new sheet becomes the active one. */
  insertSheet(...args: readonly unknown[]): FakeSheet {
    const { name, index } = this.newSheet(args);
    return this.open.restructure('Spreadsheet.insertSheet', () => {
      this.open.rights.requireDocument();
      const sheets = this.open.sheets();
      const at = index ?? this.placeOfNew();
      if (!Number.isInteger(at) || at < 0 || at > sheets.length) throw notModelled(`Spreadsheet.insertSheet at ${at}`);
      const title = name ?? freeName(sheets);
      requireFreeName(this.open, title, null);
      this.open.requireRoom(NEW_ROWS * NEW_COLUMNS);
      const made = this.open.cells.addSheet(title, at, NEW_ROWS, NEW_COLUMNS);
      if (this.open.run.hasUi) {
        const rect = { row: 0, column: 0, rows: 1, columns: 1 };
        this.open.run.host.ui.select(this.open.run.user, { sheetId: made.id, rect });
      }
      return this.open.handles.sheet(made.id);
    });
  }

  deleteSheet(...args: readonly unknown[]): void {
    if (!fits(args, isA(FakeSheet))) throw this.wrong('deleteSheet', args);
    const [{ id }] = args;
    this.open.restructure('Spreadsheet.deleteSheet', () => {
      this.open.rights.requireWholeSheet(this.open.sheet(id).id);
      if (this.open.sheets().every((sheet) => sheet.hidden || sheet.id === id)) {
        throw this.open.run.exception("You can't remove all the sheets in a document.");
      }
      this.open.cells.removeSheet(id);
    });
  }

  /** Counts from 1. */
  moveActiveSheet(...args: readonly unknown[]): void {
    if (!fits(args, isNumber)) throw this.wrong('moveActiveSheet', args);
    const [position] = args;
    const { sheetId } = selected(this.open, 'Spreadsheet.moveActiveSheet');
    this.open.restructure('Spreadsheet.moveActiveSheet', () => {
      this.open.rights.requireDocument();
      if (!Number.isInteger(position) || position < 1 || position > this.open.sheets().length) {
        throw notModelled(`Spreadsheet.moveActiveSheet(${position})`);
      }
      this.open.cells.moveSheet(sheetId, position - 1);
    });
  }

  protected wrong(method: string, args: readonly unknown[]): Error {
    return wrongSignature(this.open.run, `Spreadsheet.${method}`, args);
  }

  private handle(sheet: SheetInfo | undefined): FakeSheet | null {
    return sheet === undefined ? null : this.open.handles.sheet(sheet.id);
  }

  private newSheet(args: readonly unknown[]): { readonly name: string | null; readonly index: number | null } {
    if (args.length === 0) return { name: null, index: null };
    if (fits(args, isNumber)) return { name: null, index: args[0] };
    if (fits(args, isText)) return { name: args[0], index: null };
    if (fits(args, isText, isNumber)) return { name: args[0], index: args[1] };
    if (args.some((one) => typeof one === 'object' && one !== null))
      throw notModelled('Spreadsheet.insertSheet with options');
    throw this.wrong('insertSheet', args);
  }

  private placeOfNew(): number {
    const sheets = this.open.sheets();
    if (!this.open.run.hasUi) return sheets.length;
    const { sheetId } = selected(this.open, 'Spreadsheet.insertSheet');
    return sheets.findIndex((sheet) => sheet.id === sheetId) + 1;
  }
}

function freeName(sheets: readonly SheetInfo[]): string {
  const names = new Set(sheets.map((sheet) => sheet.name));
  let number = sheets.length + 1;
  while (names.has(`Sheet${number}`)) number += 1;
  return `Sheet${number}`;
}
