// How far ahead a forecast looks, in weeks, and what money at the end of each is worth now.
// Knows no customer.
import type { DiscountedSteps } from './discounted-steps';
import { discountedSteps } from './discounted-steps';
import { FormulaError } from './formula-error';
import { WEEK } from './model-fits';

const YEAR = 365;
/** A thousand years. */
const LONGEST = 1000 * YEAR;

/**
 * Steps of 7 days, the last one ending at the horizon.
 * @throws FormulaError for a horizon over a thousand years, or a rate so negative that money ahead is worth more than any number
 */
export function weeklySteps(horizonDays: number, annualRate: number): DiscountedSteps {
  if (horizonDays > LONGEST)
    throw new FormulaError(`horizon_days must be at most ${LONGEST}`, `horizon_days 不能超过 ${LONGEST}`);
  const ends = Array.from({ length: Math.ceil(horizonDays / WEEK) }, (_, at) => Math.min(WEEK * (at + 1), horizonDays));
  const factors = ends.map((end) => Math.pow(1 + annualRate, -end / YEAR));
  if (!factors.every((factor) => factor < 1e100))
    throw new FormulaError('annual_rate is too low for these horizon_days', 'annual_rate 对 horizon_days 而言过低');
  return discountedSteps(
    ends.map((end) => end / WEEK),
    factors,
  );
}
