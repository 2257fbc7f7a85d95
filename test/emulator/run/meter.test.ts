import { describe, expect, it } from '@jest/globals';
import { Faults } from '../../../emulator/host/faults';
import { Meter } from '../../../emulator/run/meter';
import type { ServiceCall } from '../../../emulator/run/run-context';
import { Termination } from '../../../emulator/run/termination';
import { OWNER, runMain, workbook } from '../small-workbook';

const meter = (limitMs = 360_000): Meter => new Meter(limitMs, new Faults(), (text) => new Error(text));

function cost(...calls: readonly ServiceCall[]): number {
  const one = meter();
  for (const call of calls) one.call(call);
  return Math.round(one.elapsed() * 1000) / 1000;
}

const write = (cells: number): ServiceCall => ({ kind: 'document-write', method: 'Range.setValues', cells });
const applied = (pendingCells: number): ServiceCall => ({ kind: 'flush', method: 'Range.getValues', pendingCells });

describe('the cost model', () => {
  it('prices a read by its cells: 100,000 take about a second', () => {
    expect(cost({ kind: 'document-read', method: 'Range.getValues', cells: 100_000 })).toBe(1_095);
    expect(cost({ kind: 'document-read', method: 'Sheet.getLastRow' })).toBe(170);
  });

  it('prices a small write at 90 ms and 6.5 µs a cell', () => {
    expect(cost(write(1_000), applied(1_000))).toBe(96.5);
  });

  it('prices a write from 20,000 cells at 1.35 s and 62.5 µs a cell', () => {
    expect(cost(write(19_999), applied(19_999))).toBeLessThan(221);
    expect(cost(write(20_000), applied(20_000))).toBe(2_600);
    expect(cost(write(100_000), applied(100_000))).toBe(7_600);
  });

  it('gives no discount for cutting a big write into small ones', () => {
    const pieces = Array.from({ length: 20 }, () => write(5_000));
    expect(cost(...pieces, applied(100_000))).toBeGreaterThan(cost(write(100_000), applied(100_000)));
  });

  it.each([
    [{ kind: 'document-write', method: 'Range.setValue', price: 'set-value' }, 1.25],
    [{ kind: 'document-write', method: 'Sheet.appendRow', price: 'append-row' }, 109],
    [{ kind: 'document-write', method: 'Sheet.insertRows' }, 90],
    [{ kind: 'flush', method: 'SpreadsheetApp.flush', pendingCells: 0 }, 30],
    [{ kind: 'properties-get', method: 'Properties.getProperty' }, 30],
    [{ kind: 'properties-set', method: 'Properties.setProperty' }, 62],
    [{ kind: 'cache-get', method: 'Cache.get' }, 3],
    [{ kind: 'cache-put', method: 'Cache.put' }, 93],
    [{ kind: 'lock', method: 'Lock.waitLock' }, 50],
    [{ kind: 'mail', method: 'MailApp.sendEmail' }, 500],
    [{ kind: 'other', method: 'ScriptApp.getProjectTriggers' }, 20],
  ] as const)('prices %j at %d ms', (call, ms) => {
    expect(cost(call)).toBe(ms);
  });

  it('counts calls by method; a flush that a read brings about is none', () => {
    const one = meter();
    one.call(write(1));
    one.call(write(1));
    one.call(applied(2));
    one.call({ kind: 'flush', method: 'SpreadsheetApp.flush', pendingCells: 0 });
    expect(one.serviceCalls()).toBe(3);
    expect(one.callsByMethod()).toEqual({ 'Range.setValues': 2, 'SpreadsheetApp.flush': 1 });
  });
});

describe('the time limit', () => {
  it('ends an execution with something that is no Error, at every further call', () => {
    const one = meter(100);
    one.call({ kind: 'other', method: 'x' });
    expect(() => one.spend(81)).toThrow(Termination);
    expect(() => one.call({ kind: 'other', method: 'x' })).toThrow(Termination);
    expect(one.elapsed()).toBe(100);
  });

  it('cannot be outlived by catching', () => {
    const host = workbook();
    const code = `function main() {
      const store = PropertiesService.getScriptProperties();
      for (let i = 0; i < 10; i += 1) { try { Utilities.sleep(60000); store.setProperty('passes', String(i)); } catch (e) {} }
      try { store.setProperty('after', 'yes'); } catch (e) {}
      return 'survived';
    }`;
    const result = runMain(host, code);
    expect(result).toMatchObject({ outcome: 'timeout', value: undefined, modelledMs: 360_000 });
    expect(result.error?.message).toBe('Exceeded maximum execution time');
    expect(host.properties.all('script')).toEqual({ passes: '4' });
  });

  it('is 30 seconds for simple triggers', () => {
    const code = 'function main() { Utilities.sleep(29000); Utilities.sleep(2000); }';
    expect(runMain(workbook(), code, { authMode: 'LIMITED' }).outcome).toBe('timeout');
    expect(runMain(workbook(), code).outcome).toBe('ok');
  });

  it('stops a loop that calls no service, by real time', () => {
    expect(runMain(workbook(), 'function main() { for (;;); }', { limitMs: 50 }).outcome).toBe('timeout');
    expect(runMain(workbook(), 'for (;;); function main() {}', { limitMs: 50 }).outcome).toBe('timeout');
  });
});

