// What a customer's profits per period look like, and what the next periods will bring if that goes on.
// The four consumption patterns are the handbook's; the thresholds are the contract's. Knows no customer and no money's time value.
import { micros } from './money';

export type Pattern = 'rising' | 'steady' | 'falling' | 'irregular';

export interface Outlook {
  readonly pattern: Pattern;
  /** Profit expected in the period that many places ahead, from 1. */
  readonly ahead: (period: number) => number;
}

const FEWEST_PERIODS = 4;
/** Growth, spread and fit are compared without their last digits: 0.25 worked out in another order is still 0.25. */
const settled = (value: number): number => Math.round(value * 1e9) / 1e9;

/** @param profits by period, the oldest first */
export function outlookOf(profits: readonly number[]): Outlook {
  const n = profits.length;
  const total = sum(profits);
  const irregular: Outlook = { pattern: 'irregular', ahead: constant(Math.max(0, medianOf(profits))) };
  if (n < FEWEST_PERIODS || micros(total) <= 0) return irregular;
  const mean = total / n;
  const middle = (n - 1) / 2;
  const placesSquared = (n * (n * n - 1)) / 12;
  const together = sum(profits.map((profit, at) => (at - middle) * (profit - mean)));
  const profitsSquared = sum(profits.map((profit) => (profit - mean) ** 2));
  const slope = together / placesSquared;
  const growth = settled((slope * (n - 1)) / mean);
  const spread = settled(Math.sqrt(profitsSquared / n) / mean);
  if (Math.abs(growth) < 0.25 && spread <= 0.5) return { pattern: 'steady', ahead: constant(mean) };
  const fit = settled(profitsSquared === 0 ? 0 : together ** 2 / (placesSquared * profitsSquared));
  const line = (period: number): number => mean + slope * (middle + period);
  if (fit < 0.4 || Math.abs(growth) < 0.25) return irregular;
  if (growth < 0) return { pattern: 'falling', ahead: (period) => Math.max(0, line(period)) };
  const most = 2 * (sum(profits.slice(-4)) / 4);
  return { pattern: 'rising', ahead: (period) => Math.min(most, line(period)) };
}

const constant =
  (profit: number): Outlook['ahead'] =>
  () =>
    profit;

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const high = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? high : ((sorted[half - 1] ?? high) + high) / 2;
}
