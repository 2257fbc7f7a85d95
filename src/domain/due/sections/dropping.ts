// Customers worth less than before: the tier fell these days, or they are hardly alive and nobody spoke with them.
// One line a customer, the fall before the estimate. Knows no score.
import { dayNumber } from '../../civil-date';
import type { DueDesk } from '../due-desk';
import type { DueItem } from '../due-item';
import type { DueCustomer, DueTierChange } from '../due-tables';

export function droppingItems(desk: DueDesk): DueItem[] {
  const falls = new Map<string, DueTierChange>();
  for (const change of desk.tables.tierChanges) {
    const before = falls.get(change.customer);
    if (before === undefined || isLater(change, before)) falls.set(change.customer, change);
  }
  return desk.approachable.flatMap((customer) => {
    const { rep } = desk.carriers.of(customer, desk.today);
    if (rep === null) return [];
    const source = { tab: 'customers', id: customer.id };
    const fall = falls.get(customer.id);
    if (fall && isNews(desk, customer, fall)) {
      const { before, after, on } = fall;
      const reason = { kind: 'tierFallen', before, after, on } as const;
      const key = `tier:${customer.id}:${on}`;
      return [desk.item({ key, section: 'dropping', rep, customer, source, reason, day: dayNumber(on) })];
    }
    const { alive, lastContact } = customer;
    if (alive === null || !(alive < desk.settings.aliveLimit)) return [];
    const quiet = lastContact === null ? null : dayNumber(lastContact) + desk.settings.aliveQuietDays;
    if (quiet !== null && !(quiet <= desk.today)) return [];
    const reason = { kind: 'aliveLow', alive } as const;
    const key = `alive:${customer.id}:${lastContact ?? ''}`;
    return [desk.item({ key, section: 'dropping', rep, customer, source, reason, day: quiet })];
  });
}

const isLater = (a: DueTierChange, b: DueTierChange): boolean =>
  a.on > b.on || (a.on === b.on && JSON.stringify(a) > JSON.stringify(b));

/** A fall of these days that still holds, since which nobody spoke with them. */
function isNews({ today, tables, settings }: DueDesk, customer: DueCustomer, fall: DueTierChange): boolean {
  const place = (name: string): number => tables.tiers.findIndex((tier) => tier.name === name);
  const fell = place(fall.before) >= 0 && place(fall.after) > place(fall.before);
  const holds = customer.tier === null || customer.tier === fall.after;
  const day = dayNumber(fall.on);
  const spoken = customer.lastContact !== null && dayNumber(customer.lastContact) > day;
  return fell && holds && day <= today && today < day + settings.tierFallenDays && !spoken;
}
