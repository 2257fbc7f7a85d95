// The morning mail of one rep: what is due as a page that six minutes are enough for, in both forms.
// Pure: the day, the rows and the texts are told. Nothing due gives no mail.
import type { DueItem, Section } from '../due/due-item';
import { SECTIONS } from '../due/due-item';
import { capped } from '../due/capped';
import { inOrder } from '../due/rank';
import type { Digest, DigestInput } from './digest-input';
import { digestItem } from './digest-item';
import { groupItem, holidayGroups } from './holiday-groups';
import { byteLength, oneLine, readingLength, safeLink } from './line-text';
import { mailHtml } from './mail-html';
import type { MailBlock, MailItem, MailPage } from './mail-page';
import { readInMail } from './mail-page';
import { mailText } from './mail-text';
import { fewestSteps, trims } from './mail-trims';
import type { MailTexts, MailWords } from './mail-words';
import { mailWords } from './mail-words';
import { tierWord, titleOf } from './reason-words';

/** Of words in English, of characters in Chinese. */
const TO_READ = { en: 700, zh: 1400 } as const;
/** Gmail clips at 102 KB. */
const HTML_BYTES = 60_000;
const SUBJECT = { en: 50, zh: 24 } as const;
const PREHEADER = 90;

export function morningMail(input: DigestInput, texts: MailTexts): Digest | null {
  const { person, due, today } = input;
  const mine = due.items.filter(({ rep }) => rep.toLowerCase() === person.email.toLowerCase());
  if (mine.length === 0) return null;
  const words = mailWords(person.language, texts, today);
  const ordered = [...mine].sort(inOrder);
  const groups = holidayGroups(capped(ordered, input.caps).shown);
  // Of several in one line the first stands for all.
  const told = new Set<string>();
  const isAgain = ({ customer }: DueItem): boolean => customer !== null && told.size === told.add(customer).size;
  const written = new Map(
    groups.map((group) => [
      group[0].key,
      group.length === 1 ? digestItem(group[0], input, words, isAgain(group[0])) : groupItem(group, input, words),
    ]),
  );
  const { steps, gentle } = trims(groups.map(([first]) => first));
  const pageAfter = (taken: number): { page: MailPage; shown: ReadonlySet<string> } => {
    const left = new Map<string, MailItem>(written);
    const brief = new Set<string>();
    for (const { kind, key } of steps.slice(0, taken)) {
      const item = left.get(key);
      if (kind === 'item') left.delete(key);
      else if (kind === 'brief') brief.add(key);
      else if (item) left.set(key, { ...item, say: null });
    }
    const stays = groups.filter(([{ key }]) => left.has(key));
    const shown = new Set(stays.flatMap((group) => group.map(({ key }) => key)));
    return { page: digestPage(ordered, { stays, left, brief, shown }, input, words), shown };
  };
  const short = fewestSteps(
    0,
    gentle,
    (taken) => readingLength(readInMail(pageAfter(taken).page)) <= TO_READ[words.language],
  );
  const taken = fewestSteps(short, steps.length, (some) => byteLength(mailHtml(pageAfter(some).page)) <= HTML_BYTES);
  const { page, shown } = pageAfter(taken);
  const keys = ordered.map(({ key }) => key);
  return {
    subject: page.subject,
    preheader: page.preheader,
    html: mailHtml(page),
    text: mailText(page),
    shown: keys.filter((key) => shown.has(key)),
    leftOut: keys.filter((key) => !shown.has(key)),
  };
}

/** What is left of the mail after some of it was taken away. */
interface Left {
  readonly stays: readonly (readonly [DueItem, ...DueItem[]])[];
  /** By the key of the first of each line. */
  readonly left: ReadonlyMap<string, MailItem>;
  readonly brief: ReadonlySet<string>;
  readonly shown: ReadonlySet<string>;
}

