// What a person does or a second one is needed for, from outside: menus, windows, rights, locks of others, mail.
import { expect } from '@jest/globals';
import { messageCases } from '../../../conformance/cases/message-cases';
import { advanceClock, callFromPage } from '../../../emulator/run/entry-points';
import { callCustomFunction } from '../../../emulator/run/custom-function';
import {
  EDITOR,
  evaluate,
  hours,
  type OutsideChecks,
  OWNER,
  runMain,
  SCOPE,
  scriptOf,
  workbook,
} from './outside-check';

const PROTECTED =
  'Exception: You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
const lockOf = (kind: 'document' | 'user' | 'script', key: string) => (host: ReturnType<typeof workbook>) =>
  host.locks.tryAcquire(kind, key, 'another run');

export const hostChecks: OutsideChecks = {
  'a menu item whose function is gone says so': async (asked) => {
    expect(await asked.choose('Missing function')).toBe('Exception: Script function not found: missingFunction');
  },
  'a menu item may name a member of a global object': async (asked) => {
    expect(await asked.choose('Dotted name')).toBeNull();
    expect(asked.workbook.host.ui.questions(OWNER).map(({ text }) => text)).toEqual(['clicked']);
  },
  'a menu item that names a function ending in _ finds none': async (asked) => {
    expect(await asked.choose('Name ending in _')).toBe('Exception: Script function not found: hidden_');
  },
  'a sidebar is 300 pixels wide, whatever it asks for': () => {
    const host = workbook();
    evaluate(host, `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('x').setWidth(500))`);
    expect(host.ui.sidebar(OWNER)?.width).toBe(300);
  },
  'a new sidebar closes the one before': () => {
    const host = workbook();
    for (const text of ['first', 'second']) {
      evaluate(host, `SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput('${text}'))`);
    }
    expect(host.ui.sidebar(OWNER)?.html).toBe('second');
  },
  'a second menu of one name replaces the first': () => {
    const host = workbook();
    for (const text of ['first', 'second']) {
      evaluate(host, `SpreadsheetApp.getUi().createMenu('One').addItem('${text}', 'a').addToUi()`);
    }
    expect(host.ui.menus(OWNER)).toMatchObject([{ entries: [{ caption: 'second' }] }]);
  },

  'a protected range refuses whoever may not edit it': () => {
    const host = workbook();
    const area = `SpreadsheetApp.getActive().getSheets()[0].getRange('A1')`;
    evaluate(host, `(() => { const one = ${area}.protect(); one.removeEditors(one.getEditors()); })()`);
    const write = `(() => { ${area}.setValue(1); SpreadsheetApp.flush(); return 'written'; })()`;
    expect(evaluate(host, write, { user: EDITOR })).toBe(PROTECTED);
    expect(evaluate(host, write, { user: OWNER })).toBe('written');
  },
  'the messages are in the language of the account': ({ workbook: { script } }) => {
    const host = workbook({ deployment: 'bound' });
    host.faults.setErrorLanguage('zh');
    const worded = messageCases.filter(({ expected }) => String(expected).startsWith('Exception: '));
    expect(callFromPage(host, script, 'askFromPage', ['messages'], OWNER)).toMatchObject({
      ok: true,
      value: worded.length,
    });
    expect(worded.length).toBeGreaterThan(20);
  },
  'a conditional format refuses a reference to another sheet': () => {
    // Not modelled: the emulator says so, and the run fails whatever the script catches.
    const seen = evaluate(
      workbook(),
      `(() => { try { SpreadsheetApp.newConditionalFormatRule(); } catch (e) { return 'caught'; } })()`,
    );
    expect(seen).toBe('Error: emulator: SpreadsheetApp.newConditionalFormatRule is not modelled (see COVERAGE.md)');
  },
  'the note of a failed function is the error’s text and line': () => {
    const script = scriptOf("function FAIL() {\n  throw new Error('told so');\n}");
    expect(callCustomFunction(workbook(), script, 'FAIL', [])).toEqual({
      error: '#ERROR!',
      note: 'Error: told so (line 2).',
    });
  },
  'an editor’s function reads the owner’s user properties and cannot write any': () => {
    const host = workbook();
    host.properties.set(`user:${OWNER}`, { a: 'owner’s' });
    const script = scriptOf(`function READ() { return PropertiesService.getUserProperties().getProperty('a'); }
      function WRITE() { PropertiesService.getUserProperties().setProperty('a', 'x'); }`);
    expect(callCustomFunction(host, script, 'READ', [], { user: EDITOR })).toBe('owner’s');
    expect(callCustomFunction(host, script, 'WRITE', [], { user: EDITOR })).toMatchObject({
      note: expect.stringContaining('You do not have permission to call setProperty'),
    });
  },

  'the script lock is one for all documents and users of an add-on': () => {
    const host = workbook();
    expect(lockOf('script', 'script')(host)).toBe(true);
    const tried = 'LockService.getScriptLock().tryLock(10)';
    expect([OWNER, EDITOR].map((user) => evaluate(host, tried, { user }))).toEqual([false, false]);
    host.document.setId('another-document');
    expect(evaluate(host, tried)).toBe(false);
    expect(evaluate(host, 'LockService.getDocumentLock().tryLock(10)')).toBe(true);
  },
  'an add-on’s time-driven run may have no document lock': () => {
    const host = workbook();
    const script = scriptOf(`function main() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
      function tick() { console.log(String(LockService.getDocumentLock() === null)); }`);
    runMain(host, script);
    advanceClock(host, script, hours(host, 1));
    host.locks.setDocumentLockIsNull(true);
    advanceClock(host, script, hours(host, 1));
    expect(host.runs.list().flatMap(({ console }) => console.map(({ text }) => text))).toEqual(['false', 'true']);
  },
  'a user lock keeps out only the same user': () => {
    const host = workbook();
    const tried = 'LockService.getUserLock().tryLock(10)';
    const script = scriptOf(`function main() { return ${tried}; }`);
    lockOf('user', OWNER)(host);
    expect([OWNER, EDITOR].map((user) => runMain(host, script, { user }).value)).toEqual([false, true]);
  },

  'without the scope for mail no mail can be sent, and the script can ask beforehand': () => {
    const host = workbook();
    const scope = `${SCOPE}script.send_mail`;
    host.users.setRefusedScopes(OWNER, [scope]);
    const script = scriptOf(
      `function main() {
        console.log(String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()));
        MailApp.sendEmail('a@example.com', 's', 'b');
      }`,
      { manifest: { oauthScopes: [scope] } },
    );
    const result = runMain(host, script);
    expect(result.console[0]?.text).toBe('REQUIRED');
    expect(result.error?.message).toBe(
      `Specified permissions are not sufficient to call MailApp.sendEmail. Required permissions: ${scope}`,
    );
    expect(host.mail.sent()).toEqual([]);
  },
  'a mail comes from whoever runs the script, in a trigger from its creator': () => {
    const host = workbook();
    const script =
      scriptOf(`function main() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); tick(); }
      function tick() { MailApp.sendEmail('a@example.com', 's', 'b'); }`);
    runMain(host, script, { user: EDITOR });
    advanceClock(host, script, hours(host, 1));
    expect(host.mail.sent().map(({ from, to }) => [from, ...to])).toEqual([
      [EDITOR, 'a@example.com'],
      [EDITOR, 'a@example.com'],
    ]);
  },
  'where an administrator switched mail off it is refused': () => {
    const host = workbook();
    host.mail.setEnabled(false);
    expect(evaluate(host, `MailApp.sendEmail('a@example.com', 's', 'b')`)).toBe('Exception: Mail service not enabled');
  },
};
