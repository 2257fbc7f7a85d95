// How the reminders of this document stand, from what the runs left behind: few calls, whatever the archive's size.
import type { HealthReply, ReminderRunner, ReminderState } from '../../contract/health-api';
import type { TabKey } from '../../domain/catalogue/catalogue';
import { minutesLater } from '../../domain/civil-date';
import type { Language } from '../../domain/language';
import { fail, ok } from '../../domain/result';
import type { Outcome } from '../call-failure';
import type { Ports } from '../ports';
import { failureWords, headerOfField, titleOfTab } from './failure-words';
import { OPEN } from './ledger';
import { dailyKey } from './mail-plan';
import { viewerDesk, viewerEmail } from './viewer-desk';
import { readFailures, readMemory, readNext, readRunners, readUnread } from './reminder-state';

/** Runs come hourly, but Google skips some. */
export const STALE_MINUTES = 180;

/** Of who names none. */
const WEEKDAYS = [1, 2, 3, 4, 5] as const;

const LESS_THAN_AN_HOUR = 3_599_999;

export function health(ports: Ports): Outcome<HealthReply> {
  const language = ports.tables.language();
  if (language === null) return fail({ code: 'not-set-up' });
  const texts = ports.memory.all();
  const you = ports.triggers.owner();
  const memory = readMemory(texts);
  const unread = readUnread(texts);
  const yours = ports.triggers.mine().length > 0;
  const runners = runnersOf(ports, texts, you, yours);
  const quotaLeft = quotaOf(ports);
  const state = stateOf(ports, runners, quotaLeft);
  const next = readNext(texts);
  return ok({
    state,
    you,
    yours,
    runners,
    next: runners.length === 0 ? null : momentOf(ports, next),
    quotaLeft,
    carriedOver: memory.carriedOver,
    toCheck: memory.toCheck,
    lastSent: memory.lastSent,
    mine: ownOf(ports),
    team: ports.due.link('team', 1),
    ...ofOutbox(ports, you),
    unread: unread.rows.map((row) => ({
      ...row,
      title: titleOfTab(row.tab, language),
      header: headerOfField(row.tab, row.field, language),
      link: ports.due.link(row.tab as TabKey, 1),
    })),
    unreadCount: unread.count,
    missing: memory.missing.map(({ tab, field }) => ({
      tab: titleOfTab(tab, language),
      column: field === undefined ? null : headerOfField(tab, field, language),
    })),
    unannounced: memory.unannounced,
    failures: failuresOf(texts, language),
  });
}

const failuresOf = (texts: Readonly<Record<string, string>>, language: Language): HealthReply['failures'] =>
  readFailures(texts).map((failure) => ({ at: failure.at, text: failureWords(failure, language) }));

function runnersOf(
  { clock }: Ports,
  texts: Readonly<Record<string, string>>,
  you: string,
  yours: boolean,
): readonly ReminderRunner[] {
  const now = clock.now();
  return [...readRunners(texts)]
    .map(([email, note]) => ({
      email,
      ...note,
      stale: minutesLater(note.lastSuccess ?? note.since, STALE_MINUTES) < now || (email === you && !yours),
      you: email === you,
    }))
    .sort((a, b) => ((a.lastSuccess ?? '') < (b.lastSuccess ?? '') ? 1 : -1));
}

function stateOf({ file }: Ports, runners: readonly ReminderRunner[], quotaLeft: number | null): ReminderState {
  const told = file.told();
  if (told !== '' && told !== file.own()) return 'copied';
  if (runners.length === 0) return 'off';
  if (runners.every(({ stale }) => stale)) return 'stale';
  // Others may send where the person at the keyboard may not.
  return quotaLeft === null && runners.every(({ you }) => you) ? 'refused' : 'running';
}

function ownOf(ports: Ports): HealthReply['mine'] {
  const viewer = viewerEmail(ports);
  const own = viewerDesk(ports).team.find(({ email }) => email === viewer);
  if (viewer === '' || own === undefined) return null;
  const { mailHour: hour, workingDays, language, awayUntil } = own;
  const zone = own.zone !== null && ports.moments.knows(own.zone) ? own.zone : null;
  return { hour, days: workingDays.length === 0 ? WEEKDAYS : workingDays, zone, language, awayUntil };
}

function quotaOf({ mailer, log }: Ports): number | null {
  try {
    return mailer.quotaLeft();
  } catch (cause) {
    log.error('quota', cause);
    return null;
  }
}

/** On the hour of the sheet's wall. */
/** The full hour then, or the next one. */
function momentOf({ moments }: Ports, at: number): string {
  const { day, hour } = moments.wall(null, Math.max(at, moments.now()) + LESS_THAN_AN_HOUR);
  return `${day} ${String(hour).padStart(2, '0')}:00`;
}

function ofOutbox({ outbox, log }: Ports, you: string): Pick<HealthReply, 'lastMail' | 'ticked'> {
  try {
    const lines = outbox.lines();
    const ticked = lines.filter((line) => line.ticked && OPEN.includes(line.state) && line.sentAt === '').length;
    const prefix = dailyKey(you, '');
    const own = lines.filter(({ key }) => you !== '' && key.startsWith(prefix));
    const last = own.filter(({ state }) => ['sent', 'check', 'skipped'].includes(state)).sort(byKey)[0];
    if (last === undefined) return { lastMail: null, ticked };
    const at = last.sentAt === '' ? last.claimedAt : last.sentAt;
    return { lastMail: { at, state: last.state as 'sent' | 'check' | 'skipped' }, ticked };
  } catch (cause) {
    // Without its tab the panel still tells the rest, and that it is missing.
    log.error('health', cause);
    return { lastMail: null, ticked: 0 };
  }
}

const byKey = (a: { readonly key: string }, b: { readonly key: string }): number => (a.key < b.key ? 1 : -1);
