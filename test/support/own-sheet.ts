// A team's own sheet, laid into an emulated workbook from a fixture, and the check that every cell of it has arrived.
// Knows nothing of how adoption matches; it looks for content, row by row.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { CellValue } from '../../emulator/cells/cell-store';
import { dateSerial, serialToCivil } from '../../emulator/cells/serial-date';
import type { EmulatedArchive } from './emulated-archive';

export type FixtureCell =
  | string
  | number
  | boolean
  | null
  | { readonly date: string; readonly time?: string }
  | { readonly formula: string; readonly value: number };

export interface OwnSheet {
  readonly title: string;
  /** Last row of the header, from 0. */
  readonly header: number;
  /** Rows that stay in the old sheet alone. */
  readonly notCopied: readonly (readonly [number, string])[];
  readonly merges: readonly (readonly [row: number, column: number, rows: number, columns: number])[];
  readonly rows: readonly (readonly FixtureCell[])[];
}

export const fixture = (name: string): OwnSheet =>
  JSON.parse(readFileSync(path.join(__dirname, `../fixtures/sheets/${name}.json`), 'utf8')) as OwnSheet;

function serialOf({ date, time = '00:00' }: { readonly date: string; readonly time?: string }): number {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return (dateSerial(year, month, day) ?? 0) + (hour * 60 + minute) / 1440;
}

const isDate = (cell: FixtureCell): cell is { readonly date: string; readonly time?: string } =>
  typeof cell === 'object' && cell !== null && 'date' in cell;
const isFormula = (cell: FixtureCell): cell is { readonly formula: string; readonly value: number } =>
  typeof cell === 'object' && cell !== null && 'formula' in cell;

function valueOf(cell: FixtureCell): CellValue {
  if (isDate(cell)) return serialOf(cell);
  return isFormula(cell) ? cell.value : cell;
}

function formatOf(cell: FixtureCell): string {
  if (isDate(cell)) return cell.time === undefined ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm';
  return typeof cell === 'string' ? '@' : '';
}

export function layIn(archive: EmulatedArchive, { title, rows, merges }: OwnSheet): void {
  const { cells } = archive.host;
  const width = Math.max(...rows.map((row) => row.length));
  const { id } = cells.addSheet(title, undefined, rows.length + 40, width + 3);
  const rect = { row: 0, column: 0, rows: rows.length, columns: width };
  const grid = <T>(read: (cell: FixtureCell) => T): T[][] =>
    rows.map((row) => Array.from({ length: width }, (_, at) => read(row[at] ?? null)));
  // Formulas with the values that they show: the plain store calculates nothing.
  const formulas = grid((cell) => (isFormula(cell) ? cell.formula : null));
  cells.write([{ sheetId: id, rect, values: grid(valueOf), formulas, formats: grid(formatOf) }]);
  for (const [row, column, height, wide] of merges) {
    archive.host.annotations.merge(id, { row, column, rows: height, columns: wide });
  }
}

/** Everything that a sheet holds. */
export function everyCell(archive: EmulatedArchive, title: string): string {
  const { cells, annotations } = archive.host;
  const info = archive.sheet(title);
  const rect = { row: 0, column: 0, rows: info.rows, columns: info.columns };
  const grids = [cells.values(info.id, rect), cells.formulas(info.id, rect), cells.formats(info.id, rect)];
  return JSON.stringify([info, grids, annotations.merges(info.id, rect)]);
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** What a cell may have become: itself, or in a column of text what it says. */
function wanted(cell: FixtureCell): readonly CellValue[] {
  const value = valueOf(cell);
  if (isDate(cell)) {
    const { year, month, day } = serialToCivil(Number(value));
    const text = `${year}-${pad(month)}-${pad(day)}`;
    return [value, cell.time === undefined ? text : `${text} ${cell.time}`];
  }
  if (typeof value === 'number') return [value, String(value)];
  return typeof value === 'boolean' ? [value, value ? 'Yes' : 'No', value ? '是' : '否'] : [value];
}

const isContent = (cell: FixtureCell): boolean => cell !== null && cell !== '';

/** A moment of a day is a fraction that comes back from its instant with a rounding of some nanoseconds. */
const same = (a: CellValue, b: CellValue): boolean =>
  typeof a === 'number' && typeof b === 'number' && !Number.isInteger(a)
    ? Math.abs(a - b) < 1e-7 * Math.min(1, Math.abs(a)) || (a > 20_000 && Math.abs(a - b) < 1e-7)
    : a === b;

interface Found {
  value: CellValue;
  readonly formula: string | null;
}

function cellsOfRow(archive: EmulatedArchive, title: string, row: number): Found[] {
  const { id, columns } = archive.sheet(title);
  const rect = { row, column: 0, rows: 1, columns };
  const formulas = archive.host.cells.formulas(id, rect)[0] ?? [];
  return (archive.host.cells.values(id, rect)[0] ?? []).map((value, at) => ({ value, formula: formulas[at] ?? null }));
}

/** Cells of the old sheet that are not found in their customer's rows; each found cell answers for one. */
export function missingCells(
  archive: EmulatedArchive,
  sheet: OwnSheet,
  [customers, individuals, organisations]: readonly [string, string, string],
): readonly string[] {
  const left = new Set(sheet.notCopied.map(([row]) => row));
  const data = sheet.rows.flatMap((row, at) => (at > sheet.header && !left.has(at) && row.some(isContent) ? [at] : []));
  const missing: string[] = [];
  const all = archive.rows(customers);
  if (all.length !== data.length + 1) missing.push(`${all.length - 1} customers for ${data.length} rows`);
  data.forEach((at, order) => {
    const id = all[order + 1]?.[0] ?? null;
    const found = cellsOfRow(archive, customers, order + 1);
    for (const title of [individuals, organisations]) {
      const own = archive.rows(title).findIndex(([first]) => first === id);
      if (own > 0) found.push(...cellsOfRow(archive, title, own));
    }
    (sheet.rows[at] ?? []).forEach((cell, column) => {
      if (!isContent(cell)) return;
      const options = wanted(cell);
      const place = found.findIndex(
        ({ value, formula }) => (isFormula(cell) && formula !== null) || options.some((option) => same(option, value)),
      );
      if (place < 0) missing.push(`row ${at + 1} column ${column + 1}: ${JSON.stringify(cell)}`);
      else found.splice(place, 1);
    });
  });
  return missing;
}
