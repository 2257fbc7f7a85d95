// A contact logged and taken back on the page that `npm start` serves: the built dist/, real cells, a real browser.
// What is proved stands in the cells, not on the screen.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/chromium';
import { LANGUAGES } from './support/languages';
import { choose, sidebar, Workbench } from './support/workbench';

const WORDS = {
  en: { contacts: 'Contact log', said: 'What was said', customer: 'Customer', last: 'Last contact' },
  zh: { contacts: '跟进记录', said: '沟通内容', customer: '客户', last: '最近联系' },
} as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(LANGUAGES)('a call logged, $lang', ({ lang, text, menu, open, tab, header }) => {
  const words = WORDS[lang];
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await Workbench.start({ lang });
  }, 120_000);
  afterAll(() => workbench.stop());

  it('is one more row and moves the card on, and is gone again after Undo', async () => {
    const customer = async () =>
      (await workbench.records(tab)).find((row) => row[header.name] === 'Alfreds Futterkiste') ?? {};
    const logged = async () =>
      (await workbench.records(words.contacts)).filter((row) => row[words.said] === '=1+1 wait for the budget');
    const before = await customer();

    const page = await workbench.open(browser);
    await choose(page, menu, open);
    const side = await sidebar(page);
    const search = side.getByRole('combobox', { name: text.searchLabel });
    await search.fill('alf');
    await side.getByRole('option', { name: /Alfreds Futterkiste/ }).waitFor();
    await search.press('Enter');
    await side.getByRole('button', { name: text.log.open, exact: true }).click();
    await side.locator('#field-said').fill('=1+1 wait for the budget');
    await side.getByRole('button', { name: text.log.plusSpoken[1] ?? '', exact: true }).click();
    await side.getByRole('button', { name: text.log.logIt, exact: true }).click();
    await side.getByText(text.log.logged('Alfreds Futterkiste')).waitFor();
    await until(async () => (await logged()).length === 1);
    expect(await logged()).toMatchObject([{ [words.customer]: before[header.id] }]);
    expect((await customer())[words.last]).not.toEqual(before[words.last]);

    await side.getByRole('button', { name: text.undo, exact: true }).click();
    await side.getByText(text.log.undone).waitFor();
    expect(await logged()).toEqual([]);
    expect((await customer())[words.last]).toEqual(before[words.last]);
    await page.close();
  }, 240_000);
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 50 && !(await holds()); turn += 1) await new Promise((resolve) => setTimeout(resolve, 200));
}
