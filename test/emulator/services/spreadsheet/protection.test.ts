// Protection is enforced against the effective user: the owner may always, people without edit rights never.
import { describe, expect, it } from '@jest/globals';
import type { Host } from '../../../../emulator/host/host';
import { EDITOR, gas, OTHER_EDITOR, OWNER, refusal, VIEWER, workbook } from './apps-script';

const PROTECTED =
  'Exception: You are trying to edit a protected cell or object. ' +
  'Please contact the spreadsheet owner to remove protection if you need to edit.';

/** The owner closes A1:B2 to everybody else. */
function closed(more = ''): Host {
  const host = workbook();
  gas(
    host,
    `const protection = sheet.getRange('A1:B2').protect(); protection.removeEditors(protection.getEditors()); ${more}`,
  );
  return host;
}

describe('A protected range', () => {
  it.each([
    ["sheet.getRange('B2').setValue(1)"],
    ["sheet.getRange('B2:C3').setValues([[1, 1], [1, 1]])"],
    ["sheet.getRange('A1').setFormula('=B9')"],
    ["sheet.getRange('A1').setNumberFormat('0')"],
    ["sheet.getRange('A1').setBackground('red')"],
    ["sheet.getRange('A1').setNote('x')"],
    ["sheet.getRange('A1').clear()"],
    ["sheet.getRange('A1').setDataValidation(null)"],
    ["sheet.getRange('A1:C9').sort(1)"],
    ["sheet.getRange('D1').copyTo(sheet.getRange('A1'))"],
    ["sheet.getRange('A1:A5').merge()"],
    ['sheet.appendRow([1])'],
    ['sheet.deleteRow(1)'],
    ['sheet.deleteColumn(2)'],
    ['sheet.insertRowAfter(1)'],
    ["sheet.moveRows(sheet.getRange('2:2'), 9)"],
    ['ss.deleteSheet(sheet)'],
    ["sheet.getRange('B2').protect()"],
    ["sheet.getRange('1:1').addDeveloperMetadata('k')"],
  ])('refuses %s by an editor who is not on its list', (write) => {
    expect(refusal(closed(), `ss.insertSheet('Other'); ${write};`, { user: EDITOR })).toBe(PROTECTED);
  });

  it.each([
    ["sheet.getRange('C3').setValue(1)"],
    ['sheet.insertRowAfter(2)'],
    ['sheet.insertRowBefore(1)'],
    ['sheet.deleteRow(3)'],
    ['ss.insertSheet()'],
  ])('lets the same editor do %s beside it', (write) => {
    expect(refusal(closed(), `${write};`, { user: EDITOR })).toBeNull();
  });

  it('refuses a value when it is applied, not at the call', () => {
    const lines = `let caught = 'nothing at the call';
      try { sheet.getRange('A1').setValue(1); } catch (e) { caught = String(e); }
      try { SpreadsheetApp.flush(); } catch (e) { return [caught, String(e)]; }`;
    expect(gas(closed(), lines, { user: EDITOR })).toEqual(['nothing at the call', PROTECTED]);
  });

  it('is open to the owner, who is on no list', () => {
    const lines = `const [protection] = sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE);
      return [protection.getEditors().length, protection.canEdit(), sheet.getRange('A1').setValue(1).getValue()];`;
    expect(gas(closed(), lines)).toEqual([0, true, 1]);
  });

  it('is open to whom the owner adds', () => {
    const host = closed(`protection.addEditor('${EDITOR}');`);
    expect(refusal(host, "sheet.getRange('A1').setValue(1);", { user: EDITOR })).toBeNull();
    expect(refusal(host, "sheet.getRange('A1').setValue(1);", { user: OTHER_EDITOR })).toBe(PROTECTED);
  });

  it('tells by canEdit() before anything is tried', () => {
    const lines = "return ['A1', 'B2:C3', 'C3'].map((a1) => sheet.getRange(a1).canEdit());";
    expect(gas(closed(), lines, { user: EDITOR })).toEqual([false, false, true]);
    expect(gas(closed(), lines)).toEqual([true, true, true]);
  });

  it('cannot be read, changed or removed by those it is closed to', () => {
    const find = 'const [protection] = ss.getProtections(SpreadsheetApp.ProtectionType.RANGE);';
    for (const call of ['getEditors()', 'remove()', `addEditor('${EDITOR}')`, "setDescription('mine')"]) {
      expect(refusal(closed(), `${find} protection.${call};`, { user: EDITOR })).toBe(PROTECTED);
    }
  });

  it('is open again when it is removed', () => {
    const host = closed('protection.remove();');
    expect(refusal(host, "sheet.getRange('A1').setValue(1);", { user: EDITOR })).toBeNull();
  });

  it('moves with its cells', () => {
    const host = closed();
    gas(host, 'sheet.insertRowsBefore(1, 3);');
    const lines = "return ['A1', 'A4'].map((a1) => sheet.getRange(a1).canEdit());";
    expect(gas(host, lines, { user: EDITOR })).toEqual([true, false]);
  });

  it('does not stop scripts when it only warns', () => {
    const host = closed('protection.setWarningOnly(true);');
    expect(refusal(host, "sheet.getRange('A1').setValue(1);", { user: EDITOR })).toBeNull();
  });
});

