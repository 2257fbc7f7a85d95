import { describe, expect, it } from '@jest/globals';
import { nextOccasions } from '../../../src/domain/calendar/next-occasion';
import { wallOf } from '../../support/wall-day-cells';

// The script's zone is UTC; the sheet's is behind it, so that midnight there is another day's instant.
const cells = wallOf('America/Los_Angeles');
const AS_OF = '2026-11-22';
const day = (date: string): Date => new Date(`${date}T08:00:00Z`);
const dayInSummer = (date: string): Date => new Date(`${date}T07:00:00Z`);

const next = (dates: unknown, calendars?: unknown, ...policies: unknown[]): unknown =>
  nextOccasions(cells, dates, calendars, AS_OF, ...policies);

describe('NEXT_OCCASION', () => {
  it('gives one date a row, midnight of the sheet, blank where the date is blank', () => {
    const dates = [['1990-05-03'], [''], ['05-03'], ['  '], ['L08-15'], [null]];
    const calendars = [[''], ['nonsense'], ['solar'], [''], ['solar'], ['']];
    expect(next(dates, calendars)).toEqual([
      [dayInSummer('2027-05-03')],
      [null],
      [dayInSummer('2027-05-03')],
      [null],
      [dayInSummer('2027-09-15')],
      [null],
    ]);
  });

  it('reads a date cell by the wall of the sheet, whatever the zone of the script', () => {
    // Late in the evening of 3 May in California it is 4 May in UTC.
    const birthday = new Date('1990-05-04T06:30:00Z');
    expect(next(birthday)).toEqual([[dayInSummer('2027-05-03')]]);
    expect(nextOccasions(wallOf('Asia/Shanghai'), birthday, '', AS_OF)).toEqual([[new Date('2027-05-03T16:00:00Z')]]);
    expect(nextOccasions(cells, '11-22', '', new Date('2026-11-23T07:59:00Z'))).toEqual([[day('2026-11-22')]]);
    expect(nextOccasions(cells, '11-22', '', new Date('2026-11-23T08:00:00Z'))).toEqual([[day('2027-11-22')]]);
  });

  it('takes the words of either language for the calendar, with any capitals', () => {
    const dates = Array.from({ length: 6 }, () => ['08-15']);
    const words = [['lunar'], ['农历'], ['Lunar '], ['solar'], ['公历'], ['']];
    const [lunar, solar] = [dayInSummer('2027-09-15'), dayInSummer('2027-08-15')];
    expect(next(dates, words)).toEqual([[lunar], [lunar], [lunar], [solar], [solar], [solar]]);
  });

  it('takes a date cell and plain text of calendar lunar as lunar year, month and day', () => {
    expect(next([[dayInSummer('1990-08-15')], ['1990-08-15'], ['08+-15']], [['lunar'], ['lunar'], ['lunar']])).toEqual([
      [dayInSummer('2027-09-15')],
      [dayInSummer('2027-09-15')],
      [dayInSummer('2027-09-15')],
    ]);
  });

  it('lets an L beat the calendar column', () => {
    expect(next('L08-15', '公历')).toEqual([[dayInSummer('2027-09-15')]]);
  });

  it('follows the policies told, as words or as numbers', () => {
    // 2028 doubles month 5: its leap month begins on 2028-06-23.
    const asOf = '2028-06-01';
    const both = nextOccasions(cells, 'L05+-01', '', asOf, 'both', '', '');
    expect(both).toEqual([[dayInSummer('2028-06-23')]]);
    expect(nextOccasions(cells, 'L05+-01', '', asOf)).toEqual([[dayInSummer('2029-06-12')]]);
    expect(nextOccasions(cells, 'L05+-01', '', asOf, 'leap')).toEqual([[dayInSummer('2028-06-23')]]);
    // The last month of lunar 2025 has 29 days.
    expect(nextOccasions(cells, 'L12-30', '', '2026-02-01', '', 'last')).toEqual([[day('2026-02-16')]]);
    expect(nextOccasions(cells, 'L12-30', '', '2026-02-01', '', 'next')).toEqual([[day('2026-02-17')]]);
    for (const word of [1, '1']) expect(next('02-29', '', '', '', word)).toEqual([[day('2027-03-01')]]);
    for (const word of [28, '28', '']) expect(next('02-29', '', '', '', word)).toEqual([[day('2027-02-28')]]);
  });

  it.each([
    ['text', 'dates, row 2: not a date / dates 第2行：不是日期'],
    ['12', 'dates, row 2: not a date'],
    [45_000, 'dates, row 2: not a date'],
    [true, 'dates, row 2: not a date'],
    ['#N/A', 'dates, row 2: not a date'],
    [new Date(NaN), 'dates, row 2: not a date'],
    ['1990-5-3', 'dates, row 2: not a date'],
    [' 1990-05-03', 'dates, row 2: not a date'],
    ['08+-15', 'dates, row 2: not a date'],
    ['1990-02-29', 'dates, row 2: no such day / dates 第2行：没有这一天'],
    ['02-30', 'dates, row 2: no such day'],
    ['L13-01', 'dates, row 2: no such day'],
    ['L01-31', 'dates, row 2: no such day'],
    ['1899-12-31', 'dates, row 2: outside 1900-01-31 to 2100-12-31 / dates 第2行：超出1900-01-31至2100-12-31的范围'],
    ['L2100-12-15', 'dates, row 2: outside 1900-01-31 to 2100-12-31'],
  ])('names argument and row for %p', (cell, message) => {
    expect(() => next([['05-03'], [cell]], [[''], ['']])).toThrow(message);
  });

  it('names other arguments that cannot be read', () => {
    expect(() => next('05-03', 'moon')).toThrow(
      'calendars, row 1: not solar or lunar / calendars 第1行：不是公历或农历',
    );
    expect(() => next('05-03', 5)).toThrow('calendars, row 1');
    expect(() => next([['05-03'], ['']], [['lunar']])).toThrow('dates has 2 rows but calendars has 1');
    expect(() => next([['05-03', '05-03']], '')).toThrow('dates must be one column');
    expect(() => next('05-03', '', 'never')).toThrow(
      'leap_policy must be one of ordinary, leap, both / leap_policy 只能是 ordinary, leap, both 之一',
    );
    expect(() => next('05-03', '', '', true)).toThrow('short_month_policy must be one of last, next');
    expect(() => next('05-03', '', '', '', 29)).toThrow('feb29_policy must be one of 28, 1');
    expect(() => nextOccasions(cells, '05-03', '', '')).toThrow('as_of is blank / as_of 为空');
    expect(() => nextOccasions(cells, '05-03', '', 'today')).toThrow('as_of is not a date');
    expect(() => nextOccasions(cells, '05-03', '', '1900-01-30')).toThrow(
      'as_of is outside 1900-01-31 to 2100-12-31 / as_of 超出1900-01-31至2100-12-31的范围',
    );
  });

  it('needs no calendar at all', () => {
    expect(next([['05-03'], ['L08-15']])).toEqual([[dayInSummer('2027-05-03')], [dayInSummer('2027-09-15')]]);
  });
});
