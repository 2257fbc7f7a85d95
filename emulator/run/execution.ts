// Runs one public global of a script from loading to the last flush, in a context of its own, and records what it did.
// Knows no single service: services/globals.ts makes them, the border asks permissions.ts, the meter keeps time.
import type { Host } from '../host/host';
import type { ConsoleLine, Outcome } from '../host/runs-log';
import { installGlobals } from '../services/globals';
import { withBorder } from '../services/guard';
import { RUN_LIMIT_MS, SHORT_RUN_LIMIT_MS } from './cost-model';
import { describeThrown, type ThrownError } from './thrown-error';
import { buildEvent, type EventSpec } from './events';
import { inProcessWaiting, type LockWaiting } from './lock-waiting';
import { compiled } from './compiled-script';
import type { Realm } from './realm';
import { Run } from './run';
import type { AuthMode, RunContext, ScriptFiles } from './run-context';
import { Termination } from './termination';

export interface RunRequest {
  /** Name of a global function, dotted for menus and triggers (D:v8). */
  readonly entry: string;
  readonly user: string;
  readonly authMode: AuthMode;
  readonly hasUi: boolean;
  /** Plain data: copied into the script's own arrays and objects. */
  readonly args?: readonly unknown[];
  /** Values of the script's own context, made when that exists; instead of `args`. */
  readonly makeArgs?: (run: RunContext, realm: Realm) => readonly unknown[];
  /** Becomes the first argument, with its objects. */
  readonly event?: EventSpec;
  /** Six minutes, or 30 seconds for simple triggers and custom functions, unless told. */
  readonly limitMs?: number;
  readonly lockWaiting?: LockWaiting;
  /** False: leaves no line in the executions log and does not move the clock (custom functions inside other runs). */
  readonly record?: boolean;
}

export interface RunResult {
  readonly runId: string;
  readonly outcome: Outcome;
  /** As the function returned it: of the script's own context. */
  readonly value: unknown;
  readonly error: ThrownError | null;
  readonly serviceCalls: number;
  readonly callsByMethod: Readonly<Record<string, number>>;
  readonly modelledMs: number;
  readonly console: readonly ConsoleLine[];
  /** Gaps of the emulator that the script met; the outcome is then an error, whatever the script caught. */
  readonly unmodelled: readonly string[];
}

export function runExecution(host: Host, script: ScriptFiles, request: RunRequest): RunResult {
  const short = request.authMode !== 'FULL' || request.event?.type === 'install';
  const run = new Run(host, script, {
    entry: request.entry,
    user: request.user,
    authMode: request.authMode,
    hasUi: request.hasUi,
    limitMs: request.limitMs ?? (short ? SHORT_RUN_LIMIT_MS : RUN_LIMIT_MS),
    lockWaiting: request.lockWaiting ?? inProcessWaiting(host),
  });
  let value: unknown;
  let thrown: { readonly value: unknown } | null = null;
  try {
    value = withBorder(run, () => loadAndCall(run, script, request));
  } catch (caught) {
    thrown = { value: caught };
  }
  try {
    withBorder(run, () => {
      run.finish();
    });
  } catch (caught) {
    thrown ??= { value: caught };
  }
  host.locks.releaseAll(run.runId);
  const result = resultOf(run, value, thrown);
  if (request.record !== false) record(host, run, request, result);
  return result;
}

function loadAndCall(run: Run, script: ScriptFiles, request: RunRequest): unknown {
  const { realm } = run;
  installGlobals(run, realm);
  realm.run(compiled(script.code), run.limitMs);
  run.loaded();
  const callee = request.entry.endsWith('_') ? undefined : realm.lookUp(request.entry);
  if (!isFunction(callee)) throw run.exception(`Script function not found: ${request.entry}`);
  const args = argumentsOf(run, request);
  return realm.call(callee, args, run.limitMs);
}

function argumentsOf(run: Run, request: RunRequest): readonly unknown[] {
  if (request.event !== undefined) {
    const { event } = request;
    return [run.unmetered(() => buildEvent(run, run.realm, event))];
  }
  if (request.makeArgs !== undefined) return request.makeArgs(run, run.realm);
  return (request.args ?? []).map((arg) => (arg === undefined ? undefined : run.realm.parse(JSON.stringify(arg))));
}

function resultOf(run: Run, value: unknown, thrown: { readonly value: unknown } | null): RunResult {
  const ended = run.meter.termination() ?? (isRealTimeout(thrown?.value) ? new Termination('timeout') : null);
  const error = errorOf(run, thrown, ended);
  const outcome = ended?.reason === 'timeout' ? 'timeout' : error === null ? 'ok' : 'error';
  return {
    runId: run.runId,
    outcome,
    value: error === null ? value : undefined,
    error,
    serviceCalls: run.meter.serviceCalls(),
    callsByMethod: run.meter.callsByMethod(),
    modelledMs: Math.round(run.meter.elapsed() * 100) / 100,
    console: run.consoleLines(),
    unmodelled: run.gaps(),
  };
}

function errorOf(run: Run, thrown: { readonly value: unknown } | null, ended: Termination | null): ThrownError | null {
  if (ended?.reason === 'killed') return { name: 'Killed', message: ended.toString(), line: null, stack: '' };
  if (ended !== null) return describeThrown(run.exception('Exceeded maximum execution time'));
  const gap = run.gaps()[0];
  if (gap !== undefined) return { name: 'Error', message: gap, line: null, stack: '' };
  return thrown === null ? null : describeThrown(thrown.value);
}

function record(host: Host, run: Run, request: RunRequest, result: RunResult): void {
  host.runs.add({
    id: run.runId,
    function: request.entry,
    user: request.user,
    when: new Date(run.startedAt).toISOString(),
    authMode: request.authMode,
    serviceCalls: result.serviceCalls,
    callsByMethod: result.callsByMethod,
    modelledMs: result.modelledMs,
    outcome: result.outcome,
    error: result.error === null ? null : `${result.error.name}: ${result.error.message}`,
    console: result.console,
  });
  host.clock.passed(result.modelledMs);
}

function isFunction(value: unknown): value is (...args: readonly unknown[]) => unknown {
  return typeof value === 'function';
}

/** A script that loops without calling any service is stopped by V8 itself. */
function isRealTimeout(thrown: unknown): boolean {
  return (
    typeof thrown === 'object' && thrown !== null && 'code' in thrown && thrown.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
