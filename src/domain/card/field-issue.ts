// Whether a field can hold a value: the one rule for the form, the server and import.
// Refuses only what the cell could not hold or another reader would misread; taste is left to people.
import type { FieldLine } from '../catalogue/field';
import { parseCivilDate, parseCivilMoment } from '../civil-date';
import { MAX_CELL_CHARACTERS } from '../table/cell';
import { isTick } from '../table/cell-codec';
import type { FieldValue } from '../table/field-value';
import { isBlank } from '../table/field-value';

export type FieldIssueCode =
  | 'required'
  | 'derived' // filled by the add-on, not by people
  | 'wrong-type'
  | 'no-date'
  | 'no-time'
  | 'no-number'
  | 'too-long';

const TIME = /^([01]?\d|2[0-3]):[0-5]\d$/;

function textIssue(line: FieldLine, text: string): FieldIssueCode | null {
  if (text.length > MAX_CELL_CHARACTERS) return 'too-long';
  switch (line.type) {
    case 'date':
      return parseCivilDate(text) === null ? 'no-date' : null;
    case 'dateTime':
      return parseCivilMoment(text) === null ? 'no-date' : null;
    case 'time':
      return TIME.test(text) ? null : 'no-time';
    case 'number':
    case 'money':
      return 'no-number';
    case 'yesNo':
    case 'ticks':
      return 'wrong-type';
    default:
      return null;
  }
}

function valueIssue(line: FieldLine, value: FieldValue): FieldIssueCode | null {
  if (typeof value === 'string') return textIssue(line, value);
  if (typeof value === 'number') {
    if (line.type !== 'number' && line.type !== 'money' && line.type !== 'own') return 'wrong-type';
    return Number.isFinite(value) ? null : 'no-number';
  }
  if (typeof value === 'boolean') return line.type === 'yesNo' || line.type === 'own' ? null : 'wrong-type';
  if (Array.isArray(value)) {
    if (line.type !== 'ticks') return 'wrong-type';
    // The change log keeps ticks as JSON, which is longer than the cell's own text.
    if (JSON.stringify(value).length > MAX_CELL_CHARACTERS) return 'too-long';
    return (value as readonly string[]).every(isTick) ? null : 'wrong-type';
  }
  return null;
}

/** Why the field cannot take the value from a person, or null when it can. */
export function fieldIssue(line: FieldLine, value: FieldValue): FieldIssueCode | null {
  if (line.derived === true || line.type === 'id' || line.type === 'json') return 'derived';
  if (isBlank(value)) return line.required === true ? 'required' : null;
  if (line.required === true && typeof value === 'string' && value.trim() === '') return 'required';
  return valueIssue(line, value);
}
