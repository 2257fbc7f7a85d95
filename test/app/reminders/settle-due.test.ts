import { describe, expect, it } from '@jest/globals';
import { settleDue } from '../../../src/app/reminders/settle-due';
import { todayList } from '../../../src/app/reminders/today';
import { readSettleDue } from '../../../src/app/reminders/read-due-request';
import type { SettleDueReply, SettleDueRequest, SettledCell } from '../../../src/contract/today-api';
import type { TabKey } from '../../../src/domain/catalogue/catalogue';
import type { DueTables } from '../../../src/domain/due/due-tables';
import type { FieldValue } from '../../../src/domain/table/field-value';
import type { MemoryPorts } from '../../support/memory-ports';
import { customer, member, occasion, promise, tables, task, visit } from '../../domain/due/due-samples';
import { archiveOf, put } from './due-archive';

const archive = (due: Partial<DueTables>): MemoryPorts => {
  const ports = archiveOf(tables(due));
  return Object.assign(ports, { identity: { ...ports.identity, email: () => 'li@firm.cn' } });
};

function settle(ports: MemoryPorts, key: string, action: 'done' | 'snooze'): SettleDueReply {
  const reply = settleDue(ports, { key, action, requestId: 'r' });
  if (!reply.ok) throw new Error(reply.error.code);
  return reply.value;
}
const undo = (ports: MemoryPorts, key: string, cell: SettledCell) =>
  settleDue(ports, { key, action: 'undo', requestId: 'r', cell });
const cellOf = (ports: MemoryPorts, tab: TabKey, field: string): FieldValue | undefined =>
  ports.tables.find(tab, tab === 'customers' ? 'C-1' : tab === 'tasks' ? 'T-1' : 'R-1')?.values[field];
const logged = (ports: MemoryPorts) =>
  ports.tables.records('log').map(({ values }) => [values['field'], values['before'], values['after'], values['how']]);
const keysOf = (ports: MemoryPorts): readonly string[] => {
  const reply = todayList(ports);
  return reply.ok ? reply.value.sections.flatMap(({ items }) => items.map(({ key }) => key)) : [];
};

