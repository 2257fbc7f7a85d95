// The team's own columns, which the catalogue does not know: their keys, and what a word typed into one of them is.
// A key holds a colon, so none can be a key of the catalogue; a column without a header has no key and stays the sheet's.
import type { FieldLine } from '../catalogue/field';

/** `own:1:WeChat`, a column of Customers; `ownKind:1:WeChat`, one of the tab of the card's kind; `own:2:…`, a second one. */
const OWN_KEY = /^own(?:Kind)?:([1-9]\d{0,2}):([\s\S]{1,200})$/;
const KIND_PREFIX = 'ownKind:';
const PREFIX = 'own:';

export const isOwnKey = (key: string): boolean => OWN_KEY.test(key);
export const isOwnKeyOfKind = (key: string): boolean => key.startsWith(KIND_PREFIX) && isOwnKey(key);

/** The key that a column of the tab of a kind has on a card, and back; a key of Customers stays as it is. */
export const asKeyOfKind = (key: string): string => KIND_PREFIX + key.slice(PREFIX.length);
export const asKeyOfTab = (key: string): string => (isOwnKeyOfKind(key) ? PREFIX + key.slice(KIND_PREFIX.length) : key);

/** The header, and its number where several columns have the same. */
export function ownLabel(key: string): string {
  const [, number = '1', header = key] = OWN_KEY.exec(key) ?? [];
  return number === '1' ? header : `${header} (${number})`;
}

/** The key in its tab of the column that `ownLabel` calls so; null for a name that no column can have. */
export function ownKeyOfLabel(name: string): string | null {
  const [, header = name, number = '1'] = /^([\s\S]+) \(([1-9]\d{0,2})\)$/.exec(name) ?? [];
  const key = `${PREFIX}${number}:${header}`;
  return isOwnKey(key) ? key : null;
}

/**
 * Keys of a tab's own columns by column number from 1.
 * A second column under the name of one of the tab's fields counts from 2, so that the change log tells the two apart.
 * @param headers cells of the header row
 * @param known numbers of the columns that the catalogue knows
 */
export function ownColumns(
  headers: readonly string[],
  known: ReadonlySet<number>,
  lines: readonly Pick<FieldLine, 'en' | 'zh'>[],
): ReadonlyMap<string, number> {
  const columns = new Map<string, number>();
  const seen = new Map<string, number>(lines.flatMap(({ en, zh }) => [[en, 1] as const, [zh, 1] as const]));
  headers.forEach((cell, at) => {
    const header = cell.trim();
    if (header === '' || known.has(at + 1)) return;
    const number = (seen.get(header) ?? 0) + 1;
    seen.set(header, number);
    const key = `${PREFIX}${number}:${header}`;
    if (isOwnKey(key)) columns.set(key, at + 1);
  });
  return columns;
}

/** The line of an own column: its cells are read and written as what they hold. */
export const ownLine = (key: string): FieldLine => {
  const name = ownLabel(key);
  return { key, en: name, zh: name, type: 'own', section: 'row' };
};

/** Fifteen figures are what a number keeps; a leading zero says that it is no number. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/;

/** What typing into an empty cell of the grid would give, but never a formula. */
export const ownValue = (typed: string): string | number => (PLAIN_NUMBER.test(typed) ? Number(typed) : typed);
