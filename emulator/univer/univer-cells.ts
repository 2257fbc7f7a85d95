// The cell store's own matters, on a workbook that is kept calculated: reading, writing, tabs, rows and columns.
// Knows neither browsers nor the add-on's functions.
import type { CellEdit, CellValue, Grid, Rect, SheetInfo, SortKey } from '../cells/cell-store';
import { checkEdit, checkRect } from '../cells/grid-checks';
import { sortRows } from '../cells/sort-rows';
import type { CalculatedWorkbook } from './calculated-workbook';
import { cellFormat, cellValue, hasContent } from './cell-data';
import { cellChanges, gridOf } from './cell-writing';
import { RowColumnChanges } from './row-column-changes';
import { sheetInfo } from './sheet-info';
import { TabChanges } from './tab-changes';
import { sheets as mutations } from './univer-packages';
import type { WorkbookModel } from './workbook-model';

export abstract class UniverCells {
  protected readonly model: WorkbookModel;
  private readonly tabs: TabChanges;
  private readonly rowsAndColumns: RowColumnChanges;

  protected constructor(
    protected readonly book: CalculatedWorkbook,
    private readonly sortLocale: () => string,
  ) {
    this.model = book.model;
    this.tabs = new TabChanges(this.model);
    this.rowsAndColumns = new RowColumnChanges(this.model, this.tabs);
  }

  sheets(): readonly SheetInfo[] {
    return this.model.workbook.getSheets().map(sheetInfo);
  }

  addSheet(name: string, index = this.model.workbook.getSheetSize(), rows = 1000, columns = 26): SheetInfo {
    return this.tabs.add(name, index, rows, columns);
  }

  removeSheet(sheetId: string): void {
    this.tabs.remove(sheetId);
  }

  renameSheet(sheetId: string, name: string): void {
    this.tabs.rename(sheetId, name);
  }

  moveSheet(sheetId: string, index: number): void {
    this.tabs.move(sheetId, index);
  }

  setHidden(sheetId: string, hidden: boolean): void {
    this.tabs.hide(sheetId, hidden);
  }

  setFrozen(sheetId: string, rows: number, columns: number): void {
    this.tabs.freeze(sheetId, rows, columns);
  }

  values(sheetId: string, rect: Rect): Grid<CellValue> {
    const sheet = this.sheet('read values', sheetId, rect);
    this.settle();
    const cells = sheet.getCellMatrix();
    const spilled = this.book.spills.touching(sheetId, rect).length > 0;
    return gridOf(rect, (row, column) => {
      const value = cellValue(cells.getValue(row, column));
      return value === null && spilled ? cellValue(this.book.spills.cell(sheetId, row, column)) : value;
    });
  }

  formulas(sheetId: string, rect: Rect): Grid<string | null> {
    const cells = this.sheet('read formulas', sheetId, rect).getCellMatrix();
    return gridOf(rect, (row, column) => cells.getValue(row, column)?.f ?? null);
  }

  /** A date that a formula gave has its date format, though nobody set one. */
  formats(sheetId: string, rect: Rect): Grid<string> {
    const cells = this.sheet('read formats', sheetId, rect).getCellMatrix();
    this.settle();
    const styles = this.model.workbook.getStyles();
    const spilled = this.book.spills.touching(sheetId, rect).length > 0;
    return gridOf(rect, (row, column) => {
      const format = cellFormat(cells.getValue(row, column), styles);
      return format === '' && spilled ? cellFormat(this.book.spills.cell(sheetId, row, column), styles) : format;
    });
  }

  contentSize(sheetId: string): { readonly rows: number; readonly columns: number } {
    const sheet = this.model.worksheet(sheetId);
    this.settle();
    let { rows, columns } = this.book.spills.extent(sheetId);
    sheet.getCellMatrix().forValue((row, column, cell) => {
      if ((row < rows && column < columns) || !hasContent(cell)) return;
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
    });
    return { rows, columns };
  }

  write(edits: readonly CellEdit[]): void {
    for (const edit of edits) checkEdit(edit, sheetInfo(this.model.worksheet(edit.sheetId)));
    // A formula that is taken away leaves its value behind.
    if (edits.some(({ values, formulas }) => formulas !== undefined && values === undefined)) this.settle();
    for (const [subUnitId, cellValue] of cellChanges(this.model.workbook, edits)) {
      this.model.run(mutations.SetRangeValuesMutation, { subUnitId, cellValue });
    }
  }

  insertRows(sheetId: string, before: number, count: number): void {
    this.rowsAndColumns.insertRows(sheetId, before, count);
  }

  deleteRows(sheetId: string, at: number, count: number): void {
    this.rowsAndColumns.deleteRows(sheetId, at, count);
  }

  insertColumns(sheetId: string, before: number, count: number): void {
    this.rowsAndColumns.insertColumns(sheetId, before, count);
  }

  deleteColumns(sheetId: string, at: number, count: number): void {
    this.rowsAndColumns.deleteColumns(sheetId, at, count);
  }

  moveRows(sheetId: string, from: number, count: number, to: number): void {
    this.rowsAndColumns.moveRows(sheetId, from, count, to);
  }

  moveColumns(sheetId: string, from: number, count: number, to: number): void {
    this.rowsAndColumns.moveColumns(sheetId, from, count, to);
  }

  sort(sheetId: string, rect: Rect, keys: readonly SortKey[]): void {
    this.sheet('sort', sheetId, rect);
    const cells = {
      values: this.values(sheetId, rect),
      formulas: this.formulas(sheetId, rect),
      formats: this.formats(sheetId, rect),
    };
    this.write([{ sheetId, rect, ...sortRows(cells, rect, keys, this.sortLocale()) }]);
  }

  /** Calculates what is due. Inside a custom function it does nothing: reads there see the last values. */
  settle(): void {
    this.book.settle();
  }

  private sheet(action: string, sheetId: string, rect: Rect): ReturnType<WorkbookModel['worksheet']> {
    const sheet = this.model.worksheet(sheetId);
    checkRect(action, rect, { rows: sheet.getRowCount(), columns: sheet.getColumnCount() });
    return sheet;
  }
}
