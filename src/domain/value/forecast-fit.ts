// CUSTOMER_FORECAST_FIT: the parameters behind the forecasts and how well they reproduce what was seen, as a table.
// Source of the comparison: Fader, Hardie & Lee (2005), "Counting Your Customers" the Easy Way, figures 1 and 2.
import { expectedPurchases } from './bg-nbd';
import { purchaseProbabilities } from './bg-nbd-probabilities';
import { fitCustomers } from './customer-models';
import type { DayCells } from './day-cells';
import { readDay } from './days';
import { readOrders } from './order-columns';
import { repeatPurchases } from './repeat-purchases';

/** Customers with none, one and two repeat orders are compared one by one, the others together. */
const COMPARED = 3;

/** @throws FormulaError for what cannot be read, too few repeat customers, a fit that failed */
export function customerForecastFit(
  cells: DayCells,
  orderIds: unknown,
  orderDates: unknown,
  orderAmounts: unknown,
  asOf: unknown,
): [string, number][] {
  const today = readDay(cells, 'as_of', asOf);
  const purchases = repeatPurchases(readOrders(cells, orderIds, orderDates, orderAmounts, today));
  const { statistics, ordering, spending } = fitCustomers(purchases, today);
  const { customers, times, observed, exceeding } = statistics;
  const moreThan = (k: number): number => (k < 0 ? customers : (exceeding[k] ?? 0));
  let expectedRepeats = 0;
  const expected = Array.from({ length: COMPARED + 1 }, () => 0);
  times.forEach((time, at) => {
    const count = observed[at] as number;
    if (count === 0) return;
    expectedRepeats += count * expectedPurchases(ordering.model, time);
    const exactly = purchaseProbabilities(ordering.model, time, COMPARED - 1);
    const more = 1 - exactly.reduce((sum, probability) => sum + probability, 0);
    [...exactly, more].forEach((probability, k) => ((expected[k] as number) += count * probability));
  });
  const { r, alpha, a, b } = ordering.model;
  const { p, q, v } = spending.model;
  return [
    ['r', r],
    ['alpha', alpha],
    ['a', a],
    ['b', b],
    ['log-likelihood', ordering.logLikelihood],
    ['customers', customers],
    ['repeat customers', moreThan(0)],
    ['p', p],
    ['q', q],
    ['v', v],
    ['spend log-likelihood', spending.logLikelihood],
    ['actual repeat orders', exceeding.reduce((sum, more) => sum + more, 0)],
    ['expected repeat orders', expectedRepeats],
    ...expected.flatMap((count, k): [string, number][] => {
      const name = `customers with ${k}${k === COMPARED ? ' or more' : ''} repeat orders`;
      return [
        [`actual ${name}`, moreThan(k - 1) - (k === COMPARED ? 0 : moreThan(k))],
        [`expected ${name}`, count],
      ];
    }),
  ];
}
