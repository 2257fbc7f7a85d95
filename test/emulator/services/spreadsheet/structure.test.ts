// Rows, columns and tabs: inserting, deleting, moving, freezing, hiding; what is out of bounds and what is too much.
import { describe, expect, it } from '@jest/globals';
import { MemoryCellStore } from '../../../../emulator/cells/memory-cell-store';
import { execute, gas, refusal, workbook } from './apps-script';

/** Runs lines on a sheet whose column A reads 1, 2, 3, 4, 5 and whose row 1 reads 1, b, c, d, e; gives both back. */
function after(lines: string): unknown {
  const read = `sheet.getRange('A1:A5').setValues([[1], [2], [3], [4], [5]]);
    sheet.getRange('B1:E1').setValues([['b', 'c', 'd', 'e']]);
    ${lines};
    const { length } = sheet.getDataRange().getValues();
    return [sheet.getRange(1, 1, length).getValues().flat().join(), sheet.getRange('A1:G1').getValues()[0].join()];`;
  return gas(workbook(), read);
}

describe('Rows', () => {
  it.each([
    ['sheet.insertRowAfter(2)', '1,2,,3,4,5'],
    ['sheet.insertRowBefore(2)', '1,,2,3,4,5'],
    ['sheet.insertRows(2)', '1,,2,3,4,5'],
    ['sheet.insertRows(2, 2)', '1,,,2,3,4,5'],
    ['sheet.insertRowsAfter(2, 2)', '1,2,,,3,4,5'],
    ['sheet.insertRowsBefore(2, 2)', '1,,,2,3,4,5'],
    ['sheet.deleteRow(2)', '1,3,4,5'],
    ['sheet.deleteRows(2, 3)', '1,5'],
    ["sheet.moveRows(sheet.getRange('2:3'), 5)", '1,4,2,3,5'],
    ["sheet.moveRows(sheet.getRange('A4'), 2)", '1,4,2,3,5'],
  ])('%s', (call, column) => {
    expect(after(call)).toEqual([column, expect.anything()]);
  });
});

describe('Columns', () => {
  it.each([
    ['sheet.insertColumnAfter(2)', '1,b,,c,d,e,'],
    ['sheet.insertColumnBefore(2)', '1,,b,c,d,e,'],
    ['sheet.insertColumns(2, 2)', '1,,,b,c,d,e'],
    ['sheet.insertColumnsAfter(2, 2)', '1,b,,,c,d,e'],
    ['sheet.insertColumnsBefore(2, 1)', '1,,b,c,d,e,'],
    ['sheet.deleteColumn(2)', '1,c,d,e,,,'],
    ['sheet.deleteColumns(2, 3)', '1,e,,,,,'],
    ["sheet.moveColumns(sheet.getRange('B:C'), 6)", '1,d,e,b,c,,'],
  ])('%s', (call, row) => {
    expect(after(call)).toEqual([expect.anything(), row]);
  });
});

describe('Out of bounds', () => {
  it.each([
    ['sheet.insertRowAfter(1001)', 'Those rows are out of bounds.'],
    ['sheet.insertRowBefore(0)', 'Those rows are out of bounds.'],
    ['sheet.deleteRow(1001)', 'Those rows are out of bounds.'],
    ['sheet.deleteRows(1000, 2)', 'Those rows are out of bounds.'],
    ['sheet.deleteRows(5, 0)', 'Those rows are out of bounds.'],
    ["sheet.moveRows(sheet.getRange('1:2'), 1002)", 'Those rows are out of bounds.'],
    ['sheet.insertColumnAfter(27)', 'Those columns are out of bounds.'],
    ['sheet.deleteColumn(27)', 'Those columns are out of bounds.'],
    ['sheet.setColumnWidth(27, 100)', 'Those columns are out of bounds.'],
    ['sheet.hideRows(1000, 2)', 'Those rows are out of bounds.'],
    ['sheet.deleteRows(1, 1000)', 'Sorry, it is not possible to delete all non-frozen rows.'],
    ['sheet.deleteColumns(1, 26)', 'Sorry, it is not possible to delete all non-frozen columns.'],
    ['sheet.setFrozenRows(1); sheet.deleteRows(2, 999)', 'Sorry, it is not possible to delete all non-frozen rows.'],
    [
      'sheet.deleteRow(null)',
      "The parameters (null) don't match the method signature for SpreadsheetApp.Sheet.deleteRow.",
    ],
  ])('%s', (call, text) => {
    expect(refusal(workbook(), call)).toBe(`Exception: ${text}`);
  });

  it('keeps a frozen row when all others but one go', () => {
    expect(gas(workbook(), 'sheet.setFrozenRows(1); sheet.deleteRows(2, 998); return sheet.getMaxRows();')).toBe(2);
  });
});

describe('10,000,000 cells', () => {
  const text =
    'Exception: This action would increase the number of cells in the workbook above the limit of 10000000 cells.';

  function almostFull(): ReturnType<typeof workbook> {
    const cells = new MemoryCellStore();
    cells.addSheet('Sheet1', 0, 1000, 26);
    cells.addSheet('Big', 1, 99_740, 100);
    return workbook({}, cells);
  }

  it('are all that a spreadsheet holds, empty ones and all tabs included', () => {
    expect(
      gas(almostFull(), "ss.getSheetByName('Big').deleteRow(1); ss.getSheetByName('Big').insertRowAfter(1);"),
    ).toBe(undefined);
    expect(refusal(almostFull(), "ss.getSheetByName('Big').insertRowAfter(1);")).toBe(text);
    expect(refusal(almostFull(), 'sheet.insertColumnAfter(1);')).toBe(text);
    expect(refusal(almostFull(), "ss.insertSheet('One more');")).toBe(text);
  });
});

