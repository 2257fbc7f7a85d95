// What crosses google.script.run when a contact is prepared, logged or taken back. Data only; dates are `YYYY-MM-DD`.
// Knows no service and no screen.
import type { FieldValues } from '../domain/table/field-value';
import type { Card } from './sidebar-api';

/** The fields of a row of the Contact log that a person fills in; what is left out stays blank. */
export interface LoggedWords {
  readonly channel?: string | null;
  readonly purpose?: string | null;
  readonly direction?: string | null;
  readonly said?: string | null;
  readonly outcome?: string | null;
  readonly orderNumber?: string | null;
  readonly orderDate?: string | null;
  readonly reason?: string | null;
  readonly product?: string | null;
  readonly promise?: string | null;
  readonly promiseDue?: string | null;
  /** Null: no next contact is planned. Left out: the card's stays as it is. */
  readonly nextFollowUp?: string | null;
  readonly nextTime?: string | null;
}

export interface LogContactRequest extends LoggedWords {
  /** Of an order: it gets a row in the Orders tab. Missing or null: the contact alone tells of the order. */
  readonly orderAmount?: number | null;
  readonly customerId: string;
  /** A UUID made by the page: a retry makes no second row. */
  readonly requestId: string;
  /** Of the card, where the rep changes it. */
  readonly stage?: string;
  /** The card's next follow-up, its time and the stage as they were loaded; what is left out overrides nobody. */
  readonly base?: FieldValues;
  /** As the card was loaded with; a hint that is checked. */
  readonly rows?: readonly number[];
}

/** What taking a log back needs to know, so that nothing is removed that somebody has changed since. */
export interface LogUndo {
  readonly id: string;
  /** The row as it was written. */
  readonly row: FieldValues;
  /** The card's fields before and after. */
  readonly was: FieldValues;
  readonly now: FieldValues;
  /** The row in the Orders tab as it was written; missing where none was. */
  readonly order?: FieldValues;
}

export interface LogContactReply {
  /** Of the row in the Contact log. */
  readonly id: string;
  readonly card: Card;
  /** What became of an order: a row of its own, or its number stood in the Orders tab already. Null without an amount. */
  readonly order: 'added' | 'linked' | null;
  readonly undo: LogUndo;
}

export interface UndoLogRequest {
  readonly customerId: string;
  readonly requestId: string;
  readonly undo: LogUndo;
}

/** The next day proposed, and the rule behind it. */
export interface NextProposal {
  readonly date: string;
  readonly decidedBy: 'cadence' | 'usual' | 'needDate' | 'frequencyCap';
  /** The day that it would be if people worked on it. */
  readonly movedFrom: string | null;
  readonly tier: string;
  /** Days between contacts that the tier, or the team's usual, asks for. */
  readonly cadenceDays: number;
}

export interface OpenPromise {
  /** The key of the thing in the day's work, which settles it. */
  readonly key: string;
  readonly text: string;
  readonly due: string | null;
}

export interface PrepareReply {
  readonly id: string;
  /** The day on the person's own wall. */
  readonly day: string;
  /** Why there is reason to call, worded as in the mail; empty when nothing is due. */
  readonly why: readonly string[];
  readonly last: { readonly day: string; readonly channel: string; readonly said: string } | null;
  readonly promises: readonly OpenPromise[];
  readonly openers: readonly string[];
  readonly objections: readonly { readonly says: string; readonly answer: string }[];
  readonly notes: readonly string[];
  /** Null for a customer who is not to be contacted again. */
  readonly next: NextProposal | null;
  /** No contact before this day is within the cap. */
  readonly earliest: string;
  readonly cap: { readonly contacts: number; readonly days: number };
  /** Why people do not order, in the archive's language; empty where the team keeps no list. */
  readonly reasons: readonly string[];
}
