// What the sidebar is told of a card's value, read from cells that calculate.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CardValue, RelatedReply } from '../../src/contract/sidebar-api';
import { CalculatingArchive } from '../support/calculating-archive';

let archive: CalculatingArchive;
let ids: readonly string[];

const NAMES = ['Lee & Co', 'Huadong Tools', 'Zhongwei Steel'];

beforeAll(() => {
  archive = CalculatingArchive.empty('en');
  ids = NAMES.map((name) => {
    const made = archive.call('saveCardFromSidebar', { kind: 'organisation', changes: { name, potential: 'low' } }) as {
      id: string;
    };
    return made.id;
  });
  // Serial number of 2026-01-01.
  archive.typeRow('orders', 1, { customer: ids[0] ?? '', date: 46_023, amount: 100, profit: 25 });
  archive.typeRow('orders', 2, { customer: ids[0] ?? '', date: 46_030, amount: 50, profit: 10 });
  archive.cells.settle();
});
afterAll(() => archive.dispose());

const valueOf = (id: string | undefined): CardValue | null =>
  (archive.call('loadRelatedFromSidebar', { id }) as RelatedReply).value;
const lastRun = (): Readonly<Record<string, number>> => archive.host.runs.list().slice(-1)[0]?.callsByMethod ?? {};

describe('the value of a card', () => {
  it('is that of its own row, whichever row that is', () => {
    for (const [at, id] of ids.entries()) {
      expect(valueOf(id)?.fields).toMatchObject({ tier: archive.value('value', 'tier', at + 3) });
    }
    expect(valueOf(ids[0])?.fields).toMatchObject({ orders: 2, amount: 150 });
    expect(valueOf(ids[0])?.fields['scoreWhy']).toContain('Orders');
  });

  it('says that the forecast is in error where there are too few customers for one, and only that', () => {
    expect(valueOf(ids[0])?.unsettled).toEqual({ alive: 'error' });
    expect(valueOf(ids[1])?.unsettled).toEqual({});
  });

  it('is right after somebody sorted the cards, by at most two reads more', () => {
    archive.call('openFromSidebar', {});
    const before = lastRun();
    expect(before['Cache.putAll']).toBeGreaterThan(0);
    valueOf(ids[0]);
    const known = lastRun()['Range.getValues'] ?? 0;
    const { id: sheet, columns } = archive.sheet('customers');
    const area = { row: 1, column: 0, rows: ids.length, columns };
    archive.cells.sort(sheet, area, [{ column: archive.column('customers', 'name'), ascending: false }]);
    archive.cells.settle();
    expect(valueOf(ids[0])?.fields).toMatchObject({ orders: 2, amount: 150 });
    expect(lastRun()['Range.getValues']).toBeLessThanOrEqual(known + 2);
  });

  it('is what was known before while a block is in error', () => {
    const before = valueOf(ids[0])?.fields;
    archive.type('value', 'scoreWhy', 3, 'in the way');
    const value = valueOf(ids[0]);
    expect(value?.fields).toMatchObject({ score: before?.['score'], tier: before?.['tier'] });
    // Only the formula's own cell shows the error, the rows below it are empty meanwhile.
    expect(['error', 'blank']).toContain(value?.unsettled['score']);
    expect(['error', 'blank']).toContain(value?.unsettled['tier']);
    archive.type('value', 'scoreWhy', 3, null);
    expect(valueOf(ids[0])?.unsettled['score']).toBeUndefined();
  });

  it('is none for a card that the tab does not have', () => {
    expect(valueOf('C-0000000000')).toBeNull();
  });
});
