// A team's own sheet as it was read: cells with their types, and which cells are merged.
// Knows no field and no Google class; rows and columns count from 0.
import type { Cell, WallTime } from '../table/cell';

/** A date keeps its instant beside what the sheet's wall shows, so that it is copied to the second. */
export interface DateCell extends WallTime {
  /** Milliseconds since 1970. */
  readonly at: number;
}
export type SourceCell = Exclude<Cell, WallTime> | DateCell;

export interface Merge {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface SourceGrid {
  readonly cells: readonly (readonly SourceCell[])[];
  readonly merges: readonly Merge[];
}

export const isBlankCell = (cell: SourceCell | undefined): boolean =>
  cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');

export const textIn = (cell: SourceCell | undefined): string => (typeof cell === 'string' ? cell.trim() : '');

/**
 * The grid with the text or date of a cell merged over several rows repeated in each of them: it stands for all of them.
 * Numbers are not repeated, since their sum would change.
 */
export function withRowMerges({ cells, merges }: SourceGrid): readonly (readonly SourceCell[])[] {
  const filled = cells.map((row) => [...row]);
  for (const { row, column, rows } of merges) {
    const value = cells[row]?.[column];
    if (value === undefined || value === null || typeof value === 'number' || typeof value === 'boolean') continue;
    for (const covered of filled.slice(row + 1, row + rows)) covered[column] = value;
  }
  return filled;
}
