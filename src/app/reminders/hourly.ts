// The one hourly run: mails of those whose hour has come, drafts that people ticked, once a day the round, and when it has to
// look again. An hour in which nothing can be due costs two reads and a write of properties.
import { oneLine } from '../../domain/digest/line-text';
import { dueOn } from '../../domain/due/due-on';
import { daysOffKnown } from '../../domain/due/working-days';
import { serverText } from '../../text/server/text';
import { dailyRound } from '../daily-round';
import type { Ports } from '../ports';
import { MissingPartError } from '../ports';
import { dailyMails } from './daily-mails';
import { Ledger } from './ledger';
import type { PlannedMail } from './mail-plan';
import { mailPlan, nextMoment } from './mail-plan';
import { noticeMail } from './notice';
import type { Posted, ReadyMail } from './post';
import { Post } from './post';
import type { DueReading } from './read-due';
import { readDue } from './read-due';
import type { Failure, FailureCode, ReminderMemory } from './reminder-state';
import {
  NEXT,
  readFailures,
  readMemory,
  readNext,
  readRunners,
  withFailures,
  writeFailures,
  writeMemory,
  writeRunner,
  writeUnread,
} from './reminder-state';
import { weeklyMails } from './weekly-mails';

/** No step of the round begins after them; the longest takes one and a half minutes. */
const ROUND_MS = 210_000;
/** A run that took longer leaves the round to the next one. */
const ROUND_FROM_MS = 150_000;
/** A trigger comes about every hour, some minutes early or late. */
const SOON_MS = 60_000;
const DAY_MS = 86_400_000;

export interface RunReport {
  readonly looked: boolean;
  readonly sent: number;
  readonly inDoubt: number;
  readonly skipped: number;
  readonly carriedOver: number;
  readonly roundFinished: boolean;
  readonly failures: readonly FailureCode[];
}
const IDLE: RunReport = {
  looked: false,
  sent: 0,
  inDoubt: 0,
  skipped: 0,
  carriedOver: 0,
  roundFinished: true,
  failures: [],
};

/** What the run does besides the daily and weekly mails, once those are sent. */
export interface MoreWork {
  /** Mails that people ticked. */
  readonly mails?: (ports: Ports, reading: DueReading, ledger: Ledger) => readonly ReadyMail[];
  /** Once a day of the sheet; false: the next run does it. */
  readonly drafts?: (ports: Ports, reading: DueReading) => boolean;
  /** When the next of those mails falls due, whoever works then; null for none. */
  readonly next?: (ports: Ports, reading: DueReading) => number | null;
}

/** @param now somebody asks for it: it looks whatever the hour */
export function hourly(ports: Ports, more: MoreWork = {}, now = false): RunReport {
  const texts = ports.memory.all();
  const owner = ports.triggers.owner();
  if (!now && ports.moments.now() < readNext(texts)) {
    heartbeat(ports, texts, owner, true);
    return IDLE;
  }
  const run = new Run(ports, texts, owner);
  const report = run.go(more);
  heartbeat(ports, texts, owner, !report.failures.includes('unexpected'));
  return report;
}

/** Of those alone who have started: a run by hand makes nobody a runner. */
function heartbeat(ports: Ports, texts: Readonly<Record<string, string>>, owner: string, well: boolean): void {
  const known = readRunners(texts).get(owner);
  if (known === undefined) return;
  const lastRun = ports.clock.now();
  writeRunner(ports.memory, owner, { ...known, lastRun, lastSuccess: well ? lastRun : known.lastSuccess });
}

class Run {
  private state: ReminderMemory;
  private readonly known: readonly Failure[];
  private readonly failures: Failure[] = [];
  /** Mailed about in this run. */
  private readonly toldOf: Failure[] = [];
  private readonly ledger: Ledger;
  private readonly language;
  private next: number;
  /** Something was not done that the next run can do. */
  private again = false;
  private readonly posted = { sent: 0, inDoubt: 0, skipped: 0, carriedOver: 0 };

  constructor(
    private readonly ports: Ports,
    private readonly texts: Readonly<Record<string, string>>,
    private readonly owner: string,
  ) {
    this.state = readMemory(texts);
    this.known = readFailures(texts);
    this.ledger = new Ledger(ports);
    this.language = ports.tables.language();
    this.next = ports.moments.now() + SOON_MS;
  }

  go(more: MoreWork): RunReport {
    if (this.language === null) {
      this.ports.memory.write(NEXT, String(this.ports.moments.now() + DAY_MS));
      return IDLE;
    }
    this.attempt(() => {
      this.mails(more);
    });
    const roundFinished = this.round();
    this.attempt(() => {
      this.remember();
    });
    return { looked: true, ...this.posted, roundFinished, failures: this.failures.map(({ code }) => code) };
  }

  private mails(more: MoreWork): void {
    const { ports, ledger } = this;
    const reading = readDue(ports);
    if (reading.file !== '' && reading.file !== ports.file.own()) {
      this.fail('copied', '');
      this.next = ports.moments.now() + DAY_MS;
      return;
    }
    this.attempt(() => {
      // Once the round of the day is through, a run before has done it.
      if (this.state.roundDay !== ports.clock.today()) ports.formulas.keepToday(ports.clock.today());
    });
    this.attempt(() => {
      this.look(reading);
    });
    const expired = ledger.expire(this.text('claimExpired'));
    if (expired > 0) this.fail('inDoubt', String(expired));
    const words = { badAddress: this.text('badAddressShort'), inDoubt: this.text('sendThrew') };
    const post = new Post(ports, ledger, this.quota(), words, (code, what) => {
      this.fail(code, what);
    });
    const plan = mailPlan(reading.tables, ports.moments, ledger, this.state.served, this.state.begun);
    const daily = dailyMails(ports, reading, ledger, plan.daily, this.state.served);
    this.served(daily.empty);
    this.serve(plan.daily, this.count(post.send(daily.ready)));
    this.count(post.send(weeklyMails(ports, reading, plan.weekly)));
    this.attempt(() => {
      this.more(more, reading, post);
    });
    this.notice(post);
    this.state = {
      ...this.state,
      carriedOver: this.posted.carriedOver,
      ...(this.posted.sent > 0 ? { lastSent: { at: ports.clock.now(), mails: this.posted.sent } } : {}),
      toCheck: ledger.lines().filter(({ state }) => state === 'check').length,
    };
    const waiting = ledger.lines().some(({ state }) => state === 'claimed') || this.posted.carriedOver > 0;
    if (!waiting) {
      this.next = Math.min(nextMoment(reading.tables, ports.moments), more.next?.(ports, reading) ?? Infinity);
    }
  }

