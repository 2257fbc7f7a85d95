// What the due list is made from: the columns that matter of each table, read whole, as plain records.
// Words of choices are their keys, e-mails in lower case, dates civil dates of the sheet. Knows no store.
import type { CivilDate } from '../civil-date';
import type { Language } from '../language';

export interface DueCustomer {
  readonly id: string;
  readonly name: string;
  readonly kind: 'individual' | 'organisation' | null;
  readonly owner: string | null;
  readonly secondRep: string | null;
  readonly tier: string | null;
  readonly stage: string | null;
  readonly stageSince: CivilDate | null;
  readonly opportunityReal: boolean | null;
  readonly oursToWin: boolean | null;
  readonly valid: string | null;
  readonly doNotContact: boolean;
  readonly country: string | null;
  readonly language: string | null;
  readonly intent: string | null;
  readonly potential: string | null;
  readonly needDate: CivilDate | null;
  readonly lastContact: CivilDate | null;
  readonly nextFollowUp: CivilDate | null;
  readonly nextTime: string | null;
  readonly lastConfirmed: CivilDate | null;
  readonly created: CivilDate | null;
  /** Money at stake: the budget, else the receivable. */
  readonly money: number | null;
  /** P(alive) of the Value tab; null where it is not known. */
  readonly alive: number | null;
  /** Individuals only; as typed, read by the calendar. */
  readonly birthday: string | null;
  readonly birthdayCalendar: 'solar' | 'lunar' | null;
}

export interface DuePerson {
  readonly id: string;
  readonly customer: string;
  readonly name: string;
  readonly birthday: string | null;
  readonly birthdayCalendar: 'solar' | 'lunar' | null;
}

/** A contact row with a promise that is not kept. */
export interface DuePromise {
  readonly id: string;
  readonly customer: string;
  readonly rep: string | null;
  readonly promise: string;
  readonly due: CivilDate | null;
  readonly status: string | null;
}

export interface DueTask {
  readonly id: string;
  readonly customer: string | null;
  readonly from: string | null;
  readonly to: string;
  readonly text: string;
  readonly due: CivilDate | null;
}

export interface DueOccasion {
  readonly id: string;
  readonly customer: string;
  readonly person: string | null;
  readonly what: string;
  readonly date: string;
  readonly calendar: 'solar' | 'lunar' | null;
  readonly leadDays: number | null;
  readonly greeting: string | null;
}

export interface DueVisit {
  readonly id: string;
  readonly customer: string;
  readonly rep: string | null;
  readonly date: CivilDate;
  readonly half: 'morning' | 'afternoon' | null;
  readonly goals: readonly string[];
}

export interface DueReceivable {
  readonly id: string;
  readonly customer: string;
  readonly amount: number;
  readonly paid: number;
  readonly due: CivilDate | null;
}

export interface DueTierChange {
  readonly customer: string;
  readonly before: string;
  readonly after: string;
  readonly on: CivilDate;
}

export interface DueRule {
  readonly id: string;
  readonly stepsIn: 'manager' | 'boss';
  readonly stage: string | null;
  readonly minimumMoney: number | null;
  readonly daysWithoutProgress: number | null;
  readonly tier: string | null;
}

export interface TeamMember {
  readonly email: string;
  readonly name: string;
  readonly role: 'rep' | 'manager' | 'boss';
  readonly manager: string | null;
  readonly language: Language;
  /** IANA name; null: the sheet's. */
  readonly zone: string | null;
  /** 0 to 23, on the person's own clock. */
  readonly mailHour: number;
  /** 1 Monday to 7 Sunday. */
  readonly workingDays: readonly number[];
  /** A country whose days off and make-up days they keep; null: none. */
  readonly country: string | null;
  readonly awayUntil: CivilDate | null;
}

/** The tiers in the order of their lowest score, the best first. */
export interface TierLine {
  readonly name: string;
  readonly cadenceDays: number | null;
}

/** A row of the Holidays tab. */
export interface OwnHoliday {
  readonly country: string;
  readonly date: CivilDate;
  readonly name: string;
  readonly kind: string;
}

export interface DueTables {
  readonly customers: readonly DueCustomer[];
  readonly people: readonly DuePerson[];
  readonly promises: readonly DuePromise[];
  readonly tasks: readonly DueTask[];
  readonly occasions: readonly DueOccasion[];
  readonly visits: readonly DueVisit[];
  readonly receivables: readonly DueReceivable[];
  readonly tierChanges: readonly DueTierChange[];
  readonly rules: readonly DueRule[];
  readonly team: readonly TeamMember[];
  readonly tiers: readonly TierLine[];
  readonly holidays: readonly OwnHoliday[];
}
