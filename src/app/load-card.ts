// One card by id, as it stands in the sheet now.
import type { Card, LoadCardRequest } from '../contract/sidebar-api';
import { fail, ok } from '../domain/result';
import type { Outcome } from './call-failure';
import { cardOf, findStoredCard } from './card-view';
import type { Ports } from './ports';

export function loadCard({ tables }: Ports, { id }: LoadCardRequest): Outcome<Card> {
  if (tables.language() === null) return fail({ code: 'not-set-up' });
  const stored = findStoredCard(tables, id);
  return stored ? ok(cardOf(stored)) : fail({ code: 'not-found' });
}
