// Data validation: rules warn by default, only those that reject make a script's write throw, late.
import { describe, expect, it } from '@jest/globals';
import { execute, gas, refusal, workbook } from './apps-script';

const violation = (cell: string): string =>
  `Exception: The data you entered in cell ${cell} violates the data validation rules set on this cell.`;

/** Lays a rule that rejects on A1:A10 and writes into A1; what came of it. */
function written(rule: string, value: string): 'taken' | 'refused' {
  const host = workbook({ timeZone: 'Asia/Shanghai' });
  const lines = `sheet.getRange('C1:C3').setValues([['red'], ['green'], [3]]);
    sheet.getRange('A1:A10').setDataValidation(SpreadsheetApp.newDataValidation().${rule}.setAllowInvalid(false).build());
    sheet.getRange('A1').setValue(${value});`;
  const text = refusal(host, lines);
  if (text !== null) expect(text).toBe(violation('A1'));
  return text === null ? 'taken' : 'refused';
}

describe('A rule that rejects', () => {
  it.each([
    ["requireValueInList(['a', 'b'])", "'a'", "'c'"],
    ["requireValueInList(['1', '2'], false)", '1', '3'],
    ["requireValueInRange(sheet.getRange('C1:C3'))", "'green'", "'blue'"],
    ["requireValueInRange(sheet.getRange('C:C'), false)", '3', '4'],
    ['requireDate()', "'2026-01-31'", "'soon'"],
    ['requireDateAfter(new Date("2026-01-31T12:00:00+08:00"))', "'2026-02-01'", "'2026-01-31 23:00:00'"],
    ['requireDateOnOrBefore(new Date("2026-01-31T12:00:00+08:00"))', "'2026-01-31 23:00:00'", "'2026-02-01'"],
    [
      'requireDateBetween(new Date("2026-01-01T00:00:00+08:00"), new Date("2026-01-31T00:00:00+08:00"))',
      "'2026-01-31'",
      "'2026-02-01'",
    ],
    ['requireNumberBetween(1, 5)', '5', '5.1'],
    ['requireNumberNotBetween(1, 5)', '6', '3'],
    ['requireNumberGreaterThan(1)', '2', '1'],
    ['requireNumberGreaterThanOrEqualTo(1)', '1', '0'],
    ['requireNumberLessThan(1)', '0', '1'],
    ['requireNumberLessThanOrEqualTo(1)', '1', '2'],
    ['requireNumberEqualTo(1)', '1', "'one'"],
    ['requireNumberNotEqualTo(1)', '2', '1'],
    ["requireTextContains('ab')", "'xABx'", "'xa'"],
    ["requireTextDoesNotContain('ab')", "'xa'", "'xabx'"],
    ["requireTextEqualTo('ab')", "'ab'", "'abc'"],
    ['requireTextIsEmail()', "'a@example.com'", "'a@'"],
    ['requireTextIsUrl()', "'https://example.com/x'", "'no url'"],
    ['requireCheckbox()', 'true', "'maybe'"],
    ["requireCheckbox('yes', 'no')", "'no'", "'maybe'"],
  ])('%s takes %s and refuses %s', (rule, good, bad) => {
    expect(written(rule, good)).toBe('taken');
    expect(written(rule, bad)).toBe('refused');
  });

  it('lets a cell be cleared', () => {
    expect(written("requireValueInList(['a'])", 'null')).toBe('taken');
  });

  it('does not check what a formula gives', () => {
    expect(written('requireNumberBetween(1, 5)', "'=9'")).toBe('taken');
  });

  it('names the first cell that breaks it, and only when the write is applied', () => {
    const lines = `const rule = SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).setAllowInvalid(false).build();
      sheet.getRange('D:D').setDataValidation(rule);
      let caught = 'nothing at the call';
      try { sheet.getRange('C10:D11').setValues([[0, 1], [0, 0]]); } catch (e) { caught = String(e); }
      try { SpreadsheetApp.flush(); } catch (e) { return [caught, String(e)]; }`;
    expect(gas(workbook(), lines)).toEqual(['nothing at the call', violation('D11')]);
  });

  it('does not touch a write that came before it', () => {
    const lines = `sheet.getRange('A1').setValue('bad');
      sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireDate().setAllowInvalid(false).build());
      return sheet.getRange('A1').getValue();`;
    expect(gas(workbook(), lines)).toBe('bad');
  });

  it('reads the cells of its range as they stand after the writes before', () => {
    const lines = `const rule = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('C1:C2')).setAllowInvalid(false).build();
      sheet.getRange('A1').setDataValidation(rule);
      sheet.getRange('C2').setValue('new');
      sheet.getRange('A1').setValue('new');
      return sheet.getRange('A1').getValue();`;
    expect(gas(workbook(), lines)).toBe('new');
  });

  it('holds for appendRow() too', () => {
    const lines = `sheet.getRange('A:A').setDataValidation(SpreadsheetApp.newDataValidation().requireDate().setAllowInvalid(false).build());
      sheet.appendRow(['no date']);`;
    expect(refusal(workbook(), lines)).toBe(violation('A1'));
  });

  it('by a formula is refused as a gap', () => {
    const lines = `sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=A1>1').setAllowInvalid(false).build());
      sheet.getRange('A1').setValue(1);`;
    expect(execute(workbook(), lines).unmodelled).toHaveLength(1);
  });
});

