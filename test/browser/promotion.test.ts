// A promotion from the filter to the mail, on the page that `npm start` serves: the built dist/, real cells, a real browser.
// With PROMOTION_PICTURES the sidebar's pictures go into that folder, to be looked at.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Frame, Page } from 'playwright-core';
import type { TabKey } from '../../src/domain/catalogue/catalogue';
import { choiceWord, fieldsOf, label, tabTitle } from '../../src/domain/catalogue/catalogue';
import { screenText } from '../../src/text/screens/text';
import { serverText } from '../../src/text/server/text';
import { launchBrowser } from './support/chromium';
import { choose, openPanel, sidebar, OPENED, Workbench } from './support/workbench';

const pictures = process.env['PROMOTION_PICTURES'];

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
  if (pictures !== undefined) mkdirSync(pictures, { recursive: true });
});
afterAll(() => browser.close());

/** What stands wider than the sidebar is. Runs in its page. */
const overflow = (): number => Math.max(0, document.documentElement.scrollWidth - window.innerWidth);

describe.each(['en', 'zh'] as const)('a promotion in the workbook, %s', (lang) => {
  const text = screenText(lang);
  const { outbox: words } = text;
  const tab = (key: TabKey): string => tabTitle(key, lang);
  const header = (key: TabKey, field: string): string =>
    fieldsOf(key)
      .flatMap((line) => (line.key === field ? [label(line, lang)] : []))
      .join('');
  const letters = (key: TabKey, field: string): string =>
    String.fromCharCode(65 + fieldsOf(key).findIndex((line) => line.key === field));
  const yes = choiceWord('yesNo', 'yes', lang);
  const subject = lang === 'zh' ? '周五前九折' : 'Ten per cent off until Friday';
  const lines =
    lang === 'zh' ? '{salutation}\n全部商品九折。\n{rep}' : '{salutation}\nall goods are ten per cent off.\n{rep}';
  let workbench: Workbench;
  let page: Page;
  let side: Frame;
  beforeAll(async () => {
    workbench = await Workbench.start({ lang, script: OPENED });
    page = await workbench.open(browser);
    await choose(page, lang === 'zh' ? '扩展程序' : 'Extensions', serverText(lang, 'menuOpen'));
    side = await sidebar(page);
    await side.locator('.due-open').first().waitFor();
  }, 240_000);
  afterAll(() => workbench.stop());

  async function picture(name: string): Promise<void> {
    expect([name, await side.evaluate(overflow)]).toEqual([name, 0]);
    if (pictures === undefined) return;
    await page.locator('iframe.script-frame').screenshot({ path: path.join(pictures, `${name}-${lang}.png`) });
  }

  it('is addressed, counted, previewed, drafted, ticked and sent once', async () => {
    await side.getByRole('button', { name: words.title, exact: true }).click();
    const territory = side.locator('select#promotion-territory');
    await territory.waitFor();
    const held = new Set(
      (await workbench.records(tab('customers'))).map((row) => row[header('customers', 'territory')]),
    );
    held.delete('');
    const offered = (await territory.locator('option').allInnerTexts()).slice(1);
    expect([...offered].sort()).toEqual([...held].map(String).sort());
    await picture('1-empty');

    await side.getByRole('button', { name: words.make }).click();
    await side.getByText(words.fillIn).waitFor();
    await side.locator('#promotion-campaign').fill('May');
    await side.locator('#promotion-subject').fill(subject);
    await side.locator('#promotion-text').fill(lines);
    await territory.selectOption(offered[0] ?? '');
    await side.getByRole('button', { name: words.preview }).click();
    await side.locator('[role="status"] b').first().waitFor();
    await territory.selectOption('');
    await side.getByRole('button', { name: words.preview }).click();
    const mail = side.locator('.mail');
    await mail.waitFor();
    // Who matches gets a draft or is counted with the reason.
    const numbers = (await side.locator('[role="status"]').locator('p b, li').allInnerTexts()).map((line) =>
      (line.match(/\d+/g) ?? []).map(Number),
    );
    const [[matching = 0, drafts = 0] = [], ...leftOut] = numbers;
    expect(leftOut.length).toBeGreaterThan(0);
    expect(leftOut.reduce((sum, [count = 0]) => sum + count, drafts)).toBe(matching);
    expect(await mail.innerText()).toContain(subject);
    expect(await mail.innerText()).not.toMatch(/[{}]/);
    await mail.scrollIntoViewIfNeeded();
    await picture('2-preview');
    const before = await workbench.records(tab('outbox'));
    expect(before.filter((row) => row[header('outbox', 'campaign')] === 'May')).toEqual([]);

    await side.getByRole('button', { name: words.make }).click();
    await side.getByText(words.waits).waitFor();
    await side.getByText(words.notRunning).waitFor();
    await side.getByText(words.waits).scrollIntoViewIfNeeded();
    await picture('3-made');
    const rows = (await workbench.records(tab('outbox'))).slice(before.length);
    expect(rows.length).toBe(drafts);
    expect(await side.getByText(words.made(rows.length)).count()).toBe(1);
    expect(new Set(rows.map((row) => row[header('outbox', 'state')]))).toEqual(
      new Set([choiceWord('outboxStates', 'draft', lang)]),
    );
    const to = String(rows[0]?.[header('outbox', 'to')]);

    await side.getByRole('button', { name: text.health.title }).click();
    await side.getByRole('button', { name: text.health.start }).click();
    await side.getByText(text.health.on(text.health.you)).waitFor();
    await workbench.local('set', `${tab('outbox')}!${letters('outbox', 'send')}${before.length + 2}`, yes);
    await workbench.local('advance', '2026-02-10T11:30');
    await openPanel(page, 'outbox');
    const sent = page.getByRole('article', { name: subject });
    await sent.first().waitFor();
    expect(await sent.count()).toBe(1);
    expect(await sent.innerText()).toContain(to);
    await workbench.local('advance', '2026-02-11T11:30');
    const mails = (await workbench.local('outbox')) as readonly { readonly subject: string; readonly to: unknown }[];
    expect(mails.filter((one) => one.subject === subject).map((one) => String(one.to))).toEqual([to]);
    const states = (await workbench.records(tab('outbox'))).map((row) => row[header('outbox', 'state')]);
    expect(states[before.length]).toBe(choiceWord('outboxStates', 'sent', lang));
  }, 240_000);
});
