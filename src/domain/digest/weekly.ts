// The manager's summary of a week: the figures, then exceptions only. From plain figures; who counts them is no matter here.
// Nothing of a customer but the name, the tier and the id stands in it.
import type { CivilDate } from '../civil-date';
import type { TeamMember } from '../due/due-tables';
import type { ShownCustomer } from './digest-input';
import { oneLine, safeLink } from './line-text';
import { mailHtml } from './mail-html';
import type { Mail, MailBlock, MailItem, MailPage } from './mail-page';
import { mailText } from './mail-text';
import type { MailTextKey, MailTexts, MailWords } from './mail-words';
import { amountWords, mailWords } from './mail-words';
import { ruleAndDays, tierWord } from './reason-words';

/** Null: there is nothing to count it from, and nothing stands there. */
export interface WeeklyFigure {
  readonly now: number;
  readonly lastWeek: number | null;
  /** Of four weeks, this one the last of them. */
  readonly mean: number | null;
}
/** How a figure is written; in the order of the mail. Shares are parts of one. */
const WRITING = {
  gained: 'count',
  kept: 'count',
  lost: 'count',
  lostWorth: 'money',
  wonBack: 'count',
  promisesKept: 'percent',
  topShare: 'percent',
  tiersUp: 'count',
  tiersDown: 'count',
} as const;
export type FigureKey = keyof typeof WRITING;

export interface WeeklyInput {
  readonly today: CivilDate;
  /** Of the ISO year. */
  readonly week: number;
  readonly person: TeamMember;
  /** One that nobody can know is left out. */
  readonly figures: Readonly<Partial<Record<FigureKey, WeeklyFigure>>>;
  /** Rows of orders that the figures had to leave out. */
  readonly unread: number;
  /** Days without an order after which a customer is lost. */
  readonly gapDays: number;
  /** Which part of the customers are the top ones. */
  readonly topShare: number;
  /** How it stands on the day of the mail: yesterday's is written down nowhere. */
  readonly standing: { readonly overdue: number; readonly moneyLate: number };
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
      standingBlock(input, words),
      needsBlock(input, words),
      keyBlock(input, words),
      repsBlock(input, words),
      reasonsBlock(input, words),
    ].filter(({ items, table }) => items.length > 0 || (table?.rows.length ?? 0) > 0),
    open: text('open'),
    button: link === null ? null : { label: text('dashboard'), link },
    foot: text('weekFoot', { gap: input.gapDays, share: shareWords(input) }),
  };
  return { subject: page.subject, preheader: page.preheader, html: mailHtml(page), text: mailText(page) };
}

/** Counts only, no name; what is none is not counted. */
function weekText(what: 'weekSubject' | 'weekPreheader', input: WeeklyInput, { text }: MailWords): string {
  const { week, needsYou, keyCustomers, reps } = input;
  const counts: readonly (readonly [MailTextKey, number])[] =
    what === 'weekSubject'
      ? [
          ['weekNeeds', needsYou.length],
          ['weekQuiet', keyCustomers.length],
        ]
      : [
          ['weekEscalated', needsYou.length],
          ['weekUncared', keyCustomers.length],
          ['weekBroken', reps.reduce((sum, rep) => sum + rep.broken, 0)],
        ];
  const told = counts.flatMap(([key, n]) => (n === 0 ? [] : [text(key, { n })])).join(text('join'));
  if (what === 'weekPreheader') return told || text('weekPreheaderCalm');
  return text('weekSubject', { week, counts: told || text('weekCalm') });
}

const count = (value: number): string => amountWords(Math.round(value * 10) / 10).replace(/(\.\d)0$/, '$1');
const money = (value: number): string => amountWords(Math.round(value));
const percent = (value: number): string => `${Math.round(value * 100)}%`;
const WRITE = { count, money, percent } as const;

const shareWords = ({ topShare }: WeeklyInput): number => Math.round(topShare * 100);

function figuresBlock(input: WeeklyInput, { text }: MailWords): MailBlock {
  const { figures, unread } = input;
  const share = shareWords(input);
  const rows = (Object.keys(WRITING) as FigureKey[]).flatMap((key) => {
    const figure = figures[key];
    if (figure === undefined) return [];
    const write = (value: number | null): string => (value === null ? '' : WRITE[WRITING[key]](value));
    const { now, lastWeek, mean } = figure;
    return [[text(key, { share }), write(now), write(lastWeek), write(mean)]];
  });
  const note = unread > 0 ? text('weekUnread', { n: unread }) : null;
  return tableBlock(text('figures'), note, text('figureHead'), rows);
}

const standingBlock = ({ standing: { overdue, moneyLate } }: WeeklyInput, { text }: MailWords): MailBlock =>
  tableBlock(text('standing'), null, text('standingHead'), [
    [text('overdue'), count(overdue)],
    [text('moneyLate'), money(moneyLate)],
  ]);

const tableBlock = (
  title: string,
  note: string | null,
  head: string,
  rows: readonly (readonly string[])[],
): MailBlock => ({ title, note, items: [], also: null, table: { head: head.split(','), rows } });

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
    customerItem(customer, ruleAndDays(words, days, oneLine(rule, 40)), words),
  );

const troubles = { noPlan: 'whyNoPlan', noSecondRep: 'whyNoSecondRep', dropping: 'whyDropping' } as const;

const keyBlock = ({ keyCustomers }: WeeklyInput, words: MailWords): MailBlock =>
  customersBlock(words.text('keyCustomers', { n: keyCustomers.length }), keyCustomers, words, ({ customer, why }) =>
    customerItem(customer, why.map((trouble) => words.text(troubles[trouble])).join(words.text('join')), words),
  );

const customerItem = ({ name, tier, tierRank, id, link }: ShownCustomer, line: string, words: MailWords): MailItem => ({
  name: oneLine(name, NAME) || words.text('noName'),
  badge: tier ? { word: tierWord(tier, words.language), rank: tierRank } : null,
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
      promisesKept === null ? '' : percent(promisesKept),
      count(broken),
      count(overdue),
      count(stale),
    ]);
  const left = reps.length - rows.length;
  const note = left > 0 ? text('weekMore', { left }) : null;
  return tableBlock(text('reps'), note, text('repHead'), rows);
}

function reasonsBlock({ reasons }: WeeklyInput, { text }: MailWords): MailBlock {
  const rows = reasons.slice(0, MOST.reasons).map(({ reason, times }) => [oneLine(reason, NAME), count(times)]);
  return tableBlock(text('reasons'), null, text('reasonCount'), rows);
}
