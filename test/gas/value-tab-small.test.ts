// The Value tab of archives that hold little, and of one in which somebody is in the way: what cannot work yet says so
// where it stands, and nothing else suffers.
import { afterEach, describe, expect, it } from '@jest/globals';
import { CalculatingArchive } from '../support/calculating-archive';

const opened: CalculatingArchive[] = [];
afterEach(() => {
  for (const archive of opened.splice(0)) archive.dispose();
});

function emptyArchive(): CalculatingArchive {
  const archive = CalculatingArchive.empty('en');
  opened.push(archive);
  return archive;
}

function card(archive: CalculatingArchive, changes: Readonly<Record<string, unknown>>): string {
  const made = archive.call('saveCardFromSidebar', { kind: 'organisation', changes }) as { readonly id: string };
  archive.cells.settle();
  return made.id;
}

/** Serial number of 2026-01-01. */
const NEW_YEAR = 46_023;

function order(archive: CalculatingArchive, row: number, customer: string, day: number, amount: number): void {
  archive.typeRow('orders', row, { customer, date: day, amount, profit: amount / 4, category: 'Tea' });
}

describe('an archive without customers', () => {
  it('shows an empty list and nobody’s figures', () => {
    const archive = emptyArchive();
    archive.cells.settle();
    expect(archive.below('value', 'customerId')).toEqual([]);
    for (const field of ['orders', 'score', 'tier', 'bestWorst']) expect(archive.below('value', field)).toEqual([]);
  });
});

describe('an archive with few customers', () => {
  it('gives the first one a score and a tier, and says in the block why there is no forecast', () => {
    const archive = emptyArchive();
    const id = card(archive, { name: 'Lee & Co', intent: 'clear', power: 'strong' });
    expect(archive.value('value', 'alive', 3)).toMatchObject({
      error: '#ERROR!',
      note: expect.stringContaining('30'),
    });
    // The only one of all: in the middle.
    expect(archive.byCustomer('customers', 'score').get(id)).toBe(50);
    expect(archive.byCustomer('customers', 'tier').get(id)).toBe('General');
    expect(archive.value('value', 'readiness', 3)).toBe('pursue');
  });

  it('scores who ordered twice by orders, the others by what they are about to do', () => {
    const archive = emptyArchive();
    const [twice, once] = [card(archive, { name: 'Twice' }), card(archive, { name: 'Once', potential: 'high' })];
    order(archive, 1, twice, NEW_YEAR, 100);
    order(archive, 2, twice, NEW_YEAR + 7, 200);
    order(archive, 3, once, NEW_YEAR, 5_000);
    // The last blanks of a column are no cells of it.
    const factor = (key: string, id: string): unknown => archive.byCustomer('value', key).get(id) ?? '';
    expect([factor('factorAmount', twice), factor('factorPotential', twice)]).toEqual([300, '']);
    expect([factor('factorAmount', once), factor('factorPotential', once)]).toEqual(['', 3]);
    expect(archive.byCustomer('value', 'profit').get(twice)).toBe(75);
  });

  it('takes amount less cost for the profit of an order that has none', () => {
    const archive = emptyArchive();
    const id = card(archive, { name: 'Lee & Co' });
    order(archive, 1, id, NEW_YEAR, 100);
    archive.type('orders', 'profit', 1, null);
    expect(archive.byCustomer('value', 'profit').get(id)).toBe(100);
    archive.type('orders', 'cost', 1, 60);
    expect(archive.byCustomer('value', 'profit').get(id)).toBe(40);
  });
});

describe('a value in the way of a block', () => {
  it('is an error of that block alone, and its neighbours keep their figures', () => {
    const archive = emptyArchive();
    const id = card(archive, { name: 'Lee & Co' });
    order(archive, 1, id, NEW_YEAR, 100);
    archive.type('value', 'mainShare', 6, 'a note of mine');
    expect(archive.value('value', 'mainCategory', 3)).toMatchObject({ error: '#REF!' });
    expect(archive.byCustomer('value', 'orders').get(id)).toBe(1);
    archive.type('value', 'mainShare', 6, null);
    expect(archive.value('value', 'mainCategory', 3)).toBe('Tea');
  });
});

describe('columns of the archive that people move, rename and insert', () => {
  it('are followed by the formulas that look at them', () => {
    const archive = emptyArchive();
    const id = card(archive, { name: 'Lee & Co' });
    order(archive, 1, id, NEW_YEAR, 100);
    const orders = archive.sheet('orders');
    archive.cells.insertColumns(orders.id, archive.column('orders', 'date'), 2);
    archive.cells.moveColumns(orders.id, archive.column('orders', 'amount'), 1, 0);
    archive.cells.renameSheet(orders.id, 'Sales');
    archive.cells.settle();
    expect(archive.byCustomer('value', 'amount').get(id)).toBe(100);
    expect(archive.value('value', 'orders', 3)).toBe(1);
  });
});

describe('a Value tab with fewer rows than there are customers', () => {
  it('gets more at the next set-up', () => {
    const archive = emptyArchive();
    for (const name of ['a', 'b', 'c', 'd']) card(archive, { name });
    const { id, rows } = archive.sheet('value');
    archive.cells.deleteRows(id, 5, rows - 5);
    archive.cells.settle();
    expect(archive.value('value', 'customerId', 3)).toMatchObject({ error: '#REF!' });
    archive.setUp();
    archive.cells.settle();
    expect(archive.below('value', 'name')).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('a row inserted above the first one', () => {
  it('counts like any other: an order in its customer’s figures, a customer in the list', () => {
    const archive = emptyArchive();
    const id = card(archive, { name: 'Lee & Co' });
    order(archive, 1, id, NEW_YEAR, 100);
    archive.cells.insertRows(archive.sheet('orders').id, 1, 1);
    order(archive, 1, id, NEW_YEAR + 7, 50);
    // The new row took the header's format; a date that is typed brings its own.
    archive.cells.type(archive.sheet('orders').id, 1, archive.column('orders', 'date'), '2026-01-08');
    archive.cells.settle();
    expect([archive.byCustomer('value', 'amount').get(id), archive.byCustomer('value', 'orders').get(id)]).toEqual([
      150, 2,
    ]);
    archive.cells.insertRows(archive.sheet('customers').id, 1, 1);
    archive.typeRow('customers', 1, { id: 'C-first', name: 'Wang Fang' });
    expect(archive.below('value', 'customerId')).toEqual(['C-first', id]);
    archive.cells.insertRows(archive.sheet('tiers').id, 1, 1);
    archive.typeRow('tiers', 1, { name: 'Best', lowestScore: 1 });
    expect(archive.byCustomer('value', 'tier').get(id)).not.toBe('');
  });
});
