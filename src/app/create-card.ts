// A new card: a row in Customers and one with the same id in the tab of its kind, and a line in the change log.
// A retry finds the first try's row by the request's id and makes no second one. Runs under the document lock.
import type { Card, SaveCardRequest } from '../contract/sidebar-api';
import { idOfRequest } from '../domain/card/card-id';
import { fail, ok } from '../domain/result';
import { isBlank } from '../domain/table/field-value';
import type { Outcome } from './call-failure';
import { byTab, refusalOf, refuse } from './card-changes';
import { cardOf, findStoredCard, tabOfKind } from './card-view';
import { LOG_FIELDS, logRows } from './change-log';
import type { Ports } from './ports';

export function createCard(ports: Ports, { kind = 'individual', changes, requestId }: SaveCardRequest): Outcome<Card> {
  const { tables, clock, identity, ids } = ports;
  const id = idOfRequest('C', requestId ?? ids.fresh());
  const already = findStoredCard(tables, id);
  if (already) return ok(cardOf(already));

  const refusal = refusalOf(kind, changes) ?? (isBlank(changes['name']) ? refuse('name', 'required') : null);
  if (refusal) return fail(refusal);

  const [now, who] = [clock.now(), identity.email()];
  const record = { id, kind, created: now, updated: now, revision: 1, updatedBy: who };
  const parts = byTab(kind, changes);
  const customer = { owner: who, ...parts.customers, ...record };
  const own = { ...parts.own, id };
  const ownTab = tabOfKind(kind);
  // Asked before the first write: a card is saved whole or not at all.
  tables.require('customers', Object.keys(customer));
  tables.require(ownTab, Object.keys(own));
  tables.require('log', LOG_FIELDS);

  const row = tables.append('customers', [customer]);
  const ownRow = tables.append(ownTab, [own]);
  const created = { tab: 'customers', record: id, field: 'id', before: null, after: id } as const;
  tables.append('log', logRows([created], { when: now, who, how: 'sidebar', language: tables.language() ?? 'en' }));
  return ok(
    cardOf({
      customer: { id, values: customer, formulas: [], row },
      own: { id, values: own, formulas: [], row: ownRow },
    }),
  );
}
