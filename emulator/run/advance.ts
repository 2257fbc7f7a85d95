// Moves the clock and fires the time-driven triggers that fall due on the way, each as its creator (D:inst, D:edtrig).
// Knows no page; simple triggers are dispatch.ts.
import type { Host } from '../host/host';
import type { TriggerData } from '../host/triggers-state';
import { runExecution, type RunResult } from './execution';
import type { LockWaiting } from './lock-waiting';
import type { ScriptFiles } from './run-context';
import { firstDue, nextDue } from './schedule';

export interface AdvanceOptions {
  readonly lockWaiting?: LockWaiting;
}

/** D:quota: trigger runtime of a consumer account. */
const TRIGGER_BUDGET_MS = 90 * 60_000;

/** Moves the clock to the ISO time; every trigger due until then runs at its time, in order. */
export function advanceClock(
  host: Host,
  script: ScriptFiles,
  to: string,
  options: AdvanceOptions = {},
): readonly RunResult[] {
  const target = instantFrom(to);
  if (target < host.clock.now()) throw new Error(`Cannot advance the clock: ${to} is before ${iso(host.clock.now())}`);
  const runs: RunResult[] = [];
  for (let next = earliestDue(host, target); next !== null; next = earliestDue(host, target)) {
    runs.push(...fire(host, script, next, options));
  }
  host.clock.set(Math.max(target, host.clock.ticks() ? host.clock.now() : target));
  return runs;
}

/** Sets the clock, firing nothing: triggers go on from there as if they had run. */
export function setClock(host: Host, to: string): void {
  const now = instantFrom(to);
  host.clock.set(now);
  for (const { uid, schedule, minute } of host.triggers.list()) {
    if (schedule !== null && schedule.type !== 'once') host.triggers.setNext(uid, firstDue(schedule, minute, now));
  }
}

function fire(host: Host, script: ScriptFiles, due: DueTrigger, options: AdvanceOptions): readonly RunResult[] {
  const { trigger, at } = due;
  // A run before may have taken the clock past this one's time.
  host.clock.set(Math.max(at, host.clock.now()));
  host.triggers.setNext(trigger.uid, nextDue(due.schedule, trigger.minute, at));
  if (!fires(host, trigger)) return [];
  const runs: RunResult[] = [];
  for (let left = host.triggers.takeRepeats(); left > 0; left -= 1) {
    const now = host.clock.now();
    if (host.triggers.spentToday(trigger.user, now) >= TRIGGER_BUDGET_MS) {
      refuse(host, trigger, now);
      continue;
    }
    const run = runExecution(host, script, {
      entry: trigger.handler,
      user: trigger.user,
      authMode: 'FULL',
      hasUi: false,
      event: { type: 'clock', at: now, triggerUid: trigger.uid },
      ...options,
    });
    host.triggers.spend(trigger.user, run.modelledMs, now);
    runs.push(run);
  }
  return runs;
}

/** Stops silently: for a deleted account, a disabled or uninstalled add-on, and in test deployments always (D:edtrig, D:test). */
export function fires(host: Host, trigger: TriggerData): boolean {
  if (host.users.get(trigger.user).disabled) return false;
  const deployment = host.document.deployment();
  if (deployment === 'bound') return true;
  return deployment === 'published' && host.document.enabled() && host.document.installed(trigger.user);
}

interface DueTrigger {
  readonly trigger: TriggerData;
  readonly schedule: NonNullable<TriggerData['schedule']>;
  readonly at: number;
}

function earliestDue(host: Host, until: number): DueTrigger | null {
  let earliest: DueTrigger | null = null;
  for (const trigger of host.triggers.list()) {
    const { schedule, nextAt } = trigger;
    if (schedule === null || nextAt === null || nextAt > until) continue;
    if (earliest === null || nextAt < earliest.at) earliest = { trigger, schedule, at: nextAt };
  }
  return earliest;
}

/** Over the day's budget nothing runs; the log says why, nobody is mailed. */
function refuse(host: Host, trigger: TriggerData, now: number): void {
  host.runs.add({
    id: host.runs.nextId(),
    function: trigger.handler,
    user: trigger.user,
    when: iso(now),
    authMode: 'FULL',
    serviceCalls: 0,
    callsByMethod: {},
    modelledMs: 0,
    outcome: 'error',
    error: 'Exception: Service using too much computer time for one day.',
    console: [],
  });
}

function instantFrom(to: string): number {
  const instant = Date.parse(to);
  if (Number.isNaN(instant)) throw new Error(`Cannot move the clock: ${to} is no ISO time`);
  return instant;
}

function iso(instant: number): string {
  return new Date(instant).toISOString();
}
