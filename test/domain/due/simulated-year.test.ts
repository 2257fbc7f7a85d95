import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { addDays, dayNumber } from '../../../src/domain/civil-date';
import type { DueItem } from '../../../src/domain/due/due-item';
import { dueOn } from '../../../src/domain/due/due-on';
import type { DueTables } from '../../../src/domain/due/due-tables';
import { DEFAULT_DUE_SETTINGS } from '../../../src/domain/due/settings';
import { workingDaysOf } from '../../../src/domain/due/working-days';
import { generatedTables } from './generated-tables';
import { LAST_YEARS_MAIL, recount } from './naive-recount';

const DAYS = Array.from({ length: 365 }, (_, ahead) => addDays('2026-01-01', ahead));

/** What the recount says of an item, in its words. */
function lineOf(day: string, { rep, customer, source, reason, daysLate, key }: DueItem): string {
  const moment = key.slice(key.lastIndexOf(':') + 1);
  const [id, more] = ((): readonly [string, string] => {
    switch (reason.kind) {
      case 'birthday':
      case 'occasion':
        return [source.id, `${reason.on} ${moment}`];
      case 'holiday':
        return [source.id, `${reason.name.en} ${reason.on} ${moment}`];
      case 'moneyDue':
      case 'moneyOverdue':
        return [customer ?? '', `${reason.amount.toFixed(2)} of ${reason.rows}`];
      case 'escalation':
        return [source.id, reason.rule];
      default:
        return [source.id, ''];
    }
  })();
  return [day, rep, reason.kind, id, daysLate, more].join(' | ');
}

interface Year {
  readonly lines: readonly string[];
  readonly items: readonly DueItem[];
}

/** The list of every person on each of their workdays of 2026. */
function simulatedYear(all: DueTables): Year {
  const lastMails = new Map(all.team.map(({ email }) => [email, LAST_YEARS_MAIL]));
  const lines: string[] = [];
  const items: DueItem[] = [];
  for (const day of DAYS) {
    const list = dueOn(day, all, DEFAULT_DUE_SETTINGS, { lastMails }).items;
    for (const member of all.team) {
      if (!workingDaysOf(member, all.holidays).isPresent(dayNumber(day))) continue;
      const own = list.filter(({ rep }) => rep === member.email);
      items.push(...own);
      lines.push(...own.map((item) => lineOf(day, item)));
      lastMails.set(member.email, day);
    }
  }
  return { lines, items };
}

describe('a year of five reps, a manager and a boss', () => {
  const firms = fc
    .sample(generatedTables(40), { seed: 20261122, numRuns: 4 })
    .map((all) => ({ all, year: simulatedYear(all) }));

  it('has every due item in every list where a plain recount finds it, and no other', () => {
    for (const { all, year } of firms) {
      const counted = recount(all, DAYS);
      expect(year.lines.filter((line) => !counted.has(line)).slice(0, 10)).toEqual([]);
      const found = new Set(year.lines);
      expect([...counted].filter((line) => !found.has(line)).slice(0, 10)).toEqual([]);
      expect(year.lines).toHaveLength(found.size);
      expect(found.size).toBeGreaterThan(2000);
    }
  });

  it('tells every occasion once for its lead and once for its day', () => {
    for (const { year } of firms) {
      const told = year.items.filter(({ section }) => section === 'occasions').map(({ key }) => key);
      expect(told.length).toBeGreaterThan(100);
      expect(new Set(told).size).toBe(told.length);
    }
  });
});