describe('an order to fail', () => {
  const threeSets = `function main() {
    const store = PropertiesService.getScriptProperties();
    const log = [];
    for (const key of ['a', 'b', 'c']) { try { store.setProperty(key, '1'); } catch (e) { log.push(String(e)); } }
    return log.join();
  }`;
  const kept = (host: ReturnType<typeof workbook>): string => Object.keys(host.properties.all('script')).join('');

  it('throws at the nth service call, before its work, and only there', () => {
    const host = workbook();
    host.faults.order({ kind: 'throw', nth: 2 });
    const result = runMain(host, threeSets);
    expect(result.value).toBe("Exception: We're sorry, a server error occurred. Please wait a bit and try again.");
    expect(kept(host)).toBe('ac');
  });

  it('counts only the calls of the method that it names, across executions', () => {
    const host = workbook();
    host.faults.order({ kind: 'throw', nth: 4, method: 'setProperty', text: 'Service Spreadsheets timed out.' });
    expect(runMain(host, threeSets).value).toBe('');
    expect(runMain(host, threeSets).value).toBe('Exception: Service Spreadsheets timed out.');
    expect(runMain(host, threeSets).value).toBe('');
  });

  it('kills before or after the call, which no catch survives', () => {
    for (const [kind, done] of [
      ['kill-before', 'a'],
      ['kill-after', 'ab'],
    ] as const) {
      const host = workbook();
      host.faults.order({ kind, nth: 2 });
      expect(runMain(host, threeSets)).toMatchObject({ outcome: 'error', error: { name: 'Killed' } });
      expect(kept(host)).toBe(done);
    }
  });

  it('runs out of time at the call', () => {
    const host = workbook();
    host.faults.order({ kind: 'timeout', nth: 2 });
    expect(runMain(host, threeSets).outcome).toBe('timeout');
    expect(kept(host)).toBe('a');
  });

  it('leaves no lock behind and loses what was not written yet', () => {
    const host = workbook();
    host.faults.order({ kind: 'kill-after', nth: 2, method: 'setValue' });
    const code = `function main() {
      LockService.getDocumentLock().waitLock(10);
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheets()[0];
      sheet.getRange(1, 1).setValue(1);
      sheet.getRange(2, 1).setValue(2);
    }`;
    expect(runMain(host, code).error?.name).toBe('Killed');
    expect(host.locks.held()).toEqual([]);
    const sheetId = host.cells.sheets()[0]?.id ?? '';
    expect(host.cells.contentSize(sheetId)).toEqual({ rows: 0, columns: 0 });
    expect(host.locks.tryAcquire('document', host.document.id(), OWNER)).toBe(true);
  });
});

describe('the end of an execution', () => {
  const writeOne = (rest: string): string => `function main() {
    SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1).setValue('x');
    ${rest}
  }`;
  const first = (host: ReturnType<typeof workbook>): unknown =>
    host.cells.values(host.cells.sheets()[0]?.id ?? '', { row: 0, column: 0, rows: 1, columns: 1 })[0]?.[0];

  it('writes what is pending, also after an error', () => {
    const [good, bad] = [workbook(), workbook()];
    expect(runMain(good, writeOne('')).outcome).toBe('ok');
    expect(runMain(bad, writeOne('throw new Error("no");')).error?.message).toBe('no');
    expect([first(good), first(bad)]).toEqual(['x', 'x']);
  });

  it('comes too late for pending writes when time was up', () => {
    const host = workbook();
    expect(runMain(host, writeOne('Utilities.sleep(300000); Utilities.sleep(300000);')).outcome).toBe('timeout');
    expect(first(host)).toBeNull();
  });
});
