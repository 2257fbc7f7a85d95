// Between a grid with an item for each cell and the few rectangles of equal items that it is kept as.
// Knows not what the items mean.
import type { Grid, Rect } from '../../cells/cell-store';
import type { Laid } from '../../host/annotations/area-map';

interface OpenRectangle<T> {
  readonly column: number;
  readonly columns: number;
  readonly value: T;
  readonly row: number;
  rows: number;
}

/** `at` is where the grid lies; null items are left out. */
export function rectanglesOf<T>(grid: Grid<T | null>, at: Rect): readonly Laid<T>[] {
  const found: OpenRectangle<T>[] = [];
  let above: OpenRectangle<T>[] = [];
  grid.forEach((row, y) => {
    const here: OpenRectangle<T>[] = [];
    for (const run of runsOf(row)) {
      const longer = above.find(
        (one) => one.column === run.column && one.columns === run.columns && one.value === run.value,
      );
      if (longer === undefined) {
        const opened = { ...run, row: y, rows: 1 };
        found.push(opened);
        here.push(opened);
      } else {
        longer.rows += 1;
        here.push(longer);
      }
    }
    above = here;
  });
  return found.map(({ row, column, rows, columns, value }) => ({
    rect: { row: at.row + row, column: at.column + column, rows, columns },
    value,
  }));
}

function runsOf<T>(row: readonly (T | null)[]): readonly { column: number; columns: number; value: T }[] {
  const runs: { column: number; columns: number; value: T }[] = [];
  row.forEach((value, column) => {
    if (value === null) return;
    const last = runs[runs.length - 1];
    if (last !== undefined && last.value === value && last.column + last.columns === column) last.columns += 1;
    else runs.push({ column, columns: 1, value });
  });
  return runs;
}

/** The grid that these rectangles make on `at`; `blank` where none lies. */
export function gridOf<T>(laid: readonly Laid<T>[], at: Rect, blank: T): T[][] {
  const grid = Array.from({ length: at.rows }, () => Array.from({ length: at.columns }, () => blank));
  for (const { rect, value } of laid) {
    const top = rect.row - at.row;
    const left = rect.column - at.column;
    for (const row of grid.slice(top, top + rect.rows)) row.fill(value, left, left + rect.columns);
  }
  return grid;
}