function digestPage(ordered: readonly DueItem[], rest: Left, input: DigestInput, words: MailWords): MailPage {
  const { text, day, language } = words;
  const link = safeLink(input.sheetLink);
  return {
    language,
    subject: subjectOf(ordered, input, words),
    preheader: preheaderOf(ordered, input, words),
    headline: text('headline', {
      day: day(input.today),
      name: oneLine(input.person.name, 40) || oneLine(input.person.email, 60),
      n: ordered.length,
    }),
    blocks: SECTIONS.flatMap((section) => block(section, ordered, rest, words)),
    more: notShown(ordered, rest, words),
    open: text('open'),
    button: link === null ? null : { label: text('openSheet'), link },
    foot: text('foot'),
  };
}

function block(
  section: Section,
  ordered: readonly DueItem[],
  { stays, left, brief, shown }: Left,
  { text, language }: MailWords,
): readonly MailBlock[] {
  const all = ordered.filter((item) => item.section === section);
  if (!all.some(({ key }) => shown.has(key))) return [];
  const lines = stays.filter(([first]) => first.section === section);
  const items = lines.flatMap(([{ key }]) => (brief.has(key) ? [] : (left.get(key) ?? [])));
  const names = lines
    .filter(([{ key }]) => brief.has(key))
    .map(([{ key, customer }, ...others]) => {
      const id = customer === null || others.length > 0 ? '' : text('inBrackets', { what: oneLine(customer, 20) });
      return `${left.get(key)?.name ?? ''}${id}`;
    });
  const told = all.filter(({ key }) => shown.has(key)).length;
  return [
    {
      title: text(`title.${titleOf(section, all)}`, { n: all.length }),
      note: told === all.length ? null : text('more', { shown: told, left: all.length - told }),
      items,
      also: names.length === 0 ? null : text('also', { names: names.join(language === 'zh' ? '、' : ', ') }),
      table: null,
    },
  ];
}

/** Sections of which nothing is shown have no heading of their own. */
function notShown(ordered: readonly DueItem[], { shown }: Left, { text, language }: MailWords): string | null {
  const titles = SECTIONS.flatMap((section) => {
    const all = ordered.filter((item) => item.section === section);
    if (all.length === 0 || all.some(({ key }) => shown.has(key))) return [];
    return [text(`title.${titleOf(section, all)}`, { n: all.length })];
  });
  return titles.length === 0 ? null : text('notShown', { what: titles.join(language === 'zh' ? '、' : ', ') });
}

/** Counts only: it shows on lock screens. As many sections as there is room for, the two most important at most. */
function subjectOf(ordered: readonly DueItem[], { today }: DigestInput, { text, day, language }: MailWords): string {
  const counts = SECTIONS.flatMap((section) => {
    const all = ordered.filter((item) => item.section === section);
    if (all.length === 0) return [];
    // The same number as over the section.
    const counted = text(`count.${titleOf(section, all)}`, { n: all.length });
    const broken = all.filter(({ reason }) => reason.kind === 'promiseBroken').length;
    return broken > 0 && broken < all.length ? [text('someBroken', { all: counted, n: broken })] : [counted];
  });
  const attempts = [counts.slice(0, 2).join(text('join')), counts[0] ?? '', text('subjectAll', { n: ordered.length })];
  const subjects = attempts.map((some) => text('subject', { day: day(today), counts: some }));
  return (
    subjects.find((subject) => subject.length <= SUBJECT[language]) ?? oneLine(subjects[2] ?? '', SUBJECT[language])
  );
}

/** What comes first, without its name. */
function preheaderOf(
  ordered: readonly DueItem[],
  { customers }: DigestInput,
  { text, day, language }: MailWords,
): string {
  const [first] = ordered;
  if (first === undefined) return '';
  const { reason, daysLate } = first;
  const what = text(`first.${reason.kind}`, {
    late: daysLate > 0 ? text('late', { n: daysLate }) : text('today'),
    day: reason.kind === 'needDate' ? day(reason.need) : '',
  });
  const tier = tierWord((first.customer === null ? null : customers.get(first.customer)?.tier) ?? '', language);
  return oneLine(tier === '' ? text('preheader', { what }) : text('preheaderTier', { tier, what }), PREHEADER);
}
