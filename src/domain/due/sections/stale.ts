// Cards that nobody has confirmed for too long, counted from their making where nobody ever did.
// A card that knows neither day is stale.
import { dayNumber } from '../../civil-date';
import type { DueDesk } from '../due-desk';
import type { DueItem } from '../due-item';

export const staleItems = (desk: DueDesk): DueItem[] =>
  desk.approachable.flatMap((customer) => {
    const { id, lastConfirmed, created } = customer;
    const { rep } = desk.carriers.of(customer, desk.today);
    const since = lastConfirmed ?? created;
    const day = since === null ? null : dayNumber(since) + desk.settings.staleDays;
    if (rep === null || (day !== null && !(day <= desk.today))) return [];
    const source = { tab: 'customers', id };
    const reason = { kind: 'stale', lastConfirmed } as const;
    return [desk.item({ key: `stale:${id}:${since ?? ''}`, section: 'stale', rep, customer, source, reason, day })];
  });
