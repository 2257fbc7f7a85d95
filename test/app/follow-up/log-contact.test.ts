// Logging a contact and taking it back, on tables in memory: what is written, what is never written, and what a retry does.
import { describe, expect, it } from '@jest/globals';
import type { LogContactRequest } from '../../../src/contract/follow-up-api';
import { logContact } from '../../../src/app/follow-up/log-contact';
import { changeRecord } from '../../../src/app/change-record';
import { undoLog } from '../../../src/app/follow-up/undo-log';
import type { FieldValues } from '../../../src/domain/table/field-value';
import type { MemoryPorts } from '../../support/memory-ports';
import { emptyArchive, put } from '../reminders/due-archive';

const CARD = 'C-WANG';
const FIRST: FieldValues = {
  id: CARD,
  name: 'Wang Fang',
  kind: 'individual',
  revision: 3,
  stage: 'opportunity',
  stageSince: '2026-01-05',
  lastContact: '2026-02-01',
  nextFollowUp: '2026-02-10',
  nextTime: '15:00',
};
const REQUEST: LogContactRequest = {
  customerId: CARD,
  requestId: 'a-request',
  channel: 'phone',
  direction: 'out',
  said: '=1+1 wait for the budget',
  outcome: 'notOrdered',
  reason: 'Price',
  promise: 'Quote for 40 sets',
  promiseDue: '2026-02-13',
  nextFollowUp: '2026-02-24',
  base: { nextFollowUp: '2026-02-10', nextTime: '15:00', stage: 'opportunity' },
};

function archive(card: FieldValues = FIRST): MemoryPorts {
  const ports = emptyArchive();
  put(ports, 'customers', [card]);
  put(ports, 'individuals', [{ id: CARD }]);
  return ports;
}
const rowsOf = (ports: MemoryPorts, tab: 'contacts' | 'log' | 'customers' | 'orders'): readonly FieldValues[] =>
  (ports.tables.tabs.get(tab)?.records ?? []).map(({ values }) => values);
const cardOf = (ports: MemoryPorts): FieldValues => rowsOf(ports, 'customers')[0] ?? {};

function log(ports: MemoryPorts, more: Partial<LogContactRequest> = {}) {
  const reply = logContact(ports, { ...REQUEST, ...more });
  if (!reply.ok) throw new Error(`Cannot log: ${JSON.stringify(reply.error)}`);
  return reply.value;
}
const back = (ports: MemoryPorts, { undo }: ReturnType<typeof log>) =>
  undoLog(ports, { customerId: CARD, requestId: 'another', undo });

