// Follow-ups due and overdue, and customers of clear intent shortly before the day they need the goods.
// An appointment has a time: one on a rest day is told in the last list before it.
import { dayNumber } from '../../civil-date';
import type { DueDesk } from '../due-desk';
import type { DueItem } from '../due-item';
import type { DueCustomer } from '../due-tables';

export const followUpItems = (desk: DueDesk): DueItem[] =>
  desk.approachable.flatMap((customer) => {
    const { rep } = desk.carriers.of(customer, desk.today);
    return rep === null ? [] : [...followUp(desk, customer, rep), ...need(desk, customer, rep)];
  });

function followUp(desk: DueDesk, customer: DueCustomer, rep: string): DueItem[] {
  const { id, nextFollowUp: due, nextTime: time } = customer;
  if (due === null) return [];
  const day = dayNumber(due);
  if (!(day <= (time === null ? desk.today : desk.daysOf(rep).last))) return [];
  const source = { tab: 'customers', id };
  const reason = { kind: 'followUp', due, time } as const;
  const fixedDay = time !== null;
  return [
    desk.item({ key: `followUp:${id}:${due}`, section: 'followUps', rep, customer, source, reason, day, fixedDay }),
  ];
}

/** From the first day of asking until somebody asked, or the day is past. */
function need(desk: DueDesk, customer: DueCustomer, rep: string): DueItem[] {
  const { id, needDate, intent, lastContact } = customer;
  if (needDate === null || intent !== 'clear') return [];
  const day = dayNumber(needDate);
  const from = day - desk.settings.needLeadDays;
  if (day < desk.today || !(from <= desk.daysOf(rep).last)) return [];
  if (lastContact !== null && dayNumber(lastContact) >= from) return [];
  const source = { tab: 'customers', id };
  const reason = { kind: 'needDate', need: needDate } as const;
  const key = `need:${id}:${needDate}`;
  return [desk.item({ key, section: 'followUps', rep, customer, source, reason, day, fixedDay: true })];
}
