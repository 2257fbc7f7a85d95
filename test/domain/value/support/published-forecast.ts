// The forecast of one customer by the formulas as printed, term by term: what the product's rearranged ones are held to.
// Source: Fader, Hardie & Lee (2005), equations 9 and 10; Fader & Hardie (2013), note 025, equation 5. Slow and plain.
import { dayNumber } from '../../../../src/domain/civil-date';
import type { OrderRow } from './model-reference';

export type Parameters = Readonly<Record<'r' | 'alpha' | 'a' | 'b' | 'p' | 'q' | 'v', number>>;

function gauss(a: number, b: number, c: number, z: number): number {
  let [term, sum] = [1, 1];
  for (let n = 0; Math.abs(term) > 1e-18 * Math.abs(sum); n++)
    sum += term *= (((a + n) * (b + n)) / (c + n) / (n + 1)) * z;
  return sum;
}

/** Orders expected within `weeks`, of a customer with x repeat days, the last after tx of T weeks. */
export function publishedOrders(
  { r, alpha, a, b }: Parameters,
  x: number,
  tx: number,
  T: number,
  weeks: number,
): number {
  const z = weeks / (alpha + T + weeks);
  const fading = ((alpha + T) / (alpha + T + weeks)) ** (r + x);
  const alive = ((a + b + x - 1) / (a - 1)) * (1 - fading * gauss(r + x, b + x, a + b + x - 1, z));
  return alive * publishedAlive({ r, alpha, a, b }, x, tx, T);
}

export const publishedAlive = (
  { r, alpha, a, b }: Pick<Parameters, 'r' | 'alpha' | 'a' | 'b'>,
  x: number,
  tx: number,
  T: number,
): number => (x === 0 ? 1 : 1 / (1 + (a / (b + x - 1)) * ((alpha + T) / (alpha + tx)) ** (r + x)));

/** P(alive), orders, amount, value of one id: rows recounted, weeks summed one by one. Null without orders. */
export function publishedForecast(
  parameters: Parameters,
  rows: readonly OrderRow[],
  id: string,
  asOf: number,
  horizonDays: number,
  rate: number,
): readonly [number, number, number, number] | null {
  const own = rows.filter((row) => row.id === id && dayNumber(row.date) <= asOf);
  const days = [...new Set(own.filter(({ amount }) => amount >= 0).map(({ date }) => dayNumber(date)))];
  if (days.length === 0) return null;
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const [x, tx, T] = [days.length - 1, (last - first) / 7, (asOf - first) / 7];
  const money = own.reduce((sum, { date, amount }) => sum + (dayNumber(date) > first ? amount : 0), 0);
  const { p, q, v } = parameters;
  const amount = x > 0 && money > 1e-9 ? (p * (v + money)) / (p * x + q - 1) : (p * v) / (q - 1);
  let value = 0;
  for (let start = 0; start < horizonDays; start += 7) {
    const end = Math.min(start + 7, horizonDays);
    const orders = publishedOrders(parameters, x, tx, T, end / 7) - publishedOrders(parameters, x, tx, T, start / 7);
    value += (orders * amount) / (1 + rate) ** (end / 365);
  }
  return [publishedAlive(parameters, x, tx, T), publishedOrders(parameters, x, tx, T, horizonDays / 7), amount, value];
}
