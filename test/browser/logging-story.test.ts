// A contact logged and taken back on the page that `npm start` serves: the built dist/, real cells, a real browser.
// What is proved stands in the cells, not on the screen.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/chromium';
import { LANGUAGES } from './support/languages';
import { choose, sidebar, OPENED, Workbench } from './support/workbench';

const WORDS = {
  en: {
    ...{ contacts: 'Contact log', said: 'What was said', customer: 'Customer', last: 'Last contact', orders: 'Orders' },
    ...{ number: 'Order number', amount: 'Amount', status: 'Promise status', kept: 'Kept', open: 'Open' },
    ...{ promises: 'Open promises', value: 'Value', soFar: 'Amount so far', tier: 'Tier' },
  },
  zh: {
    ...{ contacts: '跟进记录', said: '沟通内容', customer: '客户', last: '最近联系', orders: '订单' },
    ...{ number: '销售单号', amount: '金额', status: '承诺状态', kept: '已兑现', open: '未兑现' },
    ...{ promises: '未兑现承诺', value: '价值分析', soFar: '累计金额', tier: '等级' },
  },
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
    workbench = await Workbench.start({ lang, script: OPENED });
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

  it('changes the day’s list, the next preparation, the orders and the value, and all of them back again', async () => {
    const amounts = async () =>
      Object.fromEntries((await workbench.records(words.value)).map((row) => [row[header.id], row[words.soFar]]));
    const page = await workbench.open(browser);
    await choose(page, menu, open);
    const side = await sidebar(page);
    const items = side.locator('.due-section li');
    await items.first().waitFor();
    const list = await items.allInnerTexts();
    const name = await side.locator('#due-followUps .due-open').first().innerText();
    const customer = async () => (await workbench.records(tab)).find((row) => row[header.name] === name) ?? {};
    const own = (await customer())[header.id];
    const contact = async () =>
      (await workbench.records(words.contacts)).find(
        (row) => row[words.customer] === own && row[words.said] === 'ordered at last',
      );
    const order = async () =>
      (await workbench.records(words.orders)).filter(
        (row) => row[words.customer] === own && row[words.number] === 'S-4711',
      );
    const before = { customer: await customer(), amounts: await amounts() };

    await side
      .locator('#due-followUps')
      .getByRole('button', { name: text.due.logOf(name) })
      .first()
      .click();
    await side.locator('#field-said').fill('ordered at last');
    await side.getByRole('radio', { name: text.log.ordered }).check();
    await side.locator('#field-orderNumber').fill('S-4711');
    await side.locator('#field-orderAmount').fill('86,400');
    await side.locator('#field-promise').fill('Send the invoice');
    await side.locator('#field-promiseDue').fill('2026-02-10');
    await side.getByRole('button', { name: text.log.logIt, exact: true }).click();
    const undoLog = side.getByRole('button', { name: text.undo, exact: true });
    // It stays as long as the pointer is on it; reading the cells takes its time.
    await undoLog.hover();
    await until(async () => (await order()).length === 1);
    expect(await order()).toMatchObject([{ [words.amount]: 86_400 }]);
    expect((await amounts())[String(own)]).toBe(Number(before.amounts[String(own)]) + 86_400);
    expect((await customer())[words.promises]).toBe(Number(before.customer[words.promises]) + 1);
    await undoLog.click();
    await side.getByText(text.log.undone).waitFor();
    expect([await order(), await contact()]).toEqual([[], undefined]);
    expect(await amounts()).toEqual(before.amounts);
    for (const field of [words.last, words.tier, words.promises])
      expect((await customer())[field]).toEqual(before.customer[field]);

    await side.getByRole('button', { name: text.back }).click();
    await until(async () => (await items.allInnerTexts()).join() === list.join());
    expect(await items.allInnerTexts()).toEqual(list);

    await side
      .locator('#due-followUps')
      .getByRole('button', { name: text.due.logOf(name) })
      .first()
      .click();
    await side.locator('#field-said').fill('ordered at last');
    await side.locator('#field-promise').fill('Send the invoice');
    await side.locator('#field-promiseDue').fill('2026-02-10');
    await side.getByRole('button', { name: text.log.logIt, exact: true }).click();
    await until(async () => (await contact()) !== undefined);
    await side.getByRole('button', { name: text.log.prepare, exact: true }).click();
    await side.locator('.facts').getByText('ordered at last').waitFor();
    const promise = side.locator('.owed', { hasText: 'Send the invoice' });
    await promise.getByRole('button').click();
    await until(async () => (await contact())?.[words.status] === words.kept);
    expect(await promise.count()).toBe(0);
    await side.getByRole('button', { name: text.undo, exact: true }).click();
    await until(async () => (await contact())?.[words.status] === words.open);
    await promise.waitFor();
    await page.close();
  }, 240_000);
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; turn < 50 && !(await holds()); turn += 1) await new Promise((resolve) => setTimeout(resolve, 200));
}
