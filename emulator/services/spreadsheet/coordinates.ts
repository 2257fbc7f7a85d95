// The coordinates behind a Range: the cells it covers, and which of its ends are open, as in `A2:A`.
// Counts from 0. Knows no stand-in; sizes and sheet names are given to it.
import type { Rect, SheetInfo } from '../../cells/cell-store';
import { parseReference, printReference, rectA1, type Reference } from '../../formula/references';
import { areaOfRect, rectOfArea, type GridArea } from '../../host/annotations/grid-area';

export interface Coordinates {
  readonly sheetId: string;
  readonly rect: Rect;
  /** With open ends where the range was written with open ends; `rect` reaches to the grid's edge as it was then. */
  readonly area: GridArea;
}

export function boundedAt(sheetId: string, rect: Rect): Coordinates {
  return { sheetId, rect, area: areaOfRect(sheetId, rect) };
}

export function areaOn(sheet: SheetInfo, area: GridArea): Coordinates {
  return { sheetId: sheet.id, rect: rectOfArea(area, sheet), area };
}

export function wholeRow(sheet: SheetInfo, row: number): Coordinates {
  return areaOn(sheet, { sheetId: sheet.id, startRow: row, endRow: row + 1, startColumn: null, endColumn: null });
}

export function wholeColumn(sheet: SheetInfo, column: number): Coordinates {
  return areaOn(sheet, { sheetId: sheet.id, startRow: null, endRow: null, startColumn: column, endColumn: column + 1 });
}

/** The one row that an area names from end to end, as `4:4` does; null for anything else. */
export function onlyRow(area: GridArea): number | null {
  if (area.startColumn !== null || area.endColumn !== null) return null;
  return area.startRow !== null && area.endRow === area.startRow + 1 ? area.startRow : null;
}

export function onlyColumn(area: GridArea): number | null {
  if (area.startRow !== null || area.endRow !== null) return null;
  return area.startColumn !== null && area.endColumn === area.startColumn + 1 ? area.startColumn : null;
}

/** Null for what is no A1 notation; the sheet's name in it is the caller's to look up. */
export function readA1(
  text: string,
): { readonly sheetName: string | null; readonly on: (sheet: SheetInfo) => Coordinates } | null {
  const reference = parseReference(text);
  if (reference === null) return null;
  return { sheetName: reference.sheet, on: (sheet) => areaOn(sheet, areaOf(reference, sheet.id)) };
}

/** `B2:D5`, `A:A`, `A2:A`, without the sheet's name. */
export function printA1({ rect, area }: Coordinates): string {
  if (area.endRow !== null && area.endColumn !== null) return rectA1(rect);
  const corner = (row: number | null, column: number | null) => ({ row, column, rowFixed: false, columnFixed: false });
  return printReference({
    sheet: null,
    start: corner(area.startRow, area.startColumn),
    end: corner(area.endRow === null ? null : area.endRow - 1, area.endColumn === null ? null : area.endColumn - 1),
  });
}

function areaOf({ start, end }: Reference, sheetId: string): GridArea {
  const last = end ?? start;
  const rows = span(start.row, last.row);
  const columns = span(start.column, last.column);
  return { sheetId, startRow: rows.from, endRow: rows.to, startColumn: columns.from, endColumn: columns.to };
}

/** An end that is open on one side only reaches from the other side to the edge. */
function span(first: number | null, last: number | null): { readonly from: number | null; readonly to: number | null } {
  if (first === null || last === null) return { from: first ?? last, to: null };
  return { from: Math.min(first, last), to: Math.max(first, last) + 1 };
}
