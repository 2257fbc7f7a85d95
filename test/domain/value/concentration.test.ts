import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readCsv } from '../../../sample/read-csv';
import { customerCurve, customerTopShare } from '../../../src/domain/value/concentration';

const root = path.join(__dirname, '../../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const column = (cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);

describe('customerTopShare()', () => {
  it('is the money share of a fifth of the customers unless told otherwise', () => {
    const values = column([50, 10, 10, 10, 20]);
    expect(customerTopShare(values)).toBe(0.5);
    expect(customerTopShare(values, '')).toBe(0.5);
    expect(customerTopShare(values, 0.4)).toBe(0.7);
    expect(customerTopShare(values, 1)).toBe(1);
  });

  it('rounds the number of customers up, but not for what the machine adds to 0.3 of 10', () => {
    const ten = column([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(customerTopShare(ten, 0.3)).toBe(27 / 55);
    expect(customerTopShare(ten, 0.301)).toBe(34 / 55);
    expect(customerTopShare(ten, 0.001)).toBe(10 / 55);
    // The machine makes 7.000000000000001 of 0.07 of 100.
    expect(customerTopShare(column(Array<number>(100).fill(1)), 0.07)).toBeCloseTo(0.07, 12);
  });

  it('counts customers with nothing or less, but only positive money', () => {
    expect(customerTopShare(column([6, 4, 0, -90, 0, '']), 0.2)).toBe(0.6);
    expect(customerTopShare(column([6, 4, 0, -90, 0]), 0.6)).toBe(1);
  });

  it('is blank where there is no money', () => {
    expect(customerTopShare(column([0, -5, '']))).toBeNull();
    expect(customerTopShare('')).toBeNull();
  });

  it('refuses a fraction outside (0, 1] and values that are no number', () => {
    for (const fraction of [0, -0.2, 1.01, 20])
      expect(() => customerTopShare(5, fraction)).toThrow('fraction must be above 0 and at most 1');
    expect(() => customerTopShare(5, '20%')).toThrow('fraction is not a number');
    expect(() => customerTopShare(column([1, 'x']))).toThrow('values, row 2: not a number / values 第2行：不是数字');
  });

  interface Shares {
    readonly top_1pct_share: number;
    readonly top_5pct_share: number;
    readonly top_10pct_share: number;
    readonly top_20pct_share: number;
    readonly top_50pct_share: number;
    readonly customers: number;
    readonly total: number;
  }
  const expected = JSON.parse(read('test/fixtures/concentration/shares.json')) as Record<
    'cdnow_sample' | 'northwind_customers_net_revenue',
    Shares
  >;

  function northwind(): number[] {
    const buyers = new Map(
      readCsv(read('sample/northwind/orders.csv')).map((row) => [row['order_id'], row['customer_id']]),
    );
    const totals = new Map<string | undefined, number>();
    for (const line of readCsv(read('sample/northwind/order_details.csv'))) {
      const net = Number(line['unit_price']) * Number(line['quantity']) * (1 - Number(line['discount']));
      const buyer = buyers.get(line['order_id']);
      totals.set(buyer, (totals.get(buyer) ?? 0) + net);
    }
    return [...totals.values()];
  }
  function cdnow(): number[] {
    const cents = new Map<string | undefined, number>();
    for (const row of readCsv(read('test/fixtures/value-models/cdnow_sample_transactions.csv'))) {
      const id = row['customer_id'];
      cents.set(id, (cents.get(id) ?? 0) + Math.round(Number(row['spend']) * 100));
    }
    return [...cents.values()].map((sum) => sum / 100);
  }

  it.each([
    ['CDNOW', expected.cdnow_sample, cdnow],
    ['Northwind', expected.northwind_customers_net_revenue, northwind],
  ] as const)('agrees with the reference of %s', (_name, shares, totals) => {
    const values = column(totals());
    expect(values).toHaveLength(shares.customers);
    for (const [fraction, share] of [
      [0.01, shares.top_1pct_share],
      [0.05, shares.top_5pct_share],
      [0.1, shares.top_10pct_share],
      [0.2, shares.top_20pct_share],
      [0.5, shares.top_50pct_share],
    ] as const)
      expect(customerTopShare(values, fraction)).toBeCloseTo(share, 9);
  });
});

describe('customerCurve()', () => {
  it('runs from none to all in ten steps, counted from the top', () => {
    const curve = customerCurve(column([1, 2, 3, 4]));
    expect(curve).toHaveLength(11);
    expect(curve.map((row) => row[0])).toEqual([0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    expect(curve.map((row) => row[1])).toEqual([0, 0.4, 0.4, 0.7, 0.7, 0.7, 0.9, 0.9, 1, 1, 1]);
  });

  it('takes as many steps as told', () => {
    expect(customerCurve(column([3, 1]), 2)).toEqual([
      [0, 0],
      [0.5, 0.75],
      [1, 1],
    ]);
    expect(customerCurve(5, 1)).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it('has blank shares where there is no money', () => {
    expect(customerCurve(column([0, -1]), 2)).toEqual([
      [0, 0],
      [0.5, null],
      [1, null],
    ]);
  });

  it('refuses steps that are no whole number from 1 on', () => {
    for (const steps of [0, -1, 2.5, 10_001])
      expect(() => customerCurve(5, steps)).toThrow('steps must be a whole number');
    expect(() => customerCurve(5, 'x')).toThrow('steps is not a number');
  });
});

describe('any values', () => {
  it('have the shares that a recount gives, and a curve that never falls', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -5, max: 40 }), { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 1, max: 12 }),
        (values, steps) => {
          const money = values.map((value) => Math.max(0, value)).sort((a, b) => b - a);
          const total = money.reduce((sum, value) => sum + value, 0);
          const curve = customerCurve(column(values), steps);
          curve.forEach(([, share], i) => {
            const count = Math.floor((i * values.length + steps - 1) / steps);
            const part = money.slice(0, count).reduce((sum, value) => sum + value, 0);
            if (total === 0) expect(share).toBe(i === 0 ? 0 : null);
            else expect(share).toBeCloseTo(part / total, 12);
            if (i > 0 && total > 0) {
              expect(customerTopShare(column(values), i / steps)).toBe(share);
              expect(Number(share)).toBeGreaterThanOrEqual(Number(curve[i - 1]?.[1]));
            }
          });
        },
      ),
      { seed: 20260219, numRuns: 300 },
    );
  });
});
