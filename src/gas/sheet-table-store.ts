// The archive's records in a spreadsheet: found by id, read in blocks, written only where something changed.
// A cell with a formula is never written. Text is written into cells formatted as plain text, so that it stays as typed.
import type { StoredRecord, TableStore } from '../app/ports';
import { MissingPartError } from '../app/ports';
import { fieldOf } from '../domain/catalogue/catalogue';
import type { TabKey } from '../domain/catalogue/catalogue';
import type { Language } from '../domain/language';
import { decodeCell, encodeCell } from '../domain/table/cell-codec';
import type { FieldValue, FieldValues } from '../domain/table/field-value';
import type { ArchiveLayout, TabLayout } from './archive-layout';
import { NUMBER_FORMATS, formatOf } from './number-formats';
import type { RowIndex } from './row-index';
import type { SheetValue } from './sheet-cells';
import { blocksOf, cellOf, columnLetters, sheetValueOf } from './sheet-cells';
import type { SheetZone } from './sheet-zone';

interface Row {
  readonly position: number;
  readonly values: readonly unknown[];
}

export class SheetTableStore implements TableStore {
  constructor(
    private readonly layout: ArchiveLayout,
    private readonly zone: SheetZone,
    private readonly index: RowIndex,
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
    const ids = (cells.get(idColumn) ?? []).map(idText);
    if (CARD_TABS.includes(tab)) this.index.keep(tab, ids);
    return ids.flatMap((id, row): readonly StoredRecord[] => {
      if (row === 0 || id === '') return [];
      const values: Record<string, FieldValue> = {};
      for (const field of wanted) values[field] = this.decode(tab, field, cells.get(this.column(tab, field))?.[row]);
      return [{ id, values, formulas: [] }];
    });
  }

  find(tab: TabKey, id: string, rowHint?: number): StoredRecord | null {
    const { sheet, columns } = this.tab(tab);
    const row = this.row(tab, id, rowHint);
    if (!row) return null;
    const width = row.values.length;
    const formulas = sheet.getRange(row.position, 1, 1, width).getFormulas()[0] ?? [];
    const values: Record<string, FieldValue> = {};
    const keys: string[] = [];
    for (const [field, column] of columns) {
      values[field] = this.decode(tab, field, row.values[column - 1]);
      if ((formulas[column - 1] ?? '') !== '') keys.push(field);
    }
    return { id, values, formulas: keys, row: row.position };
  }

  require(tab: TabKey, fields: readonly string[]): void {
    for (const field of fields) this.column(tab, field);
  }

  update(tab: TabKey, id: string, changes: FieldValues): void {
    const { sheet } = this.tab(tab);
    const position = this.positions.get(`${tab} ${id}`) ?? this.row(tab, id)?.position;
    if (position === undefined) throw new Error(`Cannot update a record: ${tab} ${id} is gone`);
    const cells = new Map<number, { field: string; value: SheetValue }>();
    for (const [field, value] of Object.entries(changes)) {
      cells.set(this.column(tab, field), { field, value: this.encode(tab, field, value) });
    }
    const blocks = blocksOf([...cells.keys()], 0);
    const texts = [...cells].filter(([, { field, value }]) => isText(tab, field) && mayBeMisread(value));
    if (texts.length > 0) {
      const places = texts.map(([column]) => columnLetters(column) + String(position));
      sheet.getRangeList(places).setNumberFormat(NUMBER_FORMATS.text);
    }
    for (const { first, last } of blocks) {
      const row: SheetValue[] = [];
      for (let column = first; column <= last; column += 1) row.push(cells.get(column)?.value ?? '');
      // One cell: setValue is buffered at 1.25 ms where setValues costs 90 (the same benchmarks).
      const [only] = row;
      if (row.length === 1 && only !== undefined) sheet.getRange(position, first).setValue(only);
      else sheet.getRange(position, first, 1, row.length).setValues([row]);
    }
  }

