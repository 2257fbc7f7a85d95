import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readCsv } from '../../../sample/read-csv';
import { lunarDates, solarDates } from '../../../src/domain/calendar/lunar-date';
import { wallOf } from '../../support/wall-day-cells';

const cells = wallOf('America/Los_Angeles');
const shanghai = wallOf('Asia/Shanghai');
const months = readCsv(readFileSync(path.join(__dirname, '../../fixtures/calendar/lunar_months.csv'), 'utf8'));

describe('LUNAR_DATE', () => {
  it('gives year, month, day, leap and words, five blanks for a blank', () => {
    expect(lunarDates(cells, [['2026-02-17'], [''], ['2025-07-25'], ['2026-02-16']])).toEqual([
      [2026, 1, 1, false, '丙午年正月初一'],
      [null, null, null, null, null],
      [2025, 6, 1, true, '乙巳年闰六月初一'],
      [2025, 12, 29, false, '乙巳年腊月廿九'],
    ]);
  });

  it.each([
    ['1900-01-31', '庚子年正月初一'],
    ['1984-02-02', '甲子年正月初一'],
    ['2026-02-26', '丙午年正月初十'],
    ['2026-02-27', '丙午年正月十一'],
    ['2026-03-08', '丙午年正月二十'],
    ['2026-03-09', '丙午年正月廿一'],
    ['2026-03-18', '丙午年正月三十'],
    ['2026-12-22', '丙午年冬月十四'],
    ['2026-11-22', '丙午年十月十四'],
    ['2100-12-31', '庚申年腊月初一'],
  ])('says %s in words: %s', (date, words) => {
    expect(lunarDates(cells, date)[0]?.[4]).toBe(words);
  });

  it('reads a date cell by the wall of the sheet', () => {
    const instant = new Date('2026-02-16T16:00:00Z');
    expect(lunarDates(shanghai, instant)[0]?.slice(0, 3)).toEqual([2026, 1, 1]);
    expect(lunarDates(cells, instant)[0]?.slice(0, 3)).toEqual([2025, 12, 29]);
  });

  it('has the first day of every reference month, and its last', () => {
    for (const row of months) {
      const given = [Number(row['lunar_year']), Number(row['month']), 1, row['leap'] === '1'];
      expect(lunarDates(cells, row['first_day'])[0]?.slice(0, 4)).toEqual(given);
    }
  });

  it('names the row of what is no date or out of range', () => {
    expect(() => lunarDates(cells, [['2026-02-17'], ['soon']])).toThrow(
      'dates, row 2: not a date / dates 第2行：不是日期',
    );
    expect(() => lunarDates(cells, [['2026-02-30']])).toThrow('dates, row 1: not a date');
    expect(() => lunarDates(cells, 46_000)).toThrow('dates, row 1: not a date');
    expect(() => lunarDates(cells, [['#N/A']])).toThrow('dates, row 1: not a date');
    for (const date of ['1900-01-30', '2101-01-01']) {
      expect(() => lunarDates(cells, date)).toThrow(
        'dates, row 1: outside 1900-01-31 to 2100-12-31 / dates 第1行：超出1900-01-31至2100-12-31的范围',
      );
    }
  });
});

describe('SOLAR_DATE', () => {
  it('gives the date cell of every reference month, as midnight of the sheet', () => {
    const column = (name: string): unknown[][] => months.map((row) => [Number(row[name])]);
    const ones = months.map(() => [1]);
    const leaps = months.map((row) => [row['leap'] === '1']);
    // A month that begins after 2100 is out of range: none of these does.
    const dates = solarDates(shanghai, column('lunar_year'), column('month'), ones, leaps);
    expect(dates).toEqual(
      months.map((row) => [shanghai.cellOf(Date.parse(`${row['first_day']}T00:00Z`) / 86_400_000)]),
    );
  });

  it('needs no leap column, and leaves a row without a year blank', () => {
    expect(solarDates(cells, [[2026], ['']], [[8], ['x']], [[15], [99]])).toEqual([
      [new Date('2026-09-25T07:00:00Z')],
      [null],
    ]);
    expect(solarDates(cells, 2026, 8, 15, '')).toEqual([[new Date('2026-09-25T07:00:00Z')]]);
  });

  it('takes a blank in the leap column as FALSE', () => {
    expect(solarDates(cells, [[2025], [2025]], [[6], [6]], [[1], [1]], [[''], [true]])).toEqual([
      [new Date('2025-06-25T07:00:00Z')],
      [new Date('2025-07-25T07:00:00Z')],
    ]);
  });

  it.each([
    [[[2026], [13], [1]], 'days, row 1: no such day of that month / days 第1行：该月没有这一天'],
    [[[2026], [1], [31]], 'days, row 1: no such day'],
    [[[2025], [12], [30]], 'days, row 1: no such day'],
    [[[2026], [1], [1.5]], 'days, row 1: no such day'],
    [[[2026], [0], [1]], 'days, row 1: no such day'],
    [[[2026], [6], [1], [true]], 'leaps, row 1: that year has no such leap month / leaps 第1行：该年没有这个闰月'],
    [[[2025], [6], [1], ['TRUE']], 'leaps, row 1: not TRUE or FALSE / leaps 第1行：不是 TRUE 或 FALSE'],
    [[[2025], [6], [1], [1]], 'leaps, row 1: not TRUE or FALSE'],
    [[['2026'], [1], [1]], 'years, row 1: not a number / years 第1行：不是数字'],
    [[[2026], [''], [1]], 'months, row 1: blank / months 第1行：为空'],
    [[[2026], [1], [true]], 'days, row 1: not a number'],
    [[[1899], [1], [1]], 'years, row 1: outside 1900-01-31 to 2100-12-31'],
    [[[2026.5], [1], [1]], 'years, row 1: outside 1900-01-31 to 2100-12-31'],
    [[[2100], [12], [2]], 'years, row 1: outside 1900-01-31 to 2100-12-31'],
  ])('names argument and row for %j', ([years, months, days, leaps], message) => {
    expect(() => solarDates(cells, [years], [months], [days], leaps && [leaps])).toThrow(message);
  });

  it('wants columns of the same height', () => {
    expect(() => solarDates(cells, [[2026]], [[1], [1]], [[1]])).toThrow('years has 1 rows but months has 2');
    expect(() => solarDates(cells, [[2026]], [[1]], [[1], ['']])).toThrow('years has 1 rows but days has 2');
    expect(() => solarDates(cells, [[2026]], [[1]], [[1]], [[''], ['']])).toThrow('years has 1 rows but leaps has 2');
  });
});
