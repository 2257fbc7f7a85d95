// A change of a card that exists: only the fields that differ are written, none with a formula, none that somebody else
// changed since it was loaded; what stood there goes into the change log. Runs under the document lock.
import type { Card, CardKind, SaveCardRequest } from '../contract/sidebar-api';
import { reviseCard } from '../domain/card/revise-card';
import { fail, ok } from '../domain/result';
import type { FieldValues } from '../domain/table/field-value';
import type { Outcome } from './call-failure';
import type { ChangesByTab } from './card-changes';
import { byTab, refusalOf, refuse } from './card-changes';
import type { StoredCard } from './card-view';
import { cardOf, findStoredCard, kindOf, tabOfKind } from './card-view';
import type { LoggedChange } from './change-log';
import { LOG_FIELDS, logRows } from './change-log';
import type { Ports } from './ports';

export function changeCard(ports: Ports, id: string, request: SaveCardRequest): Outcome<Card> {
  const { tables } = ports;
  const found = findStoredCard(tables, id, request.rows);
  if (!found) return fail({ code: 'not-found' });
  const kind = kindAfter(found, request.changes);
  const stored = kind === kindOf(found.customer) ? found : { ...found, kind, own: tables.find(tabOfKind(kind), id) };
  const card = cardOf(stored);

  const refusal = refusalOf(kind, request.changes);
  if (refusal) return fail(refusal);
  requireColumns(ports, kind, byTab(kind, request.changes));
  const formula = Object.keys(request.changes).find((field) => card.formulas.includes(field));
  if (formula !== undefined) return fail(refuse(formula, 'derived'));

  const { write, clashes } = reviseCard(card.fields, card.revision, {
    changes: request.changes,
    base: request.base ?? {},
    revision: request.revision ?? null,
  });
  if (clashes.length > 0) return fail({ code: 'conflict', conflicts: clashes });
  return ok(Object.keys(write).length === 0 ? card : writeChanges(ports, stored, kind, write));
}

/** Whoever changes the kind changes the fields of the new kind with it; the row of the old kind stays. */
function kindAfter(stored: StoredCard, changes: FieldValues): CardKind {
  const asked = changes['kind'];
  return asked === 'individual' || asked === 'organisation' ? asked : kindOf(stored.customer);
}

const RECORD_FIELDS = ['updated', 'revision', 'updatedBy'] as const;

/** Asked before the first write: a change is saved whole or not at all. */
function requireColumns({ tables }: Ports, kind: CardKind, { customers, own }: ChangesByTab): void {
  tables.require('customers', [...Object.keys(customers), ...RECORD_FIELDS]);
  if (Object.keys(own).length > 0) tables.require(tabOfKind(kind), ['id', ...Object.keys(own)]);
  tables.require('log', LOG_FIELDS);
}

function writeChanges(
  { tables, clock, identity }: Ports,
  stored: StoredCard,
  kind: CardKind,
  write: FieldValues,
): Card {
  const [now, who, id, ownTab] = [clock.now(), identity.email(), stored.customer.id, tabOfKind(kind)];
  const before = cardOf(stored);
  const { customers, own } = byTab(kind, write);
  const customer = {
    ...customers,
    ...recordOf(stored, { updated: now, revision: before.revision + 1, updatedBy: who }),
  };

  tables.update('customers', id, customer);
  let ownRow = stored.own?.row;
  if (Object.keys(own).length > 0) {
    if (stored.own) tables.update(ownTab, id, own);
    else ownRow = tables.append(ownTab, [{ ...own, id }]);
  }
  const changes = Object.entries(write).map(([field, after]): LoggedChange => ({
    tab: field in own ? ownTab : 'customers',
    record: id,
    field,
    before: before.fields[field] ?? null,
    after,
  }));
  tables.append('log', logRows(changes, { when: now, who, how: 'sidebar', language: tables.language() ?? 'en' }));
  return cardOf({
    customer: { ...stored.customer, values: { ...stored.customer.values, ...customer } },
    own: {
      id,
      formulas: stored.own?.formulas ?? [],
      values: { id, ...stored.own?.values, ...own },
      ...(ownRow === undefined ? {} : { row: ownRow }),
    },
  });
}

/** Without those that the team has put a formula into. */
function recordOf({ customer }: StoredCard, record: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(record).filter(([field]) => !customer.formulas.includes(field)));
}