describe('logging a contact', () => {
  it('writes one row as it was typed, with who and when, and its promise open', () => {
    const ports = archive();
    const { id } = log(ports);
    expect(rowsOf(ports, 'contacts')).toEqual([
      {
        id,
        customer: CARD,
        when: '2026-02-10 09:30',
        rep: 'li@firm.example',
        channel: 'phone',
        direction: 'out',
        said: '=1+1 wait for the budget',
        outcome: 'notOrdered',
        reason: 'Price',
        promise: 'Quote for 40 sets',
        promiseDue: '2026-02-13',
        promiseStatus: 'open',
        nextFollowUp: '2026-02-24',
      },
    ]);
  });

  it('moves the card on: last contact, next follow-up without the old time, a stage with its day, one revision', () => {
    const ports = archive();
    const { card } = log(ports, { stage: 'negotiation' });
    const moved = {
      lastContact: '2026-02-10',
      nextFollowUp: '2026-02-24',
      nextTime: null,
      stage: 'negotiation',
      stageSince: '2026-02-10',
      revision: 4,
      updatedBy: 'li@firm.example',
    };
    expect(cardOf(ports)).toMatchObject(moved);
    expect(card.fields).toMatchObject(moved);
  });

  it('leaves the next follow-up alone when the request says none, and clears it when it says no day', () => {
    const untouched = archive();
    const { nextFollowUp: _left, ...rest } = REQUEST;
    expect(logContact(untouched, rest).ok).toBe(true);
    expect(cardOf(untouched)).toMatchObject({ nextFollowUp: '2026-02-10', nextTime: '15:00' });
    const cleared = archive();
    log(cleared, { nextFollowUp: null });
    expect(cardOf(cleared)).toMatchObject({ nextFollowUp: null, nextTime: null });
  });

  it('logs each field of the card and the new row, all in one write', () => {
    const ports = archive();
    const { id } = log(ports);
    expect(
      rowsOf(ports, 'log').map(({ recordId, field, before, after, how }) => [recordId, field, before, after, how]),
    ).toEqual([
      [id, 'ID', null, id, 'sidebar'],
      [CARD, 'Last contact', '2026-02-01', '2026-02-10', 'sidebar'],
      [CARD, 'Next follow-up', '2026-02-10', '2026-02-24', 'sidebar'],
      [CARD, 'Follow-up time', '15:00', null, 'sidebar'],
    ]);
  });

  it('never overwrites a formula of the card', () => {
    const ports = archive();
    const [record] = ports.tables.tabs.get('customers')?.records ?? [];
    record?.formulas.push('nextFollowUp', 'lastContact');
    log(ports);
    expect(cardOf(ports)).toMatchObject({ nextFollowUp: '2026-02-10', lastContact: '2026-02-01', nextTime: null });
    expect(rowsOf(ports, 'contacts')[0]).toMatchObject({ nextFollowUp: '2026-02-24' });
  });

  it('makes one row however often the request comes, and takes what was typed since as a change of it', () => {
    const ports = archive();
    const [{ id }, again] = [log(ports), log(ports, { said: 'wait for the budget of March' })];
    expect(again.id).toBe(id);
    expect(rowsOf(ports, 'contacts')).toHaveLength(1);
    expect(rowsOf(ports, 'contacts')[0]).toMatchObject({ said: 'wait for the budget of March' });
    expect(cardOf(ports)['revision']).toBe(4);
  });

  it('writes nothing when somebody else moved the next follow-up meanwhile, and says who has what', () => {
    const ports = archive({ ...FIRST, nextFollowUp: '2026-02-12' });
    expect(logContact(ports, REQUEST)).toMatchObject({
      ok: false,
      error: { code: 'conflict', conflicts: [{ field: 'nextFollowUp', yours: '2026-02-24', theirs: '2026-02-12' }] },
    });
    expect(rowsOf(ports, 'contacts')).toEqual([]);
    expect(cardOf(ports)['revision']).toBe(3);
  });

  it.each([
    ['a day that does not exist', { promiseDue: '2026-02-30' }, 'promiseDue'],
    ['a time that does not exist', { nextTime: '25:00' }, 'nextTime'],
    ['more than a cell holds', { said: 'x'.repeat(50_001) }, 'said'],
  ])('refuses %s and writes nothing', (_, more, field) => {
    const ports = archive();
    expect(logContact(ports, { ...REQUEST, ...more })).toMatchObject({
      ok: false,
      error: { code: 'invalid-field', field },
    });
    expect(rowsOf(ports, 'contacts')).toEqual([]);
    expect(rowsOf(ports, 'log')).toEqual([]);
  });

  it('writes nothing for a contact that says nothing, or a next date that is over', () => {
    const ports = archive();
    const nothing = logContact(ports, { customerId: CARD, requestId: 'a-request' });
    const over = logContact(ports, { ...REQUEST, nextFollowUp: '1900-01-01' });
    expect([nothing, over].map((reply) => (reply.ok ? null : reply.error))).toEqual([
      { code: 'invalid-field', field: 'said' },
      { code: 'invalid-field', field: 'nextFollowUp' },
    ]);
    expect([rowsOf(ports, 'contacts'), rowsOf(ports, 'log')]).toEqual([[], []]);
  });

  it('knows no customer that is not there', () => {
    const reply = logContact(archive(), { ...REQUEST, customerId: 'C-NOBODY' });
    expect(reply).toEqual({ ok: false, error: { code: 'not-found' } });
  });

  it('logs a contact of a customer who asked for peace all the same: they may have called', () => {
    const ports = archive({ ...FIRST, doNotContact: true });
    log(ports, { direction: 'in' });
    expect(rowsOf(ports, 'contacts')[0]).toMatchObject({ direction: 'in' });
  });
});

