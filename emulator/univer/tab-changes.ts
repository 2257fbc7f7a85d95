// Adds, removes, moves and freezes the sheets of a workbook, as the store's own changes.
// Knows one workbook; references and results follow elsewhere (workbook-watch.ts).
import type { SheetInfo } from '../cells/cell-store';
import { checkPlace, checkSpan } from '../cells/grid-checks';
import { sameSheet } from '../formula/shift-references';
import { sheetInfo } from './sheet-info';
import { core, sheets } from './univer-packages';
import type { WorkbookModel } from './workbook-model';

export class TabChanges {
  /** Ids are numbers, as in Google; one is not used again while the store lives. */
  private nextId: number;

  constructor(private readonly model: WorkbookModel) {
    const numbers = model.workbook.getSheets().map((sheet) => Number(sheet.getSheetId()));
    this.nextId = Math.max(-1, ...numbers.filter(Number.isInteger)) + 1;
  }

  add(name: string, index: number, rows: number, columns: number): SheetInfo {
    this.checkName('add sheet', name);
    checkPlace('add sheet', index, this.model.workbook.getSheetSize());
    checkSpan('add sheet', 0, rows, Infinity);
    checkSpan('add sheet', 0, columns, Infinity);
    const id = String(this.nextId);
    this.nextId += 1;
    const sheet = core.mergeWorksheetSnapshotWithDefault({
      id,
      name,
      rowCount: rows,
      columnCount: columns,
      cellData: {},
    });
    this.model.run(sheets.InsertSheetMutation, { index, sheet });
    return sheetInfo(this.model.worksheet(id));
  }

  remove(sheetId: string): void {
    const subUnitName = this.model.worksheet(sheetId).getName();
    if (this.model.workbook.getSheetSize() === 1) throw new RangeError('Cannot remove sheet: it is the only one');
    this.model.run(sheets.RemoveSheetMutation, { subUnitId: sheetId, subUnitName });
  }

  rename(sheetId: string, name: string): void {
    const before = this.model.worksheet(sheetId).getName();
    if (before === name) return;
    if (!sameSheet(before, name)) this.checkName('rename sheet', name);
    this.model.run(sheets.SetWorksheetNameMutation, { subUnitId: sheetId, name });
  }

  move(sheetId: string, index: number): void {
    const { workbook } = this.model;
    const fromOrder = workbook.getSheetIndex(this.model.worksheet(sheetId));
    checkPlace('move sheet', index, workbook.getSheetSize() - 1);
    if (fromOrder === index) return;
    this.model.run(sheets.SetWorksheetOrderMutation, { subUnitId: sheetId, fromOrder, toOrder: index });
  }

  hide(sheetId: string, hidden: boolean): void {
    this.model.worksheet(sheetId);
    const flag = hidden ? core.BooleanNumber.TRUE : core.BooleanNumber.FALSE;
    this.model.run(sheets.SetWorksheetHideMutation, { subUnitId: sheetId, hidden: flag });
  }

  freeze(sheetId: string, rows: number, columns: number): void {
    const sheet = this.model.worksheet(sheetId);
    checkPlace('freeze rows', rows, sheet.getRowCount());
    checkPlace('freeze columns', columns, sheet.getColumnCount());
    this.model.run(sheets.SetFrozenMutation, {
      subUnitId: sheetId,
      startRow: rows === 0 ? -1 : rows,
      startColumn: columns === 0 ? -1 : columns,
      ySplit: rows,
      xSplit: columns,
    });
  }

  private checkName(action: string, name: string): void {
    if (name === '') throw new RangeError(`Cannot ${action}: its name is empty`);
    if (this.model.workbook.getSheets().some((sheet) => sameSheet(sheet.getName(), name))) {
      throw new RangeError(`Cannot ${action}: another one is called ${JSON.stringify(name)}`);
    }
  }
}
