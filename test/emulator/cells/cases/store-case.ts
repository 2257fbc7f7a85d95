// The form of one case of the cell store's contract, and the shorthand in which the cases are written.
// Knows the interface only, no implementation of it.
import type { CellStore, CellValue, Grid, Rect, StructureChange } from '../../../../emulator/cells/cell-store';
import { parseReference, referenceRect } from '../../../../emulator/formula/references';

export interface StoreCase {
  /** A sentence about the behaviour. */
  readonly name: string;
  readonly run: (store: CellStore) => void;
}

/** A1 text to a rectangle: `B2:C3`. */
export function at(a1: string): Rect {
  const reference = parseReference(a1);
  if (reference === null) throw new Error(`Cannot read reference: ${a1}`);
  return referenceRect(reference, { rows: 1000, columns: 26 });
}

/** A new tab; the store may already have others. */
export function newTab(store: CellStore, name = 'Orders', rows?: number, columns?: number): string {
  return store.addSheet(name, undefined, rows, columns).id;
}

export function write(store: CellStore, sheetId: string, a1: string, values: Grid<CellValue>): void {
  store.write([{ sheetId, rect: at(a1), values }]);
}

export function writeFormulas(store: CellStore, sheetId: string, a1: string, formulas: Grid<string | null>): void {
  store.write([{ sheetId, rect: at(a1), formulas }]);
}

export function writeFormats(store: CellStore, sheetId: string, a1: string, formats: Grid<string>): void {
  store.write([{ sheetId, rect: at(a1), formats }]);
}

export function values(store: CellStore, sheetId: string, a1: string): Grid<CellValue> {
  return store.values(sheetId, at(a1));
}

export function formulas(store: CellStore, sheetId: string, a1: string): Grid<string | null> {
  return store.formulas(sheetId, at(a1));
}

export function formats(store: CellStore, sheetId: string, a1: string): Grid<string> {
  return store.formats(sheetId, at(a1));
}

/** What the store tells while `action` runs. */
export function changes(store: CellStore, action: () => void): readonly StructureChange[] {
  const told: StructureChange[] = [];
  const stop = store.onStructure((change) => told.push(change));
  action();
  stop();
  return told;
}

export function names(store: CellStore): readonly string[] {
  return store.sheets().map((sheet) => sheet.name);
}
