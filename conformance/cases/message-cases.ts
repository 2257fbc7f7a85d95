// Item 7: how services fail, and in which words.
import { asking, thrown, type ConformanceCase, type Evidence } from '../case';
import { scratch, spreadsheet } from '../scratch';

const form = asking(7, 'form of exceptions');
const messages = asking(7, 'messages');

const says = (rule: string, text: string, work: () => unknown, evidence: Evidence = 'reported'): ConformanceCase =>
  messages(rule, evidence, `Exception: ${text}…`, () => thrown(work));

/** What TypeScript would not let pass. */
interface Untyped {
  deleteRow(row: unknown): void;
  setValues(values: unknown): void;
}
const untyped = (object: object): Untyped => object as Untyped;
const strict = (): GoogleAppsScript.Spreadsheet.DataValidation =>
  SpreadsheetApp.newDataValidation().requireValueInList(['a']).setAllowInvalid(false).build();

export const messageCases: readonly ConformanceCase[] = [
  form('exceptions of services are named Exception', 'reported', 'Exception', () => {
    try {
      spreadsheet().getRange('nonsense!!');
    } catch (error) {
      return (error as Error).name;
    }
    return 'nothing thrown';
  }),
  form('String(exception) is its name, a colon and its text', 'reported', 'Exception: Range not found…', () =>
    thrown(() => spreadsheet().getRange('nonsense!!')),
  ),
  form('an exception is an Error of the script’s own context', 'unverified', true, () => {
    try {
      spreadsheet().getRange('nonsense!!');
    } catch (error) {
      return error instanceof Error;
    }
    return 'nothing thrown';
  }),

  says(
    'too few rows of data are refused with both numbers',
    'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2',
    () =>
      scratch()
        .getRange('A1:A2')
        .setValues([[1]]),
  ),
  says(
    'too many columns of data are refused with both numbers',
    'The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 1',
    () =>
      scratch()
        .getRange('A1')
        .setValues([[1, 2]]),
  ),
  says(
    'a range below the grid is refused',
    'The coordinates of the range are outside the dimensions of the sheet',
    () => scratch().getRange(1001, 1).getValue(),
  ),
  says(
    'a range right of the grid is refused',
    'The coordinates of the range are outside the dimensions of the sheet',
    () => scratch().getRange(1, 27).getValue(),
  ),
  says('a range of no rows is refused', 'The number of rows in the range must be at least 1', () =>
    scratch().getRange(1, 1, 0, 1),
  ),
  says('a range of no columns is refused', 'The number of columns in the range must be at least 1', () =>
    scratch().getRange(1, 1, 1, 0),
  ),
  says('row 0 is refused', 'The starting row of the range is too small', () => scratch().getRange(0, 1), 'unverified'),
  says(
    'column 0 is refused',
    'The starting column of the range is too small',
    () => scratch().getRange(1, 0),
    'unverified',
  ),
  says('a row that is no number is refused', 'The coordinates or dimensions of the range are invalid', () =>
    scratch().getRange(Number.NaN, 1),
  ),
  says('a name that no range has is refused', 'Range not found', () => spreadsheet().getRange('no_such_name')),
  says('deleting rows that are not there is refused', 'Those rows are out of bounds', () =>
    scratch().deleteRows(1001, 1),
  ),
  says('deleting columns that are not there is refused', 'Those columns are out of bounds', () =>
    scratch().deleteColumns(27, 1),
  ),
  says('inserting rows after one that is not there is refused', 'Those rows are out of bounds', () =>
    scratch().insertRowsAfter(1001, 1),
  ),
  says('deleting all rows is refused', 'Sorry, it is not possible to delete all non-frozen rows', () =>
    scratch().deleteRows(1, 1000),
  ),
  says(
    'deleting all columns is refused',
    'Sorry, it is not possible to delete all non-frozen columns',
    () => scratch().deleteColumns(1, 26),
    'unverified',
  ),
  says(
    'nothing in place of a number fits no signature',
    "The parameters (null) don't match the method signature for SpreadsheetApp.Sheet.deleteRow",
    () => untyped(scratch()).deleteRow(null),
  ),
  says(
    'a flat list in place of rows fits no signature',
    "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues",
    () => untyped(scratch().getRange('A1:B1')).setValues([1, 2]),
  ),
  says(
    'a strict validation rule refuses what a script writes',
    'The data you entered in cell B3 violates the data validation rules set on this cell',
    () => {
      const cell = scratch().getRange('B3');
      cell.setDataValidation(strict());
      cell.setValue('b');
      SpreadsheetApp.flush();
    },
  ),
  says(
    '50,001 characters are refused, at the latest at the flush',
    'Your input contains more than the maximum of 50000 characters in a single cell',
    () => {
      scratch().getRange('A1').setValue('x'.repeat(50_001));
      SpreadsheetApp.flush();
    },
  ),
  says(
    'more than ten million cells are refused, empty ones too',
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells',
    () => {
      scratch().insertRowsAfter(1, 400_000);
      SpreadsheetApp.flush();
    },
  ),
  says(
    'a second tab of one name is refused',
    'A sheet with the name "Conformance scratch" already exists. Please enter another name',
    () => spreadsheet().insertSheet(scratch().getName()),
  ),
  says(
    'a page that is not in the project is refused',
    'No HTML file named nowhere was found',
    () => HtmlService.createHtmlOutputFromFile('nowhere'),
    'measured',
  ),
];
