// The morning mail of one rep: what is due as a page that six minutes are enough for, in both forms.
// Pure: the day, the rows and the texts are told. Nothing due gives no mail.
import type { DueItem, Section } from '../due/due-item';
import { SECTIONS } from '../due/due-item';
import { chosenKeys, fewestSteps, inMailOrder, trims } from './digest-choice';
import type { Digest, DigestInput } from './digest-input';
import { digestItem } from './digest-item';
import { byteLength, oneLine, readingLength, safeLink } from './line-text';
import { mailHtml } from './mail-html';
import type { MailBlock, MailItem, MailPage } from './mail-page';
import { readInMail } from './mail-page';
import { mailText } from './mail-text';
import type { MailTextKey, MailTexts, MailWords } from './mail-words';
import { mailWords } from './mail-words';

/** Of words in English, of characters in Chinese. */
const TO_READ = { en: 700, zh: 1400 } as const;
/** Gmail clips at 102 KB. */
const HTML_BYTES = 60_000;
const SUBJECT = { en: 50, zh: 24 } as const;
const PREHEADER = 90;
/** Two lines are read and decided in twelve seconds. */
const ITEMS_A_MINUTE = 5;

export function morningMail(input: DigestInput, texts: MailTexts): Digest | null {
  const { person, due, today } = input;
  const mine = due.items.filter(({ rep }) => rep.toLowerCase() === person.email.toLowerCase());
  if (mine.length === 0) return null;
  const words = mailWords(person.language, texts, today);
  const ordered = inMailOrder(mine);
  const chosen = chosenKeys(ordered);
  const written = new Map(
    ordered.filter(({ key }) => chosen.has(key)).map((item) => [item.key, digestItem(item, input, words)]),
  );
  const { steps, gentle } = trims(ordered, chosen);
  const pageAfter = (taken: number): { page: MailPage; shown: ReadonlySet<string> } => {
    const left = new Map<string, MailItem>(written);
    const brief = new Set<string>();
    for (const { kind, key } of steps.slice(0, taken)) {
      const item = left.get(key);
      if (kind === 'item') left.delete(key);
      else if (kind === 'brief') brief.add(key);
      else if (item) left.set(key, { ...item, say: null });
    }
    return { page: digestPage(ordered, left, brief, input, words), shown: new Set(left.keys()) };
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

function digestPage(
  ordered: readonly DueItem[],
  left: ReadonlyMap<string, MailItem>,
  brief: ReadonlySet<string>,
  input: DigestInput,
  words: MailWords,
): MailPage {
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
      minutes: Math.max(1, Math.ceil((left.size - brief.size) / ITEMS_A_MINUTE)),
    }),
    blocks: SECTIONS.flatMap((section) => block(section, ordered, left, brief, words)),
    open: text('open'),
    button: link === null ? null : { label: text('openSheet'), link },
    foot: text('foot'),
  };
}

function block(
  section: Section,
  ordered: readonly DueItem[],
  left: ReadonlyMap<string, MailItem>,
  brief: ReadonlySet<string>,
  { text, language }: MailWords,
): readonly MailBlock[] {
  const all = ordered.filter((item) => item.section === section);
  if (all.length === 0) return [];
  const stays = all.filter(({ key }) => left.has(key));
  const items = stays.flatMap(({ key }) => (brief.has(key) ? [] : (left.get(key) ?? [])));
  const names = stays
    .filter(({ key }) => brief.has(key))
    .map(
      ({ key, customer }) => `${left.get(key)?.name ?? ''}${customer === null ? '' : ` (${oneLine(customer, 20)})`}`,
    );
  const cut = all.length - stays.length;
  return [
    {
      title: text(`title.${kindOf(section, all)}`, { n: all.length }),
      note: cut === 0 ? null : text('more', { shown: stays.length, left: cut }),
      items,
      also: names.length === 0 ? null : text('also', { names: names.join(language === 'zh' ? '、' : ', ') }),
      table: null,
    },
  ];
}

/** Promises that are all only due are not called broken. */
const kindOf = (section: Section, items: readonly DueItem[]): Section | 'promises' =>
  section === 'brokenPromises' && items.some(({ reason }) => reason.kind === 'promiseDue') ? 'promises' : section;

/** Counts only: it shows on lock screens. As many sections as there is room for, the two most important at most. */
function subjectOf(ordered: readonly DueItem[], { today }: DigestInput, { text, day, language }: MailWords): string {
  const counts = SECTIONS.flatMap((section) => {
    const all = ordered.filter((item) => item.section === section);
    const broken = all.filter(({ reason }) => reason.kind === 'promiseBroken');
    const [counted, key]: readonly [readonly DueItem[], MailTextKey] =
      section !== 'brokenPromises' || broken.length > 0
        ? [section === 'brokenPromises' ? broken : all, `count.${section}`]
        : [all, 'count.promises'];
    return counted.length === 0 ? [] : [text(key, { n: counted.length })];
  });
  const attempts = [counts.slice(0, 2).join(text('join')), counts[0] ?? '', text('subjectAll', { n: ordered.length })];
  const subjects = attempts.map((some) => text('subject', { day: day(today), counts: some }));
  return (
    subjects.find((subject) => subject.length <= SUBJECT[language]) ?? oneLine(subjects[2] ?? '', SUBJECT[language])
  );
}

/** What comes first, without its name. */
function preheaderOf(ordered: readonly DueItem[], { customers }: DigestInput, { text, day }: MailWords): string {
  const [first] = ordered;
  if (first === undefined) return '';
  const { reason, daysLate } = first;
  const what = text(`first.${reason.kind}`, {
    late: daysLate > 0 ? text('late', { n: daysLate }) : text('today'),
    day: reason.kind === 'needDate' ? day(reason.need) : '',
  });
  const tier = oneLine((first.customer === null ? null : customers.get(first.customer)?.tier) ?? '', 20);
  return oneLine(tier === '' ? text('preheader', { what }) : text('preheaderTier', { tier, what }), PREHEADER);
}
