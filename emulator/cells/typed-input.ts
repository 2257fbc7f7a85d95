// What a text becomes when a person types it into a cell or a script sets it: value and format, or formula.
// Knows no sheet, no zone and no clock.
//
// Google names the rule "parsed as if the user typed them" (Sheets API, ValueInputOption USER_ENTERED) and lists no details.
// Comments give the source where there is one; where none was found they say that a choice is not verified.
import type { CellValue } from './cell-store';
import { formatKind } from './format-pattern';
import { localeRules } from './locale-rules';
import { typedDate } from './typed-date';
import { typedNumber } from './typed-number';

export interface TypedContext {
  /** The spreadsheet's locale in Google's words: `en_US`. */
  readonly locale: string;
  /** The year that a date without one gets, in the spreadsheet's zone. */
  readonly year: number;
  /** The number format the cell already has; '' or left out is automatic. */
  readonly format?: string;
}

/** `format` is there only where typing changes the cell's format. */
export type TypedInput = { readonly value: CellValue; readonly format?: string } | { readonly formula: string };

const ERRORS = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!)$/i;

export function parseTyped(text: string, { locale, year, format = '' }: TypedContext): TypedInput {
  if (text === '') return { value: null };
  // A plain-text cell keeps every text as it is: a script that sets `@` first gets its text back unchanged, and typed
  // formulas stay text there (https://github.com/vlucas/sheetquery/issues/20; usual practice). A leading `'` is then part
  // of the text; that is not verified, and it makes escaping twice visible.
  if (formatKind(format) === 'text') return { value: text };
  // The mark is no part of the value (https://github.com/OWOX/owox-data-marts/pull/1535).
  if (text.startsWith("'")) return { value: text.slice(1) === '' ? null : text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { formula: text };

  const trimmed = text.trim();
  const value = plainValue(trimmed, locale, year);
  if (value !== null) return withFormat(value, format);
  // A `+` that is no number's sign begins a formula, and one that cannot be read is `#ERROR!`, which is what becomes of
  // `+86 138 0013 8000` (OWOX, above: `+Dri7` showed `#ERROR!`; https://github.com/nithinmurali/pygsheets/pull/373).
  // No source says the same of `-` and `@`: such texts stay text.
  if (trimmed.startsWith('+') && trimmed.length > 1) return { formula: `=${trimmed}` };
  return { value: text };
}

interface PlainValue {
  readonly value: CellValue;
  readonly format: string;
}

function plainValue(text: string, locale: string, year: number): PlainValue | null {
  const rules = localeRules(locale);
  const truth = rules.truth.get(text.toLowerCase());
  if (truth !== undefined) return { value: truth, format: '' };
  if (ERRORS.test(text)) return { value: { error: text.toUpperCase() }, format: '' };
  // A signed number of several groups is a telephone number, and Google reads `+` before it as a formula.
  const signedGroups = /^\+\s*\d+(?:\s+\d+)+$/.test(text);
  if (signedGroups) return null;
  // `3 5` is a date before it is a number.
  return typedDate(text, rules, year) ?? typedNumber(text, rules);
}

/** A format is set only in a cell that has none: typing a date into a cell of another date format keeps that one. */
function withFormat({ value, format }: PlainValue, present: string): TypedInput {
  return format === '' || formatKind(present) !== 'automatic' ? { value } : { value, format };
}
