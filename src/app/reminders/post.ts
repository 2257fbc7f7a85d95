// Sends mails through the ledger: claimed a few at a time under the lock, sent without it, the results every few mails.
// Stops where the quota or the time ends; what is left is carried over to the next run. Makes no mail.
import type { Ports } from '../ports';
import type { Claim, Ledger, LedgerEntry, Settled } from './ledger';
import type { OutgoingMail } from './reminder-ports';
import type { FailureCode } from './reminder-state';

export interface ReadyMail {
  readonly entry: LedgerEntry;
  readonly mail: OutgoingMail;
}
export interface Posted {
  /** Keys. */
  readonly sent: readonly string[];
  readonly inDoubt: readonly string[];
  readonly skipped: readonly string[];
  readonly carriedOver: readonly string[];
}

/** How many a crash may leave in doubt, against what the claims of a run cost. */
const TOGETHER = 10;
/** How many sent ones a crash may leave in doubt: a result costs more than half of what sending does. */
const RESULTS_TOGETHER = 5;
/** Of six minutes: a mail takes seconds, and results are still to be written. */
const TIME_MS = 240_000;
/** What is claimed by then and not sent is given back. */
const LATEST_MS = 300_000;
/** So many failing one after the other are no fault of the mail. */
const MOST_IN_A_ROW = 2;
const ADDRESS = /^[^\s@,;:<>()[\]"\\]+@[^\s@,;:<>()[\]"\\]+\.[^\s@,;:<>()[\]"\\.]+$/;

/** Whether it is one address, and nothing that adds recipients or headers. */
export const isAddress = (text: string): boolean => text.length <= 254 && ADDRESS.test(text);

export interface PostWords {
  readonly badAddress: string;
  readonly inDoubt: string;
}

export class Post {
  private left: number;
  private failing = 0;
  private stopped = false;

  /** @param quota recipients left; 0 where mail is refused */
  constructor(
    private readonly ports: Ports,
    readonly ledger: Ledger,
    quota: number,
    private readonly words: PostWords,
    private readonly fail: (code: FailureCode, what: string) => void,
  ) {
    this.left = quota;
  }

  send(mails: readonly ReadyMail[]): Posted {
    const done = {
      sent: [] as string[],
      inDoubt: [] as string[],
      skipped: [] as string[],
      carriedOver: [] as string[],
    };
    const good = mails.filter(({ mail }) => isAddress(mail.to));
    const bad = mails.filter(({ mail }) => !isAddress(mail.to));
    if (bad.length > 0) done.skipped.push(...this.skip(bad));
    let rest = good;
    while (rest.length > 0) {
      const some = rest.slice(0, Math.min(TOGETHER, this.left));
      if (!this.mayGoOn(some.length)) break;
      const claims = this.ledger.claim(some.map(({ entry }) => entry));
      if (claims === null) {
        this.fail('busy', '');
        break;
      }
      rest = rest.slice(some.length);
      this.sendClaimed(some, claims, done);
    }
    done.carriedOver.push(...rest.map(({ entry }) => entry.key));
    if (rest.length > 0 && this.left === 0 && !this.stopped) this.fail('quotaUsed', String(rest.length));
    return done;
  }

  private mayGoOn(some: number): boolean {
    if (this.stopped || some === 0) return false;
    return !this.isLate(TIME_MS);
  }

  private isLate(limit: number): boolean {
    if (this.ports.round.elapsed() <= limit) return false;
    if (!this.stopped) this.fail('timeUsed', '');
    this.stopped = true;
    return true;
  }

  private sendClaimed(
    mails: readonly ReadyMail[],
    claims: readonly Claim[],
    done: { sent: string[]; inDoubt: string[]; carriedOver: string[] },
  ): void {
    const results: Settled[] = [];
    const tell = (): void => {
      this.settle(results.splice(0));
    };
    for (const claim of claims) {
      const found = mails.find(({ entry }) => entry.key === claim.key);
      if (found === undefined) continue;
      if (this.isLate(LATEST_MS) || this.stopped) {
        // Claimed, but surely not sent: the next run may.
        results.push({ claim, result: 'waiting', why: '', sentAt: null });
        done.carriedOver.push(claim.key);
        continue;
      }
      try {
        this.ports.mailer.send(found.mail);
      } catch (cause) {
        this.ports.log.error('send', cause);
        results.push({ claim, result: 'check', why: this.words.inDoubt, sentAt: null });
        tell();
        done.inDoubt.push(claim.key);
        this.fail('inDoubt', found.mail.to);
        this.afterFailure();
        continue;
      }
      this.left -= 1;
      this.failing = 0;
      results.push({ claim, result: 'sent', why: '', sentAt: this.ports.clock.now() });
      done.sent.push(claim.key);
      // Towards the end of its time a run may end with any mail.
      if (results.length >= RESULTS_TOGETHER || this.ports.round.elapsed() > TIME_MS) tell();
    }
    tell();
  }

  /** Results are tried twice; a claim without one is found by the next runs. */
  private settle(results: readonly Settled[]): void {
    if (results.length === 0) return;
    for (let tries = 0; tries < 2; tries += 1) {
      try {
        this.ledger.settle(results);
        return;
      } catch (cause) {
        this.ports.log.error('settle', cause);
      }
    }
    this.fail('unexpected', 'Outbox');
  }

  private afterFailure(): void {
    this.failing += 1;
    this.left -= 1;
    if (this.failing < MOST_IN_A_ROW) return;
    this.stopped = true;
  }

  private skip(bad: readonly ReadyMail[]): readonly string[] {
    for (const { entry } of bad) this.fail('badAddress', String(entry.fields['rep'] ?? entry.key));
    const recorded = this.ledger.record(
      bad.map(({ entry }) => entry),
      'skipped',
      this.words.badAddress,
    );
    return (recorded ?? []).map(({ key }) => key);
  }
}
