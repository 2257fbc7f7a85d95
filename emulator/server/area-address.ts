// The reference that an area of the grid has in a formula, such as `'Key people'!A2:B`.
// Knows no named range, only where one lies.
import type { SheetInfo } from '../cells/cell-store';
import { rectOfArea, type GridArea } from '../host/annotations/grid-area';
import { columnLetters } from './a1';

export function areaAddress(area: GridArea, sheets: readonly SheetInfo[]): string | null {
  const sheet = sheets.find((one) => one.id === area.sheetId);
  if (sheet === undefined) return null;
  const { row, column, rows, columns } = rectOfArea(area, sheet);
  const first = `$${columnLetters(column)}$${row + 1}`;
  const last = `$${columnLetters(column + columns - 1)}$${row + rows}`;
  return `'${sheet.name.replace(/'/g, "''")}'!${first}:${last}`;
}
