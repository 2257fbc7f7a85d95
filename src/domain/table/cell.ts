// A cell as the archive sees it, free of Google's classes: dates are wall-clock text of the sheet's zone.
// Knows no field and no language.

/** A date or date-time cell: `YYYY-MM-DD HH:MM`, what the cell shows on the wall of the sheet's zone. */
export interface WallTime {
  readonly wall: string;
}
/** `null` is an empty cell. */
export type Cell = string | number | boolean | null | WallTime;

export const isWallTime = (cell: unknown): cell is WallTime =>
  typeof cell === 'object' && cell !== null && typeof (cell as { wall?: unknown }).wall === 'string';

/** Google's limit for one cell. */
export const MAX_CELL_CHARACTERS = 50_000;
