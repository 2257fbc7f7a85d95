// Sorts the rows of orders by customer, and each customer's by day, in two counting passes.
// Knows no model; rows of one day keep their order.
import type { Orders } from './order-columns';

/** Customer `c` has the rows `rows[starts[c]]` up to but not including `rows[starts[c + 1]]`. */
export interface CustomerRows {
  readonly starts: Int32Array;
  readonly rows: Int32Array;
}

export function rowsByCustomer(orders: Orders): CustomerRows {
  const { days, length } = orders;
  let [first, last] = [Infinity, -Infinity];
  for (let at = 0; at < length; at++) {
    const day = days[at] as number;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  const inOrder = Int32Array.from({ length }, (_, at) => at);
  const byDay = length === 0 ? inOrder : sorted(inOrder, days, first, last).rows;
  return sorted(byDay, orders.customers, 0, orders.ids.size - 1);
}

/** A stable counting sort of the rows by a whole-numbered key of theirs. */
function sorted(rows: Int32Array, keys: Int32Array, least: number, most: number): CustomerRows {
  const starts = new Int32Array(most - least + 2);
  for (let at = 0; at < rows.length; at++) (starts[(keys[at] as number) - least + 1] as number)++;
  for (let key = 1; key < starts.length; key++) starts[key] = (starts[key] as number) + (starts[key - 1] as number);
  const next = starts.slice();
  const placed = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at] as number;
    const key = (keys[row] as number) - least;
    const place = next[key] as number;
    placed[place] = row;
    next[key] = place + 1;
  }
  return { starts, rows: placed };
}
