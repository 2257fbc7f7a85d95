// Developer metadata: what it may be attached to, how it is found, and that it follows its rows and columns.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { execute, gas, refusal, workbook } from './apps-script';

const ARBITRARY =
  'Exception: Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be ' +
  'added to the top-level spreadsheet, an individual sheet, or an entire row or column.';

/** One of each kind, with its place as value. */
const ATTACHED = `ss.addDeveloperMetadata('key', 'file');
  sheet.addDeveloperMetadata('key', 'sheet');
  sheet.getRange('C:C').addDeveloperMetadata('key', 'column');
  sheet.getRange('4:4').addDeveloperMetadata('key', 'row');
  ss.insertSheet('B').getRange('C:C').addDeveloperMetadata('other', 'elsewhere');
  const values = (found) => found.map((one) => one.getValue());`;

describe('Developer metadata is attached', () => {
  it('to the file, a sheet, a row or a column', () => {
    const lines = `${ATTACHED}
      return ss.createDeveloperMetadataFinder().withKey('key').find().map((one) => {
        const place = one.getLocation();
        return [one.getValue(), String(place.getLocationType()), place.getSpreadsheet() !== null, place.getSheet() !== null,
          place.getRow()?.getA1Notation() ?? null, place.getColumn()?.getA1Notation() ?? null];
      });`;
    expect(gas(workbook(), lines)).toEqual([
      ['file', 'SPREADSHEET', true, false, null, null],
      ['sheet', 'SHEET', false, true, null, null],
      ['column', 'COLUMN', false, false, null, 'C:C'],
      ['row', 'ROW', false, false, '4:4', null],
    ]);
  });

  it.each(['B2:D4', 'B6:D6', 'F2:F5', 'A1', 'C:D', '4:5', 'C2:C', 'C1:C1000'])('never to %s', (a1) => {
    expect(refusal(workbook(), `sheet.getRange('${a1}').addDeveloperMetadata('key');`)).toBe(ARBITRARY);
  });

  it('with a value and a visibility, or without', () => {
    const lines = `const { PROJECT } = SpreadsheetApp.DeveloperMetadataVisibility;
      ss.addDeveloperMetadata('a').addDeveloperMetadata('b', PROJECT).addDeveloperMetadata('c', 'x', PROJECT);
      return ss.getDeveloperMetadata().map((one) => [one.getKey(), one.getValue(), String(one.getVisibility())]);`;
    expect(gas(workbook(), lines)).toEqual([
      ['a', null, 'DOCUMENT'],
      ['b', null, 'PROJECT'],
      ['c', 'x', 'PROJECT'],
    ]);
  });

  it('up to 30,000 characters for each sheet', () => {
    expect(refusal(workbook(), "sheet.addDeveloperMetadata('k', 'x'.repeat(29999));")).toBeNull();
    expect(execute(workbook(), "sheet.addDeveloperMetadata('k', 'x'.repeat(30000));").unmodelled).toHaveLength(1);
  });
});

describe('Developer metadata is found', () => {
  it.each([
    ['ss.createDeveloperMetadataFinder()', ['file', 'sheet', 'column', 'row', 'elsewhere']],
    ["ss.createDeveloperMetadataFinder().withKey('other')", ['elsewhere']],
    ["ss.createDeveloperMetadataFinder().withKey('key').withValue('row')", ['row']],
    [
      'ss.createDeveloperMetadataFinder().withLocationType(SpreadsheetApp.DeveloperMetadataLocationType.COLUMN)',
      ['column', 'elsewhere'],
    ],
    ['ss.createDeveloperMetadataFinder().withVisibility(SpreadsheetApp.DeveloperMetadataVisibility.PROJECT)', []],
    ['sheet.createDeveloperMetadataFinder()', ['sheet', 'column', 'row']],
    ["sheet.getRange('3:5').createDeveloperMetadataFinder()", ['row']],
    ["sheet.getRange('A1:D5').createDeveloperMetadataFinder()", []],
    [
      "sheet.getRange('A1:D5').createDeveloperMetadataFinder().onIntersectingLocations()",
      ['file', 'sheet', 'column', 'row'],
    ],
    ["sheet.getRange('A1:B3').createDeveloperMetadataFinder().onIntersectingLocations()", ['file', 'sheet']],
  ])('by %s', (finder, values) => {
    expect(gas(workbook(), `${ATTACHED} return values(${finder}.find());`)).toEqual(values);
  });

  it('by its place alone', () => {
    const lines = `${ATTACHED}
      const range = (a1) => values(sheet.getRange(a1).getDeveloperMetadata());
      return [values(ss.getDeveloperMetadata()), values(sheet.getDeveloperMetadata()), range('C:C'), range('4:4'), range('C4'), range('B:D')];`;
    expect(gas(workbook(), lines)).toEqual([['file'], ['sheet'], ['column'], ['row'], [], []]);
  });

  it('in one read, whatever is asked of what was found', () => {
    const host = workbook();
    gas(host, ATTACHED);
    const lines = `for (const one of ss.createDeveloperMetadataFinder().find()) {
      one.getKey(); one.getValue(); one.getLocation().getColumn()?.getSheet().getName();
    }`;
    expect(execute(host, lines).callsByMethod).toEqual({
      'Spreadsheet.getSheetByName': 1,
      'DeveloperMetadataFinder.find': 1,
    });
  });
});

