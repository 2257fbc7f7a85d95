import { describe, expect, it } from '@jest/globals';
import { DEFAULT_DUE_SETTINGS } from '../../../src/domain/due/settings';
import { dueOn } from '../../../src/domain/due/due-on';
import {
  TUESDAY,
  customer,
  inShort,
  itemsOn,
  member,
  occasion,
  promise,
  receivable,
  tables,
  task,
  visit,
} from './due-samples';

const FRIDAY = '2026-02-13';

describe('dueOn()', () => {
  it('finds nothing where nothing is due', () => {
    expect(dueOn(TUESDAY, tables(), DEFAULT_DUE_SETTINGS)).toEqual({ items: [], skipped: [] });
  });

  it('lists follow-ups due and overdue, every day until they are done', () => {
    const customers = ['2026-02-09', '2026-02-10', '2026-02-11'].map((nextFollowUp, at) =>
      customer({ id: `C-${at + 1}`, nextFollowUp }),
    );
    expect(inShort(itemsOn(TUESDAY, { customers }))).toEqual(['followUp C-1 1', 'followUp C-2 0']);
    expect(inShort(itemsOn('2026-02-12', { customers }))).toEqual([
      'followUp C-1 3',
      'followUp C-2 2',
      'followUp C-3 1',
    ]);
  });

  it('tells an appointment on a rest day in the last list before it, and never cuts it', () => {
    const customers = [
      customer({ id: 'C-1', nextFollowUp: '2026-02-14', nextTime: '10:30' }),
      customer({ id: 'C-2', nextFollowUp: '2026-02-14' }),
    ];
    const items = itemsOn(FRIDAY, { customers });
    expect(inShort(items)).toEqual(['followUp C-1 -1']);
    expect(items[0]).toMatchObject({ fixedDay: true, reason: { time: '10:30' } });
  });

  it('asks a customer of clear intent from three days before the need until somebody asked', () => {
    const need = { intent: 'clear', needDate: '2026-02-20' };
    const shown = (today: string, changes: object = {}): readonly string[] =>
      inShort(itemsOn(today, { customers: [customer({ ...need, ...changes })] }));
    expect(shown('2026-02-16')).toEqual([]);
    expect(shown('2026-02-17')).toEqual(['needDate C-1 -3']);
    expect(shown('2026-02-20')).toEqual(['needDate C-1 0']);
    expect(shown('2026-02-21')).toEqual([]);
    expect(shown('2026-02-18', { lastContact: '2026-02-17' })).toEqual([]);
    expect(shown('2026-02-18', { lastContact: '2026-02-16' })).toEqual(['needDate C-1 -2']);
    expect(shown('2026-02-18', { intent: 'some' })).toEqual([]);
  });

  it('lists customers without a plan from seven days after the last contact, else after the making of the card', () => {
    const shown = (lastContact: string | null, created: string | null): readonly string[] =>
      inShort(itemsOn(TUESDAY, { customers: [customer({ nextFollowUp: null, lastContact, created })] }));
    expect(shown('2026-02-04', '2025-01-01')).toEqual([]);
    expect(shown('2026-02-03', '2025-01-01')).toEqual(['noPlan C-1 0']);
    expect(shown(null, '2026-02-01')).toEqual(['noPlan C-1 2']);
    expect(shown(null, null)).toEqual(['noPlan C-1 0']);
  });

  it('asks for no plan where somebody goes today or later', () => {
    const shown = (date: string): readonly string[] =>
      inShort(itemsOn(TUESDAY, { customers: [customer({ nextFollowUp: null })], visits: [visit({ date })] }));
    expect(shown('2026-02-10').filter((line) => line.startsWith('noPlan'))).toEqual([]);
    expect(shown('2026-02-12').filter((line) => line.startsWith('noPlan'))).toEqual([]);
    expect(shown('2026-02-09').filter((line) => line.startsWith('noPlan'))).toHaveLength(1);
  });

  it('lists promises due and broken, the broken ones first, and no kept one', () => {
    const promises = [
      promise({ id: 'R-1', due: '2026-02-10' }),
      promise({ id: 'R-2', due: '2026-02-09' }),
      promise({ id: 'R-3', due: '2026-02-09', status: 'kept' }),
      promise({ id: 'R-4', due: '2026-02-11' }),
      promise({ id: 'R-5', due: null }),
      promise({ id: 'R-6', due: '2026-02-10', status: 'broken' }),
    ];
    const weighty = customer({ tier: 'Key', stage: 'negotiation' });
    const items = itemsOn(TUESDAY, { customers: [weighty], promises });
    expect(items.map(({ key, reason }) => `${reason.kind} ${key}`)).toEqual([
      'promiseBroken promise:R-2:2026-02-09',
      'promiseBroken promise:R-6:2026-02-10',
      'promiseDue promise:R-1:2026-02-10',
    ]);
    expect(items.every(({ section }) => section === 'brokenPromises')).toBe(true);
    // A broken one repeats every day: so many of them as there may be push nothing else out.
    expect(items.map(({ fixedDay }) => fixedDay)).toEqual([false, false, true]);
  });

  it('keeps a promise for a Sunday by telling it on Friday', () => {
    expect(inShort(itemsOn(FRIDAY, { promises: [promise({ due: '2026-02-15' })] }))).toEqual(['promiseDue C-1 -2']);
  });

  it('lists open tasks for whom they are: without a day at once, else from three days before', () => {
    const tasks = [task({ id: 'T-1' }), task({ id: 'T-2', due: '2026-02-13' }), task({ id: 'T-3', due: '2026-02-14' })];
    const items = itemsOn(TUESDAY, {
      tasks: [...tasks, task({ id: 'T-4', to: 'zhao@firm.cn' })],
      team: [member(), member({ email: 'zhao@firm.cn' })],
    });
    expect(items.map(({ key, rep }) => `${key} ${rep}`)).toEqual([
      'task:T-1 li@firm.cn',
      'task:T-4 zhao@firm.cn',
      'task:T-2 li@firm.cn',
    ]);
  });

  it('lists the visits of today and of the rest days behind it, for whoever makes them', () => {
    const team = [member(), member({ email: 'zhao@firm.cn' })];
    const visits = [
      visit({ id: 'V-1', date: FRIDAY, rep: 'zhao@firm.cn', goals: ['collect'] }),
      visit({ id: 'V-2', date: '2026-02-14' }),
      visit({ id: 'V-3', date: '2026-02-16' }),
      visit({ id: 'V-4', date: '2026-02-12' }),
    ];
    expect(itemsOn(FRIDAY, { team, visits }).map(({ key, rep }) => `${key} ${rep}`)).toEqual([
      'visit:V-1:2026-02-13 zhao@firm.cn',
      'visit:V-2:2026-02-14 li@firm.cn',
    ]);
  });

  it('puts the receivables of a customer on one line, counted from the oldest', () => {
    const receivables = [
      receivable({ id: 'A-1', amount: 0.1, due: '2026-02-10' }),
      receivable({ id: 'A-2', amount: 100.2, paid: 100, due: '2026-01-31' }),
      receivable({ id: 'A-3', amount: 50, paid: 50, due: '2026-01-01' }),
      receivable({ id: 'A-4', amount: 7, due: '2026-02-11' }),
      receivable({ id: 'A-5', amount: 7, due: null }),
    ];
    const [item, ...others] = itemsOn(TUESDAY, { receivables });
    expect(others).toEqual([]);
    expect(item).toMatchObject({
      key: 'money:C-1:2026-01-31',
      daysLate: 10,
      reason: { kind: 'moneyOverdue', amount: 0.3, oldestDue: '2026-01-31', rows: 2 },
    });
    expect(inShort(itemsOn(TUESDAY, { receivables: [receivable()] }))).toEqual(['moneyDue C-1 0']);
  });

  it('notes an amount that is no number and goes on with the others', () => {
    const receivables = [receivable({ id: 'A-1', amount: NaN }), receivable({ id: 'A-2' })];
    const { items, skipped } = dueOn(TUESDAY, tables({ receivables }), DEFAULT_DUE_SETTINGS);
    expect(skipped).toEqual([{ tab: 'receivables', id: 'A-1', field: 'amount', why: 'notANumber' }]);
    expect(items[0]?.reason).toMatchObject({ amount: 100 });
  });

  it('shows a fallen tier for a week, unless somebody spoke with the customer or it rose again', () => {
    const change = { customer: 'C-1', before: 'Key', after: 'General', on: '2026-02-04' };
    const shown = (today: string, changes: object = {}, fall: object = {}): readonly string[] =>
      inShort(itemsOn(today, { customers: [customer(changes)], tierChanges: [{ ...change, ...fall }] }));
    expect(shown('2026-02-04')).toEqual(['tierFallen C-1 0']);
    expect(shown(TUESDAY)).toEqual(['tierFallen C-1 6']);
    expect(shown('2026-02-11')).toEqual([]);
    expect(shown(TUESDAY, { lastContact: '2026-02-04' })).toEqual(['tierFallen C-1 6']);
    expect(shown(TUESDAY, { lastContact: '2026-02-05' })).toEqual([]);
    expect(shown(TUESDAY, { tier: 'Key' })).toEqual([]);
    expect(shown(TUESDAY, {}, { before: 'Minor' })).toEqual([]);
    expect(shown(TUESDAY, {}, { before: 'No such' })).toEqual([]);
  });

  it('shows who is hardly alive, unless they were spoken with these days or stand there with a fallen tier', () => {
    const shown = (changes: object): readonly string[] => inShort(itemsOn(TUESDAY, { customers: [customer(changes)] }));
    expect(shown({ alive: 0.29 })).toEqual(['aliveLow C-1 0']);
    expect(shown({ alive: 0.3 })).toEqual([]);
    expect(shown({ alive: 0.1, lastContact: '2026-01-12' })).toEqual([]);
    expect(shown({ alive: 0.1, lastContact: '2026-01-11' })).toEqual(['aliveLow C-1 0']);
    const tierChanges = [{ customer: 'C-1', before: 'Key', after: 'General', on: TUESDAY }];
    expect(inShort(itemsOn(TUESDAY, { customers: [customer({ alive: 0.1 })], tierChanges }))).toEqual([
      'tierFallen C-1 0',
    ]);
  });

  it('shows cards that nobody confirmed for half a year', () => {
    const shown = (lastConfirmed: string | null, created: string | null): readonly string[] =>
      inShort(itemsOn(TUESDAY, { customers: [customer({ lastConfirmed, created })] }));
    expect(shown('2025-08-15', null)).toEqual([]);
    expect(shown('2025-08-14', null)).toEqual(['stale C-1 0']);
    expect(shown(null, '2025-08-13')).toEqual(['stale C-1 1']);
    expect(shown(null, null)).toEqual(['stale C-1 0']);
  });

  it('notes rows of customers that are not there, and goes on', () => {
    const link = { customer: 'C-9' };
    const { items, skipped } = dueOn(
      TUESDAY,
      tables({
        promises: [promise({ ...link, due: TUESDAY })],
        tasks: [task(link)],
        occasions: [occasion(link)],
        visits: [visit(link)],
        receivables: [receivable(link)],
        people: [{ ...link, id: 'P-1', name: 'Zhou', birthday: '02-10', birthdayCalendar: null }],
      }),
      DEFAULT_DUE_SETTINGS,
    );
    expect(skipped.map(({ tab, id, field, why }) => `${tab} ${id} ${field} ${why}`)).toEqual([
      'contacts R-1 customer unknownCustomer',
      'occasions O-1 customer unknownCustomer',
      'people P-1 customer unknownCustomer',
      'receivables A-1 customer unknownCustomer',
      'tasks T-1 customer unknownCustomer',
      'visits V-1 customer unknownCustomer',
    ]);
    // What is to be done is to be done, whoever it was about.
    expect(inShort(items)).toEqual(['task - 0']);
  });

  it('says a thing once though its row was copied with its id', () => {
    const promises = [promise({ due: TUESDAY }), promise({ due: TUESDAY })];
    expect(itemsOn(TUESDAY, { promises })).toHaveLength(1);
    const twins = [customer({ nextFollowUp: TUESDAY }), customer({ nextFollowUp: TUESDAY, name: 'Wang Fang 2' })];
    const items = itemsOn(TUESDAY, { customers: twins });
    expect(items).toHaveLength(1);
    const tiers = twins.map((twin, at) => ({ ...twin, tier: at === 0 ? 'Key' : 'Minor' }));
    expect(itemsOn(TUESDAY, { customers: [...tiers].reverse() })).toEqual(itemsOn(TUESDAY, { customers: tiers }));
  });
});
