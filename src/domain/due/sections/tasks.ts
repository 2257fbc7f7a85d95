// Tasks and the manager's instructions, from some days before they are due on; without a due date, every day.
// An instruction stands whatever the customer's mark says; it does not make them somebody to call.
import { dayNumber } from '../../civil-date';
import type { DueDesk } from '../due-desk';
import type { DueItem } from '../due-item';
import { isErased } from '../may-contact';

export const taskItems = (desk: DueDesk): DueItem[] =>
  desk.tables.tasks.flatMap(({ id, customer: customerId, from, to, text, due }) => {
    const found = customerId === null ? null : desk.customerOf('tasks', { id, customer: customerId });
    const customer = found === null || isErased(found) ? null : found;
    const { rep, unknown } = desk.carriers.named(to, customer, desk.today);
    if (unknown) desk.skip('tasks', id, 'to', 'unknownOwner');
    const day = due === null ? null : dayNumber(due);
    if (rep === null || (day !== null && !(day - desk.settings.taskLeadDays <= desk.daysOf(rep).last))) return [];
    const source = { tab: 'tasks', id };
    const reason = { kind: 'task', text, from, due } as const;
    return [desk.item({ key: `task:${id}`, section: 'tasks', rep, customer, source, reason, day })];
  });
