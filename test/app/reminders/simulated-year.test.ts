// A year of five reps in three zones, hour by hour: every due thing in every mail where a plain recount finds it, and no other,
// each mail at the hour of its reader's own wall, hours and days without a run made good for.
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { DueTables, TeamMember } from '../../../src/domain/due/due-tables';
import { generatedTables } from '../../domain/due/generated-tables';
import { plus, works } from '../../domain/due/naive-days';
import { LAST_YEARS_MAIL } from '../../domain/due/naive-recount';
import { HOUR, remindedHours, remindedYear, SHEET, wallOf } from './reminded-year';
import { expectedOf, expectRecounted, missing, momentsOf, told, twice, weeksOf } from './recounted-year';

/** A year is some ten seconds of work, on a machine that has other work, too. */
const PATIENCE_MS = 300_000;
/** One and two at night are left out or come twice when clocks are changed, which is on Sundays. */
const CHANGES: Readonly<Record<string, Partial<TeamMember>>> = {
  'zhao@firm.cn': { zone: 'Asia/Shanghai', mailHour: 9 },
  'amy@firm.cn': { zone: 'Europe/London' },
  'bob@firm.cn': { zone: 'Europe/London', mailHour: 1, workingDays: [7, 1, 2, 4] },
  'omar@firm.cn': { zone: 'America/New_York', mailHour: 2 },
};

function firmOf(seed: number, rows = 24): DueTables {
  const [all] = fc.sample(generatedTables(rows), { seed, numRuns: 1 });
  if (all === undefined) throw new Error('no tables');
  return { ...all, team: all.team.map((member) => ({ ...member, ...CHANGES[member.email] })) };
}

/** Gaps of one to eight hours, after each at least one hour with a run. */
function gaps(seed: number): (at: number) => boolean {
  const lengths = fc.sample(fc.integer({ min: 0, max: 8 }), { seed, numRuns: 6000 });
  const hours = lengths.flatMap((length) => [...Array<boolean>(length).fill(false), true]);
  return (at) => hours[Math.floor(at / HOUR) % hours.length] ?? true;
}

/** A spring and summer of four days with runs after each seven without: how many occasions are told later by that. */
function toldLater(all: DueTables): number {
  const span = { from: Date.parse('2026-04-01T00:20:00Z'), until: Date.parse('2026-08-01T00:20:00Z') };
  const comes = (at: number): boolean => Math.floor(at / (24 * HOUR)) % 11 >= 7;
  const year = remindedHours(all, '2026-03-31', { ...span, sheet: SHEET, settings: {} }, comes);
  const moments = momentsOf(all, year.runs);
  const nextList = (day: string, email: string): string => {
    const member = all.team.find((one) => one.email === email);
    const isOne = member && works(member, day, all.holidays) && moments.has(`${day} ${email}`);
    return isOne || day > '2026-08' ? day : nextList(plus(day, 1), email);
  };
  const onDay = (line: string): boolean => line.endsWith(' day') && line >= '2026-04-20' && line < '2026-07-15';
  const counted = expectedOf(all).filter(onDay);
  const expected = counted.map((line) => {
    const [day = '', email = '', ...rest] = line.split(' ');
    return [nextList(day, email), email, ...rest].join(' ');
  });
  const found = told(year);
  expect(missing(expected, found)).toEqual([]);
  const occasions = found.filter((line) => / (day|lead)$/.test(line)).map((line) => line.slice(11));
  expect(twice(occasions)).toEqual([]);
  expect(twice(year.daily.map(({ day, email }) => `${day} ${email}`))).toEqual([]);
  return expected.filter((line, at) => line !== counted[at]).length;
}

describe('a year of hours', () => {
  it(
    'tells every due thing in every mail where a recount finds it, at the reader’s hour',
    () => {
      const all = firmOf(20261123);
      const year = remindedYear(all, LAST_YEARS_MAIL, () => true);
      expect(year.runs.length).toBeGreaterThan(8760);
      expectRecounted(all, year);
      // Each manager and the boss once a week, but for a week of holidays; the first is that of New Year.
      expect(year.weekly.map(({ day, email }) => `${day} ${email}`).sort()).toEqual([...weeksOf(all)].sort());
      const hourOf = (day: string, email: string): string | undefined => {
        const [mail, member] = [
          year.daily.find((one) => one.day === day && one.email === email),
          all.team.find((one) => one.email === email),
        ];
        return mail && member && wallOf(member, mail.at);
      };
      // Clocks are put forward on 8 March in New York and on 29 March in London: there is no such hour that night.
      expect(hourOf('2026-03-08', 'omar@firm.cn')).toBe('2026-03-08 03');
      expect(hourOf('2026-03-29', 'bob@firm.cn')).toBe('2026-03-29 02');
      // And back on 25 October in London and on 1 November in New York.
      expect(hourOf('2026-10-25', 'bob@firm.cn')).toBe('2026-10-25 01');
      expect(hourOf('2026-11-01', 'omar@firm.cn')).toBe('2026-11-01 02');
      // Saturday 28 February is made up in China; 16 February is a day off there; Zhao is away until 20 March.
      expect(hourOf('2026-02-28', 'li@firm.cn')).toBe('2026-02-28 08');
      expect(hourOf('2026-02-16', 'li@firm.cn')).toBeUndefined();
      expect(year.daily.find(({ email }) => email === 'zhao@firm.cn')?.day).toBe('2026-03-23');
    },
    PATIENCE_MS,
  );

  it(
    'with hours that have no run tells the same, later on the same day',
    () => {
      const all = firmOf(20261124);
      const year = remindedYear(all, LAST_YEARS_MAIL, gaps(7));
      expect(year.runs.length).toBeLessThan(2500);
      expectRecounted(all, year);
    },
    PATIENCE_MS,
  );

  it(
    'with days that have no run tells each occasion of them once, in the next mail',
    () => {
      const later = [1, 2, 3, 4].map((seed) => toldLater(firmOf(20261125 + seed, 40)));
      expect(later.reduce((sum, count) => sum + count, 0)).toBeGreaterThan(5);
    },
    PATIENCE_MS,
  );
});
