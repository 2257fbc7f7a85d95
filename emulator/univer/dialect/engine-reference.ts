// A reference in the engine's words: on the sheet by its exact name, with open ends drawn to the edge of the grid.
// Knows names and sizes of sheets.
import { parseReference, printRange, referenceRect, splitSheet } from '../../formula/references';
import { sameSheet } from '../../formula/shift-references';
import { ERROR_LITERAL } from './function-names';

export interface SheetSize {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetContext {
  /** Of the spreadsheet, in any order. */
  readonly sheets: readonly SheetSize[];
  /** The sheet the formula stands on. */
  readonly ownSheet: string;
}

export function engineReference(text: string, context: SheetContext): string {
  const { sheet, rest } = splitSheet(text);
  const size = context.sheets.find(({ name }) => sameSheet(name, sheet ?? context.ownSheet));
  const reference = parseReference(rest);
  if (size === undefined || reference === null) return `${ERROR_LITERAL}("#REF!")`;
  const prefix = sheet === null ? '' : `'${size.name.replaceAll("'", "''")}'!`;
  if (reference.end === null) return prefix + printRange(reference);
  const rect = referenceRect(reference, size);
  const last = {
    row: Math.min(rect.row + rect.rows, size.rows) - 1,
    column: Math.min(rect.column + rect.columns, size.columns) - 1,
  };
  // All of the range lies off the grid; there is nothing to be clipped to.
  if (last.row < rect.row || last.column < rect.column) return `${ERROR_LITERAL}("#REF!")`;
  const fixed = { rowFixed: true, columnFixed: true };
  return prefix + printRange({ start: { row: rect.row, column: rect.column, ...fixed }, end: { ...last, ...fixed } });
}
