// CUSTOMER_TIER: the tier whose lowest score is the highest that a customer reaches.
// Source: the handbook's division into key, general and minor; the bounds are the team's. Knows no customer.
import { numberAt, readColumn } from './columns';
import { cellError } from './formula-error';
import { boundOf, readTierLines } from './tier-table';

interface Tier {
  readonly name: string;
  readonly lowest: number;
}

export function customerTier(rawScores: unknown, tierTable: unknown): (string | null)[][] {
  const scores = readColumn('scores', rawScores);
  const tiers = readTiers(tierTable);
  return scores.cells.map((_, at) => {
    const score = numberAt(scores, at);
    if (score === null) return [null];
    const tier = tiers.find(({ lowest }) => lowest <= score);
    if (!tier) throw cellError('scores', at + 1, 'below every tier of tier_table', '低于 tier_table 中的所有等级');
    return [tier.name];
  });
}

/** The highest bound first; a blank one lies below every score. */
function readTiers(raw: unknown): Tier[] {
  const seen = new Set<number>();
  const tiers = readTierLines(raw, 2).map((line): Tier => {
    const lowest = boundOf(line) ?? -Infinity;
    if (seen.has(lowest))
      throw cellError('tier_table', line.row, 'the same lowest score as another tier', '最低分与另一等级相同');
    seen.add(lowest);
    return { name: line.name, lowest };
  });
  return tiers.sort((a, b) => b.lowest - a.lowest);
}
