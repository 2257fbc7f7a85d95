// Recency, frequency and money of each customer, scored 1 to 5 by the cuts at 20, 40, 60 and 80 % of all who ordered.
// Source: A. Hughes, Strategic Database Marketing; the cuts are R's type 7, as in the R package rfm. Knows no platform.
import type { DayCells } from './day-cells';
import { readDay } from './days';
import { micros } from './money';
import { BLANK_ROW, readCustomers, readOrders, WITHOUT_ORDERS } from './order-columns';

/** Gives a value 1 plus the number of cuts that lie below it. */
export type QuintileScore = (value: number) => number;

/**
 * Cut k of n sorted values lies k(n−1)/5 places after the first, linearly between two of them. Whoever is scored is among
 * the values, so that none lies between those two: the lower one cuts alike, and nothing is rounded.
 * @param sorted ascending, at least one
 */
export function quintileScore(sorted: ArrayLike<number>): QuintileScore {
  const cuts = [1, 2, 3, 4].map((k) => sorted[Math.floor((k * (sorted.length - 1)) / 5)] ?? 0);
  return (value) => cuts.reduce((score, cut) => score + (value > cut ? 1 : 0), 1);
}

/** CUSTOMER_RFM: recency, orders, amount, R, F, M and the three digits for each id; credit notes lower the amount only. */
export function customerRfm(
  cells: DayCells,
  rawIds: unknown,
  orderIds: unknown,
  orderDates: unknown,
  orderAmounts: unknown,
  rawAsOf: unknown,
): (number | string | null)[][] {
  const asOf = readDay(cells, 'as_of', rawAsOf);
  const { ids, length, customers, days, amounts } = readOrders(cells, orderIds, orderDates, orderAmounts, asOf);
  const rows = readCustomers(ids, rawIds);
  const last = new Int32Array(ids.size);
  const orders = new Int32Array(ids.size);
  const money = new Float64Array(ids.size);
  for (let at = 0; at < length; at++) {
    const customer = customers[at] as number;
    const amount = amounts[at] as number;
    const day = days[at] as number;
    money[customer] = (money[customer] as number) + amount;
    if (amount < 0) continue;
    if (orders[customer] === 0 || day > (last[customer] as number)) last[customer] = day;
    orders[customer] = (orders[customer] as number) + 1;
  }
  const buyers = Int32Array.from(orders.keys()).filter((customer) => (orders[customer] as number) > 0);
  const scoreBy = (value: (customer: number) => number): QuintileScore =>
    quintileScore(Float64Array.from(buyers, value).sort());
  const byRecency = scoreBy((customer) => asOf - (last[customer] as number));
  const byOrders = scoreBy((customer) => orders[customer] as number);
  const byMoney = scoreBy((customer) => micros(money[customer] as number));
  return Array.from(rows, (customer) => {
    if (customer === BLANK_ROW) return [null, null, null, null, null, null, null];
    const count = orders[customer] ?? 0;
    if (customer === WITHOUT_ORDERS || count === 0) return [null, 0, money[customer] ?? 0, 0, 0, 0, '000'];
    const recency = asOf - (last[customer] as number);
    const amount = money[customer] as number;
    const [r, f, m] = [6 - byRecency(recency), byOrders(count), byMoney(micros(amount))];
    return [recency, count, amount, r, f, m, `${r}${f}${m}`];
  });
}
