// The cells that a person edited in the grid: reads their rows in few blocks and writes single columns of them.
// The number of calls does not grow with the rows; what one edit reads is bounded, since a simple trigger has 30 seconds.
import type { HandEdit, TableStore } from '../app/ports';
import { MissingPartError } from '../app/ports';
import { fieldOf, fieldsOf } from '../domain/catalogue/catalogue';
import type { TabKey } from '../domain/catalogue/catalogue';
import { columnRuns } from '../domain/hand/column-runs';
import type { EditedArea, EditedRow, Stamp } from '../domain/hand/edited-rows';
import { decodeCell, encodeCell } from '../domain/table/cell-codec';
import type { FieldValue } from '../domain/table/field-value';
import { ownColumns, ownLine } from '../domain/table/own-field';
import type { ArchiveLayout, TabLayout } from './archive-layout';
import { repairHeaders } from './header-repair';
import { NUMBER_FORMATS } from './number-formats';
import type { SheetValue } from './sheet-cells';
import { blocksOf, cellOf, columnLetters, isDate, sheetValueOf } from './sheet-cells';
import type { SheetZone } from './sheet-zone';
import { typedRowFormulas } from './typed-row-formulas';

type Range = GoogleAppsScript.Spreadsheet.Range;

/** What the event tells; the texts only for one cell, and not where it is or was empty. */
export interface ToldEdit {
  readonly range: Range;
  readonly before: string | null;
  readonly after: string | null;
}

/** The columns that were read of adjacent rows, by number. */
interface ReadRows {
  readonly first: number;
  readonly count: number;
  readonly values: ReadonlyMap<number, readonly unknown[]>;
  readonly formulas: ReadonlyMap<number, readonly string[]>;
}

const RECORD: readonly string[] = ['updated', 'revision', 'updatedBy'];
const JUDGED: readonly string[] = ['id', 'name', 'kind', 'created', ...RECORD];
/** Of single cells, whose rows are read whole. */
const MARKS = 'marks';
/** Rows are read whole up to that many cells: one block is cheaper than several. */
const WHOLE_CELLS = 20_000;
/** Cells read to see which rows hold anything: a second's worth. */
const CONTENT_CELLS = 100_000;
const MAX_RUNS = 20;

export class SheetHandEdit implements HandEdit {
  private known: EditedArea | null = null;
  private readonly read = new Map<TabKey, ReadRows>();

  constructor(
    private readonly layout: ArchiveLayout,
    private readonly zone: SheetZone,
    private readonly tables: TableStore,
    private readonly told: ToldEdit,
  ) {}

  followColumns(): void {
    const { range } = this.told;
    // Whoever pastes a header alone renames a column; whole columns bring their cells with them.
    if (range.getRow() !== 1 || range.getNumRows() === 1) return;
    const sheet = range.getSheet();
    const tab = this.layout.keyOf(sheet);
    try {
      if (tab !== null) repairHeaders(sheet.getParent(), this.layout, tab, null);
    } catch {
      // Several columns could be meant, which set-up asks about.
    }
  }

  area(): EditedArea | null {
    this.layout.refresh();
    this.known = this.findArea();
    return this.known;
  }

  private findArea(): EditedArea | null {
    const { range, before, after } = this.told;
    const tab = this.layout.language() === null ? null : this.layout.keyOf(range.getSheet());
    const columns = tab === null ? undefined : this.layout.tab(tab)?.columns;
    if (tab === null || columns?.has('id') !== true || range.getLastRow() === 1) return null;
    const [first, last] = [range.getColumn(), range.getLastColumn()];
    const fields = [...columns].flatMap(([field, at]) => (at >= first && at <= last ? [field] : []));
    const single = range.getNumRows() === 1 && first === last;
    if (single && fields.length === 0) {
      const own = this.ownKey(tab, first);
      if (own !== null) return { tab, fields, others: true, own, cell: { before, after } };
    }
    return { tab, fields, others: last - first + 1 > fields.length, cell: single ? { before, after } : null };
  }

  /** Asked for a single cell only: a column without a header stays the sheet's. */
  private ownKey(tab: TabKey, column: number): string | null {
    const { sheet, columns } = this.tab(tab);
    const headers = (sheet.getRange('1:1').getValues()[0] ?? []).map((cell) => (isDate(cell) ? '' : String(cell)));
    const own = ownColumns(headers, new Set(columns.values()), fieldsOf(tab));
    return [...own].find(([, at]) => at === column)?.[0] ?? null;
  }

