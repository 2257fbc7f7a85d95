// The day proposed for the next contact when one is logged, and which rule decided; people may always choose another.
// The tier's cadence counts from this contact, a clear need comes first, the cap and rest days move it. Knows no words.
import type { CivilDate } from '../civil-date';
import { dateOfDayNumber, dayNumber } from '../civil-date';
import type { DueCustomer, TierLine } from './due-tables';
import { mayContact } from './may-contact';
import type { DueSettings } from './settings';
import type { WorkingDays } from './working-days';

export interface NextDate {
  readonly date: CivilDate;
  /** What the day is counted from, or the cap when that moved it. `usual`: the tier says no cadence. */
  readonly decidedBy: 'cadence' | 'usual' | 'needDate' | 'frequencyCap';
  /** The day that it would be if people worked on it; null where it was not moved off a rest day. */
  readonly movedFrom: CivilDate | null;
}

export interface LoggedContact {
  readonly customer: Pick<DueCustomer, 'name' | 'doNotContact' | 'stage' | 'valid' | 'tier' | 'intent' | 'needDate'>;
  readonly on: CivilDate;
  /** Days of the customer's other contacts, in any order; later ones than `on` count, too. */
  readonly others: readonly CivilDate[];
}

/** @returns null for a customer who is not to be contacted again */
export function nextDate(
  contact: LoggedContact,
  tiers: readonly TierLine[],
  working: WorkingDays,
  settings: DueSettings,
): NextDate | null {
  const { customer } = contact;
  if (!mayContact(customer)) return null;
  const on = dayNumber(contact.on);
  const cadence = tiers.find(({ name }) => name === customer.tier)?.cadenceDays ?? null;
  const byCadence = on + Math.max(cadence ?? settings.usualCadenceDays, 1);
  const need = customer.intent === 'clear' && customer.needDate !== null ? dayNumber(customer.needDate) : -Infinity;
  const beforeNeed = need > on ? Math.max(need - settings.needLeadDays, on + 1) : Infinity;
  const needDecides = beforeNeed < byCadence;
  const wanted = needDecides ? beforeNeed : byCadence;

  const earliest = earliestUnderCap([on, ...contact.others.map(dayNumber)], on, settings);
  const allowed = Math.max(wanted, earliest);
  const capped = allowed > wanted;
  const before = working.previousWorkday(allowed);
  // Before a need is better than after it; a cadence may wait.
  const canGoBack = needDecides && !capped && before >= earliest && !working.isAway(before);
  const day = working.isPresent(allowed) ? allowed : canGoBack ? before : working.presentFrom(allowed);
  return {
    date: dateOfDayNumber(day),
    decidedBy: capped ? 'frequencyCap' : needDecides ? 'needDate' : cadence === null ? 'usual' : 'cadence',
    movedFrom: day === allowed ? null : dateOfDayNumber(allowed),
  };
}

/** The first day after `on` from which on one more contact is never one too many within the days of the cap. */
export function earliestUnderCap(
  contacts: readonly number[],
  on: number,
  { capContacts, capDays }: DueSettings,
): number {
  if (capContacts < 1 || capDays < 1) return on + 1;
  // One more is too many from the nth last on, for as long as they lie within the same days.
  const latest = [...contacts].sort((a, b) => b - a)[capContacts - 1];
  return Math.max(on + 1, latest === undefined ? -Infinity : latest + capDays);
}
