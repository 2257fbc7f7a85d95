// How an execution waits for a lock that another holds. In one process nobody can release it meanwhile, so time just passes;
// a server with several executions gives a strategy that really waits. Knows no LockService.
import type { Host } from '../host/host';
import type { LockKind } from '../host/locks-state';

export interface LockWaiting {
  /** Tries for at most `ms`; `waitedMs` is charged to the execution's virtual clock. */
  wait(
    kind: LockKind,
    key: string,
    runId: string,
    ms: number,
  ): { readonly acquired: boolean; readonly waitedMs: number };
}

export function inProcessWaiting(host: Host): LockWaiting {
  return {
    wait(kind, key, runId, ms) {
      const acquired = host.locks.tryAcquire(kind, key, runId);
      return { acquired, waitedMs: acquired ? 0 : ms };
    },
  };
}
