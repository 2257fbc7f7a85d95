// The newest rows of a tab where one column holds a number or id, however it is spelt: looked for in a bounded part of the column from its end, read in
// few blocks and compared after reading. Knows no field; what was not looked at or not read is counted, never hidden.
import { numberKey } from '../domain/links/typed-keys';
import type { TabLayout } from './archive-layout';
import { columnLetters } from './sheet-cells';

/** One column of so many cells costs about what two more reads would; it holds months of a busy team's changes. */
const SEARCHED_ROWS = 50_000;
/** Rows of one record stand together where one save wrote them; older saves stand further up. */
const MOST_READS = 6;
/** A read costs as much as 18,000 cells more in another (tanaikech's benchmarks); a quarter of it is not waited for. */
const GAP_CELLS = 4_500;

export interface NewestRows {
  /** Cells by row number from 1, the newest first. */
  readonly rows: readonly (readonly [row: number, cells: readonly unknown[]])[];
  /** How many were found, read or not. */
  readonly all: number;
  /** Rows above those that were looked through. */
  readonly unsearched: number;
}

/** @param column number from 1 */
export function newestRows({ sheet, columns }: TabLayout, column: number, text: string): NewestRows {
  const last = sheet.getLastRow();
  // Row 1 is the header.
  const first = Math.max(2, last - SEARCHED_ROWS + 1);
  const unsearched = first - 2;
  if (last < first) return { rows: [], all: 0, unsearched: 0 };
  const key = numberKey(text);
  const cells = sheet.getRange(first, column, last - first + 1, 1).getValues();
  const found = cells.flatMap(([cell], at) => (numberKey(cell) === key ? [first + at] : []));
  const width = Math.max(...columns.values());
  const rows = blocksFromEnd(found, Math.floor(GAP_CELLS / width)).flatMap(([top, bottom]) =>
    readRows(`A${top}:${columnLetters(width)}${bottom}`, sheet, top)
      .filter(([, values]) => numberKey(values[column - 1]) === key)
      .reverse(),
  );
  return { rows, all: Math.max(found.length, rows.length), unsearched };
}

function readRows(
  address: string,
  sheet: TabLayout['sheet'],
  top: number,
): readonly (readonly [number, readonly unknown[]])[] {
  const values: readonly (readonly unknown[])[] = sheet.getRange(address).getValues();
  return values.map((row, at) => [top + at, row] as const);
}

/** The lowest rows first; rows near each other are read together. */
function blocksFromEnd(rows: readonly number[], gap: number): readonly (readonly [number, number])[] {
  const blocks: [number, number][] = [];
  for (const row of [...rows].reverse()) {
    const block = blocks[blocks.length - 1];
    if (block && block[0] - row <= gap) block[0] = row;
    else blocks.push([row, row]);
  }
  return blocks.slice(0, MOST_READS);
}
