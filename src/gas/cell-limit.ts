// Growing the grid: Google counts every cell of every tab, empty ones too, and refuses more than ten million.
// Its refusal is worded in the person's language, so what is left is counted instead.
import { RefusedError } from '../app/ports';

const MAX_CELLS = 10_000_000;

/** @param cells how many the work adds; asked only when it failed */
export function growing<T>(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  cells: () => number,
  work: () => T,
): T {
  try {
    return work();
  } catch (cause) {
    const sizes = spreadsheet.getSheets().map((sheet) => sheet.getMaxRows() * sheet.getMaxColumns());
    if (sizes.reduce((sum, size) => sum + size, cells()) > MAX_CELLS) throw new RefusedError('sheet-full');
    throw cause;
  }
}
