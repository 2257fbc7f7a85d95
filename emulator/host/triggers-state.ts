// Installable triggers, each of one user on this document, with when it is next due and how often it was made today.
// Knows no calendar: run/schedule.ts computes due times, and services/script decides what may be created.

/** `CLOCK` and the spreadsheet's events, as ScriptApp.EventType names them. */
export type TriggerType = 'CLOCK' | 'ON_OPEN' | 'ON_EDIT' | 'ON_CHANGE' | 'ON_FORM_SUBMIT';

export type Schedule =
  | { readonly type: 'once'; readonly at: number }
  | { readonly type: 'minutes' | 'hours'; readonly every: number }
  | {
      readonly type: 'days' | 'weeks' | 'month-day';
      /** Every n days or weeks; 1 for month-day. */
      readonly every: number;
      /** 1 Monday to 7 Sunday for weeks, 1 to 31 for month-day. */
      readonly day?: number;
      readonly hour: number;
      readonly timeZone: string;
    };

export interface TriggerData {
  /** A string of digits, as in event objects. */
  readonly uid: string;
  /** The creator, as whom it runs. */
  readonly user: string;
  readonly documentId: string;
  readonly handler: string;
  readonly type: TriggerType;
  readonly schedule: Schedule | null;
  /** The minute of the hour that the platform chose and keeps. */
  readonly minute: number;
  readonly nextAt: number | null;
}
export interface TriggersData {
  readonly triggers: readonly TriggerData[];
  readonly created: readonly { readonly user: string; readonly when: number }[];
  readonly count: number;
  readonly spent: Record<string, { since: number; ms: number }>;
  readonly skip: number;
  readonly double: number;
}

const DAY = 86_400_000;

export class TriggersState {
  private triggers: TriggerData[];
  private created: { readonly user: string; readonly when: number }[];
  private count: number;
  private readonly spent: Record<string, { since: number; ms: number }>;
  private skip: number;
  private double: number;

  constructor(data?: TriggersData) {
    this.triggers = structuredClone([...(data?.triggers ?? [])]);
    this.created = structuredClone([...(data?.created ?? [])]);
    this.count = data?.count ?? 0;
    this.spent = structuredClone(data?.spent ?? {});
    this.skip = data?.skip ?? 0;
    this.double = data?.double ?? 0;
  }

  static fromJSON(data: TriggersData): TriggersState {
    return new TriggersState(data);
  }

  toJSON(): TriggersData {
    return {
      triggers: this.list(),
      created: structuredClone(this.created),
      count: this.count,
      spent: structuredClone(this.spent),
      skip: this.skip,
      double: this.double,
    };
  }

  list(): readonly TriggerData[] {
    return structuredClone(this.triggers);
  }

  /** The uid of the next one to be made, and the minute of the hour the platform gives it: scattered, yet the same in every test. */
  nextIdentity(): { readonly uid: string; readonly minute: number } {
    const number = this.count + 1;
    return { uid: String(4_300_000_000 + number * 7_919), minute: (number * 37 + 13) % 60 };
  }

  add(trigger: TriggerData, now: number): void {
    this.count += 1;
    this.triggers.push(structuredClone(trigger));
    this.created.push({ user: trigger.user, when: now });
  }

  /** How many the user made in the last 24 hours, deleted ones too. */
  createdSince(user: string, now: number): number {
    this.created = this.created.filter((entry) => entry.when > now - DAY);
    return this.created.filter((entry) => entry.user === user).length;
  }

  remove(uid: string): boolean {
    const before = this.triggers.length;
    this.triggers = this.triggers.filter((trigger) => trigger.uid !== uid);
    return this.triggers.length < before;
  }

  setNext(uid: string, nextAt: number | null): void {
    this.triggers = this.triggers.map((trigger) => (trigger.uid === uid ? { ...trigger, nextAt } : trigger));
  }

  /** Milliseconds that the user's triggers have run in the day that began with the first of them. */
  spentToday(user: string, now: number): number {
    const entry = this.spent[user];
    return entry !== undefined && now < entry.since + DAY ? entry.ms : 0;
  }

  spend(user: string, ms: number, now: number): void {
    const entry = this.spent[user];
    const since = entry !== undefined && now < entry.since + DAY ? entry.since : now;
    this.spent[user] = { since, ms: this.spentToday(user, now) + ms };
  }

  /** On command: the next `runs` due runs do not happen. */
  skipNext(runs: number): void {
    this.skip = runs;
  }

  /** On command: the next `runs` due runs happen twice. */
  doubleNext(runs: number): void {
    this.double = runs;
  }

  /** How often the run that is due now happens: 0, 1 or 2. */
  takeRepeats(): number {
    if (this.skip > 0) {
      this.skip -= 1;
      return 0;
    }
    if (this.double > 0) {
      this.double -= 1;
      return 2;
    }
    return 1;
  }
}
