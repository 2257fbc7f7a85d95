// Every date of the lunar reference tables through the built Code.js, as a formula over whole columns would ask for it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readCsv } from '../../sample/read-csv';
import { callBare } from './support/bare-code';

const fixture = (name: string): ReturnType<typeof readCsv> =>
  readCsv(readFileSync(path.join(__dirname, '../fixtures/calendar', name), 'utf8'));
const years = fixture('lunar_dates.csv');
const months = fixture('lunar_months.csv');

/** Where there is no sheet a date is midnight of the script's zone, which is UTC. */
const texts = (result: unknown): readonly (string | null)[] =>
  (result as readonly (readonly (Date | null)[])[]).map(([cell]) => (cell ? cell.toISOString().slice(0, 10) : null));

const FESTIVALS = {
  spring_festival: [1, 1],
  lantern: [1, 15],
  dragon_boat: [5, 5],
  qixi: [7, 7],
  zhongyuan: [7, 15],
  mid_autumn: [8, 15],
  double_ninth: [9, 9],
  laba: [12, 8],
} as const;

describe.each(Object.entries(FESTIVALS))('%s', (name, [month, day]) => {
  // The reference contests Double Ninth 2057, and a festival after 2100 is out of range.
  const rows = years.filter((row) => (row[name] ?? '') <= '2100-12-31' && !(row['note'] ?? '').startsWith(name));
  const dates = rows.map((row) => row[name]);

  it('is where SOLAR_DATE finds it', () => {
    const found = callBare(
      'SOLAR_DATE',
      rows.map((row) => [Number(row['lunar_year'])]),
      rows.map(() => [month]),
      rows.map(() => [day]),
    );
    expect(texts(found)).toEqual(dates);
  });

  it('is what LUNAR_DATE says it is', () => {
    const found = callBare(
      'LUNAR_DATE',
      dates.map((date) => [date]),
    );
    expect((found as readonly unknown[][]).map((row) => row.slice(0, 4))).toEqual(
      rows.map((row) => [Number(row['lunar_year']), month, day, false]),
    );
  });

  it('is the first occurrence that NEXT_OCCASION finds from its year on', () => {
    const two = (n: number): string => String(n).padStart(2, '0');
    const given = rows.map((row) => [`L${row['lunar_year']}-${two(month)}-${two(day)}`]);
    expect(texts(callBare('NEXT_OCCASION', given, '', '1900-01-31'))).toEqual(dates);
  });
});

describe('the months of the reference', () => {
  it('begin and end where SOLAR_DATE puts their first and last day', () => {
    // The last month of 2100 ends after the calendar does.
    const ending = months.slice(0, -1);
    const on = (rows: typeof months, days: unknown[][]): readonly (string | null)[] => {
      const column = (name: string): unknown[][] => rows.map((row) => [Number(row[name])]);
      const leaps = rows.map((row) => [row['leap'] === '1']);
      return texts(callBare('SOLAR_DATE', column('lunar_year'), column('month'), days, leaps));
    };
    const lastDay = ({ first_day: first = '', days }: (typeof months)[number]): string =>
      new Date(Date.parse(first) + (Number(days) - 1) * 86_400_000).toISOString().slice(0, 10);
    expect(
      on(
        months,
        months.map(() => [1]),
      ),
    ).toEqual(months.map((row) => row['first_day']));
    expect(
      on(
        ending,
        ending.map((row) => [Number(row['days'])]),
      ),
    ).toEqual(ending.map(lastDay));
  });
});
