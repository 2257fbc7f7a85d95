// Writes are buffered: they are applied in order as one change, at a flush, before a read, or at the end of the execution;
// a bad one throws only then.
import { describe, expect, it } from '@jest/globals';
import type { CellEdit } from '../../../../emulator/cells/cell-store';
import { MemoryCellStore } from '../../../../emulator/cells/memory-cell-store';
import { execute, gas, refusal, workbook } from './apps-script';

/** Counts the changes that reach the cells. */
class WatchedStore extends MemoryCellStore {
  readonly writes: (readonly CellEdit[])[] = [];

  override write(edits: readonly CellEdit[]): void {
    this.writes.push(edits);
    super.write(edits);
  }
}

const TOO_LONG = 'Exception: Your input contains more than the maximum of 50000 characters in a single cell.';

describe('Pending writes', () => {
  it('reach the cells as one change', () => {
    const cells = new WatchedStore();
    gas(workbook({}, cells), "for (let row = 1; row <= 50; row += 1) sheet.getRange(row, 1).setValue('x' + row);");
    expect(cells.writes.map((edits) => edits.length)).toEqual([50]);
  });

  it('are applied in the order of the calls', () => {
    const lines =
      "const cell = sheet.getRange('A1'); cell.setValue(1); sheet.getRange('A1:B1').setValues([[2, 3]]); cell.setValue(4);";
    const host = workbook();
    gas(host, lines);
    expect(gas(host, "return sheet.getRange('A1:B1').getValues();")).toEqual([[4, 3]]);
  });

  it('are applied before a read', () => {
    expect(gas(workbook(), "sheet.getRange('A1').setValue(1); return sheet.getRange('A1:A2').getValues();")).toEqual([
      [1],
      [''],
    ]);
  });

  it('are applied before the structure changes', () => {
    const lines =
      "sheet.getRange('A1').setValue('moved'); sheet.insertRowBefore(1); return sheet.getRange('A2').getValue();";
    expect(gas(workbook(), lines)).toBe('moved');
  });

  it('are applied at the end, also when the script throws', () => {
    const host = workbook();
    expect(refusal(host, "sheet.getRange('A1').setValue('kept'); throw new Error('stop');")).toBe('Error: stop');
    expect(gas(host, "return sheet.getRange('A1').getValue();")).toBe('kept');
  });

  it('are not in the document before that', () => {
    const cells = new WatchedStore();
    const changesBefore: number[] = [];
    cells.onStructure(() => {
      changesBefore.push(cells.writes.length);
    });
    const lines = `sheet.getRange('A1').setValue(1); ss.toast('no read'); ss.getId(); sheet.getRange('A1:A2').getRow();
      sheet.getRange('A2').setValue(2); ss.insertSheet('B');`;
    gas(workbook({}, cells), lines);
    expect(cells.writes.map((edits) => edits.length)).toEqual([2]);
    // The first change is the tab that the workbook starts with.
    expect(changesBefore).toEqual([0, 1]);
  });
});

describe('A text of 50,001 characters', () => {
  it('passes the call that writes it and throws at the next read', () => {
    const lines = `const cell = sheet.getRange('A1');
      let caught = 'nothing at the call';
      try { cell.setValue('x'.repeat(50001)); } catch (e) { caught = 'at the call'; }
      try { sheet.getRange('B1').getValue(); } catch (e) { return [caught, String(e)]; }
      return [caught, 'nothing later'];`;
    expect(gas(workbook(), lines)).toEqual(['nothing at the call', TOO_LONG]);
  });

  it('throws at flush()', () => {
    const lines = "sheet.getRange('A1').setValues([['x'.repeat(50001)]]); SpreadsheetApp.flush();";
    expect(refusal(workbook(), lines)).toBe(TOO_LONG);
  });

  it('fails the execution at its end when nothing came before', () => {
    expect(refusal(workbook(), "sheet.getRange('A1').setValue('x'.repeat(50001));")).toBe(TOO_LONG);
  });

  it('throws only once', () => {
    const lines = `sheet.getRange('A1').setValue('x'.repeat(50001));
      try { SpreadsheetApp.flush(); } catch (e) {}
      return sheet.getRange('A1').getValue();`;
    expect(gas(workbook(), lines)).toBe('');
  });

  it('loses itself and what comes after it, not what came before', () => {
    const lines = `sheet.getRange('A1').setValue('before');
      sheet.getRange('B1').setValue('x'.repeat(50001));
      sheet.getRange('C1').setValue('after');
      try { SpreadsheetApp.flush(); } catch (e) {}
      return sheet.getRange('A1:C1').getValues();`;
    expect(gas(workbook(), lines)).toEqual([['before', '', '']]);
  });

  it('is one too many: 50,000 are taken', () => {
    const lines = "return sheet.getRange('A1').setValue('x'.repeat(50000)).getValue().length;";
    expect(gas(workbook(), lines)).toBe(50_000);
  });
});

