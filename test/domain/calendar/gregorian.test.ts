import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { dateOfDayNumber, dayNumber } from '../../../src/domain/civil-date';
import { dateExists, dateOfDay, dayOfDate, easterSunday, weekday } from '../../../src/domain/calendar/gregorian';

describe('days of the Gregorian calendar', () => {
  it('are those of the clock of the language, there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_568, max: 900_000 }), (at) => {
        const clock = new Date(at * 86_400_000);
        const date = dateOfDay(at);
        expect(date).toEqual({ year: clock.getUTCFullYear(), month: clock.getUTCMonth() + 1, day: clock.getUTCDate() });
        expect(dayOfDate(date.year, date.month, date.day)).toBe(at);
        expect(weekday(at)).toBe(clock.getUTCDay());
      }),
      { seed: 3, numRuns: 2000 },
    );
  });

  it('run on past the end of a month', () => {
    expect(dayOfDate(2026, 2, 29)).toBe(dayNumber('2026-03-01'));
    expect(dayOfDate(2024, 2, 29)).toBe(dayNumber('2024-02-29'));
  });

  it('know the days that do not exist', () => {
    expect([
      dateExists(1900, 2, 29),
      dateExists(2000, 2, 29),
      dateExists(2026, 4, 31),
      dateExists(2026, 13, 1),
    ]).toEqual([false, true, false, false]);
  });
});

describe('easterSunday()', () => {
  // Source: United States Census Bureau and Astronomical Society of South Australia, dates of Easter Sunday.
  it.each([
    '1900-04-15',
    '1913-03-23',
    '1943-04-25',
    '1954-04-18',
    '1961-04-02',
    '1981-04-19',
    '2000-04-23',
    '2008-03-23',
    '2011-04-24',
    '2018-04-01',
    '2019-04-21',
    '2020-04-12',
    '2021-04-04',
    '2022-04-17',
    '2023-04-09',
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2028-04-16',
    '2029-04-01',
    '2030-04-21',
    '2035-03-25',
    '2038-04-25',
    '2049-04-18',
    '2076-04-19',
    '2099-04-12',
    '2100-03-28',
  ])('is %s', (date) => {
    expect(dateOfDayNumber(easterSunday(Number(date.slice(0, 4))))).toBe(date);
  });
});
