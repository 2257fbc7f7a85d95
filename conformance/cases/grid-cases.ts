// Item 4: typed cells, what a string written by a script becomes, formats, limits and their texts.
import type { ConformanceCase } from '../case';
import { thrown } from '../case';
import { roundTrip, scratch } from '../scratch';

const isDate = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object Date]';

export const gridCases: readonly ConformanceCase[] = [
  {
    item: 4,
    rule: 'a new sheet has 1,000 rows and 26 columns',
    evidence: 'documented',
    expected: [1000, 26],
    see: () => {
      const sheet = scratch();
      return [sheet.getMaxRows(), sheet.getMaxColumns()];
    },
  },
  {
    item: 4,
    rule: 'an empty sheet has no last row',
    evidence: 'documented',
    expected: [0, 0],
    see: () => [scratch().getLastRow(), scratch().getLastColumn()],
  },
  {
    item: 4,
    rule: 'an empty cell reads as empty text',
    evidence: 'documented',
    expected: '',
    see: () => scratch().getRange('A1').getValue() as unknown,
  },
  {
    item: 4,
    rule: 'the text 007 becomes the number 7',
    evidence: 'measured',
    expected: 7,
    see: () => roundTrip('007'),
  },
  { item: 4, rule: 'the text 10% becomes 0.1', evidence: 'measured', expected: 0.1, see: () => roundTrip('10%') },
  { item: 4, rule: 'the text TRUE becomes true', evidence: 'measured', expected: true, see: () => roundTrip('TRUE') },
  {
    item: 4,
    rule: 'the text 1-2 becomes a date',
    evidence: 'measured',
    expected: true,
    see: () => isDate(roundTrip('1-2')),
  },
  {
    item: 4,
    rule: 'the text 2026-09-19 becomes a date',
    evidence: 'reported',
    expected: true,
    see: () => isDate(roundTrip('2026-09-19')),
  },
  {
    item: 4,
    rule: 'a leading apostrophe keeps text and is not read back',
    evidence: 'reported',
    expected: '007',
    see: () => roundTrip("'007"),
  },
  {
    item: 4,
    rule: 'a cell formatted as plain text keeps 007',
    evidence: 'unverified',
    expected: '007',
    see: () => roundTrip('007', '@'),
  },
  {
    item: 4,
    rule: 'a cell formatted as plain text keeps 1-2',
    evidence: 'unverified',
    expected: '1-2',
    see: () => roundTrip('1-2', '@'),
  },
  {
    item: 4,
    rule: 'a cell formatted as plain text keeps =1+1',
    evidence: 'unverified',
    expected: '=1+1',
    see: () => roundTrip('=1+1', '@'),
  },
  { item: 4, rule: 'a leading = is executed', evidence: 'documented', expected: 2, see: () => roundTrip('=1+1') },
  {
    item: 4,
    rule: 'getFormulas gives empty text for cells without a formula',
    evidence: 'documented',
    expected: [['=1+1', '']],
    see: () => {
      const range = scratch().getRange('A1:B1');
      range.setValues([['=1+1', 5]]);
      return range.getFormulas();
    },
  },
  { item: 4, rule: 'null clears the cell', evidence: 'documented', expected: '', see: () => roundTrip(null) },
  {
    item: 4,
    rule: 'a formula that gives empty text counts for the last row',
    evidence: 'reported',
    expected: 7,
    see: () => {
      const sheet = scratch();
      sheet.getRange('A7').setFormula('=""');
      return sheet.getLastRow();
    },
  },
  {
    item: 4,
    rule: 'check boxes hold FALSE and count for the last row',
    evidence: 'documented',
    expected: 5,
    see: () => {
      const sheet = scratch();
      sheet.getRange('A1:A5').insertCheckboxes();
      return sheet.getLastRow();
    },
  },
  {
    item: 4,
    rule: 'appendRow writes below the last content of any column',
    evidence: 'reported',
    expected: 4,
    see: () => {
      const sheet = scratch();
      sheet.getRange('C3').setValue('x');
      sheet.appendRow(['a']);
      return sheet.getLastRow();
    },
  },
  {
    item: 4,
    rule: 'getSheetByName gives null for no sheet',
    evidence: 'unverified',
    expected: null,
    see: () => SpreadsheetApp.getActiveSpreadsheet().getSheetByName('no such sheet'),
  },
  {
    item: 4,
    rule: 'too few rows of data are refused with both numbers',
    evidence: 'reported',
    expected:
      'Exception: The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2…',
    see: () =>
      thrown(() =>
        scratch()
          .getRange('A1:A2')
          .setValues([[1]]),
      ),
  },
  {
    item: 4,
    rule: 'too many columns of data are refused with both numbers',
    evidence: 'reported',
    expected:
      'Exception: The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 1…',
    see: () =>
      thrown(() =>
        scratch()
          .getRange('A1')
          .setValues([[1, 2]]),
      ),
  },
  {
    item: 4,
    rule: 'a range beyond the grid is refused',
    evidence: 'reported',
    expected: 'Exception: The coordinates of the range are outside the dimensions of the sheet…',
    see: () => thrown(() => scratch().getRange(1001, 1).getValue()),
  },
  {
    item: 4,
    rule: 'a range of no rows is refused',
    evidence: 'reported',
    expected: 'Exception: The number of rows in the range must be at least 1…',
    see: () => thrown(() => scratch().getRange(1, 1, 0, 1)),
  },
  {
    item: 4,
    rule: 'deleting rows that are not there is refused',
    evidence: 'reported',
    expected: 'Exception: Those rows are out of bounds…',
    see: () => thrown(() => scratch().deleteRows(1001, 1)),
  },
  {
    item: 4,
    rule: 'a second tab of one name is refused',
    evidence: 'reported',
    expected: 'Exception: A sheet with the name "Conformance scratch" already exists. Please enter another name…',
    see: () => thrown(() => SpreadsheetApp.getActiveSpreadsheet().insertSheet(scratch().getName())),
  },
  {
    item: 4,
    rule: 'more than ten million cells are refused',
    evidence: 'reported',
    expected:
      'Exception: This action would increase the number of cells in the workbook above the limit of 10000000 cells…',
    see: () =>
      thrown(() => {
        scratch().insertRowsAfter(1, 400_000);
        SpreadsheetApp.flush();
      }),
  },
  {
    item: 4,
    rule: 'a strict validation rule refuses what a script writes',
    evidence: 'documented',
    expected: 'Exception: The data you entered in cell A1 violates the data validation rules set on this cell…',
    see: () =>
      thrown(() => {
        const cell = scratch().getRange('A1');
        cell.setDataValidation(
          SpreadsheetApp.newDataValidation().requireValueInList(['a']).setAllowInvalid(false).build(),
        );
        cell.setValue('b');
        SpreadsheetApp.flush();
      }),
  },
  {
    item: 4,
    rule: 'a new validation rule only warns',
    evidence: 'documented',
    expected: 'b',
    see: () => {
      const cell = scratch().getRange('A1');
      cell.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a']).build());
      cell.setValue('b');
      return cell.getValue() as unknown;
    },
  },
  {
    item: 4,
    rule: 'metadata of a column follows it when a column is inserted before',
    evidence: 'documented',
    expected: 3,
    see: () => {
      const sheet = scratch();
      sheet.getRange('B:B').addDeveloperMetadata('conformance');
      sheet.insertColumnBefore(1);
      const found = sheet.createDeveloperMetadataFinder().withKey('conformance').find()[0];
      return found?.getLocation().getColumn()?.getColumn();
    },
  },
];
