// The archive's records in a spreadsheet: found by id, read in blocks, written only where something changed.
// A cell with a formula is never written. Text is written into cells formatted as plain text, so that it stays as typed.
import type { LinkedRecords, NewRecords, RecordChange, RecordWrite, StoredRecord, TableStore } from '../app/ports';
import { MissingPartError } from '../app/ports';
import { isMadeId } from '../domain/card/card-id';
import { fieldOf } from '../domain/catalogue/catalogue';
import type { TabKey } from '../domain/catalogue/catalogue';
import type { FieldLine } from '../domain/catalogue/field';
import type { Language } from '../domain/language';
import { decodeCell, encodeCell } from '../domain/table/cell-codec';
import type { FieldValue, FieldValues } from '../domain/table/field-value';
import { isOwnKey, ownColumns, ownLine } from '../domain/table/own-field';
import type { ArchiveLayout, TabLayout } from './archive-layout';
import { growing } from './cell-limit';
import type { LinkIndex } from './link-index';
import { LinkedRows } from './linked-rows';
import { formatOf } from './number-formats';
import type { RowIndex } from './row-index';
import type { SheetValue } from './sheet-cells';
import { blocksOf, cellOf, columnLetters, isDate, sheetValueOf } from './sheet-cells';
import type { SheetZone } from './sheet-zone';
import type { CellWrite, RowsWrite } from './whole-write';
import { writeWhole } from './whole-write';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface Row {
  readonly position: number;
  readonly values: readonly unknown[];
  /** '' where a cell has none. */
  readonly formulas: readonly string[];
}

export class SheetTableStore implements TableStore {
  constructor(
    private readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
    private readonly layout: ArchiveLayout,
    private readonly zone: SheetZone,
    private readonly index: RowIndex,
    private readonly links: LinkIndex,
  ) {}

  language(): Language | null {
    return this.layout.language();
  }

  list(tab: TabKey, fields: readonly string[]): readonly StoredRecord[] {
    const { sheet, columns } = this.tab(tab);
    const wanted = fields.filter((field) => columns.has(field));
    const idColumn = this.column(tab, 'id');
    const numbers = [idColumn, ...wanted.map((field) => this.column(tab, field))];
    const cells = new Map<number, readonly unknown[]>();
    for (const { first, last } of blocksOf(numbers, 1)) {
      const block = sheet.getRange(`${columnLetters(first)}1:${columnLetters(last)}`).getValues();
      for (let column = first; column <= last; column += 1) {
        if (numbers.includes(column))
          cells.set(
            column,
            block.map((row): unknown => row[column - first]),
          );
      }
    }
    const ids = (cells.get(idColumn) ?? []).map((cell, at) => idIn(tab, at + 1, cell));
    if (CARD_TABS.includes(tab)) this.index.keep(tab, ids);
    return ids.flatMap((id, row): readonly StoredRecord[] => {
      if (id === '') return [];
      const values: Record<string, FieldValue> = {};
      for (const field of wanted) values[field] = this.decode(tab, field, cells.get(this.column(tab, field))?.[row]);
      return [{ id, values, formulas: [] }];
    });
  }

  find(tab: TabKey, id: string, rowHint?: number, own?: 'seen' | 'now'): StoredRecord | null {
    const columns = this.columnsOf(tab, own);
    const row = this.row(tab, id, rowHint, columns);
    if (!row) return null;
    const keys = [...columns].flatMap(([field, column]) => ((row.formulas[column - 1] ?? '') === '' ? [] : [field]));
    return { id, values: this.valuesOf(tab, columns, row.values), formulas: keys, row: row.position };
  }

  linked(tab: TabKey, customer: string, way: 'quick' | 'newest'): LinkedRecords {
    const layout = this.layout.tab(tab);
    if (layout === null) return { records: [], all: 0 };
    return new LinkedRows(this.links).read(tab, layout, customer, way, (row, cells) => {
      const idColumn = layout.columns.get('id');
      const id = idColumn === undefined ? '' : idIn(tab, row, cells[idColumn - 1]);
      return { id, values: this.valuesOf(tab, layout.columns, cells), formulas: [] };
    });
  }

  listRows(tab: TabKey, fields: readonly string[]): readonly FieldValues[] {
    const layout = this.layout.tab(tab);
    if (layout === null) return [];
    const columns = new Map([...layout.columns].filter(([field]) => fields.includes(field)));
    const [first, last] = [Math.min(...columns.values()), Math.max(...columns.values())];
    if (columns.size === 0) return [];
    const cells = layout.sheet.getRange(`${columnLetters(first)}1:${columnLetters(last)}`).getValues();
    const places = new Map([...columns].map(([field, column]) => [field, column - first + 1]));
    return cells.slice(1).flatMap((row) => {
      const values = this.valuesOf(tab, places, row);
      return Object.values(values).every((value) => value === null) ? [] : [values];
    });
  }

