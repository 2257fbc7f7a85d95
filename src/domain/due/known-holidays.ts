// The built-in holidays of a country in a year, worked out once: lists of many days and people ask for the same few.
// Knows no row of the Holidays tab.
import type { Holiday } from '../calendar/holidays-of';
import { holidaysOf } from '../calendar/holidays-of';
import { yearInRange } from '../calendar/lunar-table';

const worked = new Map<string, readonly Holiday[]>();

/** None for a country without rules and for a year outside the calendar. */
export function knownHolidays(country: string, year: number): readonly Holiday[] {
  const name = `${country} ${year}`;
  const found = worked.get(name) ?? (yearInRange(year) ? holidaysOf(country, year) : null)?.holidays ?? [];
  worked.set(name, found);
  return found;
}
