// Saving a card, new or changed, under the document lock: only what changed is written, nothing of anybody else's.
// A retry of a new card finds the first try's row by the request's id and makes no second one.
import type { Card, CardKind, SaveCardRequest } from '../contract/sidebar-api';
import { idOfRequest } from '../domain/card/card-id';
import type { FieldIssueCode } from '../domain/card/field-issue';
import { fieldIssue } from '../domain/card/field-issue';
import { reviseCard } from '../domain/card/revise-card';
import { fieldsOfCard } from '../domain/catalogue/catalogue';
import { fail, ok } from '../domain/result';
import type { FieldValue, FieldValues } from '../domain/table/field-value';
import { isBlank } from '../domain/table/field-value';
import type { Outcome } from './call-failure';
import type { StoredCard } from './card-view';
import { cardOf, findStoredCard, kindOf, tabOfKind } from './card-view';
import type { LoggedChange } from './change-log';
import { LOG_FIELDS, logRows } from './change-log';
import type { Ports } from './ports';

export function saveCard(ports: Ports, request: SaveCardRequest): Outcome<Card> {
  if (ports.tables.language() === null) return fail({ code: 'not-set-up' });
  let outcome: Outcome<Card> = fail({ code: 'busy' });
  ports.lock.during(() => {
    outcome = request.id === undefined ? createCard(ports, request) : changeCard(ports, request.id, request);
  });
  return outcome;
}

/** The first field that cannot hold what was typed. */
function issueOf(kind: CardKind, changes: FieldValues): { field: string; issue: FieldIssueCode } | null {
  const lines = new Map(fieldsOfCard(kind).map(({ field }) => [field.key, field]));
  for (const [field, value] of Object.entries(changes)) {
    const line = lines.get(field);
    const issue = line ? fieldIssue(line, value) : 'wrong-type';
    if (issue !== null) return { field, issue };
  }
  return null;
}

/** The changes that belong to one tab. */
function partOf(kind: CardKind, tab: 'customers' | 'own', changes: FieldValues): Record<string, FieldValue> {
  const part: Record<string, FieldValue> = {};
  for (const { tab: home, field } of fieldsOfCard(kind)) {
    const value = changes[field.key];
    if (value !== undefined && (home === 'customers') === (tab === 'customers')) part[field.key] = value;
  }
  return part;
}

function createCard(ports: Ports, { kind, changes, requestId }: SaveCardRequest): Outcome<Card> {
  if (kind === undefined || requestId === undefined) return fail({ code: 'bad-request' });
  const { tables, clock, identity } = ports;
  const id = idOfRequest('C', requestId);
  const already = findStoredCard(tables, id);
  if (already) return ok(cardOf(already));

  const found =
    issueOf(kind, changes) ?? (isBlank(changes['name']) ? ({ field: 'name', issue: 'required' } as const) : null);
  if (found) return fail({ code: 'invalid-field', ...found });

  const [now, who] = [clock.now(), identity.email()];
  const record = { id, kind, created: now, updated: now, revision: 1, updatedBy: who };
  const customer = { owner: who, ...partOf(kind, 'customers', changes), ...record };
  const own = partOf(kind, 'own', changes);
  tables.require('customers', Object.keys(customer));
  tables.require(tabOfKind(kind), ['id', ...Object.keys(own)]);
  tables.require('log', LOG_FIELDS);
  tables.append('customers', [customer]);
  tables.append(tabOfKind(kind), [{ ...own, id }]);
  const created: LoggedChange = { tab: 'customers', record: id, field: 'id', before: null, after: id };
  tables.append('log', logRows([created], { when: now, who, how: 'sidebar', language: tables.language() ?? 'en' }));
  tables.flush();
  return ok(
    cardOf({ customer: { id, values: customer, formulas: [] }, own: { id, values: { ...own, id }, formulas: [] } }),
  );
}

function changeCard(ports: Ports, id: string, request: SaveCardRequest): Outcome<Card> {
  const stored = findStoredCard(ports.tables, id);
  if (!stored) return fail({ code: 'not-found' });
  const kind = kindOf(stored.customer);
  const card = cardOf(stored);

  const found = issueOf(kind, request.changes);
  if (found) return fail({ code: 'invalid-field', ...found });
  const formula = Object.keys(request.changes).find((field) => card.formulas.includes(field));
  if (formula !== undefined) return fail({ code: 'invalid-field', field: formula, issue: 'derived' });

  const { write, clashes } = reviseCard(card.fields, card.revision, {
    changes: request.changes,
    base: request.base ?? {},
    revision: request.revision ?? null,
  });
  if (clashes.length > 0) return fail({ code: 'conflict', conflicts: clashes });
  return Object.keys(write).length === 0 ? ok(card) : ok(writeChanges(ports, stored, kind, write));
}

function writeChanges(
  { tables, clock, identity }: Ports,
  stored: StoredCard,
  kind: CardKind,
  write: FieldValues,
): Card {
  const [now, who, id] = [clock.now(), identity.email(), stored.customer.id];
  const before = cardOf(stored);
  const record = { updated: now, revision: before.revision + 1, updatedBy: who };
  const customer = { ...partOf(kind, 'customers', write), ...record };
  const own = partOf(kind, 'own', write);
  const ownTab = tabOfKind(kind);

  tables.require('customers', Object.keys(customer));
  if (Object.keys(own).length > 0) tables.require(ownTab, ['id', ...Object.keys(own)]);
  tables.require('log', LOG_FIELDS);
  tables.update('customers', id, customer);
  if (Object.keys(own).length > 0) {
    if (stored.own) tables.update(ownTab, id, own);
    else tables.append(ownTab, [{ ...own, id }]);
  }
  const changes = Object.entries(write).map(([field, after]): LoggedChange => {
    return { tab: field in own ? ownTab : 'customers', record: id, field, before: before.fields[field] ?? null, after };
  });
  tables.append('log', logRows(changes, { when: now, who, how: 'sidebar', language: tables.language() ?? 'en' }));
  tables.flush();
  return cardOf({
    customer: { ...stored.customer, values: { ...stored.customer.values, ...customer } },
    own: { id, formulas: [], ...stored.own, values: { id, ...stored.own?.values, ...own } },
  });
}