  /** Its failure keeps nobody from the notice of it. */
  private more({ mails, drafts }: MoreWork, reading: DueReading, post: Post): void {
    if (mails) this.count(post.send(mails(this.ports, reading, this.ledger)));
    const today = this.ports.clock.today();
    if (!drafts || this.state.draftDay === today) return;
    if (!drafts(this.ports, reading)) this.again = true;
    else this.state = { ...this.state, draftDay: today };
  }

  /** What the health panel shows of the tables. */
  private look(reading: DueReading): void {
    const { tables, settings, missing } = reading;
    for (const { tab, field } of missing) this.fail('missingPart', field === undefined ? tab : `${tab}.${field}`);
    const today = this.ports.clock.today();
    const rows = [...reading.skipped, ...dueOn(today, tables, settings).skipped];
    writeUnread(this.ports.memory, this.texts, rows);
    const year = Number(today.slice(0, 4));
    const countries = [...new Set(tables.team.flatMap(({ country }) => country ?? []))];
    // Those of next year are announced in November at the latest.
    const years = today.slice(5) >= '12-01' ? [year, year + 1] : [year];
    const unannounced = countries.flatMap((country) =>
      years.filter((one) => !daysOffKnown(country, one, tables.holidays)).map((one) => ({ country, year: one })),
    );
    this.state = { ...this.state, missing, unannounced };
  }

  private quota(): number {
    try {
      return this.ports.mailer.quotaLeft();
    } catch (cause) {
      this.ports.log.error('quota', cause);
      this.fail('mailRefused', this.owner);
      return 0;
    }
  }

  private served(planned: readonly PlannedMail[]): void {
    const days = planned.map(({ person, day }) => [person.email, day] as const);
    this.state = { ...this.state, served: { ...this.state.served, ...Object.fromEntries(days) } };
  }

  private serve(planned: readonly PlannedMail[], { sent }: Posted): void {
    this.served(planned.filter(({ key }) => sent.includes(key)));
  }

  private count(posted: Posted): Posted {
    this.posted.sent += posted.sent.length;
    this.posted.inDoubt += posted.inDoubt.length;
    this.posted.skipped += posted.skipped.length;
    this.posted.carriedOver += posted.carriedOver.length;
    return posted;
  }

  /** At most once a day to whoever runs the reminders. */
  private notice(post: Post): void {
    const all = withFailures(this.known, this.failures);
    const untold = all.filter(({ told }) => !told);
    const key = `notice:${this.owner}:${this.ports.clock.today()}`;
    if (untold.length === 0 || this.owner === '' || this.ledger.isTaken(key)) return;
    const { sent } = post.send([noticeMail(this.owner, key, untold, this.language ?? 'en')]);
    if (sent.length === 0) return;
    this.toldOf.push(...untold);
  }

  private round(): boolean {
    const { ports, state } = this;
    const today = ports.clock.today();
    if (state.roundDay === today) return true;
    let finished = false;
    if (ports.round.elapsed() < ROUND_FROM_MS) {
      this.attempt(() => {
        const outcome = dailyRound(ports, ROUND_MS);
        finished = outcome.ok && outcome.value.finished;
      });
    }
    if (finished) this.state = { ...this.state, roundDay: today };
    else this.next = Math.min(this.next, ports.moments.now() + SOON_MS);
    return finished;
  }

  private remember(): void {
    const { memory } = this.ports;
    const failures = withFailures(this.known, this.failures);
    if (this.failures.length > 0 || this.toldOf.length > 0) {
      writeFailures(
        memory,
        failures.map((one) => ({ ...one, told: one.told || this.isTold(one) })),
      );
    }
    writeMemory(memory, this.state);
    memory.write(NEXT, String(this.again ? Math.min(this.next, this.ports.moments.now() + SOON_MS) : this.next));
  }

  private isTold({ code, what }: Failure): boolean {
    return this.toldOf.some((one) => one.code === code && one.what === what);
  }

  private attempt(work: () => void): void {
    try {
      work();
    } catch (cause) {
      this.ports.log.error('onHourly', cause);
      if (cause instanceof MissingPartError) {
        this.fail('missingPart', cause.field === undefined ? cause.tab : `${cause.tab}.${cause.field}`);
      } else {
        this.fail('unexpected', '');
        this.again = true;
      }
    }
  }

  private fail(code: FailureCode, what: string): void {
    // Where mail is refused there is no number that could be used up.
    if (code === 'quotaUsed' && this.failures.some((one) => one.code === 'mailRefused')) return;
    // It may come out of a cell, and is kept in a property and mailed.
    this.failures.push({ code, what: oneLine(what, 80), at: this.ports.clock.now(), told: false });
  }

  private text(key: Parameters<typeof serverText>[1]): string {
    return serverText(this.language ?? 'en', key);
  }
}