describe('taking a logged contact back', () => {
  it('blanks exactly that row and gives the card back what it had, with a line of the change log each', () => {
    const ports = archive();
    log(ports, { requestId: 'before', said: 'an older one' });
    const before = cardOf(ports);
    const logged = log(ports, { nextFollowUp: '2026-03-03', base: {}, stage: 'negotiation' });
    const lines = rowsOf(ports, 'log').length;
    expect(back(ports, logged)).toMatchObject({ ok: true });
    const [older, gone] = rowsOf(ports, 'contacts');
    expect(older).toMatchObject({ said: 'an older one' });
    expect(Object.values(gone ?? {}).every((value) => value === null)).toBe(true);
    const { revision: _revision, ...card } = cardOf(ports);
    const { revision: _was, ...had } = before;
    expect(card).toEqual(had);
    expect(
      rowsOf(ports, 'log')
        .slice(lines)
        .map(({ field, after, how }) => [field, after, how]),
    ).toEqual([
      ['ID', null, 'undo'],
      ['Next follow-up', '2026-02-24', 'undo'],
      ['Stage', 'Opportunity', 'undo'],
      ['In this stage since', '2026-01-05', 'undo'],
    ]);
  });

  it('is refused when the row was changed since', () => {
    const ports = archive();
    const logged = log(ports);
    ports.tables.write([{ tab: 'contacts', id: logged.id, changes: { said: 'the budget came' } }]);
    expect(back(ports, logged)).toMatchObject({
      ok: false,
      error: { code: 'conflict', conflicts: [{ field: 'said' }] },
    });
    expect(rowsOf(ports, 'contacts')[0]).toMatchObject({ said: 'the budget came' });
  });

  it('is refused when the card’s next follow-up was moved on since', () => {
    const ports = archive();
    const logged = log(ports);
    ports.tables.write([{ tab: 'customers', id: CARD, changes: { nextFollowUp: '2026-03-01' } }]);
    expect(back(ports, logged)).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(rowsOf(ports, 'contacts')[0]).toMatchObject({ customer: CARD });
  });

  it('keeps the last contact of another contact logged on the same day', () => {
    const ports = archive();
    const logged = log(ports);
    put(ports, 'contacts', [{ id: 'L-OTHER', customer: CARD, when: '2026-02-10 11:00' }]);
    expect(back(ports, logged).ok).toBe(true);
    expect(cardOf(ports)).toMatchObject({ lastContact: '2026-02-10', nextFollowUp: '2026-02-10', nextTime: '15:00' });
  });

  it('is content when it was taken back already', () => {
    const ports = archive();
    const logged = log(ports);
    back(ports, logged);
    const lines = rowsOf(ports, 'log').length;
    expect(back(ports, logged).ok).toBe(true);
    expect(rowsOf(ports, 'log')).toHaveLength(lines);
  });

  it('gives back nothing but what a contact moves', () => {
    const ports = archive();
    const { undo } = log(ports);
    const hostile = { ...undo, was: { ...undo.was, name: 'X', owner: 'me' }, now: { ...undo.now, name: 'Wang Fang' } };
    expect(undoLog(ports, { customerId: CARD, requestId: 'r', undo: hostile }).ok).toBe(true);
    expect(cardOf(ports)).toMatchObject({ name: 'Wang Fang' });
  });
});

