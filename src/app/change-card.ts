// A change of a card that exists: only the fields that differ are written, none with a formula, none that somebody else
// changed since it was loaded; what stood there goes into the change log. Runs under the document lock.
import type { Card, CardKind, SaveCardRequest } from '../contract/sidebar-api';
import { reviseCard } from '../domain/card/revise-card';
import { fail, ok } from '../domain/result';
import type { FieldValues } from '../domain/table/field-value';
import type { Outcome } from './call-failure';
import { byTab, refusalOf, refuse } from './card-changes';
import type { StoredCard } from './card-view';
import { cardOf, findStoredCard, isKind, tabOfKind } from './card-view';
import type { LoggedChange } from './change-log';
import { logRows } from './change-log';
import type { Ports, RecordWrite, StoredRecord, TableStore } from './ports';

export function changeCard(ports: Ports, id: string, request: SaveCardRequest): Outcome<Card> {
  const { tables } = ports;
  const found = findStoredCard(tables, id, request.rows);
  if (!found) return fail({ code: 'not-found' });
  const stored = afterKindChange(tables, found, request.changes);
  const card = cardOf(stored);

  const refusal = refusalOf(stored.kind, request.changes);
  if (refusal) return fail(refusal);
  requireColumns(tables, stored.kind, request.changes);
  const formula = Object.keys(request.changes).find((field) => card.formulas.includes(field));
  if (formula !== undefined) return fail(refuse(formula, 'derived'));

  const { write, clashes } = reviseCard(card.fields, card.revision, {
    changes: request.changes,
    base: request.base ?? {},
    revision: request.revision ?? null,
  });
  if (clashes.length > 0) return fail({ code: 'conflict', conflicts: clashes });
  return ok(Object.keys(write).length === 0 ? card : writeChanges(ports, stored, write));
}

/** Whoever changes the kind changes the fields of the new kind with it; the row of the old kind stays. */
function afterKindChange(tables: TableStore, stored: StoredCard, changes: FieldValues): StoredCard {
  const { kind } = changes;
  if (!isKind(kind) || kind === stored.kind) return stored;
  return { ...stored, kind, own: tables.find(tabOfKind(kind), stored.customer.id) };
}

/** Without its column a field reads as empty, which would pass for somebody's change. */
function requireColumns(tables: TableStore, kind: CardKind, changes: FieldValues): void {
  const { customers, own } = byTab(kind, changes);
  tables.require('customers', Object.keys(customers));
  if (Object.keys(own).length > 0) tables.require(tabOfKind(kind), Object.keys(own));
}

function writeChanges({ tables, clock, identity }: Ports, stored: StoredCard, write: FieldValues): Card {
  const { kind, customer } = stored;
  const [now, who, id, ownTab] = [clock.now(), identity.email(), customer.id, tabOfKind(kind)];
  const before = cardOf(stored);
  const parts = byTab(kind, write);
  const record = recordOf(stored, { updated: now, revision: before.revision + 1, updatedBy: who });
  const customerChanges = { ...parts.customers, ...record };
  const changes = Object.entries(write).map(([field, after]): LoggedChange => ({
    tab: field in parts.own ? ownTab : 'customers',
    record: id,
    field,
    before: before.fields[field] ?? null,
    after,
  }));
  const log = logRows(changes, { when: now, who, how: 'sidebar', language: tables.language() ?? 'en' });
  const [row = 0, , ownRow] = tables.write([
    { tab: 'customers', id, changes: customerChanges },
    { tab: 'log', records: log },
    ...ownWrites(stored, parts.own),
  ]);
  return cardOf({
    kind,
    customer: { ...customer, values: { ...customer.values, ...customerChanges }, row },
    own: ownRow === undefined ? stored.own : ownRecord(stored, parts.own, ownRow),
  });
}

/** A customer typed by hand stands in Customers only: the row of its kind is added with the first field that it holds. */
function ownWrites({ kind, customer: { id }, own }: StoredCard, changes: FieldValues): readonly RecordWrite[] {
  if (Object.keys(changes).length === 0) return [];
  const tab = tabOfKind(kind);
  return [own ? { tab, id, changes } : { tab, records: [{ ...changes, id }] }];
}

const ownRecord = ({ customer: { id }, own }: StoredCard, changes: FieldValues, row: number): StoredRecord => ({
  id,
  formulas: own?.formulas ?? [],
  values: { id, ...own?.values, ...changes },
  row,
});

/** Without those that the team has put a formula into. */
function recordOf({ customer }: StoredCard, record: FieldValues): FieldValues {
  return Object.fromEntries(Object.entries(record).filter(([field]) => !customer.formulas.includes(field)));
}
