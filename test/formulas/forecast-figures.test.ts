// The forecasts as the built Code.js gives them: published figures of CDNOW, and as many orders as a large sheet holds.
import { describe, expect, it } from '@jest/globals';
import { dateOfDayNumber, dayNumber } from '../../src/domain/civil-date';
import { drawOrders } from '../../sample/drawn-orders';
import { cdnowOrders, columnsOf, reference } from '../domain/value/support/model-reference';
import type { Parameters } from '../domain/value/support/published-forecast';
import { publishedForecast } from '../domain/value/support/published-forecast';
import { callBare } from './support/bare-code';

describe('the built forecasts', () => {
  const asOf = '1997-09-30';
  const orders = columnsOf(cdnowOrders);
  const table = callBare('CUSTOMER_FORECAST_FIT', ...orders, asOf) as [string, number][];
  const fit = Object.fromEntries(table) as Parameters & Record<string, number>;

  it('have the reference fits of CDNOW', () => {
    const { bgnbd = {}, gammagamma = {} } = reference.fits['cdnow_sample_transactions_csv'] ?? {};
    for (const [name, right] of [...Object.entries(bgnbd), ...Object.entries(gammagamma)])
      if (name.length <= 5) expect((fit[name] ?? NaN) / right).toBeCloseTo(1, 5);
    expect(fit['log-likelihood']).toBeCloseTo(bgnbd['log_likelihood'] ?? NaN, 6);
    expect(fit['spend log-likelihood']).toBeCloseTo(gammagamma['log_likelihood'] ?? NaN, 6);
  });

  it('are those of the published formulas, discounted week by week', () => {
    const ids = [...new Set(cdnowOrders.map(({ id }) => id))].slice(100, 140);
    const rows = callBare(
      'CUSTOMER_FORECAST',
      ids.map((id) => [id]),
      ...orders,
      asOf,
      273,
      0.15,
    ) as number[][];
    ids.forEach((id, at) =>
      publishedForecast(fit, cdnowOrders, id, dayNumber(asOf), 273, 0.15)?.forEach((right, column) =>
        expect(Math.abs((rows[at]?.[column] ?? NaN) - right)).toBeLessThanOrEqual(1e-8 * right),
      ),
    );
  });

  it('hold for 100,000 orders of 25,000 customers', () => {
    const drawn = drawOrders({ customers: 32_000, asOf: 20_500, days: 900, seed: 21 }).slice(0, 100_000);
    expect(drawn.length).toBe(100_000);
    const ids = [...new Set(drawn.map(({ id }) => id))].slice(0, 25_000);
    const args = [...columnsOf(drawn), dateOfDayNumber(20_500)];
    const rows = callBare(
      'CUSTOMER_FORECAST',
      ids.map((id) => [id]),
      ...args,
      365,
      0.08,
    ) as number[][];
    expect(rows.length).toBe(ids.length);
    for (const [alive = NaN, expected = NaN, amount = NaN, value = NaN] of rows)
      expect(alive >= 0 && alive <= 1 && expected >= 0 && amount > 0 && value >= 0 && value < Infinity).toBe(true);
    const months = callBare('CUSTOMER_RETENTION', ...args, 120) as number[][];
    expect(months.reduce((sum, month) => sum + (month[2] ?? NaN), 0)).toBe(new Set(drawn.map(({ id }) => id)).size);
  });
});
