// Customers for whom nobody planned the next contact for too long since the last.
// Whom somebody visits today or later has a plan. Counted from the making of the card where there was none yet; a card
// that knows neither is due at once.
import { dayNumber } from '../../civil-date';
import type { DueDesk } from '../due-desk';
import type { DueItem } from '../due-item';

export function noPlanItems(desk: DueDesk): DueItem[] {
  const visited = new Set(
    desk.tables.visits.flatMap(({ customer, date }) => (dayNumber(date) >= desk.today ? [customer] : [])),
  );
  return desk.approachable.flatMap((customer) => {
    const { id, nextFollowUp, lastContact, created } = customer;
    const { rep } = desk.carriers.of(customer, desk.today);
    if (rep === null || nextFollowUp !== null || visited.has(id)) return [];
    const since = lastContact ?? created;
    const day = since === null ? null : dayNumber(since) + desk.settings.noPlanDays;
    if (day !== null && !(day <= desk.today)) return [];
    const source = { tab: 'customers', id };
    const reason = { kind: 'noPlan', since } as const;
    return [desk.item({ key: `noPlan:${id}:${since ?? ''}`, section: 'noPlan', rep, customer, source, reason, day })];
  });
}
