// Items 2 and 9 from outside: what a published add-on, a second person or a test deployment is needed for.
import { expect } from '@jest/globals';
import type { DocumentData } from '../../../emulator/host/document-state';
import { advanceClock, callMenu, dispatchEdit, installAddOn, openDocument } from '../../../emulator/run/entry-points';
import {
  EDITOR,
  evaluate,
  hours,
  type OutsideChecks,
  OWNER,
  printed,
  runMain,
  runsOf,
  SCOPE,
  scriptOf,
  VIEWER,
  workbook,
} from './outside-check';

const NOT_ENABLED: Partial<DocumentData> = { deployment: 'published', enabled: false, installedBy: [OWNER] };
const HOURLY = `ScriptApp.newTrigger('tick').timeBased().everyHours(1).create()`;
const TICK = scriptOf(`function main() { ${HOURLY}; } function tick() { throw new Error('told so'); }`);
const TOO_MANY = (type: string) =>
  `Exception: This add-on has created too many ${type} triggers in this document for this Google user account.`;

/** What onOpen in NONE says to the body, or null. */
function inNone(body: string): string | null {
  const host = workbook(NOT_ENABLED);
  const [run] = openDocument(host, scriptOf(`function onOpen(e) { console.log(String(e.authMode)); ${body} }`), OWNER);
  expect(printed(host)).toEqual(['NONE']);
  return run?.error?.message ?? null;
}

/** How often an hourly trigger runs in three hours, of which the middle is spent in the state. */
function runsAround(stop: (host: ReturnType<typeof workbook>) => void): number {
  const host = workbook();
  expect(runMain(host, TICK).error).toBeNull();
  stop(host);
  advanceClock(host, TICK, hours(host, 3));
  return runsOf(host, 'tick').length;
}

function edited(...edits: readonly object[]) {
  const host = workbook();
  const script = scriptOf(`function onEdit(e) { console.log(typeof e.value); }
    function noted() { console.log(Session.getEffectiveUser().getEmail()); }`);
  const sheetId = host.cells.sheets()[0]?.id ?? '';
  const rect = { row: 0, column: 0, rows: 1, columns: 1 };
  dispatchEdit(host, script, ...edits.map((one) => ({ user: EDITOR, sheetId, rect, before: null, after: 7, ...one })));
  return host;
}

