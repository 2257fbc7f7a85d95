// A rep's round with one customer over cells that calculate: a contact logged with an order and a promise, the day's list,
// the next call prepared, the promise kept, and all of it taken back. What the formulas make of it is part of it.
import { afterEach, describe, expect, it } from '@jest/globals';
import type { LogContactReply, PrepareReply } from '../../src/contract/follow-up-api';
import type { Card } from '../../src/contract/sidebar-api';
import type { SettleDueReply, TodayReply } from '../../src/contract/today-api';
import type { CellValue } from '../../emulator/cells/cell-store';
import type { TabKey } from '../../src/domain/catalogue/catalogue';
import { tabTitle } from '../../src/domain/catalogue/catalogue';
import { CalculatingArchive, TODAY } from '../support/calculating-archive';

/** Serial number of 2026-01-01. */
const NEW_YEAR = 46_023;

let archive: CalculatingArchive;
afterEach(() => archive.dispose());

function call<Value>(name: string, request: unknown): Value {
  const value = archive.call(name, request) as Value;
  archive.cells.settle();
  return value;
}

function card(name: string): string {
  const changes = { name, nextFollowUp: name === 'Wang Fang' ? TODAY : '2026-03-01', intent: 'some', power: 'weak' };
  return call<Card>('saveCardFromSidebar', { kind: 'organisation', changes, requestId: name }).id;
}

/** What people see of a tab, without the rows and columns that hold nothing. */
function seen(tab: TabKey): readonly (readonly CellValue[])[] {
  const { id, columns } = archive.sheet(tab);
  const { rows } = archive.cells.contentSize(id);
  const cells = archive.cells.values(id, { row: 0, column: 0, rows: Math.max(rows, 1), columns });
  return cells.filter((row) => row.some((cell) => cell !== null && cell !== ''));
}

const today = (): readonly string[] =>
  call<TodayReply>('todayFromSidebar', {}).sections.flatMap(({ items }) => items.map(({ key }) => key));
const figures = (id: string) =>
  ['orders', 'amount', 'score'].map((field) => archive.byCustomer('value', field).get(id) ?? null);
const tierOf = (id: string): CellValue => archive.byCustomer('customers', 'tier').get(id) ?? null;

describe.each(['en', 'zh'] as const)('a round with one customer, in %s', (language) => {
  it('goes from the list to the log, the preparation, the promise and back, and everything is as before', () => {
    archive = CalculatingArchive.empty(language);
    const [wang, lee] = [card('Wang Fang'), card('Lee & Co')];
    archive.typeRow('orders', 1, { id: 'O-1', customer: wang, date: NEW_YEAR, amount: 1_000 });
    archive.typeRow('orders', 2, { id: 'O-2', customer: lee, date: NEW_YEAR + 1, amount: 3_000 });
    archive.typeRow('orders', 3, { id: 'O-3', customer: lee, date: NEW_YEAR + 2, amount: 3_000 });
    archive.cells.settle();
    const tabs: readonly TabKey[] = ['contacts', 'orders', 'tasks', 'value'];
    const before = { cells: tabs.map(seen), today: today(), figures: figures(wang), tier: tierOf(wang) };
    const fields = call<Card>('loadCardFromSidebar', { id: wang }).fields;
    expect(before.today).toEqual([`followUp:${wang}:${TODAY}`]);

    const request = {
      ...{ customerId: wang, requestId: 'a-call', channel: 'phone', said: '=1+1 wait for the budget' },
      ...{ promise: 'Quote for 40 sets', promiseDue: TODAY, nextFollowUp: '2026-02-24' },
      ...{ outcome: 'ordered', orderNumber: '007', orderDate: TODAY, orderAmount: 86_400 },
    };
    const logged = call<LogContactReply>('logContactFromSidebar', request);
    expect(logged.order).toBe('added');
    const key = `promise:${logged.id}:${TODAY}`;
    expect(today()).toEqual([key]);
    expect(figures(wang).slice(0, 2)).toEqual([2, 87_400]);
    expect(tierOf(wang)).not.toBe(before.tier);

    const prepared = call<PrepareReply>('prepareCallFromSidebar', { id: wang });
    expect(prepared).toMatchObject({
      last: { day: TODAY, channel: 'phone', said: '=1+1 wait for the budget' },
      promises: [{ key, text: 'Quote for 40 sets', due: TODAY }],
    });
    expect(call<Card>('loadCardFromSidebar', { id: wang }).fields['openPromises']).toBe(1);

    const kept = call<SettleDueReply>('settleDueFromSidebar', { key, action: 'done', requestId: 'kept' });
    expect(today()).toEqual([]);
    expect(call<PrepareReply>('prepareCallFromSidebar', { id: wang }).promises).toEqual([]);
    expect(call<Card>('loadCardFromSidebar', { id: wang }).fields['openPromises']).toBe(0);

    call('settleDueFromSidebar', { key, action: 'undo', requestId: 'not kept', cell: kept.cell });
    call('undoLogFromSidebar', { customerId: wang, requestId: 'back', undo: logged.undo });
    expect(today()).toEqual(before.today);
    expect(tabs.map(seen)).toEqual(before.cells);
    expect([figures(wang), tierOf(wang)]).toEqual([before.figures, before.tier]);
    const own = { revision: 0, updated: '', updatedBy: '', openPromises: 0 };
    expect({ ...call<Card>('loadCardFromSidebar', { id: wang }).fields, ...own }).toEqual({ ...fields, ...own });
    const lines = archive.below('log', 'how').slice(-3);
    expect(new Set(lines).size).toBe(1);
    expect(archive.cells.sheets().map(({ name }) => name)).toContain(tabTitle('log', language));
  });

  it('sees the Value tab and the tier follow when a person corrects an order in the grid', () => {
    archive = CalculatingArchive.empty(language);
    const [wang, lee] = [card('Wang Fang'), card('Lee & Co')];
    for (const row of [1, 2]) archive.typeRow('orders', row, { customer: wang, date: NEW_YEAR + row, amount: 1_000 });
    for (const row of [3, 4])
      archive.typeRow('orders', row, { customer: lee, date: NEW_YEAR + row - 2, amount: 3_000 });
    archive.cells.settle();
    const before = [wang, lee].map((id) => [figures(id)[1], tierOf(id)]);
    archive.type('orders', 'amount', 1, 50_000);
    const after = [wang, lee].map((id) => [figures(id)[1], tierOf(id)]);
    expect(before.map(([amount]) => amount)).toEqual([2_000, 6_000]);
    expect(after.map(([amount]) => amount)).toEqual([51_000, 6_000]);
    expect(after.map(([, tier]) => tier)).toEqual([...before].reverse().map(([, tier]) => tier));
    expect(before[0]?.[1]).not.toBe(before[1]?.[1]);
  });
});
