// A tier as word, glyph and shape, by its rank in the team's table: distinct in greyscale too.
import { tierRank } from '../tier-rank';
import type { Ui } from './ui';

const GLYPHS = { first: '★', second: '○', other: '•', none: '' } as const;

export function TierBadge({ tier, ui }: { readonly tier: string; readonly ui: Ui }) {
  const rank = tierRank(tier, ui.state.tiers);
  const shape = tier.trim() === '' ? 'none' : rank === 0 ? 'first' : rank === 1 ? 'second' : 'other';
  const glyph = GLYPHS[shape];
  return (
    <span class={`tier tier-${shape}`}>
      {glyph !== '' && <span aria-hidden="true">{glyph}</span>}
      <span>{tier.trim() === '' ? ui.text.noTier : tier}</span>
    </span>
  );
}
