// The order of a logged contact in the Orders tab: a row of its own when it has an amount and its number is not there yet.
// Without an amount it would be half a row, over which every formula of the Value tab stumbles: then the contact alone has it.
import type { LogContactRequest, LogContactReply } from '../../contract/follow-up-api';
import { ID_PREFIXES } from '../../domain/card/id-prefixes';
import { CustomerDirectory } from '../../domain/links/customer-directory';
import { fail, ok } from '../../domain/result';
import type { FieldValue, FieldValues } from '../../domain/table/field-value';
import { isBlank, sameValue } from '../../domain/table/field-value';
import type { Outcome } from '../call-failure';
import type { LoggedChange } from '../change-log';
import { changeRecord } from '../change-record';
import { withAuthors } from '../clash-author';
import type { Ports, RecordWrite, StoredRecord } from '../ports';
import { typedSince, wroteOf } from './first-try';

/** What the log writes of an order. */
const WROTE = ['customer', 'orderNumber', 'date', 'amount', 'rep'] as const;

/** Of the same request as the contact: a retry finds it. */
const orderIdOf = (contact: string): string => ID_PREFIXES.orders + contact.slice(ID_PREFIXES.contacts.length);

export interface LoggedOrder {
  readonly fate: LogContactReply['order'];
  /** The row as it is once the writes are done; null where the log has none. */
  readonly row: FieldValues | null;
  readonly writes: readonly RecordWrite[];
  readonly lines: readonly LoggedChange[];
}

const NONE: LoggedOrder = { fate: null, row: null, writes: [], lines: [] };

interface Made {
  readonly id: string;
  readonly rep: FieldValue;
  readonly day: string;
}

/** @param again the contact stands there already, perhaps with its order */
export function loggedOrder(
  ports: Ports,
  { outcome, orderAmount = null, base = {}, ...request }: LogContactRequest,
  customer: StoredRecord,
  { id: contact, rep, day }: Made,
  again: boolean,
): Outcome<LoggedOrder> {
  const { tables } = ports;
  const number = (request.orderNumber ?? '').trim();
  const id = orderIdOf(contact);
  const made = again ? tables.find('orders', id) : null;
  const wrote = made === null ? {} : wroteOf(tables, made, contact, base);
  const wanted = outcome === 'ordered' && orderAmount !== null;
  const there =
    wanted && number !== '' && isThere(tables.newest('orders', 'orderNumber', number).rows, customer, made?.id ?? null);
  if (!wanted || there) {
    // The first try's row, when what was typed since leaves it no place.
    const back = made === null ? ok(NONE) : orderTakenBack(ports, contact, wrote);
    return back.ok ? ok({ ...back.value, fate: there ? 'linked' : null }) : back;
  }
  const written = { customer: customer.id, date: request.orderDate ?? day, amount: orderAmount, rep };
  const row: FieldValues = number === '' ? written : { ...written, orderNumber: number };
  if (made) {
    const changes = typedSince(row, wrote);
    const changed = changeRecord(ports, 'orders', made, { changes, base: wrote, requestId: contact });
    return changed.ok ? ok({ ...NONE, fate: 'added', row }) : changed;
  }
  return ok({
    fate: 'added',
    row,
    writes: [{ tab: 'orders', records: [{ id, ...row }] }],
    lines: [{ tab: 'orders', record: id, field: 'id', before: null, after: id }],
  });
}

/** Rows typed on a phone have the customer's name until the next round. */
function isThere(rows: readonly FieldValues[], { id, values }: StoredRecord, ours: string | null): boolean {
  const [name, phone] = [String(values['name'] ?? ''), String(values['phone'] ?? '')];
  const directory = new CustomerDirectory([{ id, name, phone }]);
  return rows.some(
    (row) => row['id'] !== ours && ['linked', 'found'].includes(directory.find(String(row['customer'] ?? '')).kind),
  );
}

/**
 * What takes the order of a contact back; a conflict where somebody has changed its row since or filled in more of it.
 * @param wrote as the log wrote it
 */
export function orderTakenBack(ports: Ports, contact: string, wrote: FieldValues): Outcome<LoggedOrder> {
  const id = orderIdOf(contact);
  const made = ports.tables.find('orders', id);
  if (!made) return ok(NONE);
  const { values, formulas } = made;
  const fields = Object.keys(values).filter((field) => field !== 'id' && !field.includes(':'));
  const isOurs = (field: string): boolean => (WROTE as readonly string[]).includes(field);
  const clashes = fields.flatMap((field) => {
    const [theirs, base] = [values[field] ?? null, isOurs(field) ? (wrote[field] ?? null) : null];
    const changed = formulas.includes(field) ? isOurs(field) : !sameValue(theirs, base);
    return changed ? [{ field, base, yours: null, theirs }] : [];
  });
  if (clashes.length > 0) return fail({ code: 'conflict', conflicts: withAuthors(ports, id, clashes) });
  // Formulas that the row went on with go as well: over a blank row they would give a profit that belongs to nobody.
  const blank = ['id', ...fields].filter((field) => formulas.includes(field) || !isBlank(values[field] ?? null));
  return ok({
    ...NONE,
    writes: [{ tab: 'orders', id, changes: Object.fromEntries(blank.map((field) => [field, null])) }],
    lines: [{ tab: 'orders', record: id, field: 'id', before: id, after: null }],
  });
}
