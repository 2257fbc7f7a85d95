// What stands in a mail before it has a form: both parts, HTML and plain text, are made from this and from nothing else,
// so they cannot say different things. Every text is one clean line. Knows no HTML and no rule of what is due.
import type { Language } from '../language';

export interface MailBadge {
  readonly word: string;
  /** 0 the best tier; null when the tier is not in the table. */
  readonly rank: number | null;
}

export interface MailItem {
  readonly name: string;
  readonly badge: MailBadge | null;
  /** When, phone, id: what follows the name on its line. */
  readonly notes: readonly string[];
  readonly late: boolean;
  readonly link: string | null;
  readonly lines: readonly string[];
  readonly say: string | null;
}

export interface MailTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface MailBlock {
  readonly title: string;
  /** What of it is not shown. */
  readonly note: string | null;
  readonly items: readonly MailItem[];
  /** Names of more items in one line, where there are too many for lines of their own. */
  readonly also: string | null;
  readonly table: MailTable | null;
}

export interface MailPage {
  readonly language: Language;
  readonly subject: string;
  readonly preheader: string;
  readonly headline: string;
  readonly blocks: readonly MailBlock[];
  /** Sections of which nothing is shown, in one line. */
  readonly more?: string | null;
  readonly open: string;
  readonly button: { readonly label: string; readonly link: string } | null;
  readonly foot: string;
}

export interface Mail {
  readonly subject: string;
  readonly preheader: string;
  readonly html: string;
  readonly text: string;
}

/** Everything a reader reads in it, links left out. */
export const readInMail = ({ preheader, headline, blocks, more, button, foot, open }: MailPage): string =>
  [
    preheader,
    headline,
    ...blocks.flatMap(({ title, note, items, also, table }) => [
      title,
      note ?? '',
      also ?? '',
      ...items.flatMap((item) => [
        item.name,
        item.badge?.word ?? '',
        ...item.notes,
        item.link === null ? '' : open,
        ...item.lines,
        item.say ?? '',
      ]),
      ...(table === null ? [] : [table.head, ...table.rows].flat()),
    ]),
    more ?? '',
    button?.label ?? '',
    foot,
  ].join('\n');
