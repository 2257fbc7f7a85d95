// What a formula passes, read into columns: the one place with the rules on shapes, blanks and types.
// A cell is a scalar, a range a grid of rows; blanks arrive as empty text, errors as their text. Knows no platform.
import type { Language } from '../language';
import { isLanguage } from '../language';
import { FormulaError, cellError } from './formula-error';
import { idText } from './id-index';

// Looked up once: in a script's global scope each mention costs a search.
const { isArray } = Array;

export interface Column {
  readonly name: string;
  readonly cells: readonly unknown[];
}

/** A range of one column, or one cell, as a column. */
export function readColumn(name: string, raw: unknown): Column {
  if (!Array.isArray(raw)) return { name, cells: [raw] };
  const rows: readonly unknown[] = raw;
  const cells = rows.map((row) => {
    if (!isArray(row)) return row;
    if (row.length !== 1) throw new FormulaError(`${name} must be one column`, `${name} 只能是一列`);
    return row[0] as unknown;
  });
  return { name, cells };
}

/** Columns that belong together have the same height, trailing blanks included. */
export function checkHeights(first: Column, other: Column): void {
  if (first.cells.length === other.cells.length) return;
  throw new FormulaError(
    `${first.name} has ${first.cells.length} rows but ${other.name} has ${other.cells.length}`,
    `${first.name} 有${first.cells.length}行，而 ${other.name} 有${other.cells.length}行`,
  );
}

/** Spaces alone are blank, as is an argument left out. */
export const isBlankCell = (cell: unknown): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');

/** The number in that row (from 0), null where blank. Text, "12" too, and TRUE or FALSE are errors. */
export function numberAt(column: Column, at: number): number | null {
  const cell = column.cells[at];
  if (isBlankCell(cell)) return null;
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  throw cellError(column.name, at + 1, 'not a number', '不是数字');
}

/** The number in that row, where there must be one. */
export function filledNumberAt(column: Column, at: number): number {
  const number = numberAt(column, at);
  if (number === null) throw cellError(column.name, at + 1, 'blank', '为空');
  return number;
}

/** The text in that row, as ids are read: '' where blank. Dates, TRUE or FALSE and errors hold none. */
export function textAt(column: Column, at: number, en = 'not a name', zh = '不是名称'): string {
  const text = idText(column.cells[at]);
  if (text === null) throw cellError(column.name, at + 1, en, zh);
  return text;
}

/** The cell of a range of one cell; anything else as it is. */
function oneCell(raw: unknown): unknown {
  const row: unknown = Array.isArray(raw) && raw.length === 1 ? raw[0] : raw;
  return Array.isArray(row) && row.length === 1 ? row[0] : row;
}

/** A column that may be left out: null where it is, one cell that is blank included. */
export function readOptionalColumn(name: string, raw: unknown, first: Column): Column | null {
  if (isBlankCell(oneCell(raw))) return null;
  const column = readColumn(name, raw);
  checkHeights(first, column);
  return column;
}

/** A short list of settings such as weights: one row, one column, or one cell. */
export function readList(name: string, raw: unknown): Column {
  if (!Array.isArray(raw)) return { name, cells: [raw] };
  const rows: readonly unknown[] = raw;
  const only = rows.length === 1 ? rows[0] : undefined;
  if (Array.isArray(only)) return { name, cells: only as readonly unknown[] };
  return readColumn(name, raw);
}

/** A list that may be left out, without the blanks at its end: null where nothing is left of it. */
export function readOptionalList(name: string, raw: unknown): Column | null {
  const { cells } = readList(name, raw);
  let length = cells.length;
  while (length > 0 && isBlankCell(cells[length - 1])) length--;
  return length === 0 ? null : { name, cells: cells.slice(0, length) };
}

/** The optional last argument of functions that return words; English unless told. */
export function readLanguage(raw: unknown): Language {
  const cell = oneCell(raw);
  if (isBlankCell(cell)) return 'en';
  if (isLanguage(cell)) return cell;
  throw new FormulaError('language must be "en" or "zh"', 'language 只能是 "en" 或 "zh"');
}
