// Colours, fonts, notes and merges are kept; cells are copied and sorted with their formulas; names follow their cells.
import { describe, expect, it } from '@jest/globals';
import { execute, gas, refusal, workbook } from './apps-script';

describe('Looks', () => {
  it.each([
    ['Background', 'Backgrounds', "'#ff0000'", '#ffffff', '#ff0000'],
    ['FontColor', 'FontColors', "'#ff0000'", '#000000', '#ff0000'],
    ['FontWeight', 'FontWeights', "'bold'", 'normal', 'bold'],
    ['FontStyle', 'FontStyles', "'italic'", 'normal', 'italic'],
    ['FontLine', 'FontLines', "'underline'", 'none', 'underline'],
    ['FontFamily', 'FontFamilies', "'Roboto'", 'Arial', 'Roboto'],
    ['FontSize', 'FontSizes', '14', 10, 14],
    ['HorizontalAlignment', 'HorizontalAlignments', "'center'", 'general', 'center'],
    ['VerticalAlignment', 'VerticalAlignments', "'top'", 'bottom', 'top'],
    ['Note', 'Notes', "'see'", '', 'see'],
  ])('%s is set for a range or cell by cell, and read back', (one, many, value, plain, kept) => {
    const lines = `sheet.getRange('A1:A2').set${one}(${value});
      sheet.getRange('B1:B2').set${many}([[${value}], [${one === 'FontSize' ? '10' : 'null'}]]);
      return [sheet.getRange('A1').get${one}(), sheet.getRange('A1:C2').get${many}()];`;
    expect(gas(workbook(), lines)).toEqual([
      kept,
      [
        [kept, kept, plain],
        [kept, plain, plain],
      ],
    ]);
  });

  it('of wrapping read back as Google has it', () => {
    const lines = `const cell = sheet.getRange('A1');
      const before = [String(cell.getWrapStrategy()), cell.getWrap()];
      cell.setWrapStrategy(SpreadsheetApp.WrapStrategy.OVERFLOW);
      const set = [String(cell.getWrapStrategy()), cell.getWrap()];
      return [before, set, cell.setWrap(true).getWrapStrategy() === SpreadsheetApp.WrapStrategy.WRAP];`;
    expect(gas(workbook(), lines)).toEqual([['OVERFLOW', true], ['OVERFLOW', false], true]);
  });

  it('normal alignment reads back as general-left', () => {
    expect(
      gas(workbook(), "return sheet.getRange('A1').setHorizontalAlignment('normal').getHorizontalAlignment();"),
    ).toBe('general-left');
  });

  it('spread to rows inserted below, notes do not', () => {
    const lines = `sheet.getRange('A1').setBackground('red').setNote('n'); sheet.insertRowAfter(1);
      return [sheet.getRange('A1:A2').getBackgrounds().flat(), sheet.getRange('A1:A2').getNotes().flat()];`;
    expect(gas(workbook(), lines)).toEqual([
      ['red', 'red'],
      ['n', ''],
    ]);
  });

  it.each([
    ['setBackground(1)', '(number)', 'setBackground'],
    ["setFontSize('big')", '(String)', 'setFontSize'],
    ["setWrap('yes')", '(String)', 'setWrap'],
    ["setWrapStrategy('WRAP')", '(String)', 'setWrapStrategy'],
  ])('%s is refused', (call, types, method) => {
    expect(refusal(workbook(), `sheet.getRange('A1').${call};`)).toBe(
      `Exception: The parameters ${types} don't match the method signature for SpreadsheetApp.Range.${method}.`,
    );
  });
});