  append(tab: TabKey, records: readonly FieldValues[]): number {
    const { sheet, columns } = this.tab(tab);
    for (const record of records) for (const field of Object.keys(record)) this.column(tab, field);
    const width = Math.max(...columns.values());
    const rows = records.map(() => new Array<SheetValue>(width).fill(''));
    const formats = records.map(() => new Array<string>(width).fill(NUMBER_FORMATS.automatic));
    for (const [field, column] of columns) {
      records.forEach((record, at) => {
        const value = record[field];
        (formats[at] ?? [])[column - 1] = NUMBER_FORMATS[formatOf(tab, field)];
        if (value !== undefined) (rows[at] ?? [])[column - 1] = this.encode(tab, field, value);
      });
    }
    const target = roomBelow(sheet, sheet.getLastRow(), rows.length, width);
    target.setNumberFormats(formats);
    target.setValues(rows);
    return target.getRow();
  }

  rememberRows(): void {
    for (const tab of CARD_TABS) if (!this.index.knows(tab)) this.index.keep(tab, this.idColumn(tab));
    this.index.store();
  }

  /** Where rows were found in this run, under the lock. */
  private readonly positions = new Map<string, number>();

  private tab(key: TabKey): TabLayout {
    const layout = this.layout.tab(key);
    if (layout === null) throw new MissingPartError(key);
    return layout;
  }

  private column(tab: TabKey, field: string): number {
    const column = this.tab(tab).columns.get(field);
    if (column === undefined) throw new MissingPartError(tab, field);
    return column;
  }

  /** The row with that id as it stands now: where a hint says, when the id is still there, else by the whole column. */
  private row(tab: TabKey, id: string, rowHint?: number): Row | null {
    const { sheet, columns } = this.tab(tab);
    const idColumn = this.column(tab, 'id');
    const width = Math.max(...columns.values());
    const read = (position: number): Row | null => {
      const values: readonly unknown[] = sheet.getRange(position, 1, 1, width).getValues()[0] ?? [];
      if (idText(values[idColumn - 1]) !== id) return null;
      this.positions.set(`${tab} ${id}`, position);
      return { position, values };
    };
    const hint = rowHint ?? this.index.hint(tab, id);
    const hinted = hint !== null && hint > 1 ? this.readHinted(read, hint) : null;
    if (hinted) return hinted;
    const at = this.idColumn(tab).indexOf(id, 1);
    return at < 0 ? null : read(at + 1);
  }

  /** The ids of a tab in row order, the header's row first. */
  private idColumn(tab: TabKey): readonly string[] {
    const letters = columnLetters(this.column(tab, 'id'));
    const cells = this.tab(tab).sheet.getRange(`${letters}1:${letters}`).getValues();
    return cells.map((row) => idText(row[0]));
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
    const line = fieldOf(tab, field);
    return decodeCell(line ?? { type: 'text' }, cellOf(value, this.zone));
  }

  private encode(tab: TabKey, field: string, value: FieldValue): SheetValue {
    const line = fieldOf(tab, field);
    return sheetValueOf(encodeCell(line ?? { type: 'text' }, value, this.language() ?? 'en'), this.zone);
  }
}

const CARD_TABS: readonly TabKey[] = ['customers', 'individuals', 'organisations'];

const idText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';

const isText = (tab: TabKey, field: string): boolean => formatOf(tab, field) === 'text';

/** Only an e-mail address is surely taken for text whatever the cell's format; everything else is formatted as text first. */
const mayBeMisread = (value: SheetValue): boolean =>
  typeof value === 'string' && value !== '' && !/^[A-Za-z][^\s=]*@\S+$/.test(value);

/** Rows more than are needed now, so that a full grid does not grow at every save. */
const GROWTH = 100;

/** Free cells below the last row with content. Google refuses a range beyond the grid, and only then the grid grows. */
function roomBelow(
  sheet: TabLayout['sheet'],
  last: number,
  rows: number,
  columns: number,
): GoogleAppsScript.Spreadsheet.Range {
  try {
    return sheet.getRange(last + 1, 1, rows, columns);
  } catch {
    sheet.insertRowsAfter(sheet.getMaxRows(), rows + GROWTH);
    return sheet.getRange(last + 1, 1, rows, columns);
  }
}
