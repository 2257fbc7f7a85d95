// The festivals, days off and make-up working days of a country or region in a year, and whether its days off are known.
// Reads the rules of holidays-data.ts; knows no cell and no rows of the user's own.
import { dayOfDate, yearOfDay } from './gregorian';
import { dayOfRule } from './holiday-rule';
import readTable from './holidays-data';
import { FIRST_DAY, yearInRange } from './lunar-table';
import type { DayOff } from './substitute-days';
import { substituteDays } from './substitute-days';

export type HolidayKind = 'festival' | 'dayOff' | 'makeUpDay';

export interface Holiday {
  readonly day: number;
  readonly name: { readonly en: string; readonly zh: string };
  readonly kind: HolidayKind;
}

export interface HolidayYear {
  /** By date. */
  readonly holidays: readonly Holiday[];
  /** False where days off of that year are not announced, or lie before the rules known: some or all are missing. */
  readonly announced: boolean;
}

interface Told {
  readonly name: string;
  readonly day: number;
  readonly makeUp: boolean;
}

const parts = (list = ''): readonly string[] => list.split(',').filter(Boolean);

let lines: readonly string[] | undefined;

/** The usual rule and the Chinese name of a holiday. */
function about(name: string): readonly string[] {
  lines ??= readTable().names.split('~');
  const line = lines.find((one) => one.startsWith(`${name}|`)) ?? '';
  return line.split('|').slice(1);
}

/** The days of a list such as `Spring Festival 0215-0223 !0214,Labour Day 0501`. */
function toldByDate(list: string | undefined, year: number): readonly Told[] {
  const dayOf = (digits: string): number => dayOfDate(year, Number(digits.slice(0, 2)), Number(digits.slice(2)));
  const told: Told[] = [];
  for (const part of parts(list)) {
    const [name = '', ...stretches] = part.split(/ (?=[!\d])/);
    for (const stretch of stretches) {
      const [first = '', last = first] = stretch.replace('!', '').split('-');
      const makeUp = stretch.startsWith('!');
      for (let day = dayOf(first); day <= dayOf(last); day++) told.push({ name, day, makeUp });
    }
  }
  return told;
}

/** The days of a list such as `New Year's Day,Constitution Day@S7.17:W>2026` in one year. */
function listed(list: string | undefined, year: number, usual: string, told: readonly Told[]): DayOff[] {
  return parts(list).flatMap((part) => {
    const [, name = '', rule, substitute, first = 0] =
      /^([^@:>]+)(?:@([\w.-]+))?(?::(.))?(?:>(\d+))?$/.exec(part) ?? [];
    if (year < Number(first)) return [];
    const dated = told.filter((one) => one.name === name).map(({ day }) => day);
    const days = dated.length > 0 ? dated : [dayOfRule(rule ?? about(name)[0] ?? '', year)];
    return days.flatMap((day) => (day === null ? [] : { name, day, substitute: substitute ?? usual }));
  });
}

/** The days that lie between two of them, where a country has such a rule. */
function daysBetween(off: readonly DayOff[]): DayOff[] {
  const days = new Set(off.map(({ day }) => day));
  const before = [...days].filter((day) => days.has(day + 2) && !days.has(day + 1));
  return before.map((day) => ({ name: "Citizens' Holiday", day: day + 1, substitute: '-' }));
}

/** The codes of the countries and regions whose rules are known, with their names. */
export const countriesWithHolidays = (): readonly (readonly [code: string, en: string, zh: string])[] =>
  Object.entries(readTable().countries).map(([code, { name }]) => [code, ...name]);

/** @param year from FIRST_YEAR to LAST_YEAR @returns null for a country without rules */
export function holidaysOf(code: string, year: number): HolidayYear | null {
  const country = readTable().countries[code];
  if (!country) return null;
  const { from = 0, festivals, substitute = '-', byDate, announced, between, overlap } = country;
  const holidays: Holiday[] = [];
  const add = (kind: HolidayKind, { name, day }: { name: string; day: number }, en = '', zh = ''): void => {
    if (day < FIRST_DAY || yearOfDay(day) !== year) return;
    holidays.push({ day, kind, name: { en: name + en, zh: `${about(name)[1]}${zh}` } });
  };
  const off: DayOff[] = [];
  // A lunar year ends in the next Gregorian year, and a substitute for New Year can lie in the year before.
  for (const near of [year - 1, year, year + 1].filter(yearInRange)) {
    const told = toldByDate(byDate?.[near], near);
    // A festival is on its day whatever stretch of days off is announced around it.
    const dated = told.filter(({ name }) => about(name)[0] === 'D');
    listed(festivals, near, '', dated).forEach((day) => add('festival', day));
    if (near < from) continue;
    const byRule = listed(country.off, near, substitute, told);
    off.push(...byRule);
    for (const day of told) {
      if (day.makeUp) add('makeUpDay', day);
      else if (!byRule.some(({ name }) => name === day.name)) off.push({ ...day, substitute: '-' });
    }
  }
  if (between) off.push(...daysBetween(off));
  off.sort((a, b) => a.day - b.day);
  off.forEach((day) => add('dayOff', day));
  substituteDays(off, overlap === true).forEach((day) => add('dayOff', day, ' (substitute)', '（补假）'));
  holidays.sort((a, b) => a.day - b.day);
  return { holidays, announced: year >= from && (!announced || year in (byDate ?? {})) };
}
