// The day that a holiday rule means in a year: solar, lunar, solar term, from Easter, nth weekday. How rules are written
// stands in holidays-data.ts. Knows no country and no name.
import { dayOfDate, easterSunday, weekday } from './gregorian';
import { dayOfLunar, laterInKorea, qingming, winterSolstice } from './lunar-table';

const onOrBefore = (day: number, wanted: number): number => day - ((weekday(day) - wanted + 7) % 7);

/** The last of a month is the one on or before the day before the next month. */
const nthWeekday = (year: number, month: number, nth: number, wanted: number): number =>
  onOrBefore(nth < 0 ? dayOfDate(year, month + 1, 0) : dayOfDate(year, month, 7 * nth), wanted);

/** An equinox in Japan, at `day` in 1980. Source: 海上保安庁水路部, 新こよみ便利帳, for 1980 to 2099 and for 2100. */
const equinox = (year: number, month: number, day: number): number =>
  dayOfDate(
    year,
    month,
    Math.floor(day + 0.242194 * (year - 1980)) - Math.floor((year - 1980) / 4) + (year < 2100 ? 0 : 1),
  );

/** 兒童節: when it is Qingming the day before, or the day after a Thursday. Source: 紀念日及節日實施條例. */
function childrensDay(year: number): number {
  const day = dayOfDate(year, 4, 4);
  return qingming(year) !== day ? day : weekday(day) === 4 ? day + 1 : day - 1;
}

/**
 * @param rule as in holidays-data.ts
 * @param year from FIRST_YEAR to LAST_YEAR
 * @returns null where the year has no such day, as for what is told by date
 */
export function dayOfRule(rule: string, year: number): number | null {
  const [a = 0, b = 0, c = 0] = rule.slice(1).split('.').map(Number);
  switch (rule.charAt(0)) {
    case 'S':
      return dayOfDate(year, a, b);
    case 'K':
    case 'L': {
      const day = dayOfLunar({ year, month: a, day: b, leap: false });
      return day === null ? null : day + c + (rule.startsWith('K') && laterInKorea(year, a) ? 1 : 0);
    }
    case 'E':
      return easterSunday(year) + a;
    case 'N':
      return nthWeekday(year, a, b, c);
    case 'B':
      return onOrBefore(dayOfDate(year, a, b), c);
    case 'Q':
      return qingming(year);
    case 'W':
      return winterSolstice(year);
    case 'V':
      return equinox(year, 3, 20.8431);
    case 'A':
      return equinox(year, 9, 23.2488);
    case 'C':
      return childrensDay(year);
    default:
      return null;
  }
}
