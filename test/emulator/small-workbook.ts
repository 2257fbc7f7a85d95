// A workbook with one sheet on the plain cells, and scripts of a few lines to run on it. Knows nothing of the add-on.
// Zones differ on purpose: the script's is UTC, the sheet's is not.
import { MemoryCellStore } from '../../emulator/cells/memory-cell-store';
import { Clock } from '../../emulator/host/clock';
import { DocumentState, type DocumentData } from '../../emulator/host/document-state';
import { Host } from '../../emulator/host/host';
import { runExecution, type RunRequest, type RunResult } from '../../emulator/run/execution';
import type { ScriptFiles } from '../../emulator/run/run-context';

export const OWNER = 'owner@example.com';
export const EDITOR = 'editor@example.com';
export const START = '2026-02-10T08:00:00.000Z';

export function workbook(document: Partial<DocumentData> = {}, now = START): Host {
  const cells = new MemoryCellStore();
  if (cells.sheets().length === 0) cells.addSheet('Sheet1');
  return new Host({
    cells,
    clock: new Clock(Date.parse(now)),
    document: new DocumentState({
      owner: OWNER,
      editors: [EDITOR],
      installedBy: [OWNER, EDITOR],
      timeZone: 'America/New_York',
      ...document,
    }),
  });
}

export function scriptOf(code: string, rest: Partial<Omit<ScriptFiles, 'code'>> = {}): ScriptFiles {
  return { code, manifest: { timeZone: 'Etc/UTC' }, html: {}, ...rest };
}

/** Runs `main` of the code in FULL as the owner, unless told. */
export function runMain(host: Host, code: string | ScriptFiles, request: Partial<RunRequest> = {}): RunResult {
  const script = typeof code === 'string' ? scriptOf(code) : code;
  return runExecution(host, script, { entry: 'main', user: OWNER, authMode: 'FULL', hasUi: true, ...request });
}

/** The result of an expression in a script, as JSON would carry it; the error's text where it throws. */
export function evaluate(host: Host, expression: string, request: Partial<RunRequest> = {}): unknown {
  const result = runMain(host, `function main() { return JSON.stringify(${expression}); }`, request);
  if (result.error !== null) return `${result.error.name}: ${result.error.message}`;
  return typeof result.value === 'string' ? (JSON.parse(result.value) as unknown) : result.value;
}
