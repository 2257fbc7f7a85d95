// Published and computed reference values, through the built Code.js as a cell would call it.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readCsv } from '../../sample/read-csv';
import { callBare } from './support/bare-code';

const fixtures = path.join(__dirname, '../fixtures');
const table = (file: string) => readCsv(readFileSync(path.join(fixtures, file), 'utf8'));
const column = (rows: readonly Readonly<Record<string, string>>[], key: string, asNumber = false): unknown[][] =>
  rows.map((row) => [asNumber ? Number(row[key]) : row[key]]);

describe('CUSTOMER_RFM of the R package rfm', () => {
  const orders = table('rfm/rfm_orders.csv');
  const expected = table('rfm/rfm_orders_expected_scores.csv');

  it('gives each of its 497 customers the score of the plain rule, and the five that its documentation prints', () => {
    const given = [column(orders, 'customer_id'), column(orders, 'order_date'), column(orders, 'revenue', true)];
    const scores = callBare('CUSTOMER_RFM', column(expected, 'customer_id'), ...given, '2006-12-31') as unknown[][];
    expect(scores.map((row) => row[6])).toEqual(expected.map((row) => row['rfm_score_plain_rule']));
    const printed = [
      ["Abbey O'Reilly", 205, 6, 472, '343'],
      ['Add Senger', 140, 3, 340, '412'],
      ['Aden Lesch', 194, 4, 405, '323'],
      ['Aden Murphy', 98, 7, 596, '544'],
      ['Admiral Senger', 132, 5, 448, '433'],
    ];
    const asked = printed.map(([name]) => [name]);
    const found = callBare('CUSTOMER_RFM', asked, ...given, '2006-12-31') as unknown[][];
    expect(found.map((row, at) => [asked[at]?.[0], ...row.slice(0, 3), row[6]])).toEqual(printed);
  });
});

const cdnow = table('value-models/cdnow_sample_transactions.csv');

describe('CUSTOMER_TOP_SHARE of CDNOW', () => {
  const shares = JSON.parse(readFileSync(path.join(fixtures, 'concentration/shares.json'), 'utf8')) as {
    readonly cdnow_sample: Readonly<Record<string, number>>;
  };
  const values = totals(cdnow).map((total) => [total]);

  it.each([1, 5, 10, 20, 50])('is the reference for the top %i %%', (percent) => {
    const share = shares.cdnow_sample[`top_${percent}pct_share`] ?? NaN;
    expect(callBare('CUSTOMER_TOP_SHARE', values, percent / 100)).toBeCloseTo(share, 9);
  });

  it('needs as many customers for 80 % of the money as the reference counts', () => {
    const tiers = callBare('CUSTOMER_TIER_BY_MONEY', values, 0.8, [['in', 'out']]) as unknown[][];
    expect(tiers.filter(([tier]) => tier === 'in')).toHaveLength(
      shares.cdnow_sample['customers_for_80pct_of_revenue'] ?? 0,
    );
  });
});

describe('CUSTOMER_FORECAST_FIT of CDNOW', () => {
  type Named<Name extends string> = Readonly<Record<Name, number>>;
  const reference = JSON.parse(readFileSync(path.join(fixtures, 'value-models/reference.json'), 'utf8')) as {
    readonly fits: {
      readonly cdnow_sample_transactions_csv: {
        readonly bgnbd: Named<'r' | 'alpha' | 'a' | 'b' | 'log_likelihood'>;
        readonly gammagamma: Named<'p' | 'q' | 'v' | 'log_likelihood' | 'customers_with_repeat'>;
      };
    };
  };
  const { bgnbd, gammagamma } = reference.fits.cdnow_sample_transactions_csv;

  it('is the reference fit of the transactions up to the end of September 1997', () => {
    const given = [column(cdnow, 'customer_id'), column(cdnow, 'date'), column(cdnow, 'spend', true)];
    const fit = Object.fromEntries(callBare('CUSTOMER_FORECAST_FIT', ...given, '1997-09-30') as [string, number][]);
    const within = (name: string, expected: number, part: number): void => {
      expect([name, Math.abs((fit[name] ?? NaN) / expected - 1) <= part]).toEqual([name, true]);
    };
    for (const name of ['r', 'alpha'] as const) within(name, bgnbd[name], 0.01);
    for (const name of ['a', 'b'] as const) within(name, bgnbd[name], 0.03);
    for (const name of ['p', 'q', 'v'] as const) within(name, gammagamma[name], 0.01);
    // Greatest likelihoods: nothing lies above them.
    for (const [name, most] of [
      ['log-likelihood', bgnbd.log_likelihood],
      ['spend log-likelihood', gammagamma.log_likelihood],
    ] as const) {
      expect(fit[name]).toBeLessThanOrEqual(most + 1e-3);
      expect(fit[name]).toBeGreaterThanOrEqual(most - 0.01);
    }
    expect(fit['repeat customers']).toBe(gammagamma.customers_with_repeat);
  });
});

/** All spend of each customer, added up in cents. */
function totals(rows: readonly Readonly<Record<string, string>>[]): number[] {
  const cents = new Map<string, number>();
  for (const row of rows) {
    const id = row['customer_id'] ?? '';
    cents.set(id, (cents.get(id) ?? 0) + Math.round(Number(row['spend']) * 100));
  }
  return [...cents.values()].map((sum) => sum / 100);
}
