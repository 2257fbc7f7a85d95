import { describe, expect, it } from '@jest/globals';
import type { AuthMode } from '../../../emulator/run/run-context';
import { EDITOR, evaluate, OWNER, runMain, scriptOf, workbook } from '../small-workbook';

const MODES = ['NONE', 'LIMITED', 'CUSTOM_FUNCTION', 'FULL'] as const;
const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;

/** What each mode says to an expression: '' is allowed. */
function refusals(expression: string): Readonly<Record<AuthMode, string>> {
  const said = MODES.map((authMode) => {
    const result = runMain(workbook(), `function main() { ${expression}; }`, {
      authMode,
      hasUi: authMode !== 'CUSTOM_FUNCTION',
    });
    return [authMode, result.error?.message ?? ''];
  });
  return Object.fromEntries(said) as Record<AuthMode, string>;
}

const no = (member: string): string => `You do not have permission to call ${member}`;

describe('an authorisation mode', () => {
  it.each([
    ['Utilities.getUuid()', '', '', '', ''],
    ['Logger.log("x")', '', '', '', ''],
    ['Session.getActiveUserLocale()', '', '', no('Session service.'), ''],
    ['SpreadsheetApp.getActiveSpreadsheet()', no('getActiveSpreadsheet'), '', '', ''],
    ['PropertiesService.getDocumentProperties()', no('getDocumentProperties'), '', '', ''],
    ['CacheService.getScriptCache()', no('getScriptCache'), '', '', ''],
    ['LockService.getDocumentLock()', no('getDocumentLock'), '', '', ''],
    ['HtmlService.createHtmlOutput("x")', no('createHtmlOutput'), '', '', ''],
    [
      'MailApp.getRemainingDailyQuota()',
      no('getRemainingDailyQuota'),
      no('getRemainingDailyQuota'),
      no('MailApp service.'),
      '',
    ],
    [
      'ScriptApp.getProjectTriggers()',
      no('getProjectTriggers'),
      no('getProjectTriggers'),
      no('ScriptApp service.'),
      '',
    ],
    ['ScriptApp.newTrigger("f")', no('newTrigger'), no('newTrigger'), no('ScriptApp service.'), ''],
  ])('decides %s', (expression, none, limited, customFunction, full) => {
    expect(refusals(expression)).toEqual({
      NONE: none,
      LIMITED: limited,
      CUSTOM_FUNCTION: customFunction,
      FULL: full,
    });
  });

  it('lets a menu be built in NONE and LIMITED, and shows no window there', () => {
    const menu = 'SpreadsheetApp.getUi().createAddonMenu().addItem("a", "b").addSeparator().addToUi()';
    const noUi = 'Cannot call SpreadsheetApp.getUi() from this context.';
    expect(refusals(menu)).toEqual({ NONE: '', LIMITED: '', CUSTOM_FUNCTION: noUi, FULL: '' });
    const sidebar = 'SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput("x"))';
    expect(refusals(sidebar).LIMITED).toBe(no('showSidebar'));
    expect(refusals('SpreadsheetApp.getUi().alert("x")')).toMatchObject({
      NONE: no('alert'),
      LIMITED: no('alert'),
      FULL: '',
    });
  });

  it('makes the document read-only for custom functions', () => {
    const write = 'SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1).setValue(1)';
    expect(refusals(write)).toMatchObject({ LIMITED: '', CUSTOM_FUNCTION: no('setValue'), FULL: '' });
    const read = 'SpreadsheetApp.getActiveSpreadsheet().getSheets()[0].getRange(1, 1).getValue()';
    expect(refusals(read)).toMatchObject({ LIMITED: '', CUSTOM_FUNCTION: '', FULL: '' });
  });

  it('gives the active user a blank address outside FULL', () => {
    expect(evaluate(workbook(), 'Session.getActiveUser().getEmail()', { authMode: 'LIMITED' })).toBe('');
    expect(evaluate(workbook(), 'Session.getActiveUser().getEmail()', { user: EDITOR })).toBe(EDITOR);
  });

  it('gives an editor’s custom function the owner’s user properties, to read only', () => {
    const host = workbook();
    host.properties.set(`user:${OWNER}`, { a: 'owner' });
    const read = 'PropertiesService.getUserProperties().getProperty("a")';
    const write = 'PropertiesService.getUserProperties().setProperty("a", "x")';
    const request = { authMode: 'CUSTOM_FUNCTION', hasUi: false, user: EDITOR } as const;
    expect(evaluate(host, read, request)).toBe('owner');
    expect(evaluate(host, write, request)).toBe(`Exception: ${no('setProperty')}`);
    expect(host.properties.get(`user:${OWNER}`, 'a')).toBe('owner');
  });
});

describe('a scope', () => {
  const text = (member: string, name: string): string =>
    `Specified permissions are not sufficient to call ${member}. Required permissions: ${scope(name)}`;

  it.each([
    ['MailApp.sendEmail("a@b.co", "s", "b")', 'MailApp.sendEmail', 'script.send_mail'],
    ['ScriptApp.newTrigger("f")', 'ScriptApp.newTrigger', 'script.scriptapp'],
    ['Session.getActiveUser()', 'Session.getActiveUser', 'userinfo.email'],
    ['SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(""))', 'Ui.showSidebar', 'script.container.ui'],
  ])('that the manifest lacks refuses %s', (expression, member, name) => {
    const script = scriptOf(`function main() { ${expression}; }`, { manifest: { oauthScopes: [scope('other')] } });
    expect(runMain(workbook(), script).error?.message).toBe(text(member, name));
  });

  it('that the user refused at consent refuses only what needs it, for that user only', () => {
    const host = workbook();
    host.users.setRefusedScopes(EDITOR, [scope('script.send_mail')]);
    const mail = 'MailApp.getRemainingDailyQuota()';
    expect(evaluate(host, mail, { user: EDITOR })).toBe(
      `Exception: ${text('MailApp.getRemainingDailyQuota', 'script.send_mail')}`,
    );
    expect(evaluate(host, mail, { user: OWNER })).toBe(100);
    expect(evaluate(host, 'Session.getActiveUser().getEmail()', { user: EDITOR })).toBe(EDITOR);
  });

  it('can be asked for beforehand', () => {
    const host = workbook();
    const oauthScopes = [scope('script.send_mail'), scope('userinfo.email')];
    const script = (body: string) => scriptOf(`function main() { ${body} }`, { manifest: { oauthScopes } });
    host.users.setRefusedScopes(EDITOR, [scope('script.send_mail')]);
    const ask = script(`const info = ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL);
      return [info.getAuthorizationStatus() === ScriptApp.AuthorizationStatus.REQUIRED, info.getAuthorizedScopes(), info.getAuthorizationUrl() !== null].join('|');`);
    expect(runMain(host, ask, { user: EDITOR }).value).toBe(`true|${scope('userinfo.email')}|true`);
    expect(runMain(host, ask, { user: OWNER }).value).toBe(`false|${oauthScopes.join()}|false`);
    const require = script(`ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['${scope('script.send_mail')}']);`);
    expect(runMain(host, require, { user: OWNER }).outcome).toBe('ok');
    expect(runMain(host, require, { user: EDITOR }).error?.message).toContain(scope('script.send_mail'));
  });
});

describe('getUi', () => {
  it('has no context in a time-driven run', () => {
    expect(evaluate(workbook(), 'SpreadsheetApp.getUi()', { hasUi: false })).toBe(
      'Exception: Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });
});
