import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCsv } from '../../../sample/read-csv';
import { dateOfDayNumber, dayNumber } from '../../../src/domain/civil-date';
import { customerRfm } from '../../../src/domain/value/rfm';
import { wallOf } from '../../support/wall-day-cells';

const cells = wallOf('Asia/Shanghai');
type Row = readonly [id: unknown, date: unknown, amount: unknown];
const column = (rows: readonly Row[], at: number): unknown[][] => rows.map((row) => [row[at]]);
const rfm = (ids: readonly unknown[], rows: readonly Row[], asOf: unknown): unknown[][] =>
  customerRfm(
    cells,
    ids.map((id) => [id]),
    column(rows, 0),
    column(rows, 1),
    column(rows, 2),
    asOf,
  );

const fixture = (name: string) =>
  readCsv(readFileSync(`${__dirname}/../../fixtures/rfm/${name}`, 'utf8')).map((row): Record<string, string> => row);

describe('customerRfm()', () => {
  it('counts order rows, not days, and days since the last order', () => {
    const rows: Row[] = [
      ['a', '2026-01-01', 10],
      ['a', '2026-01-01', 5],
      ['b', '2026-01-21', 7],
    ];
    expect(rfm(['a', 'b'], rows, '2026-01-31').map((row) => row.slice(0, 3))).toEqual([
      [30, 2, 15],
      [10, 1, 7],
    ]);
  });

  it('gives one row for each id, in their order, repeated and blank ones too', () => {
    const rows: Row[] = [['a', '2026-01-01', 10]];
    const [first, blank, again, unknown] = rfm(['a', ' ', 'a', 'z'], rows, '2026-01-31');
    expect(blank).toEqual([null, null, null, null, null, null, null]);
    expect(again).toEqual(first);
    expect(unknown).toEqual([null, 0, 0, 0, 0, 0, '000']);
  });

  it('takes 7 for "7", and A for another than a', () => {
    const rows: Row[] = [
      [7, '2026-01-01', 10],
      [' 7 ', '2026-01-02', 10],
      ['A', '2026-01-02', 10],
    ];
    expect(rfm(['7', 'a'], rows, '2026-01-31').map((row) => row[1])).toEqual([2, 0]);
  });

  it('counts an order of 0, and a credit note in the money only', () => {
    const rows: Row[] = [
      ['a', '2026-01-01', 0],
      ['a', '2026-01-20', -4],
      ['b', '2026-01-05', -9],
    ];
    const [a, b] = rfm(['a', 'b'], rows, '2026-01-31');
    expect(a?.slice(0, 3)).toEqual([30, 1, -4]);
    expect(b).toEqual([null, 0, -9, 0, 0, 0, '000']);
  });

  it('does not see what comes after as_of', () => {
    const rows: Row[] = [
      ['a', '2026-01-01', 1],
      ['a', '2026-02-01', 2],
      ['b', '2026-02-01', 2],
    ];
    const [a, b] = rfm(['a', 'b'], rows, '2026-01-31');
    expect(a?.slice(0, 3)).toEqual([30, 1, 1]);
    expect(b).toEqual([null, 0, 0, 0, 0, 0, '000']);
    expect(rfm(['a', 'b'], rows, '2025-01-01')).toEqual([b, b]);
    expect(rfm(['a'], rows, '2026-02-01')[0]?.slice(0, 3)).toEqual([0, 2, 3]);
  });

  it('cuts over everyone who ordered, those who are not asked about too', () => {
    const rows = Array.from({ length: 6 }, (_, at): Row => [`c${at}`, dateOfDayNumber(20_000 + at), 10 * at]);
    const asOf = dateOfDayNumber(20_010);
    expect(rfm(['c0'], rows, asOf)[0]?.slice(3)).toEqual([1, 1, 1, '111']);
    expect(rfm(['c5'], rows, asOf)[0]?.slice(3)).toEqual([5, 1, 5, '515']);
    expect(rfm(['c0'], rows.slice(0, 1), asOf)[0]?.slice(3)).toEqual([5, 1, 1, '511']);
  });

  it('leaves a value that equals a cut below it, where the cut lies between whole numbers too', () => {
    // Of 6 values the cuts are the second to the fifth: none of them is above itself.
    const six = Array.from({ length: 6 }, (_, at): Row => [`c${at}`, '2026-01-01', at / 10]);
    expect(rfm(['c0', 'c1', 'c2', 'c3', 'c4', 'c5'], six, '2026-01-31').map((row) => row[5])).toEqual([
      1, 1, 2, 3, 4, 5,
    ]);
    // Of 3 values 0, 1, 2 the cuts are 0.4, 0.8, 1.2 and 1.6.
    const three = Array.from({ length: 3 }, (_, at): Row => [`c${at}`, '2026-01-01', at]);
    expect(rfm(['c0', 'c1', 'c2'], three, '2026-01-31').map((row) => row[5])).toEqual([1, 3, 5]);
  });

  it('ties 0.1 + 0.2 with 0.3', () => {
    const rows: Row[] = [
      ['a', '2026-01-01', 0.1],
      ['a', '2026-01-01', 0.2],
      ['b', '2026-01-01', 0.3],
      ['c', '2026-01-01', 0.3],
    ];
    expect(rfm(['a', 'b', 'c'], rows, '2026-01-31').map((row) => row[5])).toEqual([1, 1, 1]);
  });

  it('skips blank order rows, refuses half-blank ones, and checks rows it does not see', () => {
    const good: Row = ['a', '2026-01-01', 1];
    expect(rfm(['a'], [good, ['', ' ', ''], good], '2026-01-31')[0]?.[1]).toBe(2);
    expect(() => rfm(['a'], [good, ['a', '', 1]], '2026-01-31')).toThrow(
      'order_dates, row 2: blank / order_dates 第2行：为空',
    );
    expect(() => rfm(['a'], [good, ['', '2026-01-01', 1]], '2026-01-31')).toThrow('order_ids, row 2: blank');
    expect(() => rfm(['a'], [good, ['z', '2027-01-01', 'x']], '2026-01-31')).toThrow(
      'order_amounts, row 2: not a number',
    );
    expect(() => rfm(['a'], [['z', '2026-02-30', 1]], '2026-01-31')).toThrow('order_dates, row 1: not a date');
  });

  it('reads date cells at midnight of the sheet’s zone', () => {
    const [row] = rfm(['a'], [['a', cells.cellOf(dayNumber('2026-01-01')), 1]], cells.cellOf(dayNumber('2026-01-02')));
    expect(row?.[0]).toBe(1);
  });

  it('gives every customer of the R package the score of the plain rule', () => {
    const orders = fixture('rfm_orders.csv');
    const expected = fixture('rfm_orders_expected_scores.csv');
    const rows = orders.map((row): Row => [row['customer_id'], row['order_date'], Number(row['revenue'])]);
    const got = rfm(
      expected.map((row) => row['customer_id']),
      rows,
      '2006-12-31',
    );
    expect(expected).toHaveLength(497);
    expect(got.map((row) => [...row.slice(0, 3), row[6]])).toEqual(
      expected.map((row) => [
        Number(row['recency_days']),
        Number(row['transaction_count']),
        Number(row['amount']),
        row['rfm_score_plain_rule'],
      ]),
    );
    expect(got.map((row) => row.slice(3, 6).join(''))).toEqual(got.map((row) => row[6]));
  });
});

