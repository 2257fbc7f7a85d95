import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { SolarTerm } from 'tyme4ts';
import { readCsv } from '../../../sample/read-csv';
import readChoices from '../../../src/domain/catalogue/choices-data';
import { weekday } from '../../../src/domain/calendar/gregorian';
import { dayOfRule } from '../../../src/domain/calendar/holiday-rule';
import type { HolidayKind } from '../../../src/domain/calendar/holidays-of';
import { countriesWithHolidays, holidaysOf } from '../../../src/domain/calendar/holidays-of';
import { dateOfDayNumber } from '../../../src/domain/civil-date';
import { publishedDaysOff } from './published-days-off';

function dates(country: string, year: number, kind: HolidayKind): string[] {
  const holidays = holidaysOf(country, year)?.holidays ?? [];
  return holidays.filter((holiday) => holiday.kind === kind).map(({ day }) => dateOfDayNumber(day));
}

const dateOf = (country: string, year: number, name: string, kind: HolidayKind = 'festival'): string[] =>
  (holidaysOf(country, year)?.holidays ?? [])
    .filter((holiday) => holiday.kind === kind && holiday.name.en === name)
    .map(({ day }) => dateOfDayNumber(day));

/** In Hong Kong and Singapore Saturday is a day like others. */
const isWorkingDay = (country: string, date: string): boolean => {
  const on = new Date(`${date}T00:00Z`).getUTCDay();
  return on !== 0 && (on !== 6 || country === 'HK' || country === 'SG');
};

describe('days off by rule', () => {
  const cases = Object.entries(publishedDaysOff).flatMap(([country, { source, years }]) =>
    Object.entries(years).map(([year, list]) => [country, Number(year), source, list] as const),
  );

  it.each(cases)('of %s in %i are those of: %s', (country, year, _, list) => {
    const published = list.split(' ').map((digits) => `${year}-${digits.slice(0, 2)}-${digits.slice(2)}`);
    const working = (days: readonly string[]): string[] =>
      [...new Set(days)].filter((date) => isWorkingDay(country, date)).sort();
    expect(working(dates(country, year, 'dayOff'))).toEqual(working(published));
    expect(holidaysOf(country, year)?.announced).toBe(true);
  });

  it('are told with the name of their holiday', () => {
    expect(dateOf('US', 2026, 'Independence Day (substitute)', 'dayOff')).toEqual(['2026-07-03']);
    expect(dateOf('US', 2021, "New Year's Day (substitute)", 'dayOff')).toEqual(['2021-12-31']);
    expect(dateOf('JP', 2026, "Citizens' Holiday", 'dayOff')).toEqual(['2026-09-22']);
    expect(holidaysOf('JP', 2026)?.holidays.find(({ name }) => name.en === 'Marine Day')?.name.zh).toBe('海之日');
  });

  it('are kept in Korea by the clock of Seoul', () => {
    // Published by 한국천문연구원: Seollal 2027 and 2028 are a day after the Spring Festival, and so was Buddha's birthday 2023.
    expect(dateOf('KR', 2027, 'Seollal')).toEqual(['2027-02-07']);
    expect(dateOf('CN', 2027, 'Spring Festival')).toEqual(['2027-02-06']);
    expect(dateOf('KR', 2028, 'Seollal')).toEqual(['2028-01-27']);
    expect(dateOf('KR', 2026, 'Seollal')).toEqual(['2026-02-17']);
    expect(dateOf('KR', 2023, "Buddha's Birthday", 'dayOff')).toEqual(['2023-05-27']);
    expect(dateOf('KR', 2027, 'Seollal (substitute)', 'dayOff')).toEqual(['2027-02-09']);
  });

  it('move in Taiwan where Children’s Day meets Qingming', () => {
    expect(
      ['2028', '2030', '2032', '2035'].map((year) => dateOf('TW', Number(year), "Children's Day", 'dayOff')),
    ).toEqual([['2028-04-03'], ['2030-04-04'], ['2032-04-03'], ['2035-04-04']]);
    // 4 April 2052 is a Thursday and Qingming: the day after.
    expect(dateOf('TW', 2052, "Children's Day", 'dayOff')).toEqual(['2052-04-05']);
  });

  it('are not claimed for years before the rules known', () => {
    expect(dates('KR', 2022, 'dayOff')).toEqual([]);
    expect(holidaysOf('KR', 2022)?.announced).toBe(false);
    expect(dates('KR', 2022, 'festival')).toContain('2022-02-01');
  });
});

