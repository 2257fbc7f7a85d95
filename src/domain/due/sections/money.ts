// Receivables due and overdue, one line a customer. What a customer owes stands even when they are lost or asked for
// peace, with the mark that they are nobody to call; only an erased customer owes nothing that could be named.
import { dayNumber } from '../../civil-date';
import type { DueDesk } from '../due-desk';
import type { DueItem } from '../due-item';
import type { DueReceivable } from '../due-tables';
import { isErased } from '../may-contact';

interface Unpaid {
  readonly id: string;
  readonly due: string;
  readonly cents: number;
}

/** Null when paid, without a day, or no number; the last is noted. */
function unpaid(desk: DueDesk, { id, amount, paid, due }: DueReceivable): Unpaid | null {
  if (!Number.isFinite(amount) || !Number.isFinite(paid)) {
    desk.skip('receivables', id, Number.isFinite(amount) ? 'paid' : 'amount', 'notANumber');
    return null;
  }
  const cents = Math.round(amount * 100) - Math.round(paid * 100);
  return due === null || cents <= 0 ? null : { id, due, cents };
}

export function moneyItems(desk: DueDesk): DueItem[] {
  const owed = new Map<string, Unpaid[]>();
  for (const row of desk.tables.receivables) {
    const one = unpaid(desk, row);
    if (one === null || !desk.customerOf('receivables', row)) continue;
    owed.set(row.customer, [...(owed.get(row.customer) ?? []), one]);
  }
  return [...owed].flatMap(([id, all]) => {
    const customer = desk.customers.get(id);
    const rep = customer && !isErased(customer) ? desk.carriers.of(customer, desk.today).rep : null;
    if (!customer || rep === null) return [];
    const { last } = desk.daysOf(rep);
    const rows = all.filter(({ due }) => dayNumber(due) - desk.settings.moneyLeadDays <= last);
    const [oldest] = rows.sort((a, b) => (a.due + a.id < b.due + b.id ? -1 : 1));
    if (!oldest) return [];
    const day = dayNumber(oldest.due);
    const amount = rows.reduce((sum, { cents }) => sum + cents, 0) / 100;
    const kind = day < desk.today ? 'moneyOverdue' : 'moneyDue';
    const reason = { kind, amount, oldestDue: oldest.due, rows: rows.length } as const;
    const source = { tab: 'receivables', id: oldest.id };
    return [desk.item({ key: `money:${id}:${oldest.due}`, section: 'money', rep, customer, source, reason, day })];
  });
}
