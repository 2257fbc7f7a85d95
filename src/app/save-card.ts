// Saving a card from the sidebar, new or changed, under the document lock.
import type { Card, SaveCardRequest } from '../contract/sidebar-api';
import { fail } from '../domain/result';
import type { Outcome } from './call-failure';
import { changeCard } from './change-card';
import { createCard } from './create-card';
import type { Ports } from './ports';

export function saveCard(ports: Ports, request: SaveCardRequest): Outcome<Card> {
  let outcome: Outcome<Card> = fail({ code: 'busy' });
  ports.lock.during(() => {
    // Nothing is read before the lock: while others saved, columns may have moved too.
    if (ports.tables.language() === null) outcome = fail({ code: 'not-set-up' });
    else outcome = request.id === undefined ? createCard(ports, request) : changeCard(ports, request.id, request);
  });
  return outcome;
}
