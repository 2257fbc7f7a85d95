// LockService: one execution at a time per document, per user, or of the whole script. Knows only the keys.
import type { LockKind } from '../../host/locks-state';
import type { RunContext } from '../../run/run-context';
import { guard, type Coverage } from '../guard';
import { FakeLock, LOCK } from './fake-lock';

export const LOCK_SERVICE: Coverage = {
  getDocumentLock: 'partial: null only when switched so',
  getScriptLock: 'partial: one document only, so that executions elsewhere never hold it',
  getUserLock: 'exact',
};

export class FakeLockService {
  constructor(private readonly run: RunContext) {}

  getDocumentLock(): FakeLock | null {
    const { host } = this.run;
    return host.locks.documentLockIsNull() ? null : this.open('document', host.document.id());
  }

  getScriptLock(): FakeLock {
    return this.open('script', 'script');
  }

  getUserLock(): FakeLock {
    return this.open('user', this.run.user);
  }

  private open(kind: LockKind, key: string): FakeLock {
    return guard(new FakeLock(this.run, kind, key), 'Lock', LOCK);
  }
}
