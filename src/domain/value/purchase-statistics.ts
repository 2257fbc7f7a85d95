// The sufficient statistics of BG/NBD: repeat purchases x, time of the last t_x, time observed T, and how many customers
// share them. Times are whole ticks since a customer's first purchase, so that logarithms are taken once a tick.
// Knows no likelihood.

export interface PurchaseStatistics {
  readonly customers: number;
  /** The distinct times, in weeks, rising. */
  readonly times: Float64Array;
  /** How many customers, repeat or not, were observed for that time, and their repeat purchases. */
  readonly observed: Float64Array;
  readonly observedRepeats: Float64Array;
  /** At k: customers with more than k repeat purchases. */
  readonly exceeding: Float64Array;
  /** Distinct (x, t_x, T) of repeat customers; the times as places in `times`. */
  readonly repeats: Int32Array;
  readonly last: Int32Array;
  readonly age: Int32Array;
  readonly counts: Int32Array;
}

/**
 * @param repeats below 0: no customer
 * @param last ticks from the first purchase to the last
 * @param age ticks from the first purchase to the end of observation
 * @param tick in weeks
 */
export function purchaseStatistics(
  repeats: Int32Array,
  last: Int32Array,
  age: Int32Array,
  tick: number,
): PurchaseStatistics {
  let customers = 0;
  let repeaters = 0;
  let most = 0;
  let longest = 0;
  for (let at = 0; at < repeats.length; at++) {
    const x = repeats[at] as number;
    if (x < 0) continue;
    customers++;
    if (x > 0) repeaters++;
    if (x > most) most = x;
    if ((age[at] as number) > longest) longest = age[at] as number;
  }
  const places = new Int32Array(longest + 1);
  for (let at = 0; at < repeats.length; at++) {
    if ((repeats[at] as number) < 0) continue;
    places[age[at] as number] = 1;
    places[last[at] as number] = 1;
  }
  let distinct = 0;
  for (let time = 0; time <= longest; time++) if (places[time] === 1) places[time] = distinct++;
  const times = new Float64Array(distinct);
  const observed = new Float64Array(distinct);
  const observedRepeats = new Float64Array(distinct);
  const having = new Float64Array(most + 1);
  const keys = new Float64Array(repeaters);
  let repeater = 0;
  for (let at = 0; at < repeats.length; at++) {
    const x = repeats[at] as number;
    if (x < 0) continue;
    const t = places[last[at] as number] as number;
    const T = places[age[at] as number] as number;
    times[t] = (last[at] as number) * tick;
    times[T] = (age[at] as number) * tick;
    (observed[T] as number)++;
    (observedRepeats[T] as number) += x;
    (having[x] as number)++;
    // A whole number below 2^53: there are at most as many distinct times as customers have purchases.
    if (x > 0) keys[repeater++] = (x * distinct + t) * distinct + T;
  }
  const exceeding = new Float64Array(most);
  for (let k = most - 1, more = 0; k >= 0; k--) exceeding[k] = more += having[k + 1] as number;
  return { customers, times, observed, observedRepeats, exceeding, ...collapsed(keys.sort(), distinct) };
}

/** Equal keys as one row with their count. */
function collapsed(
  keys: Float64Array,
  distinct: number,
): Pick<PurchaseStatistics, 'repeats' | 'last' | 'age' | 'counts'> {
  const repeats = new Int32Array(keys.length);
  const last = new Int32Array(keys.length);
  const age = new Int32Array(keys.length);
  const counts = new Int32Array(keys.length);
  let rows = 0;
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at] as number;
    if (at > 0 && key === keys[at - 1]) {
      (counts[rows - 1] as number)++;
      continue;
    }
    age[rows] = key % distinct;
    const rest = (key - (age[rows] as number)) / distinct;
    last[rows] = rest % distinct;
    repeats[rows] = (rest - (last[rows] as number)) / distinct;
    counts[rows++] = 1;
  }
  return {
    repeats: repeats.subarray(0, rows),
    last: last.subarray(0, rows),
    age: age.subarray(0, rows),
    counts: counts.subarray(0, rows),
  };
}
