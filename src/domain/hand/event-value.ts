// The value of one edited cell as Google tells it: text, whatever the cell held. A date comes as the number of its day.
// Knows no event; the source is Google's page on event objects, where only the case of plain text is certain.
import type { FieldLine } from '../catalogue/field';
import type { Cell } from '../table/cell';
import { decodeCell } from '../table/cell-codec';
import type { FieldValue } from '../table/field-value';

const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;
const NUMERIC: readonly string[] = ['number', 'money', 'date', 'dateTime'];

export function eventValue(line: FieldLine, text: string | null): FieldValue {
  return decodeCell(line, text === null ? null : cellOfText(line, text));
}

function cellOfText({ type }: FieldLine, text: string): Cell {
  if (NUMERIC.includes(type) && NUMBER.test(text)) return Number(text);
  if (type === 'yesNo' && /^(true|false)$/i.test(text)) return text.toLowerCase() === 'true';
  return text;
}
