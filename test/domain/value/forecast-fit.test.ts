import { describe, expect, it } from '@jest/globals';
import { dayNumber } from '../../../src/domain/civil-date';
import { conditionalExpectedPurchases, expectedPurchases } from '../../../src/domain/value/bg-nbd';
import { customerForecastFit } from '../../../src/domain/value/forecast-fit';
import { readOrders } from '../../../src/domain/value/order-columns';
import { repeatPurchases } from '../../../src/domain/value/repeat-purchases';
import { wallOf } from '../../support/wall-day-cells';
import { cdnowOrders, columnsOf, reference } from './support/model-reference';

const cells = wallOf('Asia/Shanghai');
const CALIBRATION_END = '1997-09-30';
const END = dayNumber(CALIBRATION_END);
const table = customerForecastFit(cells, ...columnsOf(cdnowOrders), CALIBRATION_END);
const fit = Object.fromEntries(table) as Record<string, number>;
const value = (name: string): number => fit[name] ?? NaN;
const MODEL = { r: value('r'), alpha: value('alpha'), a: value('a'), b: value('b') };
const purchases = repeatPurchases(readOrders(cells, ...columnsOf(cdnowOrders), END));

describe('customerForecastFit() on the transactions of CDNOW', () => {
  const { bgnbd = {}, gammagamma = {} } = reference.fits['cdnow_sample_transactions_csv'] ?? {};

  it('finds the reference parameters and likelihoods of both models', () => {
    for (const name of ['r', 'alpha', 'a', 'b']) expect(value(name) / (bgnbd[name] ?? NaN)).toBeCloseTo(1, 5);
    for (const name of ['p', 'q', 'v']) expect(value(name) / (gammagamma[name] ?? NaN)).toBeCloseTo(1, 5);
    expect(value('log-likelihood')).toBeCloseTo(bgnbd['log_likelihood'] ?? NaN, 6);
    expect(value('spend log-likelihood')).toBeCloseTo(gammagamma['log_likelihood'] ?? NaN, 6);
  });

  it('counts customers and repeat orders, and expects about as many', () => {
    expect([value('customers'), value('repeat customers')]).toEqual([2357, gammagamma['customers_with_repeat']]);
    const repeats = [...purchases.repeats];
    expect(value('actual repeat orders')).toBe(repeats.reduce((sum, x) => sum + x, 0));
    const expected = [...purchases.firstDays].reduce((sum, day) => sum + expectedPurchases(MODEL, (END - day) / 7), 0);
    expect(value('expected repeat orders')).toBeCloseTo(expected, 6);
  });

  it('compares how many customers came back how often', () => {
    const counts = [0, 1, 2].map((x) => [...purchases.repeats].filter((each) => each === x).length);
    const names = ['0', '1', '2', '3 or more'].map((word) => `customers with ${word} repeat orders`);
    expect(names.map((name) => value(`actual ${name}`))).toEqual([
      ...counts,
      2357 - counts[0]! - counts[1]! - counts[2]!,
    ]);
    expect(names.reduce((sum, name) => sum + value(`expected ${name}`), 0)).toBeCloseTo(2357, 6);
    // Figure 1 of Fader, Hardie & Lee (2005) shows a close fit: each bar within a tenth.
    for (const name of names) expect(value(`expected ${name}`) / value(`actual ${name}`)).toBeCloseTo(1, 0);
  });

  it('names each line once, with a finite number', () => {
    expect(new Set(table.map(([name]) => name)).size).toBe(table.length);
    expect(table.every(([, number]) => Number.isFinite(number))).toBe(true);
  });

  it('refuses what the forecast refuses', () => {
    expect(() => customerForecastFit(cells, 'A', '2026-01-01', 1, '2026-01-01')).toThrow(
      'fewer than 30 repeat customers',
    );
    expect(() => customerForecastFit(cells, 'A', '2026-01-01', 'x', '2026-01-01')).toThrow('order_amounts, row 1');
    expect(() => customerForecastFit(cells, 'A', '2026-01-01', 1, '')).toThrow('as_of is blank');
  });
});

describe('what the fitted model expects of CDNOW', () => {
  it('is the published cumulative number of repeat sales, week by week', () => {
    const {
      weeks,
      bgnbd_expected_cumulative_computed: computed,
      published_weeks_20_25: published,
    } = reference.weekly_repeat_sales;
    const origin = dayNumber('1997-01-01');
    const begun = new Map<number, number>();
    for (const day of purchases.firstDays) begun.set(day, (begun.get(day) ?? 0) + 1);
    const expected = weeks.map((week) =>
      [...begun].reduce((sum, [day, customers]) => {
        const since = week - (day - origin) / 7;
        return since > 0 ? sum + customers * expectedPurchases(MODEL, since) : sum;
      }, 0),
    );
    expected.forEach((got, at) => expect(Math.abs(got - (computed[at] ?? NaN))).toBeLessThan(0.01));
    published.bgnbd_expected_cumulative.forEach((right, at) =>
      expect(Math.abs((expected[19 + at] ?? NaN) - right)).toBeLessThan(0.01),
    );
  });

  it('stands beside the actual number of repeat sales', () => {
    const { weeks, actual_cumulative_repeat: actual } = reference.weekly_repeat_sales;
    const origin = dayNumber('1997-01-01');
    for (const [at, week] of weeks.entries()) {
      const asOf = origin + 7 * week - 1;
      const seen = repeatPurchases(readOrders(cells, ...columnsOf(cdnowOrders), asOf)).repeats;
      expect(seen.reduce((sum, x) => sum + Math.max(0, x), 0)).toBe(actual[at]);
    }
  });

  it('is the published mean of the next 39 weeks, by repeat purchases so far', () => {
    const group = reference.conditional_expectation_by_frequency_group;
    const whole = repeatPurchases(readOrders(cells, ...columnsOf(cdnowOrders), END + 7 * group.horizon_weeks));
    const sums = group.customers.map(() => ({ customers: 0, expected: 0, actual: 0 }));
    purchases.repeats.forEach((x, at) => {
      const [first, last] = [purchases.firstDays[at] ?? NaN, purchases.lastDays[at] ?? NaN];
      const sum = sums[Math.min(x, sums.length - 1)]!;
      sum.customers++;
      sum.actual += (whole.repeats[at] ?? NaN) - x;
      sum.expected += conditionalExpectedPurchases(
        MODEL,
        x,
        (last - first) / 7,
        (END - first) / 7,
        group.horizon_weeks,
      );
    });
    sums.forEach(({ customers, expected, actual }, at) => {
      expect(customers).toBe(group.customers[at]);
      expect(actual / customers).toBeCloseTo(group.actual[at] ?? NaN, 5);
      expect(Math.abs(expected / customers - (group.bgnbd_expected[at] ?? NaN))).toBeLessThan(group.abs_tol);
    });
  });
});