  rows(): readonly EditedRow[] {
    const { tab, fields, own } = this.edited();
    const { range } = this.told;
    const first = Math.max(2, range.getRow());
    let last = range.getLastRow();
    if (last > first) last = Math.min(last, range.getSheet().getLastRow());
    return last < first ? [] : this.readRows(tab, first, last, own === undefined ? fields : [own]);
  }

  otherIds(): ReadonlySet<string> {
    const { tab } = this.edited();
    const read = this.read.get(tab);
    const [first, end] = read ? [read.first, read.first + read.count] : [0, 0];
    return new Set(this.idColumn(tab).filter((id, at) => id !== '' && (at + 1 < first || at + 1 >= end)));
  }

  customerRows(ids: readonly string[]): readonly EditedRow[] {
    const rows = new Set(this.customerPlaces(ids));
    if (rows.size === 0) return [];
    const all = [...rows].sort((a, b) => a - b);
    const read = this.readRows('customers', all[0] ?? 0, all[all.length - 1] ?? 0, null);
    return read.filter(({ row }) => rows.has(row));
  }

  continued(rows: readonly number[]): () => void {
    const { tab } = this.edited();
    return typedRowFormulas(tab, this.tab(tab), rows);
  }

  stamp(stamps: readonly Stamp[]): void {
    for (const stamp of stamps) this.write(stamp);
  }

  stampEach(stamps: readonly Stamp[]): readonly Stamp[] {
    return stamps.filter((stamp) => {
      try {
        this.write(stamp);
        SpreadsheetApp.flush();
        return true;
      } catch {
        // Closed to this person; the others may not be.
        return false;
      }
    });
  }

  private edited(): EditedArea {
    if (this.known === null) throw new Error('Cannot read edited rows: nothing of the archive was edited');
    return this.known;
  }

  private tab(key: TabKey): TabLayout {
    const layout = this.layout.tab(key);
    if (layout === null) throw new MissingPartError(key);
    return layout;
  }

  /** @param edited fields that were edited; null when only the record of the rows is wanted */
  private readRows(tab: TabKey, first: number, last: number, edited: readonly string[] | null): readonly EditedRow[] {
    const { sheet, columns: known } = this.tab(tab);
    const own = edited === null ? undefined : this.edited().own;
    const columns = own === undefined ? known : new Map([...known, [own, this.told.range.getColumn()]]);
    const count = last - first + 1;
    const whole = count * Math.max(...columns.values()) <= WHOLE_CELLS;
    const one = this.edited().cell === null ? [] : [MARKS];
    const judged = [...(tab === 'customers' ? JUDGED : ['id']), ...one].filter((field) => columns.has(field));
    const typed = edited === null ? [] : this.typedFields(tab, edited, whole ? Infinity : CONTENT_CELLS / count);
    const wanted = [...judged, ...(count === 1 ? (edited ?? []) : [])];
    const read = readColumns(sheet, first, count, numbersOf([...wanted, ...typed], columns), whole);
    this.read.set(tab, read);

    const contents = numbersOf(typed, columns);
    const line = fieldOf(tab, 'id');
    return Array.from({ length: count }, (_, at): EditedRow => {
      const value = (column: number): unknown => read.values.get(column)?.[at];
      const formula = (column: number): boolean => (read.formulas.get(column)?.[at] ?? '') !== '';
      const id = idText(value(columns.get('id') ?? 0));
      return {
        row: first + at,
        id,
        header: id === line?.en || id === line?.zh,
        filled: contents.some((column) => isTyped(value(column)) && !formula(column)),
        values: Object.fromEntries(
          wanted.map((field) => [field, this.decode(tab, field, value(columns.get(field) ?? 0))]),
        ),
        formulas: wanted.filter((field) => formula(columns.get(field) ?? 0)),
        ...formulaOf(count === 1 ? read.formulas.get(columns.get(edited?.[0] ?? '') ?? 0)?.[0] : ''),
      };
    });
  }

