// Visits of today; those of a rest day are told in the last list before it.
// Belongs to whoever is to make it, else to who carries the customer.
import { dayNumber } from '../../civil-date';
import type { DueDesk } from '../due-desk';
import type { DueItem } from '../due-item';
import { mayContact } from '../may-contact';

export const visitItems = (desk: DueDesk): DueItem[] =>
  desk.tables.visits.flatMap(({ id, customer: customerId, rep: visitor, date, half, goals }) => {
    const day = dayNumber(date);
    if (!(day >= desk.today)) return [];
    const customer = desk.customerOf('visits', { id, customer: customerId });
    if (customer === null || !mayContact(customer)) return [];
    const { rep, unknown } = desk.carriers.named(visitor, customer, desk.today);
    if (unknown) desk.skip('visits', id, 'rep', 'unknownOwner');
    if (rep === null || day > desk.daysOf(rep).last) return [];
    const source = { tab: 'visits', id };
    const reason = { kind: 'visit', half, goals } as const;
    return [
      desk.item({ key: `visit:${id}:${date}`, section: 'visits', rep, customer, source, reason, day, fixedDay: true }),
    ];
  });
