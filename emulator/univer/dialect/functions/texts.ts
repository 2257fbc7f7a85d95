// SPLIT, JOIN and the TO_ functions (https://support.google.com/docs/answer/3094136, 3094077, 3094285).
import { displayText } from '../../../cells/number-format';
import { parseTyped } from '../../../cells/typed-input';
import type { GoogleFunction } from '../google-function';
import type { Value } from '../value-grids';
import { errorValue, flat, fromGrid, isTrue, numberOf, plain, single, toGrid, valueOf } from '../value-grids';

export interface TextSettings {
  locale(): string;
  /** The year a date without one is in. */
  year(): number;
}

export function textFunctions(settings: TextSettings): readonly GoogleFunction[] {
  const shown = (value: Value): string => displayText(plain(value), value.getPattern(), settings.locale());
  return [
    {
      name: 'SPLIT',
      least: 2,
      most: 4,
      calculate: (text, delimiter, byEach, removeEmpty) => {
        const rows = toGrid(text).map((row) => splitOne(row, delimiter, byEach, removeEmpty, shown, settings));
        const width = Math.max(...rows.map((row) => row.length));
        return fromGrid(
          rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => valueOf(null))]),
        );
      },
    },
    {
      name: 'JOIN',
      least: 2,
      most: 255,
      calculate: (delimiter, ...parts) => {
        const cells = parts.flatMap(flat);
        const between = single(delimiter);
        return [between, ...cells].find((cell) => cell.isError()) ?? valueOf(cells.map(shown).join(shown(between)));
      },
    },
    {
      name: 'TO_TEXT',
      least: 1,
      most: 1,
      calculate: (value) => each(value, (cell) => (typeof plain(cell) === 'number' ? valueOf(shown(cell)) : cell)),
    },
    {
      name: 'DOLLAR',
      least: 1,
      most: 2,
      calculate: (value, places) => {
        const [number, digits] = [numberOf(value), places === undefined ? 2 : numberOf(places)];
        if (typeof number !== 'number') return number;
        if (typeof digits !== 'number') return digits;
        const scale = 10 ** Math.trunc(digits);
        const rounded = (Math.sign(number) * Math.round(Math.abs(number) * scale)) / scale;
        return valueOf(
          displayText(rounded, `"$"#,##0${digits > 0 ? `.${'0'.repeat(digits)}` : ''}`, settings.locale()),
        );
      },
    },
    { name: 'TO_PURE_NUMBER', least: 1, most: 1, calculate: (value) => each(value, (cell) => withFormat(cell, '')) },
    { name: 'TO_PERCENT', least: 1, most: 1, calculate: (value) => each(value, (cell) => withFormat(cell, '0.00%')) },
    {
      name: 'TO_DOLLARS',
      least: 1,
      most: 1,
      calculate: (value) => each(value, (cell) => withFormat(cell, '"$"#,##0.00')),
    },
  ];
}

/** Blank and text parts as text; a part that reads as a number becomes one, as in `SPLIT("1,2", ",")`. */
function splitOne(
  row: readonly Value[],
  delimiter: Value,
  byEach: Value | undefined,
  removeEmpty: Value | undefined,
  shown: (value: Value) => string,
  settings: TextSettings,
): readonly Value[] {
  const [cell = valueOf(null)] = row;
  const separator = single(delimiter);
  const wrong = [cell, separator].find((value) => value.isError());
  if (wrong !== undefined) return [wrong];
  const [text, by] = [shown(cell), shown(separator)];
  if (text === '' || by === '') return [errorValue('#VALUE!', 'Function SPLIT parameter 1 value should be non-empty.')];
  const parts = byEach === undefined || isTrue(byEach) ? splitByEach(text, by) : text.split(by);
  const kept = removeEmpty === undefined || isTrue(removeEmpty) ? parts.filter((part) => part !== '') : parts;
  return (kept.length === 0 ? [''] : kept).map((part) => {
    const typed = parseTyped(part, { locale: settings.locale(), year: settings.year() });
    return 'formula' in typed || part.startsWith("'") ? valueOf(part) : valueOf(typed.value, typed.format ?? '');
  });
}

function splitByEach(text: string, delimiters: string): readonly string[] {
  const stops = new Set(delimiters);
  const parts = [''];
  for (const character of text) {
    if (stops.has(character)) parts.push('');
    else parts.push((parts.pop() ?? '') + character);
  }
  return parts;
}

function withFormat(cell: Value, format: string): Value {
  const value = plain(cell);
  return typeof value === 'number' ? valueOf(value, format) : cell;
}

function each(value: Value, change: (cell: Value) => Value): Value {
  return fromGrid(toGrid(value).map((row) => row.map(change)));
}