describe('Frozen rows and columns', () => {
  it('are kept apart', () => {
    const lines =
      'sheet.setFrozenRows(1); sheet.setFrozenColumns(2); return [sheet.getFrozenRows(), sheet.getFrozenColumns()];';
    expect(gas(workbook(), lines)).toEqual([1, 2]);
  });

  it('stay where they are when the sheet is sorted', () => {
    const lines = `sheet.getRange('A1:A4').setValues([['head'], [2], [3], [1]]);
      sheet.setFrozenRows(1); sheet.sort(1, false);
      return sheet.getRange('A1:A4').getValues().flat();`;
    expect(gas(workbook(), lines)).toEqual(['head', 3, 2, 1]);
  });
});

describe('Hidden rows and widths', () => {
  it('are kept and follow inserted lines', () => {
    const lines = `sheet.hideRows(3, 2); sheet.setColumnWidths(2, 2, 250); sheet.setRowHeight(1, 40);
      sheet.insertRowBefore(1); sheet.insertColumnBefore(1);
      return [4, 5].map((row) => sheet.isRowHiddenByUser(row)).concat(
        sheet.isRowHiddenByUser(3), sheet.getColumnWidth(3), sheet.getColumnWidth(2), sheet.getRowHeight(2));`;
    expect(gas(workbook(), lines)).toEqual([true, true, false, 250, 100, 40]);
  });

  it('are read and overwritten like any others', () => {
    const lines = `sheet.getRange('A1:A2').setValues([[1], [2]]); sheet.hideRows(2);
      return sheet.getRange('A1:A2').getValues();`;
    expect(gas(workbook(), lines)).toEqual([[1], [2]]);
  });

  it('are shown again', () => {
    const lines =
      'sheet.hideColumns(2, 3); sheet.showColumns(3); return [2, 3, 4].map((c) => sheet.isColumnHiddenByUser(c));';
    expect(gas(workbook(), lines)).toEqual([true, false, true]);
  });
});

describe('Tabs', () => {
  it('are added where they are told and become active', () => {
    const lines = `ss.insertSheet('Last', 1); ss.insertSheet('First', 0); ss.insertSheet();
      return [ss.getSheets().map((one) => one.getName()), ss.getActiveSheet().getName(), ss.getNumSheets()];`;
    expect(gas(workbook(), lines)).toEqual([['First', 'Sheet4', 'Sheet1', 'Last'], 'Sheet4', 4]);
  });

  it('have 1,000 rows and 26 columns when new', () => {
    expect(
      gas(workbook(), "const made = ss.insertSheet('New'); return [made.getMaxRows(), made.getMaxColumns()];"),
    ).toEqual([1000, 26]);
  });

  it('cannot have a name twice', () => {
    const text = 'Exception: A sheet with the name "Sheet1" already exists. Please enter another name.';
    expect(refusal(workbook(), "ss.insertSheet('Sheet1');")).toBe(text);
    expect(refusal(workbook(), "ss.insertSheet('B').setName('Sheet1');")).toBe(text);
  });

  it('keep their own name when it is set again', () => {
    expect(gas(workbook(), "return sheet.setName('Sheet1').setName('Orders').getName();")).toBe('Orders');
  });

  it('that do not exist are null', () => {
    expect(gas(workbook(), "return [ss.getSheetByName('None'), ss.getSheetById(99)];")).toEqual([null, null]);
  });

  it('are found by their number, which stays when they are renamed and moved', () => {
    const lines = `const id = ss.insertSheet('B').getSheetId();
      ss.getSheetByName('B').setName('C');
      ss.setActiveSheet(ss.getSheetByName('C')); ss.moveActiveSheet(1);
      const found = ss.getSheetById(id);
      return [typeof id, found.getName(), found.getIndex()];`;
    expect(gas(workbook(), lines)).toEqual(['number', 'C', 1]);
  });

  it('cannot all be deleted', () => {
    const text = "Exception: You can't remove all the sheets in a document.";
    expect(refusal(workbook(), 'ss.deleteSheet(sheet);')).toBe(text);
    expect(refusal(workbook(), "ss.insertSheet('B').hideSheet(); ss.deleteSheet(sheet);")).toBe(text);
  });

  it('can be hidden and shown, but not the last one', () => {
    expect(
      gas(
        workbook(),
        "const b = ss.insertSheet('B').hideSheet(); return [b.isSheetHidden(), b.showSheet().isSheetHidden()];",
      ),
    ).toEqual([true, false]);
    expect(execute(workbook(), 'sheet.hideSheet();').unmodelled).toHaveLength(1);
  });
});

describe('What is not modelled', () => {
  it.each([
    'sheet.getImages()',
    'sheet.getRange("A1").createFilter()',
    'SpreadsheetApp.newRichTextValue()',
    'sheet.nonsense',
  ])('%s fails the run and says so, even when the script swallows it', (call) => {
    const result = execute(workbook(), `try { ${call}; } catch (e) {} return 'fine';`);
    expect(result.outcome).toBe('error');
    expect(result.unmodelled[0]).toMatch(/^emulator: .+ is not modelled \(see COVERAGE\.md\)$/);
  });
});
