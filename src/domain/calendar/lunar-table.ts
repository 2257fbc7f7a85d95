// The Chinese lunar calendar of the years 1900 to 2100: day number to lunar day and back, leap months, two solar terms.
// Knows no cell, no policy and no word of a language.
import { dayOfDate } from './gregorian';
import readTable from './lunar-data';

export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2100;
/** 1900-01-31, the first day of lunar 1900, and 2100-12-31: no day outside these is converted. */
export const FIRST_DAY = -25_537;
export const LAST_DAY = 47_846;

export interface LunarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly leap: boolean;
}

export interface LunarMonth {
  readonly firstDay: number;
  readonly days: number;
}

/** Every lunar month in order: its first day, and its year and month in one number, `year * 32 + month * 2 + leap`. */
const firstDays: number[] = [];
const labels: number[] = [];
/** By year, from the first: the index of its first month, and its leap month or 0. */
const yearStarts: number[] = [];
const leapMonths: number[] = [];

/** At the first use: Code.js is loaded for many calls that need no calendar. */
function unpack(): void {
  let day = FIRST_DAY;
  readTable()
    .years.join('')
    .replace(/.{4}/g, (packed) => {
      const bits = parseInt(packed, 36);
      const leap = bits >> 13;
      const year = FIRST_YEAR + leapMonths.push(leap) - 1;
      yearStarts.push(labels.length);
      for (let at = 0; at < (leap ? 13 : 12); at++) {
        const later = leap && at >= leap;
        labels.push(year * 32 + (later ? at : at + 1) * 2 + (later && at === leap ? 1 : 0));
        firstDays.push(day);
        day += (bits >> at) & 1 ? 30 : 29;
      }
      return '';
    });
  firstDays.push(day);
}

export const inRange = (day: number): boolean => day >= FIRST_DAY && day <= LAST_DAY;
export const yearInRange = (year: number): boolean => Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;

/** The month of that lunar year that is doubled, 0 when none is. */
export function leapMonthOf(year: number): number {
  if (!labels.length) unpack();
  return leapMonths[year - FIRST_YEAR] ?? 0;
}

/** @param day from FIRST_DAY to LAST_DAY */
export function lunarOf(day: number): LunarDay {
  if (!labels.length) unpack();
  // A mean month has 29.5306 days; the estimate is off by one at most.
  let at = Math.floor((day - FIRST_DAY) / 29.530589);
  if ((firstDays[at] ?? 0) > day) at--;
  else if ((firstDays[at + 1] ?? 0) <= day) at++;
  const label = labels[at] ?? 0;
  return { year: label >> 5, month: (label >> 1) & 15, day: day - (firstDays[at] ?? 0) + 1, leap: label % 2 === 1 };
}

/** Where a lunar month begins and how long it is; null where that year lacks the leap month. @param month from 1 to 12 */
export function lunarMonth(year: number, month: number, leap: boolean): LunarMonth | null {
  const doubled = leapMonthOf(year);
  if (leap && doubled !== month) return null;
  const later = leap || (doubled && month > doubled) ? 1 : 0;
  const at = (yearStarts[year - FIRST_YEAR] ?? 0) + month - 1 + later;
  const firstDay = firstDays[at] ?? 0;
  return { firstDay, days: (firstDays[at + 1] ?? 0) - firstDay };
}

/** The day number of a lunar day; null where the calendar has no such day. It can lie past LAST_DAY. */
export function dayOfLunar({ year, month, day, leap }: LunarDay): number | null {
  if (!yearInRange(year) || !Number.isInteger(month) || month < 1 || month > 12) return null;
  const found = lunarMonth(year, month, leap);
  return found && Number.isInteger(day) && day >= 1 && day <= found.days ? found.firstDay + day - 1 : null;
}

/** Whether a month begins a day later in Korea, where the new moon's day is told by the clock of Seoul; from 2023 on. */
export const laterInKorea = (year: number, month: number): boolean =>
  readTable().korean.split(' ').includes(`${year}.${month}`);

const termsOf = (year: number): number => Number(readTable().terms[year - FIRST_YEAR]);
/** Qingming of a Gregorian year: 4, 5 or 6 April. */
export const qingming = (year: number): number => dayOfDate(year, 4, 4 + Math.floor(termsOf(year) / 3));
/** The winter solstice of a Gregorian year: 21, 22 or 23 December. */
export const winterSolstice = (year: number): number => dayOfDate(year, 12, 21 + (termsOf(year) % 3));
