// The cells of a spreadsheet in memory, without calculation: a formula cell keeps the value last written with it.
// Knows nothing of Google's classes. Starts without a tab; a spreadsheet of Google's always has one, so add one.
import type { MoveChange, ReferenceChange, SizeChange } from '../formula/shift-references';
import { sameSheet, shiftReferences } from '../formula/shift-references';
import type { CellEdit, CellStore, CellValue, Grid, Rect, SheetInfo, SortKey, StructureChange } from './cell-store';
import { checkEdit, checkPlace, checkRect, checkSpan } from './grid-checks';
import type { MemoryCells } from './memory-cells-json';
import { sheetFromJson, sheetToJson } from './memory-cells-json';
import { MemorySheet } from './memory-sheet';
import { sortRows } from './sort-rows';

export interface MemoryCellStoreOptions {
  /** A spreadsheet's locale, by which text is sorted. */
  readonly locale?: string;
  /** Gives a formula's result. Called for every formula when values are read after a change. */
  readonly calculate?: (formula: string, sheetName: string, row: number, column: number) => CellValue;
}

export class MemoryCellStore implements CellStore {
  private readonly tabs: MemorySheet[] = [];
  private readonly listeners = new Set<(change: StructureChange) => void>();
  private nextId = 0;
  private stale = false;
  private calculating = false;

  constructor(private readonly options: MemoryCellStoreOptions = {}) {}

  static fromJSON(json: MemoryCells, options: MemoryCellStoreOptions = {}): MemoryCellStore {
    const store = new MemoryCellStore(options);
    store.nextId = json.nextId;
    store.tabs.push(...json.sheets.map(sheetFromJson));
    store.stale = true;
    return store;
  }

  toJSON(): MemoryCells {
    this.settle();
    return { nextId: this.nextId, sheets: this.tabs.map(sheetToJson) };
  }

  /** Cells of all grids, empty ones included: what Google counts against its 10,000,000. */
  totalCells(): number {
    return this.tabs.reduce((total, tab) => total + tab.rows * tab.columns, 0);
  }

  sheets(): readonly SheetInfo[] {
    return this.tabs.map((tab) => tab.info());
  }

  addSheet(name: string, index = this.tabs.length, rows = 1000, columns = 26): SheetInfo {
    this.checkName('add sheet', name);
    checkPlace('add sheet', index, this.tabs.length);
    checkSpan('add sheet', 0, rows, Infinity);
    checkSpan('add sheet', 0, columns, Infinity);
    const tab = new MemorySheet(String(this.nextId), name, rows, columns);
    this.nextId += 1;
    this.tabs.splice(index, 0, tab);
    this.tell({ type: 'sheet-added', sheetId: tab.id });
    return tab.info();
  }

  removeSheet(sheetId: string): void {
    const tab = this.tab(sheetId);
    if (this.tabs.length === 1) throw new RangeError('Cannot remove sheet: it is the only one');
    this.tabs.splice(this.tabs.indexOf(tab), 1);
    this.shift({ type: 'sheet-removed', sheet: tab.name });
    this.tell({ type: 'sheet-removed', sheetId });
  }

  renameSheet(sheetId: string, name: string): void {
    const tab = this.tab(sheetId);
    if (tab.name === name) return;
    if (!sameSheet(tab.name, name)) this.checkName('rename sheet', name);
    this.shift({ type: 'sheet-renamed', sheet: tab.name, name });
    tab.name = name;
    this.tell({ type: 'sheet-renamed', sheetId });
  }

  moveSheet(sheetId: string, index: number): void {
    const tab = this.tab(sheetId);
    checkPlace('move sheet', index, this.tabs.length - 1);
    this.tabs.splice(this.tabs.indexOf(tab), 1);
    this.tabs.splice(index, 0, tab);
  }

  setHidden(sheetId: string, hidden: boolean): void {
    this.tab(sheetId).hidden = hidden;
  }

  setFrozen(sheetId: string, rows: number, columns: number): void {
    const tab = this.tab(sheetId);
    checkPlace('freeze rows', rows, tab.rows);
    checkPlace('freeze columns', columns, tab.columns);
    tab.frozenRows = rows;
    tab.frozenColumns = columns;
  }

  values(sheetId: string, rect: Rect): Grid<CellValue> {
    const tab = this.tab(sheetId);
    checkRect('read values', rect, tab);
    this.settle();
    return tab.values(rect);
  }

  formulas(sheetId: string, rect: Rect): Grid<string | null> {
    const tab = this.tab(sheetId);
    checkRect('read formulas', rect, tab);
    return tab.formulas(rect);
  }

  formats(sheetId: string, rect: Rect): Grid<string> {
    const tab = this.tab(sheetId);
    checkRect('read formats', rect, tab);
    return tab.formats(rect);
  }

  contentSize(sheetId: string): { readonly rows: number; readonly columns: number } {
    return this.tab(sheetId).contentSize();
  }

  /** Nothing is written where one edit is refused. */
  write(edits: readonly CellEdit[]): void {
    edits.forEach((edit) => checkEdit(edit, this.tab(edit.sheetId)));
    for (const edit of edits) this.apply(this.tab(edit.sheetId), edit);
    this.stale = true;
  }

