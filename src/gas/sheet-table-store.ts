// The archive's records in a spreadsheet: found by id, read in blocks, written only where something changed.
// A cell with a formula is never written. Text is written into cells formatted as plain text, so that it stays as typed.
import type {
  LinkedRecords,
  NewestRecords,
  NewRecords,
  RecordChange,
  RecordWrite,
  StoredRecord,
  TableStore,
} from '../app/ports';
import type { TabKey } from '../domain/catalogue/catalogue';
import type { Language } from '../domain/language';
import type { FieldValue, FieldValues } from '../domain/table/field-value';
import type { ArchiveLayout } from './archive-layout';
import { KnownColumns } from './known-columns';
import type { LinkIndex } from './link-index';
import { LinkedRows } from './linked-rows';
import { firstFormulas } from './first-formulas';
import { newestRows } from './newest-rows';
import { NewRows } from './new-rows';
import type { NewPlace } from './new-rows';
import { idIn, isText, RecordCells } from './record-cells';
import { RowFinder } from './row-finder';
import type { RowIndex } from './row-index';
import { blocksOf, columnLetters } from './sheet-cells';
import type { SheetZone } from './sheet-zone';
import type { RowsWrite } from './whole-write';
import { writeWhole } from './whole-write';

const CARD_TABS: readonly TabKey[] = ['customers', 'individuals', 'organisations'];

export class SheetTableStore implements TableStore {
  private readonly columns: KnownColumns;
  private readonly cells: RecordCells;
  private readonly finder: RowFinder;
  private readonly newRows: NewRows;
  private readonly continuedFields = new Map<TabKey, readonly string[]>();

  constructor(
    spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
    private readonly layout: ArchiveLayout,
    zone: SheetZone,
    private readonly index: RowIndex,
    private readonly links: LinkIndex,
  ) {
    this.columns = new KnownColumns(layout, links);
    this.cells = new RecordCells(zone, () => this.language() ?? 'en');
    this.finder = new RowFinder(this.columns, index);
    this.newRows = new NewRows(spreadsheet, this.columns, this.finder, index);
  }

  language(): Language | null {
    return this.layout.language();
  }

  list(tab: TabKey, fields: readonly string[]): readonly StoredRecord[] {
    const { sheet, columns } = this.columns.tab(tab);
    const wanted = fields.filter((field) => columns.has(field));
    const idColumn = this.columns.column(tab, 'id');
    const numbers = [idColumn, ...wanted.map((field) => this.columns.column(tab, field))];
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
      for (const field of wanted)
        values[field] = this.cells.value(tab, field, cells.get(this.columns.column(tab, field))?.[row]);
      return [{ id, values, formulas: [] }];
    });
  }

  find(tab: TabKey, id: string, rowHint?: number, own?: 'seen' | 'now'): StoredRecord | null {
    const columns = this.columns.all(tab, own);
    const row = this.finder.find(tab, id, rowHint, columns);
    if (!row) return null;
    const keys = [...columns].flatMap(([field, column]) => ((row.formulas[column - 1] ?? '') === '' ? [] : [field]));
    return { id, values: this.cells.values(tab, columns, row.values), formulas: keys, row: row.position };
  }

  linked(tab: TabKey, customer: string, way: 'quick' | 'newest'): LinkedRecords {
    const layout = this.layout.tab(tab);
    if (layout === null) return { records: [], all: 0 };
    return new LinkedRows(this.links).read(tab, layout, customer, way, (row, cells) => {
      const idColumn = layout.columns.get('id');
      const id = idColumn === undefined ? '' : idIn(tab, row, cells[idColumn - 1]);
      return { id, values: this.cells.values(tab, layout.columns, cells), formulas: [] };
    });
  }

  newest(tab: TabKey, field: string, text: string): NewestRecords {
    const layout = this.columns.tab(tab);
    const { rows, all, unsearched } = newestRows(layout, this.columns.column(tab, field), text);
    return { rows: rows.map(([, cells]) => this.cells.values(tab, layout.columns, cells)), all, unsearched };
  }

  ownKeys(tab: TabKey): readonly string[] {
    return this.layout.tab(tab) === null ? [] : [...this.columns.own(tab, 'now').keys()];
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
      const values = this.cells.values(tab, places, row);
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
    for (const field of fields) this.columns.column(tab, field);
  }

  write(writes: readonly RecordWrite[], also?: () => void): readonly number[] {
    // Columns first, then rows and room, then cells: nothing is written before all of it is known to have a place.
    for (const write of writes) this.require(write.tab, fieldsOf(write));
    const planned = writes.map((write) => ('id' in write ? this.planChange(write) : this.planRows(write)));
    writeWhole(planned, also);
    return planned.map(({ first }) => first);
  }

  continued(tab: TabKey): readonly string[] {
    return this.continuedFields.get(tab) ?? [];
  }

  reserve(tab: TabKey): void {
    this.newRows.reserve(tab);
  }

  rememberRows(): void {
    for (const tab of CARD_TABS) if (!this.index.knows(tab)) this.index.keep(tab, this.finder.idsNow(tab));
    this.index.store();
  }

  private planChange({ tab, id, changes }: RecordChange): RowsWrite {
    const row = this.finder.planned(tab, id);
    if (!row) throw new Error(`Cannot change a record: ${tab} ${id} is gone`);
    const cells = this.cells.writes(tab, changes, (field) => this.columns.column(tab, field), row.values);
    return { tab, sheet: this.columns.tab(tab).sheet, first: row.position, rows: [cells] };
  }

  private formulasFor(tab: TabKey, place: NewPlace, written: readonly number[]): ReadonlyMap<number, string> {
    if (place.first > 2) return this.newRows.continued(place, written);
    const first = firstFormulas(this.layout, tab, this.language() ?? 'en');
    return new Map([...first].filter(([column]) => !written.includes(column)));
  }

  private planRows({ tab, records }: NewRecords): RowsWrite {
    const { sheet, columns } = this.columns.tab(tab);
    // Every row writes the same columns, so that they go in blocks.
    const fields = fieldsOf({ tab, records });
    const rows = records.map((record) => {
      const values = Object.fromEntries(fields.map((field) => [field, record[field] ?? null]));
      return this.cells.writes(tab, values, (field) => this.columns.column(tab, field), []);
    });
    const place = this.newRows.place(tab, rows.length);
    const fieldAt = new Map([...columns].map(([field, column]) => [column, field]));
    const written = (rows[0] ?? []).map(({ column }) => column);
    const formulas = [...this.formulasFor(tab, place, written)].map(([column, formula]) => {
      const field = fieldAt.get(column);
      return { column, formula, inText: field !== undefined && isText(tab, field) };
    });
    const continued = formulas.map(({ column }) => column);
    this.continuedFields.set(
      tab,
      [...columns].flatMap(([field, column]) => (continued.includes(column) ? [field] : [])),
    );
    return { tab, sheet, first: place.first, rows, formulas };
  }
}

const fieldsOf = (write: RecordWrite): readonly string[] => [
  ...new Set(('records' in write ? write.records : [write.changes]).flatMap((values) => Object.keys(values))),
];
