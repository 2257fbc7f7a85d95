// One execution from the inside: what services learn of it (RunContext) and what happens at the border to the script.
// Knows no single service; execution.ts makes one, starts it and reads its results.
import type { Host } from '../host/host';
import type { LockKind } from '../host/locks-state';
import type { ConsoleLine } from '../host/runs-log';
import type { Border } from '../services/guard';
import { inLanguage } from './error-texts';
import type { LockWaiting } from './lock-waiting';
import { Meter } from './meter';
import { documentRefusal, isFree, refusal } from './permissions';
import { isDate, Realm } from './realm';
import type { AuthMode, RunContext, ScriptFiles, ServiceCall } from './run-context';

export interface RunSettings {
  readonly entry: string;
  readonly user: string;
  readonly authMode: AuthMode;
  readonly hasUi: boolean;
  readonly limitMs: number;
  readonly lockWaiting: LockWaiting;
}

const MAX_CONSOLE_LINES = 500;

export class Run implements RunContext, Border {
  readonly host: Host;
  readonly script: ScriptFiles;
  readonly user: string;
  readonly authMode: AuthMode;
  readonly scopes: ReadonlySet<string>;
  readonly runId: string;
  readonly entry: string;
  readonly hasUi: boolean;
  readonly limitMs: number;
  readonly startedAt: number;
  readonly slots = new Map<string, unknown>();
  readonly realm: Realm;
  readonly meter: Meter;
  private readonly lockWaiting: LockWaiting;
  private readonly lines: ConsoleLine[] = [];
  private readonly missing: string[] = [];
  private endWork: (() => void)[] = [];
  private loading = true;
  private metered = true;

  constructor(host: Host, script: ScriptFiles, settings: RunSettings) {
    this.host = host;
    this.script = script;
    this.user = settings.user;
    this.authMode = settings.authMode;
    this.entry = settings.entry;
    this.hasUi = settings.hasUi;
    this.limitMs = settings.limitMs;
    this.lockWaiting = settings.lockWaiting;
    this.runId = host.runs.nextId();
    this.startedAt = host.clock.now();
    this.scopes = new Set(host.users.grantedScopes(settings.user, script.manifest.oauthScopes ?? EVERY_SCOPE));
    this.realm = new Realm(() => this.now());
    this.meter = new Meter(settings.limitMs, host.faults, (text) => this.exception(text));
  }

  call(call: ServiceCall): void {
    if (!this.metered) return;
    if (call.kind === 'document-read' || call.kind === 'document-write') {
      const refused = documentRefusal(call.method, call.kind === 'document-write', this.authMode);
      if (refused !== null) throw this.exception(refused);
    }
    this.meter.call(call);
  }

  spend(ms: number): void {
    this.meter.spend(ms);
  }

  now(): number {
    return Math.floor(this.startedAt + this.meter.elapsed());
  }

  exception(text: string): Error {
    return this.realm.error('Exception', inLanguage(text, this.host.faults.errorLanguage()));
  }

  date(ms: number): Date {
    return this.realm.date(ms);
  }

  isDate(value: unknown): value is Date {
    return isDate(value);
  }

  atEnd(work: () => void): void {
    this.endWork.push(work);
  }

  waitForLock(kind: LockKind, key: string, ms: number): boolean {
    const { acquired, waitedMs } = this.lockWaiting.wait(kind, key, this.runId, ms);
    this.spend(waitedMs);
    return acquired;
  }

  log(level: ConsoleLine['level'], text: string): void {
    if (this.lines.length < MAX_CONSOLE_LINES) this.lines.push({ level, text });
  }

  enter(member: string): void {
    if (!this.metered) return;
    this.meter.alive();
    if (this.loading && !isFree(member)) {
      // Allowed in FULL, but in NONE it takes the whole add-on down (D:auth): no script of ours may do it.
      this.missing.push(`${member} is called while the script loads`);
    }
    const refused = refusal(member, this.authMode, this.scopes, this.hasUi);
    if (refused !== null) throw this.exception(refused);
  }

  leave(): void {
    this.meter.alive();
  }

  adopt(value: unknown): unknown {
    return this.realm.adopt(value);
  }

  unmodelled(what: string): void {
    this.missing.push(`emulator: ${what} is not modelled (see COVERAGE.md)`);
  }

  /** Loading is over; from here on services may be called. */
  loaded(): void {
    this.loading = false;
  }

  /** Work of the emulator itself, such as making the event object: free of cost, permission and faults. */
  unmetered<T>(work: () => T): T {
    this.metered = false;
    try {
      return work();
    } finally {
      this.metered = true;
    }
  }

  /** Applies what is pending. After a termination it is lost (unverified on the platform; the harsher case). */
  finish(): void {
    const work = this.endWork;
    this.endWork = [];
    this.meter.alive();
    for (const one of work) one();
  }

  consoleLines(): readonly ConsoleLine[] {
    return [...this.lines];
  }

  gaps(): readonly string[] {
    return [...this.missing];
  }
}

/** A manifest that names no scopes has them found by Google in the code (D:scopes); here that means all of these. */
const EVERY_SCOPE: readonly string[] = [
  'spreadsheets',
  'spreadsheets.currentonly',
  'script.container.ui',
  'script.send_mail',
  'script.scriptapp',
  'userinfo.email',
].map((name) => `https://www.googleapis.com/auth/${name}`);
