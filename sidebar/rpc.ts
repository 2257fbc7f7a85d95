// The only user of google.script.run: one promise per call, typed by the contract, at most four at once.
// Knows no screen. A call never rejects: whatever goes wrong on the way arrives as a reply with code `failed`.
import type { Reply, SidebarApi } from '../src/contract/sidebar-api';

export type CallName = keyof SidebarApi;
export type RequestOf<Name extends CallName> = Parameters<SidebarApi[Name]>[0];
/** What each call answers when all is well. */
type Values = { readonly [Name in CallName]: ReturnType<SidebarApi[Name]> extends Reply<infer Value> ? Value : never };
export type ReplyOf<Name extends CallName> = Reply<Values[Name]>;

export interface Rpc {
  /** @param onSilence told once when no answer came for 20 s; the answer may still come */
  call<Name extends CallName>(name: Name, request: RequestOf<Name>, onSilence?: () => void): Promise<ReplyOf<Name>>;
}

export interface Timers {
  set(work: () => void, afterMs: number): number;
  clear(timer: number): void;
}

/** Sends one call through Google and hands over whatever comes back; may throw at once for an illegal argument. */
export type Send = (name: CallName, request: unknown, onReply: (reply: unknown) => void, onFailure: () => void) => void;

export const MOST_AT_ONCE = 4;
/** Reads leave one place free, so that a save never waits behind them. */
const MOST_READS = 3;
export const SILENCE_MS = 20_000;

const WRITES: readonly CallName[] = [
  'saveCardFromSidebar',
  'savePersonFromSidebar',
  'setUpFromSidebar',
  'adoptSheetFromSidebar',
  'settleDueFromSidebar',
  'addTaskFromSidebar',
  'logContactFromSidebar',
  'undoLogFromSidebar',
  'draftGreetingsFromSidebar',
  'draftPromotionFromSidebar',
  'startRemindersFromSidebar',
  'stopRemindersFromSidebar',
  'confirmCopyFromSidebar',
];

const FAILED: Reply<never> = { ok: false, error: { code: 'failed', message: '' } };

/** Google hands over null where it could not copy a reply. */
function isReply(value: unknown): value is Reply<never> {
  if (typeof value !== 'object' || value === null || !('ok' in value)) return false;
  if (value.ok === true) return 'value' in value;
  return 'error' in value && typeof value.error === 'object' && value.error !== null && 'code' in value.error;
}

interface Waiting {
  readonly writes: boolean;
  start(): void;
}

export function createRpc(send: Send, timers: Timers): Rpc {
  const queue: Waiting[] = [];
  const under = { way: 0, reads: 0 };

  function startNext(): void {
    while (under.way < MOST_AT_ONCE) {
      const write = queue.findIndex((waiting) => waiting.writes);
      const at = write >= 0 ? write : under.reads < MOST_READS && queue.length > 0 ? 0 : -1;
      const next = queue[at];
      if (!next) return;
      queue.splice(at, 1);
      next.start();
    }
  }

  function run(
    name: CallName,
    request: unknown,
    writes: boolean,
    settle: (reply: unknown) => void,
    onSilence?: () => void,
  ): void {
    let holdsPlace = true;
    under.way += 1;
    if (!writes) under.reads += 1;
    const givePlaceBack = (): void => {
      if (!holdsPlace) return;
      holdsPlace = false;
      under.way -= 1;
      if (!writes) under.reads -= 1;
      startNext();
    };
    // A call that was lost on the way never answers; it must not keep its place for ever.
    const silence = timers.set(() => {
      onSilence?.();
      givePlaceBack();
    }, SILENCE_MS);
    const finish = (reply: unknown): void => {
      timers.clear(silence);
      settle(reply);
      givePlaceBack();
    };
    try {
      send(name, request, finish, () => finish(FAILED));
    } catch {
      finish(FAILED);
    }
  }

  return {
    call<Name extends CallName>(name: Name, request: RequestOf<Name>, onSilence?: () => void): Promise<ReplyOf<Name>> {
      return new Promise((resolve) => {
        const settle = (reply: unknown): void => resolve(isReply(reply) ? reply : FAILED);
        const writes = WRITES.includes(name);
        queue.push({ writes, start: () => run(name, request, writes, settle, onSilence) });
        startNext();
      });
    },
  };
}

/** Sends through Google's runner; throws for a call that the script does not have. */
export const sendThroughGoogle: Send = (name, request, onReply, onFailure) => {
  google.script.run.withSuccessHandler(onReply).withFailureHandler(onFailure)[name](request);
};
