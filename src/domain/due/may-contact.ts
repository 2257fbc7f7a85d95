// Whom nobody may be sent to: customers who asked for peace, are lost, are none, or were erased.
// Knows no reason for contact.
import type { DueCustomer } from './due-tables';

/** An erased card keeps its id and nothing that tells who it was. */
export const isErased = ({ name }: Pick<DueCustomer, 'name'>): boolean => name.trim() === '';

export const mayContact = (customer: Pick<DueCustomer, 'name' | 'doNotContact' | 'stage' | 'valid'>): boolean =>
  !customer.doNotContact && customer.stage !== 'lost' && customer.valid !== 'invalid' && !isErased(customer);
