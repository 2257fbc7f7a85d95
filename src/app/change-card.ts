// A change of a card that exists: only the fields that differ are written, none with a formula, none that somebody else
// changed since it was loaded; what stood there goes into the change log. Runs under the document lock.
import type { Card, CardKind, SaveCardRequest } from '../contract/sidebar-api';
import { isMarkKey } from '../domain/card/marks';
import { reviseCard } from '../domain/card/revise-card';
import type { CivilMoment } from '../domain/civil-date';
import { fail, ok } from '../domain/result';
import type { FieldValues } from '../domain/table/field-value';
import { isOwnKey, isOwnKeyOfKind } from '../domain/table/own-field';
import type { Outcome } from './call-failure';
import { byTab, refusalOf, refuse } from './card-changes';
import type { StoredCard } from './card-view';
import { cardOf, findStoredCard, isKind, tabOfKind } from './card-view';
import { withAuthors } from './clash-author';
import { asStated, baseOf, columnOf, unprovenStatement } from './checked-fields';
import type { LoggedChange } from './change-log';
import { logRows } from './change-log';
import { asCells, asLogged, withClearedMarks } from './marked-write';
import type { Ports, RecordWrite, StoredRecord, TableStore } from './ports';

export function changeCard(ports: Ports, id: string, request: SaveCardRequest): Outcome<Card> {
  const { tables, clock, identity } = ports;
  // All else is asked before the card is read: what people do in the grid after that read, the write cannot know.
  const saving = { now: clock.now(), who: identity.email(), how: request.undo ? 'undo' : 'sidebar' };
  const unproven = unprovenStatement(tables, id, request.changes);
  if (unproven !== null) return fail(refuse(unproven, 'derived'));
  tables.reserve('log');
  // Where the team's own columns stand is looked up anew before one of them is compared and written.
  const ownColumns = Object.keys(request.changes).some(isOwnKey) ? 'now' : undefined;
  const found = findStoredCard(tables, id, request.rows, ownColumns);
  if (!found) return fail({ code: 'not-found' });
  const stored = afterKindChange(tables, found, request.changes, ownColumns);
  const card = cardOf(stored);

  const refusal = refusalOf(stored.kind, request.changes);
  if (refusal) return fail(refusal);
  requireColumns(tables, stored.kind, request.changes);
  const formula = Object.keys(request.changes).find((field) => card.formulas.includes(columnOf(field)));
  if (formula !== undefined) return fail(refuse(formula, 'derived'));

  const { write, clashes } = reviseCard(card.fields, card.revision, {
    changes: asStated(request.changes, saving),
    base: baseOf(request.base ?? {}, request.changes, card.fields),
    revision: request.revision ?? null,
  });
  if (clashes.length > 0) {
    const last = { by: card.fields['updatedBy'], at: card.fields['updated'] };
    return fail({ code: 'conflict', conflicts: withAuthors(ports, id, clashes, last) });
  }
  if (Object.keys(write).length === 0) return ok(card);
  return ok(writeChanges(tables, stored, withClearedMarks(card, write, request.changes), saving));
}

/** Whoever changes the kind changes the fields of the new kind with it; the row of the old kind stays. */
function afterKindChange(tables: TableStore, stored: StoredCard, changes: FieldValues, ownColumns?: 'now'): StoredCard {
  const { kind } = changes;
  if (!isKind(kind) || kind === stored.kind) return stored;
  return { ...stored, kind, own: tables.find(tabOfKind(kind), stored.customer.id, undefined, ownColumns) };
}

/** Without its column a field reads as empty, which would pass for somebody's change. */
function requireColumns(tables: TableStore, kind: CardKind, changes: FieldValues): void {
  const { customers, own } = byTab(kind, changes);
  const marked = Object.keys(changes).some(isMarkKey) ? ['marks'] : [];
  tables.require('customers', [...Object.keys(customers), ...marked]);
  if (Object.keys(own).length > 0) tables.require(tabOfKind(kind), Object.keys(own));
}

function writeChanges(
  tables: TableStore,
  stored: StoredCard,
  write: FieldValues,
  { now, who, how }: { readonly now: CivilMoment; readonly who: string; readonly how: string },
): Card {
  const { kind, customer } = stored;
  const [id, ownTab] = [customer.id, tabOfKind(kind)];
  const before = cardOf(stored);
  const cells = asCells(customer.values['marks'], write);
  const parts = byTab(kind, cells);
  const record = recordOf(stored, { updated: now, revision: before.revision + 1, updatedBy: who });
  const customerChanges = { ...parts.customers, ...record };
  const changes = Object.entries(asLogged(before.fields['marks'], write)).map(([field, after]): LoggedChange => ({
    tab: isOwnKeyOfKind(field) || (!isOwnKey(field) && field in parts.own) ? ownTab : 'customers',
    record: id,
    field,
    before: before.fields[field] ?? null,
    after,
  }));
  const log = logRows(changes, { when: now, who, how, language: tables.language() ?? 'en' });
  const [row = 0, , ownRow] = tables.write([
    { tab: 'customers', id, changes: customerChanges },
    { tab: 'log', records: log },
    ...ownWrites(stored, parts.own),
  ]);
  const card = cardOf({
    kind,
    customer: { ...customer, values: { ...customer.values, ...customerChanges }, row },
    own: ownRow === undefined ? stored.own : ownRecord(stored, parts.own, ownRow),
  });
  // Back to the old kind its own fields would have to go first: that is a change of its own.
  if ('kind' in write) return card;
  const replaced = Object.keys(write).map((field) => [field, before.fields[field] ?? null]);
  return { ...card, replaced: Object.fromEntries(replaced) as FieldValues };
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
