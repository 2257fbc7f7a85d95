// Executions that wait for a lock which another one holds: answered when it is theirs, or when their time is over.
// Knows no thread. The time is real: the one that holds the lock is at work meanwhile.
import type { LockKind, LocksState } from '../host/locks-state';

export interface LockAnswer {
  readonly acquired: boolean;
  readonly waitedMs: number;
}

interface Waiter {
  readonly kind: LockKind;
  readonly key: string;
  readonly runId: string;
  readonly answer: (acquired: boolean) => void;
}

export class LockQueue {
  /** In the order in which they came. */
  private waiters: readonly Waiter[] = [];

  constructor(private readonly locks: LocksState) {}

  wait(kind: LockKind, key: string, runId: string, ms: number): LockAnswer | Promise<LockAnswer> {
    if (this.locks.tryAcquire(kind, key, runId)) return { acquired: true, waitedMs: 0 };
    if (ms <= 0) return { acquired: false, waitedMs: 0 };
    const since = performance.now();
    return new Promise((done) => {
      const answer = (acquired: boolean): void => {
        clearTimeout(timer);
        this.waiters = this.waiters.filter((one) => one !== waiter);
        done({ acquired, waitedMs: acquired ? Math.min(ms, performance.now() - since) : ms });
      };
      const waiter: Waiter = { kind, key, runId, answer };
      const timer = setTimeout(() => answer(false), ms);
      this.waiters = [...this.waiters, waiter];
    });
  }

  /** A lock may be free now. */
  retry(): void {
    for (const { kind, key, runId, answer } of this.waiters) {
      if (this.locks.tryAcquire(kind, key, runId)) answer(true);
    }
  }

  /** The execution is gone; nobody takes its answer. */
  forget(runId: string): void {
    for (const { runId: waiting, answer } of this.waiters) if (waiting === runId) answer(false);
  }
}
