// Between what a form control holds and what a field holds. Whatever was typed stays as typed until it is saved.
// Knows no screen; a value that cannot be read is handed on as its text, and `fieldIssue` refuses it.
import type { FieldLine } from '../src/domain/catalogue/field';
import { parseCivilDate } from '../src/domain/civil-date';
import type { FieldValue } from '../src/domain/table/field-value';
import { ownValue } from '../src/domain/table/own-field';
import type { OccasionInput } from './occasion-input';
import { isOccasionInput, occasionInputOf, occasionTextOf } from './occasion-input';

/** What a control holds: its text, the ticked keys, or the parts of a yearly day. */
export type Input = string | readonly string[] | OccasionInput;

const halfWidth = (text: string): string => text.normalize('NFKC').trim();

/** A day as people type it, or null: 2026-02-03, 2026/2/3, 2026.2.3, 2026年2月3日, 20260203. */
export function readDay(typed: string): string | null {
  const text = halfWidth(typed);
  const match =
    /^(\d{4})(?:[-/.年])(\d{1,2})(?:[-/.月])(\d{1,2})日?$/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (!match) return null;
  const [, year = '', month = '', day = ''] = match;
  return parseCivilDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** A number as people type it, or null: 86400, 86,400, 86 400, ８６４００, -3.5. */
export function readNumber(typed: string): number | null {
  const text = halfWidth(typed).replace(/[,，\s]/g, '');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : null;
}

function readTime(typed: string): string {
  const match = /^(\d{1,2})[:.时点](\d{2})分?$/.exec(halfWidth(typed));
  return match ? `${(match[1] ?? '').padStart(2, '0')}:${match[2] ?? ''}` : typed;
}

/** The control's content for a stored value. */
export function inputOf(line: Pick<FieldLine, 'type'>, value: FieldValue | undefined): Input {
  if (line.type === 'ticks')
    return Array.isArray(value) ? (value as readonly string[]) : textOf(value) === '' ? [] : [textOf(value)];
  if (line.type === 'occasion') return occasionInputOf(textOf(value));
  if (line.type === 'yesNo' && typeof value === 'boolean') return value ? 'yes' : 'no';
  return textOf(value);
}

const textOf = (value: FieldValue | undefined): string =>
  value === undefined || value === null ? '' : typeof value === 'object' ? value.join('\n') : String(value);

/** The value to save for a control's content. */
export function valueOf(line: Pick<FieldLine, 'type'>, input: Input): FieldValue {
  if (typeof input !== 'string')
    return isOccasionInput(input) ? occasionTextOf(input) : input.length === 0 ? null : input;
  if (input === '') return null;
  switch (line.type) {
    case 'yesNo':
      return input === 'yes' ? true : input === 'no' ? false : input;
    case 'number':
    case 'money':
      return halfWidth(input) === '' ? null : (readNumber(input) ?? input);
    case 'date':
      return halfWidth(input) === '' ? null : (readDay(input) ?? input);
    case 'time':
      return halfWidth(input) === '' ? null : readTime(input);
    case 'own':
      return ownValue(input);
    default:
      return input;
  }
}
