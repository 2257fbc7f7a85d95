// What every part of the sample is made from: language, day, randomness and ids.
// Holds no row; no part may look at a clock. Draws never depend on the language, so both languages get the same archive.
import type { FieldKey, TabKey } from '../src/domain/catalogue/catalogue';
import type { CivilDate } from '../src/domain/civil-date';
import { addDays, dayNumber } from '../src/domain/civil-date';
import type { Language } from '../src/domain/language';
import type { FieldValue } from '../src/domain/table/field-value';
import type { Random } from './random';
import type { RecordIds } from './record-ids';

export interface Making {
  /** The archive's: lists that the team edits and marks of the sample are in it, a customer's texts in the customer's. */
  readonly language: Language;
  readonly today: CivilDate;
  readonly random: Random;
  readonly ids: RecordIds;
}

/** A row by field key; a key that the tab does not have does not compile. */
export type Row<T extends TabKey> = { [K in FieldKey<T>]?: FieldValue };

export interface Worded {
  readonly en: string;
  readonly zh: string;
}

export const daysAgo = (making: Making, days: number): CivilDate => addDays(making.today, -days);

/** 0 for Sunday. 1970-01-01 was a Thursday. */
const weekday = (date: CivilDate): number => (((dayNumber(date) + 4) % 7) + 7) % 7;

/** The day itself, or the Friday before a weekend. */
export const workdayBefore = (date: CivilDate): CivilDate => {
  const day = weekday(date);
  return day === 0 ? addDays(date, -2) : day === 6 ? addDays(date, -1) : date;
};

/** The day itself, or the Monday after a weekend. */
export const workdayAfter = (date: CivilDate): CivilDate => {
  const day = weekday(date);
  return day === 0 ? addDays(date, 1) : day === 6 ? addDays(date, 2) : date;
};

/** A time of a working day, on a quarter of an hour. */
export function officeTime(random: Random): string {
  const minutes = 9 * 60 + 15 * random.whole(0, 33);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Money to the cent. */
export const cents = (amount: number): number => Math.round(amount * 100) / 100;
