// The Outbox tab as the ledger reads and writes it: the few columns that tell what went, read together and anew each time.
// A row is known by its id; people may sort the tab between two looks. Decides nothing.
import { MissingPartError } from '../app/ports';
import type { OutboxChange, OutboxDesk, OutboxLine } from '../app/ports';
import { isMadeId } from '../domain/card/card-id';
import { fieldOf } from '../domain/catalogue/catalogue';
import { decodeCell, encodeCell } from '../domain/table/cell-codec';
import type { FieldValue, FieldValues } from '../domain/table/field-value';
import type { ArchiveLayout, TabLayout } from './archive-layout';
import { growing } from './cell-limit';
import { formatOf, NUMBER_FORMATS } from './number-formats';
import { idIn } from './record-cells';
import type { SheetValue } from './sheet-cells';
import { blocksOf, cellOf, columnLetters, sheetValueOf } from './sheet-cells';
import type { SheetZone } from './sheet-zone';

const COMPARED = ['id', 'key', 'state', 'claimedAt', 'sentAt'] as const;
/** Rows more than are needed now. */
const GROWTH = 100;
/** Columns in between that are cheaper to read along than to ask for apart. */
const GAP = 3;
/** No date, number or word of Google's is as long. */
const LONG = 30;

export class SheetOutbox implements OutboxDesk {
  /** The last row that holds anything of ours, at the last reading. */
  private last = 1;

  constructor(
    private readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
    private readonly layout: ArchiveLayout,
    private readonly zone: SheetZone,
  ) {}

  lines(): readonly OutboxLine[] {
    const { sheet, columns: all } = this.tab();
    // Whoever took that column away wants nothing sent.
    const ticks = all.get('send');
    // Near enough to be read along.
    const to = all.get('to');
    const columns = [...COMPARED.map((field) => this.column(field)), ...[ticks, to].flatMap((one) => one ?? [])];
    const cells = new Map<number, readonly unknown[]>();
    for (const { first, last } of blocksOf(columns, GAP)) {
      const block: unknown[][] = sheet.getRange(`${columnLetters(first)}1:${columnLetters(last)}`).getValues();
      for (const column of columns) {
        if (column < first || column > last) continue;
        cells.set(
          column,
          block.map((row) => row[column - first]),
        );
      }
    }
    const ids = cells.get(this.column('id')) ?? [];
    const lines = ids.flatMap((_, at): OutboxLine[] => {
      const value = (field: (typeof COMPARED)[number]): unknown => cells.get(this.column(field))?.[at];
      const id = idIn('outbox', at + 1, value('id'));
      const key = at === 0 ? '' : textOf(value('key'));
      if (id === '' && key === '') return [];
      const shown = (field: 'state' | 'claimedAt' | 'sentAt'): string => String(this.decode(field, value(field)) ?? '');
      const ticked = ticks !== undefined && this.decode('send', cells.get(ticks)?.[at]) === true;
      return [
        {
          ...{ row: at + 1, id, key, ticked, state: shown('state') },
          ...{ claimedAt: shown('claimedAt'), sentAt: shown('sentAt') },
          to: to === undefined ? '' : textOf(cells.get(to)?.[at]),
        },
      ];
    });
    this.last = lines.reduce((last, { row }) => Math.max(last, row), 1);
    return lines;
  }

  append(records: readonly FieldValues[]): number {
    const first = this.last + 1;
    this.makeRoom(first, records.length);
    const fields = [...new Set(records.flatMap((record) => Object.keys(record)))];
    // What stands between the columns is empty in new rows.
    this.write(first, fields, records, Infinity);
    this.last += records.length;
    return first;
  }

  change(changes: readonly OutboxChange[]): ReadonlySet<string> {
    const found = this.found(changes.filter(({ id }) => id !== ''));
    for (const { row, records } of runsOf(found)) this.write(row, Object.keys(records[0] ?? {}), records, 0);
    return new Set(found.map(({ id }) => id));
  }

  texts(rows: readonly number[]): readonly string[] {
    const column = this.column('text');
    const { sheet } = this.tab();
    return rows.map((row) => textOf(sheet.getRange(row, column).getValue()));
  }

  apply(): void {
    SpreadsheetApp.flush();
  }

