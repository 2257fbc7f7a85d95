// The log-likelihood of BG/NBD with its gradient and Hessian, from sufficient statistics; all in logarithms.
// Source: Fader, Hardie & Lee (2005), "Counting Your Customers" the Easy Way, Marketing Science 24(2), equation 6, arranged so
// that it neither over- nor underflows: Fader & Hardie (2013), note 027. Gamma and beta functions of whole steps are sums.
import type { LogLikelihood } from './newton-ascent';
import type { PurchaseStatistics } from './purchase-statistics';

// Looked up once: in a script's global scope each mention costs a search.
const { exp, log, log1p } = Math;

/** By r, alpha, a, b. */
export function bgNbdLikelihood(statistics: PurchaseStatistics): LogLikelihood {
  const { customers, times, observed, observedRepeats, exceeding, repeats, last, age, counts } = statistics;
  const logs = new Float64Array(times.length);
  const inverses = new Float64Array(times.length);
  /** Of the odds of having left after x purchases: 1 / (b + x − 1), and with a the logarithm. */
  const shares = new Float64Array(exceeding.length + 1);
  const logShares = new Float64Array(exceeding.length + 1);
  return ([r, alpha, a, b], gradient, hessian) => {
    if (r === undefined || alpha === undefined || a === undefined || b === undefined) return NaN;
    let value = customers * r * log(alpha);
    let gr = customers * log(alpha);
    let gAlpha = (customers * r) / alpha;
    let [ga, gb, hrr, haa, hbb, hra, hrb, hAlphaA, hAlphaB] = [0, 0, 0, 0, 0, 0, 0, 0, 0];
    let hrAlpha = customers / alpha;
    let hAlphaAlpha = (-customers * r) / (alpha * alpha);

    for (let at = 0; at < times.length; at++) {
      const time = alpha + (times[at] as number);
      const logTime = (logs[at] = log(time));
      const inverse = (inverses[at] = 1 / time);
      const n = observed[at] as number;
      if (n === 0) continue;
      const shape = n * r + (observedRepeats[at] as number);
      value -= shape * logTime;
      gr -= n * logTime;
      gAlpha -= shape * inverse;
      hrAlpha -= n * inverse;
      hAlphaAlpha += shape * inverse * inverse;
    }

    for (let k = 0; k < exceeding.length; k++) {
      const n = exceeding[k] as number;
      const ir = 1 / (r + k);
      const ib = (shares[k + 1] = 1 / (b + k));
      const iab = 1 / (a + b + k);
      logShares[k + 1] = log(a * ib);
      value += n * log((r + k) * (b + k) * iab);
      gr += n * ir;
      ga -= n * iab;
      gb += n * (ib - iab);
      hrr -= n * ir * ir;
      haa += n * iab * iab;
      hbb -= n * ib * ib;
    }
    let hab = haa;
    hbb += haa;

    // A factor lies between 1 and 2: the logarithm is taken of so many that their product stays a number.
    let product = 1;
    for (let at = 0; at < counts.length; at++) {
      const n = counts[at] as number;
      const x = repeats[at] as number;
      const tx = last[at] as number;
      const T = age[at] as number;
      // The logarithm of the odds that the customer has left: its derivatives are gap, uAlpha, 1 / a and -ub.
      const gap = (logs[T] as number) - (logs[tx] as number);
      const ub = shares[x] as number;
      const odds = (r + x) * gap + (logShares[x] as number);
      const e = exp(odds > 0 ? -odds : odds);
      const part = 1 / (1 + e);
      if (odds > 0) value += n * odds;
      if (n > 1) value += n * log1p(e);
      else product *= 1 + e;
      if (product > 1e300) {
        value += log(product);
        product = 1;
      }
      const left = n * (odds > 0 ? part : e * part);
      const spread = n * e * part * part;
      const iT = inverses[T] as number;
      const it = inverses[tx] as number;
      const slope = iT - it;
      const uAlpha = (r + x) * slope;
      gr += left * gap;
      gAlpha += left * uAlpha;
      ga += left / a;
      gb -= left * ub;
      hrr += spread * gap * gap;
      hrAlpha += spread * gap * uAlpha + left * slope;
      hAlphaAlpha += spread * uAlpha * uAlpha - left * uAlpha * (iT + it);
      haa += (spread - left) / (a * a);
      hab -= (spread / a) * ub;
      hbb += (spread + left) * ub * ub;
      hra += (spread * gap) / a;
      hrb -= spread * gap * ub;
      hAlphaA += (spread * uAlpha) / a;
      hAlphaB -= spread * uAlpha * ub;
    }
    value += log(product);
    gradient.set([gr, gAlpha, ga, gb]);
    hessian.set([hrr, hrAlpha, hra, hrb, hrAlpha, hAlphaAlpha, hAlphaA, hAlphaB]);
    hessian.set([hra, hAlphaA, haa, hab, hrb, hAlphaB, hab, hbb], 8);
    return value;
  };
}
