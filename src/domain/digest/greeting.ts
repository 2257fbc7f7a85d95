// A greeting or a promotion to a customer out of a template: alternatives `{a|b}` are chosen so that no text is used twice,
// fields such as `{salutation}` are filled in. What is filled in is one line of plain text and is not looked through again.
import { fnv1a } from '../fnv';
import type { Language } from '../language';
import greetingData from './greeting-data';
import { escapeHtml, oneLine } from './line-text';
import type { Addressee } from './salutation';
import { salutation } from './salutation';

export interface GreetingTemplate {
  readonly subject: string;
  readonly text: string;
}
export interface GreetingOrder {
  readonly template: GreetingTemplate;
  readonly language: Language;
  readonly to: Addressee;
  readonly from: { readonly rep: string; readonly team: string };
  /** Same seed, same choice: the customer, the occasion and the year. */
  readonly seed: string;
  /** `body` of what this rep's customers were sent in the year. */
  readonly used: Pick<ReadonlySet<string>, 'has'>;
  /** A promotion says how to get no more of them. */
  readonly promotion: boolean;
}
export interface Greeting {
  readonly subject: string;
  /** To copy into a short message as well. */
  readonly text: string;
  readonly html: string;
  /** What makes it the same text as another, whoever it goes to. */
  readonly body: string;
  /** Every combination of the template is used up. */
  readonly repeated: boolean;
}

const CHOICE = /\{([^{}|]*(?:\|[^{}|]*)+)\}/g;
const SUBJECT = 60;
/** What a cell holds; a text of a team's own may be longer than a greeting ought to be. */
const TEXT = 5000;

export function composeGreeting(order: GreetingOrder): Greeting {
  const { template, language, to, from, seed, used, promotion } = order;
  const fields: Readonly<Record<string, string>> = {
    salutation: salutation(to, language),
    name: oneLine(to.name, 40),
    rep: oneLine(from.rep, 40),
    team: oneLine(from.team, 40),
  };
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (place, name: string) => fields[name] ?? place);
  const own = template.text.slice(0, TEXT).replace(/\r\n?/g, '\n');
  // Who has no firm to sign for leaves no comma behind.
  const source = fields['team'] === '' ? own.replace(/[ ,，]*\{team\}/g, '') : own;
  const all = combinations(source);
  const start = fnv1a(seed) % all;
  let at = 0;
  const bodyAt = (step: number): string => bodyOf(chosen(source, (start + step) % all));
  while (at < all && used.has(bodyAt(at))) at += 1;
  const repeated = at === all;
  const written = chosen(source, (start + (repeated ? 0 : at)) % all);
  const text = plainLines(fill(written) + (promotion ? `\n${optOutLine(language)}` : '')).join('\n');
  return {
    subject: greetingSubject(fill(template.subject)),
    text,
    html: greetingHtml(text, language),
    body: bodyOf(written),
    repeated,
  };
}

/** How to get no more promotions. */
export const optOutLine = (language: Language): string => greetingData().optOut[language];

export const greetingSubject = (subject: string): string => oneLine(subject, SUBJECT);

/** What is written, as lines without anything but their text. */
export const plainLines = (text: string): readonly string[] =>
  text
    .split(/\r\n?|\n/)
    .map((line) => oneLine(line, 1000))
    .filter((line) => line !== '');

/** Looks like a person wrote it: the lines, and nothing else. */
export function greetingHtml(text: string, language: Language): string {
  const paragraphs = plainLines(text).map((line) => `<p style="margin:0 0 8px">${escapeHtml(line)}</p>`);
  return (
    `<!DOCTYPE html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8">` +
    `<meta name="viewport" content="width=device-width,initial-scale=1"></head><body style="margin:0">` +
    `<div style="max-width:600px;padding:16px;font-family:Arial,sans-serif;font-size:15px;line-height:24px">` +
    `${paragraphs.join('')}</div></body></html>`
  );
}

/** How many different texts a template gives; at most a million are told apart. */
export const combinations = (text: string): number =>
  Math.min(
    1_000_000,
    [...text.matchAll(CHOICE)].reduce((product, [, parts = '']) => product * parts.split('|').length, 1),
  );

/** The text of that number: each alternative is a digit of it, the last one turns first. */
function chosen(text: string, number: number): string {
  const sizes = [...text.matchAll(CHOICE)].map(([, parts = '']) => parts.split('|').length);
  const digits: number[] = [];
  let rest = number;
  for (const size of [...sizes].reverse()) {
    digits.unshift(rest % size);
    rest = Math.floor(rest / size);
  }
  let at = 0;
  return text.replace(CHOICE, (_, parts: string) => parts.split('|')[digits[at++] ?? 0] ?? '');
}

/** Without fields and layout: two texts that differ by names alone are the same. */
const bodyOf = (text: string): string =>
  text
    .replace(/\{\w+\}/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** No greeting belongs to a day of mourning. */
export const isGreetingDay = (name: string): boolean =>
  !greetingData().silent.toLowerCase().split('|').includes(name.trim().toLowerCase());
