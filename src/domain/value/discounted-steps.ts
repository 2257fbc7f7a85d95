// Turns "each week's orders, discounted at the week's end" into a short list of times and weights: the sum of weight times
// expected orders up to that time. The list is the same for all customers. Knows no model.
// Source of the interpolation: Berrut & Trefethen (2004), Barycentric Lagrange Interpolation, SIAM Review 46(3).

/** Sum of weights[k] · E(times[k]), E the orders expected up to a time. */
export interface DiscountedSteps {
  readonly times: readonly number[];
  readonly weights: readonly number[];
}

/** @param ends when each step ends, rising by equal steps but the last; @param factors what money at that time is worth */
export function discountedSteps(ends: readonly number[], factors: readonly number[]): DiscountedSteps {
  // Σ (E(tₖ) − E(tₖ₋₁)) fₖ, put together by times; the last stands alone, whatever the length of its step.
  const weights = factors.map((factor, at) => factor - (factors[at + 1] ?? 0));
  const times: number[] = [];
  const kept: number[] = [];
  const keep = (block: DiscountedSteps): void => {
    block.weights.forEach((weight, at) => {
      if (weight === 0) return;
      times.push(block.times[at] as number);
      kept.push(weight);
    });
  };
  const last = ends.length - 1;
  for (let from = 0, to = NODES; from < last; from = to, to *= 2) {
    const block = { times: ends.slice(from, Math.min(to, last)), weights: weights.slice(from, Math.min(to, last)) };
    keep(block.times.length > NODES && block.weights.some((weight) => weight !== 0) ? interpolated(block) : block);
  }
  keep({ times: ends.slice(last), weights: weights.slice(last) });
  return { times, weights: kept };
}

/** E has its nearest singularity before time 0: on a block that doubles the time, 14 points give eleven digits. */
const NODES = 14;

/** The same sum over Chebyshev points of the block, for any smooth E. */
function interpolated({ times, weights }: DiscountedSteps): DiscountedSteps {
  const [first, last] = [times[0] as number, times[times.length - 1] as number];
  const angles = Array.from({ length: NODES }, (_, at) => ((2 * at + 1) * Math.PI) / (2 * NODES));
  const nodes = angles.map((angle) => (first + last - (last - first) * Math.cos(angle)) / 2);
  const barycentric = angles.map((angle, at) => (at % 2 === 0 ? 1 : -1) * Math.sin(angle));
  const sums = nodes.map(() => 0);
  times.forEach((time, step) => {
    const shares = nodes.map((node, at) => (barycentric[at] as number) / (time - node));
    const hit = shares.findIndex((share) => !Number.isFinite(share));
    const whole = shares.reduce((sum, share) => sum + share, 0);
    nodes.forEach((_, at) => {
      const share = hit < 0 ? (shares[at] as number) / whole : Number(at === hit);
      sums[at] = (sums[at] as number) + (weights[step] as number) * share;
    });
  });
  return { times: nodes, weights: sums };
}
