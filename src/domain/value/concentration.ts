// How much of the money few customers bring: CUSTOMER_TOP_SHARE for one share, CUSTOMER_CURVE for the whole curve.
// Source: the 80/20 rule and the Lorenz curve, counted from the top. Knows no customer's name.
import { FormulaError } from './formula-error';
import type { Ranking } from './ranking';
import { customersIn, readRanking, runningMoney } from './ranking';
import { readNumber } from './scalars';

const MOST_STEPS = 10_000;

/** One number; blank where nobody has brought money. */
export function customerTopShare(values: unknown, rawFraction?: unknown): number | null {
  const fraction = readNumber('fraction', rawFraction, 0.2);
  if (!(fraction > 0 && fraction <= 1))
    throw new FormulaError('fraction must be above 0 and at most 1', 'fraction 必须大于 0 且不超过 1');
  return topShareOf(readRanking(values), fraction);
}

export const topShareOf = (ranking: Ranking, fraction: number): number | null =>
  shareOf(runningMoney(ranking), customersIn(fraction, ranking.customers));

/** Share of the customers and share of the money, from none to all in equal steps. */
export function customerCurve(values: unknown, rawSteps?: unknown): (number | null)[][] {
  const steps = readNumber('steps', rawSteps, 10);
  if (!Number.isInteger(steps) || steps < 1 || steps > MOST_STEPS)
    throw new FormulaError('steps must be a whole number from 1 to 10000', 'steps 必须是 1 到 10000 的整数');
  const ranking = readRanking(values);
  const running = runningMoney(ranking);
  return Array.from({ length: steps + 1 }, (_, step) => {
    if (step === 0) return [0, 0];
    return [step / steps, shareOf(running, customersIn(step / steps, ranking.customers))];
  });
}

function shareOf(running: Float64Array, customers: number): number | null {
  const all = running[running.length - 1] as number;
  return all === 0 ? null : (running[Math.min(customers, running.length - 1)] as number) / all;
}
