// What the mails of a year told against the recount of that year: every line, no other, none twice, each at its hour.
// Knows no rule of what is due.
import { expect } from '@jest/globals';
import type { DueTables } from '../../../src/domain/due/due-tables';
import { isAway, plus, works } from '../../domain/due/naive-days';
import { recount } from '../../domain/due/naive-recount';
import type { RemindedYear } from './reminded-year';
import { SHEET, wallOf } from './reminded-year';

const DAYS = Array.from({ length: 365 }, (_, ahead) => plus('2026-01-01', ahead));

const FAMILIES: Readonly<Record<string, string>> = {
  ...{ promiseDue: 'promise', promiseBroken: 'promise', needDate: 'need', moneyDue: 'money', moneyOverdue: 'money' },
  ...{ tierFallen: 'tier', aliveLow: 'alive' },
};

/** Lines of the recount in the words that the ledger keeps: day, reader, what, row, and for occasions which day of it. */
export function expectedOf(all: DueTables): readonly string[] {
  return [...recount(all, DAYS)].map((line) => {
    const [day = '', email = '', kind = '', id = '', , more = ''] = line.split(' | ');
    const family = FAMILIES[kind] ?? kind;
    const [moment = '', on = ''] = more.split(' ').reverse();
    if (kind === 'birthday' || kind === 'occasion') return [day, email, kind, id, on, moment].join(' ');
    const name = more.slice(0, more.indexOf(on) - 1);
    if (kind === 'holiday') return [day, email, kind, id, on, name, moment].join(' ');
    return [day, email, family, ...(kind === 'escalation' ? [more] : []), id].join(' ');
  });
}

/** The keys of a mail without the days that tell one follow-up of a customer from the next. */
export const told = ({ daily }: RemindedYear): readonly string[] =>
  daily.flatMap(({ day, email, keys }) =>
    keys.map((key) => {
      const parts = key.split(':');
      const length = { birthday: 4, occasion: 4, holiday: 5, escalation: 3 }[parts[0] ?? ''] ?? 2;
      return [day, email, ...parts.slice(0, length)].join(' ');
    }),
  );

/** When each mail is to go: at the first run of its day from the hour on. */
export function momentsOf({ team }: DueTables, runs: readonly number[], sheet = SHEET): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const member of team) {
    for (const at of runs) {
      const [day = '', hour = ''] = wallOf(member, at, sheet).split(' ');
      const key = `${day} ${member.email}`;
      if (Number(hour) >= member.mailHour && !first.has(key)) first.set(key, at);
    }
  }
  return first;
}

export const missing = (of: readonly string[], from: readonly string[]): readonly string[] => {
  const all = new Set(from);
  return of.filter((one) => !all.has(one)).slice(0, 10);
};
export const twice = (all: readonly string[]): readonly string[] => all.filter((one, at) => all.indexOf(one) !== at);

export function expectRecounted(all: DueTables, year: RemindedYear, sheet = SHEET): void {
  const [expected, found] = [expectedOf(all), told(year)];
  expect(missing(found, expected)).toEqual([]);
  expect(missing(expected, found)).toEqual([]);
  expect(found).toHaveLength(new Set(found).size);
  expect(found.length).toBeGreaterThan(2000);
  const moments = momentsOf(all, year.runs, sheet);
  // By the wall: an hour that comes twice is the same hour.
  const late = year.daily.filter(({ day, email, at }) => {
    const [member, moment] = [all.team.find((one) => one.email === email), moments.get(`${day} ${email}`)];
    return !member || moment === undefined || wallOf(member, moment, sheet) !== wallOf(member, at, sheet);
  });
  expect(late).toEqual([]);
  expect(twice(year.daily.map(({ day, email }) => `${day} ${email}`))).toEqual([]);
  expect([year.unmatched, [...year.states]]).toEqual([[], ['sent']]);
}

/** Each leader's weeks with a workday of theirs, as `Monday e-mail`. */
export const weeksOf = ({ team, holidays }: DueTables): readonly string[] =>
  team
    .filter(({ role }) => role !== 'rep')
    .flatMap((member) => {
      const days = DAYS.filter((day) => works(member, day, holidays) && !isAway(member, day));
      const mondays = days.map((day) => plus(day, -((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7)));
      return [...new Set(mondays)].map((monday) => `${monday} ${member.email}`);
    });
