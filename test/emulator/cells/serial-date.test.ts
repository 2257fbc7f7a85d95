import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  civilToSerial,
  dateSerial,
  instantToSerial,
  serialToCivil,
  serialToInstant,
} from '../../../emulator/cells/serial-date';

const iso = (instant: number): string => new Date(instant).toISOString();
const serial = (text: string): number => {
  const at = new Date(`${text}Z`);
  return civilToSerial({
    year: at.getUTCFullYear(),
    month: at.getUTCMonth() + 1,
    day: at.getUTCDate(),
    hour: at.getUTCHours(),
    minute: at.getUTCMinutes(),
    second: at.getUTCSeconds(),
    millisecond: at.getUTCMilliseconds(),
  });
};

describe('serial numbers', () => {
  it('count days from 30 December 1899', () => {
    expect(civilToSerial({ year: 1899, month: 12, day: 30 })).toBe(0);
    expect(civilToSerial({ year: 1899, month: 12, day: 31 })).toBe(1);
    expect(civilToSerial({ year: 1970, month: 1, day: 1 })).toBe(25_569);
    expect(civilToSerial({ year: 2026, month: 9, day: 19 })).toBe(46_284);
    expect(civilToSerial({ year: 1899, month: 12, day: 29 })).toBe(-1);
  });

  it('keep the time of day as a fraction', () => {
    expect(civilToSerial({ year: 2026, month: 9, day: 19, hour: 18 })).toBe(46_284.75);
    expect(serialToCivil(0.999_999_999_9)).toEqual({
      year: 1899,
      month: 12,
      day: 31,
      hour: 0,
      minute: 0,
      second: 0,
      millisecond: 0,
    });
  });

  it('run over into the next month where the day or the month is too large', () => {
    expect(civilToSerial({ year: 2026, month: 14, day: 0 })).toBe(civilToSerial({ year: 2027, month: 1, day: 31 }));
  });

  it('exist only for days that a calendar has', () => {
    expect(dateSerial(2024, 2, 29)).toBe(45_351);
    expect(dateSerial(2026, 2, 29)).toBeNull();
    expect(dateSerial(2026, 13, 1)).toBeNull();
  });

  it('give back every millisecond that they were made from', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1000, 0, 1), max: Date.UTC(9999, 11, 31) }), (wall) => {
        const civil = serialToCivil(instantToSerial(wall, 'UTC'));
        expect(
          Date.UTC(civil.year, civil.month - 1, civil.day, civil.hour, civil.minute, civil.second) + civil.millisecond,
        ).toBe(wall);
      }),
      { seed: 41, numRuns: 300 },
    );
  });
});

