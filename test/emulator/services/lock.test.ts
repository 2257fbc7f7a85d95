import { describe, expect, it } from '@jest/globals';
import type { LockWaiting } from '../../../emulator/run/lock-waiting';
import { EDITOR, evaluate, OWNER, runMain, START, workbook } from '../small-workbook';

describe('LockService', () => {
  it('lets one execution in and is free again when it ends, however it ends', () => {
    const host = workbook();
    const code = `function main() { const lock = LockService.getDocumentLock(); lock.waitLock(1000);
      PropertiesService.getScriptProperties().setProperty('held', String(lock.hasLock())); throw new Error('no'); }`;
    expect(runMain(host, code).modelledMs).toBe(50 + 50 + 62);
    expect(host.properties.get('script', 'held')).toBe('true');
    expect(host.locks.held()).toEqual([]);
  });

  it('makes another execution wait in vain, on the virtual clock', () => {
    const host = workbook();
    host.locks.tryAcquire('document', host.document.id(), 'another run');
    const tried = runMain(host, 'function main() { return LockService.getDocumentLock().tryLock(7000); }');
    expect(tried).toMatchObject({ value: false, modelledMs: 7_050 });
    const waited = runMain(host, 'function main() { LockService.getDocumentLock().waitLock(3000); }');
    expect(waited.error?.message).toBe('Lock timeout: another process was holding the lock for too long.');
    expect(host.clock.now()).toBe(Date.parse(START) + 7_050 + 3_050);
    host.locks.releaseAll('another run');
    expect(evaluate(host, 'LockService.getDocumentLock().tryLock(0)')).toBe(true);
  });

  it('is held again without waiting by the execution that has it', () => {
    const code =
      'function main() { const get = () => LockService.getUserLock(); get().waitLock(1); return get().tryLock(1); }';
    expect(runMain(workbook(), code)).toMatchObject({ value: true, modelledMs: 100 });
  });

  it('keeps document, script and user locks apart, and users from each other', () => {
    const host = workbook();
    host.locks.tryAcquire('user', OWNER, 'another run');
    host.locks.tryAcquire('script', 'script', 'another run');
    const all = `['getDocumentLock', 'getScriptLock', 'getUserLock'].map((name) => LockService[name]().tryLock(0))`;
    expect(evaluate(host, all)).toEqual([true, false, false]);
    expect(evaluate(host, all, { user: EDITOR })).toEqual([true, false, true]);
  });

  it('lets go on request only of what it holds', () => {
    const host = workbook();
    host.locks.tryAcquire('document', host.document.id(), 'another run');
    evaluate(host, 'LockService.getDocumentLock().releaseLock()');
    expect(host.locks.held()).toHaveLength(1);
    const code = `function main() { const lock = LockService.getScriptLock(); lock.waitLock(1); lock.releaseLock(); return lock.hasLock(); }`;
    expect(runMain(host, code).value).toBe(false);
  });

  it('has no document lock when switched so', () => {
    const host = workbook();
    host.locks.setDocumentLockIsNull(true);
    expect(evaluate(host, 'LockService.getDocumentLock()')).toBeNull();
  });

  it('waits as whoever runs it says', () => {
    const host = workbook();
    const asked: unknown[] = [];
    const lockWaiting: LockWaiting = {
      wait: (...question) => {
        asked.push(question);
        return { acquired: true, waitedMs: 400 };
      },
    };
    const code = 'function main() { return LockService.getScriptLock().tryLock(5000); }';
    expect(runMain(host, code, { lockWaiting })).toMatchObject({ value: true, modelledMs: 450 });
    expect(asked).toEqual([['script', 'script', 'run-1', 5000]]);
  });
});
