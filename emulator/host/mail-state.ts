// The outbox in place of sending, and how many recipients each user has used of the day's quota (D:quota).
// Knows no address rules: services/mail checks a message before it gets here.
import { DailyCount, type DailyCountData } from './daily-count';

export interface SentMail {
  readonly id: string;
  /** The effective user: in a trigger its creator. */
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string | null;
  readonly name: string | null;
  readonly replyTo: string | null;
  readonly noReply: boolean;
  readonly attachments: readonly { readonly name: string; readonly type: string; readonly bytes: number }[];
  readonly inlineImages: Readonly<Record<string, string>>;
  readonly when: string;
}
export interface MailData {
  readonly outbox: readonly SentMail[];
  readonly counts: DailyCountData;
  readonly quotas: Readonly<Record<string, number>>;
  readonly dailyQuota: number;
  readonly enabled: boolean;
}

/** A consumer account's recipients a day. */
const DAILY_QUOTA = 100;

export class MailState {
  private outbox: SentMail[];
  private readonly counts: DailyCount;
  private readonly quotas: Map<string, number>;
  private dailyQuota: number;
  private isEnabled: boolean;

  constructor(data?: MailData) {
    this.outbox = structuredClone([...(data?.outbox ?? [])]);
    this.counts = new DailyCount(data?.counts);
    this.quotas = new Map(Object.entries(data?.quotas ?? {}));
    this.dailyQuota = data?.dailyQuota ?? DAILY_QUOTA;
    this.isEnabled = data?.enabled ?? true;
  }

  static fromJSON(data: MailData): MailState {
    return new MailState(data);
  }

  toJSON(): MailData {
    return {
      outbox: structuredClone(this.outbox),
      counts: this.counts.toJSON(),
      quotas: Object.fromEntries(this.quotas),
      dailyQuota: this.dailyQuota,
      enabled: this.isEnabled,
    };
  }

  /** False: an administrator switched mail off, `Mail service not enabled`. */
  enabled(): boolean {
    return this.isEnabled;
  }

  setEnabled(enabled: boolean): void {
    this.isEnabled = enabled;
  }

  /** For one user, or for everybody who has none of their own. */
  setQuota(recipients: number, user?: string): void {
    if (user === undefined) this.dailyQuota = recipients;
    else this.quotas.set(user, recipients);
  }

  remaining(user: string, now: number): number {
    const quota = this.quotas.get(user) ?? this.dailyQuota;
    return Math.max(0, quota - this.counts.used(user, now));
  }

  /** False, and nothing sent, when the recipients are more than the user has left. */
  send(mail: Omit<SentMail, 'id' | 'when'>, now: number): boolean {
    const recipients = mail.to.length + mail.cc.length + mail.bcc.length;
    if (recipients > this.remaining(mail.from, now)) return false;
    this.counts.add(mail.from, recipients, now);
    const id = `mail-${this.outbox.length + 1}`;
    this.outbox.push(structuredClone({ ...mail, id, when: new Date(now).toISOString() }));
    return true;
  }

  sent(): readonly SentMail[] {
    return structuredClone(this.outbox);
  }

  clear(): void {
    this.outbox = [];
  }
}
