// Search on the server, for callers without the sidebar's index and for archives too large for it.
import type { CardSummary, FindCardsRequest } from '../contract/sidebar-api';
import { fail, ok } from '../domain/result';
import { searchCards } from '../domain/search/search-cards';
import type { Outcome } from './call-failure';
import { listSummaries } from './card-view';
import type { Ports } from './ports';

export function findCards({ tables }: Ports, { query }: FindCardsRequest): Outcome<readonly CardSummary[]> {
  if (tables.language() === null) return fail({ code: 'not-set-up' });
  return ok(searchCards(listSummaries(tables), query));
}
