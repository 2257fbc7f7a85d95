// A new card: a row in Customers and one with the same id in the tab of its kind, and a line in the change log.
// A retry finds the first try's row by the request's id and makes no second one; what was typed since is a change of it.
// Runs under the document lock.
import type { Card, SaveCardRequest } from '../contract/sidebar-api';
import { idOfRequest } from '../domain/card/card-id';
import { isStatement } from '../domain/card/marks';
import { fail, ok } from '../domain/result';
import type { FieldValues } from '../domain/table/field-value';
import { isBlank } from '../domain/table/field-value';
import type { Outcome } from './call-failure';
import { byTab, refusalOf, refuse } from './card-changes';
import { cardOf, isKind, tabOfKind } from './card-view';
import { changeCard } from './change-card';
import { logRows } from './change-log';
import type { Ports } from './ports';

const FIRST_REVISION = 1;

/** A retry's answer reads like the first: what it replaced is nothing that the person had seen. */
function asCreated(outcome: Outcome<Card>): Outcome<Card> {
  if (!outcome.ok) return outcome;
  const { replaced: _replaced, ...card } = outcome.value;
  return ok(card);
}

export function createCard(ports: Ports, request: SaveCardRequest): Outcome<Card> {
  const { tables, clock, identity, ids } = ports;
  const changes: FieldValues = { kind: request.kind ?? 'individual', ...request.changes };
  const kind = isKind(changes['kind']) ? changes['kind'] : 'individual';
  const id = idOfRequest('C', request.requestId ?? ids.fresh());
  if (tables.find('customers', id))
    return asCreated(changeCard(ports, id, { ...request, changes, revision: FIRST_REVISION }));

  const statement = Object.keys(changes).find(isStatement);
  if (statement !== undefined) return fail(refuse(statement, 'derived'));
  const refusal = refusalOf(kind, changes) ?? (isBlank(changes['name']) ? refuse('name', 'required') : null);
  if (refusal) return fail(refusal);

  const [now, who] = [clock.now(), identity.email()];
  const record = { id, kind, created: now, updated: now, revision: FIRST_REVISION, updatedBy: who };
  const parts = byTab(kind, changes);
  const customer = { owner: who, ...parts.customers, ...record };
  const own = { ...parts.own, id };
  const created = { tab: 'customers', record: id, field: 'id', before: null, after: id } as const;
  const log = logRows([created], { when: now, who, how: 'sidebar', language: tables.language() ?? 'en' });
  // The end of Customers is looked for last: whoever inserts a row after that moves a customer to where the new one goes.
  tables.reserve('log');
  tables.reserve(tabOfKind(kind));
  const [row = 0, ownRow = 0] = tables.write([
    { tab: 'customers', records: [customer] },
    { tab: tabOfKind(kind), records: [own] },
    { tab: 'log', records: log },
  ]);
  return ok(
    cardOf({
      kind,
      customer: { id, values: customer, formulas: tables.continued('customers'), row },
      own: { id, values: own, formulas: tables.continued(tabOfKind(kind)), row: ownRow },
    }),
  );
}
