// BG/NBD: a customer orders at a gamma-distributed rate and leaves after an order with a beta-distributed probability.
// Source: Fader, Hardie & Lee (2005), "Counting Your Customers" the Easy Way, Marketing Science 24(2), equations 9 and 10;
// P(alive): Fader & Hardie (2008), note 021. Times in the unit of alpha. Knows no data.
import { betaExpectation } from './beta-expectation';

// Looked up once: in a script's global scope each mention costs a search.
const { abs, exp, expm1, log, log1p } = Math;

export interface BgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** x repeat purchases, the last at t_x, seen until T, both since the first purchase. */
export function probabilityAlive({ r, alpha, a, b }: BgNbd, x: number, tx: number, T: number): number {
  if (x === 0) return 1;
  const odds = (r + x) * log((alpha + T) / (alpha + tx)) + log(a / (b + x - 1));
  return 1 / (1 + exp(odds));
}

/**
 * Purchases to be expected of a new customer within t. The published difference of two nearly equal terms is rearranged by
 * Euler's transformation (Abramowitz & Stegun 15.3.3), so that a = 1 is no exception, x = 1,500 does not overflow and 0 is 0.
 */
export function expectedPurchases({ r, alpha, a, b }: BgNbd, t: number): number {
  if (t === 0) return 0;
  const y = t / alpha;
  const z = y / (1 + y);
  if (z > SLOW) return purchasesByDropout(r, a, b, y);
  const grown = log1p(y);
  const whole = (a + b - 1) * (a === 1 ? grown : -expm1((1 - a) * grown) / (a - 1));
  const first = (a + b - 1 - r) * z;
  let term = first;
  let sum = first;
  let largest = abs(first);
  let n = 1;
  // The terms shrink at least like z^n, from some n on.
  for (; abs(term) > 1e-17 * abs(sum) && n < LONGEST_SERIES; n++) {
    term *= (((a + b - 1 - r + n) * (a + n - 1)) / ((a + b + n - 1) * (n + 1))) * z;
    sum += term;
    if (abs(term) > largest) largest = abs(term);
  }
  const scale = exp((1 - a) * grown);
  const purchases = whole - scale * sum;
  // Else what is left of larger numbers is mostly their rounding.
  if (n < LONGEST_SERIES && purchases > 1e-5 * Math.max(abs(whole), scale * largest)) return purchases;
  return purchasesByDropout(r, a, b, y);
}

/** From here on the series takes thousands of terms; the mean over p needs some hundred points. */
const SLOW = 0.99;
const LONGEST_SERIES = 4000;

/** The same as a mean over the probability p of leaving after an order: purchases within t are (1 − (1 + p·y)^−r) / p. */
function purchasesByDropout(r: number, a: number, b: number, y: number): number {
  const given = (p: number): number => (p * y < 1e-18 ? r * y : -expm1(-r * log1p(p * y)) / p);
  return betaExpectation(a, b, given, 1e-17 / ((r + 1) * y));
}

/** What is still to be expected of a customer: whoever is alive after x purchases by T is a new one with other parameters. */
export const conditionalExpectedPurchases = (model: BgNbd, x: number, tx: number, T: number, t: number): number =>
  probabilityAlive(model, x, tx, T) * expectedPurchases(aliveAfter(model, x, T), t);

export const aliveAfter = ({ r, alpha, a, b }: BgNbd, x: number, T: number): BgNbd => ({
  r: r + x,
  alpha: alpha + T,
  a,
  b: b + x,
});
