// The day's work and the reminders on the page that `npm start` serves: the built dist/, real cells, a real browser.
// What is proved at the end stands in the cells and among the triggers, not on the screen.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Frame } from 'playwright-core';
import type { TabKey } from '../../src/domain/catalogue/catalogue';
import { choiceWord, fieldsOf, label, tabTitle } from '../../src/domain/catalogue/catalogue';
import { screenText } from '../../src/text/screens/text';
import { serverText } from '../../src/text/server/text';
import { launchBrowser } from './support/chromium';
import { choose, openPanel, sidebar, OPENED, Workbench } from './support/workbench';

/** A date as the command prints it begins with its day. */
const dayOf = (value: unknown): unknown => (typeof value === 'string' ? value.slice(0, 10) : value);

/** Looks until the cells hold that, as the sheet is changed after the screen. */
async function becomes(look: () => Promise<unknown>, wanted: unknown): Promise<void> {
  for (let tries = 0; tries < 20 && JSON.stringify(await look()) !== JSON.stringify(wanted); tries += 1) {
    await new Promise((done) => setTimeout(done, 250));
  }
  expect(await look()).toEqual(wanted);
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(['en', 'zh'] as const)('the day’s work in the workbook, %s', (lang) => {
  const text = screenText(lang);
  const tab = (key: TabKey): string => tabTitle(key, lang);
  const header = (key: TabKey, field: string): string =>
    fieldsOf(key)
      .flatMap((line) => (line.key === field ? [label(line, lang)] : []))
      .join('');
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await Workbench.start({ lang, script: OPENED });
  }, 240_000);
  afterAll(() => workbench.stop());

  const open = async () => {
    const page = await workbench.open(browser);
    await choose(page, lang === 'zh' ? '扩展程序' : 'Extensions', serverText(lang, 'menuOpen'));
    const side = await sidebar(page);
    await side.locator('.due-open').first().waitFor();
    return { page, side };
  };
  /** The button of a section's first item, such as `Done: …`. */
  const first = (side: Frame, section: string, words: string) =>
    side.locator(`#due-${section}`).getByRole('button', { name: words }).first();
  const opening = (worded: string): string => worded.replace(/[:：].*$/, '');

  it('a task is done, a promise kept, a follow-up put off, and undo takes each back in the cells', async () => {
    const { page, side } = await open();
    const steps = [
      ['tasks', 'tasks', 'done', opening(text.due.settled.done('')), text.yes],
      [
        'brokenPromises',
        'contacts',
        'promiseStatus',
        opening(text.due.settled.kept('')),
        choiceWord('promiseStatuses', 'kept', lang),
      ],
      ['followUps', 'customers', 'nextFollowUp', opening(text.due.snoozeOf('')), '2026-02-11'],
    ] as const;
    for (const [section, key, field, words, value] of steps) {
      const cells = async () => (await workbench.records(tab(key))).map((row) => dayOf(row[header(key, field)]));
      const before = await cells();
      const changes = async () => (await cells()).filter((cell, at) => cell !== before[at]);
      const items = side.locator(`#due-${section} li`);
      const shown = await items.allInnerTexts();
      await first(side, section, words).click();
      const undo = side.getByRole('button', { name: text.undo, exact: true });
      // It stays as long as the pointer is on it; reading the cells takes its time.
      await undo.hover();
      await becomes(changes, [value]);
      expect(await items.allInnerTexts()).not.toEqual(shown);
      await undo.click();
      await becomes(changes, []);
      expect(await items.allInnerTexts()).toEqual(shown);
    }
    const ways = (await workbench.records(tab('log'))).slice(-6).map((row) => row[header('log', 'how')]);
    const [own, undo] = ['sidebar', 'undo'].map((way) => choiceWord('changeWays', way, lang));
    expect(ways).toEqual([own, undo, own, undo, own, undo]);
    await page.close();
  }, 240_000);

  it('a task of one’s own stands in the sheet and in the list', async () => {
    const { page, side } = await open();
    const words = lang === 'zh' ? '给银行打电话' : 'Call the bank';
    await side.getByRole('button', { name: text.due.newTask }).click();
    await side.locator('#field-text').fill(words);
    await side.getByRole('button', { name: text.due.addTask }).click();
    await side.locator('#due-tasks').getByText(words).waitFor();
    const added = (await workbench.records(tab('tasks'))).filter((row) => row[header('tasks', 'text')] === words);
    expect(added).toHaveLength(1);
    await page.close();
  });

  it('reminders are started, which makes an hourly trigger, and stopped, which takes it away', async () => {
    const { page, side } = await open();
    await side.getByRole('button', { name: text.health.title }).click();
    await openPanel(page, 'triggers');
    const triggers = page.locator('#panel').getByText('onHourly');
    expect(await triggers.count()).toBe(0);
    await side.getByRole('button', { name: text.health.start }).click();
    await side.getByText(text.health.on(text.health.you)).waitFor();
    await triggers.first().waitFor();
    await side.getByRole('button', { name: text.health.stop }).click();
    await side.getByText(text.health.off, { exact: true }).waitFor();
    await triggers.first().waitFor({ state: 'detached' });
    await page.close();
  });
});
