import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { dateOfDayNumber, dayNumber } from '../../../src/domain/civil-date';
import { dateExists, dateOfDay } from '../../../src/domain/calendar/gregorian';
import { FIRST_DAY, LAST_DAY, leapMonthOf, lunarMonth, lunarOf } from '../../../src/domain/calendar/lunar-table';
import type { Occasion, OccasionPolicies } from '../../../src/domain/calendar/occasion';
import { DEFAULT_POLICIES, nextOccasion, occurrencesIn } from '../../../src/domain/calendar/occasion';
import { occasionOfText } from '../../../src/domain/calendar/read-occasion';

/** The next date, or the code of the issue. */
function next(text: string, asOf: string, policies: Partial<OccasionPolicies> = {}): string {
  const occasion = occasionOfText(text, 'solar');
  const found = occasion.ok
    ? nextOccasion(occasion.value, dayNumber(asOf), { ...DEFAULT_POLICIES, ...policies })
    : occasion;
  return found.ok ? dateOfDayNumber(found.value) : found.error.code;
}

describe('nextOccasion()', () => {
  it.each([
    // Solar, with and without the year.
    ['05-03', '2026-05-03', '2026-05-03'],
    ['05-03', '2026-05-04', '2027-05-03'],
    ['1990-05-03', '2026-11-22', '2027-05-03'],
    ['2030-05-03', '2026-11-22', '2030-05-03'],
    // With a year given any occurrence in that year counts, none before it.
    ['2030-05-03', '2030-06-01', '2031-05-03'],
    // Mid-Autumn of the published calendars.
    ['L08-15', '2026-01-01', '2026-09-25'],
    ['L08-15', '2026-09-26', '2027-09-15'],
    ['L1990-08-15', '2026-09-25', '2026-09-25'],
    ['L2028-08-15', '2026-01-01', '2028-10-03'],
    // Lunar months 11 and 12 fall in the next Gregorian year.
    ['L12-08', '2026-01-01', '2026-01-26'],
    ['L12-08', '2026-01-27', '2027-01-15'],
    ['L11-15', '2026-01-04', '2026-12-23'],
    ['L1985-12-30', '2026-11-22', '2027-02-05'],
    ['L01-01', '2026-12-31', '2027-02-06'],
    // A Gregorian year without and one with two Laba festivals.
    ['L12-08', '2011-01-12', '2012-01-01'],
    ['L12-08', '2012-01-02', '2013-01-19'],
  ])('of %s from %s on is %s', (text, asOf, expected) => {
    expect(next(text, asOf)).toBe(expected);
  });

  it('keeps 29 February on the 28th or on 1 March of an ordinary year', () => {
    expect(next('02-29', '2026-01-01')).toBe('2026-02-28');
    expect(next('02-29', '2026-01-01', { feb29: '1' })).toBe('2026-03-01');
    expect(next('1988-02-29', '2026-03-01', { feb29: '1' })).toBe('2026-03-01');
    expect(next('1988-02-29', '2026-03-01')).toBe('2027-02-28');
    expect(next('02-29', '2028-01-01', { feb29: '1' })).toBe('2028-02-29');
    expect(next('02-29', '2028-03-01', { feb29: '1' })).toBe('2029-03-01');
    expect(next('02-29', '2100-01-01')).toBe('2100-02-28');
  });

  it('keeps the 30th of a month of 29 days on its last day or on the day after', () => {
    // Lunar 2025 ends with a month of 29 days: New Year's Eve is 2026-02-16, the first of the next year 2026-02-17.
    expect(next('L12-30', '2026-01-01')).toBe('2026-02-16');
    expect(next('L12-30', '2026-01-01', { shortMonth: 'next' })).toBe('2026-02-17');
    expect(next('L12-30', '2026-02-17', { shortMonth: 'next' })).toBe('2026-02-17');
    expect(next('L12-30', '2026-02-17')).toBe('2027-02-05');
  });

  it('keeps a day of a leap month in the ordinary month, the leap month or both', () => {
    // 2025 doubles month 6: it begins on 2025-06-25, its leap month on 2025-07-25.
    expect(next('L06+-01', '2025-01-01')).toBe('2025-06-25');
    expect(next('L06+-01', '2025-01-01', { leapMonth: 'leap' })).toBe('2025-07-25');
    expect(next('L06+-01', '2025-01-01', { leapMonth: 'both' })).toBe('2025-06-25');
    expect(next('L06+-01', '2025-06-26', { leapMonth: 'both' })).toBe('2025-07-25');
    expect(next('L06+-01', '2025-07-26', { leapMonth: 'both' })).toBe('2026-07-14');
    // A year without that leap month uses the ordinary one.
    expect(next('L06+-01', '2026-01-01', { leapMonth: 'leap' })).toBe('2026-07-14');
    // The policy is for days of leap months only.
    expect(next('L06-01', '2025-06-26', { leapMonth: 'both' })).toBe('2026-07-14');
    // Any occurrence in the year given counts, even before the leap month itself.
    expect(next('L2025-06+-01', '2025-01-01')).toBe('2025-06-25');
  });

  it('places a lunar day that its given year lacks by the policies', () => {
    // Month 1 of 1950 has 29 days, and 1990 doubled month 5, not 8.
    expect(lunarMonth(1950, 1, false)?.days).toBe(29);
    expect(next('L1950-01-30', '1950-01-01')).toBe('1950-03-17');
    expect(next('L1950-01-30', '1950-01-01', { shortMonth: 'next' })).toBe('1950-03-18');
    expect(next('L1990-08+-15', '1990-01-01', { leapMonth: 'leap' })).toBe('1990-10-03');
  });

  it('says what cannot be placed instead of throwing', () => {
    for (const text of [
      '1990-02-29',
      '02-30',
      '04-31',
      '13-01',
      '00-10',
      '05-00',
      'L13-01',
      'L00-01',
      'L01-00',
      'L01-31',
    ]) {
      expect([text, next(text, '2026-01-01')]).toEqual([text, 'noSuchDay']);
    }
    expect(next('1899-05-03', '2026-01-01')).toBe('outOfRange');
    expect(next('L2101-01-01', '2026-01-01')).toBe('outOfRange');
    expect(next('05-03', '1900-01-30')).toBe('outOfRange');
    expect(next('05-03', '2101-01-01')).toBe('outOfRange');
    expect(next('05-03', '2100-05-04')).toBe('outOfRange');
    expect(next('L12-30', '2100-12-31')).toBe('outOfRange');
    expect(next('L12-01', '2100-12-31')).toBe('2100-12-31');
    for (const odd of [1.5, NaN, -1, 99]) {
      const stored = { calendar: 'lunar', year: null, month: odd, day: odd, leap: false } as const;
      expect(nextOccasion(stored, dayNumber('2026-01-01')).ok).toBe(false);
      expect(nextOccasion({ ...stored, calendar: 'solar' }, dayNumber('2026-01-01')).ok).toBe(false);
    }
  });

  it('knows the first day of the calendar', () => {
    expect(next('L01-01', '1900-01-31')).toBe('1900-01-31');
    expect(next('01-31', '1900-01-31')).toBe('1900-01-31');
    expect(next('1900-01-01', '1900-01-31')).toBe('1901-01-01');
  });
});

