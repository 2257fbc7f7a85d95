// What the reminders need of the world besides the archive: mail, hourly triggers, a memory, moments in any zone, the Outbox.
// Knows no Google name. An instant is in milliseconds since 1970, whatever the zone.
import type { CivilDate } from '../../domain/civil-date';
import type { FieldValues } from '../../domain/table/field-value';

export interface OutgoingMail {
  /** One address. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  /** Shown as the sender; null: the account's own name. */
  readonly name: string | null;
  readonly replyTo: string | null;
}
export interface Mailer {
  /** Recipients that may still be mailed today; throws where sending is not allowed. */
  quotaLeft(): number;
  /** Throws when Google did: nobody knows then whether it went. */
  send(mail: OutgoingMail): void;
}

export interface Triggers {
  /** As whom this run acts: in an hourly run who made its trigger. In lower case. */
  owner(): string;
  /** Ids of the hourly triggers that this person has here. */
  mine(): readonly string[];
  /** None when there is one already. */
  start(): void;
  stop(): void;
}

/** Short texts kept with the document. */
export interface Memory {
  all(): Readonly<Record<string, string>>;
  write(name: string, text: string): void;
  forget(name: string): void;
}

export interface WallHour {
  readonly day: CivilDate;
  readonly hour: number;
}
export interface Moments {
  now(): number;
  knows(zone: string): boolean;
  /** What the wall of a zone shows; of the sheet's zone for null or a zone that there is not. */
  wall(zone: string | null, at: number): WallHour;
  /**
   * When the wall shows that, the first time where the hour comes twice that night. Where it is left out, at most an
   * hour before the change.
   */
  instant(zone: string | null, wall: WallHour): number;
}

/** Which file the reminders were started in: a copy knows of the other one. */
export interface FileMark {
  own(): string;
  /** As the Settings tab says; '' where it says nothing. */
  told(): string;
  tell(): void;
}

export type OutboxState = 'draft' | 'waiting' | 'claimed' | 'sent' | 'check' | 'failed' | 'skipped';
/** What the ledger compares of a row. */
export interface OutboxLine {
  /** As the grid shows it. */
  readonly row: number;
  readonly id: string;
  readonly key: string;
  /** A word that is no state is kept as it stands. */
  readonly state: string;
  /** `YYYY-MM-DD HH:MM` on the wall of the sheet's zone; '' for none. */
  readonly claimedAt: string;
  readonly sentAt: string;
  /** Somebody wants it sent. */
  readonly ticked: boolean;
  /** To whom, as the cell says. */
  readonly to: string;
}
export interface OutboxChange {
  /** Where it stood when it was read. */
  readonly row: number;
  readonly id: string;
  readonly values: FieldValues;
}
export interface OutboxDesk {
  /** Every row with an id or a key, as it stands now. */
  lines(): readonly OutboxLine[];
  /** Below the last of the lines read last. Returns the number of the first row. */
  append(records: readonly FieldValues[]): number;
  /** Finds a row anew where another one stands there now. Returns the ids of those that are still there. */
  change(changes: readonly OutboxChange[]): ReadonlySet<string>;
  /** The texts of these rows, in their order. */
  texts(rows: readonly number[]): readonly string[];
  apply(): void;
}

export interface ReminderPorts {
  readonly mailer: Mailer;
  readonly triggers: Triggers;
  readonly memory: Memory;
  readonly moments: Moments;
  readonly file: FileMark;
  readonly outbox: OutboxDesk;
}
