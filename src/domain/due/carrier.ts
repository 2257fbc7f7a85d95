// Who carries a customer on a day: the owner; while the owner is away, the second rep.
// Knows no kind of due thing.
import type { DueCustomer, OwnHoliday, TeamMember } from './due-tables';
import type { WorkingDays } from './working-days';
import { workingDaysOf } from './working-days';

export interface Carrier {
  /** Null for a customer of the shared pool, or when nobody at all can be told. */
  readonly rep: string | null;
  /** The address named is none of the team: somebody else carries it, and the row is to be put right. */
  readonly unknown: boolean;
}

export interface Carriers {
  readonly members: ReadonlyMap<string, TeamMember>;
  workingDays(rep: string): WorkingDays;
  /**
   * An owner who is away without a second rep keeps the customer: what is overdue waits for the return. One whose owner
   * is not in the team goes to the second rep, else to the first manager.
   */
  of(customer: DueCustomer, day: number): Carrier;
  /** Somebody a row names, such as who is to do a task; else, or while they are away, whoever carries its customer. */
  named(rep: string | null, customer: DueCustomer | null, day: number): Carrier;
  /** Who is above somebody: the manager named, or the first boss on the way up; else the first such person by address. */
  above(rep: string | null, role: 'manager' | 'boss'): string | null;
}

export function carriersOf(team: readonly TeamMember[], holidays: readonly OwnHoliday[]): Carriers {
  const lines = team.map((member) => ({ member, order: JSON.stringify([member.email, member]) }));
  const sorted = lines.sort((a, b) => (a.order < b.order ? -1 : 1)).map(({ member }) => member);
  const members = new Map<string, TeamMember>();
  for (const member of sorted) if (!members.has(member.email)) members.set(member.email, member);
  const calendars = new Map<string, WorkingDays>();

  const workingDays = (rep: string): WorkingDays => {
    const told = members.get(rep) ?? { workingDays: [], country: null, awayUntil: null };
    const known = calendars.get(rep) ?? workingDaysOf(told, holidays);
    calendars.set(rep, known);
    return known;
  };
  const isThere = (rep: string | null, day: number): rep is string =>
    rep !== null && members.has(rep) && !workingDays(rep).isAway(day);
  const first = (role: TeamMember['role']): string | null =>
    sorted.find((member) => member.role === role)?.email ?? null;

  const of = (customer: DueCustomer, day: number): Carrier => {
    const { owner, secondRep } = customer;
    const second = isThere(secondRep, day) ? secondRep : null;
    if (owner === null) return { rep: second, unknown: false };
    if (!members.has(owner)) return { rep: second ?? first('manager') ?? first('boss'), unknown: true };
    return { rep: isThere(owner, day) ? owner : (second ?? owner), unknown: false };
  };
  const named = (rep: string | null, customer: DueCustomer | null, day: number): Carrier => {
    if (isThere(rep, day)) return { rep, unknown: false };
    const unknown = rep !== null && !members.has(rep);
    const instead = customer === null ? null : of(customer, day).rep;
    if (unknown) return { rep: instead ?? first('manager') ?? first('boss'), unknown };
    return { rep: instead !== null && isThere(instead, day) ? instead : (rep ?? instead), unknown };
  };
  const above = (rep: string | null, role: 'manager' | 'boss'): string | null => {
    const met = new Set<string>();
    let next = members.get(rep ?? '')?.manager ?? null;
    while (next !== null && !met.has(next)) {
      const member = members.get(next);
      if (member && (role === 'manager' || member.role === 'boss')) return next;
      met.add(next);
      next = member?.manager ?? null;
    }
    return first(role) ?? (role === 'manager' ? first('boss') : null);
  };
  return { members, workingDays, of, named, above };
}
