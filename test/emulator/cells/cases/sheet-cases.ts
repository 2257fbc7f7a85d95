// Cases of the cell store's contract: tabs.
import { expect } from '@jest/globals';
import type { StoreCase } from './store-case';
import { changes, formulas, names, newTab, values, write, writeFormulas } from './store-case';

export const sheetCases: readonly StoreCase[] = [
  {
    name: 'a new tab has 1,000 rows and 26 columns, nothing frozen, and is visible',
    run: (store) => {
      const added = store.addSheet('Orders');
      expect(added).toEqual({
        id: added.id,
        name: 'Orders',
        rows: 1000,
        columns: 26,
        frozenRows: 0,
        frozenColumns: 0,
        hidden: false,
      });
      expect(store.sheets()).toContainEqual(added);
    },
  },
  {
    name: 'a tab takes the place and size it is given, and the last place otherwise',
    run: (store) => {
      newTab(store, 'One', 5, 3);
      newTab(store, 'Two');
      const before = names(store);
      const added = store.addSheet('Between', before.indexOf('Two'), 7, 2);
      expect([added.rows, added.columns]).toEqual([7, 2]);
      expect(names(store)).toEqual([...before.slice(0, -1), 'Between', 'Two']);
    },
  },
  {
    name: 'ids differ and stay when tabs are moved and renamed',
    run: (store) => {
      const one = newTab(store, 'One');
      const two = newTab(store, 'Two');
      expect(one).not.toBe(two);
      store.moveSheet(two, 0);
      store.renameSheet(two, 'First');
      expect(store.sheets()[0]).toMatchObject({ id: two, name: 'First' });
      write(store, two, 'A1', [['mine']]);
      expect(values(store, two, 'A1')).toEqual([['mine']]);
      expect(values(store, one, 'A1')).toEqual([[null]]);
    },
  },
  {
    name: 'moving a tab puts it at the index it shall have afterwards',
    run: (store) => {
      const first = newTab(store, 'A');
      newTab(store, 'B');
      newTab(store, 'C');
      const offset = names(store).indexOf('A');
      store.moveSheet(first, offset + 1);
      expect(names(store).slice(offset)).toEqual(['B', 'A', 'C']);
      store.moveSheet(first, offset + 2);
      expect(names(store).slice(offset)).toEqual(['B', 'C', 'A']);
    },
  },
  {
    name: 'a second tab of the same name is refused, whatever its capitals',
    run: (store) => {
      newTab(store, 'Orders');
      const other = newTab(store, 'Other');
      expect(() => store.addSheet('orders')).toThrow();
      expect(() => store.renameSheet(other, 'ORDERS')).toThrow();
      store.renameSheet(other, 'OTHER');
      expect(names(store)).toContain('OTHER');
    },
  },
  {
    name: 'an id that is no tab is refused',
    run: (store) => {
      newTab(store);
      expect(() => values(store, 'no such tab', 'A1')).toThrow(RangeError);
      expect(() => store.removeSheet('no such tab')).toThrow(RangeError);
    },
  },
  {
    name: 'removing a tab takes its cells, and formulas that named it get #REF!',
    run: (store) => {
      const kept = newTab(store, 'Kept');
      const gone = newTab(store, 'Gone');
      writeFormulas(store, kept, 'A1:A2', [['=Gone!A1+B1'], ['=SUM(Gone!A:A)&"Gone!A1"']]);
      store.removeSheet(gone);
      expect(names(store)).not.toContain('Gone');
      expect(formulas(store, kept, 'A1:A2')).toEqual([['=#REF!+B1'], ['=SUM(#REF!)&"Gone!A1"']]);
    },
  },
  {
    name: 'renaming a tab renames it in formulas, with quotes where the name needs them',
    run: (store) => {
      const orders = newTab(store, 'Orders');
      const other = newTab(store, 'Other');
      writeFormulas(store, other, 'A1:A3', [['=Orders!A1'], ["='Orders'!$B$2:C"], ['="Orders!A1"&Other!B1']]);
      store.renameSheet(orders, "Jo's orders");
      expect(formulas(store, other, 'A1:A3')).toEqual([
        ["='Jo''s orders'!A1"],
        ["='Jo''s orders'!$B$2:C"],
        ['="Orders!A1"&Other!B1'],
      ]);
    },
  },
  {
    name: 'hiding and freezing are kept',
    run: (store) => {
      newTab(store, 'Visible');
      const id = newTab(store, 'Hidden');
      store.setHidden(id, true);
      store.setFrozen(id, 2, 1);
      expect(store.sheets().find((sheet) => sheet.id === id)).toMatchObject({
        hidden: true,
        frozenRows: 2,
        frozenColumns: 1,
      });
      store.setHidden(id, false);
      store.setFrozen(id, 0, 0);
      expect(store.sheets().find((sheet) => sheet.id === id)).toMatchObject({
        hidden: false,
        frozenRows: 0,
        frozenColumns: 0,
      });
    },
  },
  {
    name: 'adding, renaming and removing a tab is told',
    run: (store) => {
      newTab(store, 'Kept');
      let id = '';
      const told = changes(store, () => {
        id = newTab(store, 'Orders');
        store.renameSheet(id, 'Deals');
        store.removeSheet(id);
      });
      expect(told).toEqual([
        { type: 'sheet-added', sheetId: id },
        { type: 'sheet-renamed', sheetId: id },
        { type: 'sheet-removed', sheetId: id },
      ]);
    },
  },
  {
    name: 'a listener that has ended hears nothing more',
    run: (store) => {
      let told = 0;
      const stop = store.onStructure(() => {
        told += 1;
      });
      newTab(store, 'One');
      stop();
      newTab(store, 'Two');
      expect(told).toBe(1);
    },
  },
];
