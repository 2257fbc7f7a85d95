// CUSTOMER_TIER_BY_SHARE cuts the customers by rank, CUSTOMER_TIER_BY_MONEY by the share of the money reached counting down.
// Source: the handbook's key, general and minor customers, and ABC analysis. Ties take the better tier; 0 and below the last.
import { readLanguage } from './columns';
import { cellError, FormulaError } from './formula-error';
import { micros } from './money';
import { customersIn, readRanking, runningMoney } from './ranking';
import type { Ranking } from './ranking';
import { readParts, readTierNames } from './tier-names';

export function customerTierByShare(
  values: unknown,
  rawShares?: unknown,
  names?: unknown,
  language?: unknown,
): (string | null)[][] {
  const shares = readParts('shares', rawShares, [0.2, 0.3]);
  const tiers = readTierNames(names, shares.length, 'shares', readLanguage(language));
  let reached = 0;
  const sums = shares.map((share) => (reached += share));
  if (reached > 1 + 1e-9) throw new FormulaError('shares add up to more than 1', 'shares 之和超过 1');
  const ranking = readRanking(values);
  const cuts = sums.map((share) => customersIn(share, ranking.customers));
  return tierOfEach(ranking, tiers, (before) => cuts.findIndex((cut) => before < cut));
}

export function customerTierByMoney(
  values: unknown,
  rawCuts?: unknown,
  names?: unknown,
  language?: unknown,
): (string | null)[][] {
  const cuts = readParts('cuts', rawCuts, [0.8, 0.95]);
  const tiers = readTierNames(names, cuts.length, 'cuts', readLanguage(language));
  cuts.forEach((cut, at) => {
    if (at > 0 && !((cuts[at - 1] as number) < cut))
      throw cellError('cuts', at + 1, 'not above the cut before', '不大于前一个');
  });
  const ranking = readRanking(values);
  const running = runningMoney(ranking);
  const all = running[running.length - 1] as number;
  const bounds = cuts.map((cut) => micros(cut * all));
  return tierOfEach(ranking, tiers, (before) => bounds.findIndex((bound) => micros(running[before] as number) < bound));
}

/** @param tierAfter place of the tier of a customer who has that many above, or -1 for the last */
function tierOfEach(
  { values, money }: Ranking,
  tiers: readonly string[],
  tierAfter: (above: number) => number,
): (string | null)[][] {
  const last = tiers[tiers.length - 1] ?? '';
  const tierOf = new Map<number, string>();
  money.forEach((value, above) => {
    if (!tierOf.has(micros(value))) tierOf.set(micros(value), tiers[tierAfter(above)] ?? last);
  });
  return values.map((value) => [value === null ? null : (tierOf.get(micros(value)) ?? last)]);
}
