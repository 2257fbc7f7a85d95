import { describe, expect, it } from '@jest/globals';
import { MemoryCellStore } from '../../../emulator/cells/memory-cell-store';
import { Host } from '../../../emulator/host/host';
import { advanceClock } from '../../../emulator/run/entry-points';
import { EDITOR, evaluate, OWNER, runMain, scriptOf, workbook } from '../small-workbook';

const BUSY = `function main() {
  PropertiesService.getDocumentProperties().setProperty('a', '1');
  PropertiesService.getUserProperties().setProperty('b', '2');
  CacheService.getUserCache().put('c', '3');
  MailApp.sendEmail('a@b.co', 's', 'b');
  ScriptApp.newTrigger('main').timeBased().everyHours(1).create();
  SpreadsheetApp.getUi().createMenu('M').addItem('a', 'b').addToUi();
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('<p>').setTitle('T'));
}`;

/** As it would come back from a file. */
const reread = (host: Host): Host =>
  Host.fromJSON(new MemoryCellStore(), JSON.parse(JSON.stringify(host)) as ReturnType<Host['toJSON']>);

describe('the state of a workbook', () => {
  it('comes back from JSON as it was', () => {
    const host = workbook();
    host.users.setRefusedScopes(EDITOR, ['x']);
    host.users.setDisabled('gone@example.com', true);
    host.faults.order({ kind: 'throw', nth: 3, method: 'setValues' });
    host.faults.setErrorLanguage('zh');
    host.locks.setDocumentLockIsNull(true);
    host.mail.setQuota(7, EDITOR);
    host.ui.queueAnswer(OWNER, { button: 'OK' });
    host.ui.select(OWNER, { sheetId: '0', rect: { row: 1, column: 2, rows: 3, columns: 4 } });
    host.triggers.skipNext(2);
    expect(runMain(host, BUSY).error).toBeNull();
    const again = reread(host);
    expect(again.toJSON()).toEqual(host.toJSON());
    expect(again.toJSON()).not.toEqual(workbook().toJSON());
  });

  it('goes on where it stopped: quotas, triggers, numbers of runs', () => {
    const host = workbook();
    runMain(host, BUSY);
    const again = reread(host);
    expect(evaluate(again, 'MailApp.getRemainingDailyQuota()')).toBe(99);
    expect(evaluate(again, `CacheService.getUserCache().get('c')`)).toBe('3');
    const runs = advanceClock(again, scriptOf('function main() {}'), '2026-02-10T09:30:00Z');
    expect(runs).toHaveLength(1);
    expect(again.runs.list().map((run) => run.id)).toEqual(['run-1', 'run-2', 'run-3', 'run-4']);
  });

  it('counts an order to fail from where it was', () => {
    const host = workbook();
    host.faults.order({ kind: 'throw', nth: 2 });
    evaluate(host, 'PropertiesService.getScriptProperties().getKeys()');
    expect(evaluate(reread(host), 'PropertiesService.getScriptProperties().getKeys()')).toContain('server error');
  });

  it('does not keep locks: their executions died with the process', () => {
    const host = workbook();
    host.locks.tryAcquire('document', host.document.id(), 'run-1');
    expect(reread(host).locks.held()).toEqual([]);
  });

  it('hands out copies, never its inside', () => {
    const host = workbook();
    runMain(host, BUSY);
    const before = JSON.stringify(host);
    for (const list of [
      host.mail.sent(),
      host.triggers.list(),
      host.runs.list(),
      host.ui.menus(OWNER),
      host.document.editors(),
    ]) {
      (list as unknown[]).length = 0;
    }
    Object.assign(host.toJSON().document, { name: 'other' });
    expect(JSON.stringify(host)).toBe(before);
  });

  it('can be asked everything over a message port: arguments and results are plain data', () => {
    const host = workbook();
    runMain(host, BUSY);
    const answers = [
      host.document.toJSON(),
      host.properties.all('document'),
      host.mail.sent(),
      host.triggers.list(),
      host.ui.menus(OWNER),
      host.ui.sidebar(OWNER),
      host.runs.list(),
      host.users.get(OWNER),
      host.locks.held(),
    ];
    expect(structuredClone(answers)).toEqual(answers);
  });
});

describe('the clock', () => {
  it('stands still until moved, or ticks with real time from where it was set', () => {
    const host = workbook();
    const start = host.clock.now();
    host.clock.advance(1_000);
    expect(host.clock.now()).toBe(start + 1_000);
    host.clock.setTicking(true);
    host.clock.set(start);
    host.clock.passed(3_600_000);
    expect(host.clock.now()).toBeLessThan(start + 60_000);
    host.clock.setTicking(false);
    const stopped = host.clock.now();
    expect(host.clock.now()).toBe(stopped);
    expect(() => host.clock.set(Number.NaN)).toThrow('Cannot set the clock');
  });
});

describe('the document', () => {
  it('lets its owner and editors edit; a person is one of editor and viewer', () => {
    const { document } = workbook();
    document.addViewer('new@example.com');
    expect([document.canEdit('new@example.com'), document.canView('new@example.com')]).toEqual([false, true]);
    document.addEditor('new@example.com');
    document.addEditor(OWNER);
    expect(document.editors()).toEqual([EDITOR, 'new@example.com']);
    expect(document.viewers()).toEqual([]);
    expect([document.canEdit(OWNER), document.canView('other@example.com')]).toEqual([true, false]);
  });

  it('gets another id and address as a copy', () => {
    const { document } = workbook();
    document.setId('copy');
    expect([document.id(), document.url()]).toEqual(['copy', 'https://docs.google.com/spreadsheets/d/copy/edit']);
  });
});
