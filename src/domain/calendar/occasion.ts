// A day that comes back every year, solar or lunar, the year known or not; and when it comes next under stated policies.
// Never throws: a stored birthday that cannot be placed gives an issue. Knows no cell, no clock and no word of a language.
import type { Issue, Result } from '../result';
import { fail, ok } from '../result';
import { dateExists, dateOfDay, dayOfDate } from './gregorian';
import { FIRST_YEAR, LAST_DAY, LAST_YEAR, inRange, leapMonthOf, lunarMonth, lunarOf, yearInRange } from './lunar-table';

export type Calendar = 'solar' | 'lunar';

export interface Occasion {
  readonly calendar: Calendar;
  /** Of that calendar; null when unknown. No occurrence lies before it, any in it counts. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
  /** A day of a leap month; false for solar days. */
  readonly leap: boolean;
}

export interface OccasionPolicies {
  /** A day of a leap month is kept in the ordinary month, in the leap month of years that have it, or in both. */
  readonly leapMonth: 'ordinary' | 'leap' | 'both';
  /** The 30th of a lunar month of 29 days: its last day, or the day after, which still counts to that year. */
  readonly shortMonth: 'last' | 'next';
  /** 29 February in an ordinary year: 28 February or 1 March. */
  readonly feb29: '28' | '1';
}

export const DEFAULT_POLICIES: OccasionPolicies = { leapMonth: 'ordinary', shortMonth: 'last', feb29: '28' };

export type OccasionIssue = Issue<'noSuchDay' | 'outOfRange'>;

/**
 * The occasion when its calendar knows such a day. Without a year any year may have it; a lunar 30th and a leap month are
 * taken even for a year that lacks them, since people are told such birthdays: the policies place them.
 */
export function checkOccasion(occasion: Occasion): Result<Occasion, OccasionIssue> {
  const { calendar, year, month, day, leap } = occasion;
  if (year !== null && !yearInRange(year)) return fail({ code: 'outOfRange' });
  const whole = Number.isInteger(month) && Number.isInteger(day) && month >= 1 && month <= 12 && day >= 1;
  // 2000 had a 29 February.
  const exists = whole && (calendar === 'lunar' ? day <= 30 : !leap && dateExists(year ?? 2000, month, day));
  return exists ? ok(occasion) : fail({ code: 'noSuchDay' });
}

/** Its occurrences counted to a year of its calendar, earliest first: one, or two under the leap policy `both`. */
export function occurrencesIn(occasion: Occasion, year: number, policies: OccasionPolicies): readonly number[] {
  const { calendar, month, day, leap } = occasion;
  if (calendar === 'solar') {
    const moved = month === 2 && day === 29 && policies.feb29 === '28' && !dateExists(year, 2, 29);
    return [dayOfDate(year, month, moved ? 28 : day)];
  }
  const doubled = leap && policies.leapMonth !== 'ordinary' && leapMonthOf(year) === month;
  const inMonths = !doubled ? [false] : policies.leapMonth === 'leap' ? [true] : [false, true];
  return inMonths.map((inLeap) => {
    const { firstDay, days } = lunarMonth(year, month, inLeap) ?? { firstDay: NaN, days: 0 };
    return firstDay + (day <= days ? day - 1 : policies.shortMonth === 'last' ? days - 1 : days);
  });
}

/**
 * The first occurrence on or after a day, as day numbers.
 * @returns an issue where the occasion is no day of its calendar, or a day lies outside 1900-01-31 to 2100-12-31
 */
export function nextOccasion(
  occasion: Occasion,
  from: number,
  policies: OccasionPolicies = DEFAULT_POLICIES,
): Result<number, OccasionIssue> {
  const checked = checkOccasion(occasion);
  if (!checked.ok) return checked;
  if (!inRange(from)) return fail({ code: 'outOfRange' });
  const { calendar, year } = occasion;
  // An occurrence counted to a lunar year can fall on the first day of the next.
  const present = calendar === 'solar' ? dateOfDay(from).year : Math.max(FIRST_YEAR, lunarOf(from).year - 1);
  for (let at = Math.max(present, year ?? present); at <= LAST_YEAR; at++) {
    for (const day of occurrencesIn(occasion, at, policies)) {
      if (day >= from) return day <= LAST_DAY ? ok(day) : fail({ code: 'outOfRange' });
    }
  }
  return fail({ code: 'outOfRange' });
}
