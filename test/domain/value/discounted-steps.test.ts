import { describe, expect, it } from '@jest/globals';
import { expectedPurchases } from '../../../src/domain/value/bg-nbd';
import { ordersAhead } from '../../../src/domain/value/orders-ahead';
import { weeklySteps } from '../../../src/domain/value/weekly-steps';

const MODEL = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

/** Plainly: each week's orders, discounted from the week's end. */
function weekByWeek(horizon: number, rate: number): number {
  let [sum, before] = [0, 0];
  for (let start = 0; start < horizon; start += 7) {
    const end = Math.min(start + 7, horizon);
    const until = expectedPurchases(MODEL, end / 7);
    sum += (until - before) / (1 + rate) ** (end / 365);
    before = until;
  }
  return sum;
}

const discounted = (horizon: number, rate: number): number =>
  ordersAhead(MODEL, horizon / 7, weeklySteps(horizon, rate))(0, 0).discounted;

describe('weeklySteps()', () => {
  it.each([1, 6.5, 7, 8, 90, 98, 99, 105, 365, 730, 1000, 3653, 9999])('sums the weeks of %d days', (horizon) => {
    for (const rate of [0.08, 1.5, -0.05]) {
      const right = weekByWeek(horizon, rate);
      expect(Math.abs(discounted(horizon, rate) - right)).toBeLessThan(1e-10 * right);
    }
  });

  it('sums plainly at a rate of 0, and nothing over no time', () => {
    expect(discounted(365, 0)).toBe(expectedPurchases(MODEL, 365 / 7));
    expect(discounted(0, 0.1)).toBe(0);
  });

  it('needs few points for a long time', () => {
    expect(weeklySteps(3650, 0.1).times.length).toBeLessThan(120);
    expect(weeklySteps(365, 0).times).toEqual([365 / 7]);
  });

  it('refuses what leads beyond any number', () => {
    expect(() => weeklySteps(365_001, 0)).toThrow('horizon_days must be at most 365000 / horizon_days 不能超过 365000');
    expect(() => weeklySteps(365_000, -0.9)).toThrow('annual_rate is too low for these horizon_days / annual_rate');
  });
});
