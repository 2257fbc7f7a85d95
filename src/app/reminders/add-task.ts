// A task for oneself, or a manager's instruction to a colleague: a row of the Tasks tab and a line of the change log.
// A retry finds the first try's row by the request's id and makes no second one.
import type { AddTaskRequest } from '../../contract/today-api';
import { idOfRequest } from '../../domain/card/card-id';
import { fail, ok } from '../../domain/result';
import type { FieldValues } from '../../domain/table/field-value';
import { isBlank } from '../../domain/table/field-value';
import type { Outcome } from '../call-failure';
import { changeRecord, recordRefusal } from '../change-record';
import { logRows } from '../change-log';
import type { Ports } from '../ports';
import { viewerDesk } from './viewer-desk';

export function addTask(ports: Ports, request: AddTaskRequest): Outcome<{ readonly id: string }> {
  let outcome: Outcome<{ readonly id: string }> = fail({ code: 'busy' });
  ports.lock.during(() => {
    outcome = ports.tables.language() === null ? fail({ code: 'not-set-up' }) : added(ports, request);
  });
  return outcome;
}

function added(ports: Ports, { text, due, to, customer, requestId }: AddTaskRequest): Outcome<{ readonly id: string }> {
  const { tables, clock, identity } = ports;
  const id = idOfRequest('T', requestId);
  const [now, from] = [clock.now(), identity.email()];
  const whom = to ?? from;
  // Who is to do something is told by who leads them; for oneself anybody may.
  if (whom.toLowerCase() !== from.toLowerCase() && !viewerDesk(ports).leads(whom)) return fail({ code: 'not-allowed' });
  if (customer !== undefined && !tables.find('customers', customer)) return fail({ code: 'not-found' });
  const record: FieldValues = {
    id,
    customer: customer ?? null,
    from,
    to: whom,
    text: isBlank(text) ? null : text,
    due,
    done: false,
  };
  const { id: _id, ...typed } = record;
  const made = tables.find('tasks', id);
  // What was typed since the first try, which arrived after all, is a change of it.
  if (made) {
    const changes = { text: typed['text'] ?? null, due, to: whom };
    const changed = changeRecord(ports, 'tasks', made, { changes, base: made.values });
    return changed.ok ? ok({ id }) : changed;
  }
  const refusal = recordRefusal('tasks', typed);
  if (refusal) return fail(refusal);
  const line = { tab: 'tasks', record: id, field: 'id', before: null, after: id } as const;
  const log = logRows([line], { when: now, who: from, how: 'sidebar', language: tables.language() ?? 'en' });
  tables.write([
    { tab: 'tasks', records: [record] },
    { tab: 'log', records: log },
  ]);
  if (customer !== undefined) tables.forgetLinks('tasks');
  return ok({ id });
}
