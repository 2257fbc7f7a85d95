// What a customer who is alive is expected to order, plainly and discounted: it depends on repeat purchases and age alone,
// so it is worked out once for each pair of them. Knows no day and no money.
import type { BgNbd } from './bg-nbd';
import { aliveAfter, expectedPurchases } from './bg-nbd';
import type { DiscountedSteps } from './discounted-steps';

export interface OrdersAhead {
  readonly orders: number;
  readonly discounted: number;
}

/** @param horizon in the model's unit of time, as are the times of `steps` and each age */
export function ordersAhead(
  model: BgNbd,
  horizon: number,
  { times, weights }: DiscountedSteps,
): (x: number, age: number) => OrdersAhead {
  const byRepeats = new Map<number, Map<number, OrdersAhead>>();
  const work = (x: number, age: number): OrdersAhead => {
    const alive = aliveAfter(model, x, age);
    const orders = expectedPurchases(alive, horizon);
    let discounted = 0;
    for (let at = 0; at < times.length; at++) {
      const time = times[at] as number;
      discounted += (weights[at] as number) * (time === horizon ? orders : expectedPurchases(alive, time));
    }
    return { orders, discounted: Math.max(0, discounted) };
  };
  return (x, age) => {
    let byAge = byRepeats.get(x);
    if (byAge === undefined) byRepeats.set(x, (byAge = new Map<number, OrdersAhead>()));
    let found = byAge.get(age);
    if (found === undefined) byAge.set(age, (found = work(x, age)));
    return found;
  };
}
