// The days that the calendar functions take and give, 1900-01-31 to 2100-12-31, and the error for all others.
// Knows no function of its own and no zone.
import type { DayCells } from '../value/day-cells';
import { readDay } from '../value/days';
import { FormulaError, cellError } from '../value/formula-error';
import { inRange } from './lunar-table';

const EN = 'outside 1900-01-31 to 2100-12-31';
const ZH = '超出1900-01-31至2100-12-31的范围';

/** A day or a year. @param row from 1 within the argument; without it the argument is one cell */
export const outOfRange = (argument: string, row?: number): FormulaError =>
  row === undefined ? new FormulaError(`${argument} is ${EN}`, `${argument} ${ZH}`) : cellError(argument, row, EN, ZH);

/** An argument that is one day of those. */
export function readDayInRange(cells: DayCells, name: string, raw: unknown): number {
  const day = readDay(cells, name, raw);
  if (inRange(day)) return day;
  throw outOfRange(name);
}
