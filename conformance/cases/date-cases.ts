// Items 5 and 6: dates between the spreadsheet's zone and the script's, writes that are kept back and fail late.
import type { ConformanceCase } from '../case';
import { thrown } from '../case';
import { inZone, scratch } from '../scratch';

const instantOf = (value: unknown): string => (value as Date).toISOString();

/** The instant that a typed day reads as, in a sheet of that zone. */
const midnight = (zone: string, day: string): unknown =>
  inZone(zone, () => {
    const cell = scratch().getRange('A1');
    cell.setValue(day);
    return instantOf(cell.getValue());
  });

const LONG = 'x'.repeat(50_001);

export const dateCases: readonly ConformanceCase[] = [
  {
    item: 5,
    rule: 'a date cell is midnight of the sheet’s zone, west of UTC',
    evidence: 'reported',
    expected: '2026-02-10T08:00:00.000Z',
    see: () => midnight('America/Los_Angeles', '2026-02-10'),
  },
  {
    item: 5,
    rule: 'a date cell is midnight of the sheet’s zone, east of UTC by half an hour',
    evidence: 'reported',
    expected: '2026-02-09T18:30:00.000Z',
    see: () => midnight('Asia/Kolkata', '2026-02-10'),
  },
  {
    item: 5,
    rule: 'the day after a clock change begins an hour earlier',
    evidence: 'reported',
    expected: ['2026-03-08T08:00:00.000Z', '2026-03-09T07:00:00.000Z'],
    see: () => [midnight('America/Los_Angeles', '2026-03-08'), midnight('America/Los_Angeles', '2026-03-09')],
  },
  {
    item: 5,
    rule: 'a written Date shows the wall clock of the sheet’s zone',
    evidence: 'measured',
    expected: '2026-02-09 16:30',
    see: () =>
      inZone('America/Los_Angeles', () => {
        const cell = scratch().getRange('A1');
        cell.setValue(new Date(Date.UTC(2026, 1, 10, 0, 30))).setNumberFormat('yyyy-mm-dd hh:mm');
        return cell.getDisplayValue();
      }),
  },
  {
    item: 5,
    rule: 'a cell keeps no zone: in another zone the same cell is another instant',
    evidence: 'documented',
    expected: ['2026-02-10T08:00:00.000Z', '2026-02-09T16:00:00.000Z'],
    see: () => {
      const cell = inZone('America/Los_Angeles', () => scratch().getRange('A1').setValue('2026-02-10'));
      const read = (zone: string): string => inZone(zone, () => instantOf(cell.getValue()));
      return [read('America/Los_Angeles'), read('Asia/Shanghai')];
    },
  },
  {
    item: 5,
    rule: 'formatDate and parseDate work in the zone they are given',
    evidence: 'documented',
    expected: ['2026-02-10 08:30', '2026-02-09T16:00:00.000Z'],
    see: () => [
      Utilities.formatDate(new Date(Date.UTC(2026, 1, 10, 0, 30)), 'Asia/Shanghai', 'yyyy-MM-dd HH:mm'),
      instantOf(Utilities.parseDate('2026-02-10', 'Asia/Shanghai', 'yyyy-MM-dd')),
    ],
  },
  {
    item: 6,
    rule: 'a read sees what was written before it',
    evidence: 'documented',
    expected: 5,
    see: () => {
      const cell = scratch().getRange('A1');
      cell.setValue(5);
      return cell.getValue() as unknown;
    },
  },
  {
    item: 6,
    rule: 'a formula is calculated before it is read',
    evidence: 'unverified',
    expected: 6,
    see: () => {
      const sheet = scratch();
      sheet.getRange('A1').setValue(5);
      sheet.getRange('A2').setFormula('=A1+1');
      return sheet.getRange('A2').getValue() as unknown;
    },
  },
  {
    item: 6,
    rule: '50,001 characters are refused, at the latest at the flush',
    evidence: 'reported',
    expected: 'Exception: Your input contains more than the maximum of 50000 characters in a single cell…',
    see: () => {
      const cell = scratch().getRange('A1');
      const seen = thrown(() => {
        cell.setValue(LONG);
        SpreadsheetApp.flush();
      });
      return seen;
    },
  },
];