  rememberLinks(): void {
    this.links.store();
  }

  forgetLinks(tab: TabKey): void {
    this.links.forgetRows(tab);
  }

  require(tab: TabKey, fields: readonly string[]): void {
    for (const field of fields) this.column(tab, field);
  }

  write(writes: readonly RecordWrite[], also?: () => void): readonly number[] {
    // Columns first, then rows and room, then cells: nothing is written before all of it is known to have a place.
    for (const write of writes) this.require(write.tab, fieldsOf(write));
    const planned = writes.map((write) => ('id' in write ? this.planChange(write) : this.planRows(write)));
    writeWhole(planned, also);
    return planned.map(({ first }) => first);
  }

  reserve(tab: TabKey): void {
    const layout = this.layout.tab(tab);
    if (layout) this.reserved.set(tab, layout.sheet.getLastRow() + 1);
  }

  rememberRows(): void {
    for (const tab of CARD_TABS) if (!this.index.knows(tab)) this.index.keep(tab, this.idColumn(tab));
    this.index.store();
  }

  /** First free rows that were looked up ahead. */
  private readonly reserved = new Map<TabKey, number>();

  /** Rows as they were found in this run, under the lock. */
  private readonly rows = new Map<string, Row>();

  private planChange({ tab, id, changes }: RecordChange): RowsWrite {
    const row = this.rows.get(`${tab} ${id}`) ?? this.row(tab, id);
    if (!row) throw new Error(`Cannot change a record: ${tab} ${id} is gone`);
    const cells = this.cells(tab, changes, row.values);
    return { tab, sheet: this.tab(tab).sheet, first: row.position, rows: [cells] };
  }

  private planRows({ tab, records }: NewRecords): RowsWrite {
    const { sheet } = this.tab(tab);
    // Every row writes the same columns, so that they go in blocks.
    const fields = fieldsOf({ tab, records });
    const rows = records.map((record) =>
      this.cells(tab, Object.fromEntries(fields.map((field) => [field, record[field] ?? null])), []),
    );
    return { tab, sheet, first: this.roomBelow(sheet, rows.length, this.reserved.get(tab)), rows };
  }

  private cells(tab: TabKey, values: FieldValues, before: readonly unknown[]): readonly CellWrite[] {
    return Object.entries(values)
      .map(([field, fieldValue]): CellWrite => {
        const [column, value] = [this.column(tab, field), this.encode(tab, field, fieldValue)];
        const asText = isText(tab, field) && mayBeMisread(value);
        return { field, column, value, before: before[column - 1] ?? '', asText };
      })
      .sort((a, b) => a.column - b.column);
  }

  /** Number of the first free row below the last one with content. The grid grows when there is none. */
  private roomBelow(sheet: Sheet, rows: number, first = sheet.getLastRow() + 1): number {
    try {
      // Google refuses a range beyond the grid, and only then the size of the grid is asked for.
      sheet.getRange(first, 1, rows, 1);
    } catch {
      const [last, width] = [sheet.getMaxRows(), sheet.getMaxColumns()];
      try {
        sheet.insertRowsAfter(last, rows + GROWTH);
      } catch {
        growing(
          this.spreadsheet,
          () => rows * width,
          () => sheet.insertRowsAfter(last, rows),
        );
      }
    }
    return first;
  }

  private valuesOf(tab: TabKey, columns: ReadonlyMap<string, number>, cells: readonly unknown[]): FieldValues {
    const values: Record<string, FieldValue> = {};
    for (const [field, column] of columns) values[field] = this.decode(tab, field, cells[column - 1]);
    return values;
  }

  /** The team's own columns that were looked up in this run, by tab. */
  private readonly ownNow = new Map<TabKey, ReadonlyMap<string, number>>();

  /** The known columns, and the team's own when asked for. */
  private columnsOf(tab: TabKey, own?: 'seen' | 'now'): ReadonlyMap<string, number> {
    const { columns } = this.tab(tab);
    return own === undefined ? columns : new Map([...columns, ...this.ownColumnsOf(tab, own)]);
  }

  private ownColumnsOf(tab: TabKey, own: 'seen' | 'now'): ReadonlyMap<string, number> {
    const { sheet, columns } = this.tab(tab);
    // Columns that were moved, added or removed among the known ones show by the places of those.
    const places = [...columns.values()].join();
    const found = this.ownNow.get(tab) ?? (own === 'seen' ? this.links.ownColumns(tab, places) : null);
    if (found) return found;
    const headers = (sheet.getRange('1:1').getValues()[0] ?? []).map((cell) => (isDate(cell) ? '' : String(cell)));
    const now = ownColumns(headers, new Set(columns.values()));
    this.ownNow.set(tab, now);
    this.links.keepOwnColumns(tab, places, now);
    return now;
  }

