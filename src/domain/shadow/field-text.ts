// What a field holds, as one text that two states are compared by: the formula where one stands, else the value as the
// change log writes it. Knows no sheet. A very long text is kept by its beginning, its length and its checksum.
import type { FieldValue } from '../table/field-value';
import { isBlank } from '../table/field-value';
import { checksum } from './checksum';

/** By field key, filled ones only. */
export type FieldTexts = Readonly<Record<string, string>>;

export function fieldText(value: FieldValue | undefined, formula = ''): string {
  if (formula !== '') return formula;
  if (value === undefined || value === null || isBlank(value)) return '';
  if (typeof value === 'string') return value;
  // The order of ticks says nothing.
  return JSON.stringify(Array.isArray(value) ? [...(value as readonly string[])].sort() : value);
}

/** A value of the change log, in the same form. */
export function loggedText(logged: FieldValue | undefined): string {
  if (typeof logged !== 'string' || !logged.startsWith('["')) return fieldText(logged);
  try {
    const list: unknown = JSON.parse(logged);
    return Array.isArray(list) && list.every((one) => typeof one === 'string') ? fieldText(list) : logged;
  } catch {
    return logged;
  }
}

/** No text that people type begins with it. */
const MARK = '\u0001';
const signOf = (text: string): string => `${MARK}${checksum(text)}:${text.length}:`;

export const abridged = (text: string, most: number): string =>
  text.length <= most || text.startsWith(MARK) ? text : signOf(text) + text.slice(0, most);

/** What people are shown of it. */
export function shownText(text: string): string {
  if (!text.startsWith(MARK)) return text;
  return `${text.replace(/^[^:]*:[^:]*:/, '')}…`;
}

/** A formula that rows or columns have moved under is the same one, though it names other cells. */
export function sameText(one: string, other: string): boolean {
  if (one === other) return true;
  if (isFormula(one) && isFormula(other) && shapeOf(one) === shapeOf(other)) return true;
  if (one.startsWith(MARK)) return other.startsWith(signed(one)) || signed(one) === signOf(other);
  return other.startsWith(MARK) && signed(other) === signOf(one);
}

const signed = (text: string): string => /^[^:]*:[^:]*:/.exec(text)?.[0] ?? text;

/** Sheet, cell and column names outside quoted text are left out. */
const shapeOf = (formula: string): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(REFERENCE, '#')))
    .join('');

const REFERENCE =
  /(?:'(?:[^']|'')+'!|[\p{L}\p{N}_.]+!)?(?:\$?[A-Z]{1,3}\$?\d+|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![A-Z(])|#REF!)/gu;

export const isFormula = (text: string): boolean => text.startsWith('=');
