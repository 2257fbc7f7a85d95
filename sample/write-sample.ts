// Writes rows into the tabs that set-up made, as set-up formatted them: tabs by title, columns by header, below what is there.
// A row that stands there already, known by its id or its required fields, is not written again.
import { fieldsOf, label, tabs } from '../src/domain/catalogue/catalogue';
import type { TabKey } from '../src/domain/catalogue/catalogue';
import type { FieldLine } from '../src/domain/catalogue/field';
import type { Language } from '../src/domain/language';
import { isWallTime } from '../src/domain/table/cell';
import { encodeCell } from '../src/domain/table/cell-codec';
import { columnFormat } from '../src/domain/table/column-format';
import type { FieldValues } from '../src/domain/table/field-value';
import type { CellEdit, CellStore, CellValue, SheetInfo } from '../emulator/cells/cell-store';
import { civilToSerial } from '../emulator/cells/serial-date';
import type { ArchiveRows } from './archive-rows';

/** Where set-up left a column without a format. */
const FORMATS = {
  text: '@',
  date: 'yyyy-mm-dd',
  dateTime: 'yyyy-mm-dd hh:mm',
  number: '',
  money: '#,##0.00',
  automatic: '',
} as const;

interface Column {
  readonly line: FieldLine;
  readonly at: number;
}

export function writeSample(cells: CellStore, rows: ArchiveRows, language: Language): void {
  const edits = tabs().flatMap((tab) => {
    const [key, of] = [tab.key as TabKey, rows[tab.key as TabKey]];
    return of.length > 0 ? editsOf(cells, { key, title: label(tab, language), rows: of }, language) : [];
  });
  // All at once: formulas that read several tabs calculate once.
  if (edits.length > 0) cells.write(edits);
}

function editsOf(
  cells: CellStore,
  { key, title, rows }: { readonly key: TabKey; readonly title: string; readonly rows: readonly FieldValues[] },
  language: Language,
): readonly CellEdit[] {
  const sheet = cells.sheets().find(({ name }) => name === title);
  if (sheet === undefined) throw new Error(`Cannot write the sample: there is no tab ${title}`);
  const columns = columnsOf(cells, sheet, key, language);
  const first = cells.contentSize(sheet.id).rows;
  const known = knownRows(cells, sheet, { key, columns, first });
  const encoded = rows
    .map((row) => columns.map(({ line }) => cellValue(line, row, language)))
    .filter((row) => !known.has(identity(key, columns, row)));
  if (encoded.length === 0) return [];
  if (first + encoded.length > sheet.rows) cells.insertRows(sheet.id, sheet.rows, first + encoded.length - sheet.rows);

  const width = Math.max(...columns.map(({ at }) => at)) + 1;
  const standing = cells.formats(sheet.id, { row: 1, column: 0, rows: 1, columns: width })[0] ?? [];
  const formats = Array.from({ length: width }, (_, at) => {
    const column = columns.find((one) => one.at === at);
    return standing[at] || (column === undefined ? '' : FORMATS[columnFormat(column.line)]);
  });
  const values = encoded.map((row) => {
    const wide = Array<CellValue>(width).fill(null);
    columns.forEach(({ at }, nth) => (wide[at] = row[nth] ?? null));
    return wide;
  });
  const rect = { row: first, column: 0, rows: values.length, columns: width };
  return [{ sheetId: sheet.id, rect, values, formats: values.map(() => formats) }];
}

/** Columns of the team's own are left alone; a column of ours that is missing is a fault. */
function columnsOf(cells: CellStore, sheet: SheetInfo, key: TabKey, language: Language): readonly Column[] {
  const header = cells.values(sheet.id, { row: 0, column: 0, rows: 1, columns: sheet.columns })[0] ?? [];
  return fieldsOf(key).map((line) => {
    const at = header.indexOf(label(line, language));
    if (at < 0) throw new Error(`Cannot write the sample: tab ${sheet.name} has no column ${label(line, language)}`);
    return { line, at };
  });
}

function cellValue(line: FieldLine, row: FieldValues, language: Language): CellValue {
  // What a formula of the row gives is no value of the sample's.
  if (line.formula === true) return null;
  const cell = encodeCell(line, row[line.key] ?? null, language);
  return isWallTime(cell) ? serialOf(cell.wall) : cell;
}

function serialOf(wall: string): number {
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = wall.split(/[- :]/).map(Number);
  return civilToSerial({ year, month, day, hour, minute });
}

/** What makes a row itself: its id, else the fields it cannot be without, else all of it. */
function identity(key: TabKey, columns: readonly Column[], row: readonly CellValue[]): string {
  const required = columns.filter(({ line }) => line.required === true);
  const id = columns.filter(({ line }) => line.type === 'id');
  const of = id.length > 0 ? id : required.length > 0 ? required : columns;
  return JSON.stringify([key, ...of.map((column) => row[columns.indexOf(column)] ?? null)]);
}

function knownRows(
  cells: CellStore,
  sheet: SheetInfo,
  { key, columns, first }: { readonly key: TabKey; readonly columns: readonly Column[]; readonly first: number },
): ReadonlySet<string> {
  if (first <= 1) return new Set();
  const standing = cells.values(sheet.id, { row: 1, column: 0, rows: first - 1, columns: sheet.columns });
  return new Set(
    standing.map((row) =>
      identity(
        key,
        columns,
        columns.map(({ at }) => row[at] ?? null),
      ),
    ),
  );
}
