// From the card to the logged contact and back in a real browser, by the points of the sidebar's checklist, both languages.
// What the archive does with it is tested in test/app/follow-up/ and test/gas/; what each screen says in test/sidebar/page/.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from './support/chromium';
import { contrastProblems, hiddenFocus, widerThanPage } from './support/looks';
import { FakedSidebar } from './support/sidebar-on-fake';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(['en', 'zh'] as const)('a call and its log, in %s', (language) => {
  const say = (english: string, chinese: string): string => (language === 'zh' ? chinese : english);
  const WANG = say('Wang Fang', '王芳');
  let context: BrowserContext;
  async function card(): Promise<FakedSidebar> {
    context = await browser.newContext({ locale: say('en-GB', 'zh-CN') });
    const sidebar = await FakedSidebar.open(context, language, { start: '&prepared' });
    await sidebar.openCard('Wang', '王芳');
    await sidebar.page.locator('.owed').waitFor();
    return sidebar;
  }
  afterEach(() => context.close());

  /** What was logged, once something was. */
  async function sent(sidebar: FakedSidebar): Promise<readonly unknown[]> {
    await sidebar.page.waitForFunction(() => {
      const { archive } = window as never as { readonly archive: { readonly calls: readonly { name: string }[] } };
      return archive.calls.some(({ name }) => name === 'logContactFromSidebar');
    });
    const calls = await sidebar.calls();
    return calls.filter(({ name }) => name === 'logContactFromSidebar').map(({ request }) => request);
  }

  it('is prepared, logged with a promise and an own day, and taken back, in eight clicks besides the text (19, 20)', async () => {
    const sidebar = await card();
    const { page, text } = sidebar;
    const before = await sidebar.fieldsOf(WANG);
    const press = async (name: string): Promise<void> => sidebar.button(name).click();
    await press(text.log.prepare);
    await page.getByText(say('Too dear', '太贵了')).waitFor();
    await page.getByRole('checkbox').first().check();
    await press(text.log.open);
    await page.keyboard.press('End');
    await page.keyboard.type(say('40,000, decided in March', '4万，三月定'));
    await page.getByRole('radio', { name: text.log.noOrder }).check();
    await sidebar.field('Why not ordered', '未订购原因').selectOption(say('Price', '价格'));
    await sidebar.field('Promise', '承诺').fill(say('Quote for 40 sets', '40套报价'));
    await sidebar.field('Promise due', '承诺期限').fill('2026-02-13');
    await press(text.log.plusSpoken[1] ?? '');
    await press(text.log.logIt);
    await page.getByText(text.log.logged(WANG)).waitFor();
    expect(await sent(sidebar)).toMatchObject([
      {
        said: say('Budget: 40,000, decided in March', '预算: 4万，三月定'),
        reason: say('Price', '价格'),
        promise: say('Quote for 40 sets', '40套报价'),
        promiseDue: '2026-02-13',
        nextFollowUp: '2026-02-17',
      },
    ]);
    expect(await sidebar.fieldsOf(WANG)).toMatchObject({ lastContact: '2026-02-10', nextFollowUp: '2026-02-17' });
    await press(text.undo);
    await page.getByText(text.log.undone).waitFor();
    const { lastContact, nextFollowUp, nextTime } = before ?? {};
    expect(await sidebar.fieldsOf(WANG)).toMatchObject({ lastContact, nextFollowUp, nextTime });
  });

  it('is logged by keys alone, with the focus always to be seen (7)', async () => {
    const sidebar = await card();
    const { page, text } = sidebar;
    await page.keyboard.press('p');
    await page.getByText(say('Too dear', '太贵了')).waitFor();
    await page.keyboard.press('l');
    await page.locator('#field-said').waitFor();
    await page.keyboard.type('lp');
    for (let tabs = 0; tabs < 14; tabs += 1) {
      expect((await page.evaluate(hiddenFocus)).hidden).toBe('');
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Control+Enter');
    await page.getByText(text.log.logged(WANG)).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText(text.log.undone).waitFor();
  });

  it('fits, and is to be read, with long words everywhere (1, 10)', async () => {
    const sidebar = await card();
    const { page, text } = sidebar;
    await sidebar.overwrite(WANG, { name: 'W'.repeat(60) });
    expect(await widerThanPage(page)).toEqual([]);
    expect(await page.evaluate(contrastProblems)).toEqual([]);
    await sidebar.button(text.log.prepare).click();
    await page.getByText(say('Too dear', '太贵了')).waitFor();
    expect(await widerThanPage(page)).toEqual([]);
    expect(await page.evaluate(contrastProblems)).toEqual([]);
    await sidebar.button(text.log.open).click();
    await page.locator('#field-said').fill(`${'wolfeschlegelsteinhausenbergerdorff'.repeat(3)}\n`.repeat(4));
    await sidebar.field('Next', '下次').fill('2026-02-11');
    await page.getByText(text.log.cap(2, 7, say('Fri 13 Feb', '2月13日 周五'))).waitFor();
    await sidebar.unfold();
    expect(await widerThanPage(page)).toEqual([]);
    expect(await page.evaluate(contrastProblems)).toEqual([]);
  });

  it('offers no call, mail or call to log to who asked for peace, but what comes in is logged (18)', async () => {
    const sidebar = await card();
    const { page, text } = sidebar;
    await page.keyboard.press('Escape');
    await page.evaluate(() => {
      const { archive } = window as never as {
        readonly archive: {
          readonly cards: Map<string, unknown>;
          overwrite(id: string, fields: Readonly<Record<string, boolean>>): void;
        };
      };
      archive.overwrite([...archive.cards.keys()][0] ?? '', { doNotContact: true });
    });
    await sidebar.openCard('Wang', '王芳');
    await page.getByText(text.doNotContact, { exact: true }).waitFor();
    for (const name of [text.call, text.mail, text.log.open, text.log.prepare])
      expect(await page.locator('main').getByText(name, { exact: true }).count()).toBe(0);
    await sidebar.button(text.log.openIncoming).click();
    await sidebar.button(text.log.logIt).click();
    await page.getByText(text.log.logged(WANG)).waitFor();
    expect(await sent(sidebar)).toMatchObject([{ direction: 'in' }]);
  });
});