export const addOnChecks: OutsideChecks = {
  'onOpen of a published add-on runs in NONE where it is installed but not enabled': () => {
    expect(inNone('')).toBeNull();
  },
  'in NONE the document and properties are refused': () => {
    expect(inNone('SpreadsheetApp.getActiveSpreadsheet().getName();')).toMatch(
      /^You do not have permission to call get/,
    );
    expect(inNone('PropertiesService.getDocumentProperties();')).toMatch(/^You do not have permission to call get/);
  },
  'in NONE a menu can be made and no window be opened': () => {
    expect(inNone('SpreadsheetApp.getUi().createAddonMenu().addItem("a", "b").addToUi();')).toBeNull();
    expect(inNone('SpreadsheetApp.getUi().alert("x");')).toBe('You do not have permission to call alert');
  },
  'only published add-ons ever run in NONE': () => {
    for (const deployment of ['bound', 'test'] as const) {
      const host = workbook({ ...NOT_ENABLED, deployment });
      openDocument(host, scriptOf('function onOpen(e) { console.log(String(e.authMode)); }'), OWNER);
      expect(printed(host)).toEqual(['LIMITED']);
    }
  },
  'whoever uses the add-on in a file enables it there for everybody': () => {
    const host = workbook(NOT_ENABLED);
    const script = scriptOf('function onOpen(e) { console.log(String(e.authMode)); } function item() {}');
    callMenu(host, script, 'item', OWNER);
    openDocument(host, script, EDITOR);
    expect(printed(host)).toEqual([undefined, 'LIMITED']);
  },
  'onInstall runs in FULL': () => {
    const host = workbook({ ...NOT_ENABLED, installedBy: [] });
    installAddOn(host, scriptOf('function onInstall(e) { console.log(String(e.authMode)); }'), OWNER);
    expect(printed(host)).toEqual(['FULL']);
  },
  'a service call while the script loads takes onOpen down in NONE': () => {
    const host = workbook(NOT_ENABLED);
    const script = scriptOf(`var file = SpreadsheetApp.getActive();
      function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('a', 'b').addToUi(); }`);
    expect(openDocument(host, script, OWNER).every((run) => run.outcome === 'error')).toBe(true);
    expect(host.ui.menus(OWNER)).toEqual([]);
  },
  'a scope refused at consent refuses only what needs it, for that person only': () => {
    const host = workbook();
    host.users.setRefusedScopes(EDITOR, [`${SCOPE}script.send_mail`]);
    const mail = 'MailApp.getRemainingDailyQuota()';
    expect(evaluate(host, mail, { user: EDITOR })).toContain(`Required permissions: ${SCOPE}script.send_mail`);
    expect(evaluate(host, mail, { user: OWNER })).toBe(100);
    expect(evaluate(host, 'SpreadsheetApp.getActive().getName()', { user: EDITOR })).toBe('Untitled spreadsheet');
  },

  'an add-on has one time-driven trigger of each user in a document': () => {
    const host = workbook();
    expect(runMain(host, TICK).error).toBeNull();
    expect(evaluate(host, HOURLY)).toBe(TOO_MANY('time-based'));
    expect(runMain(host, TICK, { user: EDITOR }).error).toBeNull();
  },
  'an add-on has one trigger of each other type too, of each user in a document': () => {
    const host = workbook();
    const onEdit = `ScriptApp.newTrigger('tick').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create()`;
    const make = scriptOf(`function main() { ${onEdit}; }`);
    expect(runMain(host, make).error).toBeNull();
    expect(evaluate(host, onEdit)).toBe(TOO_MANY('edit'));
    expect(runMain(host, TICK).error).toBeNull();
    expect(runMain(host, make, { user: EDITOR }).error).toBeNull();
  },
  'an add-on’s trigger runs at most hourly': () => {
    const refused = evaluate(workbook(), `ScriptApp.newTrigger('tick').timeBased().everyMinutes(30).create()`);
    expect(refused).toBe('Exception: The recurrence interval for an Add-on trigger must be at least one hour.');
  },
  'a test deployment makes no triggers at all': () => {
    expect(evaluate(workbook({ deployment: 'test' }), HOURLY)).toMatch(
      /^Exception: The add-on attempted an action that is not permitted in Test as Add-on mode/,
    );
  },
  'a failing trigger of an add-on mails nobody': () => {
    const host = workbook();
    runMain(host, TICK);
    advanceClock(host, TICK, hours(host, 24));
    expect(host.runs.list().at(-1)?.outcome).toBe('error');
    expect(host.mail.sent()).toEqual([]);
  },
  'triggers made again and again are refused after about 20 in a day': () => {
    const again = `(() => { for (let made = 0; made < 21; made += 1) { const one = ${HOURLY}; ScriptApp.deleteTrigger(one); } })()`;
    expect(evaluate(workbook(), again)).toBe(TOO_MANY('time-based'));
  },
  'triggers stop while the add-on is disabled in the document, and go on afterwards': () => {
    expect(runsAround(() => undefined)).toBe(3);
    expect(runsAround((host) => host.document.setEnabled(false))).toBe(0);
    const host = workbook();
    runMain(host, TICK);
    host.document.setEnabled(false);
    advanceClock(host, TICK, hours(host, 3));
    host.document.setEnabled(true);
    advanceClock(host, TICK, hours(host, 2));
    expect(runsOf(host, 'tick')).toHaveLength(2);
  },
  'triggers stop when their user uninstalls the add-on': () => {
    expect(runsAround((host) => host.document.uninstall(OWNER))).toBe(0);
    expect(runsAround((host) => host.document.uninstall(EDITOR))).toBe(3);
  },
  'triggers of an account that is gone stop silently': () => {
    expect(runsAround((host) => host.users.setDisabled(OWNER, true))).toBe(0);
  },
  'a person sees no other person’s triggers': () => {
    const host = workbook();
    runMain(host, TICK);
    const count = 'ScriptApp.getProjectTriggers().length';
    expect([OWNER, EDITOR].map((user) => evaluate(host, count, { user }))).toEqual([1, 0]);
  },
  'a trigger for edits runs as its creator, whoever edits': () => {
    const host = workbook();
    const script =
      scriptOf(`function main() { ScriptApp.newTrigger('noted').forSpreadsheet(SpreadsheetApp.getActive()).onEdit().create(); }
      function noted() { console.log(Session.getEffectiveUser().getEmail()); }`);
    runMain(host, script);
    const sheetId = host.cells.sheets()[0]?.id ?? '';
    dispatchEdit(host, script, { user: EDITOR, sheetId, rect: { row: 0, column: 0, rows: 1, columns: 1 }, after: 1 });
    expect(printed(host)).toEqual([undefined, OWNER]);
  },
  'an edit of several cells has no value': () => {
    expect(printed(edited({ rect: { row: 0, column: 0, rows: 2, columns: 1 } }))).toEqual(['undefined']);
    expect(printed(edited({}))).toEqual(['string']);
  },
  'onEdit keeps two edits waiting and loses the rest': () => {
    expect(edited({}, {}, {}, {}, {}).runs.list()).toHaveLength(3);
  },
  'nobody’s onOpen runs who may only view': () => {
    const host = workbook({ deployment: 'bound', viewers: [VIEWER] });
    const script = scriptOf('function onOpen() {}');
    expect([VIEWER, EDITOR].map((user) => openDocument(host, script, user).length)).toEqual([0, 1]);
  },
};
