// Which days a person works: their weekdays, the days off and make-up working days of their country, and their absence.
// Days are day numbers. Knows no clock, no hour and no customer.
import { dayOfDate, weekday, yearOfDay } from '../calendar/gregorian';
import { holidaysOf } from '../calendar/holidays-of';
import { yearInRange } from '../calendar/lunar-table';
import { dayNumber } from '../civil-date';
import type { OwnHoliday, TeamMember } from './due-tables';
import { knownHolidays } from './known-holidays';

export interface WorkingDays {
  /** Whether people work there on that day, an absence left aside. */
  isWorkday(day: number): boolean;
  /** The last day of an absence is one of it. */
  isAway(day: number): boolean;
  /** A workday and not away. */
  isPresent(day: number): boolean;
  /** The first workday after a day, an absence left aside. */
  nextWorkday(day: number): number;
  /** The last workday before a day, an absence left aside. */
  previousWorkday(day: number): number;
  /** The first day on or after a day that they work. */
  presentFrom(day: number): number;
}

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];
/** No country rests longer; a Holidays tab that says so is not followed further. */
const LONGEST_REST = 60;

const isoWeekday = (day: number): number => weekday(day) || 7;

/** By day: whether a day off or a make-up working day. Of a day told both ways it is the make-up day that counts. */
function exceptionsOf(country: string, year: number, own: readonly OwnHoliday[]): ReadonlyMap<number, boolean> {
  const works = new Map<number, boolean>();
  const note = (day: number, kind: string): void => {
    if (kind === 'makeUpDay') works.set(day, true);
    else if (kind === 'dayOff' && !works.has(day)) works.set(day, false);
  };
  for (const { country: place, date, kind } of own) if (place === country) note(dayNumber(date), kind);
  const told = new Set(works.keys());
  for (const { day, kind } of knownHolidays(country, year)) {
    if (!told.has(day)) note(day, kind);
  }
  return works;
}

/**
 * Somebody without a list of weekdays works from Monday to Friday.
 * @param own rows of the Holidays tab; they beat the days known for their country
 */
export function workingDaysOf(
  { workingDays, country, awayUntil }: Pick<TeamMember, 'workingDays' | 'country' | 'awayUntil'>,
  own: readonly OwnHoliday[],
): WorkingDays {
  const weekdays = workingDays.length > 0 ? workingDays : MONDAY_TO_FRIDAY;
  const away = awayUntil === null ? -Infinity : dayNumber(awayUntil);
  const years = new Map<number, ReadonlyMap<number, boolean>>();
  const isWorkday = (day: number): boolean => {
    if (country === null) return weekdays.includes(isoWeekday(day));
    const year = yearOfDay(day);
    const known = years.get(year) ?? exceptionsOf(country, year, own);
    years.set(year, known);
    return known.get(day) ?? weekdays.includes(isoWeekday(day));
  };
  const step = (from: number, by: 1 | -1): number => {
    for (let count = 1; count <= LONGEST_REST; count++) if (isWorkday(from + by * count)) return from + by * count;
    return from + by;
  };
  const isAway = (day: number): boolean => day <= away;
  return {
    isWorkday,
    isAway,
    isPresent: (day) => isWorkday(day) && !isAway(day),
    nextWorkday: (day) => step(day, 1),
    previousWorkday: (day) => step(day, -1),
    presentFrom: (day) => {
      const back = Math.max(day, away + 1);
      return isWorkday(back) ? back : step(back, 1);
    },
  };
}

/** Whether the days off of a country in a year are known; if not, only the weekdays tell who works. */
export function daysOffKnown(country: string, year: number, own: readonly OwnHoliday[]): boolean {
  const [first, last] = [dayOfDate(year, 1, 1), dayOfDate(year, 12, 31)];
  const told = own.some(({ country: place, date, kind }) => {
    const day = dayNumber(date);
    return place === country && kind === 'dayOff' && day >= first && day <= last;
  });
  return told || (yearInRange(year) && holidaysOf(country, year)?.announced === true);
}
