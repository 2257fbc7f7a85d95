// How well one card answers a query: the kinds of match from best to worst, and the search index's line they run over.
// Knows no order among equals; see search-cards.ts.
import { fold, foldDigits, foldWords } from './fold-text';
import type { SearchEntry, SoundKey } from './search-entry';
import type { SearchQuery } from './search-query';

/** Kinds of match, the best first. */
export const MATCHES = [
  'id',
  'phoneTail',
  'wholeName',
  'nameStart',
  'initials',
  'soundStart',
  'wordStarts',
  'company',
  'inside',
] as const;
export type Match = (typeof MATCHES)[number];

/** A card with everything that is compared at each key already folded. */
export interface FoldedEntry<Entry extends SearchEntry> {
  readonly entry: Entry;
  readonly id: string;
  readonly name: string;
  readonly words: string;
  readonly company: string;
  readonly phone: string;
  readonly email: string;
  readonly sounds: readonly SoundKey[];
}

export const foldEntry = <Entry extends SearchEntry>(
  entry: Entry,
  sounds: readonly SoundKey[],
): FoldedEntry<Entry> => ({
  entry,
  id: fold(entry.id),
  name: fold(entry.name),
  words: foldWords(entry.name),
  company: fold(entry.company),
  phone: foldDigits(entry.phone),
  email: fold(entry.email),
  sounds,
});

/** Four digits are enough to mean the end of a number; fewer than three mean nothing. */
const TAIL_DIGITS = 4;
const INNER_DIGITS = 3;

/** The best kind of match of a query that is not empty, or null. */
export function matchEntry<Entry extends SearchEntry>(card: FoldedEntry<Entry>, query: SearchQuery): Match | null {
  const { text, words, digits } = query;
  if (card.id === text) return 'id';
  if (digits.length >= TAIL_DIGITS && card.phone.endsWith(digits)) return 'phoneTail';
  if (card.name === text) return 'wholeName';
  if (card.name.startsWith(text)) return 'nameStart';
  if (card.sounds.some(({ initials }) => initials === text)) return 'initials';
  if (card.sounds.some(({ initials, full }) => full.startsWith(text) || initials.startsWith(text))) return 'soundStart';
  if (words.length > 0 && words.every((word) => card.words.includes(` ${word}`))) return 'wordStarts';
  if (card.company.includes(text)) return 'company';
  if (card.name.includes(text) || card.email.includes(text) || card.id.includes(text)) return 'inside';
  if (digits.length >= INNER_DIGITS && card.phone.includes(digits)) return 'inside';
  return null;
}
