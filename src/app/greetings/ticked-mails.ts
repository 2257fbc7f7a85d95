// The greetings and promotions that somebody ticked in the Outbox, as mails for the ledger to send: each looked at once more,
// as the customer's card and the row stand now. What may not go is recorded as skipped with the reason. Sends nothing.
import type { CivilDate } from '../../domain/civil-date';
import { addDays } from '../../domain/civil-date';
import { greetingHtml, greetingSubject, optOutLine, plainLines } from '../../domain/digest/greeting';
import { oneLine } from '../../domain/digest/line-text';
import { spokenWith } from '../../domain/digest/says-of';
import type { TeamMember } from '../../domain/due/due-tables';
import { oneAddress } from '../../domain/greeting/one-address';
import type { Restraint } from '../../domain/greeting/restraint';
import { restraintOf } from '../../domain/greeting/restraint';
import { serverText } from '../../text/server/text';
import type { Ports } from '../ports';
import { ReadRow } from '../reminders/due-row';
import type { Ledger, LedgerEntry } from '../reminders/ledger';
import type { ReadyMail } from '../reminders/post';
import type { DueReading } from '../reminders/read-due';
import type { GreetingDesk } from './greeting-desk';
import { greetingDesk } from './greeting-desk';

type Why = Restraint | 'noAddress' | 'noText' | 'tooLong' | 'noRep' | 'late' | 'noDay';
type Judged = { readonly why: Why } | { readonly mail: ReadyMail['mail'] } | 'later';
/** Where and when somebody works. */
type At = (zone: string | null) => { readonly day: CivilDate; readonly hour: number };

const KINDS = ['greeting', 'promotion'] as const;
const STATES = ['draft', 'waiting'] as const;
const FIELDS = ['send', 'state', 'key', 'kind', 'to', 'customer', 'rep', 'subject', 'text', 'sendOn'] as const;
const LINE = 1000;
const TEXT = 5000;

/**
 * Ticks and addresses are compared once more at the claim of each ten mails. All else, whether the customer may be written
 * to and the text, is as it stood when the run began, at most four minutes before: those are columns far apart, several
 * reads for each claim.
 */
export function tickedMails(
  ports: Ports,
  reading: Pick<DueReading, 'tables' | 'settings' | 'names'>,
  ledger: Pick<Ledger, 'record'>,
): readonly ReadyMail[] {
  // Texts are long; they are read only when something is ticked.
  if (!rowsOf(ports, ['send', 'state', 'kind']).some(isTicked)) return [];
  const desk = greetingDesk(ports, reading);
  const now = ports.moments.now();
  const at: At = (zone) => ports.moments.wall(zone, now);
  const ready: ReadyMail[] = [];
  const skipped = new Map<Why, LedgerEntry[]>();
  const keys = new Set<string>();
  for (const row of rowsOf(ports, FIELDS).filter(isTicked)) {
    const key = row.text('key');
    // A row without a key was made by nobody here; a copied row is the same mail.
    if (key === '' || keys.has(key)) continue;
    keys.add(key);
    const entry = { key, id: row.id, to: row.text('to'), fields: {} };
    const judged = judge(row, desk, reading.tables.team, at);
    if (judged === 'later') continue;
    if ('why' in judged) skipped.set(judged.why, [...(skipped.get(judged.why) ?? []), entry]);
    else {
      ready.push({ entry, mail: judged.mail });
      desk.noteContact(row.text('customer'), at(null).day);
    }
  }
  const language = ports.tables.language() ?? 'en';
  for (const [why, entries] of skipped) ledger.record(entries, 'skipped', serverText(language, `skip.${why}`));
  return ready;
}

/** The hour of the rep on the day of the first mail that waits for it: nobody else need work then. */
export function nextTicked(ports: Ports, { tables }: Pick<DueReading, 'tables'>): number | null {
  const { moments } = ports;
  const now = moments.now();
  const times = rowsOf(ports, ['send', 'state', 'kind', 'rep', 'sendOn'])
    .filter(isTicked)
    .flatMap((row) => {
      const rep = tables.team.find(({ email }) => email === row.email('rep'));
      if (rep === undefined) return [];
      const { day } = moments.wall(rep.zone, now);
      const first = row.day('sendOn') ?? day;
      return [first > day ? first : day, addDays(day, 1)].map((one) =>
        moments.instant(rep.zone, { day: one, hour: rep.mailHour }),
      );
    })
    .filter((time) => time > now);
  return times.length === 0 ? null : Math.min(...times);
}

const rowsOf = (ports: Ports, fields: readonly string[]): readonly ReadRow[] =>
  (ports.due.columns('outbox', fields)?.rows ?? []).map(
    (row) => new ReadRow('outbox', row, () => undefined, new Map()),
  );

const isTicked = (row: ReadRow): boolean =>
  row.yesNo('send') === true &&
  row.id !== '' &&
  row.oneOf('kind', KINDS) !== null &&
  row.oneOf('state', STATES) !== null;

function judge(row: ReadRow, desk: GreetingDesk, team: readonly TeamMember[], at: At): Judged {
  const kind = row.oneOf('kind', KINDS) ?? 'greeting';
  const id = row.text('customer');
  const rep = team.find(({ email }) => email === row.email('rep'));
  if (rep === undefined || oneAddress(rep.email) === null) return { why: 'noRep' };
  const { day, hour } = at(rep.zone);
  const sendOn = row.day('sendOn');
  if (hour < rep.mailHour || (sendOn !== null && day < sendOn)) return 'later';
  // A birthday is no more one on the day after the next, and one without its day could go weeks late.
  if (kind === 'greeting' && sendOn === null) return { why: 'noDay' };
  if (kind === 'greeting' && sendOn !== null && day > addDays(sendOn, 1)) return { why: 'late' };
  const customer = desk.customers.get(id);
  const why = restraintOf(kind, id, at(null).day, desk);
  if (why !== null || customer === undefined) return { why: why ?? 'unknownCustomer' };
  const to = oneAddress(row.text('to'));
  if (to === null) return { why: 'noAddress' };
  const written = row.text('text');
  const lines = plainLines(written.slice(0, TEXT + 1));
  const subject = greetingSubject(row.text('subject'));
  if (lines.length === 0 || subject === '') return { why: 'noText' };
  // Half a text is none that anybody meant.
  if (written.length > TEXT || written.split(/[\r\n]+/).some((line) => line.length > LINE)) return { why: 'tooLong' };
  const language = spokenWith(customer, desk.language);
  const wayOut = optOutLine(language);
  const text = [...lines, ...(kind === 'promotion' && !lines.includes(wayOut) ? [wayOut] : [])].join('\n');
  const name = oneLine(rep.name, 60)
    .replace(/["<>,;:@\\]/g, ' ')
    .trim();
  const mail = { to, subject, text, html: greetingHtml(text, language) };
  return { mail: { ...mail, name: name === '' ? null : name, replyTo: rep.email } };
}
