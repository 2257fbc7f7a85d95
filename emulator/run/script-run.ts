// A call from a sidebar or dialog: arguments checked, run in FULL as the person at the keyboard, result or ScriptError as data.
// Knows no page: whoever serves one carries this over the wire, adds latency and the gate of ten.
import type { Host } from '../host/host';
import { CLIENT_ROUND_TRIP_MS } from './cost-model';
import { runExecution, type RunResult } from './execution';
import type { LockWaiting } from './lock-waiting';
import type { ScriptFiles } from './run-context';
import { convertResult } from './script-run-result';
import { checkArguments } from './script-run-values';
import { withPrefix } from './thrown-error';

/** What a failure handler gets: `name` is always ScriptError, the message has the server error's type before it. */
export interface ScriptError {
  readonly name: 'ScriptError';
  readonly message: string;
}
export type PageReply = (
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly error: ScriptError }
) & {
  /** The run behind it; the round trip of the page is not in its milliseconds. */
  readonly run: Omit<RunResult, 'value'>;
  readonly roundTripMs: number;
};

export interface CallOptions {
  readonly lockWaiting?: LockWaiting;
  readonly limitMs?: number;
}

/** As `google.script.run[name](...args)`. Throws only the TypeErrors that the browser would throw at the call. */
export function callFromPage(
  host: Host,
  script: ScriptFiles,
  name: string,
  args: readonly unknown[],
  user: string,
  options: CallOptions = {},
): PageReply {
  const checked = checkArguments(args);
  // Members of objects are not callable from a page (D:run); such a name is no function to it.
  const entry = name.includes('.') ? `${name}_` : name;
  const request = { entry, args: checked, user, authMode: 'FULL', hasUi: true, ...options } as const;
  return replyOf(runExecution(host, script, request));
}

/** As a click on a menu item or a person's other way of starting a function; there is no one to give its result to. */
export function callMenu(
  host: Host,
  script: ScriptFiles,
  name: string,
  user: string,
  options: CallOptions = {},
): RunResult {
  // Whoever uses the add-on in a file has it enabled there for everybody (D:auth).
  host.document.setEnabled(true);
  return runExecution(host, script, { entry: name, user, authMode: 'FULL', hasUi: true, ...options });
}

function replyOf({ value, ...run }: RunResult): PageReply {
  const rest = { run, roundTripMs: CLIENT_ROUND_TRIP_MS };
  if (run.error !== null) return { ok: false, error: scriptError(withPrefix(run.error)), ...rest };
  const converted = convertResult(value);
  if (converted.ok) return { ok: true, value: converted.value, ...rest };
  return { ok: false, error: scriptError(`Error: Cannot return ${converted.reason} to the page`), ...rest };
}

function scriptError(message: string): ScriptError {
  return { name: 'ScriptError', message };
}
