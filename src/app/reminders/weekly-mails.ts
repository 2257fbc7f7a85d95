// The weekly summary of each manager on their first working day of the week, of the seven days before: of their own people,
// the boss's of everybody. Reads the orders and four weeks of the change log, once, and only where such a mail is planned.
import type { CivilDate } from '../../domain/civil-date';
import { addDays, dayNumber } from '../../domain/civil-date';
import type { ShownCustomer } from '../../domain/digest/digest-input';
import type { KeyTrouble, RepWeek, WeeklyInput } from '../../domain/digest/weekly';
import { weeklyMail } from '../../domain/digest/weekly';
import { carriersOf } from '../../domain/due/carrier';
import type { DueItem } from '../../domain/due/due-item';
import { dueOn } from '../../domain/due/due-on';
import type { DueTables, DueTierChange, TeamMember } from '../../domain/due/due-tables';
import { isErased, mayContact } from '../../domain/due/may-contact';
import type { OwnPeople } from '../../domain/due/own-people';
import { ownPeople } from '../../domain/due/own-people';
import { settledIn } from '../../domain/due/settled';
import type { FieldValues } from '../../domain/table/field-value';
import { mailTexts } from '../../text/mail/text';
import type { Ports } from '../ports';
import type { PlannedMail } from './mail-plan';
import { mondayOf } from './mail-plan';
import type { ReadyMail } from './post';
import type { DueReading } from './read-due';
import { ruleWords } from './rule-words';
import { TIER_FIELDS, tierChangesOf } from './tier-changes';
import type { Span } from './weekly-figures';
import { keptShare, ORDER_FIELDS, weeklyFigures, weeksUpTo, within } from './weekly-figures';

const CONTACT_FIELDS = ['customer', 'when', 'rep', 'promiseDue', 'promiseStatus', 'reason'] as const;
const LATE_DAYS = 60;

/** What is read once for all of the mails. */
interface WeeklyTables {
  /** `rep`: the e-mail of who wrote it, as far as the team tells. */
  readonly contacts: readonly (FieldValues & { readonly rep: string })[];
  readonly orders: readonly FieldValues[];
  readonly tierChanges: readonly DueTierChange[] | null;
  /** What is due on a day; zones have different days. */
  readonly itemsOn: (day: CivilDate) => readonly DueItem[];
}

export function weeklyMails(ports: Ports, reading: DueReading, planned: readonly PlannedMail[]): readonly ReadyMail[] {
  const days = planned.map(({ day }) => day).sort();
  if (days[0] === undefined) return [];
  const read = tablesOf(ports, reading, days[0]);
  return planned.map(({ person, day, key }): ReadyMail => {
    const mail = weeklyMail(inputOf(ports, reading, read, person, day), mailTexts(person.language));
    const { subject, text, html } = mail;
    return {
      entry: { key, fields: { kind: 'weekly', to: person.email, rep: person.email, subject } },
      mail: { to: person.email, subject, text, html, name: null, replyTo: null },
    };
  });
}

/** The week before the one of a day. */
function weekBefore(day: CivilDate): Span {
  const to = mondayOf(day);
  return { from: addDays(to, -7), to };
}

function tablesOf(ports: Ports, { tables, settings }: DueReading, first: CivilDate): WeeklyTables {
  const { due } = ports;
  const values = (tab: 'contacts' | 'orders', fields: readonly string[]): readonly FieldValues[] =>
    (due.columns(tab, fields)?.rows ?? []).map((row) => row.values);
  const emailOf = emails(tables.team);
  const since = weeksUpTo(weekBefore(first).from)[0]?.from ?? first;
  const log = due.logSince(since, TIER_FIELDS);
  const byTime = [...(log?.rows ?? [])].sort((a, b) => (whenOf(a) < whenOf(b) ? -1 : whenOf(a) > whenOf(b) ? 1 : 0));
  const settled = settledIn(ports.settled.read());
  const lists = new Map<CivilDate, readonly DueItem[]>();
  return {
    contacts: values('contacts', CONTACT_FIELDS).map((row) => ({ ...row, rep: emailOf(row['rep']) })),
    orders: values('orders', ORDER_FIELDS),
    tierChanges: log === null || log.missing.length > 0 ? null : tierChangesOf(byTime),
    itemsOn: (day) => {
      const items = lists.get(day) ?? dueOn(day, tables, settings, { settled }).items;
      lists.set(day, items);
      return items;
    },
  };
}

const whenOf = ({ values }: { readonly values: FieldValues }): string => String(values['when'] ?? '');

/** A colleague is written by e-mail or, where only one has it, by name. */
function emails(team: readonly TeamMember[]): (cell: unknown) => string {
  const byName = new Map<string, string>();
  for (const { name, email } of team) {
    const known = name.trim().toLowerCase();
    byName.set(known, (byName.get(known) ?? email) === email ? email : '');
  }
  return (cell) => {
    const text = typeof cell === 'string' ? cell.trim().toLowerCase() : '';
    return text === '' ? '' : byName.get(text) || text;
  };
}

