import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, dayNumber } from '../../../src/domain/civil-date';
import { capped } from '../../../src/domain/due/capped';
import { dueOn } from '../../../src/domain/due/due-on';
import type { DueTables } from '../../../src/domain/due/due-tables';
import { DEFAULT_DUE_SETTINGS as SETTINGS } from '../../../src/domain/due/settings';
import { generatedTables } from './generated-tables';

const tables = generatedTables(12);
const today = fc.integer({ min: 0, max: 364 }).map((ahead) => addDays('2026-01-01', ahead));
const lastMails = fc
  .option(fc.integer({ min: 1, max: 30 }), { nil: undefined })
  .map((back) =>
    back === undefined ? new Map<string, string>() : new Map([['li@firm.cn', addDays('2026-01-01', -back)]]),
  );
const SEED = { seed: 20260302, numRuns: 150 };

/** The same rows in another order. */
function turned<Row>(rows: readonly Row[], by: number): readonly Row[] {
  const at = rows.length === 0 ? 0 : by % rows.length;
  return [...rows.slice(at), ...rows.slice(0, at)].reverse();
}

describe('the due list of any tables', () => {
  it('is the same in whatever order the rows stand', () => {
    const property = fc.property(tables, today, lastMails, fc.nat(), (all, on, mails, by) => {
      const others: DueTables = {
        customers: turned(all.customers, by),
        people: turned(all.people, by),
        promises: turned(all.promises, by),
        tasks: turned(all.tasks, by),
        occasions: turned(all.occasions, by),
        visits: turned(all.visits, by),
        receivables: turned(all.receivables, by),
        tierChanges: turned(all.tierChanges, by),
        rules: turned(all.rules, by),
        team: turned(all.team, by),
        tiers: all.tiers,
        holidays: turned(all.holidays, by),
      };
      const options = { lastMails: mails };
      expect(dueOn(on, others, SETTINGS, options)).toEqual(dueOn(on, all, SETTINGS, options));
    });
    fc.assert(property, SEED);
  });

  it('never sends anybody to a customer who is lost, none, erased or asked for peace', () => {
    const property = fc.property(tables, today, (all, on) => {
      const customers = new Map(all.customers.map((one) => [one.id, one]));
      for (const { customer: id, reason, mayContact } of dueOn(on, all, SETTINGS).items) {
        const customer = id === null ? null : customers.get(id);
        expect(customer).not.toBeUndefined();
        if (!customer) continue;
        expect(customer.name).not.toBe('');
        const forbidden = customer.doNotContact || customer.stage === 'lost' || customer.valid === 'invalid';
        expect(mayContact === false).toBe(forbidden);
        const stands = ['promiseDue', 'promiseBroken', 'task', 'moneyDue', 'moneyOverdue'].includes(reason.kind);
        expect(forbidden && !stands).toBe(false);
      }
    });
    fc.assert(property, SEED);
  });

  it('is cut without losing what belongs to a fixed day, and counts the rest', () => {
    const property = fc.property(tables, today, fc.nat(6), fc.nat(12), (all, on, itemsPerSection, itemsInAll) => {
      const { items } = dueOn(on, all, SETTINGS);
      const { shown, leftOut } = capped(items, { itemsPerSection, itemsInAll });
      const fixed = items.filter(({ fixedDay }) => fixedDay);
      expect(shown.filter(({ fixedDay }) => fixedDay)).toEqual(fixed);
      expect(shown.length - fixed.length).toBeLessThanOrEqual(itemsInAll);
      const counted = [...leftOut.values()].reduce((sum, count) => sum + count, 0);
      expect(shown.length + counted).toBe(items.length);
      for (const { reason, fixedDay } of items) {
        if (['birthday', 'occasion', 'holiday', 'visit', 'needDate', 'promiseDue'].includes(reason.kind)) {
          expect(fixedDay).toBe(true);
        }
      }
    });
    fc.assert(property, SEED);
  });

  it('has a key for each thing that holds no name and stays from day to day', () => {
    const property = fc.property(tables, today, (all, on) => {
      const [first, second] = [on, addDays(on, 1)].map((day) => dueOn(day, all, SETTINGS).items);
      const keys = (first ?? []).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { key } of first ?? []) expect(key).not.toMatch(/Wang|Zhongwei|周|A, B|=A1|Smith|Anna/);
      // What repeats is known again by kind, row and customer, and has the key of the day before.
      const name = (item: { reason: { kind: string }; source: { id: string }; customer: string | null }): string =>
        `${item.reason.kind} ${item.source.id} ${item.customer ?? ''}`;
      const before = new Map((first ?? []).map((item) => [name(item), item.key]));
      const repeating = [
        'followUp',
        'noPlan',
        'promiseBroken',
        'task',
        'moneyOverdue',
        'stale',
        'needDate',
        'aliveLow',
      ];
      for (const item of second ?? []) {
        const known = before.get(name(item));
        if (known !== undefined && repeating.includes(item.reason.kind)) expect(item.key).toBe(known);
      }
    });
    fc.assert(property, SEED);
  });

  it('is of one person when that person is asked for, and nothing in it lies ahead of their next workday', () => {
    const property = fc.property(tables, today, (all, on) => {
      const everybody = dueOn(on, all, SETTINGS);
      for (const { email } of all.team) {
        const own = dueOn(on, all, SETTINGS, { rep: email });
        expect(own.items).toEqual(everybody.items.filter(({ rep }) => rep === email));
        expect(own.skipped).toEqual(everybody.skipped);
      }
      for (const { reason, daysLate } of everybody.items) {
        if (reason.kind === 'followUp' && reason.time === null) expect(daysLate).toBeGreaterThanOrEqual(0);
        if ('due' in reason && reason.due !== null) expect(daysLate).toBe(dayNumber(on) - dayNumber(reason.due));
      }
    });
    fc.assert(property, SEED);
  });
});
