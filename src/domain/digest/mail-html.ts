// A mail page as HTML that a phone, Outlook and an inverted screen show alike: one column, inline styles, no image, no
// script, no style sheet; text and background colours set on every cell. Knows no customer and no word of a language.
import { escapeHtml } from './line-text';
import type { MailBadge, MailBlock, MailItem, MailPage, MailTable } from './mail-page';

const FONT = "font-family:Arial,'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif";
const TEXT = '#1f1f1f';
const GREY = '#5f6368';
const LATE = '#b3261e';
const LINK = '#0b57d0';
/** Text on its own ground: clients that invert change both or neither. */
const on = (colour: string, ground = '#ffffff'): string => `color:${colour};background-color:${ground}`;
const BODY = `${FONT};font-size:15px;line-height:24px;word-break:break-word;overflow-wrap:anywhere`;
const SMALL = 'font-size:13px;line-height:20px';
const SIDES = 'padding-left:16px;padding-right:16px';

export function mailHtml(page: MailPage): string {
  const { language, subject, preheader, headline, blocks, more, button, foot } = page;
  const rows = [
    cell(`${SMALL};padding-top:16px;${on(GREY)}`, escapeHtml(preheader)),
    cell(
      `padding-top:4px;${on(TEXT)}`,
      `<h1 style="margin:0;font-size:20px;line-height:28px;font-weight:600">${escapeHtml(headline)}</h1>`,
    ),
    ...blocks.flatMap((block) => blockRows(block, page.open)),
    ...(more ? [cell(`${SMALL};padding-top:20px;${on(TEXT)}`, escapeHtml(more))] : []),
    ...(button === null ? [] : [buttonRow(button)]),
    cell(`${SMALL};padding-top:16px;padding-bottom:24px;${on(GREY)}`, escapeHtml(foot)),
  ];
  return (
    `<!DOCTYPE html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">` +
    '<meta name="viewport" content="width=device-width,initial-scale=1">' +
    '<meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark">' +
    `<title>${escapeHtml(subject)}</title></head>` +
    `<body style="margin:0;padding:0;${on(TEXT)}" bgcolor="#ffffff">` +
    `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-collapse:collapse">` +
    `<tr><td align="center" style="padding:0;${on(TEXT)}" bgcolor="#ffffff">` +
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" ' +
    `style="width:100%;max-width:600px;border-collapse:collapse;text-align:left">${rows.join('')}</table>` +
    '</td></tr></table></body></html>'
  );
}

const cell = (style: string, content: string): string =>
  `<tr><td bgcolor="#ffffff" style="${BODY};${SIDES};${style}">${content}</td></tr>`;

function blockRows({ title, note, items, also, table }: MailBlock, open: string): readonly string[] {
  const more = note === null ? '' : ` <span style="${SMALL};font-weight:400;color:${GREY}">${escapeHtml(note)}</span>`;
  const heading = `<h2 style="margin:0;font-size:15px;line-height:24px;font-weight:600">${escapeHtml(title)}${more}</h2>`;
  return [
    cell(`padding-top:20px;padding-bottom:4px;border-bottom:2px solid ${TEXT};${on(TEXT)}`, heading),
    ...items.map((item) =>
      cell(`padding-top:8px;padding-bottom:8px;border-bottom:1px solid #dadce0;${on(TEXT)}`, itemHtml(item, open)),
    ),
    ...(also === null ? [] : [cell(`${SMALL};padding-top:8px;${on(TEXT)}`, escapeHtml(also))]),
    ...(table === null ? [] : [cell(`padding-top:4px;${on(TEXT)}`, tableHtml(table))]),
  ];
}

function itemHtml({ name, badge, notes, late, link, lines, say }: MailItem, open: string): string {
  const [when, ...rest] = notes;
  const first = [
    `<b style="font-weight:600"><bdi>${escapeHtml(name)}</bdi></b>`,
    badge === null ? '' : badgeHtml(badge),
    when === undefined
      ? ''
      : `<span style="${SMALL};color:${late ? LATE : GREY};white-space:nowrap">${late ? '! ' : ''}${escapeHtml(when)}</span>`,
    ...rest.map(
      (note) => `<span style="${SMALL};color:${GREY};white-space:nowrap"><bdi>${escapeHtml(note)}</bdi></span>`,
    ),
    // Padded so that a thumb meets it.
    link === null
      ? ''
      : `<a href="${escapeHtml(link)}" style="color:${LINK};padding:4px 0;white-space:nowrap">${escapeHtml(open)}</a>`,
  ];
  const below = lines.map((line) => `<div>${escapeHtml(line)}</div>`).join('');
  const saying = say === null ? '' : `<div style="${SMALL};color:${GREY}">${escapeHtml(say)}</div>`;
  return `<div>${first.filter((part) => part !== '').join('&nbsp; ')}</div>${below}${saying}`;
}

/** Told apart by its frame as well as by its colour, since both may be inverted. */
function badgeHtml({ word, rank }: MailBadge): string {
  const [frame, weight, mark] =
    rank === 0
      ? ['2px solid #5b2a86', 600, '★ ']
      : rank === 1
        ? ['1px solid #0b57d0', 400, '○ ']
        : ['1px solid #747775', 400, ''];
  return `<span style="${SMALL};font-weight:${weight};border:${frame};border-radius:4px;padding:0 4px;${on(TEXT)}">${mark}${escapeHtml(word)}</span>`;
}

function tableHtml({ head, rows }: MailTable): string {
  const one = (tag: 'th' | 'td', texts: readonly string[]): string =>
    `<tr>${texts
      .map((text, at) => {
        const style = `${FONT};${SMALL};padding:4px ${at === 0 ? '8px 4px 0;width:45%' : `0 4px 8px${tag === 'td' ? ';white-space:nowrap' : ''}`};border-bottom:1px solid #dadce0;${tag === 'th' ? 'font-weight:600;word-break:normal;overflow-wrap:normal' : 'font-weight:400'};text-align:${at === 0 ? 'left' : 'right'};${on(TEXT)}`;
        return `<${tag} bgcolor="#ffffff"${tag === 'th' ? ' scope="col"' : ''} style="${style}">${escapeHtml(text)}</${tag}>`;
      })
      .join('')}</tr>`;
  return `<table width="100%" cellpadding="0" cellspacing="0" border="0" style="width:100%;border-collapse:collapse">${one('th', head)}${rows.map((row) => one('td', row)).join('')}</table>`;
}

const buttonRow = ({ label, link }: { readonly label: string; readonly link: string }): string =>
  cell(
    `padding-top:20px;${on(TEXT)}`,
    '<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr>' +
      `<td bgcolor="${LINK}" style="${BODY};border:1px solid ${LINK};border-radius:4px;${on('#ffffff', LINK)}">` +
      `<a href="${escapeHtml(link)}" style="display:inline-block;padding:8px 16px;text-decoration:none;${on('#ffffff', LINK)}">${escapeHtml(label)}</a>` +
      '</td></tr></table>',
  );
