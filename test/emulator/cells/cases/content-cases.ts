// Cases of the cell store's contract: values, formulas, formats, and where content ends.
import { expect } from '@jest/globals';
import type { StoreCase } from './store-case';
import { at, formats, formulas, newTab, values, write, writeFormats, writeFormulas } from './store-case';

export const contentCases: readonly StoreCase[] = [
  {
    name: 'values keep their type: number, text, truth value, error, nothing',
    run: (store) => {
      const id = newTab(store);
      const row = [1.5, 'text', true, false, '007', null, -0.25];
      write(store, id, 'B2:H2', [row]);
      expect(values(store, id, 'B2:H2')).toEqual([row]);
      expect(values(store, id, 'A1:B1')).toEqual([[null, null]]);
    },
  },
  {
    name: 'text is kept as it is, without being read as a number, date or formula',
    run: (store) => {
      const id = newTab(store);
      const texts = [['=1+1', '2026-09-19', ' 10% ', "'quoted", 'TRUE', '1e3', '#N/A', 'two\nlines', '张伟']];
      write(store, id, 'A1:I1', texts);
      expect(values(store, id, 'A1:I1')).toEqual(texts);
      expect(formulas(store, id, 'A1')).toEqual([[null]]);
    },
  },
  {
    name: 'the last cell of the grid holds a value, and what lies beyond is refused',
    run: (store) => {
      const id = newTab(store, 'Small', 3, 2);
      write(store, id, 'B3', [['last']]);
      expect(values(store, id, 'A3:B3')).toEqual([[null, 'last']]);
      expect(() => values(store, id, 'A4')).toThrow(RangeError);
      expect(() => formulas(store, id, 'C1')).toThrow(RangeError);
      expect(() => formats(store, id, 'A1:C1')).toThrow(RangeError);
      expect(() => write(store, id, 'B4', [['x']])).toThrow(RangeError);
      expect(() => store.values(id, { row: -1, column: 0, rows: 1, columns: 1 })).toThrow(RangeError);
      expect(() => store.values(id, { row: 0.5, column: 0, rows: 1, columns: 1 })).toThrow(RangeError);
      expect(() => store.values(id, { row: 0, column: 0, rows: 0, columns: 1 })).toThrow(RangeError);
    },
  },
  {
    name: 'contents of another size than the rectangle are refused, and nothing is written',
    run: (store) => {
      const id = newTab(store);
      const good = { sheetId: id, rect: at('A1'), values: [['good']] };
      expect(() => store.write([good, { sheetId: id, rect: at('A2:B2'), values: [['one']] }])).toThrow(RangeError);
      expect(() => store.write([good, { sheetId: id, rect: at('A2'), formulas: [['=1'], ['=2']] }])).toThrow(
        RangeError,
      );
      expect(values(store, id, 'A1')).toEqual([[null]]);
    },
  },
  {
    name: 'edits of one change are applied in order',
    run: (store) => {
      const id = newTab(store);
      store.write([
        {
          sheetId: id,
          rect: at('A1:B2'),
          values: [
            [1, 2],
            [3, 4],
          ],
        },
        { sheetId: id, rect: at('B2:C2'), values: [['over', 'new']] },
        { sheetId: id, rect: at('A1'), values: [[null]] },
      ]);
      expect(values(store, id, 'A1:C2')).toEqual([
        [null, 2, null],
        [3, 'over', 'new'],
      ]);
    },
  },
  {
    name: 'formulas are kept in the words they were written in',
    run: (store) => {
      const id = newTab(store);
      const texts = [['=sum( A2:A )', '={1,2;3,4}', '=\'Orders\'!$A$1 & "=x"', '=ARRAYFORMULA(A2:A&"")']];
      writeFormulas(store, id, 'F1:I1', texts);
      expect(formulas(store, id, 'E1:I1')).toEqual([[null, ...(texts[0] ?? [])]]);
    },
  },
  {
    name: 'a value over a formula ends the formula',
    run: (store) => {
      const id = newTab(store);
      writeFormulas(store, id, 'A1:B1', [['=1+1', '=2+2']]);
      write(store, id, 'A1', [['text']]);
      expect(formulas(store, id, 'A1:B1')).toEqual([[null, '=2+2']]);
      expect(values(store, id, 'A1')).toEqual([['text']]);
    },
  },
  {
    name: 'where an edit has values and formulas, each cell becomes the one it has',
    run: (store) => {
      const id = newTab(store);
      store.write([{ sheetId: id, rect: at('A1:C1'), values: [[1, null, 'x']], formulas: [[null, '=A1+1', null]] }]);
      expect(formulas(store, id, 'A1:C1')).toEqual([[null, '=A1+1', null]]);
      expect(values(store, id, 'A1')).toEqual([[1]]);
      expect(values(store, id, 'C1')).toEqual([['x']]);
    },
  },
  {
    name: 'formats are automatic until they are written, and are kept as written',
    run: (store) => {
      const id = newTab(store);
      expect(formats(store, id, 'A1:B1')).toEqual([['', '']]);
      writeFormats(store, id, 'A1:C1', [['@', 'yyyy-mm-dd', '#,##0.00']]);
      expect(formats(store, id, 'A1:D1')).toEqual([['@', 'yyyy-mm-dd', '#,##0.00', '']]);
      writeFormats(store, id, 'A1', [['']]);
      expect(formats(store, id, 'A1')).toEqual([['']]);
    },
  },
  {
    name: 'writing contents keeps the formats',
    run: (store) => {
      const id = newTab(store);
      writeFormats(store, id, 'A1:B1', [['@', 'yyyy-mm-dd']]);
      write(store, id, 'A1:B1', [['007', 46000]]);
      writeFormulas(store, id, 'B1', [['=TODAY()']]);
      write(store, id, 'A1', [[null]]);
      expect(formats(store, id, 'A1:B1')).toEqual([['@', 'yyyy-mm-dd']]);
    },
  },
  {
    name: 'writing formats keeps values and formulas',
    run: (store) => {
      const id = newTab(store);
      write(store, id, 'A1', [[46000]]);
      writeFormulas(store, id, 'B1', [['=A1+1']]);
      writeFormats(store, id, 'A1:B1', [['yyyy-mm-dd', '@']]);
      expect(values(store, id, 'A1')).toEqual([[46000]]);
      expect(formulas(store, id, 'A1:B1')).toEqual([[null, '=A1+1']]);
    },
  },
  {
    name: 'an empty tab has no content, and formats are none',
    run: (store) => {
      const id = newTab(store);
      expect(store.contentSize(id)).toEqual({ rows: 0, columns: 0 });
      writeFormats(store, id, 'D9', [['0%']]);
      expect(store.contentSize(id)).toEqual({ rows: 0, columns: 0 });
    },
  },
  {
    name: 'content reaches to the last row and the last column of any value',
    run: (store) => {
      const id = newTab(store);
      write(store, id, 'B7', [['low']]);
      write(store, id, 'E2', [[0]]);
      expect(store.contentSize(id)).toEqual({ rows: 7, columns: 5 });
      write(store, id, 'C9', [[false]]);
      expect(store.contentSize(id)).toEqual({ rows: 9, columns: 5 });
    },
  },
  {
    name: 'a formula with an empty result is content',
    run: (store) => {
      const id = newTab(store);
      writeFormulas(store, id, 'C4', [['=""']]);
      expect(store.contentSize(id)).toEqual({ rows: 4, columns: 3 });
    },
  },
  {
    name: 'content shrinks when the last cells are emptied, and empty text is empty',
    run: (store) => {
      const id = newTab(store);
      write(store, id, 'A1:C3', [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ]);
      write(store, id, 'A3:C3', [[null, '', null]]);
      write(store, id, 'C1:C2', [[null], [null]]);
      expect(store.contentSize(id)).toEqual({ rows: 2, columns: 2 });
      expect(values(store, id, 'B3')).toEqual([[null]]);
    },
  },
];