describe('an order told of in a contact', () => {
  const ORDER: Partial<LogContactRequest> = {
    ...{ outcome: 'ordered', orderNumber: 'S-1042', orderDate: '2026-02-09', orderAmount: 86_400 },
  };
  const orders = (ports: MemoryPorts): readonly FieldValues[] =>
    rowsOf(ports, 'orders').filter(({ id }) => id !== null && id !== undefined);

  it('is a row of the Orders tab with number, day, amount, customer and rep, logged, and goes with the contact', () => {
    const ports = archive();
    const logged = log(ports, ORDER);
    expect(logged.order).toBe('added');
    const [{ id, ...row } = {}] = orders(ports);
    expect(row).toEqual({
      ...{ customer: CARD, orderNumber: 'S-1042', date: '2026-02-09', amount: 86_400, rep: 'li@firm.example' },
    });
    expect(back(ports, logged).ok).toBe(true);
    expect(orders(ports)).toEqual([]);
    expect(Object.values(rowsOf(ports, 'orders')[0] ?? {}).every((value) => value === null)).toBe(true);
    const lines = rowsOf(ports, 'log').filter(({ recordId }) => recordId === id);
    expect(lines.map(({ tab, after, how }) => [tab, after, how])).toEqual([
      ['Orders', id, 'sidebar'],
      ['Orders', null, 'undo'],
    ]);
  });

  it('without a day is of the day of the contact, and without a number counts all the same', () => {
    const ports = archive();
    log(ports, { outcome: 'ordered', orderAmount: 0 });
    expect(orders(ports)).toMatchObject([{ date: '2026-02-10', amount: 0 }]);
  });

  it.each([
    ['without an amount, over which every formula of the Value tab would stumble', { orderAmount: null }],
    ['when nothing was ordered', { outcome: 'notOrdered' }],
  ])('has no row %s', (_, more) => {
    const ports = archive();
    expect(log(ports, { ...ORDER, ...more }).order).toBeNull();
    expect(orders(ports)).toEqual([]);
    expect(rowsOf(ports, 'contacts')).toHaveLength(1);
  });

  it.each([
    ['the customer’s id', CARD],
    ['the customer’s name, as it is typed on a phone', 'Wang Fang'],
  ])('is not added again when its number stands there under %s, and stays when the contact goes', (_, customer) => {
    const ports = archive();
    put(ports, 'orders', [{ id: 'O-1', customer, orderNumber: 'S-1042', date: '2026-02-08', amount: 5 }]);
    const logged = log(ports, ORDER);
    expect(logged.order).toBe('linked');
    expect(back(ports, logged).ok).toBe(true);
    expect(orders(ports)).toMatchObject([{ id: 'O-1', amount: 5 }]);
  });

  it('is another one under the same number of somebody else', () => {
    const ports = archive();
    put(ports, 'orders', [{ id: 'O-1', customer: 'C-LI', orderNumber: 'S-1042', date: '2026-02-08', amount: 5 }]);
    expect(log(ports, ORDER).order).toBe('added');
  });

  it.each(['s-1042', 'S- 1042', 'Ｓ-1042'])('finds its number however it is spelt: %s', (there) => {
    const ports = archive();
    put(ports, 'orders', [{ id: 'O-1', customer: ' Wang  Fang', orderNumber: there, date: '2026-02-08', amount: 5 }]);
    expect(log(ports, ORDER).order).toBe('linked');
    expect(orders(ports)).toHaveLength(1);
  });

  it('takes a number with zeros in front for another one', () => {
    const ports = archive();
    put(ports, 'orders', [{ id: 'O-1', customer: CARD, orderNumber: 7, date: '2026-02-08', amount: 5 }]);
    expect(log(ports, { ...ORDER, orderNumber: '007' }).order).toBe('added');
  });

  it.each([
    ['to no order', { outcome: 'notOrdered' }],
    ['to an order without an amount', ORDER],
  ])('goes when a retry corrects the contact %s, and all of it can be taken back', (_, { ...more }) => {
    const ports = archive();
    log(ports, ORDER);
    const { orderAmount: _amount, ...rest } = more as Partial<LogContactRequest>;
    const again = log(ports, rest);
    expect([again.order, orders(ports)]).toEqual([null, []]);
    const { outcome, orderNumber } = rowsOf(ports, 'contacts')[0] ?? {};
    expect([outcome, orderNumber ?? null]).toEqual([rest.outcome, rest.orderNumber ?? null]);
    expect(back(ports, again).ok).toBe(true);
    expect(cardOf(ports)).toMatchObject({ nextFollowUp: '2026-02-10' });
  });

  it('goes when a retry corrects its number to one that is there', () => {
    const ports = archive();
    put(ports, 'orders', [{ id: 'O-1', customer: CARD, orderNumber: 'S-1043', date: '2026-02-08', amount: 5 }]);
    log(ports, ORDER);
    expect(log(ports, { ...ORDER, orderNumber: 'S-1043' }).order).toBe('linked');
    expect(orders(ports)).toMatchObject([{ id: 'O-1' }]);
  });

  it('stays when a retry corrects the contact to no order, but somebody has filled in more of it', () => {
    const ports = archive();
    log(ports, ORDER);
    const [{ id } = {}] = orders(ports);
    ports.tables.write([{ tab: 'orders', id: String(id), changes: { product: 'Chai' } }]);
    expect(logContact(ports, { ...REQUEST, outcome: 'notOrdered' })).toMatchObject({ error: { code: 'conflict' } });
    expect(orders(ports)).toHaveLength(1);
  });

  it('is not taken back once a formula stands where its amount was', () => {
    const ports = archive();
    const logged = log(ports, ORDER);
    ports.tables.tabs.get('orders')?.records[0]?.formulas.push('amount');
    expect(back(ports, logged)).toMatchObject({ ok: false, error: { code: 'conflict' } });
  });

  it('is one row on a retry, with what was typed since, and undo of the retry takes it back', () => {
    const ports = archive();
    log(ports, ORDER);
    const again = log(ports, { ...ORDER, orderAmount: 90_000, orderNumber: 'S-1043' });
    expect(again.order).toBe('added');
    expect(orders(ports)).toMatchObject([{ orderNumber: 'S-1043', amount: 90_000 }]);
    expect(back(ports, again).ok).toBe(true);
    expect(orders(ports)).toEqual([]);
  });

  it('can be told of on the retry alone', () => {
    const ports = archive();
    log(ports);
    const again = log(ports, ORDER);
    expect(orders(ports)).toHaveLength(1);
    back(ports, again);
    expect([orders(ports), cardOf(ports)]).toMatchObject([[], { nextFollowUp: '2026-02-10' }]);
  });

  it('is not taken back once somebody filled in more of it', () => {
    const ports = archive();
    const logged = log(ports, ORDER);
    const [{ id } = {}] = orders(ports);
    ports.tables.write([{ tab: 'orders', id: String(id), changes: { product: 'Chai' } }]);
    expect(back(ports, logged)).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(rowsOf(ports, 'contacts')[0]).toMatchObject({ customer: CARD });
  });
});

