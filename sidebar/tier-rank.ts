// The place of a tier among the team's tiers, for badges and for order in lists.
// The team's own table decides; the words that set-up writes stand in where that table is empty.
const FIRST_WORDS: readonly string[] = ['key', 'general', 'minor'];
const FIRST_WORDS_ZH: readonly string[] = ['重点', '一般', '次要'];

/** 0 for the first tier; a named tier that is not among them comes after them, no tier last. */
export function tierRank(tier: string, tiers: readonly string[]): number {
  const word = tier.trim().toLowerCase();
  const lists = tiers.length > 0 ? [tiers] : [FIRST_WORDS, FIRST_WORDS_ZH];
  const length = lists[0]?.length ?? 0;
  if (word === '') return length + 1;
  const places = lists.map((list) => list.findIndex((known) => known.trim().toLowerCase() === word));
  return places.find((at) => at >= 0) ?? length;
}
