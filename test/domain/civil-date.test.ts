import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import {
  addDays,
  dateOfDayNumber,
  dayNumber,
  minutesLater,
  monthLength,
  parseCivilDate,
  parseCivilMoment,
} from '../../src/domain/civil-date';

describe('parseCivilDate()', () => {
  it('takes the days of the Gregorian calendar and no others', () => {
    for (const day of ['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01']) expect(parseCivilDate(day)).toBe(day);
    for (const text of [
      '2023-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '0000-01-01',
      '2026-1-2',
      '2026/01/02',
      ' 2026-01-02',
      '',
    ]) {
      expect(parseCivilDate(text)).toBeNull();
    }
  });
});

describe('parseCivilMoment()', () => {
  it('takes a day with a minute of that day', () => {
    expect(parseCivilMoment('2026-02-10 23:59')).toBe('2026-02-10 23:59');
    for (const text of ['2026-02-10 24:00', '2026-02-10 12:60', '2026-02-30 12:00', '2026-02-10']) {
      expect(parseCivilMoment(text)).toBeNull();
    }
  });
});

describe('dayNumber()', () => {
  it('counts days from 1970-01-01, as the UTC clock of the language does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_900_000 }), (days) => {
        const date = dateOfDayNumber(days);
        expect(date).toBe(new Date(days * 86_400_000).toISOString().slice(0, 10));
        expect(dayNumber(date)).toBe(days);
      }),
      { seed: 7, numRuns: 500 },
    );
  });
});

describe('addDays()', () => {
  it('crosses leap days, months and years', () => {
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01');
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });
});

describe('monthLength()', () => {
  it('knows the four kinds of month, and that 1900 was no leap year', () => {
    expect([monthLength(2026, 1), monthLength(2026, 4), monthLength(2024, 2), monthLength(1900, 2)]).toEqual([
      31, 30, 29, 28,
    ]);
  });
});

describe('minutesLater()', () => {
  it.each([
    ['2026-02-10 09:30', 2, '2026-02-10 09:32'],
    ['2026-02-10 09:59', 2, '2026-02-10 10:01'],
    ['2026-12-31 23:59', 2, '2027-01-01 00:01'],
  ])('%s and %i minutes are %s', (moment, minutes, later) => {
    expect(minutesLater(moment, minutes)).toBe(later);
  });
});
