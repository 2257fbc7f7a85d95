// One thing that somebody has to do or know today, and why. The morning mail, the sidebar's Today and the tests read
// the same list. Knows no word of a language, no cell and no clock.
import type { CivilDate } from '../civil-date';

/** In the order of the mail. */
export const SECTIONS = [
  'brokenPromises',
  'tasks',
  'followUps',
  'noPlan',
  'occasions',
  'visits',
  'money',
  'dropping',
  'stale',
  'escalations',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Why it is due, with what a sentence about it needs. Days are counted from today, later ones positive. */
export type Reason =
  | { readonly kind: 'promiseDue' | 'promiseBroken'; readonly promise: string; readonly due: CivilDate }
  | { readonly kind: 'task'; readonly text: string; readonly from: string | null; readonly due: CivilDate | null }
  | { readonly kind: 'followUp'; readonly due: CivilDate; readonly time: string | null }
  | { readonly kind: 'needDate'; readonly need: CivilDate }
  /** `since`: the last contact, or the making of the card; null when neither is known. */
  | { readonly kind: 'noPlan'; readonly since: CivilDate | null }
  | {
      readonly kind: 'birthday' | 'occasion';
      readonly on: CivilDate;
      readonly what: string | null;
      readonly person: string | null;
      /** Words for the day in its own calendar, such as 农历八月十五; null for solar days. */
      readonly lunar: string | null;
      readonly greeting: string | null;
    }
  | { readonly kind: 'holiday'; readonly on: CivilDate; readonly name: { readonly en: string; readonly zh: string } }
  | { readonly kind: 'visit'; readonly half: 'morning' | 'afternoon' | null; readonly goals: readonly string[] }
  | {
      readonly kind: 'moneyDue' | 'moneyOverdue';
      readonly amount: number;
      readonly oldestDue: CivilDate;
      readonly rows: number;
    }
  | { readonly kind: 'tierFallen'; readonly before: string; readonly after: string; readonly on: CivilDate }
  | { readonly kind: 'aliveLow'; readonly alive: number }
  | { readonly kind: 'stale'; readonly lastConfirmed: CivilDate | null }
  | { readonly kind: 'escalation'; readonly rule: string; readonly role: 'manager' | 'boss'; readonly days: number };

export interface DueItem {
  /**
   * The same for the same thing on every day it is shown, such as `promise:R-…:2026-02-09`; what a done, a snooze and the
   * ledger remember. Never holds a name.
   */
  readonly key: string;
  readonly section: Section;
  /** E-mail of whom it is for, in lower case. */
  readonly rep: string;
  /** Null for a task without a customer. */
  readonly customer: string | null;
  /** Tab and id of the row it comes from. */
  readonly source: { readonly tab: string; readonly id: string };
  readonly reason: Reason;
  /** 0 when due today, negative while it lies ahead. */
  readonly daysLate: number;
  /** Higher comes first inside the section. */
  readonly rank: number;
  /** Belongs to a day (occasion, promise not yet broken, need date, appointment): a cap never leaves it out. */
  readonly fixedDay: boolean;
  /**
   * False for customers who are not to be approached (do-not-contact, lost, invalid): a promise to keep, a debt or a task
   * stands all the same, but without a phone or words to say beside it. Absent for all others.
   */
  readonly mayContact?: false;
}

/** A row that could not be read, for the health panel; never the value. */
export interface SkippedRow {
  readonly tab: string;
  readonly id: string;
  readonly field: string;
  readonly why: 'notADate' | 'noSuchDay' | 'unknownOwner' | 'unknownCustomer' | 'notANumber' | 'noSuchZone';
}

export interface DueList {
  readonly items: readonly DueItem[];
  readonly skipped: readonly SkippedRow[];
}
