// Gregorian years, months and days as numbers, to day numbers (days since 1970-01-01) and back; weekdays; Easter.
// Knows no lunar month and no zone.
import { dateOfDayNumber, dayNumber, monthLength } from '../civil-date';

export interface YearMonthDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A day past the end of its month runs on into the next: 30 February is 1 or 2 March; day 0 is the one before the first. */
export const dayOfDate = (year: number, month: number, day: number): number => dayNumber(`${year}-${month}-${day}`);

export function dateOfDay(at: number): YearMonthDay {
  const [year = 0, month = 0, day = 0] = dateOfDayNumber(at).split('-').map(Number);
  return { year, month, day };
}

export const yearOfDay = (at: number): number => dateOfDay(at).year;

/** Whether the Gregorian calendar has that day. */
export const dateExists = (year: number, month: number, day: number): boolean =>
  day >= 1 && day <= monthLength(year, month);

/** 0 is Sunday. @param at from 1899-12-31 on, which was a Sunday, 25,568 days before 1970 */
export const weekday = (at: number): number => (at + 25_568) % 7;

/** Easter Sunday. Source: the anonymous computus in Nature, 20 April 1876; Meeus, Astronomical Algorithms, chapter 8. */
export function easterSunday(year: number): number {
  const whole = Math.floor;
  const a = year % 19;
  const b = whole(year / 100);
  const c = year % 100;
  const h = (19 * a + b - whole(b / 4) - whole((b - whole((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * whole(c / 4) - h - (c % 4)) % 7;
  return dayOfDate(year, 3, 22 + h + l - 7 * whole((a + 11 * h + 22 * l) / 451));
}
