// The last contact with each customer and what was said then, out of the rows of the contact log.
// Knows no mail and no store.
import type { ShownCustomer } from '../../domain/digest/digest-input';
import type { ReadRow } from './due-row';

/** Of contacts of one moment the lowest row; a contact whose moment cannot be read is none. */
export function lastContacts(contacts: readonly ReadRow[]): (customer: string) => ShownCustomer['last'] {
  const latest = new Map<string, { readonly row: ReadRow; readonly on: string; readonly when: string }>();
  for (const row of contacts) {
    const [customer, when, on] = [row.text('customer'), row.text('when'), row.day('when')];
    if (customer === '' || on === null || when < (latest.get(customer)?.when ?? '')) continue;
    latest.set(customer, { row, on, when });
  }
  return (customer) => {
    const last = latest.get(customer);
    return last === undefined ? null : { on: last.on, words: last.row.text('said') };
  };
}