describe('an item that is done', () => {
  it.each([
    ['a task', { tasks: [task()] }, 'task:T-1', 'tasks', 'done', null, true, 'Done'],
    [
      'a promise',
      { promises: [promise({ due: '2026-02-09', status: 'broken' })] },
      'promise:R-1:2026-02-09',
      'contacts',
      'promiseStatus',
      'broken',
      'kept',
      'Promise status',
    ],
    ['a visit', { visits: [visit({ id: 'R-1' })] }, 'visit:R-1:2026-02-10', 'visits', 'done', false, true, 'Done'],
  ] as const)('is done in its own row, %s, with a line of the log, and undo puts that cell back', (...row) => {
    const [, due, key, tab, field, before, after, header] = row;
    const ports = archive(due);
    expect(keysOf(ports)).toContain(key);
    const { cell, until } = settle(ports, key, 'done');
    expect([cell, until]).toEqual([{ was: before, now: after }, null]);
    expect(cellOf(ports, tab, field)).toBe(after);
    expect(keysOf(ports)).not.toContain(key);
    expect(undo(ports, key, cell).ok).toBe(true);
    expect(cellOf(ports, tab, field)).toBe(before);
    expect(keysOf(ports)).toContain(key);
    expect(logged(ports).map(([name, , , how]) => [name, how])).toEqual([
      [header, 'sidebar'],
      [header, 'undo'],
    ]);
    expect(ports.settled.read()).toBe('');
  });

  it('is one open promise less on the card, and one more again', () => {
    const ports = archive({ promises: [promise({ due: '2026-02-09' })] });
    ports.tables.write([{ tab: 'customers', id: 'C-1', changes: { openPromises: 2 } }]);
    const { cell } = settle(ports, 'promise:R-1:2026-02-09', 'done');
    settle(ports, 'promise:R-1:2026-02-09', 'done');
    expect(cellOf(ports, 'customers', 'openPromises')).toBe(1);
    undo(ports, 'promise:R-1:2026-02-09', cell);
    expect(cellOf(ports, 'customers', 'openPromises')).toBe(2);
  });

  it('said twice changes nothing the second time, and gives undo no earlier state to invent', () => {
    const ports = archive({ tasks: [task()] });
    settle(ports, 'task:T-1', 'done');
    expect(settle(ports, 'task:T-1', 'done').cell).toEqual({ was: null, now: null });
    expect(logged(ports)).toHaveLength(1);
  });

  it('is noted for the document when it has no row of its own, and undo forgets that', () => {
    const due = { customers: [customer()], occasions: [occasion({ date: '02-10' })] };
    const ports = archive(due);
    const [key = ''] = keysOf(ports);
    expect(key).toMatch(/^occasion:/);
    const { cell } = settle(ports, key, 'done');
    expect(keysOf(ports)).toEqual([]);
    undo(ports, key, cell);
    expect(keysOf(ports)).toEqual([key]);
    expect(logged(ports)).toEqual([
      ['Today · Birthdays and holidays', null, 'done', 'sidebar'],
      ['Today · Birthdays and holidays', 'done', null, 'undo'],
    ]);
  });

  it('may be a colleague’s, as its cells may be: whoever edits the sheet can, and the change log has their name', () => {
    const due = { team: [member()], tasks: [task()], occasions: [occasion({ date: '02-10' })] };
    const ports = Object.assign(archive(due), {
      identity: { email: () => 'wu@firm.cn', language: () => 'en' as const },
    });
    const key = 'occasion:O-1:2026-02-10:day';
    const { cell } = settle(ports, 'task:T-1', 'done');
    settle(ports, key, 'done');
    settle(ports, key, 'done');
    undo(ports, 'task:T-1', cell);
    undo(ports, key, { was: null, now: null });
    undo(ports, key, { was: null, now: null });
    const lines = ports.tables.records('log').map(({ values }) => [values['recordId'], values['who'], values['how']]);
    expect(lines).toEqual([
      ['T-1', 'wu@firm.cn', 'sidebar'],
      ['O-1', 'wu@firm.cn', 'sidebar'],
      ['T-1', 'wu@firm.cn', 'undo'],
      ['O-1', 'wu@firm.cn', 'undo'],
    ]);
  });

  it('is no answer to somebody without a plan, nor to money', () => {
    const ports = archive({});
    for (const key of ['noPlan:C-1:', 'money:C-1:2026-02-01', 'followUp:C-1:2026-02-01', 'stale:C-1:', 'nonsense:x']) {
      expect(settleDue(ports, { key, action: 'done', requestId: 'r' })).toMatchObject({
        error: { code: 'bad-request' },
      });
    }
  });

  it('finds ids that people typed, colons and days in them included', () => {
    const ports = archive({ tasks: [task({ id: 'T-1' }), task({ id: 'call: 2026-02-10' })] });
    settle(ports, 'task:call: 2026-02-10', 'done');
    expect(keysOf(ports)).toEqual(['task:T-1']);
  });

  it('is refused when its row is gone, and while others hold the lock', () => {
    const ports = archive({});
    expect(settleDue(ports, { key: 'task:T-9', action: 'done', requestId: 'r' })).toMatchObject({
      error: { code: 'not-found' },
    });
    ports.lockHeld = true;
    expect(settleDue(ports, { key: 'task:T-1', action: 'done', requestId: 'r' })).toMatchObject({
      error: { code: 'busy' },
    });
  });
});

