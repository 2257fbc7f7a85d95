// How many repeat purchases BG/NBD expects a new customer to make, as probabilities: what a fit is checked against.
// Source: Fader, Hardie & Lee (2005), "Counting Your Customers" the Easy Way, equation 8. Knows no data.
import type { BgNbd } from './bg-nbd';

/** P(X(t) = 0), …, P(X(t) = most). Gamma and beta functions of whole steps are running products. */
export function purchaseProbabilities({ r, alpha, a, b }: BgNbd, t: number, most: number): readonly number[] {
  const z = t / (alpha + t);
  /** Of n purchases of one who never leaves (negative binomial), and of fewer than n. */
  let made = Math.pow(alpha / (alpha + t), r);
  let fewer = 0;
  /** That nobody left after n purchases, and that he left right after the n-th. */
  let stayed = 1;
  let left = 0;
  return Array.from({ length: most + 1 }, (_, n) => {
    const probability = stayed * made + left * Math.max(0, 1 - fewer);
    fewer += made;
    made *= ((r + n) / (n + 1)) * z;
    left = (stayed * a) / (a + b + n);
    stayed *= (b + n) / (a + b + n);
    return probability;
  });
}
