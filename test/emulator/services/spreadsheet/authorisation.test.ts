// What SpreadsheetApp allows by authorisation mode and scope.
import { describe, expect, it } from '@jest/globals';
import { execute, gas, OWNER, refusal, workbook } from './apps-script';

describe('A custom function', () => {
  const asCustomFunction = { authMode: 'CUSTOM_FUNCTION' as const, hasUi: false };

  it('may read', () => {
    expect(
      gas(workbook(), "return [sheet.getRange('A1').getValue(), ss.getSpreadsheetTimeZone()];", asCustomFunction),
    ).toEqual(['', 'America/Los_Angeles']);
  });

  it.each([
    ["sheet.getRange('A1').setValue(1)", 'setValue'],
    ["sheet.getRange('A1').setBackground('red')", 'setBackground'],
    ['sheet.appendRow([1])', 'appendRow'],
    ["ss.insertSheet('x')", 'insertSheet'],
    ["ss.addDeveloperMetadata('k')", 'addDeveloperMetadata'],
    ["SpreadsheetApp.openById('x')", 'openById'],
  ])('may not %s', (call, method) => {
    expect(refusal(workbook(), `${call};`, asCustomFunction)).toBe(
      `Exception: You do not have permission to call ${method}`,
    );
  });
});

describe('A run before the add-on is enabled', () => {
  it('does not reach the document', () => {
    expect(refusal(workbook(), '', { authMode: 'NONE' })).toBe(
      'Exception: You do not have permission to call getActiveSpreadsheet',
    );
  });
});

describe('A simple trigger', () => {
  it('may write, and may not open files', () => {
    const request = { authMode: 'LIMITED' as const };
    expect(gas(workbook(), "return sheet.getRange('A1').setValue(1).getValue();", request)).toBe(1);
    expect(refusal(workbook(), "SpreadsheetApp.openById('x');", request)).toBe(
      'Exception: You do not have permission to call openById',
    );
  });
});

describe('Scopes', () => {
  const scope = (name: string): string => `https://www.googleapis.com/auth/${name}`;

  it('currentonly does not open files by id', () => {
    const host = workbook();
    host.users.setRefusedScopes(OWNER, [scope('spreadsheets')]);
    expect(refusal(host, 'SpreadsheetApp.openById(ss.getId());')).toBe(
      'Exception: Specified permissions are not sufficient to call SpreadsheetApp.openById. ' +
        `Required permissions: ${scope('spreadsheets')}`,
    );
    expect(refusal(host, 'SpreadsheetApp.openByUrl(ss.getUrl());')).toMatch(/^Exception: Specified permissions/);
  });

  it('none for spreadsheets leaves nothing', () => {
    const host = workbook();
    host.users.setRefusedScopes(OWNER, [scope('spreadsheets'), scope('spreadsheets.currentonly')]);
    expect(refusal(host, '')).toMatch(/^Exception: Specified permissions are not sufficient to call SpreadsheetApp\./);
  });

  it('of all spreadsheets opens the file itself, which is the only one there is', () => {
    expect(gas(workbook(), 'return SpreadsheetApp.openById(ss.getId()).getId() === ss.getId();')).toBe(true);
    expect(execute(workbook(), "SpreadsheetApp.openById('another');").unmodelled).toHaveLength(1);
  });
});

describe('A time-driven run', () => {
  const inBackground = { hasUi: false };

  it('has the spreadsheet but no window and no selection', () => {
    expect(gas(workbook(), 'return ss.getSheets().length;', inBackground)).toBe(1);
    expect(refusal(workbook(), 'SpreadsheetApp.getUi();', inBackground)).toBe(
      'Exception: Cannot call SpreadsheetApp.getUi() from this context.',
    );
    for (const call of ['SpreadsheetApp.getActiveSheet()', 'ss.getActiveRange()', "sheet.getRange('A1').activate()"]) {
      expect(execute(workbook(), `${call};`, inBackground).unmodelled).toHaveLength(1);
    }
  });

  it('shows its toasts to nobody', () => {
    const host = workbook();
    gas(host, "ss.toast('unseen');", inBackground);
    gas(host, "ss.toast('seen', 'title', -1);");
    expect(host.ui.toasts(OWNER)).toEqual([{ message: 'seen', title: 'title', seconds: -1 }]);
  });
});

describe('With a window open', () => {
  it('the selection is what was activated last', () => {
    const lines = `ss.insertSheet('B').getRange('B2:C3').activate();
      return [SpreadsheetApp.getActiveSheet().getName(), SpreadsheetApp.getActiveRange().getA1Notation(),
        ss.getCurrentCell().getA1Notation(), sheet.getActiveRange()];`;
    expect(gas(workbook(), lines)).toEqual(['B', 'B2:C3', 'B2', null]);
  });

  it('the first tab that is shown is the active one to begin with', () => {
    const host = workbook();
    gas(host, "ss.insertSheet('B', 1); sheet.hideSheet();", { hasUi: false });
    expect(gas(host, 'return ss.getActiveSheet().getName();')).toBe('B');
  });

  it('the first cell of the first tab is selected to begin with', () => {
    expect(gas(workbook(), 'return ss.getSelection().getActiveRange().getA1Notation();')).toBe('A1');
  });
});
