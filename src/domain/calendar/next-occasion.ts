// NEXT_OCCASION: for a column of birthdays and other yearly days, when each comes next.
// The rules are those of occasion.ts; this reads the cells and words the errors.
import { isBlankCell, readColumn, readOptionalColumn } from '../value/columns';
import type { DayCells } from '../value/day-cells';
import { FormulaError, cellError } from '../value/formula-error';
import { onlyCell } from '../value/scalars';
import { outOfRange, readDayInRange } from './calendar-range';
import type { Calendar, OccasionPolicies } from './occasion';
import { nextOccasion } from './occasion';
import type { ReadingIssue } from './read-occasion';
import { calendarOfWord, occasionOfCell } from './read-occasion';

const NOT_READ = {
  notADate: ['not a date', '不是日期'],
  noSuchDay: ['no such day', '没有这一天'],
} as const;

function issueError(row: number, { code }: ReadingIssue): FormulaError {
  if (code === 'outOfRange') return outOfRange('dates', row);
  const [en, zh] = NOT_READ[code];
  return cellError('dates', row, en, zh);
}

/** One of a few words, or of a few numbers; the first when blank. */
function readChoice<Choice extends string>(
  name: string,
  raw: unknown,
  choices: readonly [Choice, ...Choice[]],
): Choice {
  const cell = onlyCell(name, raw);
  if (isBlankCell(cell)) return choices[0];
  const choice = choices.find((known) => known === (typeof cell === 'string' ? cell.trim() : JSON.stringify(cell)));
  if (choice !== undefined) return choice;
  const list = choices.join(', ');
  throw new FormulaError(`${name} must be one of ${list}`, `${name} 只能是 ${list} 之一`);
}

/** Blank means solar, as for a cell so for the whole argument. */
function readCalendar(cell: unknown, row: number): Calendar {
  const calendar = isBlankCell(cell) ? 'solar' : typeof cell === 'string' ? calendarOfWord(cell) : null;
  if (calendar !== null) return calendar;
  throw cellError('calendars', row, 'not solar or lunar', '不是公历或农历');
}

/**
 * The next date on or after `as_of` of each occasion, a date cell a row, null where the first argument is blank.
 * @throws FormulaError for what is no date, unknown words, unequal heights and days outside 1900-01-31 to 2100-12-31
 */
export function nextOccasions(
  cells: DayCells,
  dates: unknown,
  calendars: unknown,
  asOf: unknown,
  leapPolicy?: unknown,
  shortMonthPolicy?: unknown,
  feb29Policy?: unknown,
): (Date | null)[][] {
  const column = readColumn('dates', dates);
  const calendarColumn = readOptionalColumn('calendars', calendars, column);
  const from = readDayInRange(cells, 'as_of', asOf);
  const policies: OccasionPolicies = {
    leapMonth: readChoice('leap_policy', leapPolicy, ['ordinary', 'leap', 'both']),
    shortMonth: readChoice('short_month_policy', shortMonthPolicy, ['last', 'next']),
    feb29: readChoice('feb29_policy', feb29Policy, ['28', '1']),
  };
  return column.cells.map((cell, at) => {
    if (isBlankCell(cell)) return [null];
    const occasion = occasionOfCell(cells, cell, readCalendar(calendarColumn?.cells[at], at + 1));
    const next = occasion.ok ? nextOccasion(occasion.value, from, policies) : occasion;
    if (!next.ok) throw issueError(at + 1, next.error);
    return [cells.cellOf(next.value)];
  });
}
