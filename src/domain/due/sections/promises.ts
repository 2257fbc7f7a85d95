// Promises due and broken. What we owe stands whoever it is owed to; only an erased customer is nobody to owe to.
// One for a rest day is told in the last list before it. A broken one repeats every day, so it is no matter of a fixed day.
import { dayNumber } from '../../civil-date';
import type { DueDesk } from '../due-desk';
import type { DueItem } from '../due-item';
import { isErased } from '../may-contact';

export const promiseItems = (desk: DueDesk): DueItem[] =>
  desk.tables.promises.flatMap(({ id, customer: customerId, rep: maker, promise, due, status }) => {
    if (due === null || status === 'kept') return [];
    const customer = desk.customerOf('contacts', { id, customer: customerId });
    if (customer === null || isErased(customer)) return [];
    // A customer of the shared pool is nobody's: then it is kept by who made it.
    const rep = desk.carriers.of(customer, desk.today).rep ?? desk.carriers.named(maker, null, desk.today).rep;
    if (rep === null) return [];
    const day = dayNumber(due);
    const broken = status === 'broken' || day < desk.today;
    if (!broken && !(day <= desk.daysOf(rep).last)) return [];
    const source = { tab: 'contacts', id };
    const reason = { kind: broken ? 'promiseBroken' : 'promiseDue', promise, due } as const;
    const key = `promise:${id}:${due}`;
    return [desk.item({ key, section: 'brokenPromises', rep, customer, source, reason, day, fixedDay: !broken })];
  });
