// Whose work a manager reads of: their own and of everybody whose way up leads to them; the boss of everybody.
// Knows no mail and no figure.
import type { Carriers } from './carrier';
import type { DueCustomer, TeamMember } from './due-tables';

export interface OwnPeople {
  has(email: string): boolean;
  /** Of the pool and of an owner who is none of the team, only the boss's or whoever carries it. */
  carries(customer: DueCustomer, day: number): boolean;
}

export function ownPeople(reader: TeamMember, carriers: Carriers): OwnPeople {
  const { members } = carriers;
  const all = reader.role === 'boss';
  const above = (email: string): string | null => {
    const member = members.get(email);
    const named = member?.manager ?? null;
    if (named !== null && members.has(named)) return named;
    // A rep without a manager is the first manager's, as escalations have it.
    return member?.role === 'rep' ? carriers.above(email, 'manager') : null;
  };
  const known = new Map<string, boolean>();
  const has = (email: string): boolean => {
    const met = new Set<string>();
    for (let next: string | null = email; next !== null && !met.has(next); next = above(next)) {
      if (next === reader.email) return true;
      met.add(next);
    }
    return false;
  };
  const own = (email: string): boolean => {
    const is = known.get(email) ?? (members.has(email) && (all || has(email)));
    known.set(email, is);
    return is;
  };
  return {
    has: own,
    carries: (customer, day) => {
      const { owner } = customer;
      const rep = owner !== null && members.has(owner) ? owner : carriers.of(customer, day).rep;
      return all || (rep !== null && own(rep));
    },
  };
}