describe('a retry after the first try arrived', () => {
  it('can be taken back like the first try, by what the change log tells of it', () => {
    const ports = archive();
    const before = cardOf(ports);
    const had = { ...before };
    log(ports, { stage: 'negotiation' });
    const again = log(ports, { stage: 'negotiation' });
    expect(back(ports, again).ok).toBe(true);
    const { revision: _, updated: __, updatedBy: ___, openPromises: ____, ...card } = cardOf(ports);
    const { revision: _was, ...wanted } = had;
    expect(card).toEqual(wanted);
  });

  it('moves the card on by what was typed since', () => {
    const ports = archive();
    log(ports);
    const again = log(ports, { nextFollowUp: '2026-03-03' });
    expect(cardOf(ports)).toMatchObject({ nextFollowUp: '2026-03-03' });
    expect(rowsOf(ports, 'contacts')).toMatchObject([{ nextFollowUp: '2026-03-03' }]);
    back(ports, again);
    expect(cardOf(ports)).toMatchObject({ nextFollowUp: '2026-02-10', nextTime: '15:00' });
  });

  it('leaves what somebody else has moved since, unless told again', () => {
    const ports = archive();
    log(ports);
    ports.tables.write([{ tab: 'customers', id: CARD, changes: { nextFollowUp: '2026-03-01' } }]);
    const reply = logContact(ports, REQUEST);
    expect(reply).toMatchObject({ ok: false, error: { code: 'conflict', conflicts: [{ theirs: '2026-03-01' }] } });
    expect(rowsOf(ports, 'contacts')).toHaveLength(1);
  });
});

