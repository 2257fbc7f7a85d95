// Who holds which lock: a document's, a user's, the whole script's, each by the execution (`runId`) that took it.
// Knows no waiting: a strategy in run/ waits, on the virtual clock in-process or for real over the worker bridge.

export type LockKind = 'document' | 'user' | 'script';
export interface HeldLock {
  readonly kind: LockKind;
  readonly key: string;
  readonly runId: string;
}
export interface LocksData {
  readonly documentLockIsNull: boolean;
}

const nameOf = (kind: LockKind, key: string): string => `${kind}:${key}`;

export class LocksState {
  private readonly holders = new Map<string, HeldLock>();
  private noDocumentLock: boolean;

  constructor(data?: LocksData) {
    this.noDocumentLock = data?.documentLockIsNull ?? false;
  }

  static fromJSON(data: LocksData): LocksState {
    return new LocksState(data);
  }

  /** Held locks belong to running executions and die with the process, so they are not kept. */
  toJSON(): LocksData {
    return { documentLockIsNull: this.noDocumentLock };
  }

  /** As in a standalone script, and perhaps in add-on time-driven runs (unverified): `getDocumentLock()` is null. */
  documentLockIsNull(): boolean {
    return this.noDocumentLock;
  }

  setDocumentLockIsNull(isNull: boolean): void {
    this.noDocumentLock = isNull;
  }

  /** True also when this run holds it already. */
  tryAcquire(kind: LockKind, key: string, runId: string): boolean {
    const name = nameOf(kind, key);
    const holder = this.holders.get(name);
    if (holder !== undefined) return holder.runId === runId;
    this.holders.set(name, { kind, key, runId });
    return true;
  }

  holds(kind: LockKind, key: string, runId: string): boolean {
    return this.holders.get(nameOf(kind, key))?.runId === runId;
  }

  release(kind: LockKind, key: string, runId: string): void {
    if (this.holds(kind, key, runId)) this.holders.delete(nameOf(kind, key));
  }

  /** At the end of an execution, however it ended. */
  releaseAll(runId: string): void {
    for (const [name, holder] of this.holders) if (holder.runId === runId) this.holders.delete(name);
  }

  held(): readonly HeldLock[] {
    return [...this.holders.values()];
  }
}