describe('instants in a zone', () => {
  it('of a date are midnight on the clocks of the zone', () => {
    expect(iso(serialToInstant(serial('2026-09-19'), 'Asia/Shanghai'))).toBe('2026-09-18T16:00:00.000Z');
    expect(iso(serialToInstant(serial('2026-09-19'), 'America/Los_Angeles'))).toBe('2026-09-19T07:00:00.000Z');
    expect(iso(serialToInstant(serial('2026-01-19'), 'America/Los_Angeles'))).toBe('2026-01-19T08:00:00.000Z');
    expect(iso(serialToInstant(serial('2026-09-19'), 'Asia/Kolkata'))).toBe('2026-09-18T18:30:00.000Z');
    expect(iso(serialToInstant(serial('2026-09-19'), 'Etc/UTC'))).toBe('2026-09-19T00:00:00.000Z');
  });

  it('are exact to the second around the clock change in spring', () => {
    const zone = 'America/New_York';
    expect(iso(serialToInstant(serial('2026-03-08T01:59:59'), zone))).toBe('2026-03-08T06:59:59.000Z');
    expect(iso(serialToInstant(serial('2026-03-08T03:00:00'), zone))).toBe('2026-03-08T07:00:00.000Z');
    expect(instantToSerial(Date.UTC(2026, 2, 8, 6, 59, 59), zone)).toBe(serial('2026-03-08T01:59:59'));
    expect(instantToSerial(Date.UTC(2026, 2, 8, 7), zone)).toBe(serial('2026-03-08T03:00:00'));
  });

  it('of an hour that the clocks leave out are an hour later', () => {
    expect(iso(serialToInstant(serial('2026-03-08T02:30:00'), 'America/New_York'))).toBe('2026-03-08T07:30:00.000Z');
    expect(iso(serialToInstant(serial('2026-03-29T02:30:00'), 'Europe/Berlin'))).toBe('2026-03-29T01:30:00.000Z');
  });

  it('of an hour that the clocks show twice are the first', () => {
    expect(iso(serialToInstant(serial('2026-11-01T01:30:00'), 'America/New_York'))).toBe('2026-11-01T05:30:00.000Z');
    expect(instantToSerial(Date.UTC(2026, 10, 1, 6, 30), 'America/New_York')).toBe(serial('2026-11-01T01:30:00'));
    expect(iso(serialToInstant(serial('2026-11-01T02:00:00'), 'America/New_York'))).toBe('2026-11-01T07:00:00.000Z');
  });

  it('of a day that begins without a midnight are its first moment', () => {
    // Chile puts its clocks forward at midnight.
    expect(iso(serialToInstant(serial('2026-09-06'), 'America/Santiago'))).toBe('2026-09-06T04:00:00.000Z');
  });

  it('follow changes of half an hour', () => {
    expect(iso(serialToInstant(serial('2026-10-04T12:00'), 'Australia/Lord_Howe'))).toBe('2026-10-04T01:00:00.000Z');
    expect(iso(serialToInstant(serial('2026-10-03T12:00'), 'Australia/Lord_Howe'))).toBe('2026-10-03T01:30:00.000Z');
  });

  it('follow the zone over a day that it skipped', () => {
    // Samoa went from 29 to 31 December 2011.
    expect(iso(serialToInstant(serial('2011-12-29T23:59'), 'Pacific/Apia'))).toBe('2011-12-30T09:59:00.000Z');
    expect(iso(serialToInstant(serial('2011-12-31'), 'Pacific/Apia'))).toBe('2011-12-30T10:00:00.000Z');
    expect(instantToSerial(Date.UTC(2011, 11, 30, 10), 'Pacific/Apia')).toBe(serial('2011-12-31'));
  });

  it('use the offsets of their time, to the second', () => {
    expect(iso(serialToInstant(0.5, 'Asia/Shanghai'))).toBe('1899-12-30T03:54:17.000Z');
    expect(instantToSerial(serialToInstant(0.5, 'Asia/Shanghai'), 'Asia/Shanghai')).toBe(0.5);
    // China had summer time in 1988.
    expect(iso(serialToInstant(serial('1988-07-01'), 'Asia/Shanghai'))).toBe('1988-06-30T15:00:00.000Z');
  });

  it('give back every serial number of a time that the clocks show', () => {
    const zones = [
      'Europe/London',
      'America/Los_Angeles',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'Asia/Shanghai',
      'Etc/UTC',
    ];
    const seconds = fc.integer({ min: Date.UTC(1950, 0, 1) / 1000, max: Date.UTC(2100, 0, 1) / 1000 });
    fc.assert(
      fc.property(fc.constantFrom(...zones), seconds, (zone, second) => {
        const shown = instantToSerial(second * 1000, zone);
        const again = serialToInstant(shown, zone);
        // Within an hour that is shown twice, the first is taken.
        expect(instantToSerial(again, zone)).toBe(shown);
        expect(again).toBeLessThanOrEqual(second * 1000);
        expect(second * 1000 - again).toBeLessThanOrEqual(3_600_000);
      }),
      { seed: 42, numRuns: 2000 },
    );
  });

  it('refuse a zone that does not exist', () => {
    expect(() => serialToInstant(1, 'Mars/Olympus')).toThrow(RangeError);
  });
});
