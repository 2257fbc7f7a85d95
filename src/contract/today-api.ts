// What crosses google.script.run about a day's work: the list, what is done about its items, new tasks.
// Knows no service and no screen; part of the contract in sidebar-api.ts.
import type { Deed } from '../domain/due/deed';
import type { Section } from '../domain/due/due-item';
import type { FieldValue } from '../domain/table/field-value';

export type { Deed, Section };

/** One due thing, worded in the archive's language as the morning mail words it. */
export interface DueLine {
  readonly key: string;
  /** Null for a task without a customer. */
  readonly customer: { readonly id: string; readonly name: string; readonly tier: string } | null;
  /** Such as `today`; '' where the day says nothing. */
  readonly when: string;
  /** Days since one that somebody else counts on; 0 when it is not late. */
  readonly late: number;
  readonly why: string;
  /** What was said at the last contact; '' when nothing was. */
  readonly last: string;
  /** What can be said of it as done; null where only a new date or a contact settles it. */
  readonly deed: Deed | null;
  /** False where nobody is to call: do-not-contact, lost, a task without a customer. */
  readonly toContact: boolean;
}

export interface DueSection {
  readonly section: Section;
  /** Heading, with `{n}` for the count. */
  readonly title: string;
  /** The first of them, and all of a fixed day. */
  readonly items: readonly DueLine[];
  readonly all: number;
}

export interface PlainCustomer {
  readonly id: string;
  readonly name: string;
  readonly tier: string;
}

export interface TodayReply {
  /** The day that the list is of, on the person's own wall. */
  readonly day: string;
  /** In the order of the mail, without empty ones. */
  readonly sections: readonly DueSection[];
  /** Whom the person calls next when nothing is due now. */
  readonly next: (PlainCustomer & { readonly day: string }) | null;
  /** The person's customers without a next date: the first of them, and how many. */
  readonly unplanned: { readonly first: readonly PlainCustomer[]; readonly all: number };
  /** To whom the person may give tasks besides themselves: none but for managers. */
  readonly team: readonly { readonly email: string; readonly name: string }[];
}

/** What stood in the row's cell and what stands there now; for things without a cell of their own both are null. */
export interface SettledCell {
  readonly was: FieldValue;
  readonly now: FieldValue;
}

export type SettleDueRequest =
  | { readonly key: string; readonly action: 'done' | 'snooze'; readonly requestId: string }
  /** With what the answer to the other said. */
  | { readonly key: string; readonly action: 'undo'; readonly requestId: string; readonly cell: SettledCell };

export interface SettleDueReply {
  readonly key: string;
  /** The day it comes back; null for what is done, or was taken back. */
  readonly until: string | null;
  readonly cell: SettledCell;
}

export interface AddTaskRequest {
  readonly text: string;
  /** `YYYY-MM-DD`; null: none. */
  readonly due: string | null;
  /** Missing: for oneself. */
  readonly to?: string;
  readonly customer?: string;
  /** A UUID made by the page: a retry makes no second task. */
  readonly requestId: string;
}
