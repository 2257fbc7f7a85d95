// Item 4: the size of the grid, what counts as content, and what stays tied to rows and columns.
import { asking, thrown, type ConformanceCase } from '../case';
import { scratch, spreadsheet } from '../scratch';

const size = asking(4, 'size of the grid');
const limits = asking(4, 'limits');
const phantom = asking(4, 'phantom content');
const validation = asking(4, 'validation');
const structure = asking(4, 'what moves along');

export const gridCases: readonly ConformanceCase[] = [
  size('a new sheet has 1,000 rows and 26 columns', 'documented', [1000, 26], () => {
    const sheet = scratch();
    return [sheet.getMaxRows(), sheet.getMaxColumns()];
  }),
  size('an empty sheet has no last row and no last column', 'documented', [0, 0], () => {
    const sheet = scratch();
    return [sheet.getLastRow(), sheet.getLastColumn()];
  }),
  size('getSheetByName and getRangeByName give null for nothing of that name', 'unverified', [null, null], () => [
    spreadsheet().getSheetByName('no such sheet'),
    spreadsheet().getRangeByName('no_such_name'),
  ]),
  size('hidden rows are read and overwritten like others', 'reported', [[7], [7]], () => {
    const sheet = scratch();
    sheet.hideRows(1, 2);
    const range = sheet.getRange('A1:A2');
    range.setValue(7);
    return range.getValues();
  }),

  limits('50,000 characters fit into a cell', 'reported', 50_000, () => {
    const cell = scratch().getRange('A1');
    cell.setValue('x'.repeat(50_000));
    return String(cell.getValue()).length;
  }),
  limits('a sheet can grow by 100,000 rows and shrink again', 'documented', 'nothing thrown', () =>
    thrown(() => {
      const sheet = scratch();
      sheet.insertRowsAfter(1, 100_000);
      sheet.deleteRows(1001, 100_000);
    }),
  ),

  phantom('a formula that gives empty text counts for the last row', 'reported', 7, () => {
    const sheet = scratch();
    sheet.getRange('A7').setFormula('=""');
    return sheet.getLastRow();
  }),
  phantom('empty texts that an ARRAYFORMULA spills count for the last row', 'reported', 9, () => {
    const sheet = scratch();
    sheet.getRange('B1').setFormula('=ARRAYFORMULA(IF(A1:A9="","","x"))');
    return sheet.getLastRow();
  }),
  phantom('check boxes hold FALSE and count for the last row', 'documented', [5, false], () => {
    const sheet = scratch();
    sheet.getRange('A1:A5').insertCheckboxes();
    return [sheet.getLastRow(), sheet.getRange('A1').getValue() as unknown];
  }),
  phantom('formats alone do not count for the last row', 'unverified', 0, () => {
    const sheet = scratch();
    sheet.getRange('A5').setNumberFormat('0.00').setBackground('#ff0000');
    return sheet.getLastRow();
  }),
  phantom('validation alone does not count for the last row', 'unverified', 0, () => {
    const sheet = scratch();
    sheet.getRange('A5').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a']).build());
    return sheet.getLastRow();
  }),
  phantom('appendRow writes below the last content of any column', 'reported', [4, 'a'], () => {
    const sheet = scratch();
    sheet.getRange('C3').setValue('x');
    sheet.appendRow(['a']);
    return [sheet.getLastRow(), sheet.getRange('A4').getValue() as unknown];
  }),

  validation('a new validation rule only warns', 'documented', 'b', () => {
    const cell = scratch().getRange('A1');
    cell.setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a']).build());
    cell.setValue('b');
    return cell.getValue() as unknown;
  }),
  validation('the owner may edit what is protected', 'documented', ['x', true], () => {
    const range = scratch().getRange('A1');
    range.protect();
    range.setValue('x');
    return [range.getValue() as unknown, range.canEdit()];
  }),

  structure('metadata of a column follows it when a column is inserted before', 'documented', 3, () => {
    const sheet = scratch();
    sheet.getRange('B:B').addDeveloperMetadata('conformance');
    sheet.insertColumnBefore(1);
    return sheet
      .createDeveloperMetadataFinder()
      .withKey('conformance')
      .find()[0]
      ?.getLocation()
      .getColumn()
      ?.getColumn();
  }),
  structure('metadata is for whole rows and columns only', 'documented', 'Exception: Adding developer metadata…', () =>
    thrown(() => scratch().getRange('A1:B2').addDeveloperMetadata('conformance')),
  ),
  structure('a named range follows inserted rows', 'documented', 'A4:B5', () => {
    const sheet = scratch();
    spreadsheet().setNamedRange('conformance_area', sheet.getRange('A2:B3'));
    sheet.insertRowsBefore(1, 2);
    const seen = spreadsheet().getRangeByName('conformance_area')?.getA1Notation();
    spreadsheet().removeNamedRange('conformance_area');
    return seen;
  }),
  structure('a range is sorted as given, header and all', 'documented', [['a'], ['b'], ['name']], () => {
    const range = scratch().getRange('A1:A3');
    range.setValues([['name'], ['b'], ['a']]);
    range.sort(1);
    return range.getValues();
  }),
  structure('sorting a sheet leaves its frozen rows', 'unverified', [['name'], ['a'], ['b']], () => {
    const sheet = scratch();
    const range = sheet.getRange('A1:A3');
    range.setValues([['name'], ['b'], ['a']]);
    sheet.setFrozenRows(1);
    sheet.sort(1);
    return range.getValues();
  }),
  structure('references in formulas follow inserted rows', 'documented', '=A3+1', () => {
    const sheet = scratch();
    sheet.getRange('B2').setFormula('=A2+1');
    sheet.insertRowBefore(1);
    return sheet.getRange('B3').getFormula();
  }),
];
