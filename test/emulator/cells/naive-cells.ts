// A spreadsheet as lists of lists of cell objects: the model against which the memory store is checked.
// A formula is a pointer to the cell it refers to, so no text is ever rewritten and nothing of the store is used.
import type { CellValue } from '../../../emulator/cells/cell-store';

export interface NaiveCell {
  value: CellValue;
  /** What the formula points at. A cell that is on no sheet any more is `#REF!`. */
  target: NaiveCell | null;
  format: string;
}

export class NaiveSheet {
  constructor(
    public name: string,
    public rows: NaiveCell[][],
  ) {}

  get height(): number {
    return this.rows.length;
  }

  get width(): number {
    return this.rows[0]?.length ?? 0;
  }

  cell(row: number, column: number): NaiveCell {
    const found = this.rows[row]?.[column];
    if (found === undefined) throw new Error(`Cannot find cell: ${row}, ${column}`);
    return found;
  }

  insertRows(before: number, count: number): void {
    const pattern = this.rows[before === 0 ? 0 : before - 1] ?? [];
    const added = Array.from({ length: count }, () => pattern.map(({ format }) => emptyCell(format)));
    this.rows.splice(before, 0, ...added);
  }

  deleteRows(at: number, count: number): void {
    this.rows.splice(at, count);
  }

  moveRows(from: number, count: number, to: number): void {
    const block = this.rows.splice(from, count);
    this.rows.splice(to > from ? to - count : to, 0, ...block);
  }

  /** Columns are the rows of the sheet on its side. */
  turned(change: (sheet: NaiveSheet) => void): void {
    this.rows = turn(this.rows);
    change(this);
    this.rows = turn(this.rows);
  }

  /** Sorts rows `from` on by one column that holds numbers and nothing; cells stay, contents change places. */
  sortRows(from: number, column: number, ascending: boolean): void {
    const contents = this.rows.slice(from).map((row) => row.map((cell) => ({ ...cell })));
    const key = (row: readonly NaiveCell[]): number => {
      const value = row[column]?.value ?? null;
      if (typeof value !== 'number') return Infinity;
      return ascending ? value : -value;
    };
    // Infinity less Infinity is no number, which sort takes for a difference of 0.
    contents.sort((one, other) => key(one) - key(other) || 0);
    contents.forEach((row, index) => row.forEach((content, at) => Object.assign(this.cell(from + index, at), content)));
  }

  contentSize(): { readonly rows: number; readonly columns: number } {
    const filled = (cell: NaiveCell | undefined): boolean =>
      cell !== undefined && (cell.value !== null || cell.target !== null);
    const last = (lists: NaiveCell[][]): number => lists.findLastIndex((list) => list.some(filled)) + 1;
    return { rows: last(this.rows), columns: last(turn(this.rows)) };
  }
}

export function emptyCell(format = ''): NaiveCell {
  return { value: null, target: null, format };
}

export function emptySheet(name: string, rows: number, columns: number): NaiveSheet {
  return new NaiveSheet(
    name,
    Array.from({ length: rows }, () => Array.from({ length: columns }, () => emptyCell())),
  );
}

/** The formula of a cell, found by looking for the cell it points at. Only fixed references, as sorting keeps those. */
export function formulaText(cell: NaiveCell, own: NaiveSheet, sheets: readonly NaiveSheet[]): string | null {
  if (cell.target === null) return null;
  for (const sheet of sheets) {
    for (const [row, cells] of sheet.rows.entries()) {
      const column = cells.findIndex((each) => each === cell.target);
      if (column < 0) continue;
      const place = `$${String.fromCharCode(65 + column)}$${row + 1}`;
      return sheet === own ? `=${place}` : `='${sheet.name}'!${place}`;
    }
  }
  return '=#REF!';
}

function turn(rows: NaiveCell[][]): NaiveCell[][] {
  return Array.from({ length: rows[0]?.length ?? 0 }, (_, column) =>
    rows.flatMap((row) => row.slice(column, column + 1)),
  );
}
