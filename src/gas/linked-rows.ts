// The rows of a tab that belong to one customer, read by the link index in few blocks and compared after reading.
// Rows of other customers stand between them, so the newest come first and a number of reads is kept to.
import type { LinkedRecords, StoredRecord } from '../app/ports';
import type { TabKey } from '../domain/catalogue/catalogue';
import type { TabLayout } from './archive-layout';
import { codeAt, codeOf, rowCount, rowsWithCode } from './link-index';
import type { LinkIndex } from './link-index';
import { columnLetters } from './sheet-cells';

type Cells = readonly (readonly unknown[])[];
/** A record of a row, or null for one that is the header. */
export type Decode = (row: number, cells: readonly unknown[]) => StoredRecord | null;

/** A read costs as much as 18,000 cells more in another (tanaikech's benchmarks); a quarter of it is not waited for. */
const GAP_CELLS = 4_500;
/** Rows at the end that are read along: the newest stand there, and they tell whether rows were moved. */
const TAIL_ROWS = 100;
/** Reads for the rows before them: what two seconds leave for three tabs. */
const MOST_READS: Partial<Record<TabKey, number>> = { orders: 2, contacts: 3, receivables: 1 };

interface Place {
  readonly tab: TabKey;
  readonly layout: TabLayout;
  readonly column: number;
  readonly width: number;
}

export class LinkedRows {
  constructor(private readonly index: LinkIndex) {}

  read(tab: TabKey, layout: TabLayout, customer: string, way: 'quick' | 'newest', decode: Decode): LinkedRecords {
    const column = layout.columns.get('customer');
    if (column === undefined) return { records: [], all: 0 };
    const place: Place = { tab, layout, column, width: Math.max(...layout.columns.values()) };
    const known = this.index.rows(tab);
    const found = known === null ? null : this.byIndex(place, known, customer, way, decode);
    if (found) return found;
    const codes = this.index.keepRows(tab, columnOf(place));
    // What was looked up just now is right, whatever moves meanwhile is met at the next call.
    return this.byIndex(place, codes, customer, 'quick', decode) ?? { records: [], all: 0 };
  }

  /** Null when a row is not what the index says. */
  private byIndex(
    place: Place,
    codes: string,
    customer: string,
    way: 'quick' | 'newest',
    decode: Decode,
  ): LinkedRecords | null {
    const cells = new Map<number, readonly unknown[]>();
    const last = rowCount(codes);
    const tail = way === 'newest' ? Math.max(1, last - TAIL_ROWS + 1) : last + 1;
    if (way === 'newest' && !readTail(place, codes, tail, cells)) return null;
    const added = [...cells].flatMap(([row, values]) =>
      row > last && linkOf(place, values) === customer ? [row] : [],
    );
    const rows = rowsWithCode(codes, customer);
    const before = rows.filter((row) => row < tail);
    for (const [first, end] of newestBlocks(before, place)) {
      if (!readBlock(place, first, end, cells)) return null;
    }
    const read = [...rows, ...added].filter((row) => cells.has(row));
    if (read.some((row) => row <= last && codeOf(linkOf(place, cells.get(row) ?? [])) !== codeOf(customer)))
      return null;
    const records = read.flatMap((row) => {
      const values = cells.get(row) ?? [];
      const record = linkOf(place, values) === customer ? decode(row, values) : null;
      return record ? [{ ...record, row }] : [];
    });
    return { records, all: rows.length + added.length - (read.length - records.length) };
  }
}

const textOf = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';

const linkOf = ({ column }: Place, values: readonly unknown[]): string => textOf(values[column - 1]);

function columnOf({ layout, column }: Place): readonly string[] {
  const letters = columnLetters(column);
  const cells = layout.sheet.getRange(`${letters}1:${letters}`).getValues();
  const ids = cells.map(([cell]) => textOf(cell));
  let length = ids.length;
  while (length > 0 && ids[length - 1] === '') length -= 1;
  return ids.slice(0, length);
}

/** False when a row there belongs to somebody else than the index says. */
function readTail(place: Place, codes: string, first: number, cells: Map<number, readonly unknown[]>): boolean {
  const { layout, width } = place;
  try {
    const values: Cells = layout.sheet.getRange(`A${first}:${columnLetters(width)}`).getValues();
    values.forEach((row, at) => cells.set(first + at, row));
  } catch {
    // The grid has become shorter than the index.
    return false;
  }
  for (let row = first; row <= rowCount(codes); row += 1) {
    if (codeOf(linkOf(place, cells.get(row) ?? [])) !== codeAt(codes, row)) return false;
  }
  return true;
}

function readBlock(
  { layout, width }: Place,
  first: number,
  last: number,
  cells: Map<number, readonly unknown[]>,
): boolean {
  try {
    const values: Cells = layout.sheet.getRange(first, 1, last - first + 1, width).getValues();
    values.forEach((row, at) => cells.set(first + at, row));
    return true;
  } catch {
    return false;
  }
}

/** Rows near each other are read together; all of the people, the lowest rows of other tabs. */
function newestBlocks(rows: readonly number[], { tab, width }: Place): readonly (readonly [number, number])[] {
  const gap = Math.floor(GAP_CELLS / width);
  const blocks: [number, number][] = [];
  for (const row of rows) {
    const block = blocks[blocks.length - 1];
    if (block && row - block[1] <= gap) block[1] = row;
    else blocks.push([row, row]);
  }
  return blocks.slice(-(MOST_READS[tab] ?? blocks.length));
}
