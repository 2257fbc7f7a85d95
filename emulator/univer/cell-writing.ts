// Turns edits of a cell store into one change of cells for each sheet, and Univer's cells into grids.
// Knows one workbook; nothing of calculation.
import type { ICellData, Nullable, Workbook } from '@univerjs/core';

import type { CellEdit, CellValue, Grid, Rect } from '../cells/cell-store';
import { cellExtras, cellValue, valueFields } from './cell-data';
import type { CellMatrix } from './result-cells';

/** By sheet. Where edits overlap, the later one holds. */
export function cellChanges(workbook: Workbook, edits: readonly CellEdit[]): ReadonlyMap<string, CellMatrix> {
  const changes = new Map<string, CellMatrix>();
  for (const { sheetId, rect, values, formulas, formats } of edits) {
    const matrix = changes.get(sheetId) ?? {};
    changes.set(sheetId, matrix);
    const cells = workbook.getSheetBySheetId(sheetId)?.getCellMatrix();
    eachCell(rect, (row, column, r, c) => {
      const line = (matrix[row] ??= {});
      const now = cells?.getValue(row, column);
      const pending = line[column] ?? {};
      const contents = newContents(values?.[r]?.[c], formulas?.[r]?.[c], { ...now, ...pending });
      line[column] = { ...pending, ...contents, ...newFormat(formats?.[r]?.[c], { ...now, ...pending, ...contents }) };
    });
  }
  return changes;
}

/** `undefined` is what the edit leaves untouched. */
function newContents(value: CellValue | undefined, formula: string | null | undefined, now: ICellData): ICellData {
  if (value === undefined && formula === undefined) return {};
  if (typeof formula === 'string') return { ...valueFields(null), ...NO_FORMULA, ...keptFormat(now), f: formula };
  // A formula alone was taken away: what it gave stays as a value.
  const kept = value === undefined ? cellValue({ ...now, f: now.f ?? '=' }) : value;
  return { ...valueFields(kept === '' ? null : kept), ...NO_FORMULA, ...withoutDerived(now) };
}

const NO_FORMULA = { f: null, si: null, p: null } as const;

/** A formula in place of another keeps the format that came from a result as such, until it has its own result. */
function keptFormat(now: ICellData): ICellData {
  const { derived } = cellExtras(now);
  return derived === undefined ? {} : { custom: { derived } };
}

function withoutDerived(now: ICellData): ICellData {
  return cellExtras(now).derived === undefined ? {} : { s: { n: null } };
}

function newFormat(format: string | undefined, cell: ICellData): ICellData {
  if (format === undefined) return {};
  const { derived: _, ...extras } = cellExtras(cell);
  const custom = Object.keys(extras).length === 0 ? null : extras;
  const style = { s: { n: format === '' ? null : { pattern: format } }, custom };
  // Without its type, a number would become text under the format `@`, and the text 007 a number under any other.
  return cell.t === undefined || cell.t === null ? style : { ...style, t: cell.t };
}

export function eachCell(rect: Rect, visit: (row: number, column: number, r: number, c: number) => void): void {
  for (let r = 0; r < rect.rows; r += 1) {
    for (let c = 0; c < rect.columns; c += 1) visit(rect.row + r, rect.column + c, r, c);
  }
}

export function gridOf<T>(rect: Rect, cell: (row: number, column: number) => T): Grid<T> {
  return Array.from({ length: rect.rows }, (_, r) =>
    Array.from({ length: rect.columns }, (__, c) => cell(rect.row + r, rect.column + c)),
  );
}

export interface MatrixCell {
  readonly row: number;
  readonly column: number;
  /** Null takes the cell away. */
  readonly cell: Nullable<ICellData>;
}

export function* matrixCells(matrix: CellMatrix): Generator<MatrixCell> {
  for (const row in matrix) {
    const line = matrix[row] ?? {};
    for (const column of Object.keys(line).map(Number)) yield { row: Number(row), column, cell: line[column] };
  }
}

export function matrixOf(cells: Iterable<MatrixCell>): CellMatrix {
  const matrix: CellMatrix = {};
  for (const { row, column, cell } of cells) (matrix[row] ??= {})[column] = cell;
  return matrix;
}

/** The smallest rectangle that holds all cells of a matrix; null where it has none. */
export function matrixRect(matrix: CellMatrix): Rect | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const { row, column } of matrixCells(matrix)) {
    top = Math.min(top, row);
    bottom = Math.max(bottom, row);
    left = Math.min(left, column);
    right = Math.max(right, column);
  }
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
