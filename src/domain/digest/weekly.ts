// The manager's summary of a week: the figures, then exceptions only. From plain figures; who counts them is no matter here.
// Nothing of a customer but the name, the tier and the id stands in it.
import type { CivilDate } from '../civil-date';
import type { TeamMember } from '../due/due-tables';
import type { ShownCustomer } from './digest-input';
import { oneLine, safeLink } from './line-text';
import { mailHtml } from './mail-html';
import type { Mail, MailBlock, MailItem, MailPage } from './mail-page';
import { mailText } from './mail-text';
import type { MailTexts, MailWords } from './mail-words';
import { amountWords, mailWords } from './mail-words';

/** Null: not known, shown as a dash. */
export interface WeeklyFigure {
  readonly now: number | null;
  readonly lastWeek: number | null;
  readonly mean: number | null;
}
export interface WeeklyInput {
  readonly today: CivilDate;
  /** Of the ISO year. */
  readonly week: number;
  readonly person: TeamMember;
  /** Shares are parts of one. */
  readonly figures: {
    readonly gained: WeeklyFigure;
    readonly kept: WeeklyFigure;
    readonly lost: WeeklyFigure;
    readonly lostWorth: WeeklyFigure;
    readonly wonBack: WeeklyFigure;
    readonly promisesKept: WeeklyFigure;
    readonly overdue: WeeklyFigure;
    readonly moneyLate: WeeklyFigure;
    readonly topShare: WeeklyFigure;
    readonly tiersUp: WeeklyFigure;
    readonly tiersDown: WeeklyFigure;
  };
  /** Escalations, the most urgent first. */
  readonly needsYou: readonly { readonly customer: ShownCustomer; readonly rule: string; readonly days: number }[];
  readonly keyCustomers: readonly { readonly customer: ShownCustomer; readonly why: readonly KeyTrouble[] }[];
  readonly reps: readonly RepWeek[];
  /** Reasons for not ordering, the most frequent first. */
  readonly reasons: readonly { readonly reason: string; readonly times: number }[];
  readonly dashboardLink: string | null;
}
export type KeyTrouble = 'noPlan' | 'noSecondRep' | 'dropping';
export interface RepWeek {
  readonly name: string;
  readonly contacts: number;
  /** A part of one; null when none was due. */
  readonly promisesKept: number | null;
  readonly broken: number;
  readonly overdue: number;
  readonly stale: number;
}

const MOST = { customers: 5, reps: 9, reasons: 3 } as const;
const NAME = 30;
const SUBJECT = { en: 50, zh: 24 } as const;

export function weeklyMail(input: WeeklyInput, texts: MailTexts): Mail {
  const words = mailWords(input.person.language, texts, input.today);
  const { text, language } = words;
  const link = safeLink(input.dashboardLink);
  const page: MailPage = {
    language,
    subject: oneLine(weekText('weekSubject', input, words), SUBJECT[language]),
    preheader: oneLine(weekText('weekPreheader', input, words), 90),
    headline: text('weekHeadline', { week: input.week, name: oneLine(input.person.name, 40) }),
    blocks: [
      figuresBlock(input, words),
      needsBlock(input, words),
      keyBlock(input, words),
      repsBlock(input, words),
      reasonsBlock(input, words),
    ].filter(({ items, table }) => items.length > 0 || (table?.rows.length ?? 0) > 0),
    open: text('open'),
    button: link === null ? null : { label: text('dashboard'), link },
    foot: text('weekFoot'),
  };
  return { subject: page.subject, preheader: page.preheader, html: mailHtml(page), text: mailText(page) };
}

/** Counts only, no name. */
function weekText(what: 'weekSubject' | 'weekPreheader', input: WeeklyInput, { text }: MailWords): string {
  const { week, needsYou, keyCustomers, reps } = input;
  const broken = reps.reduce((sum, rep) => sum + rep.broken, 0);
  const places = { week, needs: needsYou.length, quiet: keyCustomers.length, broken };
  if (what === 'weekPreheader') {
    const calm = places.needs + places.quiet + broken === 0;
    return text(calm ? 'weekPreheaderCalm' : 'weekPreheader', places);
  }
  if (places.needs > 0) return text('weekSubject', places);
  return text(places.quiet > 0 ? 'weekSubjectQuiet' : 'weekSubjectCalm', places);
}

