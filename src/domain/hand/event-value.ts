// The value of one edited cell as Google tells it: text, whatever the cell held. A date comes as the number of its day.
// Knows no event; the source is Google's page on event objects, where only the case of plain text is certain.
import type { FieldLine } from '../catalogue/field';
import type { Cell } from '../table/cell';
import { decodeCell } from '../table/cell-codec';
import type { FieldValue } from '../table/field-value';

const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const NUMERIC: readonly string[] = ['number', 'money', 'date', 'dateTime'];

/**
 * What a cell of a column of the team's own held, which has no type; undefined where the text could be a date's number.
 * @param stands what the cell holds now: a date beside a number tells that the number is one too
 */
export function ownEventValue(text: string | null, stands: FieldValue): FieldValue | undefined {
  if (text === null || !NUMBER.test(text)) return text;
  if (typeof stands === 'number') return Number(text);
  const isDate = typeof stands === 'string' && /^\d{4}-\d{2}-\d{2}( \d{2}:\d{2})?$/.test(stands);
  if (!isDate) return undefined;
  const moment = decodeCell({ type: 'dateTime' }, Number(text));
  return typeof moment === 'string' ? moment.replace(/ 00:00$/, '') : undefined;
}

export function eventValue(line: FieldLine, text: string | null): FieldValue {
  return decodeCell(line, text === null ? null : cellOfText(line, text));
}

function cellOfText({ type }: FieldLine, text: string): Cell {
  if (NUMERIC.includes(type) && NUMBER.test(text)) return Number(text);
  if (type === 'yesNo' && /^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return text;
}
