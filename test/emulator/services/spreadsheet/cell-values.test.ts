// What is written and what is read back: typed cells, texts read as if typed, formulas, sizes, texts that are too long.
import { describe, expect, it } from '@jest/globals';
import { MemoryCellStore } from '../../../../emulator/cells/memory-cell-store';
import { execute, gas, refusal, workbook } from './apps-script';

function roundTrip(expression: string, format = ''): unknown {
  const setFormat = format === '' ? '' : `sheet.getRange('A1').setNumberFormat(${JSON.stringify(format)});`;
  return gas(
    workbook(),
    `${setFormat} sheet.getRange('A1').setValue(${expression}); return sheet.getRange('A1').getValue();`,
  );
}

describe('A text that a script writes', () => {
  it.each([
    ["'007'", 7],
    ["'10%'", 0.1],
    ["'TRUE'", true],
    ["'1,000,000'", 1_000_000],
    ["'hello'", 'hello'],
    ["''", ''],
    [`"'007"`, '007'],
    [`"'=1+1"`, '=1+1'],
  ])('%s is read as if a person had typed it', (written, read) => {
    expect(roundTrip(written)).toBe(read);
  });

  it.each([
    ["'007'", '007'],
    ["'=1+1'", '=1+1'],
    [`"'quoted"`, "'quoted"],
    ["'2026-09-19'", '2026-09-19'],
  ])('%s stays as it is in a cell formatted as plain text', (written, read) => {
    expect(roundTrip(written, '@')).toBe(read);
  });

  it('becomes a date in the zone of the spreadsheet, with a date format', () => {
    const host = workbook({ timeZone: 'Asia/Shanghai' });
    const lines = `const cell = sheet.getRange('A1').setValue('2026-09-19');
      return [cell.getValue(), cell.getDisplayValue()];`;
    expect(gas(host, lines)).toEqual([new Date('2026-09-18T16:00:00Z'), '2026-09-19']);
  });

  it('is read by the spreadsheet’s locale', () => {
    const host = workbook({ locale: 'de_DE' });
    expect(gas(host, "return sheet.getRange('A1').setValue('1.234,5').getValue();")).toBe(1234.5);
  });

  it('is plain text when the format was set just before, in the same execution', () => {
    const lines = "sheet.getRange('A1:A2').setNumberFormat('@'); sheet.getRange('A1:A2').setValues([['007'], ['=1']]);";
    const host = workbook();
    gas(host, lines);
    expect(gas(host, "return sheet.getRange('A1:A2').getValues();")).toEqual([['007'], ['=1']]);
  });

  it('takes the format that a text written before it brought', () => {
    const lines = `sheet.getRange('A1').setValue('10%'); sheet.getRange('A1').setValue(0.25);
      return sheet.getRange('A1').getDisplayValue();`;
    expect(gas(workbook(), lines)).toBe('25%');
  });
});

describe('A text with a leading =', () => {
  it.each([
    ["sheet.getRange('A1').setValue('=B1')"],
    ["sheet.getRange('A1').setValues([['=B1']])"],
    ["sheet.appendRow(['=B1'])"],
    ["sheet.getRange('A1').setFormula('=B1')"],
    ["sheet.getRange('A1').setFormulas([['=B1']])"],
  ])('is executed by %s', (write) => {
    expect(gas(workbook(), `${write}; return sheet.getRange('A1').getFormula();`)).toBe('=B1');
  });

  it('set on several cells moves along as a copied one does', () => {
    const lines = "return sheet.getRange('B2:C3').setFormula('=A1+$A$1').getFormulas();";
    expect(gas(workbook(), lines)).toEqual([
      ['=A1+$A$1', '=B1+$A$1'],
      ['=A2+$A$1', '=B2+$A$1'],
    ]);
  });

  it('stays a formula in a plain-text cell only when set as a formula', () => {
    const lines = `sheet.getRange('A1:A2').setNumberFormat('@');
      sheet.getRange('A1').setFormula('=B1'); sheet.getRange('A2').setValue('=B1');
      return sheet.getRange('A1:A2').getFormulas();`;
    expect(gas(workbook(), lines)).toEqual([['=B1'], ['']]);
  });

  it('can be read and written in R1C1 notation', () => {
    const lines = `const cell = sheet.getRange('C3').setFormulaR1C1('=R[-1]C[-1]*R1C1');
      return [cell.getFormula(), cell.getFormulaR1C1()];`;
    expect(gas(workbook(), lines)).toEqual(['=B2*$A$1', '=R[-1]C[-1]*R1C1']);
  });

  it('is replaced when a value is written over it', () => {
    const lines = "return sheet.getRange('A1').setFormula('=B1').setValue(3).getFormula();";
    expect(gas(workbook(), lines)).toBe('');
  });

  it('is required by setFormula()', () => {
    expect(execute(workbook(), "sheet.getRange('A1').setFormula('SUM(A2)')").unmodelled).toHaveLength(1);
  });
});

