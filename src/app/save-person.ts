// Saving one of an organisation's key people, new or changed, under the document lock and by the rules of a card's save.
// A retry finds the first try's row by the request's id and makes no second one.
import type { Person, SavePersonRequest } from '../contract/sidebar-api';
import { idOfRequest } from '../domain/card/card-id';
import { isStatement } from '../domain/card/marks';
import { fail, ok } from '../domain/result';
import type { FieldValues } from '../domain/table/field-value';
import { isBlank } from '../domain/table/field-value';
import type { Outcome } from './call-failure';
import { changeRecord, recordRefusal } from './change-record';
import { unprovenStatement } from './checked-fields';
import { logRows } from './change-log';
import { personOf } from './key-people';
import type { Ports } from './ports';

export function savePerson(ports: Ports, request: SavePersonRequest): Outcome<Person> {
  let outcome: Outcome<Person> = fail({ code: 'busy' });
  ports.lock.during(() => {
    if (ports.tables.language() === null) outcome = fail({ code: 'not-set-up' });
    // To whom a person belongs is no field of the form.
    else if ('customer' in request.changes) {
      outcome = fail({ code: 'invalid-field', field: 'customer', issue: 'derived', tab: 'people' });
    } else outcome = request.id === undefined ? addPerson(ports, request) : changePerson(ports, request.id, request);
  });
  return outcome;
}

function changePerson(ports: Ports, id: string, request: SavePersonRequest): Outcome<Person> {
  const unproven = unprovenStatement(ports.tables, id, request.changes);
  if (unproven !== null) return fail({ code: 'invalid-field', field: unproven, issue: 'derived', tab: 'people' });
  const stored = ports.tables.find('people', id, request.row);
  if (stored?.values['customer'] !== request.customerId) return fail({ code: 'not-found' });
  const changed = changeRecord(ports, 'people', stored, { changes: request.changes, base: request.base ?? {} });
  return changed.ok ? ok(personOf(changed.value)) : changed;
}

function addPerson(ports: Ports, request: SavePersonRequest): Outcome<Person> {
  const { tables, clock, identity, ids } = ports;
  const { customerId, changes } = request;
  const id = idOfRequest('P', request.requestId ?? ids.fresh());
  if (tables.find('people', id)) return changePerson(ports, id, request);
  const statement = Object.keys(changes).find(isStatement);
  if (statement !== undefined)
    return fail({ code: 'invalid-field', field: statement, issue: 'derived', tab: 'people' });
  const refusal = recordRefusal('people', isBlank(changes['name']) ? { ...changes, name: null } : changes);
  if (refusal) return fail(refusal);
  if (!tables.find('customers', customerId)) return fail({ code: 'not-found' });
  const record: FieldValues = { ...changes, id, customer: customerId };
  const log = logRows([{ tab: 'people', record: id, field: 'id', before: null, after: id }], {
    when: clock.now(),
    who: identity.email(),
    how: 'sidebar',
    language: tables.language() ?? 'en',
  });
  const [row = 0] = tables.write([
    { tab: 'people', records: [record] },
    { tab: 'log', records: log },
  ]);
  tables.forgetLinks('people');
  return ok(personOf({ id, values: record, formulas: [], row }));
}
