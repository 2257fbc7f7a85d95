// The parts of a yearly day as a form takes them, and its text: 1990-05-03, 05-03, L1990-08-15, L08+-15.
// Knows no calendar tables: whether a lunar month has 30 days that year is the reminders' business.
import { monthLength } from '../src/domain/civil-date';

export interface OccasionInput {
  readonly calendar: 'solar' | 'lunar';
  readonly year: string;
  readonly month: string;
  readonly day: string;
  readonly leap: boolean;
  /** What the cell holds when it is no such day; shown until the parts are filled in. */
  readonly odd?: string;
}

const EMPTY: OccasionInput = { calendar: 'solar', year: '', month: '', day: '', leap: false };

export const isOccasionInput = (input: unknown): input is OccasionInput =>
  typeof input === 'object' && input !== null && 'calendar' in input;

export function occasionInputOf(text: string): OccasionInput {
  if (text === '') return EMPTY;
  const match = /^(L?)(?:(\d{4})-)?(\d{2})(\+?)-(\d{2})$/.exec(text.trim());
  if (!match) return { ...EMPTY, odd: text };
  const [, lunar, year = '', month = '', plus, day = ''] = match;
  const trimmed = (digits: string): string => String(Number(digits));
  return {
    calendar: lunar === 'L' || plus === '+' ? 'lunar' : 'solar',
    year,
    month: trimmed(month),
    day: trimmed(day),
    leap: plus === '+',
  };
}

const digitsOf = (typed: string): string => typed.normalize('NFKC').trim();

/** The text to store; null for nothing filled in. What is no day of its calendar comes out as it was typed. */
export function occasionTextOf(input: OccasionInput): string | null {
  const [year, month, day] = [digitsOf(input.year), digitsOf(input.month), digitsOf(input.day)];
  if (year === '' && month === '' && day === '') return input.odd ?? null;
  const lunar = input.calendar === 'lunar';
  const head = `${lunar ? 'L' : ''}${year === '' ? '' : `${year}-`}`;
  return `${head}${month.padStart(2, '0')}${lunar && input.leap ? '+' : ''}-${day.padStart(2, '0')}`;
}

/** Whether an occasion's text names a day that its calendar can have. */
export function isOccasionText(text: string): boolean {
  const match = /^(L?)(?:(\d{4})-)?(\d{2})(\+?)-(\d{2})$/.exec(text);
  if (!match) return false;
  const [month, day] = [Number(match[3]), Number(match[5])];
  if (month < 1 || month > 12 || day < 1) return false;
  // 2000 is a leap year: without a year, 29 February is a birthday.
  return match[1] === 'L' ? day <= 30 : match[4] === '' && day <= monthLength(Number(match[2] ?? '2000'), month);
}
