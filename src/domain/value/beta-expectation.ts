// The mean of a function of a probability that follows a beta distribution, by the trapezoidal rule on the log-odds scale,
// where the integrand is smooth and fades on both sides. Slower than a series and safe where that fails.
// Source: Trefethen & Weideman (2014), The Exponentially Convergent Trapezoidal Rule, SIAM Review 56(3), section 5.

// Looked up once: in a script's global scope each mention costs a search.
const { exp, expm1, log, log1p } = Math;

/** Of the peak: what is less no longer counts. */
const FADED = 1e-20;

/**
 * @param of bounded and smooth on [0, 1]; it gets the probability
 * @param flatBelow probabilities below which `of` does not change
 */
export function betaExpectation(a: number, b: number, of: (p: number) => number, flatBelow: number): number {
  const step = 0.25 * Math.min(1, Math.sqrt(1 / a + 1 / b));
  const peak = log(a / b);
  const logDensity = (s: number): number => -a * log1p(exp(-s)) - b * log1p(exp(s));
  const top = logDensity(peak);
  let weights = 0;
  let sum = 0;
  for (const direction of [-1, 1]) {
    // Beyond these the density falls like a geometric series and the function is flat.
    const flat = direction < 0 ? Math.min(log(flatBelow), -37 - log1p(b)) : 37 + log1p(a);
    for (let at = direction < 0 ? 0 : 1; ; at++) {
      const s = peak + direction * at * step;
      const weight = exp(logDensity(s) - top);
      if (!(weight >= FADED)) break;
      const value = of(1 / (1 + exp(-s)));
      if (direction * (s - flat) > 0) {
        const tail = weight / -expm1(-(direction < 0 ? a : b) * step);
        weights += tail;
        sum += tail * value;
        break;
      }
      weights += weight;
      sum += weight * value;
    }
  }
  return sum / weights;
}
