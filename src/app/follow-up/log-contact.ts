// Logging a contact: one row of the Contact log and what it changes on the card, all of it or nothing, under the lock.
// A retry finds the first try's row by the request's id and makes no second one; what was typed since is a change of it.
import type { LogContactReply, LogContactRequest } from '../../contract/follow-up-api';
import { idOfRequest } from '../../domain/card/card-id';
import { ID_PREFIXES } from '../../domain/card/id-prefixes';
import { fail, ok } from '../../domain/result';
import type { FieldValues } from '../../domain/table/field-value';
import { isBlank, sameValue } from '../../domain/table/field-value';
import type { CallFailure, Outcome } from '../call-failure';
import { refusalOf } from '../card-changes';
import { cardOf, findStoredCard } from '../card-view';
import type { StoredCard } from '../card-view';
import { logRows } from '../change-log';
import type { LoggedChange } from '../change-log';
import { changeRecord, recordRefusal } from '../change-record';
import { withAuthors } from '../clash-author';
import type { Ports, StoredRecord } from '../ports';
import { didToCard, typedSince, wroteOf } from './first-try';
import { cardRecord, contactRow, only, withoutFormulas, WORDS } from './logged-fields';
import { loggedOrder } from './logged-order';
import { openPromise, promisesMoved } from './open-promises';

export function logContact(ports: Ports, request: LogContactRequest): Outcome<LogContactReply> {
  let outcome: Outcome<LogContactReply> = fail({ code: 'busy' });
  ports.lock.during(() => {
    outcome = ports.tables.language() === null ? fail({ code: 'not-set-up' }) : logged(ports, request);
  });
  return outcome;
}

function logged(ports: Ports, request: LogContactRequest): Outcome<LogContactReply> {
  const { tables } = ports;
  const id = idOfRequest(ID_PREFIXES.contacts, request.requestId);
  const words = contactRow(request);
  const refusal =
    recordRefusal('contacts', words) ?? refusalOf('individual', stageOf(request)) ?? senseless(ports, request, words);
  if (refusal) return fail(refusal);
  const made = tables.find('contacts', id);
  tables.reserve('log');
  if (!made) tables.reserve('contacts');
  const stored = findStoredCard(tables, request.customerId, request.rows);
  if (!stored || (made && made.values['customer'] !== request.customerId)) return fail({ code: 'not-found' });
  return written(ports, request, stored, { id, made, words });
}

/** A row that says nothing would count as a contact; a next date that is over would be overdue at once. */
function senseless({ clock }: Ports, { nextFollowUp }: LogContactRequest, words: FieldValues): CallFailure | null {
  if (typeof nextFollowUp === 'string' && nextFollowUp < clock.today()) {
    return { code: 'invalid-field', field: 'nextFollowUp' };
  }
  const says = Object.values(words).some((value) => value !== null && value !== '');
  return says ? null : { code: 'invalid-field', field: 'said' };
}

const stageOf = ({ stage }: LogContactRequest): FieldValues => (stage === undefined ? {} : { stage });

interface Contact {
  readonly id: string;
  /** Of the first try, which arrived after all: what was typed since then is a change of it. */
  readonly made: StoredRecord | null;
  readonly words: FieldValues;
}

