// Reads and writes A1 references, `'My sheet'!$A2:C`, as coordinates that count from 0.
// Knows one reference at a time; where references stand in a formula is the tokenizer's matter.
import type { Rect } from '../cells/cell-store';

/** One side of a reference. A null row or column is an open end: the `A` of `A2:A`, both sides of `2:2`. */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export interface Reference {
  /** The sheet's name without quotes, or null for the formula's own sheet. */
  readonly sheet: string | null;
  readonly start: Corner;
  /** Null for a single cell. */
  readonly end: Corner | null;
}

/** Google's ceiling, column ZZZ (https://support.google.com/drive/answer/37603). */
export const MAX_COLUMNS = 18_278;
/** A sheet of one column may use up the 10,000,000 cells of a spreadsheet. */
export const MAX_ROWS = 10_000_000;

const CORNER = /^(\$?)([A-Za-z]{0,3})(\$?)([1-9]\d{0,7})?$/;
/** What Google leaves unquoted when it writes a reference itself. */
const PLAIN_SHEET = /^[A-Za-z_][A-Za-z0-9_]*$/;
const LOOKS_LIKE_A_CELL = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[Rr]\d*|[Cc]\d*|true|false)$/i;

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `It's mine` becomes `'It''s mine'`, `Orders` stays. */
export function quoteSheetName(name: string): string {
  return PLAIN_SHEET.test(name) && !LOOKS_LIKE_A_CELL.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Parts `'My sheet'!A1` after the `!`. The name loses its quotes; `prefix` is the text as written, `!` included. */
export function splitSheet(text: string): {
  readonly prefix: string;
  readonly sheet: string | null;
  readonly rest: string;
} {
  const match = /^(?:'((?:[^']|'')+)'|([^'!#]+))!/.exec(text);
  if (match === null) return { prefix: '', sheet: null, rest: text };
  const sheet = match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll("''", "'");
  return { prefix: match[0], sheet, rest: text.slice(match[0].length) };
}

/** Null for what is no A1 reference: a name, `A0`, a column past ZZZ. */
export function parseReference(text: string): Reference | null {
  const { sheet, rest } = splitSheet(text);
  const [first = '', second, ...more] = rest.split(':');
  const start = parseCorner(first);
  const end = second === undefined ? null : parseCorner(second);
  if (start === null || more.length > 0 || (second !== undefined && end === null)) return null;
  if (end === null && (start.row === null || start.column === null)) return null;
  // `A:2` has a column on one side and a row on the other, which names no rectangle.
  if (end !== null && isOpen(start) && isOpen(end) && (start.row === null) !== (end.row === null)) return null;
  return { sheet, start, end };
}

function isOpen(corner: Corner): boolean {
  return corner.row === null || corner.column === null;
}

function parseCorner(text: string): Corner | null {
  const [, firstDollar = '', letters = '', secondDollar = '', digits] = CORNER.exec(text) ?? [];
  if (letters === '' && digits === undefined) return null;
  // In `$5` the dollar belongs to the row; in `A$` it belongs to nothing.
  if (letters === '' && secondDollar !== '') return null;
  if (digits === undefined && secondDollar !== '') return null;
  const column = letters === '' ? null : columnIndex(letters);
  const row = digits === undefined ? null : Number(digits) - 1;
  if ((column ?? 0) >= MAX_COLUMNS || (row ?? 0) >= MAX_ROWS) return null;
  return {
    row,
    column,
    rowFixed: row !== null && (letters === '' ? firstDollar : secondDollar) === '$',
    columnFixed: column !== null && firstDollar === '$',
  };
}

export function printReference(reference: Reference): string {
  const prefix = reference.sheet === null ? '' : `${quoteSheetName(reference.sheet)}!`;
  return prefix + printRange(reference);
}

/** The reference without its sheet. */
export function printRange({ start, end }: Pick<Reference, 'start' | 'end'>): string {
  return end === null ? printCorner(start) : `${printCorner(start)}:${printCorner(end)}`;
}

function printCorner(corner: Corner): string {
  const column = corner.column === null ? '' : (corner.columnFixed ? '$' : '') + columnLetters(corner.column);
  const row = corner.row === null ? '' : `${corner.rowFixed ? '$' : ''}${corner.row + 1}`;
  return column + row;
}

/** The rectangle of a reference on a sheet of this size; open ends reach its edge. It may lie off the sheet. */
export function referenceRect(
  { start, end }: Reference,
  size: { readonly rows: number; readonly columns: number },
): Rect {
  const last = end ?? start;
  const [top, bottom] = span(start.row, last.row, size.rows);
  const [left, right] = span(start.column, last.column, size.columns);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function span(first: number | null, last: number | null, size: number): readonly [number, number] {
  if (first === null && last === null) return [0, size - 1];
  if (first === null || last === null) return [first ?? last ?? 0, size - 1];
  return [Math.min(first, last), Math.max(first, last)];
}

/** `B2:D5`; one cell is written as `B2`. */
export function rectA1(rect: Rect): string {
  const first = `${columnLetters(rect.column)}${rect.row + 1}`;
  if (rect.rows === 1 && rect.columns === 1) return first;
  return `${first}:${columnLetters(rect.column + rect.columns - 1)}${rect.row + rect.rows}`;
}
