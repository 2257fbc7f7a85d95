// The team's tiers, best first: by the score that each begins with, by their place in the table where one has none.
import type { TableStore } from './ports';

export function tierNames(tables: TableStore): readonly string[] {
  const tiers = tables
    .listRows('tiers', ['name', 'lowestScore'])
    .map(({ name, lowestScore }) => ({ name: String(name ?? '').trim(), lowestScore }))
    .filter(({ name }) => name !== '');
  const scores = tiers.map(({ lowestScore }) => (typeof lowestScore === 'number' ? lowestScore : null));
  const ranked = scores.includes(null)
    ? tiers
    : [...tiers].sort((a, b) => Number(b.lowestScore) - Number(a.lowestScore));
  return ranked.map(({ name }) => name);
}
