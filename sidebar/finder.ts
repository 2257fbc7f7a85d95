// The list that the search box shows, computed anew only when the cards or the query changed.
// Knows no screen; the order of equals is the person's: tier, own customers, latest contact.
import type { CardSummary } from '../src/contract/sidebar-api';
import { foldDigits } from '../src/domain/search/fold-text';
import type { SearchIndex } from '../src/domain/search/search-cards';
import { makeSearchIndex, searchIndex } from '../src/domain/search/search-cards';
import { tierRank } from './tier-rank';

export interface Finder {
  /** @param tiers the team's, best first */
  find(cards: readonly CardSummary[], typed: string, user: string, tiers: readonly string[]): readonly CardSummary[];
  nameOf(cards: readonly CardSummary[], id: string): string | null;
  /** A card with the same phone, by its digits; short numbers say nothing. */
  withPhone(cards: readonly CardSummary[], phone: string): CardSummary | null;
}

const MEANINGFUL_DIGITS = 7;
/** A country code in front of the same number is the same number. */
const tail = (phone: string): string => foldDigits(phone).slice(-11);

export function createFinder(): Finder {
  let cards: readonly CardSummary[] = [];
  let index: SearchIndex<CardSummary> = [];
  let byId: ReadonlyMap<string, CardSummary> = new Map();
  let last: {
    readonly typed: string;
    readonly user: string;
    readonly tiers: readonly string[];
    readonly found: readonly CardSummary[];
  } | null = null;

  function hold(current: readonly CardSummary[]): void {
    if (current === cards) return;
    cards = current;
    index = makeSearchIndex(cards);
    byId = new Map(cards.map((card) => [card.id, card]));
    last = null;
  }
  return {
    find(current, typed, user, tiers) {
      hold(current);
      if (last?.typed !== typed || last.user !== user || last.tiers !== tiers) {
        const rank = (tier: string): number => tierRank(tier, tiers);
        last = { typed, user, tiers, found: searchIndex(index, typed, { user, tierRank: rank }) };
      }
      return last.found;
    },
    nameOf(current, id) {
      hold(current);
      return byId.get(id)?.name ?? null;
    },
    withPhone(current, phone) {
      hold(current);
      const wanted = tail(phone);
      if (wanted.length < MEANINGFUL_DIGITS) return null;
      return index.find((card) => card.phone !== '' && card.phone.slice(-11) === wanted)?.entry ?? null;
    },
  };
}
