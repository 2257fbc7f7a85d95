// A logged contact taken back: exactly its row is blanked and the card gets back what it had, all of it or nothing.
// Only while nothing of it was changed since; a retry finds the row gone and is content. Runs under the document lock.
import type { LogUndo, UndoLogRequest } from '../../contract/follow-up-api';
import type { Card } from '../../contract/sidebar-api';
import { fail, ok } from '../../domain/result';
import type { FieldValue, FieldValues } from '../../domain/table/field-value';
import { sameValue } from '../../domain/table/field-value';
import type { Outcome } from '../call-failure';
import { refusalOf } from '../card-changes';
import type { StoredCard } from '../card-view';
import { cardOf, findStoredCard } from '../card-view';
import { logRows } from '../change-log';
import type { LoggedChange } from '../change-log';
import { withAuthors } from '../clash-author';
import type { Ports, StoredRecord } from '../ports';
import { cardRecord, only, withoutFormulas, WORDS } from './logged-fields';
import type { LoggedOrder } from './logged-order';
import { orderTakenBack } from './logged-order';
import { openPromise, promisesMoved } from './open-promises';

/** What the log wrote, whatever else a row and a card hold. */
const ROW: readonly string[] = ['id', 'customer', 'when', 'rep', 'promiseStatus', ...WORDS];
const CARD: readonly string[] = ['lastContact', 'nextFollowUp', 'nextTime', 'stage', 'stageSince'];

export function undoLog(ports: Ports, request: UndoLogRequest): Outcome<Card> {
  let outcome: Outcome<Card> = fail({ code: 'busy' });
  ports.lock.during(() => {
    outcome = ports.tables.language() === null ? fail({ code: 'not-set-up' }) : takenBack(ports, request);
  });
  return outcome;
}

function takenBack(ports: Ports, { customerId, undo }: UndoLogRequest): Outcome<Card> {
  const { tables } = ports;
  const row = tables.find('contacts', undo.id);
  tables.reserve('log');
  const stored = findStoredCard(tables, customerId);
  if (!stored) return fail({ code: 'not-found' });
  if (!row) return ok(cardOf(stored));
  if (row.values['customer'] !== customerId || undo.row['id'] !== undo.id) return fail({ code: 'not-found' });
  const back = only(CARD, undo.was);
  const refusal = refusalOf(stored.kind, back);
  if (refusal) return fail(refusal);
  const clashes = [
    ...clashesOf(row, undo.row, ROW, {}),
    ...clashesOf(stored.customer, undo.now, Object.keys(back), back),
  ];
  const order = orderTakenBack(ports, undo.id, undo.order ?? {});
  if (!order.ok) return order;
  if (clashes.length > 0) return fail({ code: 'conflict', conflicts: withAuthors(ports, row.id, clashes) });
  return ok(written(ports, stored, row, back, undo, order.value));
}

function clashesOf({ values, formulas }: StoredRecord, wrote: FieldValues, keys: readonly string[], back: FieldValues) {
  return keys
    .filter((field) => !formulas.includes(field) && !sameValue(values[field], wrote[field]))
    .map((field) => ({
      field,
      base: wrote[field] ?? null,
      yours: back[field] ?? null,
      theirs: values[field] ?? null,
    }));
}

function written(
  ports: Ports,
  stored: StoredCard,
  row: StoredRecord,
  back: FieldValues,
  undo: LogUndo,
  order: LoggedOrder,
): Card {
  const { tables, clock, identity } = ports;
  const [now, who] = [clock.now(), identity.email()];
  const { id, values } = stored.customer;
  const card = withoutFormulas(stored, { ...back, ...lastContact(ports, id, undo, back) });
  const blank = ROW.filter((field) => !row.formulas.includes(field) && (row.values[field] ?? null) !== null);
  const lines: LoggedChange[] = [
    { tab: 'contacts', record: row.id, field: 'id', before: row.id, after: null },
    ...order.lines,
    ...Object.entries(card).map(([field, after]): LoggedChange => ({
      tab: 'customers',
      record: id,
      field,
      before: values[field] ?? null,
      after,
    })),
  ];
  const log = logRows(lines, { when: now, who, how: 'undo', language: tables.language() ?? 'en' });
  const promises = promisesMoved(stored.customer, -openPromise(row.values));
  const changes = { ...card, ...promises, ...cardRecord(stored, { now, who }) };
  const [place = 0] = tables.write([
    { tab: 'customers', id, changes },
    { tab: 'contacts', id: row.id, changes: Object.fromEntries(blank.map((field) => [field, null])) },
    ...order.writes,
    { tab: 'log', records: log },
  ]);
  return cardOf({ ...stored, customer: { ...stored.customer, values: { ...values, ...changes }, row: place } });
}

/** Another contact that was logged since keeps its day. */
function lastContact({ tables }: Ports, id: string, undo: LogUndo, back: FieldValues): FieldValues {
  if (!('lastContact' in back)) return {};
  const days = tables
    .linked('contacts', id, 'newest')
    .records.filter((other) => other.id !== undo.id)
    .flatMap(({ values }) => (typeof values['when'] === 'string' ? [values['when'].slice(0, 10)] : []));
  const wrote: FieldValue = undo.now['lastContact'] ?? null;
  const same = days.some((day) => sameValue(day, wrote));
  return { lastContact: same ? wrote : (back['lastContact'] ?? null) };
}
