// Whole columns of the archive's tabs for the due list: adjacent columns in one read, and the end of the change log.
// Nothing is locked meanwhile: a tab whose rows moved between two reads is read again.
import type { DueColumns, DueDesk, DueRow } from '../app/ports';
import type { TabKey } from '../domain/catalogue/catalogue';
import { fieldOf } from '../domain/catalogue/catalogue';
import type { CivilDate } from '../domain/civil-date';
import { decodeCell } from '../domain/table/cell-codec';
import type { FieldValue } from '../domain/table/field-value';
import type { ArchiveLayout, TabLayout } from './archive-layout';
import { idIn } from './record-cells';
import type { Block } from './sheet-cells';
import { blocksOf, cellOf, columnLetters } from './sheet-cells';
import type { SheetZone } from './sheet-zone';

/**
 * Columns in between that are cheaper to read along than to leave out, by how long a tab is: of the contact log one, as
 * blocksOf says. A second block costs two calls, as the ids are then read again, too: 340 ms are 36,000 cells.
 */
const GAPS: Partial<Readonly<Record<TabKey, number>>> = { contacts: 1, customers: 2, orders: 1, hints: 9 };
const USUAL_GAP = 6;
/** Somebody who sorts all the time shall not hold up a mail. */
const ATTEMPTS = 3;

export class SheetDueDesk implements DueDesk {
  private url: string | null = null;

  constructor(
    private readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
    private readonly layout: ArchiveLayout,
    private readonly zone: SheetZone,
  ) {}

  columns(tab: TabKey, fields: readonly string[]): DueColumns | null {
    const layout = this.layout.tab(tab);
    if (layout === null) return null;
    const ids = layout.columns.get('id');
    const found = placesOf(layout, fields);
    const numbers = [...(ids === undefined ? [] : [ids]), ...found.values()];
    if (numbers.length === 0 || (hasIds(tab) && ids === undefined)) {
      return { rows: [], missing: hasIds(tab) && ids === undefined ? ['id'] : fields };
    }
    const cells = this.read(layout, blocksOf(numbers, GAPS[tab] ?? USUAL_GAP), numbers, ids);
    return { rows: this.rowsOf(tab, cells, ids, found, 1), missing: fields.filter((field) => !found.has(field)) };
  }

  logSince(day: CivilDate, fields: readonly string[]): DueColumns | null {
    const layout = this.layout.tab('log');
    if (layout === null) return null;
    const found = placesOf(layout, fields);
    const missing = fields.filter((field) => !found.has(field));
    const when = layout.columns.get('when');
    if (when === undefined) return { rows: [], missing };
    // People may have sorted the log: the column of moments tells where the days asked for begin and end.
    const moments = blockOf(layout, when, when).map(([cell]) => this.value('log', 'when', cell));
    const at = moments.flatMap((moment, row) => (typeof moment === 'string' && isSince(moment, day) ? [row + 1] : []));
    const [first, last] = [at[0], at[at.length - 1]];
    if (first === undefined || last === undefined) return { rows: [], missing };
    const [left, right] = [Math.min(...found.values()), Math.max(...found.values())];
    const block: unknown[][] = layout.sheet.getRange(first, left, last - first + 1, right - left + 1).getValues();
    const cells = new Map([...found.values()].map((column) => [column, block.map((row) => row[column - left])]));
    const rows = this.rowsOf('log', cells, undefined, found, first);
    return { rows: rows.filter(({ values }) => isSince(String(values['when'] ?? ''), day)), missing };
  }

  link(tab: TabKey, row: number): string | null {
    const layout = this.layout.tab(tab);
    if (layout === null) return null;
    this.url ??= this.spreadsheet.getUrl();
    return `${this.url}#gid=${layout.sheet.getSheetId()}&range=A${row}`;
  }

  /** By column number; the ids are read again when other columns were read after them. */
  private read(
    layout: TabLayout,
    blocks: readonly Block[],
    numbers: readonly number[],
    ids: number | undefined,
  ): ReadonlyMap<number, readonly unknown[]> {
    const cells = new Map<number, readonly unknown[]>();
    for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
      for (const { first, last } of blocks) {
        const block = blockOf(layout, first, last);
        for (const column of numbers) {
          if (column >= first && column <= last)
            cells.set(
              column,
              block.map((row) => row[column - first]),
            );
        }
      }
      if (ids === undefined || blocks.length === 1) break;
      const now = blockOf(layout, ids, ids).map(([cell]) => cell);
      if (now.every((id, at) => id === cells.get(ids)?.[at])) break;
    }
    return cells;
  }

  /** @param top the row of the first cell */
  private rowsOf(
    tab: TabKey,
    cells: ReadonlyMap<number, readonly unknown[]>,
    ids: number | undefined,
    found: ReadonlyMap<string, number>,
    top: number,
  ): readonly DueRow[] {
    const fields = [...found].map(([field, column]) => ({ field, cells: cells.get(column) ?? [] }));
    const height = [...cells.values()][0]?.length ?? 0;
    const rows: DueRow[] = [];
    for (let at = 0; at < height; at += 1) {
      const row = top + at;
      const id = ids === undefined ? '' : idIn(tab, row, cells.get(ids)?.[at]);
      if (ids === undefined ? row === 1 : id === '') continue;
      const values: Record<string, FieldValue> = {};
      let filled = id !== '';
      for (const { field, cells: column } of fields) {
        const cell = column[at];
        if (cell === '' || cell === undefined) continue;
        values[field] = this.value(tab, field, cell);
        filled ||= values[field] !== null;
      }
      if (filled) rows.push({ row, id, values });
    }
    return rows;
  }

  private value(tab: TabKey, field: string, cell: unknown): FieldValue {
    const line = fieldOf(tab, field);
    return line === undefined ? null : decodeCell(line, cellOf(cell, this.zone));
  }
}

const hasIds = (tab: TabKey): boolean => fieldOf(tab, 'id') !== undefined;

const isSince = (moment: string, day: CivilDate): boolean => /^\d{4}-/.test(moment) && moment.slice(0, 10) >= day;

const placesOf = ({ columns }: TabLayout, fields: readonly string[]): ReadonlyMap<string, number> =>
  new Map(
    fields.flatMap((field) => {
      const column = columns.get(field);
      return column === undefined ? [] : [[field, column] as const];
    }),
  );

const blockOf = ({ sheet }: TabLayout, first: number, last: number): unknown[][] =>
  sheet.getRange(`${columnLetters(first)}1:${columnLetters(last)}`).getValues();
