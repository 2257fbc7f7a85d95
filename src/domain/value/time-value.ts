// Money at another time: carried forward to today, discounted from later. A year is 365 days, a period of patterns 91.
// Source: the net-present-value form of customer value, Berger & Nasr (1998), with costs of winning and of keeping.
// Knows no customer.

const YEAR = 365;
export const PERIOD = 91;
/** Beyond it a horizon is a slip of the pen, and counting its periods would take for ever. */
export const LONGEST_HORIZON = 1000;

export const growthOver = (days: number, rate: number): number => (1 + rate) ** (days / YEAR);

/** For each period ahead the part of it that lies before the horizon, discounted at its end or at the horizon. */
export function periodWeights(horizonYears: number, rate: number): readonly number[] {
  const horizon = horizonYears * YEAR;
  const weights: number[] = [];
  for (let start = 0; start < horizon; start += PERIOD) {
    const end = Math.min(start + PERIOD, horizon);
    weights.push(((end - start) / PERIOD) * growthOver(-end, rate));
  }
  return weights;
}

/** What 1 a year has come to over the days observed: paid at the end of each year, the rest of a year today. */
export function yearlyCarried(days: number, rate: number): number {
  let carried = (days % YEAR) / YEAR;
  for (let paid = YEAR; paid <= days; paid += YEAR) carried += growthOver(days - paid, rate);
  return carried;
}

/** What 1 a year until the horizon is worth today: paid at the end of each year, the rest of a year at the horizon. */
export function yearlyAhead(horizonYears: number, rate: number): number {
  const whole = Math.floor(horizonYears);
  let worth = (horizonYears - whole) * (1 + rate) ** -horizonYears;
  for (let year = 1; year <= whole; year++) worth += (1 + rate) ** -year;
  return worth;
}
