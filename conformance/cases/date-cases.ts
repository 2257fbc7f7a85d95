// Items 5 and 6: dates between the spreadsheet's zone and the script's, writes that are kept back and fail late.
import { asking, thrown, type ConformanceCase } from '../case';
import { inZone, isDate, scratch } from '../scratch';

const serials = asking(5, 'serial numbers');
const sheetZone = asking(5, 'the spreadsheet’s zone');
const scriptZone = asking(5, 'the script’s zone');
const buffer = asking(6, 'write buffer');
const late = asking(6, 'late errors');
const reads = asking(6, 'flush on read');

const instantOf = (value: unknown): string => (isDate(value) ? value.toISOString() : `no date: ${String(value)}`);
const HALF_PAST = new Date(Date.UTC(2026, 1, 10, 0, 30));

/** The instant that a typed day reads as, in a sheet of that zone. */
const midnight = (zone: string, day: string): string =>
  inZone(zone, () => {
    const cell = scratch().getRange('A1');
    cell.setValue(day);
    return instantOf(cell.getValue());
  });

export const dateCases: readonly ConformanceCase[] = [
  serials('a day is the number of days since 1899-12-30', 'documented', 46_063, () => {
    const cell = scratch().getRange('A1');
    cell.setValue('2026-02-10').setNumberFormat('0');
    return cell.getValue() as unknown;
  }),
  serials('a number with a date format reads as a date', 'documented', '2026-02-10T00:00:00.000Z', () =>
    inZone('Etc/UTC', () => {
      const cell = scratch().getRange('A1');
      cell.setNumberFormat('yyyy-mm-dd').setValue(46_063);
      return instantOf(cell.getValue());
    }),
  ),
  serials('a time of day is on 1899-12-30', 'documented', '1899-12-30T12:00:00.000Z', () =>
    inZone('Etc/UTC', () => {
      const cell = scratch().getRange('A1');
      cell.setValue('12:00');
      return instantOf(cell.getValue());
    }),
  ),

  sheetZone('a date cell is midnight of the sheet’s zone, west of UTC', 'reported', '2026-02-10T08:00:00.000Z', () =>
    midnight('America/Los_Angeles', '2026-02-10'),
  ),
  sheetZone(
    'a date cell is midnight of the sheet’s zone, east of UTC by half an hour',
    'reported',
    '2026-02-09T18:30:00.000Z',
    () => midnight('Asia/Kolkata', '2026-02-10'),
  ),
  sheetZone(
    'days around the clock changes begin at their own midnight',
    'reported',
    ['2026-03-08T08:00:00.000Z', '2026-03-09T07:00:00.000Z', '2026-11-01T07:00:00.000Z', '2026-11-02T08:00:00.000Z'],
    () => ['2026-03-08', '2026-03-09', '2026-11-01', '2026-11-02'].map((day) => midnight('America/Los_Angeles', day)),
  ),
  sheetZone('a written Date shows the wall clock of the sheet’s zone', 'measured', '2026-02-09 16:30', () =>
    inZone('America/Los_Angeles', () => {
      const cell = scratch().getRange('A1');
      cell.setValue(HALF_PAST).setNumberFormat('yyyy-mm-dd hh:mm');
      return cell.getDisplayValue();
    }),
  ),
  sheetZone(
    'a cell keeps no zone: in another zone the same cell is another instant',
    'documented',
    ['2026-02-10T08:00:00.000Z', '2026-02-09T16:00:00.000Z'],
    () => {
      const cell = inZone('America/Los_Angeles', () => scratch().getRange('A1').setValue('2026-02-10'));
      const read = (zone: string): string => inZone(zone, () => instantOf(cell.getValue()));
      return [read('America/Los_Angeles'), read('Asia/Shanghai')];
    },
  ),
  sheetZone('TODAY and NOW are in the sheet’s zone', 'documented', true, () =>
    inZone('Pacific/Kiritimati', () => {
      const cell = scratch().getRange('A1');
      cell.setFormula('=TEXT(TODAY(),"yyyy-mm-dd")');
      return cell.getValue() === Utilities.formatDate(new Date(), 'Pacific/Kiritimati', 'yyyy-MM-dd');
    }),
  ),

  scriptZone('getDate of a date cell is off by one where the sheet is east of the script', 'documented', [9, 10], () =>
    inZone('Asia/Shanghai', () => {
      const cell = scratch().getRange('A1');
      cell.setValue('2026-02-10');
      const value: unknown = cell.getValue();
      if (!isDate(value)) return value;
      return [value.getDate(), Number(Utilities.formatDate(value, 'Asia/Shanghai', 'd'))];
    }),
  ),
  scriptZone('the script’s zone is the manifest’s, whatever the sheet’s', 'documented', 'Etc/UTC', () =>
    inZone('Asia/Shanghai', () => Session.getScriptTimeZone()),
  ),
  scriptZone(
    'formatDate and parseDate work in the zone they are given',
    'documented',
    ['2026-02-10 08:30', '2026-02-09T16:00:00.000Z'],
    () => [
      Utilities.formatDate(HALF_PAST, 'Asia/Shanghai', 'yyyy-MM-dd HH:mm'),
      instantOf(Utilities.parseDate('2026-02-10', 'Asia/Shanghai', 'yyyy-MM-dd')),
    ],
  ),

  reads('a read sees what was written before it', 'documented', 5, () => {
    const cell = scratch().getRange('A1');
    cell.setValue(5);
    return cell.getValue() as unknown;
  }),
  reads('a formula is calculated before it is read', 'unverified', 6, () => {
    const sheet = scratch();
    sheet.getRange('A1').setValue(5);
    sheet.getRange('A2').setFormula('=A1+1');
    return sheet.getRange('A2').getValue() as unknown;
  }),
  reads('what a read brings to light can fail at the read', 'reported', true, () => {
    const cell = scratch().getRange('A1');
    return thrown(() => {
      cell.setValue('x'.repeat(50_001));
      cell.getValue();
    }).includes('50000 characters');
  }),
  buffer('writes are applied in their order', 'documented', [['second', 'first']], () => {
    const sheet = scratch();
    sheet.getRange('A1:B1').setValue('first');
    sheet.getRange('A1').setValue('second');
    SpreadsheetApp.flush();
    return sheet.getRange('A1:B1').getValues();
  }),
  buffer('a format set after a text does not change how the text was read', 'unverified', 7, () => {
    const cell = scratch().getRange('A1');
    cell.setValue('007').setNumberFormat('@');
    return typeof cell.getValue() === 'number' ? 7 : cell.getValue();
  }),
  late('a bad write throws at the write or at the flush, and once only', 'reported', [true, 'nothing thrown'], () => {
    const cell = scratch().getRange('A1');
    const first = thrown(() => {
      cell.setValue('x'.repeat(50_001));
      SpreadsheetApp.flush();
    });
    return [first !== 'nothing thrown', thrown(() => SpreadsheetApp.flush())];
  }),
];
