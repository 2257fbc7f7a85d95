// The weekly summary of each manager on their first working day of the week, of the seven days before.
// Figures that no table of the archive tells yet are left out: a dash stands there.
import type { CivilDate } from '../../domain/civil-date';
import { addDays, dayNumber } from '../../domain/civil-date';
import type { ShownCustomer } from '../../domain/digest/digest-input';
import type { KeyTrouble, RepWeek, WeeklyFigure, WeeklyInput } from '../../domain/digest/weekly';
import { weeklyMail } from '../../domain/digest/weekly';
import type { DueItem } from '../../domain/due/due-item';
import { dueOn } from '../../domain/due/due-on';
import type { DueTables, TeamMember } from '../../domain/due/due-tables';
import { mayContact } from '../../domain/due/may-contact';
import type { FieldValues } from '../../domain/table/field-value';
import { mailTexts } from '../../text/mail/text';
import type { Ports } from '../ports';
import type { PlannedMail } from './mail-plan';
import { mondayOf } from './mail-plan';
import type { ReadyMail } from './post';
import type { DueReading } from './read-due';
import { ruleWords } from './rule-words';

const CONTACT_FIELDS = ['when', 'rep', 'promiseDue', 'promiseStatus', 'reason'] as const;
const UNKNOWN: WeeklyFigure = { now: null, lastWeek: null, mean: null };

/** The days of a week: the first one counts, the last one no more. */
interface Span {
  readonly from: CivilDate;
  readonly to: CivilDate;
}

export function weeklyMails(ports: Ports, reading: DueReading, planned: readonly PlannedMail[]): readonly ReadyMail[] {
  if (planned.length === 0) return [];
  const contacts = (ports.due.columns('contacts', CONTACT_FIELDS)?.rows ?? []).map(({ values }) => values);
  return planned.map(({ person, day, key }): ReadyMail => {
    const mail = weeklyMail(inputOf(ports, reading, contacts, person, day), mailTexts(person.language));
    const { subject, text, html } = mail;
    return {
      entry: { key, fields: { kind: 'weekly', to: person.email, rep: person.email, subject } },
      mail: { to: person.email, subject, text, html, name: null, replyTo: null },
    };
  });
}

function inputOf(
  ports: Ports,
  reading: DueReading,
  contacts: readonly FieldValues[],
  person: TeamMember,
  day: CivilDate,
): WeeklyInput {
  const { tables, settings } = reading;
  const week = { from: addDays(mondayOf(day), -7), to: mondayOf(day) };
  const before = { from: addDays(week.from, -7), to: week.from };
  const { items } = dueOn(day, tables, settings);
  const changed = tables.tierChanges.filter(({ on }) => on >= week.from && on < week.to);
  const rank = (name: string): number => tables.tiers.findIndex((tier) => tier.name === name);
  const ruleOf = (id: string): string =>
    ruleWords(
      tables.rules.find((rule) => rule.id === id),
      person.language,
    );
  const tiers = (up: boolean): WeeklyFigure => ({
    ...UNKNOWN,
    // A change is kept in the reading for as long as it is news.
    now:
      settings.tierFallenDays < 7
        ? null
        : changed.filter(({ before: was, after }) => (up ? rank(after) < rank(was) : rank(after) > rank(was))).length,
  });
  const overdue = tables.receivables.filter(({ due }) => due !== null && due < day);
  const gained = (span: Span): number => tables.customers.filter(({ created }) => within(created, span)).length;
  return {
    today: day,
    week: isoWeek(week.from),
    person,
    figures: {
      gained: { now: gained(week), lastWeek: gained(before), mean: null },
      kept: UNKNOWN,
      lost: UNKNOWN,
      lostWorth: UNKNOWN,
      wonBack: UNKNOWN,
      promisesKept: { now: keptShare(contacts, week), lastWeek: keptShare(contacts, before), mean: null },
      overdue: { ...UNKNOWN, now: items.filter(isOverdue).length },
      moneyLate: { ...UNKNOWN, now: overdue.reduce((sum, { amount, paid }) => sum + Math.max(0, amount - paid), 0) },
      topShare: UNKNOWN,
      tiersUp: tiers(true),
      tiersDown: tiers(false),
    },
    needsYou: items.flatMap(({ reason, rep, customer }) =>
      reason.kind === 'escalation' && rep === person.email
        ? shownOf(reading, customer).map((shown) => ({ customer: shown, rule: ruleOf(reason.rule), days: reason.days }))
        : [],
    ),
    keyCustomers: keyCustomers(reading, items),
    reps: tables.team
      .filter((rep) => rep.role === 'rep' && worksFor(rep, person))
      .map((rep) => repWeek(rep, items, contacts, week)),
    reasons: reasonsOf(contacts, week),
    dashboardLink: ports.due.link('value', 1),
  };
}