describe('any orders', () => {
  const orders = fc.array(
    fc.tuple(
      fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
      fc.integer({ min: 0, max: 60 }),
      fc.integer({ min: -30, max: 90 }),
    ),
    { maxLength: 40 },
  );
  const asked = ['c', 'a', 'h', 'g', 'b'];
  const run = (rows: readonly (readonly [string, number, number])[], asOf: number) =>
    rfm(
      asked,
      rows.map(([id, day, amount]): Row => [id, dateOfDayNumber(day), amount / 10]),
      dateOfDayNumber(asOf),
    );

  it('score as a recount by the definition does', () => {
    fc.assert(
      fc.property(orders, fc.integer({ min: 10, max: 60 }), (rows, asOf) => {
        expect(run(rows, asOf)).toEqual(recount(rows, asOf, asked));
      }),
      { seed: 20260210, numRuns: 400 },
    );
  });

  it('score alike in any order of the rows, and whatever the currency', () => {
    fc.assert(
      fc.property(orders, fc.integer({ min: 10, max: 60 }), (rows, asOf) => {
        const scores = (result: unknown[][]) => result.map((row) => [row[0], row[1], ...row.slice(3)]);
        const straight = scores(run(rows, asOf));
        expect(scores(run([...rows].reverse(), asOf))).toEqual(straight);
        expect(
          scores(
            run(
              rows.map(([id, day, amount]) => [id, day, amount * 100] as const),
              asOf,
            ),
          ),
        ).toEqual(straight);
      }),
      { seed: 20260211, numRuns: 200 },
    );
  });
});

/** Amounts in tenths, so that every sum is whole; cuts as fractions of 5·(n−1) parts. */
function recount(
  rows: readonly (readonly [string, number, number])[],
  asOf: number,
  ids: readonly string[],
): unknown[][] {
  const seen = rows.filter(([, day]) => day <= asOf);
  const of = (id: string) => {
    const own = seen.filter((row) => row[0] === id);
    const bought = own.filter((row) => row[2] >= 0);
    const tenths = own.reduce((sum, row) => sum + row[2], 0);
    const money = own.reduce((sum, row) => sum + row[2] / 10, 0);
    return { orders: bought.length, recency: asOf - Math.max(...bought.map((row) => row[1])), tenths, money };
  };
  const buyers = [...new Set(seen.filter((row) => row[2] >= 0).map((row) => row[0]))].map(of);
  const above = (value: number, all: readonly number[]): number => {
    const sorted = [...all].sort((a, b) => a - b);
    const isAbove = (k: number): boolean => {
      const place = k * (sorted.length - 1);
      const rest = place % 5;
      const low = sorted[(place - rest) / 5] ?? NaN;
      const next = sorted[(place - rest) / 5 + 1] ?? low;
      return value * 5 > low * (5 - rest) + next * rest;
    };
    return [1, 2, 3, 4].filter(isAbove).length;
  };
  return ids.map((id) => {
    const one = of(id);
    if (one.orders === 0) return [null, 0, one.money, 0, 0, 0, '000'];
    const r =
      5 -
      above(
        one.recency,
        buyers.map((other) => other.recency),
      );
    const f =
      1 +
      above(
        one.orders,
        buyers.map((other) => other.orders),
      );
    const m =
      1 +
      above(
        one.tenths,
        buyers.map((other) => other.tenths),
      );
    return [one.recency, one.orders, one.money, r, f, m, [r, f, m].join('')];
  });
}
