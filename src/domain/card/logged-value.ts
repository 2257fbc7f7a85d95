// A field's value as the change log keeps it, and back. The log's cells are text, which people read too.
// Words of a list stand there in the archive's language; older lines hold their keys. Knows no row. A column of the team's own has no type: its text that looks like a number or a tick stands in quotes.
import { choiceKey, choiceWord } from '../catalogue/catalogue';
import type { FieldLine } from '../catalogue/field';
import type { Language } from '../language';
import type { FieldValue } from '../table/field-value';
import { isBlank } from '../table/field-value';
import { ownValue } from '../table/own-field';

type ListLine = Pick<FieldLine, 'type' | 'choices'>;

/** A logged text with each key of the field's list as its word. */
export const asWords = (line: ListLine | undefined, logged: FieldValue, language: Language): FieldValue =>
  mapped(line, logged, (list, key) => choiceWord(list, key, language));

/** The same text with each word, of either language, as its key. */
export const asKeys = (line: ListLine | undefined, logged: FieldValue): FieldValue => mapped(line, logged, choiceKey);

type Mapping = (list: string, text: string) => string | undefined;

function mapped(line: ListLine | undefined, logged: FieldValue, map: Mapping): FieldValue {
  const list = line?.choices;
  if (list === undefined || typeof logged !== 'string') return logged;
  if (line?.type === 'choice') return map(list, logged) ?? logged;
  const ticks = line?.type === 'ticks' ? readTicks(logged) : logged;
  return Array.isArray(ticks) ? JSON.stringify(ticks.map((tick: string) => map(list, tick) ?? tick)) : logged;
}

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

function readTicks(text: string): string | readonly string[] {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) && list.every((item) => typeof item === 'string') ? list : text;
  } catch {
    return text;
  }
}

const readYesNo = (text: string): FieldValue => (text === 'true' || text === 'false' ? text === 'true' : text);

export function readLogged(line: ListLine, logged: FieldValue | undefined): FieldValue {
  if (logged === undefined || isBlank(logged)) return null;
  const text = String(asKeys(line, logged));
  switch (line.type) {
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