/** Written from the rules alone, for one day: is it an occurrence? */
function isOccurrence(day: number, { calendar, month, day: on, leap }: Occasion, policies: OccasionPolicies): boolean {
  if (calendar === 'solar') {
    const today = dateOfDay(day);
    const tomorrow = dateOfDay(day + 1);
    if (today.month === month && today.day === on) return true;
    if (month !== 2 || on !== 29) return false;
    const short = policies.feb29 === '28' ? tomorrow : dateOfDay(day - 1);
    const ends = policies.feb29 === '28' ? today : short;
    const begins = policies.feb29 === '28' ? tomorrow : today;
    return ends.month === 2 && ends.day === 28 && begins.month === 3 && begins.day === 1;
  }
  const inMonth = (at: { year: number; month: number; leap: boolean }): boolean => {
    if (at.month !== month) return false;
    if (!leap || policies.leapMonth === 'ordinary') return !at.leap;
    if (policies.leapMonth === 'both') return true;
    return at.leap || leapMonthOf(at.year) !== month;
  };
  const today = lunarOf(day);
  if (inMonth(today) && today.day === on) return true;
  if (on !== 30) return false;
  const shortEnd = policies.shortMonth === 'last' ? day : day - 1;
  if (shortEnd < FIRST_DAY || shortEnd >= LAST_DAY) return false;
  const end = lunarOf(shortEnd);
  return inMonth(end) && end.day === 29 && lunarOf(shortEnd + 1).day === 1;
}

const policies = fc.record<OccasionPolicies>({
  leapMonth: fc.constantFrom('ordinary', 'leap', 'both'),
  shortMonth: fc.constantFrom('last', 'next'),
  feb29: fc.constantFrom('28', '1'),
});
const occasions = fc.oneof(
  fc.record({
    calendar: fc.constant('lunar' as const),
    year: fc.constant(null),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.oneof(fc.integer({ min: 1, max: 30 }), fc.constantFrom(1, 29, 30)),
    leap: fc.boolean(),
  }),
  fc.constantFrom<Occasion>(
    { calendar: 'solar', year: null, month: 2, day: 29, leap: false },
    { calendar: 'solar', year: null, month: 2, day: 28, leap: false },
    { calendar: 'solar', year: null, month: 12, day: 31, leap: false },
    { calendar: 'solar', year: null, month: 1, day: 1, leap: false },
  ),
);

describe('the next occurrence', () => {
  it('is the first day, of all days looked at one by one, that is an occurrence', () => {
    fc.assert(
      fc.property(
        occasions,
        policies,
        fc.integer({ min: FIRST_DAY, max: LAST_DAY - 1200 }),
        (occasion, rules, from) => {
          let scanned = from;
          while (!isOccurrence(scanned, occasion, rules)) scanned++;
          expect(nextOccasion(occasion, from, rules)).toEqual({ ok: true, value: scanned });
        },
      ),
      { seed: 42, numRuns: 1500 },
    );
  });

  it('is never before the day asked for nor before the year given, and there is one each year', () => {
    fc.assert(
      fc.property(
        occasions,
        policies,
        fc.integer({ min: 1901, max: 2098 }),
        fc.integer({ min: FIRST_DAY, max: LAST_DAY - 1200 }),
        (occasion, rules, year, from) => {
          // 29 February of a year that had none is no birthday.
          fc.pre(occasion.calendar === 'lunar' || dateExists(year, occasion.month, occasion.day));
          const found = nextOccasion({ ...occasion, year }, from, rules);
          const first = Math.min(...occurrencesIn(occasion, year, rules));
          expect(found.ok && found.value >= from && found.value >= first).toBe(true);
          if (from <= first) expect(found).toEqual({ ok: true, value: first });
        },
      ),
      { seed: 43, numRuns: 500 },
    );
  });
});
