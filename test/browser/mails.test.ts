// The mails as a browser draws them: on a phone and on a desk, in both languages, with no images and with colours inverted.
// Google Chrome stands for mail programs; what those leave out (style sheets, scripts, images) the mails do not have.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { defaultTemplates } from '../../src/domain/digest/default-templates';
import { morningMail } from '../../src/domain/digest/digest';
import type { DigestInput } from '../../src/domain/digest/digest-input';
import { composeGreeting } from '../../src/domain/digest/greeting';
import { weeklyMail } from '../../src/domain/digest/weekly';
import type { Language } from '../../src/domain/language';
import { mailTexts } from '../../src/text/mail/text';
import { seenInText } from '../domain/digest/mail-parts';
import { sampleDigest } from '../domain/digest/sample-digest';
import { sampleWeek } from '../domain/digest/sample-week';
import { launchBrowser } from './support/chromium';

interface DrawnMail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}
const WIDTHS = { phone: 360, desktop: 1000 } as const;
/** Where the pictures go, to be looked at; nowhere unless told. */
const pictures = process.env['MAIL_PICTURES'];

const made = <Mail>(mail: Mail | null): Mail => {
  if (mail === null) throw new Error('Cannot draw the mail: there is none');
  return mail;
};

/** Names, words and promises without a place to break them at. */
function unbroken(input: DigestInput): DigestInput {
  const long = `${'Donaudampfschifffahrtsgesellschaft'.repeat(3)}@${'x'.repeat(120)}`;
  const customers = [...input.customers].map(([id, customer]) => {
    const last = customer.last === null ? null : { ...customer.last, words: long };
    return [id, { ...customer, name: long, phone: '1'.repeat(60), tier: 'W'.repeat(30), last }] as const;
  });
  return { ...input, customers: new Map(customers), says: new Map([...input.says].map(([key]) => [key, long])) };
}

function greeting(language: Language): DrawnMail {
  const template = defaultTemplates(language).find((row) => row.language === language && row.kind === 'individual');
  const zh = language === 'zh';
  return composeGreeting({
    template: { subject: String(template?.subject), text: String(template?.text) },
    language,
    to: { name: zh ? '王芳' : 'Maria Anders', kind: 'individual', sex: 'female', surname: null },
    from: { rep: zh ? '李明' : 'Li Ming', team: zh ? '北风贸易' : 'Northwind' },
    seed: 'C-1',
    used: new Set(),
    promotion: true,
  });
}

const LANGUAGES: readonly Language[] = ['en', 'zh'];
const MAILS = LANGUAGES.flatMap((language) => {
  const texts = mailTexts(language);
  const mails: Readonly<Record<string, DrawnMail>> = {
    daily: made(morningMail(sampleDigest(language), texts)),
    'daily-unbroken': made(morningMail(unbroken(sampleDigest(language)), texts)),
    weekly: made(weeklyMail(sampleWeek(language), texts)),
    greeting: greeting(language),
  };
  return Object.entries(mails).flatMap(([name, mail]) =>
    Object.entries(WIDTHS).map(([screen, width]) => ({ name, language, screen, width, mail })),
  );
});

/** In the page: what is wider than its place or than a mail, and each text with its colours. */
function looks(): { wide: string[]; texts: { text: string; colour: string; ground: string }[]; left: number } {
  const wide: string[] = [];
  const texts: { text: string; colour: string; ground: string }[] = [];
  let left = Infinity;
  const groundOf = (element: Element | null): string => {
    const ground = element === null ? 'rgb(255, 255, 255)' : getComputedStyle(element).backgroundColor;
    return ground === 'rgba(0, 0, 0, 0)' && element !== null ? groundOf(element.parentElement) : ground;
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = (node.textContent ?? '').trim();
    const parent = node.parentElement;
    if (text === '' || parent === null) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    left = Math.min(left, box.left);
    if (box.right > window.innerWidth || box.left < 0 || box.width > 600) wide.push(text);
    texts.push({ text, colour: getComputedStyle(parent).color, ground: groundOf(parent) });
  }
  if (document.documentElement.scrollWidth > window.innerWidth) wide.push('the page');
  return { wide, texts, left };
}

/** WCAG 2.2, relative luminance and contrast ratio. */
function contrast(one: string, other: string, inverted: boolean): number {
  const [a, b] = [one, other].map((colour) => {
    const parts = (colour.match(/\d+(\.\d+)?/g) ?? []).slice(0, 3).map((part) => Number(part) / 255);
    const [r = 0, g = 0, blue = 0] = parts
      .map((part) => (inverted ? 1 - part : part))
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue + 0.05;
  });
  return Math.max((a ?? 0) / (b ?? 1), (b ?? 0) / (a ?? 1));
}

const squeezed = (text: string): string => text.replace(/[\s★○!=[\]:：·]/gu, '');

describe('a mail', () => {
  let browser: Browser;
  let page: Page;
  const asked: string[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ javaScriptEnabled: true });
    page.on('request', (request) => asked.push(request.url()));
    if (pictures !== undefined) mkdirSync(pictures, { recursive: true });
  });
  afterAll(() => browser.close());

  it.each(MAILS)('$name in $language fits a $screen', async ({ name, language, screen, width, mail }) => {
    await page.setViewportSize({ width, height: 800 });
    asked.length = 0;
    await page.setContent(mail.html);
    const { wide, texts, left } = await page.evaluate(looks);
    if (pictures !== undefined) {
      await page.screenshot({ path: path.join(pictures, `${name}-${language}-${screen}.png`), fullPage: true });
    }
    expect(wide).toEqual([]);
    expect(left).toBeGreaterThanOrEqual(12);
    // Nothing is fetched: it reads the same with images off.
    expect([asked, await page.locator('img, picture, svg, video, script').count()]).toEqual([[], 0]);
    for (const { text, colour, ground } of texts) {
      expect([text, contrast(colour, ground, false) >= 4.5, contrast(colour, ground, true) >= 4.5]).toEqual([
        text,
        true,
        true,
      ]);
    }
    expect(Buffer.byteLength(mail.html)).toBeLessThanOrEqual(60 * 1024);
    expect(Array.from(mail.subject).length).toBeLessThan(60);
  });

  it.each(MAILS.filter(({ screen }) => screen === 'phone'))(
    '$name in $language says in plain text what it shows',
    async ({ language, mail }) => {
      const { open } = mailTexts(language);
      await page.setContent(mail.html);
      const shown = await page.evaluate((word: string) => {
        for (const link of document.querySelectorAll('a')) if (link.textContent === word) link.remove();
        // A row of figures is read with what stands over them, which a text without columns has to repeat.
        for (const table of document.querySelectorAll('table:not([role])')) {
          const [head = [], ...rows] = [...table.querySelectorAll('tr')].map((row) =>
            [...row.children].map(({ textContent }) => textContent ?? ''),
          );
          const lines = rows.map((row) =>
            row.map((cell, at) => (at === 0 || cell === '' ? cell : `${head[at]} ${cell}`)).join(' '),
          );
          table.replaceWith(lines.join('\n'));
        }
        return document.body.innerText;
      }, open);
      expect(squeezed(shown)).toBe(seenInText(mail.text, open).words);
    },
  );
});
