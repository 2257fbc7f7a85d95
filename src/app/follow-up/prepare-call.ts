// What a rep wants to know before a call, and what the form of a contact needs: why to call, last words, open promises,
// likely objections, the day proposed next. Reads the customer's own rows and short lists, never whole tables of customers.
import type { OpenPromise, PrepareReply } from '../../contract/follow-up-api';
import type { LoadCardRequest } from '../../contract/sidebar-api';
import type { TabKey } from '../../domain/catalogue/catalogue';
import { oneLine } from '../../domain/digest/line-text';
import { mailWords } from '../../domain/digest/mail-words';
import { reasonWords, whenWords } from '../../domain/digest/reason-words';
import { dayNumber, dateOfDayNumber } from '../../domain/civil-date';
import type { CivilDate } from '../../domain/civil-date';
import type { DueItem, Reason } from '../../domain/due/due-item';
import { dueOn } from '../../domain/due/due-on';
import type { DueCustomer, DueTables } from '../../domain/due/due-tables';
import { earliestUnderCap, nextDate } from '../../domain/due/next-date';
import { settledIn } from '../../domain/due/settled';
import { fail, ok } from '../../domain/result';
import { mailTexts } from '../../text/mail/text';
import type { Outcome } from '../call-failure';
import type { Ports, StoredRecord } from '../ports';
import { dueCustomer, duePerson } from '../reminders/due-customers';
import * as records from '../reminders/due-records';
import { ReadRow } from '../reminders/due-row';
import { withViewer } from '../reminders/today-view';
import { viewerDesk, viewerEmail } from '../reminders/viewer-desk';
import { callHints } from './call-hints';
import { notOrderedReasons } from './not-ordered-reasons';

/** A note of 50,000 characters is read in the sheet. */
const SAID = 500;
const LINE = 200;
const MOST_PROMISES = 5;

export function prepareCall(ports: Ports, { id }: LoadCardRequest): Outcome<PrepareReply> {
  const { tables } = ports;
  const language = tables.language();
  if (language === null) return fail({ code: 'not-set-up' });
  const stored = tables.find('customers', id);
  if (!stored) return fail({ code: 'not-found' });
  const desk = viewerDesk(ports);
  const row = asRow('customers', stored);
  const birth = tables.find('individuals', id);
  const values = ports.values.row(id, ['alive']);
  const customer = dueCustomer(row, {
    birthdays: new Map(birth ? [[id, asRow('individuals', birth)]] : []),
    values: new Map(values ? [[id, values]] : []),
  });
  const contacts = linkedRows(ports, 'contacts', id);
  const all = { ...tablesOf(ports, customer, contacts), team: desk.team, holidays: desk.holidays };
  tables.rememberLinks();

  const viewer = { email: viewerEmail(ports), day: desk.day, language };
  const { items } = dueOn(desk.day, withViewer(all, viewer), desk.settings, {
    settled: settledIn(ports.settled.read()),
  });
  const words = mailWords(language, mailTexts(language), desk.day);
  const names = new Map(desk.team.map(({ email, name }) => [email, name === '' ? email : name]));
  const seen = (text: string, most = LINE): string => oneLine(text, most);
  const stepsIn = (reason: Reason, rep: string): string | null => {
    if (reason.kind !== 'escalation' || rep === viewer.email) return null;
    const role = desk.team.find(({ email }) => email === rep)?.role === 'boss' ? 'boss' : reason.role;
    return words.text('whoRole', { name: seen(names.get(rep) ?? rep, 40), role: words.text(role) });
  };
  const why = items.map(({ reason, daysLate, rep }) => {
    // The text of a task and the name of who has a birthday stand in the mail as the item's own name.
    const what =
      reason.kind === 'task'
        ? seen(reason.text)
        : reason.kind === 'followUp' && reason.time === null
          ? words.text('first.followUp')
          : reasonWords(named(reason, customer.name), null, names, words, seen, stepsIn(reason, rep));
    const when = whenWords({ reason, daysLate }, desk.day, words);
    return [what, when].filter((part) => part !== '').join(words.text('join'));
  });
  return ok({
    id,
    day: desk.day,
    why: [...new Set(why)],
    last: lastOf(contacts),
    promises: promisesOf(contacts, items),
    ...callHints(ports, language, { ...spokenOf(row), language: customer.language }),
    ...proposed(customer, all, contacts, desk),
    reasons: notOrderedReasons(ports, language),
  });
}

