// A store with one tab for the tests here, written and read by A1 addresses; closed after each test.
import { afterEach } from '@jest/globals';
import type { CellValue, Grid, Rect } from '../../../emulator/cells/cell-store';
import { parseReference, referenceRect } from '../../../emulator/formula/references';
import type { UniverCellStoreOptions } from '../../../emulator/univer/univer-cell-store';
import { UniverCellStore } from '../../../emulator/univer/univer-cell-store';

const open: UniverCellStore[] = [];

afterEach(() => {
  for (const store of open.splice(0)) store.dispose();
});

export class OpenedStore {
  readonly store: UniverCellStore;
  readonly id: string;

  constructor(options: UniverCellStoreOptions = {}, name = 'Sheet1') {
    this.store = UniverCellStore.create(options);
    open.push(this.store);
    const found = this.store.sheets().find((sheet) => sheet.name === name);
    this.id = (found ?? this.store.addSheet(name, undefined, 50, 10)).id;
  }

  rect(a1: string): Rect {
    const reference = parseReference(a1);
    if (reference === null) throw new Error(`Cannot read ${a1}`);
    return referenceRect(reference, { rows: 50, columns: 10 });
  }

  /** Texts that begin with `=` are formulas. */
  set(a1: string, ...rows: readonly (readonly CellValue[])[]): void {
    const isFormula = (value: CellValue): value is string => typeof value === 'string' && value.startsWith('=');
    const { row, column } = this.rect(a1);
    const rect = { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 };
    this.store.write([
      {
        sheetId: this.id,
        rect,
        values: rows.map((cells) => cells.map((value) => (isFormula(value) ? null : value))),
        formulas: rows.map((cells) => cells.map((value) => (isFormula(value) ? value : null))),
      },
    ]);
  }

  format(a1: string, pattern: string): void {
    const rect = this.rect(a1);
    const formats = Array.from({ length: rect.rows }, () => Array.from({ length: rect.columns }, () => pattern));
    this.store.write([{ sheetId: this.id, rect, formats }]);
  }

  get(a1: string): CellValue {
    return this.grid(a1)[0]?.[0] ?? null;
  }

  grid(a1: string): Grid<CellValue> {
    return this.store.values(this.id, this.rect(a1));
  }

  formula(a1: string): string | null {
    return this.store.formulas(this.id, this.rect(a1))[0]?.[0] ?? null;
  }

  formatOf(a1: string): string {
    return this.store.formats(this.id, this.rect(a1))[0]?.[0] ?? '';
  }
}
