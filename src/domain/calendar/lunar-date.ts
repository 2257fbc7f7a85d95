// LUNAR_DATE and SOLAR_DATE: a column of days from one calendar to the other.
// The conversion is lunar-table.ts; this reads the cells and words the errors.
import type { Column } from '../value/columns';
import { checkHeights, filledNumberAt, isBlankCell, readColumn, readOptionalColumn } from '../value/columns';
import type { DayCells } from '../value/day-cells';
import { readDayCell } from '../value/days';
import { cellError } from '../value/formula-error';
import { outOfRange } from './calendar-range';
import { dayOfLunar, inRange, leapMonthOf, lunarOf, yearInRange } from './lunar-table';
import { lunarWords } from './lunar-words';

/**
 * Lunar year, month, day, leap month or not, and the day in Chinese words; five blanks where the date is blank.
 * @throws FormulaError for what is no date and days outside 1900-01-31 to 2100-12-31
 */
export function lunarDates(cells: DayCells, dates: unknown): (number | boolean | string | null)[][] {
  return readColumn('dates', dates).cells.map((cell, at) => {
    if (isBlankCell(cell)) return [null, null, null, null, null];
    const day = readDayCell(cells, 'dates', at + 1, cell);
    if (!inRange(day)) throw outOfRange('dates', at + 1);
    const lunar = lunarOf(day);
    return [lunar.year, lunar.month, lunar.day, lunar.leap, lunarWords(lunar)];
  });
}

function readLeap(column: Column | null, at: number): boolean {
  const cell = column?.cells[at];
  if (isBlankCell(cell)) return false;
  if (typeof cell === 'boolean') return cell;
  throw cellError('leaps', at + 1, 'not TRUE or FALSE', '不是 TRUE 或 FALSE');
}

/**
 * The Gregorian date of lunar days, null where the year is blank.
 * @throws FormulaError for a month, leap month or day that the lunar calendar does not have, and as LUNAR_DATE does
 */
export function solarDates(
  cells: DayCells,
  years: unknown,
  months: unknown,
  days: unknown,
  leaps?: unknown,
): (Date | null)[][] {
  const yearColumn = readColumn('years', years);
  const monthColumn = readColumn('months', months);
  const dayColumn = readColumn('days', days);
  const leapColumn = readOptionalColumn('leaps', leaps, yearColumn);
  checkHeights(yearColumn, monthColumn);
  checkHeights(yearColumn, dayColumn);
  return yearColumn.cells.map((cell, at) => {
    if (isBlankCell(cell)) return [null];
    const lunar = {
      year: filledNumberAt(yearColumn, at),
      month: filledNumberAt(monthColumn, at),
      day: filledNumberAt(dayColumn, at),
      leap: readLeap(leapColumn, at),
    };
    if (!yearInRange(lunar.year)) throw outOfRange('years', at + 1);
    if (lunar.leap && leapMonthOf(lunar.year) !== lunar.month) {
      throw cellError('leaps', at + 1, 'that year has no such leap month', '该年没有这个闰月');
    }
    const day = dayOfLunar(lunar);
    if (day === null) throw cellError('days', at + 1, 'no such day of that month', '该月没有这一天');
    if (!inRange(day)) throw outOfRange('years', at + 1);
    return [cells.cellOf(day)];
  });
}
