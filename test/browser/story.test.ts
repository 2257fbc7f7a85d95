// The first thing a newcomer does, on the page that `npm start` serves: the built dist/, real cells, a real browser.
// What is proved at the end stands in the cells, not on the screen.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { launchBrowser } from './support/chromium';
import { LANGUAGES } from './support/languages';
import { choose, sidebar, typeInCell, waitForCell, Workbench } from './support/workbench';

/** What =CUSTOMER_WORTH answers before, between and after. */
const WORTH = { en: ['invest', 'reduce', 'invest'], zh: ['继续投入', '减少投入', '继续投入'] } as const;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(LANGUAGES)('the first five minutes, $lang', ({ lang, text, menu, open, tab, own, log, header }) => {
  const worth = WORTH[lang];
  let workbench: Workbench;
  beforeAll(async () => {
    workbench = await Workbench.start({ lang });
  }, 120_000);
  afterAll(() => workbench.stop());

  it('a customer is found by three letters, a phone number changed, a new customer added, and the rows change', async () => {
    const before = await workbench.records(tab);
    const loggedBefore = (await workbench.records(log)).length;
    const alfreds = before.find((row) => row[header.name] === 'Alfreds Futterkiste');
    expect(alfreds).toBeDefined();

    const page = await workbench.open(browser);
    await choose(page, menu, open);
    const side = await sidebar(page);
    const search = side.getByRole('combobox', { name: text.searchLabel });
    await search.fill('alf');
    await side.getByRole('option', { name: /Alfreds Futterkiste/ }).waitFor();
    await search.press('Enter');
    await side.getByRole('heading', { name: 'Alfreds Futterkiste' }).waitFor();

    await side.getByRole('button', { name: text.edit, exact: true }).click();
    const phone = side.getByRole('textbox', { name: header.phone, exact: true });
    await phone.fill('+49 30 007 4321');
    await phone.press('Control+Enter');
    await side.getByRole('heading', { name: 'Alfreds Futterkiste' }).waitFor();

    await side.getByRole('button', { name: text.newCustomer }).first().click();
    await side.getByText(text.organisationKind, { exact: true }).click();
    await side.getByRole('textbox', { name: header.name }).fill('007 Tools 有限公司');
    await side.getByRole('textbox', { name: header.phone, exact: true }).fill('007');
    await side.getByRole('textbox', { name: text.need }).fill('=40 sets');
    await side.getByRole('button', { name: text.create, exact: true }).click();
    await side.getByRole('heading', { name: '007 Tools 有限公司' }).waitFor();
    await page.close();

    const after = await workbench.records(tab);
    expect(after).toHaveLength(before.length + 1);
    expect(after.find((row) => row[header.id] === alfreds?.[header.id])?.[header.phone]).toBe('+49 30 007 4321');
    const made = after[after.length - 1];
    expect(made).toMatchObject({
      [header.name]: '007 Tools 有限公司',
      [header.phone]: '007',
      [header.need]: '=40 sets',
    });
    expect((await workbench.records(own)).map((row) => row[header.id])).toContain(made?.[header.id]);

    // A number that somebody had confirmed loses that mark with its change, which is a line of its own.
    const logged = (await workbench.records(log)).slice(loggedBefore);
    expect(logged.filter((row) => row[header.field] === header.phone)).toEqual([
      expect.objectContaining({ [header.record]: alfreds?.[header.id], [header.after]: '+49 30 007 4321' }),
    ]);
    expect(logged[logged.length - 1]).toMatchObject({
      [header.record]: made?.[header.id],
      [header.field]: header.id,
      [header.after]: made?.[header.id],
    });
    // Every other customer's row is as it was.
    const others = (rows: typeof before) =>
      rows.filter((row) => row[header.id] !== alfreds?.[header.id]).slice(0, before.length - 1);
    expect(others(after)).toEqual(others(before));
  }, 120_000);

  it('a custom function typed into a cell calculates and follows an edit', async () => {
    const page = await workbench.open(browser);
    const free = lang === 'en' ? 'Value' : '价值分析';
    await typeInCell(page, `${free}!A1`, '120');
    await typeInCell(page, `${free}!B1`, '100');
    await typeInCell(page, `${free}!C1`, `=CUSTOMER_WORTH(A1,B1,"${lang}")`);
    await expectCell(workbench, `${free}!C1`, worth[0]);
    await typeInCell(page, `${free}!A1`, '80');
    await expectCell(workbench, `${free}!C1`, worth[1]);
    await typeInCell(page, `${free}!B1`, '70');
    await expectCell(workbench, `${free}!C1`, worth[2]);
    await waitForCell(page, `${free}!C1`, worth[2]);
    await page.close();
  }, 120_000);
});

/** Waits until the workbook has calculated; a wrong answer at the end is the failure. */
async function expectCell(workbench: Workbench, address: string, expected: string): Promise<void> {
  let seen: unknown;
  for (let turn = 0; turn < 30; turn += 1) {
    seen = await workbench.local('get', address);
    if (JSON.stringify(seen) === JSON.stringify([[expected]])) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  expect(seen).toEqual([[expected]]);
}
