// One lock as a script sees it. Waiting is the run's: on the virtual clock in one process, for real over the worker bridge.
// Knows no other run.
import type { LockKind } from '../../host/locks-state';
import type { RunContext } from '../../run/run-context';
import type { Coverage } from '../guard';
import { signatureError } from '../signature';

export const LOCK: Coverage = { hasLock: 'exact', releaseLock: 'exact', tryLock: 'exact', waitLock: 'exact' };

export class FakeLock {
  constructor(
    private readonly run: RunContext,
    private readonly kind: LockKind,
    private readonly key: string,
  ) {}

  tryLock(...args: readonly unknown[]): boolean {
    return this.acquire('tryLock', args);
  }

  waitLock(...args: readonly unknown[]): void {
    if (this.acquire('waitLock', args)) return;
    throw this.run.exception('Lock timeout: another process was holding the lock for too long.');
  }

  hasLock(): boolean {
    this.run.call({ kind: 'lock', method: 'Lock.hasLock' });
    return this.run.host.locks.holds(this.kind, this.key, this.run.runId);
  }

  /** Pending writes are not flushed: what another execution reads next may be old (D:ref/lock). */
  releaseLock(): void {
    this.run.call({ kind: 'lock', method: 'Lock.releaseLock' });
    this.run.host.locks.release(this.kind, this.key, this.run.runId);
  }

  private acquire(method: string, args: readonly unknown[]): boolean {
    const [ms] = args;
    if (args.length !== 1 || typeof ms !== 'number') throw signatureError(this.run, `LockService.Lock.${method}`, args);
    this.run.call({ kind: 'lock', method: `Lock.${method}` });
    return this.run.waitForLock(this.kind, this.key, Math.max(0, ms));
  }
}