describe('Developer metadata is changed', () => {
  it('by its handle', () => {
    const lines = `sheet.getRange('C:C').addDeveloperMetadata('key', 'old');
      const [found] = ss.createDeveloperMetadataFinder().find();
      found.setKey('new').setValue('value').setVisibility(SpreadsheetApp.DeveloperMetadataVisibility.PROJECT)
        .moveToRow(sheet.getRange('7:7'));
      const [again] = ss.createDeveloperMetadataFinder().withId(found.getId()).find();
      return [again.getKey(), again.getValue(), String(again.getVisibility()), again.getLocation().getRow().getRow()];`;
    expect(gas(workbook(), lines)).toEqual(['new', 'value', 'PROJECT', 7]);
  });

  it('but not moved to cells', () => {
    const lines = "ss.addDeveloperMetadata('key'); ss.getDeveloperMetadata()[0].moveToColumn(sheet.getRange('C1:C5'));";
    expect(refusal(workbook(), lines)).toBe(ARBITRARY);
  });

  it('and removed', () => {
    const lines =
      "ss.addDeveloperMetadata('key'); ss.getDeveloperMetadata()[0].remove(); return ss.getDeveloperMetadata();";
    expect(gas(workbook(), lines)).toEqual([]);
  });
});

describe('Developer metadata of columns', () => {
  const step = fc.oneof(
    fc.record({
      call: fc.constant('insertColumnsBefore'),
      at: fc.integer({ min: 1, max: 9 }),
      count: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({
      call: fc.constant('insertColumnsAfter'),
      at: fc.integer({ min: 1, max: 9 }),
      count: fc.integer({ min: 1, max: 3 }),
    }),
    fc.record({
      call: fc.constant('deleteColumns'),
      at: fc.integer({ min: 1, max: 9 }),
      count: fc.integer({ min: 1, max: 2 }),
    }),
    fc.record({
      call: fc.constant('move'),
      at: fc.integer({ min: 1, max: 9 }),
      count: fc.integer({ min: 1, max: 12 }),
    }),
  );

  it('stands under its own header whatever happens to the columns, and goes with its column', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        const changes = steps.map(({ call, at, count }) =>
          call === 'move'
            ? `sheet.moveColumns(sheet.getRange(1, ${at}), ${count});`
            : `sheet.${call}(${at}, ${count});`,
        );
        const lines = `const letters = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
          sheet.getRange('A1:H1').setValues([letters]);
          for (const letter of letters) sheet.getRange(letter + ':' + letter).addDeveloperMetadata('column', letter);
          ${changes.join('\n')}
          const headers = sheet.getRange(1, 1, 1, sheet.getMaxColumns()).getValues()[0];
          const found = ss.createDeveloperMetadataFinder().find();
          return [
            found.map((one) => headers[one.getLocation().getColumn().getColumn() - 1]),
            found.map((one) => one.getValue()),
            headers.filter((text) => text !== '').sort(),
          ];`;
        const [under, values, left] = gas(workbook(), lines) as [string[], string[], string[]];
        expect(under).toEqual(values);
        expect([...values].sort()).toEqual(left);
      }),
      { seed: 20_260_210, numRuns: 60 },
    );
  });
});

describe('Developer metadata of rows and sheets', () => {
  it('follows a row that is moved and dies with one that is deleted', () => {
    const lines = `sheet.getRange('4:4').addDeveloperMetadata('row', 'a'); sheet.getRange('5:5').addDeveloperMetadata('row', 'b');
      sheet.insertColumnsBefore(1, 9); sheet.deleteColumns(4, 2);
      sheet.moveRows(sheet.getRange('4:4'), 10); sheet.deleteRow(4);
      return ss.createDeveloperMetadataFinder().find().map((one) => [one.getValue(), one.getLocation().getRow().getRow()]);`;
    expect(gas(workbook(), lines)).toEqual([['a', 8]]);
  });

  it('goes with its sheet', () => {
    const lines = `const b = ss.insertSheet('B').addDeveloperMetadata('key'); b.getRange('A:A').addDeveloperMetadata('key');
      ss.deleteSheet(b); return ss.createDeveloperMetadataFinder().find();`;
    expect(gas(workbook(), lines)).toEqual([]);
  });
});
