// Whether an array result has room: only empty cells of the grid that no other result fills.
// Knows one sheet as it stands.
import type { Worksheet } from '@univerjs/core';

import type { Rect } from '../cells/cell-store';
import { rectA1 } from '../formula/references';
import { hasContent } from './cell-data';
import type { Spills } from './spills';

/** Google's texts. */
const NO_ROOM_NOTE = (cell: string): string =>
  `Array result was not expanded because it would overwrite data in ${cell}.`;
const OFF_GRID_NOTE = 'Result was not automatically expanded, please insert more rows or columns.';

/** The note of the error that the result becomes; null where it has room. The first cell is the formula's own. */
export function inTheWay(sheet: Worksheet, spills: Spills, rect: Rect): string | null {
  if (rect.row + rect.rows > sheet.getRowCount() || rect.column + rect.columns > sheet.getColumnCount())
    return OFF_GRID_NOTE;
  const others = spills
    .touching(sheet.getSheetId(), rect)
    .filter(({ row, column }) => row !== rect.row || column !== rect.column);
  const matrix = sheet.getCellMatrix();
  for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
      if (row === rect.row && column === rect.column) continue;
      const taken = others.some(({ cells, row: r, column: c }) => cells?.[row - r]?.[column - c] !== undefined);
      if (taken || hasContent(matrix.getValue(row, column)))
        return NO_ROOM_NOTE(rectA1({ row, column, rows: 1, columns: 1 }));
    }
  }
  return null;
}
