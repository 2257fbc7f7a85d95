// Cases of the cell store's contract: rows and columns that come, go and move, and the references that follow.
import { expect } from '@jest/globals';
import type { StoreCase } from './store-case';
import { changes, formats, formulas, newTab, values, write, writeFormats, writeFormulas } from './store-case';

export const structureCases: readonly StoreCase[] = [
  {
    name: 'inserted rows push the cells below down and make the grid larger',
    run: (store) => {
      const id = newTab(store, 'Orders', 10, 3);
      write(store, id, 'A1:A3', [['a'], ['b'], ['c']]);
      const told = changes(store, () => store.insertRows(id, 1, 2));
      expect(values(store, id, 'A1:A6')).toEqual([['a'], [null], [null], ['b'], ['c'], [null]]);
      expect(store.sheets().find((sheet) => sheet.id === id)?.rows).toBe(12);
      expect(told).toEqual([{ type: 'rows-inserted', sheetId: id, at: 1, count: 2 }]);
    },
  },
  {
    name: 'inserted rows take the formats of the row above, at the top those of the row below',
    run: (store) => {
      const id = newTab(store);
      writeFormats(store, id, 'A1:B2', [
        ['@', '0%'],
        ['0', ''],
      ]);
      store.insertRows(id, 1, 1);
      store.insertRows(id, 0, 1);
      expect(formats(store, id, 'A1:B4')).toEqual([
        ['@', '0%'],
        ['@', '0%'],
        ['@', '0%'],
        ['0', ''],
      ]);
    },
  },
  {
    name: 'rows may be added after the last one',
    run: (store) => {
      const id = newTab(store, 'Orders', 3, 3);
      write(store, id, 'A3', [['last']]);
      store.insertRows(id, 3, 2);
      write(store, id, 'A5', [['more']]);
      expect(values(store, id, 'A3:A5')).toEqual([['last'], [null], ['more']]);
    },
  },
  {
    name: 'references follow inserted rows: ranges grow inside, move below, and stay when rows come after them',
    run: (store) => {
      const id = newTab(store);
      writeFormulas(store, id, 'C1:F1', [['=A2', '=SUM(A1:A4)', '=SUM(A3:A4)', '=SUM($A$1:A2)']]);
      store.insertRows(id, 2, 2);
      expect(formulas(store, id, 'C1:F1')).toEqual([['=A2', '=SUM(A1:A6)', '=SUM(A5:A6)', '=SUM($A$1:A2)']]);
    },
  },
  {
    name: 'open references keep their open end when rows are inserted',
    run: (store) => {
      const id = newTab(store);
      writeFormulas(store, id, 'C1:E1', [['=SUM(A2:A)', '=SUM(A:A)', '=SUM($2:$2)']]);
      store.insertRows(id, 1, 3);
      expect(formulas(store, id, 'C1:E1')).toEqual([['=SUM(A5:A)', '=SUM(A:A)', '=SUM($5:$5)']]);
    },
  },
  {
    name: 'references from another tab follow, and references to other tabs do not',
    run: (store) => {
      const orders = newTab(store, 'Orders');
      const other = newTab(store, 'My tab');
      writeFormulas(store, orders, 'B1:B2', [["='My tab'!A5"], ['=Orders!A5']]);
      writeFormulas(store, other, 'A1:A2', [['=Orders!A5+A5'], ['=orders!A5:B6']]);
      store.insertRows(orders, 3, 1);
      expect(formulas(store, orders, 'B1:B2')).toEqual([["='My tab'!A5"], ['=Orders!A6']]);
      expect(formulas(store, other, 'A1:A2')).toEqual([['=Orders!A6+A5'], ['=orders!A6:B7']]);
    },
  },
  {
    name: 'deleted rows pull the cells below up and make the grid smaller',
    run: (store) => {
      const id = newTab(store, 'Orders', 10, 3);
      write(store, id, 'A1:A4', [['a'], ['b'], ['c'], ['d']]);
      writeFormats(store, id, 'A4', [['@']]);
      const told = changes(store, () => store.deleteRows(id, 1, 2));
      expect(values(store, id, 'A1:A3')).toEqual([['a'], ['d'], [null]]);
      expect(formats(store, id, 'A2')).toEqual([['@']]);
      expect(store.sheets().find((sheet) => sheet.id === id)?.rows).toBe(8);
      expect(store.contentSize(id)).toEqual({ rows: 2, columns: 1 });
      expect(told).toEqual([{ type: 'rows-deleted', sheetId: id, at: 1, count: 2 }]);
    },
  },
  {
    name: 'references follow deleted rows: ranges shrink, and what is gone becomes #REF!',
    run: (store) => {
      const id = newTab(store);
      writeFormulas(store, id, 'C1:H1', [['=A3', '=A2', '=SUM(A1:A4)', '=SUM(A2:A3)', '=SUM(A3:A9)', '=SUM(A3:A)']]);
      store.deleteRows(id, 1, 2);
      expect(formulas(store, id, 'C1:H1')).toEqual([
        ['=#REF!', '=#REF!', '=SUM(A1:A2)', '=SUM(#REF!)', '=SUM(A2:A7)', '=SUM(A2:A)'],
      ]);
    },
  },
  {
    name: 'rows and columns that are not there, and all of them, cannot be deleted',
    run: (store) => {
      const id = newTab(store, 'Small', 3, 2);
      expect(() => store.deleteRows(id, 2, 2)).toThrow(RangeError);
      expect(() => store.deleteRows(id, 0, 3)).toThrow(RangeError);
      expect(() => store.deleteColumns(id, 0, 2)).toThrow(RangeError);
      expect(() => store.deleteRows(id, 0, 0)).toThrow(RangeError);
      expect(() => store.insertRows(id, 4, 1)).toThrow(RangeError);
      expect(() => store.insertColumns(id, -1, 1)).toThrow(RangeError);
    },
  },
  {
    name: 'inserted columns push cells to the right, take the formats on their left, and references follow',
    run: (store) => {
      const id = newTab(store, 'Orders', 10, 5);
      write(store, id, 'A1:C1', [['a', 'b', 'c']]);
      writeFormats(store, id, 'A1:B1', [['@', '0%']]);
      writeFormulas(store, id, 'A2', [['=B1&SUM(A1:C1)&SUM(B:B)&SUM(B2:2)']]);
      const told = changes(store, () => store.insertColumns(id, 1, 2));
      expect(values(store, id, 'A1:E1')).toEqual([['a', null, null, 'b', 'c']]);
      expect(formats(store, id, 'A1:D1')).toEqual([['@', '@', '@', '0%']]);
      expect(formulas(store, id, 'A2')).toEqual([['=D1&SUM(A1:E1)&SUM(D:D)&SUM(D2:2)']]);
      expect(store.sheets().find((sheet) => sheet.id === id)?.columns).toBe(7);
      expect(told).toEqual([{ type: 'columns-inserted', sheetId: id, at: 1, count: 2 }]);
    },
  },
  {
    name: 'deleted columns pull cells to the left, and references follow',
    run: (store) => {
      const id = newTab(store, 'Orders', 10, 5);
      write(store, id, 'A1:D1', [['a', 'b', 'c', 'd']]);
      writeFormulas(store, id, 'A2', [['=D1&B1&SUM(A1:C1)&SUM(C:D)']]);
      const told = changes(store, () => store.deleteColumns(id, 1, 2));
      expect(values(store, id, 'A1:C1')).toEqual([['a', 'd', null]]);
      expect(formulas(store, id, 'A2')).toEqual([['=B1&#REF!&SUM(A1:A1)&SUM(B:B)']]);
      expect(store.sheets().find((sheet) => sheet.id === id)?.columns).toBe(3);
      expect(told).toEqual([{ type: 'columns-deleted', sheetId: id, at: 1, count: 2 }]);
    },
  },
  {
    name: 'moved rows land before the row they were sent to, with formulas and formats',
    run: (store) => {
      const id = newTab(store);
      write(store, id, 'A1:A5', [['a'], ['b'], ['c'], ['d'], ['e']]);
      writeFormats(store, id, 'A1', [['@']]);
      const told = changes(store, () => store.moveRows(id, 0, 2, 4));
      expect(values(store, id, 'A1:A5')).toEqual([['c'], ['d'], ['a'], ['b'], ['e']]);
      expect(formats(store, id, 'A1:A3')).toEqual([[''], [''], ['@']]);
      expect(told).toEqual([{ type: 'rows-moved', sheetId: id, from: 0, count: 2, to: 4 }]);
      store.moveRows(id, 2, 2, 0);
      expect(values(store, id, 'A1:A5')).toEqual([['a'], ['b'], ['c'], ['d'], ['e']]);
    },
  },
  {
    name: 'references to single cells follow moved rows, from every tab',
    run: (store) => {
      const id = newTab(store);
      const other = newTab(store, 'Other');
      writeFormulas(store, id, 'C1:C5', [['=A1'], ['=A2'], ['=A3'], ['=$A$5'], ['=C1']]);
      writeFormulas(store, other, 'A1', [['=Orders!A2']]);
      store.moveRows(id, 0, 2, 4);
      expect(formulas(store, id, 'C1:C5')).toEqual([['=A1'], ['=$A$5'], ['=A3'], ['=A4'], ['=C3']]);
      expect(formulas(store, other, 'A1')).toEqual([['=Orders!A4']]);
    },
  },
  {
    name: 'moved columns land before the column they were sent to, and references follow',
    run: (store) => {
      const id = newTab(store);
      write(store, id, 'A1:D1', [['a', 'b', 'c', 'd']]);
      writeFormulas(store, id, 'A2', [['=A1&D1']]);
      const told = changes(store, () => store.moveColumns(id, 3, 1, 1));
      expect(values(store, id, 'A1:D1')).toEqual([['a', 'd', 'b', 'c']]);
      expect(formulas(store, id, 'A2')).toEqual([['=A1&B1']]);
      expect(told).toEqual([{ type: 'columns-moved', sheetId: id, from: 3, count: 1, to: 1 }]);
    },
  },
  {
    name: 'a move to where the rows already are changes nothing and tells nothing',
    run: (store) => {
      const id = newTab(store);
      write(store, id, 'A1:A3', [['a'], ['b'], ['c']]);
      expect(changes(store, () => store.moveRows(id, 0, 2, 2))).toEqual([]);
      expect(values(store, id, 'A1:A3')).toEqual([['a'], ['b'], ['c']]);
    },
  },
  {
    name: 'frozen rows and columns grow and shrink with what is inserted and deleted among them',
    run: (store) => {
      const id = newTab(store);
      store.setFrozen(id, 2, 2);
      store.insertRows(id, 1, 1);
      store.insertRows(id, 3, 1);
      store.insertColumns(id, 2, 1);
      store.deleteColumns(id, 1, 3);
      expect(store.sheets().find((sheet) => sheet.id === id)).toMatchObject({ frozenRows: 3, frozenColumns: 1 });
    },
  },
];
