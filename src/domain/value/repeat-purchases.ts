// What the models know of each customer: first and last purchase day, repeat purchase days and the money of those.
// Source of the counts: Fader, Hardie & Lee (2005), "RFM and CLV", section on data: a day's orders are one purchase.
import { rowsByCustomer } from './customer-rows';
import type { Orders } from './order-columns';

/** By the customer's number in `orders.ids`. */
export interface RepeatPurchases {
  /** Purchase days after the first; -1 for a customer with credit notes alone, who has no purchase. */
  readonly repeats: Int32Array;
  readonly firstDays: Int32Array;
  readonly lastDays: Int32Array;
  /** Everything booked after the first purchase day, credit notes too. */
  readonly repeatMoney: Float64Array;
}

/** A day is one of purchase when it has a row of 0 or more; its credit notes do not undo it. */
export function repeatPurchases(orders: Orders): RepeatPurchases {
  const { starts, rows } = rowsByCustomer(orders);
  const customers = orders.ids.size;
  const repeats = new Int32Array(customers).fill(-1);
  const firstDays = new Int32Array(customers);
  const lastDays = new Int32Array(customers);
  const repeatMoney = new Float64Array(customers);
  for (let customer = 0; customer < customers; customer++) {
    let count = -1;
    let money = 0;
    const end = starts[customer + 1] as number;
    for (let at = starts[customer] as number; at < end; at++) {
      const row = rows[at] as number;
      const day = orders.days[row] as number;
      const amount = orders.amounts[row] as number;
      if (amount >= 0 && (count < 0 || day > (lastDays[customer] as number))) {
        if (++count === 0) firstDays[customer] = day;
        lastDays[customer] = day;
      }
      if (count >= 0 && day > (firstDays[customer] as number)) money += amount;
    }
    repeats[customer] = count;
    repeatMoney[customer] = money;
  }
  return { repeats, firstDays, lastDays, repeatMoney };
}