describe('a retry after a colleague has changed what the first try wrote', () => {
  const ORDERED: Partial<LogContactRequest> = { outcome: 'ordered', orderAmount: 84_000, orderNumber: 'S-1042' };
  const colleague = (ports: MemoryPorts, tab: 'contacts' | 'orders', changes: FieldValues): void => {
    const stored = ports.tables.find(tab, String(rowsOf(ports, tab)[0]?.['id']));
    if (stored === null) throw new Error(`Cannot change ${tab}: nothing is logged`);
    expect(changeRecord(ports, tab, stored, { changes, base: stored.values })).toMatchObject({ ok: true });
  };

  it('leaves the amount as corrected, and says with an undo that it is not as logged', () => {
    const ports = archive();
    log(ports, ORDERED);
    colleague(ports, 'orders', { amount: 48_000 });
    const again = log(ports, ORDERED);
    expect(rowsOf(ports, 'orders')).toMatchObject([{ amount: 48_000 }]);
    expect(back(ports, again)).toMatchObject({ ok: false, error: { code: 'conflict' } });
    expect(rowsOf(ports, 'orders')).toMatchObject([{ amount: 48_000 }]);
  });

  it('leaves a promise kept, and the number of open promises', () => {
    const ports = archive({ ...FIRST, openPromises: 0 });
    log(ports);
    colleague(ports, 'contacts', { promiseStatus: 'kept' });
    ports.tables.write([{ tab: 'customers', id: CARD, changes: { openPromises: 0 } }]);
    log(ports, { said: 'wait for March' });
    expect(rowsOf(ports, 'contacts')).toMatchObject([{ promiseStatus: 'kept', said: 'wait for March' }]);
    expect(cardOf(ports)).toMatchObject({ openPromises: 0 });
  });

  it.each([
    ['another amount', { orderAmount: 90_000 }, 90_000],
    ['no order', { outcome: 'notOrdered', orderAmount: null, orderNumber: null }, null],
  ] as const)('corrected to %s is refused until the rep knows and logs again', (_, typed, amount) => {
    const ports = archive();
    log(ports, ORDERED);
    colleague(ports, 'orders', { amount: 48_000 });
    const request = { ...REQUEST, ...ORDERED, ...typed };
    const refused = logContact(ports, request);
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'conflict', conflicts: [{ field: 'amount', base: 84_000, theirs: 48_000 }] },
    });
    expect(rowsOf(ports, 'orders')).toMatchObject([{ amount: 48_000 }]);
    log(ports, { ...ORDERED, ...typed, base: { ...REQUEST.base, amount: 48_000 } });
    expect(rowsOf(ports, 'orders')).toMatchObject([{ amount }]);
  });

  it('takes its own corrections for its own', () => {
    const ports = archive();
    log(ports, ORDERED);
    for (const orderAmount of [85_000, 86_000]) log(ports, { ...ORDERED, orderAmount, said: `for ${orderAmount}` });
    expect(rowsOf(ports, 'orders')).toMatchObject([{ amount: 86_000 }]);
    expect(rowsOf(ports, 'contacts')).toMatchObject([{ said: 'for 86000' }]);
  });
});

describe('the number of open promises on the card', () => {
  it('goes up with a promise and down when it is taken back', () => {
    const ports = archive({ ...FIRST, openPromises: 2 });
    const logged = log(ports);
    expect([cardOf(ports)['openPromises'], logged.card.fields['openPromises']]).toEqual([3, 3]);
    log(ports);
    expect(cardOf(ports)['openPromises']).toBe(3);
    back(ports, logged);
    expect(cardOf(ports)['openPromises']).toBe(2);
  });

  it('stays with a contact that promises nothing', () => {
    const ports = archive({ ...FIRST, openPromises: 2 });
    log(ports, { promise: null, promiseDue: null });
    expect(cardOf(ports)['openPromises']).toBe(2);
  });
});