describe('a follow-up that is put off', () => {
  const KEY = 'followUp:C-1:2026-02-09';
  const due = (changes: Partial<Parameters<typeof customer>[0]> = {}, team = [member()]): Partial<DueTables> => ({
    customers: [customer({ nextFollowUp: '2026-02-09', ...changes })],
    team,
  });

  it('moves to the person’s next working day, is logged, and undo moves it back', () => {
    // Tuesday is the last working day of this week.
    const ports = archive(due({}, [member({ workingDays: [1, 2] })]));
    const { cell, until } = settle(ports, KEY, 'snooze');
    expect([until, cell]).toEqual(['2026-02-16', { was: '2026-02-09', now: '2026-02-16' }]);
    expect(cellOf(ports, 'customers', 'nextFollowUp')).toBe('2026-02-16');
    expect(keysOf(ports)).toEqual([]);
    expect(undo(ports, KEY, cell).ok).toBe(true);
    expect(cellOf(ports, 'customers', 'nextFollowUp')).toBe('2026-02-09');
    expect(logged(ports).map(([, before, after, how]) => [before, after, how])).toEqual([
      ['2026-02-09', '2026-02-16', 'sidebar'],
      ['2026-02-16', '2026-02-09', 'undo'],
    ]);
  });

  it('keeps days off of the country and obeys the cap on contacts', () => {
    const ports = archive(due({}, [member({ country: 'CN' })]));
    ports.tables.records('log');
    put(ports, 'contacts', [
      { id: 'N-1', customer: 'C-1', when: '2026-02-08 10:00' },
      { id: 'N-2', customer: 'C-1', when: '2026-02-09 10:00' },
    ]);
    // Two within seven days are the cap: not before the 15th, and from then on Spring Festival until the 23rd.
    expect(settle(ports, KEY, 'snooze').until).toBe('2026-02-24');
  });

  it('is refused when somebody has moved it since, and so is its undo', () => {
    const ports = archive(due({ nextFollowUp: '2026-02-20' }));
    expect(settleDue(ports, { key: KEY, action: 'snooze', requestId: 'r' })).toMatchObject({
      error: { code: 'conflict' },
    });
    expect(undo(ports, KEY, { was: '2026-02-09', now: '2026-02-11' })).toMatchObject({ error: { code: 'conflict' } });
    expect(cellOf(ports, 'customers', 'nextFollowUp')).toBe('2026-02-20');
  });

  it('leaves an appointment where it is: it is only left out until the next working day', () => {
    const ports = archive(due({ nextTime: '15:00' }));
    expect(settle(ports, KEY, 'snooze').until).toBe('2026-02-11');
    expect(cellOf(ports, 'customers', 'nextFollowUp')).toBe('2026-02-09');
    expect(keysOf(ports)).toEqual([]);
    undo(ports, KEY, { was: null, now: null });
    expect(keysOf(ports)).toEqual([KEY]);
  });
});

describe('anything else that is put off', () => {
  it('has to be a thing that could be due', () => {
    const ports = archive({ customers: [customer()] });
    for (const key of ['foo:C-1', 'constructor:C-1', '__proto__', 'noPlan:', '']) {
      const reply = settleDue(ports, { key, action: 'snooze', requestId: 'r' });
      expect(reply).toEqual({ ok: false, error: { code: 'bad-request' } });
    }
    expect(ports.settled.read()).toBe(archive({}).settled.read());
  });

  it.each([
    ['birthday:C-9:2026-02-10:day', 'done'],
    ['promise:R-9:2026-02-14', 'snooze'],
    ['escalation:U-1:C-9:2026-01-01', 'snooze'],
    ['noPlan:C-9:', 'snooze'],
  ] as const)('has to have a row in the sheet still: %s', (key, action) => {
    const ports = archive({});
    expect(settleDue(ports, { key, action, requestId: 'r' })).toEqual({ ok: false, error: { code: 'not-found' } });
    expect([ports.settled.read(), logged(ports)]).toEqual(['', []]);
  });

  it.each([
    ['noPlan:C-1:', 'Today · No plan', 'C-1'],
    ['money:C-1:2026-02-01', 'Today · Money due', 'C-1'],
    ['escalation:U-1:C-1:2026-01-01', 'Today · Escalated to you', 'C-1'],
    ['holiday:C-1:2026-02-17:Spring Festival:lead', 'Today · Birthdays and holidays', 'C-1'],
  ])('stands in the change log of its card: %s', (key, field, id) => {
    const ports = archive({});
    settle(ports, key, 'snooze');
    expect(logged(ports)).toEqual([[field, null, '2026-02-11', 'sidebar']]);
    expect(ports.tables.records('log')[0]?.values['recordId']).toBe(id);
  });

  it('comes back on the next working day', () => {
    const ports = archive({
      customers: [customer({ nextFollowUp: null })],
      team: [member({ workingDays: [1, 2, 5] })],
    });
    const [key = ''] = keysOf(ports);
    expect(settle(ports, key, 'snooze')).toEqual({ key, until: '2026-02-13', cell: { was: null, now: null } });
    expect(keysOf(ports)).toEqual([]);
  });

  it.each([
    ['a promise for Saturday, told on Friday', 'promise:R-1:2026-02-14', '2026-02-14'],
    ['a visit on Sunday', 'visit:V-1:2026-02-15', '2026-02-15'],
    ['a birthday of today', 'birthday:C-1:2026-02-13:day', '2026-02-16'],
    ['a birthday of Saturday', 'birthday:C-1:2026-02-14:day', '2026-02-14'],
    ['a birthday that lies far ahead', 'birthday:C-1:2026-02-20:lead', '2026-02-16'],
    ['a need', 'need:C-1:2026-02-15', '2026-02-15'],
    ['a task', 'task:T-1', '2026-02-16'],
  ])('and never later than the day it belongs to: %s', (_, key, until) => {
    const ports = archive({ promises: [promise()], tasks: [task()], visits: [visit()] });
    const friday = { ...ports.moments, wall: () => ({ day: '2026-02-13', hour: 9 }) };
    expect(settle(Object.assign(ports, { moments: friday }), key, 'snooze').until).toBe(until);
  });
});

