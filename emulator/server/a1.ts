// Addresses as people write them, `Customers!A1:C9` or `'Key people'!B:B`, and back.
// Knows the tabs it is given, no cell.
import type { Rect, SheetInfo } from '../cells/cell-store';

export interface Place {
  readonly sheet: SheetInfo;
  readonly rect: Rect;
}

/** A column, a row or both, perhaps a colon and the same again. */
const RANGE = /^\$?(?=[A-Za-z\d])([A-Za-z]{0,3})\$?(\d{0,8})(?::\$?(?=[A-Za-z\d])([A-Za-z]{0,3})\$?(\d{0,8}))?$/;

/** A column or row without the other runs to the end of the tab. */
export function readPlace(address: string, sheets: readonly SheetInfo[]): Place {
  const at = address.lastIndexOf('!');
  if (at < 0) throw new Error(`Cannot find ${address}: an address is TAB!A1 or TAB!A1:C9`);
  const sheet = findSheet(address.slice(0, at), sheets);
  const range = address.slice(at + 1).trim();
  const match = RANGE.exec(range);
  if (match === null) throw new Error(`Cannot find ${address}: ${range} is no range`);
  const [, column = '', row = '', toColumn, toRow] = match;
  const single = toColumn === undefined && toRow === undefined;
  if (single && (column === '' || row === ''))
    throw new Error(`Cannot find ${address}: a single cell has a column and a row`);
  const top = row === '' ? 0 : Number(row) - 1;
  const left = column === '' ? 0 : columnIndex(column);
  const bottom = single ? top : toRow === '' ? sheet.rows - 1 : Number(toRow) - 1;
  const right = single ? left : toColumn === '' ? sheet.columns - 1 : columnIndex(toColumn ?? '');
  const rect = {
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  };
  if (rect.row < 0 || rect.row + rect.rows > sheet.rows || rect.column + rect.columns > sheet.columns) {
    const last = `${columnLetters(sheet.columns - 1)}${sheet.rows}`;
    const size = `${sheet.rows} rows and ${sheet.columns} columns`;
    throw new Error(`Cannot find ${address}: ${sheet.name} ends at ${last}, it has ${size}`);
  }
  return { sheet, rect };
}

export function findSheet(title: string, sheets: readonly SheetInfo[]): SheetInfo {
  const plain = /^'.*'$/s.test(title) ? title.slice(1, -1).replace(/''/g, "'") : title;
  const sheet = sheets.find((one) => one.name === plain);
  if (sheet === undefined) {
    throw new Error(`Cannot find the tab ${plain}: there are ${sheets.map((one) => one.name).join(', ')}`);
  }
  return sheet;
}

/** 0 for A. */
export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function columnLetters(index: number): string {
  let letters = '';
  for (let left = index + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}
