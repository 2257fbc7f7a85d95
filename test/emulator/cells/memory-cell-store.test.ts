import { describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../../emulator/cells/cell-store';
import { MemoryCellStore } from '../../../emulator/cells/memory-cell-store';
import { at, formats, formulas, newTab, values, write, writeFormats, writeFormulas } from './cases/store-case';
import { runCellStoreCases } from './cell-store.case';

runCellStoreCases('the memory store', () => new MemoryCellStore(), {
  skip: [{ reason: 'It does not calculate.', tests: ['calculation'] }],
});

describe('the memory store by itself', () => {
  it('counts the cells of all grids, empty ones included', () => {
    const store = new MemoryCellStore();
    newTab(store);
    newTab(store, 'Small', 10, 3);
    expect(store.totalCells()).toBe(26_030);
  });

  it('keeps the value written with a formula, and has none where none was written', () => {
    const store = new MemoryCellStore();
    const id = newTab(store);
    store.write([{ sheetId: id, rect: at('A1'), values: [[7]], formulas: [['=3+4']] }]);
    writeFormulas(store, id, 'B1', [['=3+4']]);
    expect(values(store, id, 'A1:B1')).toEqual([[7, null]]);
  });

  it('forgets a result when the formula changes', () => {
    const store = new MemoryCellStore();
    const id = newTab(store);
    store.write([{ sheetId: id, rect: at('A1:B1'), values: [[7, 8]], formulas: [['=3+4', '=4+4']] }]);
    writeFormulas(store, id, 'A1:B1', [['=3+4', '=5+5']]);
    expect(values(store, id, 'A1:B1')).toEqual([[7, null]]);
  });

  it('asks the calculator for results when values are read after a change', () => {
    const asked: [string, string, number, number][] = [];
    const store = new MemoryCellStore({
      calculate: (formula, sheetName, row, column): CellValue => {
        asked.push([formula, sheetName, row, column]);
        return formula.length;
      },
    });
    const id = newTab(store);
    writeFormulas(store, id, 'B3', [['=A1']]);
    expect(values(store, id, 'B3')).toEqual([[3]]);
    expect(values(store, id, 'B3')).toEqual([[3]]);
    expect(asked).toEqual([['=A1', 'Orders', 2, 1]]);
  });

  it('lets the calculator read the store', () => {
    const store = new MemoryCellStore({ calculate: (): CellValue => values(store, id, 'A1')[0]?.[0] ?? null });
    const id = newTab(store);
    write(store, id, 'A1', [['read']]);
    writeFormulas(store, id, 'B1', [['=A1']]);
    expect(values(store, id, 'B1')).toEqual([['read']]);
  });

  it('comes back from JSON as it was', () => {
    const store = new MemoryCellStore();
    const id = newTab(store, 'Orders', 50, 8);
    const other = newTab(store, 'Other');
    write(store, id, 'B2:D2', [[1, 'x', { error: '#N/A', note: 'why' }]]);
    writeFormulas(store, id, 'E9', [['=B2']]);
    writeFormats(store, id, 'A1:B4', [
      ['@', ''],
      ['@', ''],
      ['', '0%'],
      ['', '0%'],
    ]);
    store.setFrozen(id, 1, 2);
    store.setHidden(other, true);
    store.removeSheet(newTab(store, 'Gone'));

    const again = MemoryCellStore.fromJSON(JSON.parse(JSON.stringify(store)));
    expect(again.sheets()).toEqual(store.sheets());
    expect(values(again, id, 'A1:H20')).toEqual(values(store, id, 'A1:H20'));
    expect(formulas(again, id, 'A1:H20')).toEqual(formulas(store, id, 'A1:H20'));
    expect(formats(again, id, 'A1:H20')).toEqual(formats(store, id, 'A1:H20'));
    expect(store.sheets().map((sheet) => sheet.id)).not.toContain(newTab(again, 'Gone'));
  });

  it('does not change when the arrays that were written or read are changed afterwards', () => {
    const store = new MemoryCellStore();
    const id = newTab(store);
    const written = [[1, 2]];
    write(store, id, 'A1:B1', written);
    written[0]?.fill(9);
    const read = store.values(id, at('A1:B1')) as CellValue[][];
    read[0]?.fill(9);
    expect(values(store, id, 'A1:B1')).toEqual([[1, 2]]);
  });

  it('refuses what is no value and what is no formula', () => {
    const store = new MemoryCellStore();
    const id = newTab(store);
    expect(() => write(store, id, 'A1', [[Number.NaN]])).toThrow(RangeError);
    expect(() => writeFormulas(store, id, 'A1', [['A1']])).toThrow(RangeError);
  });

  it('refuses to be left without a tab', () => {
    const store = new MemoryCellStore();
    const id = newTab(store);
    expect(() => store.removeSheet(id)).toThrow(RangeError);
  });

  it('holds 50,000 rows of 75 columns in a workbook of 10 million cells', () => {
    const store = new MemoryCellStore();
    const id = newTab(store, 'Big', 50_000, 75);
    newTab(store, 'Empty', 240_000, 26);
    const line = Array.from({ length: 75 }, (_, column) => (column % 3 === 0 ? `text ${column}` : column));
    const block = Array.from({ length: 50_000 }, () => line);
    store.write([{ sheetId: id, rect: { row: 0, column: 0, rows: 50_000, columns: 75 }, values: block }]);
    store.insertRows(id, 10, 1);
    expect(store.contentSize(id)).toEqual({ rows: 50_001, columns: 75 });
    expect(store.values(id, { row: 50_000, column: 73, rows: 1, columns: 2 })).toEqual([[73, 74]]);
    expect(store.totalCells()).toBe(50_001 * 75 + 240_000 * 26);
  });
});
