// What crosses google.script.run about the reminders: who runs them, what went out, what could not, and what to do about it.
// Knows no service and no screen; part of the contract in sidebar-api.ts. Holds no value of a customer's field.
import type { Language } from '../domain/language';

/** Somebody whose hourly run serves this spreadsheet. Moments are `YYYY-MM-DD HH:MM` on the wall of the sheet's zone. */
export interface ReminderRunner {
  readonly email: string;
  /** When they started it. */
  readonly since: string;
  /** Null: it has not run yet. */
  readonly lastRun: string | null;
  /** The last run that ended well, one with nothing due too. */
  readonly lastSuccess: string | null;
  /** It has not run for so long that it will hardly do so again: somebody else has to start. */
  readonly stale: boolean;
  /** It is the person at the keyboard. */
  readonly you: boolean;
}

/** A row that reminders could not read. */
export interface UnreadRow {
  /** Key and title of the tab. */
  readonly tab: string;
  readonly title: string;
  readonly id: string;
  /** Key and header of the field. */
  readonly field: string;
  readonly header: string;
  readonly why: 'notADate' | 'noSuchDay' | 'unknownOwner' | 'unknownCustomer' | 'notANumber' | 'noSuchZone';
  /** Where the tab can be opened; null when that is not known. */
  readonly link: string | null;
}

/** What the Team tab says of the person at the keyboard, with what counts where it says nothing. */
export interface OwnReminders {
  /** From 0 to 23. */
  readonly hour: number;
  /** From 1, Monday, to 7. */
  readonly days: readonly number[];
  /** Null: the sheet's. */
  readonly zone: string | null;
  readonly language: Language;
  readonly awayUntil: string | null;
}

export type ReminderState =
  | 'off' // nobody runs them
  | 'running'
  | 'stale' // somebody started them, but the runs stopped coming
  | 'copied' // this file is a copy: nothing is sent until somebody confirms
  | 'refused'; // the runs come, but sending mail is not allowed

export interface HealthReply {
  readonly state: ReminderState;
  /** E-mail of the person at the keyboard, '' when Google does not tell. */
  readonly you: string;
  /** Whether the person at the keyboard has a running trigger here. */
  readonly yours: boolean;
  /** Newest success first; those who stopped are not among them. */
  readonly runners: readonly ReminderRunner[];
  /** About when the next mail or round falls due; null when nobody runs them. */
  readonly next: string | null;
  /** Recipients that the person at the keyboard may still mail today; null when mail is refused. */
  readonly quotaLeft: number | null;
  /** Mails left for the next run: the quota or the time was used up. */
  readonly carriedOver: number;
  /** Rows of the Outbox of which nobody knows whether they went. */
  readonly toCheck: number;
  /** What went out in the last run that sent anything. */
  readonly lastSent: { readonly at: string; readonly mails: number } | null;
  /** Null for who is not in the Team tab: no mail is for them. */
  readonly mine: OwnReminders | null;
  /** Where the Team tab can be opened; null when that is not known. */
  readonly team: string | null;
  /** Greetings and promotions that somebody ticked and that wait for their day and hour. */
  readonly ticked: number;
  /** The person's own last daily mail. */
  readonly lastMail: { readonly at: string; readonly state: 'sent' | 'check' | 'skipped' } | null;
  /** The first two hundred. */
  readonly unread: readonly UnreadRow[];
  readonly unreadCount: number;
  /** Titles of tabs and headers of columns that are missing; the column is null when it is the whole tab. */
  readonly missing: readonly { readonly tab: string; readonly column: string | null }[];
  /** Countries of the team whose days off of this or the next year nobody knows: add them to the Holidays tab. */
  readonly unannounced: readonly { readonly country: string; readonly year: number }[];
  /** The last failures in words of the archive's language, the newest first. */
  readonly failures: readonly { readonly at: string; readonly text: string }[];
}
