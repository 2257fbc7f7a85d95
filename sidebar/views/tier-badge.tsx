// A tier as word, glyph and shape, by its rank in the team's table: distinct in greyscale too.
import { tierRank } from '../tier-rank';

const SHAPES = ['first', 'second', 'other', 'other', 'none'] as const;
const GLYPHS = { first: '★', second: '○', other: '•', none: '' } as const;

export function TierBadge({ tier, none }: { readonly tier: string; readonly none: string }) {
  const shape = SHAPES[tierRank(tier)] ?? 'other';
  const glyph = GLYPHS[shape];
  return (
    <span class={`tier tier-${shape}`}>
      {glyph !== '' && <span aria-hidden="true">{glyph}</span>}
      <span>{tier.trim() === '' ? none : tier}</span>
    </span>
  );
}
