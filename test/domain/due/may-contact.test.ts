import { describe, expect, it } from '@jest/globals';
import type { DueCustomer } from '../../../src/domain/due/due-tables';
import type { DueItem } from '../../../src/domain/due/due-item';
import { TUESDAY, customer, itemsOn, member, occasion, promise, receivable, rule, task, visit } from './due-samples';

/** A customer for whom something of every kind is due today. */
function allDueFor(changes: Partial<DueCustomer>): readonly DueItem[] {
  const due = {
    nextFollowUp: TUESDAY,
    intent: 'clear',
    needDate: TUESDAY,
    birthday: '02-10',
    alive: 0.1,
    country: 'CN',
  };
  const without = customer({ ...due, id: 'C-2', nextFollowUp: null, ...changes });
  return itemsOn('2026-02-17', {
    customers: [customer({ ...due, lastConfirmed: null, needDate: '2026-02-17', ...changes }), without],
    people: [{ id: 'P-1', customer: 'C-1', name: 'Zhou', birthday: '02-17', birthdayCalendar: null }],
    promises: [promise({ due: '2026-02-17' })],
    tasks: [task({ customer: 'C-1' })],
    occasions: [occasion({ date: '02-17' })],
    visits: [visit({ date: '2026-02-17' })],
    receivables: [receivable()],
    tierChanges: [{ customer: 'C-1', before: 'Key', after: 'General', on: '2026-02-16' }],
    rules: [rule({ minimumMoney: 0 })],
    team: [member(), member({ email: 'boss@firm.cn', role: 'manager' })],
  });
}

describe('customers who are not to be approached', () => {
  it('would otherwise have something due in every section', () => {
    expect(new Set(allDueFor({}).map(({ section }) => section)).size).toBe(10);
    expect(allDueFor({}).every((item) => !('mayContact' in item))).toBe(true);
  });

  it.each([{ doNotContact: true }, { stage: 'lost' }, { valid: 'invalid' }])(
    'leave what is owed on either side and what a colleague was told to do, marked as nobody to call: %j',
    (changes) => {
      const items = allDueFor(changes);
      expect(items.map(({ reason }) => reason.kind)).toEqual(['promiseDue', 'task', 'moneyOverdue']);
      expect(items.map(({ mayContact }) => mayContact)).toEqual([false, false, false]);
    },
  );

  it('leave nothing once they are erased but a task that names nobody', () => {
    const items = allDueFor({ name: ' ' });
    expect(items.map(({ reason, customer: id }) => [reason.kind, id])).toEqual([['task', null]]);
  });
});
