// What a service's stand-in may know about the execution it works for: who runs, how, on what, and what it costs.
// Knows no service; made by execution.ts, one for each run of a public global or custom function.
import type { Host } from '../host/host';
import type { LockKind } from '../host/locks-state';
import type { ConsoleLine } from '../host/runs-log';

/** The project as it would stand on Google: one code file, the manifest, and the HTML files by name without `.html`. */
export interface ScriptFiles {
  readonly code: string;
  readonly manifest: Manifest;
  readonly html: Readonly<Record<string, string>>;
}
/** What of `appsscript.json` matters here. */
export interface Manifest {
  readonly timeZone?: string;
  readonly oauthScopes?: readonly string[];
}

/** D:auth of the platform's documentation. */
export type AuthMode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL';

/**
 * One call that a service would make to Google's servers; `execution.ts` counts it, prices it by the cost model, and may
 * make it fail on command. Only methods that read or write the document, a lock, properties, cache or mail are calls;
 * `getRange` and getters of handles already held are free.
 */
export type ServiceCall =
  | { readonly kind: 'document-read'; readonly method: string; readonly cells?: number }
  /** `cells` are priced together at the flush that applies them. */
  | {
      readonly kind: 'document-write';
      readonly method: string;
      readonly cells?: number;
      readonly price?: 'append-row' | 'set-value';
    }
  | { readonly kind: 'flush'; readonly method: string; readonly pendingCells: number }
  | {
      readonly kind: 'lock' | 'properties-get' | 'properties-set' | 'cache-get' | 'cache-put' | 'mail' | 'other';
      readonly method: string;
    };

export interface RunContext {
  readonly host: Host;
  /** The effective user's e-mail: the person at the keyboard, or a trigger's creator. */
  readonly user: string;
  readonly authMode: AuthMode;
  /** Scopes of the manifest that this user granted. */
  readonly scopes: ReadonlySet<string>;
  /** Id of this execution, for locks and the executions panel. */
  readonly runId: string;
  /** Name of the global that runs. */
  readonly entry: string;
  /** True where a person's sheet is open: menu, sidebar, simple trigger; false in time-driven runs. */
  readonly hasUi: boolean;
  /** Counts and prices the call, then throws what was ordered to fail. Call it before doing the work. */
  call(call: ServiceCall): void;
  /** Lets `ms` pass on the virtual clock of this execution (sleep, waiting for a lock). */
  spend(ms: number): void;
  /** Now, in milliseconds since 1970, of this execution. */
  now(): number;
  /** An Error of the run's own global with `name` 'Exception'; the text is in Google's words, localised when the switch is on. */
  exception(text: string): Error;
  /** A Date of the run's own global, so that `instanceof Date` holds there. */
  date(ms: number): Date;
  /** True for a Date of any global. */
  isDate(value: unknown): value is Date;
  /** Runs at the end of the execution, before the locks go: pending writes are flushed here. */
  atEnd(work: () => void): void;
  /** Waits for a lock at most `ms`, by the strategy of whoever runs this; true when it was acquired. */
  waitForLock(kind: LockKind, key: string, ms: number): boolean;
  /** The script's own files: HtmlService serves from them, ScriptApp reads the manifest. */
  readonly script: ScriptFiles;
  /** Takes a line of the script's console. */
  log(level: ConsoleLine['level'], text: string): void;
  /** A slot per key for things that live as long as this run, such as the write buffer. */
  readonly slots: Map<string, unknown>;
}