describe('Values of other types', () => {
  it('come back as they are', () => {
    const lines = "return sheet.getRange('A1:C1').setValues([[1.5, true, 'text']]).getValues();";
    expect(gas(workbook(), lines)).toEqual([[1.5, true, 'text']]);
  });

  it.each(['null', 'undefined'])('%s clears the cell', (nothing) => {
    const lines = `const cell = sheet.getRange('A1').setValue(1); SpreadsheetApp.flush(); cell.setValue(${nothing});
      return [cell.getValue(), cell.isBlank(), sheet.getLastRow()];`;
    expect(gas(workbook(), lines)).toEqual(['', true, 0]);
  });

  it('that are lists or objects become text as Java prints it', () => {
    const lines = "return sheet.getRange('A1:B1').setValues([[[1, 2], { a: 1, b: 'x' }]]).getValues()[0];";
    expect(gas(workbook(), lines)).toEqual([expect.stringMatching(/^\[Ljava\.lang\.Object;@/), '{a=1, b=x}']);
  });

  it('that nobody knows what becomes of are refused as gaps', () => {
    for (const value of ['NaN', 'Infinity', "new Date('nonsense')", 'sheet', '() => 1']) {
      expect(execute(workbook(), `sheet.getRange('A1').setValue(${value})`).unmodelled).toHaveLength(1);
    }
  });

  it('reach every cell of the range when there is one value', () => {
    expect(gas(workbook(), "return sheet.getRange('A1:B2').setValue('x').getValues();")).toEqual([
      ['x', 'x'],
      ['x', 'x'],
    ]);
  });

  it('missing in a list clear their cells', () => {
    const lines = "return sheet.getRange('A1:B1').setValues([[1, 2]]).setValues([new Array(2)]).getValues();";
    expect(gas(workbook(), lines)).toEqual([['', '']]);
  });

  it('are taken at the call, not when the list changes later', () => {
    const lines =
      "const row = [[1]]; sheet.getRange('A1').setValues(row); row[0][0] = 2; return sheet.getRange('A1').getValue();";
    expect(gas(workbook(), lines)).toBe(1);
  });

  it('are lists of the script’s own world', () => {
    const lines = `const values = sheet.getRange('A1').setValue(new Date(0)).getValues();
      return [values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date];`;
    expect(gas(workbook(), lines)).toEqual([true, true, true]);
  });

  it('that are errors are read as their text', () => {
    const cells = new MemoryCellStore({ calculate: () => ({ error: '#N/A' }) });
    expect(gas(workbook({}, cells), "return sheet.getRange('A1').setFormula('=NA()').getValue();")).toBe('#N/A');
  });
});

describe('Data of the wrong shape is refused at once', () => {
  it.each([
    [
      "sheet.getRange('A1:A526').setValues([[1]])",
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 526.',
    ],
    [
      "sheet.getRange('A1:D1').setValues([[1, 2, 3]])",
      'The number of columns in the data does not match the number of columns in the range. The data has 3 but the range has 4.',
    ],
    [
      "sheet.getRange('A1:B2').setValues([[1, 2], [3]])",
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    [
      "sheet.getRange('A1').setValues([])",
      'The number of rows in the data does not match the number of rows in the range. The data has 0 but the range has 1.',
    ],
    [
      "sheet.getRange('A1').setValues('text')",
      "The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    [
      "sheet.getRange('A1').setValues([1])",
      "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    [
      "sheet.getRange('A1:A2').setNumberFormats([['0']])",
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      "sheet.getRange('A1:B1').setBackgrounds([['red']])",
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
  ])('%s', (write, text) => {
    const lines = `let message = 'nothing'; try { ${write}; } catch (e) { message = String(e); } return message;`;
    expect(gas(workbook(), lines)).toBe(`Exception: ${text}`);
  });
});

describe('Number formats', () => {
  it('are kept and shown', () => {
    const lines =
      "const cell = sheet.getRange('A1').setValue(0.5).setNumberFormat('0.0%'); return [cell.getNumberFormat(), cell.getDisplayValue()];";
    expect(gas(workbook(), lines)).toEqual(['0.0%', '50.0%']);
  });

  it('are taken away with general, not with null', () => {
    const lines = `const cell = sheet.getRange('A1').setNumberFormat('@').setNumberFormat('general');
      return cell.setValue('007').getValue();`;
    expect(gas(workbook(), lines)).toBe(7);
    expect(execute(workbook(), "sheet.getRange('A1').setNumberFormat(null)").unmodelled).toHaveLength(1);
  });
});

describe('getLastRow() and getDataRange()', () => {
  it('are those of any content in any column', () => {
    const lines = `sheet.getRange('C7').setValue('x');
      return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()];`;
    expect(gas(workbook(), lines)).toEqual([7, 3, 'A1:C7']);
  });

  it('count check boxes, which hold FALSE', () => {
    expect(gas(workbook(), "sheet.getRange('B2:B500').insertCheckboxes(); return sheet.getLastRow();")).toBe(500);
  });

  it('count a formula that gives an empty text', () => {
    const cells = new MemoryCellStore({ calculate: () => '' });
    expect(gas(workbook({}, cells), `sheet.getRange('A9').setFormula('=""'); return sheet.getLastRow();`)).toBe(9);
  });

  it('do not count formats, rules and notes', () => {
    const lines = `sheet.getRange('A9').setNumberFormat('0').setBackground('red').setNote('n')
        .setDataValidation(SpreadsheetApp.newDataValidation().requireDate().build());
      return [sheet.getLastRow(), sheet.getDataRange().getA1Notation()];`;
    expect(gas(workbook(), lines)).toEqual([0, 'A1']);
  });
});

describe('appendRow()', () => {
  it('adds after the last row with any content, whichever column that stands in', () => {
    const lines =
      "sheet.getRange('F4').insertCheckboxes(); sheet.appendRow(['a', 1]); return sheet.getRange('A5:B5').getValues();";
    expect(gas(workbook(), lines)).toEqual([['a', 1]]);
  });

  it('is refused as a gap where the grid would have to grow', () => {
    const wide = 'sheet.appendRow(new Array(27).fill(1))';
    const full = "sheet.getRange('A1000').setValue(1); sheet.appendRow([1])";
    expect(execute(workbook(), wide).unmodelled).toHaveLength(1);
    expect(execute(workbook(), full).unmodelled).toHaveLength(1);
  });

  it('refuses what is no list', () => {
    expect(refusal(workbook(), "sheet.appendRow('a')")).toBe(
      "Exception: The parameters (String) don't match the method signature for SpreadsheetApp.Sheet.appendRow.",
    );
  });
});

describe('clear()', () => {
  it('takes contents and formats, and leaves notes and rules', () => {
    const lines = `const rule = SpreadsheetApp.newDataValidation().requireDate().build();
      const cell = sheet.getRange('A1').setValue('10%').setBackground('red').setNote('n').setDataValidation(rule);
      cell.clear();
      return [cell.getValue(), cell.getBackground(), cell.getNote(), cell.getDataValidation() !== null, cell.setValue(0.5).getDisplayValue()];`;
    expect(gas(workbook(), lines)).toEqual(['', '#ffffff', 'n', true, '0.5']);
  });

  it('takes what it is told', () => {
    const lines = `const cell = sheet.getRange('A1').setValue(1).setNote('n');
      cell.clear({ commentsOnly: true });
      return [cell.getValue(), cell.getNote(), cell.clear({ contentsOnly: true }).getValue()];`;
    expect(gas(workbook(), lines)).toEqual([1, '', '']);
  });

  it('clears a whole sheet', () => {
    const lines = "sheet.getRange('A1:C3').setValue(1); sheet.clearContents(); return sheet.getLastRow();";
    expect(gas(workbook(), lines)).toBe(0);
  });
});
