// The place of a tier among the team's tiers, for badges and for order in lists.
// Knows the words that set-up writes; a tier by another name ranks after them.
const FIRST_WORDS: readonly (readonly string[])[] = [
  ['key', '重点'],
  ['general', '一般'],
  ['minor', '次要'],
];

/** 0 for the first tier; a named tier beyond the known ones comes after them, no tier last. */
export function tierRank(tier: string): number {
  const word = tier.trim().toLowerCase();
  if (word === '') return FIRST_WORDS.length + 1;
  const at = FIRST_WORDS.findIndex((words) => words.includes(word));
  return at < 0 ? FIRST_WORDS.length : at;
}
