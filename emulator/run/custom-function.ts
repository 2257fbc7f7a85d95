// A custom function called from a cell: arguments and result converted by D:cf, read-only services, 30 seconds, and the
// cache by arguments that the platform keeps. Knows no formula engine; a cell store's bridge calls it.
import { instantToSerial, serialToInstant } from '../cells/serial-date';
import type { CellError, CellValue } from '../cells/cell-store';
import type { Host } from '../host/host';
import { SHORT_RUN_LIMIT_MS } from './cost-model';
import { runExecution } from './execution';
import { isDate } from './realm';
import type { RunContext, ScriptFiles } from './run-context';
import { withPrefix, type ThrownError } from './thrown-error';

/** A number from a cell with a date or time format says so; null is a blank cell, undefined an argument left out. */
export type CellScalar = CellValue | { readonly date: number };
export type CellArgument = CellScalar | readonly (readonly CellScalar[])[] | undefined;
/** `{ error: '#ERROR!', note }` where the function failed. A result `{ date: serial }` gets a date format. */
export type CellResult = CellScalar | readonly (readonly CellScalar[])[];

export interface CustomFunctionOptions {
  /** Whoever's sheet it is; the function itself learns the locale only. */
  readonly user?: string;
  /** Results by function and arguments (unverified, long known). Whoever changes the code or the zone gives a new one. */
  readonly cache?: Map<string, CellResult>;
}

export function callCustomFunction(
  host: Host,
  script: ScriptFiles,
  name: string,
  args: readonly CellArgument[],
  options: CustomFunctionOptions = {},
): CellResult {
  const key = JSON.stringify([name, args.map((arg) => (arg === undefined ? { omitted: true } : arg))]);
  const known = options.cache?.get(key);
  if (known !== undefined) return known;
  const result = calculate(host, script, name, args, options.user ?? host.document.owner());
  options.cache?.set(key, result);
  return result;
}

function calculate(
  host: Host,
  script: ScriptFiles,
  name: string,
  args: readonly CellArgument[],
  user: string,
): CellResult {
  const zone = host.document.timeZone();
  const run = runExecution(host, script, {
    entry: name,
    user,
    authMode: 'CUSTOM_FUNCTION',
    hasUi: false,
    limitMs: SHORT_RUN_LIMIT_MS,
    makeArgs: (context, realm) => args.map((arg) => realm.adopt(argumentOf(context, arg, zone))),
    record: false,
  });
  // The documented note; nothing is told about the code.
  if (run.outcome === 'timeout') return failure('Exceeded maximum execution time (line 0).');
  if (run.error !== null) return failure(noteOf(run.error));
  return resultOf(run.value, zone);
}

function argumentOf(run: RunContext, arg: CellArgument, zone: string): unknown {
  if (arg === undefined) return undefined;
  if (!isGrid(arg)) return scalarOf(run, arg, zone);
  // A range of one cell behaves as a scalar (unverified).
  const only = arg.length === 1 && arg[0]?.length === 1 ? arg[0][0] : undefined;
  if (only !== undefined) return scalarOf(run, only, zone);
  return arg.map((row) => row.map((cell) => scalarOf(run, cell, zone)));
}

function scalarOf(run: RunContext, cell: CellScalar, zone: string): unknown {
  if (cell === null) return '';
  if (typeof cell !== 'object') return cell;
  return 'date' in cell ? run.date(serialToInstant(cell.date, zone)) : cell.error;
}

function resultOf(value: unknown, zone: string): CellResult {
  if (!Array.isArray(value)) return cellOf(value, zone);
  const items: readonly unknown[] = value;
  // A flat array fills one column (unverified: always return rows).
  const rows = items.map((row) => (Array.isArray(row) ? (row as readonly unknown[]) : [row]));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  const cells = rows.map((row) => Array.from({ length: width }, (_cell, column) => cellOf(row[column], zone)));
  return cells.length === 0 ? null : cells;
}

function cellOf(value: unknown, zone: string): CellScalar {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!' };
  if (isDate(value)) return { date: instantToSerial(value.getTime(), zone) };
  return failure('Error: a custom function cannot return an object or a function');
}

function noteOf(error: ThrownError): string {
  const line = error.line === null ? '' : ` (line ${error.line}).`;
  return `${withPrefix(error)}${line}`;
}

function failure(note: string): CellError {
  return { error: '#ERROR!', note };
}

function isGrid(arg: CellScalar | readonly (readonly CellScalar[])[]): arg is readonly (readonly CellScalar[])[] {
  return Array.isArray(arg);
}
