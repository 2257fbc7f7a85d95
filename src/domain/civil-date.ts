// A day of the Gregorian calendar with no time and no zone, written `YYYY-MM-DD`; and a wall-clock moment of one zone.
// Knows no clock and no `Date`: what day it is today is told from outside.

export type CivilDate = string;
/** `YYYY-MM-DD HH:MM` on the wall of whichever zone the holder means. */
export type CivilMoment = string;

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

export const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month, 1 to 12. */
export const monthLength = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (MONTH_LENGTHS[month - 1] ?? 0);

/** The text as a civil date, or null when it is no day of the calendar from year 1 on. */
export function parseCivilDate(text: string): CivilDate | null {
  const match = SHAPE.exec(text);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return year >= 1 && day >= 1 && day <= monthLength(year, month) ? text : null;
}

/** The text as a civil moment, or null when the day or the hour does not exist. */
export function parseCivilMoment(text: string): CivilMoment | null {
  const match = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2})$/.exec(text);
  if (!match || parseCivilDate(match[1] ?? '') === null) return null;
  return Number(match[2]) < 24 && Number(match[3]) < 60 ? text : null;
}

/** Days since 1970-01-01. Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil. */
export function dayNumber(date: CivilDate): number {
  const [y = 0, month = 1, day = 1] = date.split('-').map(Number);
  const year = month <= 2 ? y - 1 : y;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The day that many days after 1970-01-01. Same source, civil_from_days. */
export function dateOfDayNumber(days: number): CivilDate {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The date `days` later (earlier when negative). */
export const addDays = (date: CivilDate, days: number): CivilDate => dateOfDayNumber(dayNumber(date) + days);

/** The moment that many minutes later on the same wall, as if no clock were changed meanwhile. */
export function minutesLater(moment: CivilMoment, minutes: number): CivilMoment {
  const [hour = 0, minute = 0] = moment.slice(11).split(':').map(Number);
  const all = hour * 60 + minute + minutes;
  const time = [Math.floor(all / 60) % 24, all % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return `${addDays(moment.slice(0, 10), Math.floor(all / 1440))} ${time}`;
}