  private apply(tab: MemorySheet, { rect, values, formulas, formats }: CellEdit): void {
    if (formats !== undefined) tab.writeFormats(rect, formats);
    if (values === undefined && formulas === undefined) return;
    const none = (): null => null;
    const newFormulas = formulas ?? (values ?? []).map((row) => row.map(none));
    const newValues = values ?? this.valuesUnder(tab, rect, newFormulas);
    tab.writeContents(
      rect,
      newValues.map((row, index) =>
        row.map((value, column) =>
          // An empty text that no formula made is an empty cell.
          value === '' && newFormulas[index]?.[column] === null ? null : value,
        ),
      ),
      newFormulas,
    );
  }

  /** Values for an edit of formulas alone: a cell that loses its formula keeps its value, a new formula has none yet. */
  private valuesUnder(tab: MemorySheet, rect: Rect, newFormulas: Grid<string | null>): Grid<CellValue> {
    const before = tab.formulas(rect);
    return tab.values(rect).map((row, index) =>
      row.map((value, column) => {
        const formula = newFormulas[index]?.[column] ?? null;
        return formula === null || formula === before[index]?.[column] ? value : null;
      }),
    );
  }

  insertRows(sheetId: string, before: number, count: number): void {
    const tab = this.tab(sheetId);
    checkPlace('insert rows', before, tab.rows);
    checkSpan('insert rows', before, count, Infinity);
    tab.insertRows(before, count);
    this.resized({ type: 'rows-inserted', sheet: tab.name, at: before, count }, sheetId);
  }

  deleteRows(sheetId: string, at: number, count: number): void {
    const tab = this.tab(sheetId);
    checkSpan('delete rows', at, count, tab.rows);
    if (count === tab.rows) throw new RangeError('Cannot delete rows: no row would be left');
    tab.deleteRows(at, count);
    this.resized({ type: 'rows-deleted', sheet: tab.name, at, count }, sheetId);
  }

  insertColumns(sheetId: string, before: number, count: number): void {
    const tab = this.tab(sheetId);
    checkPlace('insert columns', before, tab.columns);
    checkSpan('insert columns', before, count, Infinity);
    tab.insertColumns(before, count);
    this.resized({ type: 'columns-inserted', sheet: tab.name, at: before, count }, sheetId);
  }

  deleteColumns(sheetId: string, at: number, count: number): void {
    const tab = this.tab(sheetId);
    checkSpan('delete columns', at, count, tab.columns);
    if (count === tab.columns) throw new RangeError('Cannot delete columns: no column would be left');
    tab.deleteColumns(at, count);
    this.resized({ type: 'columns-deleted', sheet: tab.name, at, count }, sheetId);
  }

  private resized({ type, sheet, at, count }: SizeChange, sheetId: string): void {
    this.shift({ type, sheet, at, count });
    this.tell({ type, sheetId, at, count });
  }

  moveRows(sheetId: string, from: number, count: number, to: number): void {
    const tab = this.tab(sheetId);
    checkSpan('move rows', from, count, tab.rows);
    checkPlace('move rows', to, tab.rows);
    if (to >= from && to <= from + count) return;
    tab.moveRows(from, count, to);
    this.moved({ type: 'rows-moved', sheet: tab.name, from, count, to }, sheetId);
  }

  moveColumns(sheetId: string, from: number, count: number, to: number): void {
    const tab = this.tab(sheetId);
    checkSpan('move columns', from, count, tab.columns);
    checkPlace('move columns', to, tab.columns);
    if (to >= from && to <= from + count) return;
    tab.moveColumns(from, count, to);
    this.moved({ type: 'columns-moved', sheet: tab.name, from, count, to }, sheetId);
  }

  private moved({ type, sheet, from, count, to }: MoveChange, sheetId: string): void {
    this.shift({ type, sheet, from, count, to });
    this.tell({ type, sheetId, from, count, to });
  }

  sort(sheetId: string, rect: Rect, keys: readonly SortKey[]): void {
    const tab = this.tab(sheetId);
    checkRect('sort', rect, tab);
    this.settle();
    const cells = { values: tab.values(rect), formulas: tab.formulas(rect), formats: tab.formats(rect) };
    const sorted = sortRows(cells, rect, keys, this.options.locale);
    tab.writeContents(rect, sorted.values, sorted.formulas);
    tab.writeFormats(rect, sorted.formats);
    this.stale = true;
  }

  settle(): void {
    const { calculate } = this.options;
    // The calculator may read this store while it works.
    if (!this.stale || this.calculating || calculate === undefined) return;
    this.calculating = true;
    try {
      for (const tab of this.tabs) tab.calculate((formula, row, column) => calculate(formula, tab.name, row, column));
      this.stale = false;
    } finally {
      this.calculating = false;
    }
  }

  onStructure(listener: (change: StructureChange) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tab(sheetId: string): MemorySheet {
    const found = this.tabs.find((tab) => tab.id === sheetId);
    if (found === undefined) throw new RangeError(`Cannot find sheet: none has the id ${JSON.stringify(sheetId)}`);
    return found;
  }

  private checkName(action: string, name: string): void {
    if (name === '') throw new RangeError(`Cannot ${action}: its name is empty`);
    if (this.tabs.some((tab) => sameSheet(tab.name, name))) {
      throw new RangeError(`Cannot ${action}: another one is called ${JSON.stringify(name)}`);
    }
  }

  private shift(change: ReferenceChange): void {
    for (const tab of this.tabs) tab.rewriteFormulas((formula) => shiftReferences(formula, tab.name, change));
    this.stale = true;
  }

  private tell(change: StructureChange): void {
    for (const listener of this.listeners) listener(change);
  }
}