/** A manager reads of their own people, the boss of everybody. */
const worksFor = (rep: TeamMember, reader: TeamMember): boolean =>
  reader.role === 'boss' || rep.manager === reader.email;

const within = (day: unknown, { from, to }: Span): boolean =>
  typeof day === 'string' && day.slice(0, 10) >= from && day.slice(0, 10) < to;

const isOverdue = ({ reason, daysLate }: DueItem): boolean => reason.kind === 'followUp' && daysLate > 0;

const shownOf = (reading: DueReading, customer: string | null): readonly ShownCustomer[] =>
  customer === null ? [] : [...reading.shown([customer]).values()];

/** Of the promises that fell due; null when none did. */
function keptShare(contacts: readonly FieldValues[], span: Span): number | null {
  const due = contacts.filter(({ promiseDue }) => within(promiseDue, span));
  return due.length === 0 ? null : due.filter(({ promiseStatus }) => promiseStatus === 'kept').length / due.length;
}

/** Customers of the best tier that somebody has to look at. */
function keyCustomers(reading: DueReading, items: readonly DueItem[]): WeeklyInput['keyCustomers'] {
  const { customers, tiers }: DueTables = reading.tables;
  const best = tiers[0]?.name;
  const of = (kind: 'noPlan' | 'dropping'): ReadonlySet<string | null> =>
    new Set(items.filter(({ section }) => section === kind).map(({ customer }) => customer));
  const [noPlan, dropping] = [of('noPlan'), of('dropping')];
  return customers.flatMap((customer) => {
    if (best === undefined || customer.tier !== best || !mayContact(customer)) return [];
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

function repWeek(
  { email, name }: TeamMember,
  items: readonly DueItem[],
  contacts: readonly FieldValues[],
  week: Span,
): RepWeek {
  const own = contacts.filter(({ rep }) => {
    const by = typeof rep === 'string' ? rep.trim().toLowerCase() : '';
    return by !== '' && (by === email || by === name.trim().toLowerCase());
  });
  const due = items.filter(({ rep }) => rep === email);
  return {
    name: name === '' ? email : name,
    contacts: own.filter(({ when }) => within(when, week)).length,
    promisesKept: keptShare(own, week),
    broken: due.filter(({ reason }) => reason.kind === 'promiseBroken').length,
    overdue: due.filter(isOverdue).length,
    stale: due.filter(({ section }) => section === 'stale').length,
  };
}

function reasonsOf(contacts: readonly FieldValues[], week: Span): WeeklyInput['reasons'] {
  const times = new Map<string, number>();
  for (const { when, reason } of contacts) {
    const text = typeof reason === 'string' ? reason.trim() : '';
    if (text !== '' && within(when, week)) times.set(text, (times.get(text) ?? 0) + 1);
  }
  return [...times].map(([reason, count]) => ({ reason, times: count })).sort((a, b) => b.times - a.times);
}

/** Of ISO 8601: the week belongs to the year of its Thursday. */
function isoWeek(monday: CivilDate): number {
  const thursday = addDays(monday, 3);
  return 1 + Math.floor((dayNumber(thursday) - dayNumber(`${thursday.slice(0, 4)}-01-01`)) / 7);
}
