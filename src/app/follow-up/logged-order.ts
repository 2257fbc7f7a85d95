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
import type { Ports, RecordWrite, StoredRecord } from '../ports';

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
  { outcome, orderAmount = null, ...request }: LogContactRequest,
  customer: StoredRecord,
  { id: contact, rep, day }: Made,
  again: boolean,
): Outcome<LoggedOrder> {
  const { tables } = ports;
  const number = (request.orderNumber ?? '').trim();
  const id = orderIdOf(contact);
  const made = again ? tables.find('orders', id) : null;
  const wanted = outcome === 'ordered' && orderAmount !== null;
  const there =
    wanted && number !== '' && isThere(tables.newest('orders', 'orderNumber', number).rows, customer, made?.id ?? null);
  if (!wanted || there) {
    // The first try's row, when what was typed since leaves it no place.
    const back = made === null ? NONE : orderTakenBack(ports, contact, made.values);
    return back === null ? fail({ code: 'conflict' }) : ok({ ...back, fate: there ? 'linked' : null });
  }
  const written = { customer: customer.id, date: request.orderDate ?? day, amount: orderAmount, rep };
  const row: FieldValues = number === '' ? written : { ...written, orderNumber: number };
  // What was typed since the first try.
  if (made) {
    const changed = changeRecord(ports, 'orders', made, { changes: row, base: made.values });
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
 * What takes the order of a contact back; null where somebody has changed its row since or filled in more of it.
 * @param wrote as the log wrote it
 */
export function orderTakenBack({ tables }: Ports, contact: string, wrote: FieldValues): LoggedOrder | null {
  const id = orderIdOf(contact);
  const made = tables.find('orders', id);
  if (!made) return NONE;
  const { values, formulas } = made;
  const fields = Object.keys(values).filter((field) => !field.includes(':'));
  const isOurs = (field: string): boolean => (WROTE as readonly string[]).includes(field);
  const changed = fields.some((field) => {
    if (field === 'id') return false;
    if (formulas.includes(field)) return isOurs(field);
    return !sameValue(values[field], isOurs(field) ? wrote[field] : null);
  });
  if (changed) return null;
  // Formulas that the row went on with go as well: over a blank row they would give a profit that belongs to nobody.
  const blank = fields.filter((field) => formulas.includes(field) || !isBlank(values[field] ?? null));
  return {
    ...NONE,
    writes: [{ tab: 'orders', id, changes: Object.fromEntries(blank.map((field) => [field, null])) }],
    lines: [{ tab: 'orders', record: id, field: 'id', before: id, after: null }],
  };
}
