// CUSTOMER_FORECAST: what is to be expected of each customer, from the orders of all of them.
// Source: Fader, Hardie & Lee (2005), RFM and CLV, Journal of Marketing Research 42(4): orders times amount, discounted.
import { probabilityAlive } from './bg-nbd';
import { fitCustomers, hasSpend } from './customer-models';
import type { DayCells } from './day-cells';
import { readDay } from './days';
import { expectedSpend } from './gamma-gamma';
import { WEEK } from './model-fits';
import { readCustomers, readOrders } from './order-columns';
import { ordersAhead } from './orders-ahead';
import { repeatPurchases } from './repeat-purchases';
import { readHorizon, readRate } from './scalars';
import { weeklySteps } from './weekly-steps';

/**
 * P(alive), expected orders, expected amount per order and expected value of each row of `ids`, null without orders.
 * @throws FormulaError for what cannot be read, too few repeat customers, a fit that failed
 */
export function customerForecast(
  cells: DayCells,
  ids: unknown,
  orderIds: unknown,
  orderDates: unknown,
  orderAmounts: unknown,
  asOf: unknown,
  horizonDays: unknown,
  annualRate?: unknown,
): (number | null)[][] {
  const today = readDay(cells, 'as_of', asOf);
  const horizon = readHorizon('horizon_days', horizonDays);
  const steps = weeklySteps(horizon, readRate('annual_rate', annualRate, 0));
  const orders = readOrders(cells, orderIds, orderDates, orderAmounts, today);
  const customers = readCustomers(orders.ids, ids);
  const purchases = repeatPurchases(orders);
  const { repeats, firstDays, lastDays, repeatMoney } = purchases;
  const { ordering, spending } = fitCustomers(purchases, today);
  const ahead = ordersAhead(ordering.model, horizon / WEEK, steps);
  return Array.from(customers, (customer) => {
    const x = customer < 0 ? -1 : (repeats[customer] as number);
    if (x < 0) return [null, null, null, null];
    const first = firstDays[customer] as number;
    const age = (today - first) / WEEK;
    const alive = probabilityAlive(ordering.model, x, ((lastDays[customer] as number) - first) / WEEK, age);
    const { orders: count, discounted } = ahead(x, age);
    const amount = hasSpend(purchases, customer)
      ? expectedSpend(spending.model, x, repeatMoney[customer] as number)
      : expectedSpend(spending.model, 0, 0);
    return [alive, alive * count, amount, amount === null ? null : alive * discounted * amount];
  });
}
