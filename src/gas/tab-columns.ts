// Some columns of a tab, read in few blocks whatever the number of rows, and written only where something changes.
// Formulas and contents are read only when there is something to write. Used under the lock.
import type { ColumnsRow, TabColumns } from '../app/ports';
import { isMadeId } from '../domain/card/card-id';
import { fieldOf, fieldsOf } from '../domain/catalogue/catalogue';
import type { TabKey } from '../domain/catalogue/catalogue';
import { columnRuns } from '../domain/hand/column-runs';
import { decodeCell, encodeCell } from '../domain/table/cell-codec';
import type { FieldValue } from '../domain/table/field-value';
import type { Language } from '../domain/language';
import type { TabLayout } from './archive-layout';
import { formatOf, NUMBER_FORMATS } from './number-formats';
import type { SheetValue } from './sheet-cells';
import { blocksOf, cellOf, columnLetters, isDate, sheetValueOf } from './sheet-cells';
import type { SheetZone } from './sheet-zone';

/** Where there would be more, cells in between are written with what stands there. */
const MAX_RUNS = 20;
/** Cells read to see which rows hold anything: a second's worth. What lies above them waits for an edit. */
const CONTENT_CELLS = 100_000;

export class SheetTabColumns implements TabColumns {
  readonly rows: readonly ColumnsRow[];
  private readonly last: number;
  private readonly cells = new Map<string, readonly unknown[]>();
  private readonly formulas = new Map<string, readonly string[]>();

  constructor(
    private readonly tab: TabKey,
    private readonly layout: TabLayout,
    private readonly zone: SheetZone,
    private readonly language: Language,
    fields: readonly string[],
  ) {
    const { sheet, columns } = layout;
    this.last = sheet.getLastRow();
    if (this.last === 0) {
      this.rows = [];
      return;
    }
    const known = ['id', ...fields].filter((field) => columns.has(field));
    const numbers = known.map((field) => columns.get(field) ?? 0);
    for (const { first, last } of blocksOf(numbers, 1)) {
      const block = sheet.getRange(1, first, this.last, last - first + 1).getValues();
      for (const field of known) {
        const at = (columns.get(field) ?? 0) - first;
        if (at < 0 || at > last - first) continue;
        this.cells.set(
          field,
          block.map((line): unknown => line[at]),
        );
      }
    }
    this.rows = (this.cells.get('id') ?? []).map((cell, at): ColumnsRow => {
      const { id, header } = readId(tab, at + 1, cell);
      return {
        row: at + 1,
        id,
        header,
        values: Object.fromEntries(fields.map((field) => [field, this.decode(field, this.cells.get(field)?.[at])])),
      };
    });
  }

  isFormula(row: number, field: string): boolean {
    const { sheet, columns } = this.layout;
    const column = columns.get(field);
    if (column === undefined) return false;
    let texts = this.formulas.get(field);
    if (texts === undefined) {
      texts = sheet
        .getRange(1, column, this.last, 1)
        .getFormulas()
        .map(([text = '']) => text);
      this.formulas.set(field, texts);
    }
    return (texts[row - 1] ?? '') !== '';
  }

  filled(rows: readonly number[]): ReadonlySet<number> {
    const { sheet, columns } = this.layout;
    const numbers = fieldsOf(this.tab)
      .filter(({ type, derived }) => type !== 'id' && derived !== true)
      .flatMap(({ key }) => columns.get(key) ?? []);
    const [left, right] = [Math.min(...numbers), Math.max(...numbers)];
    const bottom = Math.max(...rows);
    const top = Math.max(Math.min(...rows), bottom - Math.floor(CONTENT_CELLS / (right - left + 1)));
    const range = sheet.getRange(top, left, bottom - top + 1, right - left + 1);
    const [values, formulas] = [range.getValues(), range.getFormulas()];
    const typed = (row: number): boolean =>
      numbers.some((number) => {
        const at = number - left;
        return isTyped(values[row - top]?.[at]) && (formulas[row - top]?.[at] ?? '') === '';
      });
    return new Set(rows.filter((row) => row >= top && typed(row)));
  }

  unmoved(): boolean {
    const letters = columnLetters(this.layout.columns.get('id') ?? 1);
    const now = this.layout.sheet.getRange(`${letters}1:${letters}${this.last}`).getValues();
    return this.rows.every(({ row, id, header }) => {
      const read = readId(this.tab, row, now[row - 1]?.[0]);
      return read.id === id && read.header === header;
    });
  }

  write(field: string, values: ReadonlyMap<number, FieldValue>): void {
    const { sheet, columns } = this.layout;
    const column = columns.get(field);
    const cells = this.cells.get(field);
    if (column === undefined || cells === undefined) return;
    const runs = columnRuns(
      cells.map((now, at) => {
        const value = values.get(at + 1);
        const next = value === undefined ? undefined : this.encode(field, value);
        const row = at + 1;
        return {
          row,
          now: now as SheetValue,
          next: next !== undefined && same(next, now) ? undefined : next,
          closed: this.isFormula(row, field),
        };
      }),
      MAX_RUNS,
    );
    for (const { first, values: written } of runs) {
      const range = sheet.getRange(first, column, written.length, 1);
      if (formatOf(this.tab, field) === 'text') range.setNumberFormat(NUMBER_FORMATS.text);
      const [one = ''] = written;
      if (written.every((value) => same(value, one))) range.setValue(one);
      else range.setValues(written.map((value) => [value]));
    }
  }

  notes(field: string): readonly string[] {
    const column = this.layout.columns.get(field);
    if (column === undefined || this.last === 0) return [];
    return this.layout.sheet
      .getRange(1, column, this.last, 1)
      .getNotes()
      .map(([note = '']) => note);
  }

  writeNotes(field: string, now: readonly string[], next: ReadonlyMap<number, string>): void {
    const column = this.layout.columns.get(field);
    if (column === undefined) return;
    const runs = columnRuns(
      now.map((note, at) => {
        const text = next.get(at + 1);
        return { row: at + 1, now: note, next: text === note ? undefined : text, closed: false };
      }),
      MAX_RUNS,
    );
    for (const { first, values } of runs) {
      const range = this.layout.sheet.getRange(first, column, values.length, 1);
      range.setNotes(values.map((note) => [note]));
    }
  }

  private decode(field: string, value: unknown): FieldValue {
    return decodeCell(fieldOf(this.tab, field) ?? { type: 'text' }, cellOf(value, this.zone));
  }

  private encode(field: string, value: FieldValue): SheetValue {
    const line = fieldOf(this.tab, field) ?? { type: 'text' as const };
    return sheetValueOf(encodeCell(line, value, this.language), this.zone);
  }
}

/** The header is row 1 under whatever text, unless it was deleted, or where a sort has carried it. */
export function readId(tab: TabKey, row: number, cell: unknown): { readonly id: string; readonly header: boolean } {
  const text = typeof cell === 'string' || typeof cell === 'number' ? String(cell).trim() : '';
  const line = fieldOf(tab, 'id');
  const header = row === 1 ? !isMadeId(text) : text !== '' && (text === line?.en || text === line?.zh);
  return { id: header ? '' : text, header };
}

/** Tick boxes stand unticked in rows that nobody has typed into. */
const isTyped = (value: unknown): boolean =>
  typeof value === 'string' ? value.trim() !== '' : value !== undefined && value !== null && value !== false;

const same = (a: unknown, b: unknown): boolean => (isDate(a) && isDate(b) ? a.getTime() === b.getTime() : a === b);
