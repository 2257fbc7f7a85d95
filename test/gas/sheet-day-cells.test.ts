// Dates of custom functions in the sheet's zone while the script runs in UTC: against the emulator's cell-by-cell arithmetic.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { formatDate } from '../../emulator/services/utilities/format-date';
import { instantOf } from '../../emulator/run/zone';
import { dateOfDayNumber, dayNumber } from '../../src/domain/civil-date';
import { sheetDayCells } from '../../src/gas/sheet-day-cells';
import { wallOf } from '../support/wall-day-cells';

let zone = 'Etc/UTC';
let zoneReads = 0;
let questions = 0;

/** As Google's: the zone of the sheet, and text of an instant in a zone. */
const services = {
  SpreadsheetApp: {
    getActiveSpreadsheet: () => ({
      getSpreadsheetTimeZone: () => {
        zoneReads++;
        return zone;
      },
    }),
  },
  Utilities: {
    formatDate: (date: Date, inZone: string, pattern: string) => {
      questions++;
      return formatDate(date.getTime(), inZone, pattern);
    },
  },
};

const cellOf = (day: number, hour = 0): Date => {
  const [year = 0, month = 1, date = 1] = dateOfDayNumber(day).split('-').map(Number);
  return new Date(instantOf({ year, month, day: date, hour }, zone));
};
const daysFrom = (from: string, count: number, step = 1): number[] =>
  Array.from({ length: count }, (_, at) => dayNumber(from) + at * step);

beforeEach(() => {
  zoneReads = questions = 0;
  Object.assign(globalThis, services);
});
afterEach(() => {
  for (const name of Object.keys(services)) Reflect.deleteProperty(globalThis, name);
});

describe('sheetDayCells()', () => {
  const zones = [
    ['Asia/Shanghai', '1986-01-01'],
    ['America/Sao_Paulo', '2016-01-01'],
    ['America/New_York', '2024-01-01'],
    ['Australia/Lord_Howe', '2024-01-01'],
    ['Asia/Kathmandu', '1985-06-01'],
    ['America/Havana', '2024-01-01'],
    ['Africa/Casablanca', '2024-01-01'],
    ['Asia/Tehran', '2020-01-01'],
    ['Europe/Paris', '1938-01-01'],
    ['America/Los_Angeles', '1900-01-01'],
    ['Pacific/Kiritimati', '2024-01-01'],
  ] as const;

  it.each(zones)('reads each day of three years from its midnight in %s', (name, from) => {
    zone = name;
    const cells = sheetDayCells();
    const days = daysFrom(from, 1096);
    expect(days.filter((day) => cells.dayOf(cellOf(day)) !== day).map(dateOfDayNumber)).toEqual([]);
    expect(zoneReads).toBe(1);
  });

  it.each(zones)('gives each day of three years its first moment in %s', (name, from) => {
    zone = name;
    const cells = sheetDayCells();
    const oracle = wallOf(zone);
    const wrong = daysFrom(from, 1096).filter((day) => cells.cellOf(day).getTime() !== oracle.cellOf(day).getTime());
    expect(wrong.map(dateOfDayNumber)).toEqual([]);
  });

  it.each(zones)('reads the day of an hour at noon or in the evening in %s', (name, from) => {
    zone = name;
    const cells = sheetDayCells();
    const days = daysFrom(from, 1096);
    expect(days.filter((day) => cells.dayOf(cellOf(day, 12)) !== day).map(dateOfDayNumber)).toEqual([]);
    expect(days.filter((day) => cells.dayOf(cellOf(day, 21)) !== day).map(dateOfDayNumber)).toEqual([]);
  });

  it('takes a day without midnight for the day it is', () => {
    zone = 'America/Sao_Paulo';
    const cells = sheetDayCells();
    const changeDay = dayNumber('2018-11-04');
    expect(cells.cellOf(changeDay).toISOString()).toBe('2018-11-04T03:00:00.000Z');
    expect(cells.dayOf(new Date('2018-11-04T03:00:00Z'))).toBe(changeDay);
    expect(cells.dayOf(new Date('2018-11-04T02:59:59Z'))).toBe(changeDay - 1);
  });

  it('asks a handful of questions for each year covered, however many cells there are', () => {
    zone = 'America/New_York';
    const cells = sheetDayCells();
    for (let round = 0; round < 20; round++) for (const day of daysFrom('2015-01-01', 3653)) cells.dayOf(cellOf(day));
    expect(questions).toBeLessThanOrEqual(10 * 2 + 1);
    expect(zoneReads).toBe(1);
  });

  it('searches a clock change only for as many questions as halve a month', () => {
    zone = 'Europe/Paris';
    const cells = sheetDayCells();
    for (const day of daysFrom('2020-01-01', 366)) cells.cellOf(day);
    expect(questions).toBeLessThanOrEqual(15 + 2 * 22);
  });

  it('asks nothing before the first date comes', () => {
    sheetDayCells();
    expect([zoneReads, questions]).toEqual([0, 0]);
  });

  it('takes local time where there is no spreadsheet', () => {
    Reflect.deleteProperty(globalThis, 'SpreadsheetApp');
    const cells = sheetDayCells();
    const day = dayNumber('2026-03-29');
    expect(cells.dayOf(new Date(2026, 2, 29))).toBe(day);
    expect(cells.cellOf(day).getTime()).toBe(new Date(2026, 2, 29).getTime());
    expect(questions).toBe(0);
  });
});
