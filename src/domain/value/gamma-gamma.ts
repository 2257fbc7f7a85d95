// Gamma-Gamma: amounts per order vary around each customer's own mean, and the means vary between customers.
// Source: Fader & Hardie (2013), The Gamma-Gamma Model of Monetary Value, note 025, equations 1a and 5.

export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  readonly v: number;
}

/**
 * The expected mean amount of a customer whose x repeat orders came to `money` in all; with x = 0 the population's mean.
 * Null where the model has none: with q of at most 1 the mean of the population is infinite.
 */
export function expectedSpend({ p, q, v }: GammaGamma, x: number, money: number): number | null {
  const shape = p * x + q - 1;
  return shape > 0 ? (p * (v + money)) / shape : null;
}
