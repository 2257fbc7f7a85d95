// Reads one cell as a day number: a date cell, or text that is exactly `YYYY-MM-DD`.
// Knows no column and no zone; a message is made only where a cell cannot be read.
import { dayNumber, monthLength } from '../civil-date';
import { isBlankCell } from './columns';
import type { DayCells } from './day-cells';
import { FormulaError, cellError } from './formula-error';
import { onlyCell } from './scalars';

// Looked up once: in a script's global scope each mention costs a search.
const { prototype } = Object;
const { isNaN } = Number;

/** By its tag: a date made in another realm is no instance of this one's `Date`. */
export const isDateCell = (cell: unknown): cell is Date =>
  typeof cell === 'object' && prototype.toString.call(cell) === '[object Date]';

/** The day number; NaN where the cell is neither a date nor the text of one. */
export function dayOfCell(cells: DayCells, cell: unknown): number {
  if (typeof cell === 'string') return dayOfText(cell);
  return isDateCell(cell) && !isNaN(cell.getTime()) ? cells.dayOf(cell) : NaN;
}

/** The day of a cell that must hold one. @param row from 1 within the argument */
export function readDayCell(cells: DayCells, argument: string, row: number, cell: unknown): number {
  const day = dayOfCell(cells, cell);
  if (isNaN(day)) throw cellError(argument, row, 'not a date', '不是日期');
  return day;
}

/** An argument that is one day, such as `as_of`. */
export function readDay(cells: DayCells, name: string, raw: unknown): number {
  const cell = onlyCell(name, raw);
  if (isBlankCell(cell)) throw new FormulaError(`${name} is blank`, `${name} 为空`);
  const day = dayOfCell(cells, cell);
  if (isNaN(day)) throw new FormulaError(`${name} is not a date`, `${name} 不是日期`);
  return day;
}

function dayOfText(text: string): number {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return NaN;
  const year = number(text, 0, 4);
  const month = number(text, 5, 7);
  const day = number(text, 8, 10);
  if (!(year >= 1 && day >= 1 && day <= monthLength(year, month))) return NaN;
  return firstOfMonth(text, year * 12 + month) + day - 1;
}

/** The number written there in digits; NaN where there is anything else. */
function number(text: string, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

/** Orders fall into few months: their first days are kept. */
const firstDays = new Map<number, number>();

function firstOfMonth(text: string, month: number): number {
  const known = firstDays.get(month);
  if (known !== undefined) return known;
  const first = dayNumber(`${text.slice(0, 7)}-01`);
  firstDays.set(month, first);
  return first;
}
