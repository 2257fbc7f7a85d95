// Dates in cells: serial numbers without a zone, instants for scripts in the spreadsheet's zone, while the script's zone is UTC.
import { describe, expect, it } from '@jest/globals';
import type { Host } from '../../../../emulator/host/host';
import { gas, workbook } from './apps-script';

/** The serial number in A1, whatever its format. */
function serial(host: Host): unknown {
  return host.cells.values(host.cells.sheets()[0]?.id ?? '', { row: 0, column: 0, rows: 1, columns: 1 })[0]?.[0];
}

const ZONES: readonly (readonly [zone: string, midnight: string])[] = [
  ['Asia/Shanghai', '2026-09-18T16:00:00.000Z'],
  ['America/Los_Angeles', '2026-09-19T07:00:00.000Z'],
  ['Asia/Kolkata', '2026-09-18T18:30:00.000Z'],
  ['Etc/UTC', '2026-09-19T00:00:00.000Z'],
];

describe.each(ZONES)('In a spreadsheet in %s', (timeZone, midnight) => {
  it('a date cell is read as midnight there', () => {
    expect(gas(workbook({ timeZone }), "return sheet.getRange('A1').setValue('2026-09-19').getValue();")).toEqual(
      new Date(midnight),
    );
  });

  it('an instant is written as what the clocks there show', () => {
    const host = workbook({ timeZone });
    gas(host, `sheet.getRange('A1').setValue(new Date('${midnight}'));`);
    // 2026-09-19 is 46284 days after 1899-12-30.
    expect(serial(host)).toBe(46_284);
  });

  it('what is read is written back unchanged, time of day included', () => {
    const lines = `const cell = sheet.getRange('A1').setValue('2026-09-19 14:45:30');
      return [cell.getValue().getTime(), sheet.getRange('A2').setValue(cell.getValue()).getValue().getTime()];`;
    const [read, again] = gas(workbook({ timeZone }), lines) as [number, number];
    expect(again).toBe(read);
    expect(read - Date.parse(midnight)).toBe(((14 * 60 + 45) * 60 + 30) * 1000);
  });
});

describe('On a day on which clocks change in Los Angeles', () => {
  const document = { timeZone: 'America/Los_Angeles' };

  it('midnight and noon are eleven hours apart in spring and thirteen in autumn', () => {
    const lines = `const hours = (day) => {
        const [[midnight, noon]] = sheet.getRange('A1:B1').setValues([[day, day + ' 12:00:00']]).getValues();
        return (noon - midnight) / 3600000;
      };
      return [hours('2026-03-08'), hours('2026-07-01'), hours('2026-11-01')];`;
    expect(gas(workbook(document), lines)).toEqual([11, 12, 13]);
  });

  it('an instant after the change is written as the changed clock shows it', () => {
    const host = workbook(document);
    gas(host, "sheet.getRange('A1').setValue(new Date('2026-03-08T19:00:00Z'));");
    // 12:00 in summer time; 2026-03-08 is day 46089.
    expect(serial(host)).toBe(46_089.5);
  });
});

describe('A Date', () => {
  it('makes an automatic cell a date, with the time unless it is midnight', () => {
    const lines = `sheet.getRange('A1').setValue(new Date('2026-01-31T00:00:00Z'));
      sheet.getRange('A2').setValue(new Date('2026-01-31T13:05:09Z'));
      return sheet.getRange('A1:A2').getDisplayValues();`;
    expect(gas(workbook({ timeZone: 'Etc/UTC' }), lines)).toEqual([['1/31/2026'], ['1/31/2026 13:05:09']]);
  });

  it('keeps the format that the cell has', () => {
    const lines =
      "return sheet.getRange('A1').setNumberFormat('yyyy-mm-dd').setValue(new Date('2026-01-31T13:05:09Z')).getDisplayValue();";
    expect(gas(workbook({ timeZone: 'Etc/UTC' }), lines)).toBe('2026-01-31');
  });

  it('is read as a number once the cell has a number format', () => {
    const lines = "return sheet.getRange('A1').setValue('2026-09-19').setNumberFormat('0').getValue();";
    expect(gas(workbook(), lines)).toBe(46_284);
  });

  it('copied to a spreadsheet of another zone shows another wall clock', () => {
    const tokyo = workbook({ timeZone: 'Asia/Tokyo' });
    const instant = gas(tokyo, "return sheet.getRange('A1').setValue('2023-01-01 12:00:00').getValue().getTime();");
    const losAngeles = workbook({ timeZone: 'America/Los_Angeles' });
    const lines = `return sheet.getRange('A1').setNumberFormat('yyyy-mm-dd hh:mm').setValue(new Date(${String(instant)})).getDisplayValue();`;
    expect(gas(losAngeles, lines)).toBe('2022-12-31 19:00');
  });

  it('of a time-only cell lies on 1899-12-30, with the offset of that time', () => {
    const lines = "return sheet.getRange('A1').setNumberFormat('hh:mm').setValue(0.5).getValue().toISOString();";
    // Shanghai was 8:05:43 ahead then.
    expect(gas(workbook({ timeZone: 'Asia/Shanghai' }), lines)).toBe('1899-12-30T03:54:17.000Z');
  });

  it('moves with the spreadsheet when its zone is changed, since the cell does not', () => {
    const lines = `const cell = sheet.getRange('A1').setValue('2026-09-19');
      const before = cell.getValue();
      ss.setSpreadsheetTimeZone('Asia/Kolkata');
      return [before, cell.getValue()];`;
    expect(gas(workbook({ timeZone: 'Etc/UTC' }), lines)).toEqual([
      new Date('2026-09-19T00:00:00Z'),
      new Date('2026-09-18T18:30:00Z'),
    ]);
  });
});
