// Runs a few lines of Apps Script against an emulated spreadsheet, as one execution: what the tests of the services say
// is what a script would say. Knows no rule of the platform.
import { MemoryCellStore } from '../../../../emulator/cells/memory-cell-store';
import { DocumentState, type DocumentData } from '../../../../emulator/host/document-state';
import { Host } from '../../../../emulator/host/host';
import { runExecution, type RunRequest, type RunResult } from '../../../../emulator/run/execution';

export const OWNER = 'owner@example.com';
export const EDITOR = 'editor@example.com';
export const OTHER_EDITOR = 'other@example.com';
export const VIEWER = 'viewer@example.com';

/** One tab of 1,000 x 26, `Sheet1`, unless a store is given. */
export function workbook(document: Partial<DocumentData> = {}, cells = new MemoryCellStore()): Host {
  if (cells.sheets().length === 0) cells.addSheet('Sheet1');
  const people = { owner: OWNER, editors: [EDITOR, OTHER_EDITOR], viewers: [VIEWER] };
  return new Host({ cells, document: new DocumentState({ ...people, ...document }) });
}

/** `ss` and `sheet`, the first tab, are there for the lines (one read); their `return` is the result. */
export function execute(host: Host, lines: string, request: Partial<RunRequest> = {}): RunResult {
  const code = `function main() {
    const ss = SpreadsheetApp.getActiveSpreadsheet();
    const sheet = ss.getSheetByName(${JSON.stringify(host.cells.sheets()[0]?.name)});
    ${lines}
  }`;
  const script = { code, manifest: { timeZone: 'Etc/UTC' }, html: {} };
  return runExecution(host, script, { entry: 'main', user: OWNER, authMode: 'FULL', hasUi: true, ...request });
}

/** What the lines return; what they throw is thrown here. */
export function gas(host: Host, lines: string, request: Partial<RunRequest> = {}): unknown {
  const { error, value } = execute(host, lines, request);
  if (error !== null) throw new Error(`${error.name}: ${error.message}`);
  return value;
}

/** What the lines throw, as a script's log would print it; null when they end well. */
export function refusal(host: Host, lines: string, request: Partial<RunRequest> = {}): string | null {
  const { error } = execute(host, lines, request);
  return error === null ? null : `${error.name}: ${error.message}`;
}
