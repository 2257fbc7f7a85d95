// A rectangle of one sheet whose ends may be open, as `A2:A` is: what named ranges, protections and rules are tied to.
// Counts from 0, ends excluded; null is an open end. Knows no sheet names.
import type { Rect, StructureChange } from '../../cells/cell-store';
import type { Corner } from '../../formula/references';
import { shiftRange } from '../../formula/shift-references';

export interface GridArea {
  readonly sheetId: string;
  readonly startRow: number | null;
  readonly endRow: number | null;
  readonly startColumn: number | null;
  readonly endColumn: number | null;
}

export const WHOLE_SHEET = { startRow: null, endRow: null, startColumn: null, endColumn: null } as const;

export function areaOfRect(sheetId: string, rect: Rect): GridArea {
  return {
    sheetId,
    startRow: rect.row,
    endRow: rect.row + rect.rows,
    startColumn: rect.column,
    endColumn: rect.column + rect.columns,
  };
}

/** The cells of the area on a sheet of this size. */
export function rectOfArea(area: GridArea, size: { readonly rows: number; readonly columns: number }): Rect {
  const row = area.startRow ?? 0;
  const column = area.startColumn ?? 0;
  return {
    row,
    column,
    rows: (area.endRow ?? size.rows) - row,
    columns: (area.endColumn ?? size.columns) - column,
  };
}

export function rectsMeet(one: Rect, other: Rect): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

export function rectHolds(outer: Rect, inner: Rect): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}

/** Null where nothing is left of it. It moves as a reference in a formula does. */
export function followArea(area: GridArea, change: StructureChange): GridArea | null {
  if (change.sheetId !== area.sheetId) return area;
  if (change.type === 'sheet-removed') return null;
  const lines = referenceChange(change);
  if (lines === null) return area;
  const moved = shiftRange(
    {
      sheet: null,
      start: corner(area.startRow, area.startColumn),
      end: corner(lastOf(area.endRow), lastOf(area.endColumn)),
    },
    lines,
  );
  if (moved === null) return null;
  return {
    sheetId: area.sheetId,
    startRow: moved.start.row,
    endRow: endOf(moved.end?.row ?? null),
    startColumn: moved.start.column,
    endColumn: endOf(moved.end?.column ?? null),
  };
}

/** The reference stands on the changed sheet, so the sheet's name does not matter. */
function referenceChange(change: StructureChange): Parameters<typeof shiftRange>[1] | null {
  switch (change.type) {
    case 'sheet-added':
    case 'sheet-removed':
    case 'sheet-renamed':
      return null;
    case 'rows-moved':
    case 'columns-moved':
      return { type: change.type, sheet: '', from: change.from, count: change.count, to: change.to };
    default:
      return { type: change.type, sheet: '', at: change.at, count: change.count };
  }
}

function corner(row: number | null, column: number | null): Corner {
  return { row, column, rowFixed: false, columnFixed: false };
}

function lastOf(end: number | null): number | null {
  return end === null ? null : end - 1;
}

function endOf(last: number | null): number | null {
  return last === null ? null : last + 1;
}
