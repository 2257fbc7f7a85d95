// One card by id, as it stands in the sheet now.
import type { Card, LoadCardRequest } from '../contract/sidebar-api';
import type { TabKey } from '../domain/catalogue/catalogue';
import { fail, ok } from '../domain/result';
import type { Outcome } from './call-failure';
import { cardOf, findStoredCard } from './card-view';
import { peopleOf } from './key-people';
import type { Ports } from './ports';

export function loadCard({ tables }: Ports, { id }: LoadCardRequest): Outcome<Card> {
  if (tables.language() === null) return fail({ code: 'not-set-up' });
  const stored = findStoredCard(tables, id, [], 'seen');
  if (!stored) return fail({ code: 'not-found', ...leftover(tables, id) });
  const card = cardOf(stored);
  const loaded = card.kind === 'organisation' ? { ...card, people: peopleOf(tables, id) } : card;
  tables.rememberLinks();
  return ok(loaded);
}

/** The tab where the card's other row still stands, asked only when the card itself is gone. */
function leftover(tables: Ports['tables'], id: string): { readonly tab?: TabKey } {
  const tab = (['individuals', 'organisations'] as const).find((kind) => tables.find(kind, id) !== null);
  return tab === undefined ? {} : { tab };
}
