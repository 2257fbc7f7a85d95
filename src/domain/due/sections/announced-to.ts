// To whom an occasion of a customer is announced in their list of today, and as what.
// A day that no mail was sent for is told afterwards to whoever carried the customer then, so to one person only.
import type { Announcement } from '../due-days';
import { announcementIn } from '../due-days';
import type { DueDesk } from '../due-desk';
import type { DueCustomer } from '../due-tables';

export function announcedTo(
  desk: DueDesk,
  customer: DueCustomer,
  on: number,
  leadDays: number,
): { readonly rep: string; readonly moment: Announcement['moment'] } | null {
  const now = desk.carriers.of(customer, desk.today).rep;
  for (const rep of now === customer.secondRep ? [now] : [now, customer.secondRep]) {
    if (rep === null || !desk.carriers.members.has(rep)) continue;
    const told = announcementIn(desk.daysOf(rep), on, leadDays);
    if (told === null) continue;
    const carrier = told.at < desk.today ? desk.carriers.of(customer, dayOfMail(desk, customer, told.at)).rep : now;
    if (carrier === rep) return { rep, moment: told.moment };
  }
  return null;
}

/** The day of the list in which a second rep told a day, had the owner been away: a rest day is told before it. */
function dayOfMail(desk: DueDesk, { secondRep }: DueCustomer, at: number): number {
  if (secondRep === null || !desk.carriers.members.has(secondRep)) return at;
  const working = desk.carriers.workingDays(secondRep);
  return working.isWorkday(at) ? at : working.previousWorkday(at);
}

/** The span of days in which an occasion can be announced in anybody's list of today. */
export function announcedDays(desk: DueDesk, leadDays: number): { readonly first: number; readonly last: number } {
  const all = [...desk.carriers.members.keys()].map((rep) => desk.daysOf(rep));
  return {
    first: Math.min(desk.today, ...all.map(({ first }) => first)),
    last: Math.max(desk.today, ...all.map(({ last }) => last)) + leadDays,
  };
}
