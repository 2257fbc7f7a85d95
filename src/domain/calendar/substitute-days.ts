// The days off that a law gives in place of holidays that fall on a weekend or on one another.
// Knows the ways of doing so, by the letters of holidays-data.ts, and no country.
import { weekday } from './gregorian';

export interface DayOff {
  readonly day: number;
  readonly name: string;
  /** S, W, N or - as in holidays-data.ts. */
  readonly substitute: string;
}

const SATURDAY = 6;
const SUNDAY = 0;

/**
 * @param holidays by day
 * @param overlap two holidays on one day count like one on a Sunday
 * @returns the substitute days only, each with the name of its holiday
 */
export function substituteDays(holidays: readonly DayOff[], overlap: boolean): readonly DayOff[] {
  const taken = new Set(holidays.map(({ day }) => day));
  const free = (from: number, step: 1 | -1): number => {
    let day = from + step;
    while (taken.has(day) || weekday(day) === SUNDAY || weekday(day) === SATURDAY) day += step;
    return day;
  };
  const found: DayOff[] = [];
  holidays.forEach((holiday, at) => {
    const { day, substitute } = holiday;
    if (substitute === '-') return;
    const on = weekday(day);
    const saturday = on === SATURDAY && (substitute === 'W' || substitute === 'N');
    if (!saturday && on !== SUNDAY && !(overlap && holidays[at - 1]?.day === day)) return;
    const back = saturday && substitute === 'N';
    const instead = free(day, back ? -1 : 1);
    taken.add(instead);
    found.push({ ...holiday, day: instead });
  });
  return found;
}