  private tab(key: TabKey): TabLayout {
    const layout = this.layout.tab(key);
    if (layout === null) throw new MissingPartError(key);
    return layout;
  }

  private column(tab: TabKey, field: string): number {
    const column = isOwnKey(field) ? this.ownColumnsOf(tab, 'now').get(field) : this.tab(tab).columns.get(field);
    if (column === undefined) throw new MissingPartError(tab, field);
    return column;
  }

  /** The row with that id as it stands now: where a hint says, when the id is still there, else by the whole column. */
  private row(
    tab: TabKey,
    id: string,
    rowHint?: number,
    columns: ReadonlyMap<string, number> = this.columnsOf(tab),
  ): Row | null {
    const { sheet } = this.tab(tab);
    const idColumn = this.column(tab, 'id');
    const width = Math.max(...columns.values());
    const read = (position: number): Row | null => {
      // Values last: they tell whose row it is, so a sort in between does not go unnoticed.
      const formulas = sheet.getRange(position, 1, 1, width).getFormulas()[0] ?? [];
      const values: readonly unknown[] = sheet.getRange(position, 1, 1, width).getValues()[0] ?? [];
      if (idIn(tab, position, values[idColumn - 1]) !== id) return null;
      const row = { position, values, formulas };
      this.rows.set(`${tab} ${id}`, row);
      return row;
    };
    const hint = rowHint ?? this.index.hint(tab, id);
    const hinted = hint === null ? null : this.readHinted(read, hint);
    if (hinted) return hinted;
    for (let looks = 0; looks < LOOKS; looks += 1) {
      const at = this.idColumn(tab).indexOf(id);
      if (at < 0) return null;
      const row = read(at + 1);
      if (row) return row;
    }
    throw new Error(`Cannot find a record: the rows of ${tab} keep moving`);
  }

  /** The ids of a tab in row order, from row 1 on; '' for rows without one and for the header. */
  private idColumn(tab: TabKey): readonly string[] {
    const letters = columnLetters(this.column(tab, 'id'));
    const cells = this.tab(tab).sheet.getRange(`${letters}1:${letters}`).getValues();
    return cells.map((row, at) => idIn(tab, at + 1, row[0]));
  }

  /** A hinted row may lie outside a grid that has shrunk since. */
  private readHinted(read: (position: number) => Row | null, hint: number): Row | null {
    try {
      return read(hint);
    } catch {
      return null;
    }
  }

  private decode(tab: TabKey, field: string, value: unknown): FieldValue {
    return decodeCell(lineOf(tab, field), cellOf(value, this.zone));
  }

  private encode(tab: TabKey, field: string, value: FieldValue): SheetValue {
    return sheetValueOf(encodeCell(lineOf(tab, field), value, this.language() ?? 'en'), this.zone);
  }
}

const CARD_TABS: readonly TabKey[] = ['customers', 'individuals', 'organisations'];

/**
 * The id in a cell of the id column. Usually the header is row 1, under whatever text; it may have been deleted, or carried
 * off by a sort that took it for data, and then a customer stands there.
 */
function idIn(tab: TabKey, row: number, cell: unknown): string {
  const id = typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
  const line = fieldOf(tab, 'id');
  const isHeader = row === 1 ? !isMadeId(id) : id === line?.en || id === line?.zh;
  return isHeader ? '' : id;
}

const lineOf = (tab: TabKey, field: string): Pick<FieldLine, 'type' | 'choices'> =>
  fieldOf(tab, field) ?? ownLine(field);

/** Text in the team's own columns too: nothing that is typed in the sidebar becomes a formula. */
const isText = (tab: TabKey, field: string): boolean => isOwnKey(field) || formatOf(tab, field) === 'text';

/** Only an e-mail address is surely taken for text whatever the cell's format; everything else is formatted as text first. */
const mayBeMisread = (value: SheetValue): boolean =>
  typeof value === 'string' && value !== '' && !/^[A-Za-z][^\s=]*@\S+$/.test(value);

/** Somebody may sort between the look through the ids and the read of the row. */
const LOOKS = 3;

/** Rows more than are needed now, so that a full grid does not grow at every save. */
const GROWTH = 100;

const fieldsOf = (write: RecordWrite): readonly string[] => [
  ...new Set(('records' in write ? write.records : [write.changes]).flatMap((values) => Object.keys(values))),
];