describe('A rule', () => {
  it('lets anything in by default, with a warning to people only', () => {
    const lines = `const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a']).build();
      return [rule.getAllowInvalid(), sheet.getRange('A1').setDataValidation(rule).setValue('z').getValue()];`;
    expect(gas(workbook(), lines)).toEqual([true, 'z']);
  });

  it('comes back with its criteria, values and help text', () => {
    const lines = `const rule = SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).setHelpText('choose').build();
      const range = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('C:C'), false).build();
      sheet.getRange('A1:A2').setDataValidations([[rule], [range]]);
      return sheet.getRange('A1:A3').getDataValidations().flat().map((one) => one && [
        String(one.getCriteriaType()),
        one.getCriteriaValues().map((value) => value.getA1Notation ? value.getA1Notation() : value),
        one.getHelpText(),
      ]);`;
    expect(gas(workbook(), lines)).toEqual([
      ['VALUE_IN_LIST', [['a', 'b'], true], 'choose'],
      ['VALUE_IN_RANGE', ['C:C', false], null],
      null,
    ]);
  });

  it('is copied into a builder that leaves it as it was', () => {
    const lines = `const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).build();
      const other = rule.copy().setAllowInvalid(false).build();
      return [rule.getAllowInvalid(), other.getAllowInvalid(), other.getCriteriaValues()];`;
    expect(gas(workbook(), lines)).toEqual([true, false, [1, 5]]);
  });

  it('is replaced by a newer one on the same cells, and taken away by null', () => {
    const lines = `const rule = (text) => SpreadsheetApp.newDataValidation().requireTextEqualTo(text).build();
      sheet.getRange('A1:A9').setDataValidation(rule('old'));
      sheet.getRange('A3:B4').setDataValidation(rule('new'));
      sheet.getRange('A4').setDataValidation(null);
      sheet.getRange('A5').clearDataValidations();
      return sheet.getRange('A2:B6').getDataValidations().map((row) => row.map((one) => one && one.getCriteriaValues()[0]));`;
    expect(gas(workbook(), lines)).toEqual([
      ['old', null],
      ['new', 'new'],
      [null, 'new'],
      [null, null],
      ['old', null],
    ]);
  });

  it('follows its cells and spreads to rows inserted below them', () => {
    const lines = `sheet.getRange('B2:B3').setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build());
      sheet.insertRowAfter(3); sheet.insertRowBefore(1); sheet.insertColumnBefore(1);
      return sheet.getRange('C2:C6').getDataValidations().map(([one]) => one !== null);`;
    expect(gas(workbook(), lines)).toEqual([false, true, true, true, false]);
  });

  it('keeps its range when that moves', () => {
    const lines = `sheet.getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('C2:C4')).build());
      sheet.insertRowBefore(2); sheet.insertColumnBefore(2);
      return sheet.getRange('A1').getDataValidation().getCriteriaValues()[0].getA1Notation();`;
    expect(gas(workbook(), lines)).toBe('D3:D5');
  });

  it.each([
    ["requireDate('x')", '(String)', 'requireDate'],
    ["requireDateAfter('2026-01-01')", '(String)', 'requireDateAfter'],
    ['requireNumberBetween(1)', '(number)', 'requireNumberBetween'],
    ["requireValueInList('a')", '(String)', 'requireValueInList'],
    ['setAllowInvalid(1)', '(number)', 'setAllowInvalid'],
  ])('refuses %s', (call, types, method) => {
    expect(refusal(workbook(), `SpreadsheetApp.newDataValidation().${call};`)).toBe(
      `Exception: The parameters ${types} don't match the method signature for SpreadsheetApp.DataValidationBuilder.${method}.`,
    );
  });
});

describe('Check boxes', () => {
  it('write FALSE into every cell and are rules', () => {
    const lines = `const range = sheet.getRange('A1:A2').insertCheckboxes();
      return [range.getValues().flat(), String(range.getDataValidation().getCriteriaType()), range.isChecked(), range.setValue(true).isChecked()];`;
    expect(gas(workbook(), lines)).toEqual([[false, false], 'CHECKBOX', false, true]);
  });

  it('are removed with their values, other values stay', () => {
    const lines = `const range = sheet.getRange('A1:A2').insertCheckboxes(); sheet.getRange('A2').setValue('x');
      range.removeCheckboxes();
      return [range.getValues().flat(), range.getDataValidation()];`;
    expect(gas(workbook(), lines)).toEqual([['', 'x'], null]);
  });
});
