// Why a customer is sent no greeting or promotion: asked at the draft, and once more right before it is sent.
// Knows neither texts nor cells.
import type { CivilDate } from '../civil-date';
import { dayNumber } from '../civil-date';
import type { DueCustomer } from '../due/due-tables';
import { isErased, mayContact } from '../due/may-contact';
import { earliestUnderCap } from '../due/next-date';
import type { DueSettings } from '../due/settings';

export type Restraint = 'unknownCustomer' | 'erased' | 'notToContact' | 'lost' | 'noConsent' | 'complaint' | 'overCap';
export type SentKind = 'greeting' | 'promotion';

export interface Restraints {
  readonly customers: ReadonlyMap<string, DueCustomer>;
  readonly settings: DueSettings;
  /** Whether the Settings ask for consent. */
  readonly consentNeeded: Readonly<Record<SentKind, boolean>>;
  hasConsent(customer: string): boolean;
  /** A serious one that nobody has resolved. */
  hasComplaint(customer: string): boolean;
  /** Days on which the customer was spoken with or written to. */
  contactsOf(customer: string): readonly CivilDate[];
}

/** Null: nothing speaks against it. @param on the day of the mail */
export function restraintOf(kind: SentKind, customer: string, on: CivilDate, known: Restraints): Restraint | null {
  const found = known.customers.get(customer);
  if (found === undefined) return 'unknownCustomer';
  if (isErased(found)) return 'erased';
  if (found.doNotContact) return 'notToContact';
  if (!mayContact(found)) return 'lost';
  if (known.consentNeeded[kind] && !known.hasConsent(customer)) return 'noConsent';
  if (known.hasComplaint(customer)) return 'complaint';
  const day = dayNumber(on);
  const earliest = earliestUnderCap(known.contactsOf(customer).map(dayNumber), day - 1, known.settings);
  return earliest > day ? 'overCap' : null;
}
