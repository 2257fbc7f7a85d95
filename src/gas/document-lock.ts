// One save at a time in a document. The lock stops other executions, not people typing: they are met by comparing values.
import type { Lock } from '../app/ports';

/** A save takes about two seconds; a few may queue before it is better to tell the person. */
const WAIT_MS = 10_000;

export class DocumentLock implements Lock {
  during(work: () => void): boolean {
    const lock = LockService.getDocumentLock();
    // Null outside a document; the types of the platform do not say so.
    if ((lock as GoogleAppsScript.Lock.Lock | null) === null) throw new Error('Cannot lock: no document');
    if (!lock.tryLock(WAIT_MS)) return false;
    work();
    // The lock goes when the run ends, which is right now; releasing it would be one more call.
    return true;
  }
}