  /** Fields that people fill, the edited ones first. */
  private typedFields(tab: TabKey, edited: readonly string[], most: number): readonly string[] {
    const { columns } = this.tab(tab);
    const fields = fieldsOf(tab)
      .filter(({ key, type, derived }) => type !== 'id' && derived !== true && columns.has(key))
      .map(({ key }) => key);
    const first = fields.filter((field) => edited.includes(field));
    return [...first, ...fields.filter((field) => !edited.includes(field))].slice(0, Math.max(1, Math.floor(most)));
  }

  /** One customer is found as a card is; many by one look through the column. */
  private customerPlaces(ids: readonly string[]): readonly number[] {
    const [only] = ids;
    if (ids.length === 1 && only !== undefined) {
      const row = this.tables.find('customers', only)?.row;
      return row === undefined ? [] : [row];
    }
    const wanted = new Set(ids);
    return this.idColumn('customers').flatMap((id, at) => (at > 0 && wanted.has(id) ? [at + 1] : []));
  }

  private idColumn(tab: TabKey): readonly string[] {
    const { sheet, columns } = this.tab(tab);
    const letters = columnLetters(columns.get('id') ?? 1);
    return sheet
      .getRange(`${letters}1:${letters}`)
      .getValues()
      .map(([cell]) => idText(cell));
  }

  private write({ tab, field, values }: Stamp): void {
    const { sheet, columns } = this.tab(tab);
    const [read, column] = [this.read.get(tab), columns.get(field)];
    const cells = column === undefined ? undefined : read?.values.get(column);
    if (!read || column === undefined || !cells) return;
    const runs = columnRuns(
      cells.map((now, at) => {
        const row = read.first + at;
        const value = values.get(row);
        const next = value === undefined ? undefined : this.encode(tab, field, value);
        const closed = (read.formulas.get(column)?.[at] ?? '') !== '';
        return { row, now: now as SheetValue, next: next !== undefined && same(next, now) ? undefined : next, closed };
      }),
      MAX_RUNS,
    );
    for (const { first, values: written } of runs) {
      const range = sheet.getRange(first, column, written.length, 1);
      // What is pasted brings its own formats, which could make a date of an id.
      if (field === 'id') range.setNumberFormat(NUMBER_FORMATS.text);
      const [one = ''] = written;
      // One value for many cells costs as little as for one.
      if (written.every((value) => same(value, one))) range.setValue(one);
      else range.setValues(written.map((value) => [value]));
    }
  }

  private decode(tab: TabKey, field: string, value: unknown): FieldValue {
    return decodeCell(fieldOf(tab, field) ?? ownLine(field), cellOf(value, this.zone));
  }

  private encode(tab: TabKey, field: string, value: FieldValue): SheetValue {
    const language = this.layout.language() ?? 'en';
    return sheetValueOf(encodeCell(fieldOf(tab, field) ?? { type: 'text' }, value, language), this.zone);
  }
}

const numbersOf = (fields: readonly string[], columns: ReadonlyMap<string, number>): readonly number[] =>
  fields.flatMap((field) => columns.get(field) ?? []);

/** Tick boxes stand unticked in rows that nobody has typed into. */
const isTyped = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim() !== '' : value !== undefined && value !== null && value !== false;

const idText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

const same = (a: unknown, b: unknown): boolean => (isDate(a) && isDate(b) ? a.getTime() === b.getTime() : a === b);

const formulaOf = (formula = ''): { readonly formula?: string } => (formula === '' ? {} : { formula });

function readColumns(
  sheet: GoogleAppsScript.Spreadsheet.Sheet,
  first: number,
  count: number,
  columns: readonly number[],
  whole: boolean,
): ReadRows {
  const values = new Map<number, readonly unknown[]>();
  const formulas = new Map<number, readonly string[]>();
  for (const block of blocksOf(columns, whole ? Infinity : 1)) {
    const range = sheet.getRange(first, block.first, count, block.last - block.first + 1);
    const [rows, texts] = [range.getValues(), range.getFormulas()];
    for (const column of columns.filter((one) => one >= block.first && one <= block.last)) {
      values.set(
        column,
        rows.map((row): unknown => row[column - block.first]),
      );
      formulas.set(
        column,
        texts.map((row) => row[column - block.first] ?? ''),
      );
    }
  }
  return { first, count, values, formulas };
}
