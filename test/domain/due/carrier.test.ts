import { describe, expect, it } from '@jest/globals';
import type { DueTables } from '../../../src/domain/due/due-tables';
import { dueOn } from '../../../src/domain/due/due-on';
import { DEFAULT_DUE_SETTINGS } from '../../../src/domain/due/settings';
import { TUESDAY, customer, itemsOn, member, promise, rule, tables, task, visit } from './due-samples';

const li = member();
const zhao = member({ email: 'zhao@firm.cn' });
const manager = member({ email: 'qian@firm.cn', role: 'manager', manager: 'sun@firm.cn' });
const boss = member({ email: 'sun@firm.cn', role: 'boss' });

const repsOf = (changes: Partial<DueTables>): readonly string[] => itemsOn(TUESDAY, changes).map(({ rep }) => rep);
const due = { nextFollowUp: TUESDAY, secondRep: 'zhao@firm.cn' };

describe('who carries a customer', () => {
  it('is the owner, and the second rep while the owner is away', () => {
    const customers = [customer(due)];
    expect(repsOf({ customers, team: [li, zhao] })).toEqual(['li@firm.cn']);
    expect(repsOf({ customers, team: [{ ...li, awayUntil: TUESDAY }, zhao] })).toEqual(['zhao@firm.cn']);
    expect(repsOf({ customers, team: [{ ...li, awayUntil: '2026-02-09' }, zhao] })).toEqual(['li@firm.cn']);
  });

  it('stays the owner who is away when there is no second rep, or that one is away, too', () => {
    const away = { ...li, awayUntil: TUESDAY };
    expect(repsOf({ customers: [customer({ ...due, secondRep: null })], team: [away, zhao] })).toEqual(['li@firm.cn']);
    const both = [away, { ...zhao, awayUntil: TUESDAY }];
    expect(repsOf({ customers: [customer(due)], team: both })).toEqual(['li@firm.cn']);
  });

  it('is the second rep, else the first manager, when the owner is none of the team, which is noted', () => {
    const customers = [customer({ ...due, owner: 'gone@firm.cn' })];
    expect(repsOf({ customers, team: [li, zhao, manager] })).toEqual(['zhao@firm.cn']);
    const { items, skipped } = dueOn(TUESDAY, tables({ customers, team: [li, boss, manager] }), DEFAULT_DUE_SETTINGS);
    expect(items.map(({ rep }) => rep)).toEqual(['qian@firm.cn']);
    expect(skipped).toEqual([{ tab: 'customers', id: 'C-1', field: 'owner', why: 'unknownOwner' }]);
    const erased = [customer({ owner: 'gone@firm.cn', name: '' })];
    expect(dueOn(TUESDAY, tables({ customers: erased }), DEFAULT_DUE_SETTINGS).skipped).toEqual([]);
  });

  it('is nobody in the shared pool, where whoever made a promise keeps it', () => {
    const customers = [customer({ ...due, owner: null, secondRep: null })];
    const promises = [promise({ due: TUESDAY, rep: 'zhao@firm.cn' })];
    const items = itemsOn(TUESDAY, { customers, promises, team: [li, zhao] });
    expect(items.map(({ rep, reason }) => `${reason.kind} ${rep}`)).toEqual(['promiseDue zhao@firm.cn']);
  });

  it('takes over visits and tasks of somebody who is away or gone', () => {
    const team = [{ ...li, awayUntil: TUESDAY }, zhao, manager];
    const customers = [customer({ secondRep: 'zhao@firm.cn' })];
    const tasks = [task({ id: 'T-1', customer: 'C-1' }), task({ id: 'T-2' }), task({ id: 'T-3', to: 'gone@firm.cn' })];
    const visits = [visit({ rep: 'li@firm.cn' })];
    const items = itemsOn(TUESDAY, { team, customers, tasks, visits });
    expect(Object.fromEntries(items.map(({ key, rep }) => [key, rep]))).toEqual({
      'task:T-1': 'zhao@firm.cn',
      'task:T-2': 'li@firm.cn',
      'task:T-3': 'qian@firm.cn',
      'visit:V-1:2026-02-10': 'zhao@firm.cn',
    });
  });
});

describe('escalations', () => {
  const deal = { stage: 'negotiation', stageSince: '2026-01-11', money: 5000, tier: 'Key' };
  const reps = (changes: object, customerChanges: object = {}): readonly string[] =>
    itemsOn(TUESDAY, {
      customers: [customer({ ...deal, ...customerChanges })],
      rules: [rule(changes)],
      team: [{ ...li, manager: 'qian@firm.cn' }, manager, boss],
    }).map(({ rep }) => rep);

  it.each([
    [{ daysWithoutProgress: 30 }, ['qian@firm.cn']],
    [{ daysWithoutProgress: 31 }, []],
    [{ stage: 'negotiation' }, ['qian@firm.cn']],
    [{ stage: 'opportunity' }, []],
    [{ minimumMoney: 5000 }, ['qian@firm.cn']],
    [{ minimumMoney: 5000.01 }, []],
    [{ tier: 'Key' }, ['qian@firm.cn']],
    [{ tier: 'General' }, []],
    [{ stage: 'negotiation', tier: 'General' }, []],
    [{ stepsIn: 'boss', tier: 'Key' }, ['sun@firm.cn']],
    // A rule that asks nothing would fire for everybody.
    [{}, []],
  ])('reach whom the rule names when all it asks is so: %j', (changes, expected) => {
    expect(reps(changes)).toEqual(expected);
  });

  it('leave alone what is closed, unless the rule names that stage', () => {
    expect(reps({ daysWithoutProgress: 1 }, { stage: 'afterSales' })).toEqual([]);
    expect(reps({ daysWithoutProgress: 1, stage: 'afterSales' }, { stage: 'afterSales' })).toEqual(['qian@firm.cn']);
  });

  it('tell a person once of a customer, by the rule that waited longest', () => {
    const rules = [
      rule({ id: 'U-1', daysWithoutProgress: 10 }),
      rule({ id: 'U-2', daysWithoutProgress: 20 }),
      rule({ id: 'U-3', daysWithoutProgress: 30, stepsIn: 'boss' }),
    ];
    const items = itemsOn(TUESDAY, { customers: [customer(deal)], rules, team: [li, manager, boss] });
    expect(items.map(({ key, rep }) => `${key} ${rep}`).sort()).toEqual([
      'escalation:U-2:C-1:2026-01-11 qian@firm.cn',
      'escalation:U-3:C-1:2026-01-11 sun@firm.cn',
    ]);
    expect(items.map(({ reason }) => (reason.kind === 'escalation' ? reason.days : null))).toEqual([30, 30]);
  });

  it('reach the first boss where two people are each other’s manager', () => {
    const circle = [
      { ...li, manager: 'zhao@firm.cn' },
      { ...zhao, manager: 'li@firm.cn' },
    ];
    const rules = [rule({ stepsIn: 'boss', tier: 'General' })];
    expect(repsOf({ rules, team: [...circle, boss] })).toEqual(['sun@firm.cn']);
  });

  it('are noted by their rule when nobody is there to step in', () => {
    const { skipped } = dueOn(TUESDAY, tables({ rules: [rule({ tier: 'General' })] }), DEFAULT_DUE_SETTINGS);
    expect(skipped).toEqual([{ tab: 'rules', id: 'U-1', field: 'stepsIn', why: 'unknownOwner' }]);
  });
});
