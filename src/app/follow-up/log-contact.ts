// Logging a contact: one row of the Contact log and what it changes on the card, all of it or nothing, under the lock.
// A retry finds the first try's row by the request's id and makes no second one; what was typed since is a change of it.
import type { LogContactReply, LogContactRequest } from '../../contract/follow-up-api';
import { idOfRequest } from '../../domain/card/card-id';
import { ID_PREFIXES } from '../../domain/card/id-prefixes';
import { fail, ok } from '../../domain/result';
import type { FieldValues } from '../../domain/table/field-value';
import { sameValue } from '../../domain/table/field-value';
import type { CallFailure, Outcome } from '../call-failure';
import { refusalOf } from '../card-changes';
import { cardOf, findStoredCard } from '../card-view';
import type { StoredCard } from '../card-view';
import { logRows } from '../change-log';
import type { LoggedChange } from '../change-log';
import { changeRecord, recordRefusal } from '../change-record';
import { withAuthors } from '../clash-author';
import type { Ports, StoredRecord } from '../ports';
import { cardRecord, contactRow, withoutFormulas } from './logged-fields';

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
  return made ? again(ports, request, stored, made) : first(ports, request, stored, id, words);
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

function first(
  ports: Ports,
  request: LogContactRequest,
  stored: StoredCard,
  id: string,
  words: FieldValues,
): Outcome<LogContactReply> {
  const { tables, clock, identity } = ports;
  const [now, who] = [clock.now(), identity.email()];
  const row: FieldValues = { id, customer: request.customerId, when: now, rep: who, ...words };
  const conflicts = clashesOf(ports, request, stored);
  if (conflicts.length > 0) return fail({ code: 'conflict', conflicts });
  const asked = cardFields(request, stored.customer, now.slice(0, 10));
  const { values } = stored.customer;
  const changed = Object.fromEntries(
    Object.entries(withoutFormulas(stored, asked)).filter(([field, value]) => !sameValue(values[field], value)),
  );
  const was = Object.fromEntries(Object.keys(changed).map((field) => [field, values[field] ?? null]));
  const customer = { ...changed, ...cardRecord(stored, { now, who }) };
  const lines: LoggedChange[] = [
    { tab: 'contacts', record: id, field: 'id', before: null, after: id },
    ...Object.entries(changed).map(([field, after]): LoggedChange => ({
      tab: 'customers',
      record: request.customerId,
      field,
      before: values[field] ?? null,
      after,
    })),
  ];
  const log = logRows(lines, { when: now, who, how: 'sidebar', language: tables.language() ?? 'en' });
  const [place = 0] = tables.write([
    { tab: 'customers', id: request.customerId, changes: customer },
    { tab: 'contacts', records: [row] },
    { tab: 'log', records: log },
  ]);
  const card = cardOf({
    ...stored,
    customer: { ...stored.customer, values: { ...values, ...customer }, row: place },
  });
  return ok({ id, card, undo: { id, row, was, now: changed } });
}

/** The first try arrived after all: what was typed since then is a change of its row; the card has what it wrote. */
function again(
  ports: Ports,
  request: LogContactRequest,
  stored: StoredCard,
  made: StoredRecord,
): Outcome<LogContactReply> {
  const words = contactRow(request);
  const changed = changeRecord(ports, 'contacts', made, { changes: words, base: made.values });
  if (!changed.ok) return changed;
  const written = Object.keys({ id: '', customer: '', when: '', rep: '', ...words });
  const row = Object.fromEntries(written.map((field) => [field, changed.value.values[field] ?? null]));
  return ok({ id: made.id, card: cardOf(stored), undo: { id: made.id, row, was: {}, now: {} } });
}

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