describe('days off in China', () => {
  // Source: the State Council General Office's notices of 2023-10-25, 2024-11-12 and 2025-11-04; number of days each.
  it.each([
    [
      2024,
      { dayOff: 28, makeUpDay: 8 },
      ['2024-02-04', '2024-02-18', '2024-04-07', '2024-04-28', '2024-05-11', '2024-09-14', '2024-09-29', '2024-10-12'],
    ],
    [2025, { dayOff: 28, makeUpDay: 5 }, ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11']],
    [
      2026,
      { dayOff: 33, makeUpDay: 6 },
      ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    ],
  ] as const)('in %i are the announced ones', (year, counts, makeUpDays) => {
    expect(dates('CN', year, 'dayOff')).toHaveLength(counts.dayOff);
    expect(dates('CN', year, 'makeUpDay')).toEqual(makeUpDays);
    // Nobody makes up for a day on a weekday, and no day is both.
    for (const date of makeUpDays) expect([0, 6]).toContain(new Date(`${date}T00:00Z`).getUTCDay());
    expect(dates('CN', year, 'dayOff').filter((date) => makeUpDays.some((day) => day === date))).toEqual([]);
  });

  it('begin and end as announced', () => {
    const spring = dateOf('CN', 2026, 'Spring Festival', 'dayOff');
    expect([spring[0], spring[spring.length - 1], spring.length]).toEqual(['2026-02-15', '2026-02-23', 9]);
    expect(dateOf('CN', 2025, 'National Day', 'dayOff')).toHaveLength(8);
    expect(dateOf('CN', 2024, 'Dragon Boat Festival', 'dayOff')).toEqual(['2024-06-10']);
  });

  it('of a year not announced are none, its festivals are all', () => {
    const unknown = holidaysOf('CN', 2031);
    expect(unknown?.announced).toBe(false);
    expect(dates('CN', 2031, 'dayOff')).toEqual([]);
    expect(dates('CN', 2031, 'festival').length).toBeGreaterThan(10);
  });
});

describe('festivals', () => {
  const rows = readCsv(readFileSync(path.join(__dirname, '../../fixtures/calendar/lunar_dates.csv'), 'utf8'));
  const FESTIVALS = [
    ['spring_festival', 'Spring Festival'],
    ['lantern', 'Lantern Festival'],
    ['dragon_boat', 'Dragon Boat Festival'],
    ['qixi', 'Qixi Festival'],
    ['mid_autumn', 'Mid-Autumn Festival'],
    ['double_ninth', 'Double Ninth Festival'],
    ['laba', 'Laba Festival'],
    ['chuxi', "Chinese New Year's Eve"],
    ['qingming', 'Qingming Festival'],
    ['winter_solstice', 'Winter Solstice'],
  ] as const;

  it.each(FESTIVALS)('of the reference years hold every %s', (column, name) => {
    for (const row of rows) {
      const date = row[column] ?? '';
      // A row can be asked of one Gregorian year only, and the calendar ends with 2100.
      if (date > '2100-12-31' || (row['lunar_year'] === '2057' && column === 'double_ninth')) continue;
      expect([name, dateOf('CN', Number(date.slice(0, 4)), name)]).toEqual([name, expect.arrayContaining([date])]);
    }
  });

  it('can be twice in a year, or not at all', () => {
    // Laba of lunar 2010 and 2011, and of lunar 2012.
    expect(dateOf('CN', 2011, 'Laba Festival')).toEqual(['2011-01-11']);
    expect(dateOf('CN', 2012, 'Laba Festival')).toEqual(['2012-01-01']);
    expect(dateOf('CN', 2014, 'Laba Festival')).toEqual(['2014-01-08']);
    const counts = Array.from({ length: 200 }, (_, at) => dateOf('CN', 1901 + at, 'Laba Festival').length);
    expect([...new Set(counts)].sort()).toEqual([0, 1, 2]);
  });

  it('of other countries are on their published days', () => {
    expect(dateOf('US', 2026, 'Thanksgiving Day')).toEqual(['2026-11-26']);
    expect(dateOf('CA', 2026, 'Thanksgiving Day')).toEqual(['2026-10-12']);
    expect(dateOf('GB', 2026, 'Easter Sunday')).toEqual(['2026-04-05']);
    expect(dateOf('SG', 2026, 'Deepavali')).toEqual(['2026-11-08']);
    expect(dateOf('MY', 2026, 'Hari Raya Puasa')).toEqual(['2026-03-21', '2026-03-22']);
    expect(dateOf('KR', 2026, 'Chuseok')).toEqual(['2026-09-25']);
  });

  it('told by date only are not guessed', () => {
    expect(dateOf('SG', 2035, 'Deepavali')).toEqual([]);
    expect(holidaysOf('SG', 2035)?.announced).toBe(false);
    expect(dateOf('SG', 2035, 'National Day', 'dayOff')).toEqual(['2035-08-09']);
  });
});

describe('the equinoxes in Japan', () => {
  it('are those of astronomy, an hour ahead of Beijing', () => {
    for (let year = 1980; year <= 2100; year++) {
      for (const [rule, term] of [
        ['V', 6],
        ['A', 18],
      ] as const) {
        const time = SolarTerm.fromIndex(year, term).getJulianDay().getSolarTime();
        const beijing = Date.UTC(time.getYear(), time.getMonth() - 1, time.getDay(), time.getHour(), time.getMinute());
        const tokyo = new Date(beijing + 3_600_000).toISOString().slice(0, 10);
        expect([year, rule, dateOfDayNumber(dayOfRule(rule, year) ?? 0)]).toEqual([year, rule, tokyo]);
      }
    }
  });
});

describe('the table of countries', () => {
  it('names them as the archive does', () => {
    const { countries } = readChoices();
    for (const [code, en, zh] of countriesWithHolidays()) {
      expect(countries.find(({ key }) => key === code)).toEqual({ key: code, en, zh });
    }
    expect(countriesWithHolidays().map(([code]) => code)).toEqual('CN HK TW SG MY JP KR US GB CA AU DE FR'.split(' '));
  });

  it('has a day, a name in both languages and an order for every year of every country', () => {
    for (const [code] of countriesWithHolidays()) {
      for (let year = 1900; year <= 2100; year++) {
        const holidays = holidaysOf(code, year)?.holidays ?? [];
        for (const { day, name } of holidays) {
          const good = Number.isInteger(day) && /^[A-Z]/.test(name.en) && /[\u4e00-\u9fff]/.test(name.zh);
          if (!good || name.zh.includes('undefined')) throw new Error(`${code} ${year}: ${name.en}`);
        }
        const days = holidays.map(({ day }) => day);
        expect([...days].sort((a, b) => a - b)).toEqual(days);
        expect(new Set(days.map((day) => dateOfDayNumber(day).slice(0, 4))).size).toBeLessThanOrEqual(1);
      }
    }
    expect(holidaysOf('ZZ', 2026)).toBeNull();
  });

  it('never gives a substitute on a Sunday', () => {
    for (const [code] of countriesWithHolidays()) {
      for (let year = 2020; year <= 2100; year++) {
        for (const { day, name } of holidaysOf(code, year)?.holidays ?? []) {
          if (name.en.endsWith('(substitute)')) expect([code, year, weekday(day)]).not.toEqual([code, year, 0]);
        }
      }
    }
  });
});