  /** With their rows of now, from the top down: one read for all of them, and one more where any has moved. */
  private found(changes: readonly OutboxChange[]): readonly OutboxChange[] {
    if (changes.length === 0) return [];
    const sorted = [...changes].sort((a, b) => a.row - b.row);
    const [first, last] = [sorted[0]?.row ?? 1, sorted[sorted.length - 1]?.row ?? 1];
    if (last <= this.last) {
      const ids = this.tab()
        .sheet.getRange(first, this.column('id'), last - first + 1, 1)
        .getValues();
      if (sorted.every(({ row, id }) => textOf(ids[row - first]?.[0]) === id)) return sorted;
    }
    const rows = new Map(this.lines().map(({ id, row }) => [id, row]));
    return sorted
      .map((change) => ({ ...change, row: rows.get(change.id) ?? 0 }))
      .filter(({ row }) => row > 0)
      .sort((a, b) => a.row - b.row);
  }

  /** @param gap columns in between that are written as well */
  private write(row: number, fields: readonly string[], records: readonly FieldValues[], gap: number): void {
    const { sheet } = this.tab();
    const byColumn = new Map(fields.map((field) => [this.column(field), field]));
    for (const { first, last } of blocksOf([...byColumn.keys()], gap)) {
      const names = Array.from({ length: last - first + 1 }, (_, at) => byColumn.get(first + at) ?? '');
      const cells = records.map((record) => names.map((field) => this.cell(field, record[field] ?? null)));
      const range = sheet.getRange(row, first, records.length, names.length);
      if (cells.some((line) => line.some((cell, at) => mayBeMisread(names[at] ?? '', cell)))) {
        range.setNumberFormats(records.map(() => names.map((field) => NUMBER_FORMATS[formatOf('outbox', field)])));
      }
      range.setValues(cells);
    }
  }

  private makeRoom(first: number, rows: number): void {
    const { sheet } = this.tab();
    try {
      // Google refuses a range beyond the grid, and only then the size of the grid is asked for.
      sheet.getRange(first, 1, rows, 1);
    } catch {
      const [last, width] = [sheet.getMaxRows(), sheet.getMaxColumns()];
      growing(
        this.spreadsheet,
        () => (rows + GROWTH) * width,
        () => sheet.insertRowsAfter(last, rows + GROWTH),
      );
    }
  }

  private cell(field: string, value: FieldValue): SheetValue {
    const line = fieldOf('outbox', field);
    return line === undefined ? '' : sheetValueOf(encodeCell(line, value, this.layout.language() ?? 'en'), this.zone);
  }

  private decode(field: string, cell: unknown): FieldValue {
    const line = fieldOf('outbox', field);
    return line === undefined ? null : decodeCell(line, cellOf(cell, this.zone));
  }

  private column(field: string): number {
    const column = this.tab().columns.get(field);
    if (column === undefined) throw new MissingPartError('outbox', field);
    return column;
  }

  private tab(): TabLayout {
    const tab = this.layout.tab('outbox');
    if (tab === null) throw new MissingPartError('outbox');
    return tab;
  }
}

/** Rows one below the other with values of the same fields are one write. */
function runsOf(
  changes: readonly OutboxChange[],
): readonly { readonly row: number; readonly records: FieldValues[] }[] {
  const runs: { readonly row: number; readonly records: FieldValues[]; readonly fields: string }[] = [];
  for (const { row, values } of changes) {
    const fields = Object.keys(values).join();
    const run = runs[runs.length - 1];
    if (run?.fields === fields && run.row + run.records.length === row) run.records.push(values);
    else runs.push({ row, records: [values], fields });
  }
  return runs;
}

/**
 * Whether Google could take a text for a number, a date or a formula where somebody has cleared the column's format. Words of
 * ours, ids, keys, addresses, longer sentences and subjects such as `Tue 10 Feb: 3 tasks` stay what they are.
 */
function mayBeMisread(field: string, cell: SheetValue): boolean {
  const line = fieldOf('outbox', field);
  if (typeof cell !== 'string' || cell === '' || line?.type === 'choice' || formatOf('outbox', field) !== 'text') {
    return false;
  }
  if (isMadeId(cell) || /^[A-Za-z][^\s=]*@\S+$/.test(cell) || /^[a-zA-Z]+:[^\d\s]/.test(cell)) return false;
  return !/^\p{L}/u.test(cell) || (cell.length < LONG && !cell.includes(': '));
}

const textOf = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
