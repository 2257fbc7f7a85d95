// Which ranges exist, and what Google says of those that do not (facts on the Spreadsheet service, error texts).
import { describe, expect, it } from '@jest/globals';
import { execute, gas, refusal, workbook } from './apps-script';

describe('Sheet.getRange() refuses', () => {
  it.each([
    ['sheet.getRange(1000, 1, 2, 1)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['sheet.getRange(1, 26, 1, 2)', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ["sheet.getRange('A1001')", 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['sheet.getRange(1, 1, 0, 1)', 'The number of rows in the range must be at least 1.'],
    ['sheet.getRange(1, 1, 1, 0)', 'The number of columns in the range must be at least 1.'],
    ['sheet.getRange(0, 1)', 'The starting row of the range is too small.'],
    ['sheet.getRange(1, 0)', 'The starting column of the range is too small.'],
    ['sheet.getRange(NaN, 1)', 'The coordinates or dimensions of the range are invalid.'],
    ['sheet.getRange(1, Infinity)', 'The coordinates or dimensions of the range are invalid.'],
    ["sheet.getRange('Nowhere')", 'Range not found'],
    ["ss.getRange('Nowhere!A1')", 'Range not found'],
    [
      "sheet.getRange('1', 1)",
      "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    [
      'sheet.getRange(1, undefined)',
      "The parameters (number,null) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    ['sheet.getRange()', "The parameters () don't match the method signature for SpreadsheetApp.Sheet.getRange."],
    [
      'sheet.getRange({})',
      "The parameters ((class)) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
  ])('%s', (call, text) => {
    expect(refusal(workbook(), call)).toBe(`Exception: ${text}`);
  });

  it('a range of no rows on an empty sheet, where getLastRow() is 0', () => {
    expect(refusal(workbook(), 'sheet.getRange(1, 1, sheet.getLastRow(), 3)')).toBe(
      'Exception: The number of rows in the range must be at least 1.',
    );
  });

  it('R1C1 notation and fractions, as gaps of the emulator', () => {
    expect(execute(workbook(), "sheet.getRange('R1C1')").unmodelled).toHaveLength(1);
    expect(execute(workbook(), 'sheet.getRange(1.5, 1)').unmodelled).toHaveLength(1);
  });
});

describe('A range', () => {
  it.each([
    ["sheet.getRange('B2:D5')", 'B2:D5', [2, 2, 4, 3]],
    ["sheet.getRange('d5:B2')", 'B2:D5', [2, 2, 4, 3]],
    ["sheet.getRange('B2')", 'B2', [2, 2, 1, 1]],
    ["sheet.getRange('A:B')", 'A:B', [1, 1, 1000, 2]],
    ["sheet.getRange('A2:A')", 'A2:A', [2, 1, 999, 1]],
    ["sheet.getRange('3:4')", '3:4', [3, 1, 2, 26]],
    ['sheet.getRange(2, 3)', 'C2', [2, 3, 1, 1]],
    ['sheet.getRange(2, 3, 4)', 'C2:C5', [2, 3, 4, 1]],
    ['sheet.getRange(2, 3, 4, 5)', 'C2:G5', [2, 3, 4, 5]],
    ["ss.getRange('Sheet1!C3')", 'C3', [3, 3, 1, 1]],
    ["sheet.getRange('B2:D5').offset(1, 1)", 'C3:E6', [3, 3, 4, 3]],
    ["sheet.getRange('B2:D5').offset(1, 1, 1, 2)", 'C3:D3', [3, 3, 1, 2]],
    ["sheet.getRange('B2:D5').getCell(2, 3)", 'D3', [3, 4, 1, 1]],
  ])('%s knows where it is', (expression, a1, place) => {
    const read = `const range = ${expression};
      return [range.getA1Notation(), range.getRow(), range.getColumn(), range.getNumRows(), range.getNumColumns()];`;
    expect(gas(workbook(), read)).toEqual([a1, ...place]);
  });

  it('tells which of its ends are open', () => {
    const read = `const range = sheet.getRange('A2:A');
      return [range.isStartRowBounded(), range.isEndRowBounded(), range.isEndColumnBounded()];`;
    expect(gas(workbook(), read)).toEqual([true, false, true]);
  });

  it('keeps its coordinates when rows are inserted above it', () => {
    const lines = `sheet.getRange('A2').setValue('old');
      const range = sheet.getRange('A2');
      sheet.insertRowBefore(1);
      return [range.getA1Notation(), range.getValue(), sheet.getRange('A3').getValue()];`;
    expect(gas(workbook(), lines)).toEqual(['A2', '', 'old']);
  });

  it('is outside the sheet once its rows were cut off', () => {
    const lines = "const range = sheet.getRange('A1000'); sheet.deleteRow(5); range.getValue();";
    expect(refusal(workbook(), lines)).toBe(
      'Exception: The coordinates of the range are outside the dimensions of the sheet.',
    );
  });

  it('of a deleted tab is refused', () => {
    const lines =
      "const range = ss.insertSheet('Gone').getRange('A1'); ss.deleteSheet(ss.getSheetByName('Gone')); range.getValue();";
    expect(refusal(workbook(), lines)).toMatch(/^Exception: Sheet \S+ not found$/);
  });

  it('costs nothing by itself', () => {
    const lines =
      "const range = sheet.getRange('A1:C3'); range.getRow(); range.getSheet().getName(); range.offset(1, 1).getA1Notation();";
    expect(execute(workbook(), lines).callsByMethod).toEqual({ 'Spreadsheet.getSheetByName': 1 });
  });
});