describe('Service calls', () => {
  it('count each write and read, and not the flush that a read brings about', () => {
    const lines = `sheet.getRange('A1').setValue(1); sheet.getRange('A2').setValue(2);
      sheet.getRange('A1:A2').getValues(); sheet.getRange('A3').setValue(3); SpreadsheetApp.flush();`;
    expect(execute(workbook(), lines).callsByMethod).toEqual({
      'Spreadsheet.getSheetByName': 1,
      'Range.setValue': 3,
      'Range.getValues': 1,
      'SpreadsheetApp.flush': 1,
    });
  });

  it('count every read of a size, and a lookup of a sheet once', () => {
    const lines = `ss.getSheetByName('Sheet1'); ss.getSheetByName('None'); ss.getSheetByName('None');
      ss.getSheets(); ss.getSheets(); sheet.getLastRow(); sheet.getLastRow();`;
    expect(execute(workbook(), lines).callsByMethod).toEqual({
      'Spreadsheet.getSheetByName': 2,
      'Spreadsheet.getSheets': 1,
      'Sheet.getLastRow': 2,
    });
  });

  it('cost the same for a big write, whole or cut into pieces of the same row count', () => {
    const whole = 'sheet.getRange(1, 1, 900, 26).setValues(Array.from({ length: 900 }, () => new Array(26).fill(1)));';
    const cut = `for (let row = 1; row <= 900; row += 300) {
      sheet.getRange(row, 1, 300, 26).setValues(Array.from({ length: 300 }, () => new Array(26).fill(1)));
    }`;
    const [one, three] = [execute(workbook(), whole).modelledMs, execute(workbook(), cut).modelledMs];
    expect(three - one).toBeCloseTo(2 * 90, 0);
  });

  it('price single values in a loop by the call, and reads between them in full', () => {
    const loop = 'for (let row = 1; row <= 100; row += 1) sheet.getRange(row, 1).setValue(row);';
    const mixed =
      'for (let row = 1; row <= 100; row += 1) { sheet.getRange(row, 1).setValue(row); sheet.getRange(row, 1).getValue(); }';
    expect(execute(workbook(), loop).modelledMs).toBeLessThan(400);
    expect(execute(workbook(), mixed).modelledMs).toBeGreaterThan(17_000);
  });
});

describe('A failure on command', () => {
  it('at flush() keeps what is pending, so that trying again loses nothing', () => {
    const host = workbook();
    host.faults.order({ kind: 'throw', nth: 1, method: 'flush' });
    const lines = `sheet.getRange('A1').setValue('kept');
      try { SpreadsheetApp.flush(); } catch (e) { SpreadsheetApp.flush(); }
      return sheet.getRange('A1').getValue();`;
    expect(gas(host, lines)).toBe('kept');
  });

  it('that kills the execution loses what is pending', () => {
    const host = workbook();
    host.faults.order({ kind: 'kill-before', nth: 1, method: 'setNote' });
    execute(host, "sheet.getRange('A1').setValue('lost'); sheet.getRange('A1').setNote('x');");
    expect(gas(host, "return sheet.getRange('A1').getValue();")).toBe('');
  });
});

describe('Errors', () => {
  it('have the name Exception and belong to the script’s world', () => {
    const lines = 'try { sheet.getRange(0, 1); } catch (e) { return [e.name, e instanceof Error]; }';
    expect(gas(workbook(), lines)).toEqual(['Exception', true]);
  });

  it('are worded in another language when the switch is on', () => {
    const host = workbook();
    host.faults.setErrorLanguage('zh');
    expect(refusal(host, 'sheet.getRange(1, 1, 0, 1);')).toBe('Exception: 范围中的行数必须至少为 1。');
  });
});
