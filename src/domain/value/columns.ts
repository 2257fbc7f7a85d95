// What a formula passes, read into columns: the one place with the rules on shapes, blanks and types.
// A cell is a scalar, a range a grid of rows; blanks arrive as empty text, errors as their text. Knows no platform.
import type { Language } from '../language';
import { isLanguage } from '../language';
import { FormulaError, cellError } from './formula-error';

export interface Column {
  readonly name: string;
  readonly cells: readonly unknown[];
}

/** A range of one column, or one cell, as a column. */
export function readColumn(name: string, raw: unknown): Column {
  if (!Array.isArray(raw)) return { name, cells: [raw] };
  const rows: readonly unknown[] = raw;
  const cells = rows.map((row) => {
    if (!Array.isArray(row)) return row;
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
    `${first.name} 有${first.cells.length}行,而 ${other.name} 有${other.cells.length}行`,
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

/** The optional last argument of functions that return words; English unless told. */
export function readLanguage(raw: unknown): Language {
  if (isBlankCell(raw)) return 'en';
  if (isLanguage(raw)) return raw;
  throw new FormulaError('language must be "en" or "zh"', 'language 只能是 "en" 或 "zh"');
}
