// Cells written all or not at all: everything is handed over at once and applied by one flush, and when Google refuses a
// part, whatever of the rest got through is taken back. Knows cells only, no record.
import { RefusedError } from '../app/ports';
import type { TabKey } from '../domain/catalogue/catalogue';
import { NUMBER_FORMATS } from './number-formats';
import type { SheetValue } from './sheet-cells';
import { blocksOf, columnLetters, isDate } from './sheet-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** One cell to write, with what stood there; '' where nothing did. */
export interface CellWrite {
  readonly field: string;
  readonly column: number;
  readonly value: SheetValue;
  readonly before: unknown;
  /** To be formatted as plain text first, so that what is written stays as it is. */
  readonly asText: boolean;
}

/** Cells of adjacent rows, the same columns in each. */
export interface RowsWrite {
  readonly tab: TabKey;
  readonly sheet: Sheet;
  /** Number of the first row. */
  readonly first: number;
  /** By row, in the order of the columns. */
  readonly rows: readonly (readonly CellWrite[])[];
  /** Formulas for each of the rows, in cells that are empty. */
  readonly formulas?: readonly FormulaWrite[];
}

/** A formula that rows go on with, in R1C1 notation. */
export interface FormulaWrite {
  readonly column: number;
  readonly formula: string;
  /** The column is plain text, where a formula would stay the text that it is. */
  readonly inText: boolean;
}

/** @param also writes more in the same flush; it is not taken back */
export function writeWhole(writes: readonly RowsWrite[], also?: () => void, retried = false): void {
  try {
    for (const write of writes) formatTexts(write);
    for (const write of writes) for (const run of runsOf(write)) writeRun(write, run);
    for (const write of writes) writeFormulas(write);
    also?.();
    SpreadsheetApp.flush();
  } catch (cause) {
    if (!takeBack(writes)) throw new RefusedError('saved-in-part');
    const refused = forbidden(writes);
    if (refused || formulaCount(writes) === 0) throw refused ?? cause;
    // A column of formulas may be closed to everybody but the manager: the row is more than they. Where none is closed, a
    // fault of Google's passes, and the row has its formulas; a rule that refuses them does not.
    const open = writes.map(withOpenFormulas);
    if (formulaCount(open) < formulaCount(writes)) writeWhole(open, also, retried);
    else if (retried) writeWhole(writes.map(withoutFormulas), also, retried);
    else writeWhole(writes, also, true);
  }
}

const withoutFormulas = ({ formulas: _formulas, ...write }: RowsWrite): RowsWrite => write;

const withOpenFormulas = (write: RowsWrite): RowsWrite => ({
  ...write,
  formulas: (write.formulas ?? []).filter(({ column }) => write.sheet.getRange(write.first, column).canEdit()),
});

const formulaCount = (writes: readonly RowsWrite[]): number =>
  writes.reduce((sum, { formulas = [] }) => sum + formulas.length, 0);

/** One call for each run of columns side by side. */
function writeFormulas({ sheet, first, rows, formulas = [] }: RowsWrite): void {
  const last = first + rows.length - 1;
  const inText = formulas.filter((one) => one.inText).map(({ column }) => columnLetters(column));
  if (inText.length > 0) {
    const places = inText.map((letters) => `${letters}${first}:${letters}${last}`);
    sheet.getRangeList(places).setNumberFormat(NUMBER_FORMATS.automatic);
  }
  const texts = new Map(formulas.map(({ column, formula }) => [column, formula]));
  for (const block of blocksOf([...texts.keys()], 0)) {
    const width = block.last - block.first + 1;
    const line = Array.from({ length: width }, (_, at) => texts.get(block.first + at) ?? '');
    sheet.getRange(first, block.first, rows.length, width).setFormulasR1C1(rows.map(() => line));
  }
}

/** One call for a tab, whatever the number of its cells. */
function formatTexts({ sheet, first, rows }: RowsWrite): void {
  const columns = new Set(rows.flatMap((row) => row.flatMap(({ asText, column }) => (asText ? [column] : []))));
  const last = first + rows.length - 1;
  const places = [...columns].map((column) => `${columnLetters(column)}${first}:${columnLetters(column)}${last}`);
  if (places.length > 0) sheet.getRangeList(places).setNumberFormat(NUMBER_FORMATS.text);
}

/** Cells of the first row that stand side by side; only they are written, so a cell between them stays as it is. */
function runsOf({ rows: [row = []] }: RowsWrite): readonly (readonly [start: number, end: number])[] {
  const runs: [number, number][] = [];
  row.forEach(({ column }, at) => {
    const run = runs[runs.length - 1];
    if (run && row[at - 1]?.column === column - 1) run[1] = at + 1;
    else runs.push([at, at + 1]);
  });
  return runs;
}

function writeRun({ sheet, first, rows }: RowsWrite, [start, end]: readonly [number, number]): void {
  const cells = rows.map((row) => row.slice(start, end));
  const corner = cells[0]?.[0];
  if (!corner) return;
  // One cell: setValue is buffered at 1.25 ms where setValues costs 90 (tanaikech's benchmarks of 2018 and 2022).
  if (cells.length === 1 && end - start === 1) sheet.getRange(first, corner.column).setValue(corner.value);
  else {
    const values = cells.map((row) => row.map(({ value }) => value));
    sheet.getRange(first, corner.column, values.length, end - start).setValues(values);
  }
}

/** False when a cell could not be given back what it held, or holds neither that nor what was written. */
function takeBack(writes: readonly RowsWrite[]): boolean {
  const settle = (): boolean => succeeds(() => SpreadsheetApp.flush());
  // What waits in Google's buffer gets through now or is dropped; either way the cells then tell.
  settle();
  const all = writes.map((write) =>
    write.rows.map((row, at) => succeeds(() => restoreRow(write, row, write.first + at))),
  );
  return settle() && all.every((rows) => rows.every((whole) => whole));
}

function restoreRow({ sheet, formulas = [] }: RowsWrite, row: readonly CellWrite[], position: number): void {
  for (const { column, formula, inText } of formulas) {
    const cell = sheet.getRange(position, column);
    if (cell.getFormulaR1C1() !== formula) continue;
    cell.setValue('');
    if (inText) cell.setNumberFormat(NUMBER_FORMATS.text);
  }
  for (const { column, value, before } of row) {
    const cell = sheet.getRange(position, column);
    const now: unknown = cell.getValue();
    if (same(now, before)) continue;
    if (!same(now, value)) throw new Error('Cannot take a write back: the row has moved');
    if (typeof before === 'string' && before !== '') cell.setNumberFormat(NUMBER_FORMATS.text);
    cell.setValue(before);
  }
}

/** The column that the person may not write, or no column in particular where all of the tab is closed to them. */
function forbidden(writes: readonly RowsWrite[]): RefusedError | null {
  for (const { tab, sheet, first, rows } of writes) {
    const open = (column: number): boolean => sheet.getRange(first, column).canEdit();
    const cells = rows[0] ?? [];
    const closed = cells.find(({ column }) => !open(column));
    if (!closed) continue;
    const others = [1, sheet.getMaxColumns(), ...cells.map(({ column }) => column)];
    return new RefusedError('not-allowed', others.some(open) ? { tab, field: closed.field } : undefined);
  }
  return null;
}

const same = (a: unknown, b: unknown): boolean => (isDate(a) && isDate(b) ? a.getTime() === b.getTime() : a === b);

function succeeds(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}
