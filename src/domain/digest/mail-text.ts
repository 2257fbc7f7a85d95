// A mail page as plain text: the same facts in the same order and words, an item two lines and its link on a line of its own.
// Latin is wrapped at 72, Chinese is left to the reader's window. Knows no customer and no rule of what is due.
import type { MailBlock, MailItem, MailPage } from './mail-page';

const WIDTH = 72;

export function mailText(page: MailPage): string {
  const { language, preheader, headline, blocks, more, button, foot } = page;
  const fit = language === 'zh' ? (line: string) => [line] : wrapped;
  const lines = [
    ...fit(preheader),
    ...fit(headline),
    ...blocks.flatMap((block) => ['', ...blockLines(block, page, fit)]),
    ...(more ? ['', ...fit(more)] : []),
    '',
    ...(button === null ? [] : [...fit(button.label), button.link]),
    ...fit(foot),
  ];
  return `${lines.join('\n')}\n`;
}

type Fit = (line: string) => readonly string[];

const colon = ({ language }: MailPage): string => (language === 'zh' ? '：' : ': ');

function blockLines({ title, note, items, also, table }: MailBlock, page: MailPage, fit: Fit): readonly string[] {
  const gap = page.language === 'zh' ? '' : ' ';
  return [
    ...fit(note === null ? `== ${title} ==` : `== ${title}${gap}${note} ==`),
    ...items.flatMap((item, at) => [...(at === 0 ? [] : ['']), ...itemLines(item, page, fit)]),
    ...(also === null ? [] : ['', ...fit(also)]),
    ...(table === null
      ? []
      : table.rows.flatMap(([name = '', ...values]) =>
          fit(
            `${name}${colon(page)}${values.flatMap((value, at) => (value === '' ? [] : [`${table.head[at + 1] ?? ''} ${value}`.trim()])).join(' · ')}`,
          ),
        )),
  ];
}

function itemLines(
  { name, badge, notes, late, link, lines, say }: MailItem,
  page: MailPage,
  fit: Fit,
): readonly string[] {
  const [when, ...rest] = notes;
  const first = [
    name,
    ...(badge === null ? [] : [`[${badge.word}]`]),
    ...(when === undefined ? [] : [late ? `! ${when}` : when]),
    ...rest,
  ];
  return [
    ...fit(first.join('  ')),
    ...lines.flatMap(fit),
    ...(say === null ? [] : fit(say)),
    ...(link === null ? [] : [`${page.open}${colon(page)}${link}`]),
  ];
}

/** At most 72 characters a line, broken at spaces; a longer word keeps its line. */
function wrapped(line: string): readonly string[] {
  const lines: string[] = [];
  let last = '';
  for (const word of line.split(' ')) {
    if (last !== '' && last.length + 1 + word.length > WIDTH) {
      lines.push(last.trimEnd());
      last = word;
    } else last = last === '' ? word : `${last} ${word}`;
  }
  return [...lines, last];
}
