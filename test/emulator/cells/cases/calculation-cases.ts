// Cases of the cell store's contract: results of formulas. A store that cannot calculate leaves these out.
import { expect } from '@jest/globals';
import type { StoreCase } from './store-case';
import { at, formulas, newTab, values, write, writeFormulas } from './store-case';

export const calculationCases: readonly StoreCase[] = [
  {
    name: 'a formula has its result at once, and a new one after an edit of what it reads',
    run: (store) => {
      const id = newTab(store);
      write(store, id, 'A1', [[1]]);
      writeFormulas(store, id, 'B1:C1', [['=A1+1', '=B1*10']]);
      expect(values(store, id, 'B1:C1')).toEqual([[2, 20]]);
      write(store, id, 'A1', [[5]]);
      expect(values(store, id, 'B1:C1')).toEqual([[6, 60]]);
    },
  },
  {
    name: 'an open range reaches cells that are filled later, also from another tab',
    run: (store) => {
      const id = newTab(store);
      const other = newTab(store, 'Other tab');
      writeFormulas(store, other, 'A1:A2', [['=SUM(Orders!A2:A)'], ['=COUNTA(Orders!A:A)']]);
      expect(values(store, other, 'A1:A2')).toEqual([[0], [0]]);
      write(store, id, 'A500', [[7]]);
      expect(values(store, other, 'A1:A2')).toEqual([[7], [1]]);
    },
  },
  {
    name: 'results have types: text, truth value, number',
    run: (store) => {
      const id = newTab(store);
      writeFormulas(store, id, 'A1:C1', [['="a"&1', '=1=1', '=10%']]);
      expect(values(store, id, 'A1:C1')).toEqual([['a1', true, 0.1]]);
    },
  },
  {
    name: 'errors come as errors',
    run: (store) => {
      const id = newTab(store);
      writeFormulas(store, id, 'A1:C1', [['=1/0', '=NA()', '=NOSUCHFUNCTION()']]);
      const found = values(store, id, 'A1:C1')[0]?.map((value) =>
        typeof value === 'object' && value !== null ? value.error : value,
      );
      expect(found).toEqual(['#DIV/0!', '#N/A', '#NAME?']);
    },
  },
  {
    name: 'an array spills over empty cells, which then count as content but have no formula',
    run: (store) => {
      const id = newTab(store);
      writeFormulas(store, id, 'B2', [['={1,2;3,4}']]);
      expect(values(store, id, 'B2:C3')).toEqual([
        [1, 2],
        [3, 4],
      ]);
      expect(formulas(store, id, 'B2:C3')).toEqual([
        ['={1,2;3,4}', null],
        [null, null],
      ]);
      expect(store.contentSize(id)).toEqual({ rows: 3, columns: 3 });
      writeFormulas(store, id, 'B2', [['=1']]);
      expect(values(store, id, 'B2:C3')).toEqual([
        [1, null],
        [null, null],
      ]);
      expect(store.contentSize(id)).toEqual({ rows: 2, columns: 2 });
    },
  },
  {
    name: 'results stay right after rows were inserted and deleted',
    run: (store) => {
      const id = newTab(store);
      write(store, id, 'A1:A3', [[1], [2], [3]]);
      writeFormulas(store, id, 'B1', [['=SUM(A1:A3)']]);
      store.insertRows(id, 1, 1);
      write(store, id, 'A2', [[10]]);
      expect(values(store, id, 'B1')).toEqual([[16]]);
      store.deleteRows(id, 2, 1);
      expect(values(store, id, 'B1')).toEqual([[14]]);
    },
  },
  {
    name: 'results stay right after the tab they read was renamed, and become #REF! when it is removed',
    run: (store) => {
      const id = newTab(store);
      const other = newTab(store, 'Other tab');
      write(store, id, 'A1', [[4]]);
      writeFormulas(store, other, 'A1', [['=Orders!A1*2']]);
      store.renameSheet(id, 'All orders');
      write(store, id, 'A1', [[5]]);
      expect(values(store, other, 'A1')).toEqual([[10]]);
      store.removeSheet(id);
      expect(values(store, other, 'A1')).toMatchObject([[{ error: '#REF!' }]]);
    },
  },
  {
    name: 'rows are sorted by the results of formulas, errors after everything but blanks',
    run: (store) => {
      const id = newTab(store);
      write(store, id, 'A1:A4', [[3], [0], [1], [null]]);
      writeFormulas(store, id, 'B1:B3', [['=6/A1'], ['=6/A2'], ['=6/A3']]);
      store.sort(id, at('A1:B4'), [{ column: 1, ascending: true }]);
      expect(values(store, id, 'A1:A4')).toEqual([[3], [1], [0], [null]]);
      expect(formulas(store, id, 'B1:B3')).toEqual([['=6/A1'], ['=6/A2'], ['=6/A3']]);
    },
  },
];