describe('an undo that a page made up', () => {
  it.each([
    ['promise:R-1:2026-02-09', '=IMPORTXML("x")', 'open'],
    ['promise:R-1:2026-02-09', 'perhaps', 'open'],
    ['followUp:C-1:2026-02-09', '1900-01-01', '2026-02-11'],
    ['followUp:C-1:2026-02-09', 'soon', '2026-02-11'],
    ['followUp:C-1:2026-02-09', null, '2026-02-11'],
  ])('writes nothing that could not have stood there: %s, %j', (key, was, now) => {
    const ports = archive({ customers: [customer({ nextFollowUp: '2026-02-11' })], promises: [promise()] });
    const before = [cellOf(ports, 'contacts', 'promiseStatus'), cellOf(ports, 'customers', 'nextFollowUp')];
    expect(undo(ports, key, { was, now })).toEqual({ ok: false, error: { code: 'bad-request' } });
    expect([cellOf(ports, 'contacts', 'promiseStatus'), cellOf(ports, 'customers', 'nextFollowUp')]).toEqual(before);
    expect(logged(ports)).toEqual([]);
  });

  it.each(['followUp:C-1:2026-99-99', 'promise:R-1:2026-02-30', 'holiday:C-1:2026-13-01:Spring Festival:lead'])(
    'and a key has a day of the calendar: %s',
    (key) => {
      const ports = archive({ customers: [customer()], promises: [promise()] });
      const reply = settleDue(ports, { key, action: 'snooze', requestId: 'r' });
      expect(reply).toEqual({ ok: false, error: { code: 'bad-request' } });
      expect(ports.settled.read()).toBe('');
    },
  );
});

describe('what a page may send', () => {
  const sound: SettleDueRequest = { key: 'task:T-1', action: 'done', requestId: 'r' };
  it('is one of three actions on a key, with the cell for undo alone', () => {
    expect(readSettleDue(sound)).toEqual(sound);
    const back = { ...sound, action: 'undo', cell: { was: null, now: true } };
    expect(readSettleDue(back)).toEqual(back);
  });
  it.each([
    { ...sound, key: '' },
    { ...sound, key: 'task' },
    { ...sound, key: 7 },
    { ...sound, action: 'delete' },
    { ...sound, requestId: '' },
    { ...sound, more: 1 },
    { ...sound, cell: { was: null, now: null } },
    { ...sound, action: 'undo' },
    { ...sound, action: 'undo', cell: { was: null } },
    { ...sound, action: 'undo', cell: { was: null, now: ['a'] } },
    { ...sound, action: 'undo', cell: { was: 'x'.repeat(101), now: null } },
    { ...sound, action: 'undo', cell: { was: null, now: null, tab: 'log' } },
    null,
    'done',
  ])('and nothing else: %j', (raw) => {
    expect(readSettleDue(raw)).toBeNull();
  });
});
