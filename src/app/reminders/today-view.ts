// The day's work of one person as the sidebar shows it: the list of the morning mail, worded as there, and what comes next
// when nothing is due. Pure; knows no store and no clock.
import type { DueLine, DueSection, PlainCustomer, TodayReply } from '../../contract/today-api';
import type { CivilDate } from '../../domain/civil-date';
import { dayNumber } from '../../domain/civil-date';
import type { ShownCustomer } from '../../domain/digest/digest-input';
import { oneLine } from '../../domain/digest/line-text';
import type { MailWords } from '../../domain/digest/mail-words';
import { mailWords } from '../../domain/digest/mail-words';
import { isLate, reasonWords, titleOf, whenWords } from '../../domain/digest/reason-words';
import { carriersOf } from '../../domain/due/carrier';
import { deedOf } from '../../domain/due/deed';
import type { DueItem } from '../../domain/due/due-item';
import { SECTIONS } from '../../domain/due/due-item';
import type { DueOptions } from '../../domain/due/due-on';
import { dueOn } from '../../domain/due/due-on';
import type { DueCustomer, DueTables, TeamMember } from '../../domain/due/due-tables';
import { mayContact } from '../../domain/due/may-contact';
import type { DueSettings } from '../../domain/due/settings';
import type { Language } from '../../domain/language';
import { mailTexts } from '../../text/mail/text';

/** More than anybody does in a day; what belongs to a fixed day is never left out. */
const MOST_ITEMS = 50;
const MOST_UNPLANNED = 50;
/** Code points of a line under a name. */
const LINE = 120;

export interface TodaySource {
  readonly tables: DueTables;
  readonly settings: DueSettings;
  shown(ids: readonly string[]): ReadonlyMap<string, ShownCustomer>;
}

export interface Viewer {
  /** In lower case. */
  readonly email: string;
  readonly day: CivilDate;
  readonly language: Language;
}

/** Whoever is not in the Team tab gets no mail, but works all the same: with the sheet's days, from Monday to Friday. */
export function withViewer(tables: DueTables, { email, language }: Viewer): DueTables {
  if (email === '' || tables.team.some((member) => member.email === email)) return tables;
  const member: TeamMember = {
    email,
    name: '',
    role: 'rep',
    manager: null,
    language,
    zone: null,
    mailHour: 8,
    workingDays: [],
    country: null,
    awayUntil: null,
  };
  return { ...tables, team: [...tables.team, member] };
}

export function todayView(
  source: TodaySource,
  viewer: Viewer,
  options: Pick<DueOptions, 'lastMails' | 'settled'> = {},
): TodayReply {
  const tables = withViewer(source.tables, viewer);
  const { items } = dueOn(viewer.day, tables, source.settings, { ...options, rep: viewer.email });
  const byId = new Map(tables.customers.map((customer) => [customer.id, customer]));
  const lines = SECTIONS.map((section) => items.filter((item) => item.section === section)).map((all) => ({
    all,
    told: all.filter(({ fixedDay }, at) => fixedDay || at < MOST_ITEMS),
  }));
  const ids = lines.flatMap(({ told }) => told.flatMap(({ customer }) => customer ?? []));
  const shown = source.shown([...new Set(ids)]);
  // One's own tasks are from nobody, as in the mail.
  const others = tables.team.filter(({ email }) => email !== viewer.email);
  const names = new Map(others.map(({ email, name }) => [email, name === '' ? email : name]));
  const words = mailWords(viewer.language, mailTexts(viewer.language), viewer.day);
  const sections = SECTIONS.flatMap((section, at): DueSection[] => {
    const { all = [], told = [] } = lines[at] ?? {};
    if (all.length === 0) return [];
    const line = (item: DueItem): DueLine =>
      lineOf(item, byId.get(item.customer ?? ''), shown.get(item.customer ?? ''), names, words, viewer.day);
    const title = words.text(`title.${titleOf(section, all)}`);
    return [{ section, title, items: told.map(line), all: all.length }];
  });
  return {
    day: viewer.day,
    sections,
    ...(sections.length > 0 ? NOTHING_NEXT : ahead(tables, viewer)),
    team: teamOf(tables, viewer),
  };
}

function lineOf(
  item: DueItem,
  customer: DueCustomer | undefined,
  shown: ShownCustomer | undefined,
  names: ReadonlyMap<string, string>,
  words: MailWords,
  day: CivilDate,
): DueLine {
  const seen = (text: string, most = LINE): string => oneLine(text, most);
  const last = shown?.last ?? null;
  const said = last === null ? '' : seen(last.words);
  const { reason } = item;
  // Without a customer its text is all there is of a task; in the mail it stands as the name.
  const task = reason.kind === 'task' && customer === undefined ? [seen(reason.text)] : [];
  return {
    key: item.key,
    customer: customer === undefined ? null : plain(customer),
    when: whenWords(item, day, words),
    late: isLate(item) ? item.daysLate : 0,
    why: [...task, reasonWords(reason, shown === undefined ? null : { ...shown, last: null }, names, words, seen)]
      .filter((part) => part !== '')
      .join(words.text('join')),
    last: said === '' ? '' : words.text('last', { words: said }),
    deed: deedOf(item.key),
    toContact: customer !== undefined && item.mayContact !== false,
  };
}

const plain = ({ id, name, tier }: DueCustomer): PlainCustomer => ({ id, name: oneLine(name, 100), tier: tier ?? '' });

const NOTHING_NEXT: Pick<TodayReply, 'next' | 'unplanned'> = { next: null, unplanned: { first: [], all: 0 } };

function ahead(tables: DueTables, { email, day }: Viewer): Pick<TodayReply, 'next' | 'unplanned'> {
  const carriers = carriersOf(tables.team, tables.holidays);
  const today = dayNumber(day);
  const own = tables.customers.filter((customer) => mayContact(customer) && carriers.of(customer, today).rep === email);
  const unplanned = own.filter(({ nextFollowUp }) => nextFollowUp === null);
  const planned = own.flatMap((customer) => {
    const { nextFollowUp, nextTime, id } = customer;
    return nextFollowUp === null
      ? []
      : [{ customer, day: nextFollowUp, order: `${nextFollowUp} ${nextTime ?? '~'} ${id}` }];
  });
  const [first] = planned.sort((a, b) => (a.order < b.order ? -1 : 1));
  return {
    next: first === undefined ? null : { ...plain(first.customer), day: first.day },
    unplanned: { first: unplanned.slice(0, MOST_UNPLANNED).map(plain), all: unplanned.length },
  };
}

function teamOf(tables: DueTables, { email }: Viewer): TodayReply['team'] {
  const role = tables.team.find((member) => member.email === email)?.role;
  if (role !== 'manager' && role !== 'boss') return [];
  return tables.team
    .filter((member) => member.email !== email)
    .map(({ email: to, name }) => ({ email: to, name: name === '' ? to : name }));
}
