// Inserts, deletes and moves rows and columns, as the store's own changes.
// Knows one workbook; references and results follow elsewhere (workbook-watch.ts).
import type { ICellData, IRange, Worksheet } from '@univerjs/core';

import { checkPlace, checkSpan } from '../cells/grid-checks';
import type { CellMatrix } from './result-cells';
import { sheetInfo } from './sheet-info';
import type { TabChanges } from './tab-changes';
import { sheets } from './univer-packages';
import type { WorkbookModel } from './workbook-model';

export class RowColumnChanges {
  constructor(
    private readonly model: WorkbookModel,
    private readonly tabs: TabChanges,
  ) {}

  insertRows(sheetId: string, before: number, count: number): void {
    const sheet = this.model.worksheet(sheetId);
    checkPlace('insert rows', before, sheet.getRowCount());
    checkSpan('insert rows', before, count, Infinity);
    const { frozenRows, frozenColumns } = sheetInfo(sheet);
    const range = this.rows(sheet, before, count);
    this.model.run(sheets.InsertRowMutation, { subUnitId: sheetId, range });
    this.copyStyles(sheet, range, before === 0 ? before + count : before - 1, null);
    if (before < frozenRows) this.tabs.freeze(sheetId, frozenRows + count, frozenColumns);
  }

  deleteRows(sheetId: string, at: number, count: number): void {
    const sheet = this.model.worksheet(sheetId);
    checkSpan('delete rows', at, count, sheet.getRowCount());
    if (count === sheet.getRowCount()) throw new RangeError('Cannot delete rows: no row would be left');
    const { frozenRows, frozenColumns } = sheetInfo(sheet);
    this.model.run(sheets.RemoveRowMutation, { subUnitId: sheetId, range: this.rows(sheet, at, count) });
    const lost = within(frozenRows, at, count);
    if (lost > 0) this.tabs.freeze(sheetId, frozenRows - lost, frozenColumns);
  }

  insertColumns(sheetId: string, before: number, count: number): void {
    const sheet = this.model.worksheet(sheetId);
    checkPlace('insert columns', before, sheet.getColumnCount());
    checkSpan('insert columns', before, count, Infinity);
    const { frozenRows, frozenColumns } = sheetInfo(sheet);
    const range = this.columns(sheet, before, count);
    this.model.run(sheets.InsertColMutation, { subUnitId: sheetId, range });
    this.copyStyles(sheet, range, null, before === 0 ? before + count : before - 1);
    if (before < frozenColumns) this.tabs.freeze(sheetId, frozenRows, frozenColumns + count);
  }

  deleteColumns(sheetId: string, at: number, count: number): void {
    const sheet = this.model.worksheet(sheetId);
    checkSpan('delete columns', at, count, sheet.getColumnCount());
    if (count === sheet.getColumnCount()) throw new RangeError('Cannot delete columns: no column would be left');
    const { frozenRows, frozenColumns } = sheetInfo(sheet);
    this.model.run(sheets.RemoveColMutation, { subUnitId: sheetId, range: this.columns(sheet, at, count) });
    const lost = within(frozenColumns, at, count);
    if (lost > 0) this.tabs.freeze(sheetId, frozenRows, frozenColumns - lost);
  }

  moveRows(sheetId: string, from: number, count: number, to: number): void {
    const sheet = this.model.worksheet(sheetId);
    checkSpan('move rows', from, count, sheet.getRowCount());
    checkPlace('move rows', to, sheet.getRowCount());
    if (to >= from && to <= from + count) return;
    const [sourceRange, targetRange] = [this.rows(sheet, from, count), this.rows(sheet, to, count)];
    this.model.run(sheets.MoveRowsMutation, { subUnitId: sheetId, sourceRange, targetRange });
  }

  moveColumns(sheetId: string, from: number, count: number, to: number): void {
    const sheet = this.model.worksheet(sheetId);
    checkSpan('move columns', from, count, sheet.getColumnCount());
    checkPlace('move columns', to, sheet.getColumnCount());
    if (to >= from && to <= from + count) return;
    const [sourceRange, targetRange] = [this.columns(sheet, from, count), this.columns(sheet, to, count)];
    this.model.run(sheets.MoveColsMutation, { subUnitId: sheetId, sourceRange, targetRange });
  }

  private rows(sheet: Worksheet, at: number, count: number): IRange {
    return { startRow: at, endRow: at + count - 1, startColumn: 0, endColumn: sheet.getColumnCount() - 1 };
  }

  private columns(sheet: Worksheet, at: number, count: number): IRange {
    return { startRow: 0, endRow: sheet.getRowCount() - 1, startColumn: at, endColumn: at + count - 1 };
  }

  /** New rows and columns look like their neighbour; `row` or `column` says which that is. */
  private copyStyles(sheet: Worksheet, range: IRange, row: number | null, column: number | null): void {
    const cellValue: CellMatrix = {};
    const matrix = sheet.getCellMatrix();
    const styles = this.model.workbook.getStyles();
    for (let r = range.startRow; r <= range.endRow; r += 1) {
      for (let c = range.startColumn; c <= range.endColumn; c += 1) {
        const model = matrix.getValue(row ?? r, column ?? c);
        const style = model ? copiedStyle(model, styles.getStyleByCell(model)) : null;
        if (style !== null) (cellValue[r] ??= {})[c] = { s: style };
      }
    }
    if (Object.keys(cellValue).length === 0) return;
    this.model.run(sheets.SetRangeValuesMutation, { subUnitId: sheet.getSheetId(), cellValue });
  }
}

/** How many of the first `frozen` lie in the run. */
function within(frozen: number, at: number, count: number): number {
  return Math.max(0, Math.min(frozen, at + count) - at);
}

/** A number format that only came from a formula's result is not handed on. */
function copiedStyle(cell: ICellData, style: ICellData['s']): NonNullable<ICellData['s']> | null {
  if (typeof style !== 'object' || style === null) return null;
  if (cell.custom?.['derived'] === undefined || style.n?.pattern !== cell.custom['derived']) return style;
  const { n: _, ...rest } = style;
  return Object.keys(rest).length === 0 ? null : rest;
}
