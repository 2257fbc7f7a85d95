import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MemoryCellStore } from '../../../emulator/cells/memory-cell-store';
import type { NaiveSheet } from './naive-cells';
import { emptySheet, formulaText } from './naive-cells';

/** One step: what to do, and numbers that are folded into what the sheet allows at that moment. */
interface Step {
  readonly kind: Kind;
  readonly sheet: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

const KINDS = [
  'value',
  'empty',
  'block',
  'formula',
  'formula elsewhere',
  'format',
  'insert rows',
  'delete rows',
  'move rows',
  'insert columns',
  'delete columns',
  'move columns',
  'sort',
  'add sheet',
  'rename sheet',
  'remove sheet',
  'through JSON',
] as const;
type Kind = (typeof KINDS)[number];
const FORMATS = ['', '@', '0.00', 'yyyy-mm-dd'];

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...KINDS),
  sheet: fc.nat(9),
  a: fc.nat(99),
  b: fc.nat(99),
  c: fc.nat(99),
  d: fc.nat(99),
});

class Pair {
  store = new MemoryCellStore();
  readonly sheets: NaiveSheet[] = [];
  private readonly ids = new Map<NaiveSheet, string>();
  private named = 0;

  constructor() {
    this.add(5, 4, 0);
    this.add(3, 3, 1);
  }

  private add(rows: number, columns: number, index: number): void {
    const sheet = emptySheet(this.newName(), rows, columns);
    this.sheets.splice(index, 0, sheet);
    this.ids.set(sheet, this.store.addSheet(sheet.name, index, rows, columns).id);
  }

  /** Names that must be quoted, so that the model need not know when. */
  private newName(): string {
    this.named += 1;
    return `Tab no ${this.named}`;
  }

  private id(sheet: NaiveSheet): string {
    return this.ids.get(sheet) ?? '';
  }

  do({ kind, sheet: number, a, b, c, d }: Step): void {
    const sheet = this.sheets[number % this.sheets.length];
    if (sheet === undefined) return;
    const id = this.id(sheet);
    const { height, width } = sheet;
    const row = a % height;
    const column = b % width;
    const rect = { row, column, rows: 1, columns: 1 };
    const cell = sheet.cell(row, column);
    switch (kind) {
      case 'value':
        cell.value = c;
        cell.target = null;
        this.store.write([{ sheetId: id, rect, values: [[c]] }]);
        return;
      case 'empty':
        cell.value = null;
        cell.target = null;
        this.store.write([{ sheetId: id, rect, values: [[null]], formulas: [[null]] }]);
        return;
      case 'block':
        this.block(sheet, row, column, c);
        return;
      case 'formula':
      case 'formula elsewhere': {
        const other = this.sheets[(number + (kind === 'formula' ? 0 : 1)) % this.sheets.length] ?? sheet;
        cell.value = null;
        cell.target = other.cell(c % other.height, d % other.width);
        const formula = formulaText(cell, sheet, this.sheets);
        this.store.write([{ sheetId: id, rect, values: [[null]], formulas: [[formula]] }]);
        return;
      }
      case 'format': {
        const format = FORMATS[c % FORMATS.length] ?? '';
        cell.format = format;
        this.store.write([{ sheetId: id, rect, formats: [[format]] }]);
        return;
      }
      case 'insert rows':
        sheet.insertRows(a % (height + 1), 1 + (c % 2));
        this.store.insertRows(id, a % (height + 1), 1 + (c % 2));
        return;
      case 'insert columns':
        if (width > 8) return;
        sheet.turned((turned) => turned.insertRows(b % (width + 1), 1 + (c % 2)));
        this.store.insertColumns(id, b % (width + 1), 1 + (c % 2));
        return;
      case 'delete rows': {
        const count = Math.min(1 + (c % 2), height - row, height - 1);
        if (count < 1) return;
        sheet.deleteRows(row, count);
        this.store.deleteRows(id, row, count);
        return;
      }
      case 'delete columns': {
        const count = Math.min(1 + (c % 2), width - column, width - 1);
        if (count < 1) return;
        sheet.turned((turned) => turned.deleteRows(column, count));
        this.store.deleteColumns(id, column, count);
        return;
      }
      case 'move rows': {
        const count = Math.min(1 + (c % 3), height - row);
        const to = d % (height + 1);
        if (to < row || to > row + count) sheet.moveRows(row, count, to);
        this.store.moveRows(id, row, count, to);
        return;
      }
      case 'move columns': {
        const count = Math.min(1 + (c % 3), width - column);
        const to = d % (width + 1);
        if (to < column || to > column + count) sheet.turned((turned) => turned.moveRows(column, count, to));
        this.store.moveColumns(id, column, count, to);
        return;
      }
      case 'sort':
        sheet.sortRows(row, column, c % 2 === 0);
        this.store.sort(id, { row, column: 0, rows: height - row, columns: width }, [
          { column, ascending: c % 2 === 0 },
        ]);
        return;
      case 'add sheet':
        if (this.sheets.length < 4) this.add(1 + (a % 5), 1 + (b % 4), c % (this.sheets.length + 1));
        return;
      case 'rename sheet':
        sheet.name = this.newName();
        this.store.renameSheet(id, sheet.name);
        return;
      case 'remove sheet':
        if (this.sheets.length === 1) return;
        this.sheets.splice(this.sheets.indexOf(sheet), 1);
        this.store.removeSheet(id);
        return;
      case 'through JSON':
        this.store = MemoryCellStore.fromJSON(JSON.parse(JSON.stringify(this.store)));
    }
  }

  /** A rectangle of values to the edge of the sheet or two cells wide. */
  private block(sheet: NaiveSheet, row: number, column: number, value: number): void {
    const rows = Math.min(2, sheet.height - row);
    const columns = Math.min(2, sheet.width - column);
    const values = Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => value + r * 10 + c),
    );
    values.forEach((line, r) =>
      line.forEach((each, c) => {
        const cell = sheet.cell(row + r, column + c);
        cell.value = each;
        cell.target = null;
      }),
    );
    this.store.write([{ sheetId: this.id(sheet), rect: { row, column, rows, columns }, values }]);
  }

  expectSame(): void {
    expect(this.store.sheets().map(({ name, rows, columns }) => ({ name, rows, columns }))).toEqual(
      this.sheets.map((sheet) => ({ name: sheet.name, rows: sheet.height, columns: sheet.width })),
    );
    for (const sheet of this.sheets) {
      const rect = { row: 0, column: 0, rows: sheet.height, columns: sheet.width };
      const id = this.id(sheet);
      expect(this.store.values(id, rect)).toEqual(sheet.rows.map((row) => row.map((cell) => cell.value)));
      expect(this.store.formats(id, rect)).toEqual(sheet.rows.map((row) => row.map((cell) => cell.format)));
      expect(this.store.formulas(id, rect)).toEqual(
        sheet.rows.map((row) => row.map((cell) => formulaText(cell, sheet, this.sheets))),
      );
      expect(this.store.contentSize(id)).toEqual(sheet.contentSize());
    }
  }
}

describe('the memory store', () => {
  it('holds what lists of lists of cells would hold, after any sequence of changes', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 40 }), (steps) => {
        const pair = new Pair();
        for (const each of steps) {
          pair.do(each);
          pair.expectSame();
        }
      }),
      { seed: 51, numRuns: 300 },
    );
  });
});