const named = (reason: Reason, name: string): Reason =>
  reason.kind === 'birthday' && reason.person === null ? { ...reason, person: name } : reason;

const asRow = (tab: TabKey, { id, values, row = 0 }: StoredRecord): ReadRow =>
  new ReadRow(tab, { id, row, values }, () => undefined, new Map());

const linkedRows = ({ tables }: Ports, tab: TabKey, id: string): readonly ReadRow[] =>
  tables.linked(tab, id, 'newest').records.map((record) => asRow(tab, record));

const spokenOf = (row: ReadRow) => ({ talkKind: row.some('talkKind'), businessModel: row.some('businessModel') });

const some = <One>(rows: readonly ReadRow[], of: (row: ReadRow) => One | null): readonly One[] =>
  rows.flatMap((row) => of(row) ?? []);

/** The due tables of one customer alone. */
function tablesOf(
  ports: Ports,
  customer: DueCustomer,
  contacts: readonly ReadRow[],
): Omit<DueTables, 'team' | 'holidays'> {
  const read = (tab: TabKey): readonly ReadRow[] => linkedRows(ports, tab, customer.id);
  const list = (tab: TabKey, fields: readonly string[]): readonly ReadRow[] =>
    (ports.due.columns(tab, fields)?.rows ?? []).map((row) => new ReadRow(tab, row, () => undefined, new Map()));
  return {
    customers: [customer],
    people: customer.kind === 'individual' ? [] : read('people').map(duePerson),
    promises: some(contacts, records.duePromise),
    tasks: some(read('tasks'), records.dueTask),
    occasions: read('occasions').map(records.dueOccasion),
    visits: some(read('visits'), records.dueVisit),
    receivables: some(read('receivables'), records.dueReceivable),
    tierChanges: [],
    rules: some(list('rules', records.FIELDS.rules), records.dueRule),
    tiers: records.tierLines(list('tiers', records.FIELDS.tiers)),
  };
}

/** The latest moment, and of several the lowest row. */
function lastOf(contacts: readonly ReadRow[]): PrepareReply['last'] {
  const [last] = [...contacts]
    .filter((row) => row.day('when') !== null)
    .sort((a, b) => (a.text('when') === b.text('when') ? b.row - a.row : a.text('when') < b.text('when') ? 1 : -1));
  const day = last?.day('when') ?? null;
  if (last === undefined || day === null) return null;
  return { day, channel: last.text('channel'), said: oneLine(last.text('said'), SAID) };
}

/** The most urgent first: what is due is told under the key of the day's work, what is not yet has the same one. */
function promisesOf(contacts: readonly ReadRow[], items: readonly DueItem[]): readonly OpenPromise[] {
  const open = some(contacts, records.duePromise).map(({ id, promise, due }) => ({
    key: items.find(({ source }) => source.tab === 'contacts' && source.id === id)?.key ?? keyOf(id, due),
    text: oneLine(promise, LINE),
    due,
  }));
  return open.sort((a, b) => ((a.due ?? '~') < (b.due ?? '~') ? -1 : 1)).slice(0, MOST_PROMISES);
}

const keyOf = (id: string, due: CivilDate | null): string => `promise:${id}${due === null ? '' : `:${due}`}`;

function proposed(
  customer: DueCustomer,
  { tiers }: Pick<DueTables, 'tiers'>,
  contacts: readonly ReadRow[],
  { day, working, settings }: ReturnType<typeof viewerDesk>,
): Pick<PrepareReply, 'next' | 'earliest' | 'cap'> {
  const others = contacts.flatMap((row) => row.day('when') ?? []);
  const next = nextDate({ customer, on: day, others }, tiers, working, settings);
  const today = dayNumber(day);
  const cadence = tiers.find(({ name }) => name === customer.tier)?.cadenceDays ?? settings.usualCadenceDays;
  return {
    next: next && { ...next, tier: customer.tier ?? '', cadenceDays: Math.max(cadence, 1) },
    earliest: dateOfDayNumber(earliestUnderCap([today, ...others.map(dayNumber)], today, settings)),
    cap: { contacts: settings.capContacts, days: settings.capDays },
  };
}