const count = (value: number | null): string =>
  value === null ? '–' : amountWords(Math.round(value * 10) / 10).replace(/(\.\d)0$/, '$1');
const money = (value: number | null): string => (value === null ? '–' : amountWords(Math.round(value)));
const percent = (value: number | null): string => (value === null ? '–' : `${Math.round(value * 100)}%`);

function figuresBlock({ figures }: WeeklyInput, { text }: MailWords): MailBlock {
  const row = (name: string, { now, lastWeek, mean }: WeeklyFigure, write: (value: number | null) => string) => [
    name,
    write(now),
    write(lastWeek),
    write(mean),
  ];
  const rows = [
    row(text('newOnes'), figures.gained, count),
    row(text('kept'), figures.kept, count),
    row(text('lost'), figures.lost, count),
    row(text('lostWorth'), figures.lostWorth, money),
    row(text('wonBack'), figures.wonBack, count),
    row(text('promisesKept'), figures.promisesKept, percent),
    row(text('overdue'), figures.overdue, count),
    row(text('moneyLate'), figures.moneyLate, money),
    row(text('topShare'), figures.topShare, percent),
    row(text('tiersUp'), figures.tiersUp, count),
    row(text('tiersDown'), figures.tiersDown, count),
  ];
  return {
    title: text('figures'),
    note: null,
    items: [],
    also: null,
    table: { head: text('figureHead').split(','), rows },
  };
}

/** At most five, the others counted. */
function customersBlock<T>(
  title: string,
  all: readonly T[],
  { text }: MailWords,
  item: (one: T) => MailItem,
): MailBlock {
  const left = all.length - MOST.customers;
  const note = left > 0 ? text('weekMore', { left }) : null;
  return { title, note, items: all.slice(0, MOST.customers).map(item), also: null, table: null };
}

const needsBlock = ({ needsYou }: WeeklyInput, words: MailWords): MailBlock =>
  customersBlock(words.text('needsYou', { n: needsYou.length }), needsYou, words, ({ customer, rule, days }) =>
    customerItem(customer, words.text('escalated', { rule: oneLine(rule, 40), days }), words),
  );

const troubles = { noPlan: 'whyNoPlan', noSecondRep: 'whyNoSecondRep', dropping: 'whyDropping' } as const;

const keyBlock = ({ keyCustomers }: WeeklyInput, words: MailWords): MailBlock =>
  customersBlock(words.text('keyCustomers', { n: keyCustomers.length }), keyCustomers, words, ({ customer, why }) =>
    customerItem(customer, why.map((trouble) => words.text(troubles[trouble])).join(words.text('join')), words),
  );

const customerItem = ({ name, tier, tierRank, id, link }: ShownCustomer, line: string, words: MailWords): MailItem => ({
  name: oneLine(name, NAME) || words.text('noName'),
  badge: tier ? { word: oneLine(tier, 20), rank: tierRank } : null,
  notes: [oneLine(id, 20)].filter((note) => note !== ''),
  late: false,
  link: safeLink(link),
  lines: [line],
  say: null,
});

function repsBlock({ reps }: WeeklyInput, { text }: MailWords): MailBlock {
  const rows = reps
    .slice(0, MOST.reps)
    .map(({ name, contacts, promisesKept, broken, overdue, stale }) => [
      oneLine(name, NAME) || text('noName'),
      count(contacts),
      percent(promisesKept),
      count(broken),
      count(overdue),
      count(stale),
    ]);
  const left = reps.length - rows.length;
  const note = left > 0 ? text('weekMore', { left }) : null;
  return { title: text('reps'), note, items: [], also: null, table: { head: text('repHead').split(','), rows } };
}

function reasonsBlock({ reasons }: WeeklyInput, { text }: MailWords): MailBlock {
  const rows = reasons.slice(0, MOST.reasons).map(({ reason, times }) => [oneLine(reason, NAME), count(times)]);
  return {
    title: text('reasons'),
    note: null,
    items: [],
    also: null,
    table: { head: text('reasonCount').split(','), rows },
  };
}
