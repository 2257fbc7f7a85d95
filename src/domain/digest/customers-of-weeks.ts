// Who came, stayed, left and came back in each of some weeks, and how much hangs on how few: from orders alone, by the counting
// of CUSTOMER_RETENTION and CUSTOMER_TOP_SHARE, so that a mail and a cell say the same. Knows no card and no word.
//
// Active on a day: a purchase in the `gap` days up to it. Gained: the first purchase ever. Lost: on the day on which the gap has
// passed. Won back: the first purchase after that. Kept: active before the week and not lost in it, so that kept and lost are
// together who was active before. What the lost were worth: their amounts in the 365 days up to their last order.
// Top share: of those who ordered in the 365 days up to the week's end.
import type { CivilDate } from '../civil-date';
import { dayNumber } from '../civil-date';
import { topShareOf } from '../value/concentration';
import { IdIndex } from '../value/id-index';
import type { Orders } from '../value/order-columns';
import { rankingOf } from '../value/ranking';
import { firstPurchase, periodsOf } from '../value/retention';

export interface OrderLine {
  readonly customer: string;
  readonly date: CivilDate;
  /** Negative for a credit note. */
  readonly amount: number;
}

export interface CustomersOfWeek {
  readonly gained: number;
  readonly kept: number;
  readonly lost: number;
  readonly lostWorth: number;
  readonly wonBack: number;
  /** A part of one; null where nobody brought money. */
  readonly topShare: number | null;
}

const YEAR = 365;

/**
 * A week each, in their order; null where nobody had ordered up to the end of the last one.
 * @param mondays of weeks that follow each other, the earliest first
 * @param share which part of the customers counts as the top ones
 */
export function customersOfWeeks(
  lines: readonly OrderLine[],
  mondays: readonly CivilDate[],
  gap: number,
  share: number,
): readonly CustomersOfWeek[] | null {
  const firstDays = mondays.map(dayNumber);
  const today = (firstDays[firstDays.length - 1] ?? NaN) + 6;
  const orders = ordersOf(lines, today);
  const first = firstPurchase(orders);
  if (first === Infinity) return null;
  // Everything before the first of the weeks is one period more.
  const [before, ...weeks] = periodsOf(orders, [Math.min(first, firstDays[0] ?? first) - 1, ...firstDays], today, gap);
  let active = (before?.gained ?? 0) + (before?.wonBack ?? 0) - (before?.lost ?? 0);
  return weeks.map(({ firstDay, gained, wonBack, lost, lostOfActive, moneyOfLost }) => {
    const kept = active - lostOfActive;
    active += gained + wonBack - lost;
    const topShare = topShareUpTo(orders, firstDay + 6, share);
    return { gained, kept, lost, lostWorth: moneyOfLost, wonBack, topShare };
  });
}

/** What can be seen on the last day. */
function ordersOf(lines: readonly OrderLine[], last: number): Orders {
  const ids = new IdIndex();
  const seen = lines.map((line) => ({ ...line, day: dayNumber(line.date) })).filter(({ day }) => day <= last);
  return {
    ids,
    length: seen.length,
    customers: Int32Array.from(seen, ({ customer }) => ids.find(customer) ?? ids.add(customer, customer)),
    days: Int32Array.from(seen, ({ day }) => day),
    amounts: Float64Array.from(seen, ({ amount }) => amount),
  };
}

function topShareUpTo({ ids, length, customers, days, amounts }: Orders, last: number, share: number): number | null {
  const sums = new Float64Array(ids.size);
  const ordered = new Uint8Array(ids.size);
  for (let at = 0; at < length; at++) {
    const [day, customer, amount] = [days[at] as number, customers[at] as number, amounts[at] as number];
    if (day > last || day <= last - YEAR) continue;
    sums[customer] = (sums[customer] as number) + amount;
    if (amount >= 0) ordered[customer] = 1;
  }
  const values = [...sums].filter((_, customer) => ordered[customer] === 1);
  return values.length === 0 ? null : topShareOf(rankingOf(values), share);
}
