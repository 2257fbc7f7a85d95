// What the reminders remember from one run to the next, as short texts kept with the document. A text that is not ours is as
// good as none: the Outbox alone tells what was sent, so that losing all of this repeats no mail.
import type { CivilDate, CivilMoment } from '../../domain/civil-date';
import type { SkippedRow } from '../../domain/due/due-item';
import type { MissingPart } from './read-due';
import type { Memory } from './reminder-ports';

export const NEXT = 'reminders.next';
const STATE = 'reminders.state';
const FAILURES = 'reminders.failures';
const UNREAD = 'reminders.unread';
const RUNNER = 'reminders.by.';

export type FailureCode =
  | 'badAddress'
  | 'quotaUsed'
  | 'mailRefused'
  | 'busy'
  | 'missingPart'
  | 'inDoubt'
  | 'copied'
  | 'timeUsed'
  | 'unexpected';
export interface Failure {
  readonly code: FailureCode;
  readonly at: CivilMoment;
  /** Fills the sentence: an address of the team, a tab, a count; never a value of a customer's field. */
  readonly what: string;
  /** Whether somebody was mailed about it. */
  readonly told: boolean;
}

export interface ReminderMemory {
  /** The last day, by e-mail, of which each person surely has everything: the mail went or nothing was due. */
  readonly served: Readonly<Record<string, CivilDate>>;
  /** The day of the sheet on which the reminders were started, nobody running them before; '' where that is not known. */
  readonly begun: CivilDate;
  /** The day of the sheet that the daily round is finished for. */
  readonly roundDay: CivilDate;
  /** The day of the sheet that drafts were made for. */
  readonly draftDay: CivilDate;
  readonly carriedOver: number;
  /** The last run that sent anything. */
  readonly lastSent: { readonly at: CivilMoment; readonly mails: number } | null;
  readonly toCheck: number;
  readonly missing: readonly MissingPart[];
  readonly unannounced: readonly { readonly country: string; readonly year: number }[];
}
export interface Unread {
  readonly count: number;
  readonly rows: readonly SkippedRow[];
}
export interface RunnerNote {
  readonly since: CivilMoment;
  readonly lastRun: CivilMoment | null;
  readonly lastSuccess: CivilMoment | null;
}

const NOTHING: ReminderMemory = {
  served: {},
  begun: '',
  roundDay: '',
  draftDay: '',
  carriedOver: 0,
  lastSent: null,
  toCheck: 0,
  missing: [],
  unannounced: [],
};
/** A document property holds 9 KB. */
const PROPERTY_CHARACTERS = 8_500;
const MOST_FAILURES = 20;

type Texts = Readonly<Record<string, string>>;

const parsed = <T extends object>(text: string | undefined, none: T): T => {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return typeof value === 'object' && value !== null ? { ...none, ...(value as Partial<T>) } : none;
  } catch {
    return none;
  }
};

export const readNext = (texts: Texts): number => Number(texts[NEXT] ?? 0) || 0;
export const readMemory = (texts: Texts): ReminderMemory => parsed(texts[STATE], NOTHING);
export const readUnread = (texts: Texts): Unread => parsed<Unread>(texts[UNREAD], { count: 0, rows: [] });
export const readFailures = (texts: Texts): readonly Failure[] =>
  parsed<{ list: readonly Failure[] }>(texts[FAILURES], { list: [] }).list;

export function readRunners(texts: Texts): ReadonlyMap<string, RunnerNote> {
  const none = { since: '', lastRun: null, lastSuccess: null };
  return new Map(
    Object.keys(texts).flatMap((name) =>
      name.startsWith(RUNNER) ? [[name.slice(RUNNER.length), parsed<RunnerNote>(texts[name], none)] as const] : [],
    ),
  );
}

export const writeRunner = (memory: Memory, email: string, note: RunnerNote): void =>
  memory.write(RUNNER + email, JSON.stringify(note));
export const forgetRunner = (memory: Memory, email: string): void => memory.forget(RUNNER + email);

/** Whose mails went longest ago is left out where there are too many people for one text: the Outbox knows them. */
export function writeMemory(memory: Memory, state: ReminderMemory): void {
  let served = Object.entries(state.served).sort(([, a], [, b]) => (a < b ? 1 : -1));
  const text = (): string => JSON.stringify({ ...state, served: Object.fromEntries(served) });
  while (served.length > 0 && text().length > PROPERTY_CHARACTERS) served = served.slice(0, -10);
  memory.write(STATE, text());
}

/** Only where it says something else than before. */
export function writeUnread(memory: Memory, texts: Texts, all: readonly SkippedRow[]): void {
  let rows = all.slice(0, 200);
  const text = (): string => JSON.stringify({ count: all.length, rows });
  while (text().length > PROPERTY_CHARACTERS / 2) rows = rows.slice(0, -10);
  if (texts[UNREAD] !== text()) memory.write(UNREAD, text());
}

/** Of one kind and thing the newest stands for all of a day; the newest failures first. */
export function withFailures(known: readonly Failure[], added: readonly Failure[]): readonly Failure[] {
  const all = [...added].reverse().concat(known);
  const same = (a: Failure, b: Failure): boolean =>
    a.code === b.code && a.what === b.what && a.at.slice(0, 10) === b.at.slice(0, 10);
  return all
    .filter((one, at) => all.findIndex((other) => same(one, other)) === at)
    .map((one) => ({ ...one, told: all.some((other) => same(one, other) && other.told) }))
    .slice(0, MOST_FAILURES);
}

export const writeFailures = (memory: Memory, list: readonly Failure[]): void =>
  memory.write(FAILURES, JSON.stringify({ list }));