describe('Merged cells', () => {
  it('keep the first cell’s value and are found', () => {
    const lines = `sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]);
      sheet.getRange('A1:B2').merge();
      return [sheet.getRange('A1:B2').getValues(), sheet.getRange('B2:C3').isPartOfMerge(), sheet.getRange('C3').isPartOfMerge(),
        sheet.getRange('A1:C9').getMergedRanges().map((one) => one.getA1Notation())];`;
    expect(gas(workbook(), lines)).toEqual([
      [
        [1, ''],
        ['', ''],
      ],
      true,
      false,
      ['A1:B2'],
    ]);
  });

  it('move with their rows and are broken apart', () => {
    const lines = `sheet.getRange('A1:B2').merge(); sheet.insertRowBefore(1);
      const moved = sheet.getRange('A1:C9').getMergedRanges()[0].getA1Notation();
      sheet.getRange('A1:C9').breakApart();
      return [moved, sheet.getRange('A1:C9').getMergedRanges().length];`;
    expect(gas(workbook(), lines)).toEqual(['A2:B3', 0]);
  });
});

describe('copyTo()', () => {
  it('moves relative references along and takes formats, looks and rules with it', () => {
    const lines = `const rule = SpreadsheetApp.newDataValidation().requireNumberBetween(1, 9).build();
      sheet.getRange('A1').setFormula('=B1+$B$1').setNumberFormat('0.00').setBackground('red').setDataValidation(rule);
      sheet.getRange('A1').copyTo(sheet.getRange('C3'));
      const copy = sheet.getRange('C3');
      return [copy.getFormula(), copy.getNumberFormat(), copy.getBackground(), copy.getDataValidation().getCriteriaValues()];`;
    expect(gas(workbook(), lines)).toEqual(['=D3+$B$1', '0.00', 'red', [1, 9]]);
  });

  it('repeats the source as often as it fits and overflows a smaller target', () => {
    const lines = `sheet.getRange('A1:A2').setValues([[1], [2]]);
      sheet.getRange('A1:A2').copyTo(sheet.getRange('C1:D5'));
      sheet.getRange('A1:A2').copyTo(sheet.getRange('F1'));
      return [sheet.getRange('C1:D5').getValues(), sheet.getRange('F1:F2').getValues()];`;
    expect(gas(workbook(), lines)).toEqual([
      [
        [1, 1],
        [2, 2],
        [1, 1],
        [2, 2],
        ['', ''],
      ],
      [[1], [2]],
    ]);
  });

  it('pastes values only, or formats only', () => {
    const lines = `sheet.getRange('A1').setValue('10%').setBackground('red');
      sheet.getRange('A1').copyTo(sheet.getRange('B1'), SpreadsheetApp.CopyPasteType.PASTE_VALUES, false);
      sheet.getRange('A1').copyTo(sheet.getRange('C1'), { formatOnly: true });
      const looks = (a1) => [sheet.getRange(a1).getValue(), sheet.getRange(a1).getBackground()];
      return [looks('B1'), looks('C1'), sheet.getRange('C1').setValue(0.5).getDisplayValue()];`;
    expect(gas(workbook(), lines)).toEqual([[0.1, '#ffffff'], ['', 'red'], '50%']);
  });

  it('stays on the grid', () => {
    expect(refusal(workbook(), "sheet.getRange('A1:A2').copyTo(sheet.getRange('A1000'));")).toBe(
      'Exception: The coordinates of the range are outside the dimensions of the sheet.',
    );
  });

  it('is refused as a gap onto its own cells', () => {
    expect(execute(workbook(), "sheet.getRange('A1:A2').copyTo(sheet.getRange('A2'));").unmodelled).toHaveLength(1);
  });
});

