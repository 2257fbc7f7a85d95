// What a worker can be told to do: every way in which a function of the script comes to run, by name.
// Knows no thread: it works on any host. Arguments and results are plain data.
import type { Host } from '../host/host';
import {
  advanceClock,
  callFromPage,
  callMenu,
  dispatchEdit,
  installAddOn,
  openDocument,
  runExecution,
  type LockWaiting,
  type PageReply,
  type PersonEdit,
  type RunResult,
} from '../run/entry-points';
import type { ScriptFiles } from '../run/run-context';
import { convertResult } from '../run/script-run-result';

export interface JobContext {
  readonly host: Host;
  readonly script: ScriptFiles;
  readonly lockWaiting: LockWaiting;
}

/** A run without the function's value, which lives in the script's context and cannot leave it as it is. */
export interface RunReport extends Omit<RunResult, 'value'> {
  /** The value as a page would get it. */
  readonly value: unknown;
}

export type Job =
  | {
      readonly name: 'page-call';
      readonly functionName: string;
      readonly args: readonly unknown[];
      readonly user: string;
    }
  | { readonly name: 'menu'; readonly functionName: string; readonly user: string }
  | { readonly name: 'open' | 'install'; readonly user: string }
  | { readonly name: 'edit'; readonly edits: readonly PersonEdit[] }
  | { readonly name: 'trigger'; readonly functionName: string; readonly user: string; readonly triggerUid: string }
  | { readonly name: 'advance'; readonly to: string };

export interface JobResults {
  readonly 'page-call': PageReply;
  readonly menu: RunReport;
  readonly open: readonly RunReport[];
  readonly install: readonly RunReport[];
  readonly edit: readonly RunReport[];
  readonly trigger: RunReport;
  readonly advance: readonly RunReport[];
}

export function doJob(job: Job, context: JobContext): JobResults[keyof JobResults] {
  const { host, script, lockWaiting } = context;
  switch (job.name) {
    case 'page-call':
      return callFromPage(host, script, job.functionName, job.args, job.user, { lockWaiting });
    case 'menu':
      return report(callMenu(host, script, job.functionName, job.user, { lockWaiting }));
    case 'open':
      return openDocument(host, script, job.user).map(report);
    case 'install':
      return installAddOn(host, script, job.user).map(report);
    case 'edit':
      return dispatchEdit(host, script, ...job.edits).map(report);
    case 'trigger':
      return report(runTrigger(job, context));
    case 'advance':
      return advanceClock(host, script, job.to, { lockWaiting }).map(report);
  }
}

/** By hand and at once, as from the executions page of the script; the schedule goes on as if nothing had been. */
function runTrigger(job: Extract<Job, { name: 'trigger' }>, { host, script, lockWaiting }: JobContext): RunResult {
  const { functionName, user, triggerUid } = job;
  return runExecution(host, script, {
    entry: functionName,
    user,
    authMode: 'FULL',
    hasUi: false,
    event: { type: 'clock', at: host.clock.now(), triggerUid },
    lockWaiting,
  });
}

function report({ value, ...run }: RunResult): RunReport {
  const converted = convertResult(value);
  return { ...run, value: converted.ok ? converted.value : null };
}
