import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dateOfDayNumber, dayNumber } from '../../../src/domain/civil-date';
import { customerRetention } from '../../../src/domain/value/retention';
import { wallOf } from '../../support/wall-day-cells';
import { drawOrders } from '../../../sample/drawn-orders';
import type { OrderRow } from './support/model-reference';
import { columnsOf } from './support/model-reference';

const cells = wallOf('America/New_York');
const column = (...values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
const retention = (rows: readonly OrderRow[], asOf: unknown, gap: unknown) =>
  customerRetention(cells, ...columnsOf(rows), asOf, gap).map(([month, ...rest]) => [
    dateOfDayNumber(cells.dayOf(month as Date)),
    ...rest,
  ]);
const order = (id: string, date: string, amount = 10): OrderRow => ({ id, date, amount });

/** The definition taken at its word: everyone looked at on every day. */
function dayByDay(rows: readonly OrderRow[], asOf: string, gap: number): unknown[][] {
  const today = dayNumber(asOf);
  const seen = rows.filter(({ date }) => dayNumber(date) <= today);
  const bought = seen.filter(({ amount }) => amount >= 0);
  const first = Math.min(...bought.map(({ date }) => dayNumber(date)));
  const ids = [...new Set(bought.map(({ id }) => id))];
  const daysOf = new Map(
    ids.map((id) => [id, bought.filter((row) => row.id === id).map(({ date }) => dayNumber(date))]),
  );
  const active = (id: string, day: number): boolean => (daysOf.get(id) ?? []).some((d) => d > day - gap && d <= day);
  const table: unknown[][] = [];
  for (let month = `${dateOfDayNumber(first).slice(0, 7)}-01`; dayNumber(month) <= today;) {
    const next = `${addDays(month, 31).slice(0, 7)}-01`;
    const [start, end] = [dayNumber(month) - 1, Math.min(dayNumber(next) - 1, today)];
    const atStart = ids.filter((id) => active(id, start));
    let [gained, wonBack, lost, money] = [0, 0, 0, 0];
    const lostOfStart = new Set<string>();
    for (let day = start + 1; day <= end; day++) {
      for (const id of ids) {
        const days = daysOf.get(id) ?? [];
        const [was, is] = [active(id, day - 1), active(id, day)];
        const before = days.some((d) => d < day);
        if (!was && is && before) wonBack++;
        if (!was && is && !before) gained++;
        if (!was || is) continue;
        lost++;
        const last = Math.max(...days.filter((d) => d < day));
        for (const row of seen) {
          const on = dayNumber(row.date);
          if (row.id === id && on > last - 365 && on <= last) money += row.amount;
        }
        if (atStart.includes(id)) lostOfStart.add(id);
      }
    }
    const rate = atStart.length === 0 ? null : 1 - lostOfStart.size / atStart.length;
    const left = ids.filter((id) => active(id, end)).length;
    table.push([month, atStart.length, gained, wonBack, lost, left, rate, money]);
    month = next;
  }
  return table;
}

describe('customerRetention()', () => {
  it('follows a customer who is gained, lost and won back', () => {
    const rows = [
      order('A', '2026-01-10', 5),
      order('A', '2026-01-20', 7),
      order('A', '2026-03-31', 9),
      order('B', '2026-02-28', 2),
    ];
    // With 30 days: A is lost on 19 February, won back on 31 March and, like B on 30 March, lost after as_of.
    expect(retention(rows, '2026-04-15', 30)).toEqual([
      ['2026-01-01', 0, 1, 0, 0, 1, null, 0],
      ['2026-02-01', 1, 1, 0, 1, 1, 0, 12],
      ['2026-03-01', 1, 0, 1, 1, 1, 0, 2],
      ['2026-04-01', 1, 0, 0, 0, 1, 1, 0],
    ]);
  });

  it('keeps whoever orders again on the very day of the gap, and loses them a day later', () => {
    expect(retention([order('A', '2026-01-01'), order('A', '2026-01-31')], '2026-02-01', 30)[0]?.slice(3, 6)).toEqual([
      0, 0, 1,
    ]);
    expect(retention([order('A', '2026-01-01'), order('A', '2026-02-01')], '2026-02-01', 30)[0]?.slice(3, 6)).toEqual([
      0, 1, 0,
    ]);
  });

  it('counts a loss on the day of as_of, and does not take one gained on the first of a month for active at its start', () => {
    expect(retention([order('A', '2026-01-01')], '2026-01-30', 30)[0]?.slice(3, 6)).toEqual([0, 0, 1]);
    expect(retention([order('A', '2026-01-01')], '2026-01-31', 30)[0]?.slice(3, 6)).toEqual([0, 1, 0]);
    const rows = [order('A', '2026-01-20'), order('B', '2026-02-01')];
    // With 20 days A is lost on 9 February, B on 21 February: of the one active at the start one is lost.
    expect(retention(rows, '2026-02-28', 20)[1]).toEqual(['2026-02-01', 1, 1, 0, 2, 0, 0, 20]);
    expect(retention([...rows, order('A', '2026-02-05')], '2026-02-24', 20)[1]?.slice(1, 7)).toEqual([
      1, 1, 0, 1, 1, 1,
    ]);
  });

  it('counts one lost and won back in one month as lost, and one lost twice once in the rate', () => {
    const rows = [order('A', '2026-01-20'), order('A', '2026-02-10'), order('B', '2026-01-31')];
    // With 5 days A is lost on 25 January and 15 February, B on 5 February.
    expect(retention(rows, '2026-02-28', 5)[1]).toEqual(['2026-02-01', 1, 0, 1, 2, 0, 0, 20 + 10]);
    const twice = [order('A', '2026-01-31'), order('A', '2026-02-10')];
    expect(retention(twice, '2026-02-28', 5)[1]?.slice(1)).toEqual([1, 0, 1, 2, 0, 0, 10 + 20]);
  });

  it('counts the money of the year up to the last order, credit notes too, once for each loss', () => {
    const rows = [
      order('A', '2025-01-15', 1000), // 365 days before the last order: no longer of its year
      order('A', '2025-01-16', 100),
      order('A', '2025-12-01', -30),
      order('A', '2026-01-15', 50),
      order('A', '2026-01-16', -7), // after the last order
    ];
    const lossOf = (asOf: string): unknown => retention(rows, asOf, 40).slice(-1)[0]?.[7];
    expect(lossOf('2026-02-28')).toBe(120);
    expect(retention(rows, '2025-02-28', 40).slice(-1)[0]?.[7]).toBe(1100);
  });

  it('starts with the month of the first order, ends with that of as_of, and sees nothing later', () => {
    const rows = [order('A', '2025-11-30'), order('B', '2026-02-02'), order('A', '2025-10-01', -5)];
    expect(retention(rows, '2026-02-01', 400).map(([month]) => month)).toEqual([
      '2025-11-01',
      '2025-12-01',
      '2026-01-01',
      '2026-02-01',
    ]);
    expect(retention(rows, '2026-02-01', 400)[3]).toEqual(['2026-02-01', 1, 0, 0, 0, 1, 1, 0]);
  });

  it('gives months as midnights of the zone of the sheet', () => {
    const [row] = customerRetention(cells, 'A', '2026-07-15', 1, '2026-07-15', 30);
    expect((row?.[0] as Date).toISOString()).toBe('2026-07-01T04:00:00.000Z');
  });

  it('is what a look at everyone on every day gives, for any orders', () => {
    const row = fc.record({
      id: fc.constantFrom('A', 'B', 'C'),
      date: fc.integer({ min: 20_000, max: 20_400 }).map(dateOfDayNumber),
      amount: fc.integer({ min: -20, max: 60 }),
    });
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 25 }),
        fc.integer({ min: 20_100, max: 20_450 }).map(dateOfDayNumber),
        fc.integer({ min: 1, max: 120 }),
        (rows, asOf, gap) => {
          fc.pre(rows.some(({ date, amount }) => amount >= 0 && date <= asOf));
          expect(retention(rows, asOf, gap)).toEqual(dayByDay(rows, asOf, gap));
        },
      ),
      { seed: 9, numRuns: 60 },
    );
  });

  it('adds up: each month ends as the next begins, in a large base too', () => {
    const rows = drawOrders({ customers: 3000, asOf: 20_500, days: 900, seed: 3 });
    const table = retention(rows, dateOfDayNumber(20_500), 90);
    table.forEach(([, start, gained, wonBack, lost, end, rate], at) => {
      expect(Number(start) + Number(gained) + Number(wonBack) - Number(lost)).toBe(end);
      if (at > 0) expect(start).toBe(table[at - 1]?.[5]);
      if (rate !== null) expect(Number(rate) >= 0 && Number(rate) <= 1).toBe(true);
    });
    expect(table.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(new Set(rows.map(({ id }) => id)).size);
  });

  it('does not depend on the order of rows, or on blank ones', () => {
    const rows = drawOrders({ customers: 50, asOf: 20_500, days: 300, seed: 5 }).map((each) => ({
      ...each,
      amount: Math.round(each.amount),
    }));
    const [ids, dates, amounts] = columnsOf([...rows].reverse());
    const blank = column('', '');
    expect(
      customerRetention(
        cells,
        [...blank, ...ids],
        [...blank, ...dates],
        [...blank, ...amounts],
        dateOfDayNumber(20_500),
        60,
      ),
    ).toEqual(customerRetention(cells, ...columnsOf(rows), dateOfDayNumber(20_500), 60));
  });

  it.each<[string, unknown, unknown, string]>([
    ['a gap of 0', 0, '2026-02-01', 'gap_days must be a whole number of at least 1 / gap_days 必须是不小于1的整数'],
    ['half a day', 1.5, '2026-02-01', 'gap_days must be a whole number'],
    ['no gap', '', '2026-02-01', 'gap_days is blank'],
    ['a gap in words', '30', '2026-02-01', 'gap_days is not a number'],
    ['no as_of', 30, ' ', 'as_of is blank'],
    [
      'an as_of before the first order',
      30,
      '2025-12-31',
      'order_dates: no order up to as_of / order_dates：截至 as_of 没有订单',
    ],
  ])('refuses %s', (_, gap, asOf, message) => {
    expect(() => retention([order('A', '2026-01-01')], asOf, gap)).toThrow(message);
  });

  it('refuses a table without orders, though not without credit notes', () => {
    expect(() => retention([], '2026-01-01', 30)).toThrow('no order up to as_of');
    expect(() => retention([order('A', '2026-01-01', -5)], '2026-01-01', 30)).toThrow('no order up to as_of');
    expect(retention([order('A', '2026-01-01', 0)], '2026-01-01', 30)).toEqual([
      ['2026-01-01', 0, 1, 0, 0, 1, null, 0],
    ]);
  });

  it('names argument and row of what it cannot read', () => {
    expect(() => customerRetention(cells, column('A'), column('1.1.2026'), column(1), '2026-02-01', 30)).toThrow(
      'order_dates, row 1: not a date',
    );
  });
});
