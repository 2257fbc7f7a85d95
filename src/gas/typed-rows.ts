// The last row of a tab that somebody typed into, below the last one with an id: a row typed by hand has no id yet. Looks at
// a bounded number of rows, since tick boxes and formulas may fill a column down to the end of the grid.
import { fillsMore } from '../domain/table/continued-formulas';
import { blocksOf } from './sheet-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Cells = readonly (readonly unknown[])[];

/** A second's worth of cells in tabs of fifty columns. Whatever lies further down is not reached by the next row. */
const ROWS = 1_000;
/** Formulas above are looked up for so many columns that hold something. */
const BLOCKS = 3;

export interface LastTyped {
  readonly row: number;
  /** Number of the first row that was read, and what formulas it and those below it hold, in R1C1 notation. */
  readonly top: number;
  readonly formulas: readonly (readonly string[])[];
}

/**
 * Null when the known row is no longer where it was. The end, when so many rows below it were not looked at.
 * @param known the last row with an id, and that id, '' for the header
 * @param end the last row with any content
 * @param room how many new rows there are to be
 */
export function lastTyped(
  sheet: Sheet,
  idColumn: number,
  known: { readonly row: number; readonly id: string },
  end: number,
  room: number,
): LastTyped | null {
  const top = Math.max(1, known.row - 1);
  const bottom = Math.min(end, known.row + ROWS);
  const rows = sheet.getRange(`${top}:${bottom}`);
  const formulas = rows.getFormulasR1C1() as string[][];
  const filled = known.row - top + 1;
  // What may be a formula's filling has to be known before the values are read: they tell whether anything has moved.
  const filling = columnsFilledFromAbove(sheet, known.row, rows.getValues(), formulas, filled);
  const values: Cells = rows.getValues();
  const id = values[known.row - top]?.[idColumn - 1];
  if (known.id !== '' && String(id).trim() !== known.id) return null;
  const typedIn = (row: readonly unknown[], at: number): boolean =>
    row.some((cell, column) => isTyped(cell) && (formulas[at]?.[column] ?? '') === '' && !filling.has(column + 1));
  const typed = values.reduce<number>((last, row, at) => (at >= filled && typedIn(row, at) ? at : last), -1);
  const row = typed < 0 ? known.row : top + typed;
  return end > bottom && row + room > bottom ? { row: end, top, formulas: [] } : { row, top, formulas };
}

/** Tick boxes stand unticked in rows that nobody has typed into. */
const isTyped = (cell: unknown): boolean =>
  typeof cell === 'string' ? cell.trim() !== '' : cell !== undefined && cell !== null && cell !== false;

/** Columns whose cells below the known row are the result of one formula above, or of one to their left. */
function columnsFilledFromAbove(
  sheet: Sheet,
  last: number,
  values: Cells,
  formulas: readonly (readonly string[])[],
  filled: number,
): ReadonlySet<number> {
  const columns = new Set<number>();
  values.slice(filled).forEach((row, at) => {
    row.forEach((cell, column) => {
      if (isTyped(cell) && (formulas[filled + at]?.[column] ?? '') === '') columns.add(column + 1);
    });
  });
  const filling = new Set<number>();
  for (const { first, last: right } of blocksOf([...columns], 0).slice(0, BLOCKS)) {
    const above: readonly (readonly string[])[] = sheet.getRange(1, first, last, right - first + 1).getFormulas();
    for (let column = first; column <= right; column += 1) {
      const nearest = above.reduce((last, row) => (row[column - first] ?? '') || last, '');
      if (nearest === '' ? filling.has(column - 1) : fillsMore(nearest)) filling.add(column);
    }
  }
  return filling;
}