function inputOf(
  ports: Ports,
  reading: DueReading,
  { contacts: everybodys, orders, tierChanges, itemsOn }: WeeklyTables,
  person: TeamMember,
  day: CivilDate,
): WeeklyInput {
  const { tables, settings } = reading;
  const { customers, tiers, team, holidays, rules, receivables } = tables;
  const week = weekBefore(day);
  const carriers = carriersOf(team, holidays);
  const people = ownPeople(person, carriers);
  const own = new Map(customers.map((customer) => [customer.id, people.carries(customer, dayNumber(day))]));
  const boss = person.role === 'boss';
  const isOwn = (customer: string): boolean => own.get(customer) ?? boss;
  const items = itemsOn(day).filter(({ rep }) => people.has(rep));
  const contacts = everybodys.filter(({ rep, ...row }) =>
    carriers.members.has(rep) ? people.has(rep) : isOwn(textOf(row['customer'])),
  );
  const erased = new Set(customers.filter(isErased).map(({ id }) => id));
  const late = receivables.filter(
    ({ due, customer }) =>
      due !== null && due < addDays(day, -LATE_DAYS) && own.get(customer) === true && !erased.has(customer),
  );
  return {
    today: day,
    week: isoWeek(week.from),
    person,
    ...weeklyFigures(weeksUpTo(week.from), { orders, contacts, tierChanges, tiers, isOwn }, settings),
    gapDays: settings.gapDays,
    topShare: settings.topShare,
    standing: {
      overdue: items.filter(isOverdue).length,
      moneyLate: late.reduce((sum, { amount, paid }) => sum + Math.max(0, amount - paid), 0),
    },
    needsYou: items.flatMap(({ reason, rep, customer }) => {
      if (reason.kind !== 'escalation' || rep !== person.email) return [];
      const rule = ruleWords(
        rules.find(({ id }) => id === reason.rule),
        person.language,
      );
      return shownOf(reading, customer).map((shown) => ({ customer: shown, rule, days: reason.days }));
    }),
    keyCustomers: keyCustomers(reading, items, isOwn),
    reps: repWeeks(people, team, items, contacts, week),
    reasons: reasonsOf(contacts, week),
    dashboardLink: ports.due.link('value', 1),
  };
}

const textOf = (cell: unknown): string => (typeof cell === 'string' ? cell.trim() : '');

const isOverdue = ({ reason, daysLate }: DueItem): boolean => reason.kind === 'followUp' && daysLate > 0;

const shownOf = (reading: DueReading, customer: string | null): readonly ShownCustomer[] =>
  customer === null ? [] : [...reading.shown([customer]).values()];

/** Customers of the best tier that somebody has to look at. */
function keyCustomers(
  reading: DueReading,
  items: readonly DueItem[],
  isOwn: (customer: string) => boolean,
): WeeklyInput['keyCustomers'] {
  const { customers, tiers }: DueTables = reading.tables;
  const best = tiers[0]?.name;
  const of = (kind: 'noPlan' | 'dropping'): ReadonlySet<string | null> =>
    new Set(items.filter(({ section }) => section === kind).map(({ customer }) => customer));
  const [noPlan, dropping] = [of('noPlan'), of('dropping')];
  return customers.flatMap((customer) => {
    if (best === undefined || customer.tier !== best || !mayContact(customer) || !isOwn(customer.id)) return [];
    const why: KeyTrouble[] = [
      ...(noPlan.has(customer.id) ? (['noPlan'] as const) : []),
      ...(customer.secondRep === null ? (['noSecondRep'] as const) : []),
      ...(dropping.has(customer.id) ? (['dropping'] as const) : []),
    ];
    // A single missing second rep of every key customer would hide what is urgent.
    if (!why.some((trouble) => trouble !== 'noSecondRep')) return [];
    return shownOf(reading, customer.id).map((shown) => ({ customer: shown, why }));
  });
}

/** Every rep, and others who sell; who leaves most undone first. */
function repWeeks(
  people: OwnPeople,
  team: readonly TeamMember[],
  items: readonly DueItem[],
  contacts: WeeklyTables['contacts'],
  week: Span,
): readonly RepWeek[] {
  const members = new Map([...team].reverse().map((member) => [member.email, member]));
  return [...members.values()]
    .reverse()
    .filter(({ email }) => people.has(email))
    .map(({ email, name, role }) => {
      const written = contacts.filter(({ rep }) => rep === email);
      const due = items.filter(({ rep }) => rep === email);
      const line: RepWeek = {
        name: name === '' ? email : name,
        contacts: written.filter(({ when }) => within(when, week)).length,
        promisesKept: keptShare(written, week),
        broken: due.filter(({ reason }) => reason.kind === 'promiseBroken').length,
        overdue: due.filter(isOverdue).length,
        stale: due.filter(({ section }) => section === 'stale').length,
      };
      return { line, sells: role === 'rep' || line.contacts + line.broken + line.overdue + line.stale > 0 };
    })
    .flatMap(({ line, sells }) => (sells ? [line] : []))
    .sort((a, b) => b.broken + b.overdue - a.broken - a.overdue);
}

function reasonsOf(contacts: readonly FieldValues[], week: Span): WeeklyInput['reasons'] {
  const times = new Map<string, number>();
  for (const { when, reason } of contacts) {
    const text = textOf(reason);
    if (text !== '' && within(when, week)) times.set(text, (times.get(text) ?? 0) + 1);
  }
  return [...times].map(([reason, count]) => ({ reason, times: count })).sort((a, b) => b.times - a.times);
}

/** Of ISO 8601: the week belongs to the year of its Thursday. */
function isoWeek(monday: CivilDate): number {
  const thursday = addDays(monday, 3);
  return 1 + Math.floor((dayNumber(thursday) - dayNumber(`${thursday.slice(0, 4)}-01-01`)) / 7);
}
