import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { readCsv } from '../../../sample/read-csv';
import { dateOfDayNumber, dayNumber } from '../../../src/domain/civil-date';
import {
  FIRST_DAY,
  LAST_DAY,
  dayOfLunar,
  leapMonthOf,
  lunarMonth,
  lunarOf,
  qingming,
  winterSolstice,
} from '../../../src/domain/calendar/lunar-table';
import { callScript, root } from '../../build/support/call-script';

const fixture = (name: string): ReturnType<typeof readCsv> =>
  readCsv(readFileSync(path.join(__dirname, '../../fixtures/calendar', name), 'utf8'));
const years = fixture('lunar_dates.csv');
const months = fixture('lunar_months.csv');

/** Column of the table, lunar month and day. */
const FESTIVALS = [
  ['spring_festival', 1, 1],
  ['lantern', 1, 15],
  ['dragon_boat', 5, 5],
  ['qixi', 7, 7],
  ['zhongyuan', 7, 15],
  ['mid_autumn', 8, 15],
  ['double_ninth', 9, 9],
  ['laba', 12, 8],
] as const;

const dateOfLunar = (year: number, month: number, day: number): string => {
  const found = dayOfLunar({ year, month, day, leap: false });
  return found === null ? 'none' : dateOfDayNumber(found);
};

describe('the packed table', () => {
  it('is what its script makes from the library today', () => {
    const source = readFileSync(path.join(root, 'src/domain/calendar/lunar-data.ts'), 'utf8');
    expect(callScript('calendar.mjs', 'calendarTable')).toBe(source);
  });
});

describe('the lunar calendar', () => {
  it('places every festival of the reference years', () => {
    expect(years).toHaveLength(76);
    for (const row of years) {
      const year = Number(row['lunar_year']);
      for (const [column, month, day] of FESTIVALS) {
        const accepted = [row[column]];
        // The one contested date: the new moon falls within seconds of midnight.
        if (year === 2057 && column === 'double_ninth') accepted.push('2057-10-06', '2057-10-07');
        expect([year, column, accepted]).toEqual([
          year,
          column,
          expect.arrayContaining([dateOfLunar(year, month, day)]),
        ]);
      }
      expect([year, leapMonthOf(year)]).toEqual([year, Number(row['leap_month'])]);
    }
  });

  it("ends every reference year on New Year's Eve, the day before the next begins", () => {
    for (const row of years) {
      const eve = dayNumber(row['chuxi'] ?? '');
      expect(lunarOf(eve)).toMatchObject({ year: Number(row['lunar_year']), month: 12 });
      if (eve < LAST_DAY)
        expect(lunarOf(eve + 1)).toEqual({ year: Number(row['lunar_year']) + 1, month: 1, day: 1, leap: false });
    }
  });

  it('has the two solar terms of every reference year', () => {
    for (const row of years) {
      const year = Number(row['lunar_year']);
      expect([year, dateOfDayNumber(qingming(year)), dateOfDayNumber(winterSolstice(year))]).toEqual([
        year,
        row['qingming'],
        row['winter_solstice'],
      ]);
    }
  });

  it('begins every reference month on its day and knows its length', () => {
    expect(months).toHaveLength(935);
    for (const row of months) {
      const found = lunarMonth(Number(row['lunar_year']), Number(row['month']), row['leap'] === '1');
      expect([row, found && dateOfDayNumber(found.firstDay), found?.days]).toEqual([
        row,
        row['first_day'],
        Number(row['days']),
      ]);
    }
  });

  it('comes back from every day of its two hundred years, each the day after the one before', () => {
    let before = lunarOf(FIRST_DAY);
    expect(before).toEqual({ year: 1900, month: 1, day: 1, leap: false });
    for (let day = FIRST_DAY; day <= LAST_DAY; day++) {
      const lunar = lunarOf(day);
      if (dayOfLunar(lunar) !== day) throw new Error(`${dateOfDayNumber(day)} does not come back`);
      const follows = day === FIRST_DAY || lunar.day === 1 || lunar.day === before.day + 1;
      const whole = lunar.day !== 1 || day === FIRST_DAY || before.day >= 29;
      if (!follows || !whole || lunar.day > 30)
        throw new Error(`${dateOfDayNumber(day)} does not follow the day before`);
      before = lunar;
    }
    expect(before).toEqual({ year: 2100, month: 12, day: 1, leap: false });
  });

  it('has no day that the calendar lacks', () => {
    const lacking = [
      { year: 2026, month: 6, day: 1, leap: true },
      { year: 2025, month: 5, day: 1, leap: true },
      { year: 2026, month: 13, day: 1, leap: false },
      { year: 2026, month: 0, day: 1, leap: false },
      { year: 2026, month: 1, day: 31, leap: false },
      { year: 2026, month: 1, day: 0, leap: false },
      { year: 2026, month: 1, day: 1.5, leap: false },
      { year: 1899, month: 12, day: 1, leap: false },
      { year: 2101, month: 1, day: 1, leap: false },
      // The last month of lunar 2025 has 29 days.
      { year: 2025, month: 12, day: 30, leap: false },
    ];
    for (const day of lacking) expect([day, dayOfLunar(day)]).toEqual([day, null]);
    expect(dayOfLunar({ year: 2025, month: 6, day: 1, leap: true })).toBe(dayNumber('2025-07-25'));
  });

  it('keeps the order of days', () => {
    const day = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
    const order = ({ year, month, day: at, leap }: ReturnType<typeof lunarOf>): number =>
      ((year * 13 + month) * 2 + (leap ? 1 : 0)) * 31 + at;
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(Math.sign(order(lunarOf(a)) - order(lunarOf(b)))).toBe(Math.sign(a - b));
      }),
      { seed: 11, numRuns: 2000 },
    );
  });
});
