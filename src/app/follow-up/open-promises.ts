// How many promises to each customer are open, as a figure in Customers: moved on when a promise is logged, kept or taken
// back, and counted anew once a day, since people tick promises off in the grid too. Never over a formula.
import type { FieldValue, FieldValues } from '../../domain/table/field-value';
import { duePromise, FIELDS } from '../reminders/due-records';
import { ReadRow } from '../reminders/due-row';
import type { Ports, StoredRecord } from '../ports';

const FIELD = 'openPromises';

/** Nothing where the team has deleted the column, or counts by a formula of its own. */
export function promisesMoved({ values, formulas }: StoredRecord, by: number): FieldValues {
  const known = values[FIELD];
  if (by === 0 || known === undefined || formulas.includes(FIELD)) return {};
  return { [FIELD]: Math.max(0, (typeof known === 'number' ? known : 0) + by) };
}

/** 1 for a contact whose promise is open. */
export const openPromise = (values: FieldValues): number =>
  duePromise(new ReadRow('contacts', { id: '', row: 0, values }, () => undefined, new Map())) === null ? 0 : 1;

/** A row of the Contact log was changed by itself. */
export function keepCount(ports: Ports, before: FieldValues, after: FieldValues): void {
  const by = openPromise(after) - openPromise(before);
  const customer = by === 0 ? null : ports.tables.find('customers', String(after['customer'] ?? ''));
  const changes = customer === null ? {} : promisesMoved(customer, by);
  if (customer !== null && FIELD in changes) ports.tables.write([{ tab: 'customers', id: customer.id, changes }]);
}

/** All of them. False when rows moved meanwhile, or others held the lock. */
export function countPromises(ports: Ports): boolean {
  let done = false;
  ports.round.stretch(() => {
    const columns = ports.round.columns('customers', [FIELD]);
    const contacts = ports.due.columns('contacts', FIELDS.contacts);
    if (columns === null || contacts === null || contacts.missing.includes('promise')) return void (done = true);
    const counts = new Map<string, number>();
    for (const { values } of contacts.rows) {
      const id = String(values['customer'] ?? '');
      counts.set(id, (counts.get(id) ?? 0) + openPromise(values));
    }
    const next = new Map<number, FieldValue>();
    for (const { row, id, header, values } of columns.rows) {
      const [known, count] = [values[FIELD], counts.get(id) ?? 0];
      if (header || id === '' || known === undefined || (known ?? 0) === count || columns.isFormula(row, FIELD))
        continue;
      next.set(row, count);
    }
    if (next.size > 0 && !columns.unmoved()) return;
    if (next.size > 0) ports.tables.write([], () => columns.write(FIELD, next));
    done = true;
  });
  return done;
}