function written(
  ports: Ports,
  request: LogContactRequest,
  stored: StoredCard,
  { id, made, words }: Contact,
): Outcome<LogContactReply> {
  const { tables, clock, identity } = ports;
  const [now, who] = [clock.now(), identity.email()];
  const { values } = stored.customer;
  const first = made === null ? NOTHING : didToCard(tables, request.customerId, id);
  const conflicts = clashesOf(ports, { ...request, base: { ...request.base, ...first.now } }, stored);
  if (conflicts.length > 0) return fail({ code: 'conflict', conflicts });
  const rep = made === null ? who : (made.values['rep'] ?? null);
  const day = made === null ? now.slice(0, 10) : String(made.values['when'] ?? now).slice(0, 10);
  const order = loggedOrder(ports, request, stored.customer, { id, rep, day }, made !== null);
  if (!order.ok) return order;
  let row: FieldValues = { id, customer: request.customerId, when: now, rep: who, ...words };
  let promised = openPromise(row);
  if (made !== null) {
    // The form is sent whole: what it says no more is blank. The next day has its own check, on the card.
    const { nextFollowUp: _, nextTime: __, ...known } = request.base ?? {};
    const wrote = wroteOf(tables, made, id, known);
    const said = ['promiseStatus', ...WORDS].filter((field) => !made.formulas.includes(field));
    const gone = said.filter((field) => !isBlank(wrote[field] ?? null) && !(field in words));
    const changes = typedSince({ ...Object.fromEntries(gone.map((field) => [field, null])), ...words }, wrote);
    const base = { ...wrote, ...only(['nextFollowUp', 'nextTime'], made.values) };
    const changed = changeRecord(ports, 'contacts', made, { changes, base, requestId: id });
    if (!changed.ok) return changed;
    row = only(Object.keys(row), { ...wrote, ...changes });
    promised = openPromise(changed.value.values) - openPromise(made.values);
  }
  const asked = cardFields(request, stored.customer, day);
  const changed = Object.fromEntries(
    Object.entries(withoutFormulas(stored, asked)).filter(([field, value]) => !sameValue(values[field], value)),
  );
  const before = Object.fromEntries(Object.keys(changed).map((field) => [field, values[field] ?? null]));
  const lines: LoggedChange[] = [
    ...(made === null ? [{ tab: 'contacts', record: id, field: 'id', before: null, after: id } as const] : []),
    ...order.value.lines,
    ...Object.entries(changed).map(([field, after]): LoggedChange => ({
      tab: 'customers',
      record: request.customerId,
      field,
      before: values[field] ?? null,
      after,
    })),
  ];
  const promises = promisesMoved(stored.customer, promised);
  const customer: FieldValues =
    lines.length === 0 ? promises : { ...changed, ...promises, ...cardRecord(stored, { now, who }) };
  let place = stored.customer.row;
  if (Object.keys(customer).length > 0) {
    const log = logRows(lines, { when: now, who, how: 'sidebar', language: tables.language() ?? 'en' });
    [place] = tables.write([
      { tab: 'customers', id: request.customerId, changes: customer },
      ...(made === null ? [{ tab: 'contacts', records: [row] } as const] : []),
      ...order.value.writes,
      // Told apart by the contact, so that a retry finds what the first try did.
      ...(log.length === 0 ? [] : [{ tab: 'log', records: log.map((line) => ({ ...line, requestId: id })) } as const]),
    ]);
  }
  const card = cardOf({
    ...stored,
    customer: {
      ...stored.customer,
      values: { ...values, ...customer },
      ...(place === undefined ? {} : { row: place }),
    },
  });
  const undo = {
    ...{ id, row, was: { ...before, ...first.was }, now: { ...first.now, ...changed } },
    ...(order.value.row === null ? {} : { order: order.value.row }),
  };
  return ok({ id, card, order: order.value.fate, undo });
}

const NOTHING = { was: {}, now: {} } as const;

/** A next day without a time leaves no time of the day before it. */
function cardFields(request: LogContactRequest, { values }: StoredRecord, today: string): FieldValues {
  const last = values['lastContact'];
  const stage = request.stage;
  return {
    // A day typed ahead stays.
    ...(typeof last === 'string' && last > today ? {} : { lastContact: today }),
    ...(request.nextFollowUp === undefined
      ? {}
      : { nextFollowUp: request.nextFollowUp, nextTime: request.nextTime ?? null }),
    ...(stage === undefined || sameValue(values['stage'], stage) ? {} : { stage, stageSince: today }),
  };
}

/** Where somebody changed what the rep is about to change, since the card was loaded. */
function clashesOf(ports: Ports, request: LogContactRequest, { customer }: StoredCard) {
  const { nextFollowUp, nextTime, stage, base = {} } = request;
  const asked: FieldValues = {
    ...(nextFollowUp === undefined ? {} : { nextFollowUp, nextTime: nextTime ?? null }),
    ...(stage === undefined ? {} : { stage }),
  };
  const clashes = Object.entries(asked).flatMap(([field, yours]) => {
    const [known, theirs] = [base[field], customer.values[field] ?? null];
    const free = known === undefined || sameValue(known, theirs) || sameValue(yours, theirs);
    return free || customer.formulas.includes(field) ? [] : [{ field, base: known, yours, theirs }];
  });
  if (clashes.length === 0) return [];
  const { updatedBy, updated } = customer.values;
  return withAuthors(ports, customer.id, clashes, { by: updatedBy, at: updated });
}
