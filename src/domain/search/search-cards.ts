// Finding cards as somebody types: rank by kind of match, then the team's tiers, own customers, latest contact, name.
// Pure: thousands of cards in memory, no call; the server and the sidebar search the same way.
import type { FoldedEntry } from './match-entry';
import { foldEntry, MATCHES, matchEntry } from './match-entry';
import type { SearchEntry, SoundKeysOf } from './search-entry';
import { isEmptyQuery, readQuery } from './search-query';

export type SearchIndex<Entry extends SearchEntry> = readonly FoldedEntry<Entry>[];

const NO_SOUNDS: SoundKeysOf = () => [];

export const makeSearchIndex = <Entry extends SearchEntry>(
  cards: readonly Entry[],
  soundsOf: SoundKeysOf = NO_SOUNDS,
): SearchIndex<Entry> => cards.map((card) => foldEntry(card, soundsOf(card.name)));

/** Who asks, for the order among equal matches. */
export interface Asker {
  /** E-mail of the person searching; '' when unknown. */
  readonly user: string;
  /** 0 for the first tier; equal for all when no tiers are known. */
  readonly tierRank: (tier: string) => number;
}
const ANYBODY: Asker = { user: '', tierRank: () => 0 };

interface Ranked<Entry> {
  readonly entry: Entry;
  readonly name: string;
  readonly keys: readonly [match: number, tier: number, notMine: number];
}

function byRank<Entry extends SearchEntry>(a: Ranked<Entry>, b: Ranked<Entry>): number {
  for (const at of [0, 1, 2] as const) if (a.keys[at] !== b.keys[at]) return a.keys[at] - b.keys[at];
  const [contactA, contactB] = [a.entry.lastContact ?? '', b.entry.lastContact ?? ''];
  if (contactA !== contactB) return contactA < contactB ? 1 : -1;
  if (a.name !== b.name) return a.name < b.name ? -1 : 1;
  return a.entry.id < b.entry.id ? -1 : 1;
}

/** The cards that answer what was typed, best first; all of them for nothing typed. */
export function searchIndex<Entry extends SearchEntry>(
  index: SearchIndex<Entry>,
  typed: string,
  asker: Asker = ANYBODY,
): readonly Entry[] {
  const query = readQuery(typed);
  const everything = isEmptyQuery(query);
  const found: Ranked<Entry>[] = [];
  for (const card of index) {
    const match = everything ? 'inside' : matchEntry(card, query);
    if (match === null) continue;
    const { entry, name } = card;
    const notMine = asker.user !== '' && entry.owner === asker.user ? 0 : 1;
    found.push({ entry, name, keys: [MATCHES.indexOf(match), asker.tierRank(entry.tier), notMine] });
  }
  return found.sort(byRank).map(({ entry }) => entry);
}

/** For one search over cards that no index was made of. */
export const searchCards = <Entry extends SearchEntry>(cards: readonly Entry[], typed: string): readonly Entry[] =>
  searchIndex(makeSearchIndex(cards), typed);
