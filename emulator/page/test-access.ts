// Handles for browser tests and screenshots: the grid is a canvas, which cannot be asked what it shows.
// Knows the grid only; nothing here changes the workbook otherwise than a person at the keyboard would.
import type { UniverGrid } from './grid/univer-grid';

export interface WorkbenchTestAccess {
  /** `Tab!A1`; the text counts as typed by the person, so the server takes dates and formulas from it. */
  typeInCell(address: string, text: string): void;
  /** What the grid shows in the cell. */
  cellText(address: string): string;
  /** The cell's value in this window; null for an empty cell. */
  cellValue(address: string): string | number | boolean | null;
  selectCell(address: string): void;
  readonly ready: boolean;
}

declare global {
  interface Window {
    cardfileWorkbench?: WorkbenchTestAccess;
  }
}

/** `opened`: onOpen has made its menu. */
export function installTestAccess(grid: UniverGrid, opened: () => boolean): void {
  const find = (address: string) => {
    const { tab, cell } = split(address);
    const workbook = grid.api.getActiveWorkbook();
    const sheet = workbook?.getSheetByName(tab) ?? null;
    if (workbook === null || workbook === undefined || sheet === null)
      throw new Error(`Cannot find ${address}: there is no such tab`);
    return { workbook, sheet, range: sheet.getRange(cell) };
  };
  window.cardfileWorkbench = {
    get ready() {
      return grid.isReady() && opened();
    },
    typeInCell(address, text) {
      const { workbook, sheet, range } = find(address);
      workbook.setActiveSheet(sheet);
      sheet.setActiveRange(range);
      range.setValue(text);
    },
    cellText: (address) => find(address).range.getDisplayValue(),
    cellValue(address) {
      const value = find(address).range.getRawValue();
      return value ?? null;
    },
    selectCell(address) {
      const { sheet, range } = find(address);
      grid.select({
        sheetId: sheet.getSheetId(),
        row: range.getRow(),
        column: range.getColumn(),
        rows: range.getHeight(),
        columns: range.getWidth(),
      });
    },
  };
}

function split(address: string): { readonly tab: string; readonly cell: string } {
  const at = address.lastIndexOf('!');
  const tab = address
    .slice(0, at)
    .replace(/^'(.*)'$/, '$1')
    .replace(/''/g, "'");
  return { tab, cell: address.slice(at + 1) };
}
