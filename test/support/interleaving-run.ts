// Runs the add-on's own code against the emulated services inside the test's process, without a vm context for each call:
// the same services, costs and refusals as an execution of dist/Code.js, several times as fast. Knows no archive.
import type { Host } from '../../emulator/host/host';
import type { LockKind } from '../../emulator/host/locks-state';
import { RUN_LIMIT_MS } from '../../emulator/run/cost-model';
import { inProcessWaiting } from '../../emulator/run/lock-waiting';
import { Meter } from '../../emulator/run/meter';
import { isDate, Realm } from '../../emulator/run/realm';
import type { RunContext, ScriptFiles, ServiceCall } from '../../emulator/run/run-context';
import { installGlobals } from '../../emulator/services/globals';
import type { Border } from '../../emulator/services/guard';
import { withBorder } from '../../emulator/services/guard';

const NO_SCRIPT: ScriptFiles = { code: '', manifest: {}, html: {} };

/** Puts the services on the test's own global object; what stood there comes back when the run ends. */
class ProcessGlobals extends Realm {
  private readonly before: Record<string, PropertyDescriptor | undefined>[] = [];

  override install(name: string, make: () => unknown): void {
    const names = this.before[this.before.length - 1];
    if (names && !(name in names)) names[name] = Object.getOwnPropertyDescriptor(globalThis, name);
    let made: unknown;
    Object.defineProperty(globalThis, name, { get: () => (made ??= make()), configurable: true });
  }

  during<T>(work: () => T): T {
    this.before.push({});
    try {
      return work();
    } finally {
      for (const [name, descriptor] of Object.entries(this.before.pop() ?? {})) {
        if (descriptor) Object.defineProperty(globalThis, name, descriptor);
        else Reflect.deleteProperty(globalThis, name);
      }
    }
  }
}

const GLOBALS = new ProcessGlobals(() => Date.now());

/** What a run would have cost on Google. */
export interface Spent {
  readonly calls: number;
  readonly ms: number;
  readonly byMethod: Readonly<Record<string, number>>;
}

class InProcessRun implements RunContext, Border {
  readonly authMode = 'FULL';
  readonly scopes: ReadonlySet<string> = new Set<string>();
  readonly entry = 'in process';
  readonly hasUi = true;
  readonly script = NO_SCRIPT;
  readonly slots = new Map<string, unknown>();
  readonly runId: string;
  readonly gaps: string[] = [];
  private readonly meter: Meter;
  private readonly startedAt: number;
  private endWork: (() => void)[] = [];

  constructor(
    readonly host: Host,
    readonly user: string,
  ) {
    this.runId = host.runs.nextId();
    this.startedAt = host.clock.now();
    this.meter = new Meter(RUN_LIMIT_MS, host.faults, (text) => this.exception(text));
  }

  call(call: ServiceCall): void {
    this.meter.call(call);
  }

  spend(ms: number): void {
    this.meter.spend(ms);
  }

  now(): number {
    return Math.floor(this.startedAt + this.meter.elapsed());
  }

  exception(text: string): Error {
    return Object.assign(new Error(text), { name: 'Exception' });
  }

  date(ms: number): Date {
    return new Date(ms);
  }

  isDate(value: unknown): value is Date {
    return isDate(value);
  }

  atEnd(work: () => void): void {
    this.endWork.push(work);
  }

  waitForLock(kind: LockKind, key: string, ms: number): boolean {
    return inProcessWaiting(this.host).wait(kind, key, this.runId, ms).acquired;
  }

  log(): void {
    // What a script prints is of no interest here.
  }

  enter(): void {
    this.meter.alive();
  }

  leave(): void {
    this.meter.alive();
  }

  adopt(value: unknown): unknown {
    return value;
  }

  unmodelled(what: string): void {
    this.gaps.push(what);
  }

  finish(): void {
    for (const work of this.endWork.splice(0)) work();
  }

  spent(): Spent {
    return { calls: this.meter.serviceCalls(), ms: this.meter.elapsed(), byMethod: this.meter.callsByMethod() };
  }
}

/** Everything that the work calls of Google reaches the host as that user; runs nest, as when one acts amid another. */
export function runInProcess<T>(host: Host, user: string, work: () => T, told?: (spent: Spent) => void): T {
  const run = new InProcessRun(host, user);
  try {
    return GLOBALS.during(() =>
      withBorder(run, () => {
        installGlobals(run, GLOBALS);
        const value = work();
        run.finish();
        told?.(run.spent());
        if (run.gaps.length > 0) throw new Error(`Cannot rely on the run: ${run.gaps.join(', ')}`);
        return value;
      }),
    );
  } finally {
    host.locks.releaseAll(run.runId);
  }
}
