// The log-likelihood of Gamma-Gamma with its gradient and Hessian; special functions once for each count of orders.
// Source: Fader & Hardie (2013), The Gamma-Gamma Model of Monetary Value, note 025, equation 1a, with m·x written as money.
import { digamma, logGamma, trigamma } from './gamma-functions';
import type { LogLikelihood } from './newton-ascent';

// Looked up once: in a script's global scope each mention costs a search.
const { log } = Math;

/** By p, q, v; customers with x > 0 repeat orders of `money` > 0 in all. */
export function gammaGammaLikelihood(x: ArrayLike<number>, money: ArrayLike<number>): LogLikelihood {
  const n = x.length;
  const having = new Map<number, number>();
  let [logMoney, logMean] = [0, 0];
  for (let at = 0; at < n; at++) {
    const count = x[at] as number;
    const logOwn = log(money[at] as number);
    having.set(count, (having.get(count) ?? 0) + 1);
    logMoney += count * logOwn;
    logMean += logOwn - log(count);
  }
  return ([p, q, v], gradient, hessian) => {
    if (p === undefined || q === undefined || v === undefined) return NaN;
    /** Sums of the logarithm, inverse and squared inverse of money + v; and the same times x. */
    let [logs, inverse, square, xLogs, xInverse, xSquare] = [0, 0, 0, 0, 0, 0];
    for (let at = 0; at < n; at++) {
      const count = x[at] as number;
      const total = (money[at] as number) + v;
      const l = log(total);
      const i = 1 / total;
      logs += l;
      xLogs += count * l;
      inverse += i;
      xInverse += count * i;
      square += i * i;
      xSquare += count * i * i;
    }
    let value = n * (q * log(v) - logGamma(q)) + p * logMoney - logMean - p * xLogs - q * logs;
    let gp = logMoney - xLogs;
    let gq = n * (log(v) - digamma(q)) - logs;
    let [hpp, hpq, hqq] = [0, 0, -n * trigamma(q)];
    for (const [count, customers] of having) {
      const [own, both] = [p * count, p * count + q];
      const curve = trigamma(both);
      value += customers * (logGamma(both) - logGamma(own));
      const slope = digamma(both);
      gp += customers * count * (slope - digamma(own));
      gq += customers * slope;
      hpp += customers * count * count * (curve - trigamma(own));
      hpq += customers * count * curve;
      hqq += customers * curve;
    }
    const hqv = n / v - inverse;
    gradient.set([gp, gq, (n * q) / v - p * xInverse - q * inverse]);
    hessian.set([hpp, hpq, -xInverse, hpq, hqq, hqv, -xInverse, hqv, p * xSquare + q * square - (n * q) / (v * v)]);
    return value;
  };
}
