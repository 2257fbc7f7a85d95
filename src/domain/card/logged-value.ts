// A field's value as the change log keeps it, and back. The log's cells are text, which people read too.
// Knows no row. A column of the team's own has no type: its text that looks like a number or a tick stands in quotes.
import type { FieldLine } from '../catalogue/field';
import type { FieldValue } from '../table/field-value';
import { isBlank } from '../table/field-value';
import { ownValue } from '../table/own-field';

/** Lists and numbers as text that can be read back. */
export const loggedValue = (value: FieldValue): FieldValue =>
  typeof value === 'string' || value === null ? value : JSON.stringify(value);

/** The same for a column of the team's own. */
export const loggedOwnValue = (value: FieldValue): FieldValue =>
  typeof value === 'string' && typeof readOwn(value) !== 'string' ? `"${value}"` : loggedValue(value);

function readOwn(text: string): FieldValue {
  const tick = readYesNo(text);
  return typeof tick === 'boolean' ? tick : ownValue(text);
}

/** Quotes around anything else are the text's own. */
function unquoted(text: string): string | null {
  const [, inner] = /^"(.+)"$/.exec(text) ?? [];
  return inner !== undefined && typeof readOwn(inner) !== 'string' ? inner : null;
}

const NUMBER = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

function readTicks(text: string): FieldValue {
  try {
    const list: unknown = JSON.parse(text);
    const isList = Array.isArray(list) && list.every((item) => typeof item === 'string');
    return isList ? list : text;
  } catch {
    return text;
  }
}

const readYesNo = (text: string): FieldValue => (text === 'true' || text === 'false' ? text === 'true' : text);

export function readLogged({ type }: Pick<FieldLine, 'type'>, logged: FieldValue | undefined): FieldValue {
  if (logged === undefined || isBlank(logged)) return null;
  const text = String(logged);
  switch (type) {
    case 'number':
    case 'money':
      return NUMBER.test(text) ? Number(text) : text;
    case 'yesNo':
      return readYesNo(text);
    case 'ticks':
      return readTicks(text);
    case 'own':
      return unquoted(text) ?? readOwn(text);
    default:
      return text;
  }
}