describe('A new protection', () => {
  it('mirrors the editors of the file until its list is changed', () => {
    const host = workbook();
    const lines = `const protection = sheet.getRange('A1').protect().setDescription('heads');
      return [protection.getDescription(), String(protection.getProtectionType()), protection.getRange().getA1Notation(),
        protection.getEditors().map((one) => one.getEmail())];`;
    expect(gas(host, lines)).toEqual(['heads', 'RANGE', 'A1', [EDITOR, OTHER_EDITOR]]);
    expect(refusal(host, "sheet.getRange('A1').setValue(1);", { user: EDITOR })).toBeNull();
  });

  it('cannot lose the user who changes it', () => {
    const host = workbook();
    gas(host, 'const p = sheet.protect(); p.removeEditors(p.getEditors());', { user: EDITOR });
    expect(refusal(host, "sheet.getRange('A1').setValue(1);", { user: EDITOR })).toBeNull();
    expect(refusal(host, "sheet.getRange('A1').setValue(1);", { user: OTHER_EDITOR })).toBe(PROTECTED);
  });
});

describe('A protected sheet', () => {
  function closedSheet(more = ''): Host {
    const host = workbook();
    gas(host, `const protection = sheet.protect(); protection.removeEditors(protection.getEditors()); ${more}`);
    return host;
  }

  it.each([
    ["sheet.getRange('Z9').setValue(1)"],
    ['sheet.insertRowAfter(500)'],
    ["sheet.setName('x')"],
    ['sheet.setFrozenRows(1)'],
    ['sheet.hideRows(1)'],
    ['sheet.setTabColor("red")'],
  ])('refuses %s', (write) => {
    expect(refusal(closedSheet(), `${write};`, { user: EDITOR })).toBe(PROTECTED);
  });

  it('leaves its unprotected ranges open', () => {
    const host = closedSheet("protection.setUnprotectedRanges([sheet.getRange('C:C')]);");
    expect(refusal(host, "sheet.getRange('C5').setValue(1);", { user: EDITOR })).toBeNull();
    expect(refusal(host, "sheet.getRange('B5:C5').setValue(1);", { user: EDITOR })).toBe(PROTECTED);
  });

  it('has one protection, however often it is asked for', () => {
    const lines = `sheet.protect().setDescription('one'); sheet.protect();
      return [sheet.protect().getDescription(), sheet.getProtections(SpreadsheetApp.ProtectionType.SHEET).length,
        sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).length];`;
    expect(gas(workbook(), lines)).toEqual(['one', 1, 0]);
  });
});

describe('Someone who may only view', () => {
  it.each([
    ["sheet.getRange('A1').setValue(1)"],
    ["sheet.getRange('A1').setBackground('red')"],
    ['sheet.insertRowAfter(1)'],
    ["ss.insertSheet('x')"],
    ["ss.setNamedRange('x', sheet.getRange('A1'))"],
    ["ss.addDeveloperMetadata('x')"],
    ["ss.rename('x')"],
    ['sheet.protect()'],
  ])('is refused %s', (write) => {
    expect(refusal(workbook(), `${write};`, { user: VIEWER })).toBe(PROTECTED);
  });

  it('may read', () => {
    expect(
      gas(workbook(), "return [sheet.getRange('A1').getValue(), sheet.getRange('A1').canEdit()];", { user: VIEWER }),
    ).toEqual(['', false]);
  });
});

describe('The people of the file', () => {
  it('cannot open it when they are not among them', () => {
    expect(refusal(workbook(), 'ss.getId();', { user: 'stranger@example.com' })).toBe(
      'Exception: You do not have permission to access the requested document.',
    );
  });

  it('are listed with whoever may do more', () => {
    const lines = `const emails = (users) => users.map((one) => one.getEmail());
      return [ss.getOwner().getEmail(), emails(ss.getEditors()), emails(ss.getViewers())];`;
    expect(gas(workbook(), lines)).toEqual([
      OWNER,
      [OWNER, EDITOR, OTHER_EDITOR],
      [OWNER, EDITOR, OTHER_EDITOR, VIEWER],
    ]);
  });
});