describe('Range.sort()', () => {
  const rows = "sheet.getRange('A1:B4').setValues([['head', 0], [2, 'x'], [3, 'y'], [2, 'a']]);";
  const column = "return sheet.getRange('A1:B4').getValues().map((row) => row.join(''));";

  it('sorts exactly the range, a header in it included', () => {
    expect(gas(workbook(), `${rows} sheet.getRange('A1:B4').sort(1); ${column}`)).toEqual(['2x', '2a', '3y', 'head0']);
  });

  it('sorts by several columns, each in its order', () => {
    const spec = '[{ column: 1, ascending: false }, { column: 2, ascending: true }]';
    expect(gas(workbook(), `${rows} sheet.getRange('A2:B4').sort(${spec}); ${column}`)).toEqual([
      'head0',
      '3y',
      '2a',
      '2x',
    ]);
  });

  it('moves formulas with their rows', () => {
    const lines = `sheet.getRange('A1:A2').setValues([[2], [1]]); sheet.getRange('B1:B2').setFormula('=A1*10');
      sheet.getRange('A1:B2').sort(1); return sheet.getRange('B1:B2').getFormulas().flat();`;
    expect(gas(workbook(), lines)).toEqual(['=A1*10', '=A2*10']);
  });
});

describe('Named ranges', () => {
  it('are found and follow their cells', () => {
    const lines = `ss.setNamedRange('Prices', sheet.getRange('B2:B9')); sheet.insertRowBefore(1); sheet.insertColumnBefore(1);
      return [ss.getRangeByName('prices').getA1Notation(), sheet.getRange('Prices').getA1Notation(),
        ss.getNamedRanges().map((one) => [one.getName(), one.getRange().getA1Notation()]), ss.getRangeByName('None')];`;
    expect(gas(workbook(), lines)).toEqual(['C3:C10', 'C3:C10', [['Prices', 'C3:C10']], null]);
  });

  it('keep open ends open', () => {
    const lines =
      "ss.setNamedRange('Ids', sheet.getRange('B2:B')); sheet.insertRowsAfter(1000, 5); return ss.getRangeByName('Ids').getNumRows();";
    expect(gas(workbook(), lines)).toBe(1004);
  });

  it('are renamed, moved and removed', () => {
    const lines = `ss.setNamedRange('a', sheet.getRange('A1')); const [named] = ss.getNamedRanges();
      named.setName('b').setRange(sheet.getRange('C3'));
      const moved = [ss.getRangeByName('a'), ss.getRangeByName('b').getA1Notation()];
      ss.removeNamedRange('b');
      return [moved, ss.getNamedRanges().length];`;
    expect(gas(workbook(), lines)).toEqual([[null, 'C3'], 0]);
  });

  it.each(['A1', '1st', 'two words', 'true', ''])('cannot be called %j', (name) => {
    expect(execute(workbook(), `ss.setNamedRange('${name}', sheet.getRange('A1'));`).unmodelled).toHaveLength(1);
  });

  it('may be Chinese', () => {
    expect(
      gas(
        workbook(),
        "ss.setNamedRange('价格', sheet.getRange('A1')); return ss.getRangeByName('价格').getA1Notation();",
      ),
    ).toBe('A1');
  });
});

describe('TextFinder', () => {
  const cells = "sheet.getRange('A1:B2').setValues([['Anna', 'Hanna'], ['anna', 12]]);";

  it.each([
    ["sheet.createTextFinder('anna')", ['A1', 'B1', 'A2']],
    ["sheet.createTextFinder('anna').matchEntireCell(true)", ['A1', 'A2']],
    ["sheet.createTextFinder('Anna').matchEntireCell(true).matchCase(true)", ['A1']],
    ["sheet.getRange('B:B').createTextFinder('1')", ['B2']],
    ["ss.createTextFinder('nothing')", []],
  ])('%s', (finder, found) => {
    expect(gas(workbook(), `${cells} return ${finder}.findAll().map((one) => one.getA1Notation());`)).toEqual(found);
  });

  it('gives one match after the other, in one search', () => {
    const host = workbook();
    gas(host, cells);
    const lines = `const finder = sheet.createTextFinder('anna'); const found = [];
      for (let one = finder.findNext(); one !== null; one = finder.findNext()) found.push(one.getA1Notation());
      return found;`;
    expect(gas(host, lines)).toEqual(['A1', 'B1', 'A2']);
    expect(execute(host, lines).callsByMethod).toMatchObject({ 'TextFinder.findNext': 1 });
  });
});
