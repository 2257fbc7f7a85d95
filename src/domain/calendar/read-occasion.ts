// Reads a cell that says a yearly occasion: a date cell, 1990-05-03, 05-03, L1990-08-15, L08-15, L08+-15.
// Knows how it is written, not when it comes next.
import { isDateCell } from '../value/days';
import type { DayCells } from '../value/day-cells';
import type { Result } from '../result';
import { fail } from '../result';
import { dateOfDay } from './gregorian';
import type { Calendar, Occasion, OccasionIssue } from './occasion';
import { checkOccasion } from './occasion';

const SHAPE = /^(L?)(?:(\d{4})-)?(\d{2})(\+?)-(\d{2})$/;

export type ReadingIssue = OccasionIssue | { readonly code: 'notADate' };

/**
 * The calendar for a word of the calendar column; null for another word. Blank means solar.
 * Capitals play no part: the archive's own column says Solar and Lunar.
 */
export function calendarOfWord(word: string): Calendar | null {
  const known: Readonly<Record<string, Calendar>> = {
    '': 'solar',
    solar: 'solar',
    公历: 'solar',
    lunar: 'lunar',
    农历: 'lunar',
  };
  return known[word.trim().toLowerCase()] ?? null;
}

/** The occasion that a text says. An L before it beats the calendar told; a leap month is lunar only. */
export function occasionOfText(text: string, told: Calendar): Result<Occasion, ReadingIssue> {
  const match = SHAPE.exec(text);
  if (!match) return fail({ code: 'notADate' });
  const calendar = match[1] === 'L' ? 'lunar' : told;
  const leap = match[4] === '+';
  if (leap && calendar === 'solar') return fail({ code: 'notADate' });
  const year = match[2] === undefined ? null : Number(match[2]);
  return checkOccasion({ calendar, year, month: Number(match[3]), day: Number(match[5]), leap });
}

/** The occasion of a cell that is not blank. A date cell told to be lunar holds a lunar year, month and day. */
export function occasionOfCell(cells: DayCells, cell: unknown, told: Calendar): Result<Occasion, ReadingIssue> {
  if (typeof cell === 'string') return occasionOfText(cell, told);
  if (!isDateCell(cell) || Number.isNaN(cell.getTime())) return fail({ code: 'notADate' });
  return checkOccasion({ calendar: told, ...dateOfDay(cells.dayOf(cell)), leap: false });
}
