// Cases of the cell store's contract: sorting.
import { expect } from '@jest/globals';
import type { StoreCase } from './store-case';
import { at, changes, formats, formulas, newTab, values, write, writeFormats, writeFormulas } from './store-case';

export const sortCases: readonly StoreCase[] = [
  {
    name: 'numbers come before text before truth values, and blanks last, rising',
    run: (store) => {
      const id = newTab(store);
      write(store, id, 'A1:A7', [[true], ['b'], [null], [10], ['A'], [9], [false]]);
      store.sort(id, at('A1:A7'), [{ column: 0, ascending: true }]);
      expect(values(store, id, 'A1:A7')).toEqual([[9], [10], ['A'], ['b'], [false], [true], [null]]);
    },
  },
  {
    name: 'blanks come last when sorting down as well',
    run: (store) => {
      const id = newTab(store);
      write(store, id, 'A1:A5', [[null], [1], ['x'], [true], [2]]);
      store.sort(id, at('A1:A5'), [{ column: 0, ascending: false }]);
      expect(values(store, id, 'A1:A5')).toEqual([[true], ['x'], [2], [1], [null]]);
    },
  },
  {
    name: 'text is compared without its capitals',
    run: (store) => {
      const id = newTab(store);
      write(store, id, 'A1:A4', [['banana'], ['Apple'], ['Cherry'], ['apple']]);
      store.sort(id, at('A1:A4'), [{ column: 0, ascending: true }]);
      expect(values(store, id, 'A1:A4')).toEqual([['Apple'], ['apple'], ['banana'], ['Cherry']]);
    },
  },
  {
    name: 'rows that are equal keep their order, and the second key decides among them first',
    run: (store) => {
      const id = newTab(store);
      write(store, id, 'A1:C4', [
        ['x', 1, 'first'],
        ['y', 2, 'second'],
        ['x', 3, 'third'],
        ['x', 1, 'fourth'],
      ]);
      store.sort(id, at('A1:C4'), [
        { column: 0, ascending: true },
        { column: 1, ascending: false },
      ]);
      expect(values(store, id, 'C1:C4')).toEqual([['third'], ['first'], ['fourth'], ['second']]);
    },
  },
  {
    name: 'only the rectangle is sorted, and keys name columns of the sheet',
    run: (store) => {
      const id = newTab(store);
      write(store, id, 'A1:C4', [
        ['h', 'h', 'h'],
        [1, 3, 'c'],
        [2, 1, 'a'],
        [3, 2, 'b'],
      ]);
      store.sort(id, at('B2:C4'), [{ column: 1, ascending: true }]);
      expect(values(store, id, 'A1:C4')).toEqual([
        ['h', 'h', 'h'],
        [1, 1, 'a'],
        [2, 2, 'b'],
        [3, 3, 'c'],
      ]);
      expect(() => store.sort(id, at('B2:C4'), [{ column: 0, ascending: true }])).toThrow(RangeError);
    },
  },
  {
    name: 'formulas move with their row: relative references along, fixed ones not',
    run: (store) => {
      const id = newTab(store);
      write(store, id, 'A2:A4', [[3], [1], [2]]);
      writeFormulas(store, id, 'B2:B3', [['=A2*2+$A$1+SUM(A$2:A2)'], ["=A3&'Other tab'!A3"]]);
      write(store, id, 'B4', [['plain']]);
      store.sort(id, at('A2:B4'), [{ column: 0, ascending: true }]);
      expect(values(store, id, 'A2:A4')).toEqual([[1], [2], [3]]);
      expect(formulas(store, id, 'B2:B4')).toEqual([["=A2&'Other tab'!A2"], [null], ['=A4*2+$A$1+SUM(A$2:A4)']]);
      expect(values(store, id, 'B3')).toEqual([['plain']]);
    },
  },
  {
    name: 'formats move with their row',
    run: (store) => {
      const id = newTab(store);
      write(store, id, 'A1:A2', [[2], [1]]);
      writeFormats(store, id, 'A1:B2', [
        ['0%', '@'],
        ['', 'yyyy-mm-dd'],
      ]);
      store.sort(id, at('A1:B2'), [{ column: 0, ascending: true }]);
      expect(formats(store, id, 'A1:B2')).toEqual([
        ['', 'yyyy-mm-dd'],
        ['0%', '@'],
      ]);
    },
  },
  {
    name: 'sorting is no change of structure, and formulas elsewhere stay',
    run: (store) => {
      const id = newTab(store);
      write(store, id, 'A1:A2', [[2], [1]]);
      writeFormulas(store, id, 'D1', [['=A1']]);
      expect(changes(store, () => store.sort(id, at('A1:A2'), [{ column: 0, ascending: true }]))).toEqual([]);
      expect(formulas(store, id, 'D1')).toEqual([['=A1']]);
    },
  },
];
