// What a person does to a workbook without its page: type, sort, insert a row, let a function run.
// Knows no words of a command line and no window.
import type { CellValue, Grid, SheetInfo } from '../cells/cell-store';
import { cellJson } from './cell-json';
import { columnIndex, findSheet, readPlace, type Place } from './a1';
import type { RunReport } from './jobs';
import type { LocalWorkbook } from './workbook';

export function readCells(workbook: LocalWorkbook, address: string): Grid<string | number | boolean> {
  const { cells } = workbook;
  const { sheet, rect } = address.includes('!') ? readPlace(address, cells.sheets()) : wholeTab(workbook, address);
  if (rect.rows * rect.columns === 0) return [];
  const formats = cells.formats(sheet.id, rect);
  return cells
    .values(sheet.id, rect)
    .map((row, at) => row.map((value: CellValue, column) => cellJson(value, formats[at]?.[column] ?? '')));
}

/** All that is in the tab, from A1. */
function wholeTab({ cells }: LocalWorkbook, tab: string): Place {
  const sheet = findSheet(tab, cells.sheets());
  return { sheet, rect: { row: 0, column: 0, ...cells.contentSize(sheet.id) } };
}

/** The text goes into the cell as at the keyboard; resolves when what it set off has run. */
export async function typeInCell(workbook: LocalWorkbook, address: string, text: string, user: string): Promise<void> {
  const { sheet, rect } = readPlace(address, workbook.cells.sheets());
  if (rect.rows * rect.columns !== 1) throw new Error(`Cannot type into ${address}: it is more than one cell`);
  requireEditor(workbook, user);
  workbook.cells.type(sheet.id, rect.row, rect.column, text, { user });
  await workbook.editsDone();
}

/** All rows below the frozen ones; `column` is a header's text, or letters as in A1. */
export function sortTab(workbook: LocalWorkbook, tab: string, column: string, ascending: boolean, user: string): void {
  const sheet = findSheet(tab, workbook.cells.sheets());
  sortSheet(workbook, sheet, columnOf(workbook, sheet, column), ascending, user);
}

export function sortSheet(
  workbook: LocalWorkbook,
  sheet: SheetInfo,
  column: number,
  ascending: boolean,
  user: string,
): void {
  requireEditor(workbook, user);
  const { cells } = workbook;
  const content = cells.contentSize(sheet.id);
  const row = sheet.frozenRows;
  if (content.rows <= row) return;
  const rect = { row, column: 0, rows: content.rows - row, columns: Math.max(content.columns, column + 1) };
  cells.sort(sheet.id, rect, [{ column, ascending }]);
}

/** Before the row that has the number now. */
export function insertRow(workbook: LocalWorkbook, tab: string, number: number, user: string): void {
  const sheet = findSheet(tab, workbook.cells.sheets());
  if (!Number.isInteger(number) || number < 1 || number > sheet.rows + 1) {
    throw new Error(`Cannot insert a row: ${sheet.name} has the rows 1 to ${sheet.rows}`);
  }
  requireEditor(workbook, user);
  workbook.cells.insertRows(sheet.id, number - 1, 1);
}

/** As google.script.run would; a trigger's function gets its event. Rejects with what a failure handler would be told. */
export async function callFunction(
  workbook: LocalWorkbook,
  functionName: string,
  args: readonly unknown[],
  user: string,
): Promise<unknown> {
  if (functionName === 'onOpen') return onlyValue(await workbook.run({ name: 'open', user }));
  if (functionName === 'onInstall') return onlyValue(await workbook.run({ name: 'install', user }));
  const trigger = workbook.host.triggers
    .list()
    .find((one) => one.type === 'CLOCK' && one.handler === functionName && one.user === user);
  if (trigger !== undefined || (/^on[A-Z]/.test(functionName) && args.length === 0)) {
    // Without a trigger of the user's own it runs as from the script editor, which makes up an id.
    const triggerUid = trigger?.uid ?? '0';
    return valueOf(await workbook.run({ name: 'trigger', functionName, user, triggerUid }));
  }
  // Whoever uses the add-on in a file has it enabled there for everybody (D:auth).
  workbook.host.document.setEnabled(true);
  const reply = await workbook.run({ name: 'page-call', functionName, args, user });
  if (!reply.ok) throw new Error(reply.error.message);
  return reply.value;
}

function onlyValue(runs: readonly RunReport[]): unknown {
  const [first] = runs.map(valueOf);
  return first ?? null;
}

function valueOf(run: RunReport): unknown {
  if (run.error !== null) throw new Error(`${run.error.name}: ${run.error.message}`);
  return run.value;
}

function columnOf(workbook: LocalWorkbook, sheet: SheetInfo, name: string): number {
  const headerRow = Math.max(0, sheet.frozenRows - 1);
  const [header = []] = workbook.cells.values(sheet.id, { row: headerRow, column: 0, rows: 1, columns: sheet.columns });
  const named = header.indexOf(name);
  if (named >= 0) return named;
  const lettered = /^[A-Za-z]{1,3}$/.test(name) ? columnIndex(name) : -1;
  if (lettered < 0 || lettered >= sheet.columns) throw new Error(`Cannot find the column ${name} of ${sheet.name}`);
  return lettered;
}

function requireEditor(workbook: LocalWorkbook, user: string): void {
  if (!workbook.host.document.canEdit(user)) throw new Error(`Cannot edit: ${user} may only view this file`);
}
