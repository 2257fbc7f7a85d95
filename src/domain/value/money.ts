// Money compared with money: sums are rounded to six decimals first, so that 0.1 + 0.2 ties with 0.3.
// Results are never rounded, only comparisons.

/** In millionths, a whole number. */
export const micros = (amount: number): number => Math.round(amount * 1e6);
