import { beforeEach, describe, expect, it } from '@jest/globals';
import type { CellValue } from '../../emulator/cells/cell-store';
import { EmulatedArchive } from '../support/emulated-archive';

/** 2026-02-01. */
const DAY = 46_054;
let archive: EmulatedArchive;

/** Orders from row `first` on, as numbers of 0-based rows: customer, product, day. */
function putOrders(first: number, orders: readonly (readonly [string, string, number])[]): void {
  const { id, rows } = archive.sheet('Orders');
  if (rows < first + orders.length + 5) archive.host.cells.insertRows(id, rows, first + orders.length + 5 - rows);
  const header = archive.rows('Orders')[0] ?? [];
  const values = orders.map(([customer, product, day]) =>
    header.map((text): CellValue => {
      if (text === 'ID') return `O-${product}`;
      if (text === 'Customer') return customer;
      if (text === 'Product') return product;
      return text === 'Date' ? day : null;
    }),
  );
  const rect = { row: first, column: 0, rows: orders.length, columns: header.length };
  archive.host.cells.write([{ sheetId: id, rect, values }]);
}
const related = (id = 'C-1') => archive.value('loadRelatedFromSidebar', { id });
const products = (id?: string): unknown[] => related(id).orders.rows.map(({ fields }) => fields['product']);
const calls = (): number => archive.host.runs.list().slice(-1)[0]?.serviceCalls ?? 0;

beforeEach(() => {
  archive = new EmulatedArchive();
  archive.value('setUpFromSidebar', { language: 'en' });
});

describe('a card’s rows in other tabs', () => {
  it('are its own, newest first, with how many there are', () => {
    putOrders(1, [
      ['C-1', 'tea', DAY],
      ['C-2', 'salt', DAY + 9],
      ['C-1', 'rice', DAY + 5],
    ]);
    expect(related()).toMatchObject({ id: 'C-1', orders: { all: 2 }, contacts: { all: 0, rows: [] } });
    expect(products()).toEqual(['rice', 'tea']);
    expect(related().orders.rows[0]?.fields).toMatchObject({ date: '2026-02-06', product: 'rice' });
    expect(related('C-3').orders).toEqual({ rows: [], all: 0 });
  });

  it('hold what was added, moved, relinked or deleted since the rows were looked up', () => {
    putOrders(1, [
      ['C-1', 'tea', DAY],
      ['C-2', 'salt', DAY + 1],
    ]);
    expect(products()).toEqual(['tea']);
    putOrders(3, [['C-1', 'rice', DAY + 2]]);
    expect(products()).toEqual(['rice', 'tea']);
    const { id, columns } = archive.sheet('Orders');
    archive.host.cells.sort(id, { row: 1, column: 0, rows: 3, columns }, [{ column: 1, ascending: false }]);
    expect(products()).toEqual(['rice', 'tea']);
    expect(products('C-2')).toEqual(['salt']);
    putOrders(1, [['C-1', 'oil', DAY + 3]]);
    expect(products()).toEqual(['oil', 'rice', 'tea']);
    archive.host.cells.deleteRows(id, 2, 1);
    expect(products()).toHaveLength(2);
  });

  it('are looked up in a few calls once the rows are known, however many rows there are', () => {
    putOrders(
      1,
      Array.from({ length: 3_000 }, (_, n) => [`C-${n % 1_000}`, `p${n}`, DAY + n]),
    );
    expect(products('C-7')).toEqual(['p2007', 'p1007', 'p7'].slice(0, products('C-7').length));
    expect(related('C-7').orders.all).toBe(3);
    expect(calls()).toBeLessThanOrEqual(13);
    expect(products('C-999')).toContain('p2999');
  });

  it('are none where the tab or its customer column is gone', () => {
    const { id } = archive.sheet('Orders');
    archive.host.cells.deleteColumns(id, 1, 1);
    expect(related().orders).toEqual({ rows: [], all: 0 });
  });

  it('are read anew when the cache fails', () => {
    putOrders(1, [['C-1', 'tea', DAY]]);
    archive.host.faults.order({ kind: 'throw', method: 'Cache.getAll', nth: 1 });
    archive.host.faults.order({ kind: 'throw', method: 'putAll', nth: 1 });
    expect(products()).toEqual(['tea']);
  });
});

describe('the team’s tiers', () => {
  it('come in the order of the scores that they begin with', () => {
    const { id } = archive.sheet('Tiers');
    const values = [
      ['Bronze', 10],
      ['Gold', 80],
      ['Silver', 40],
    ];
    archive.host.cells.write([{ sheetId: id, rect: { row: 1, column: 0, rows: 3, columns: 2 }, values }]);
    expect(archive.value('openFromSidebar', {}).tiers.slice(0, 3)).toEqual(['Gold', 'Silver', 'Bronze']);
  });
});
