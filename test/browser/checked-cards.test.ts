// Marks, undo and history in a real browser, by the points of the sidebar's checklist that they touch, in both languages.
// What the archive does with them is tested in test/app/ and test/gas/; what each screen says in test/sidebar/page/.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Locator } from 'playwright-core';
import { launchBrowser } from './support/chromium';
import { contrastProblems, greyPicture, hiddenFocus, unlikeness, widerThanPage } from './support/looks';
import type { Opening } from './support/sidebar-on-fake';
import { FakedSidebar } from './support/sidebar-on-fake';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(['en', 'zh'] as const)('a card of which things were checked, in %s', (language) => {
  const say = (english: string, chinese: string): string => (language === 'zh' ? chinese : english);
  const WANG = say('Wang Fang', '王芳');
  let context: BrowserContext;
  async function open(opening: Opening = {}): Promise<FakedSidebar> {
    context = await browser.newContext({ locale: say('en-GB', 'zh-CN') });
    return FakedSidebar.open(context, language, { start: '&checked', ...opening });
  }
  afterEach(() => context.close());

  const control = (sidebar: FakedSidebar, english: string, chinese: string): Locator =>
    sidebar.page.getByLabel(sidebar.text.isChecked(say(english, chinese)), { exact: true });
  async function changePhone(sidebar: FakedSidebar): Promise<void> {
    await sidebar.edit('Wang', '王芳');
    await sidebar.field('Phone', '电话').fill('139 0000 1111');
    await sidebar.page.keyboard.press('Control+s');
    await sidebar.button(sidebar.text.undo).waitFor();
  }
  /** The cells that a person fills, without what each save counts up. */
  async function cells(sidebar: FakedSidebar): Promise<unknown> {
    const fields = Object.entries((await sidebar.fieldsOf(WANG)) ?? {});
    return Object.fromEntries(fields.filter(([key, value]) => key !== 'revision' && value !== null));
  }

  it('never scrolls sideways, whoever marked it (1)', async () => {
    const sidebar = await open();
    const who = `${'wolfeschlegelsteinhausenbergerdorff'.repeat(2)}@northwind.example`;
    await sidebar.overwrite(WANG, {
      'mark:phone': `doubtful 2025-01-05 ${who}`,
      'mark:address': `confirmed 2025-01-05 ${who}`,
    });
    await sidebar.openCard('Wang', '王芳');
    await sidebar.button(sidebar.text.history).click();
    await sidebar.page.locator('.history li').first().waitFor();
    await sidebar.unfold();
    expect(await widerThanPage(sidebar.page)).toEqual([]);
    await sidebar.button(sidebar.text.edit).click();
    await sidebar.field('Phone', '电话').waitFor();
    await sidebar.unfold();
    expect(await widerThanPage(sidebar.page)).toEqual([]);
  });

  it('still shows name, phone, next, owed and last in its first 300 pixels, and what to ask about just below (4)', async () => {
    const sidebar = await open();
    await sidebar.openCard('Wang', '王芳');
    const bottom = async (words: string): Promise<number> => {
      const box = await sidebar.page.locator('.top').getByText(words, { exact: true }).first().boundingBox();
      return box === null ? Infinity : box.y + box.height;
    };
    const words = [WANG, '138 0013 8000', sidebar.text.openPromises(1), say('3 d ago', '3天前')];
    for (const word of words) expect(await bottom(word)).toBeLessThanOrEqual(300);
    expect(await bottom(say('Budget', '预算'))).toBeLessThanOrEqual(330);
  });

  it('is marked, saved and put back by keys alone, with a focus that shows (7, 20)', async () => {
    const sidebar = await open();
    const { page } = sidebar;
    const before = await cells(sidebar);
    await sidebar.openCard('Wang', '王芳');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('e');
    await sidebar.field('Phone', '电话').waitFor();
    const select = control(sidebar, 'Email', '邮箱');
    const reached = (): Promise<boolean> => select.evaluate((element) => element === document.activeElement);
    for (let tabs = 0; tabs < 20 && !(await reached()); tabs += 1) await page.keyboard.press('Tab');
    expect(await reached()).toBe(true);
    expect((await page.evaluate(hiddenFocus)).hidden).toBe('');
    await page.keyboard.press('End');
    expect(await select.inputValue()).toBe('doubtful');
    await page.keyboard.press('Control+Enter');
    await sidebar.button(sidebar.text.undo).waitFor();
    expect(await sidebar.fieldsOf(WANG)).toMatchObject({
      'mark:email': 'doubtful 2026-02-10 li.ming@northwind.example',
    });
    await page.keyboard.press('Control+z');
    await page.getByText(sidebar.text.undoneNotice(WANG)).waitFor();
    expect(await cells(sidebar)).toEqual(before);
  });

  it('reaches 4.5 to 1 in every text of marks, message and history (10)', async () => {
    const sidebar = await open();
    await changePhone(sidebar);
    expect(await sidebar.page.evaluate(contrastProblems)).toEqual([]);
    await sidebar.button(sidebar.text.history).click();
    await sidebar.page.locator('.history li').first().waitFor();
    await sidebar.unfold();
    expect(await sidebar.page.evaluate(contrastProblems)).toEqual([]);
    await sidebar.button(sidebar.text.edit).click();
    await sidebar.unfold();
    await control(sidebar, 'Email', '邮箱').selectOption('confirmed');
    expect(await sidebar.page.evaluate(contrastProblems)).toEqual([]);
  });

  it('tells confirmed from doubtful in grey, by a sign as well as by the word (11)', async () => {
    const sidebar = await open();
    await sidebar.page.addStyleTag({ content: 'html { filter: grayscale(1) }' });
    await sidebar.openCard('Wang', '王芳');
    await sidebar.unfold();
    const [confirmed, doubtful] = ['confirmed', 'doubtful'].map((state) =>
      sidebar.page.locator(`.value .mark-${state}`).first(),
    );
    if (!confirmed || !doubtful) throw new Error('Cannot compare marks: there are none');
    expect(await confirmed.textContent()).toContain(say('Confirmed', '已核实'));
    expect(await doubtful.textContent()).toContain(say('Doubtful', '存疑'));
    const pictures = [await greyPicture(confirmed.locator('svg')), await greyPicture(doubtful.locator('svg'))] as const;
    expect(await unlikeness(sidebar.page, ...pictures)).toBeGreaterThan(0.04);
  });

  it('keeps an undo that the sheet refuses in the form, and sends it again (12)', async () => {
    const sidebar = await open();
    const before = await cells(sidebar);
    await changePhone(sidebar);
    await sidebar.mishap({ code: 'busy' });
    await sidebar.button(sidebar.text.undo).click();
    await sidebar.page.getByText(sidebar.text.notSaved.busy).waitFor();
    expect(await sidebar.field('Phone', '电话').inputValue()).toBe('13800138000');
    await sidebar.button(sidebar.text.saveAgain).click();
    await sidebar.page.getByText(sidebar.text.undoneNotice(WANG)).waitFor();
    expect(await cells(sidebar)).toEqual(before);
  });

  it('is not overwritten by an undo where somebody has changed it since: a person chooses (17)', async () => {
    const sidebar = await open();
    await changePhone(sidebar);
    await sidebar.overwrite(WANG, { phone: '137 9999 2222' });
    await sidebar.button(sidebar.text.undo).click();
    await sidebar.button(sidebar.text.saveChoice).waitFor();
    for (const phone of ['138 0013 8000', '137 9999 2222', '139 0000 1111']) {
      await sidebar.page.getByText(phone, { exact: true }).waitFor();
    }
    expect(await sidebar.fieldsOf(WANG)).toMatchObject({ phone: '137 9999 2222' });
    await sidebar.page.getByLabel(sidebar.text.clashTheirs).first().check();
    await sidebar.button(sidebar.text.saveChoice).click();
    await sidebar.heading(WANG).waitFor();
    expect(await sidebar.fieldsOf(WANG)).toMatchObject({ phone: '137 9999 2222' });
  });

  it('comes back to the same cells by the message and by the history (20)', async () => {
    const sidebar = await open();
    const before = await cells(sidebar);
    await changePhone(sidebar);
    expect(await cells(sidebar)).not.toEqual(before);
    await sidebar.button(sidebar.text.undo).click();
    await sidebar.page.getByText(sidebar.text.undoneNotice(WANG)).waitFor();
    expect(await cells(sidebar)).toEqual(before);

    await sidebar.button(sidebar.text.edit).click();
    await sidebar.field('Phone', '电话').fill('136');
    await sidebar.page.keyboard.press('Control+s');
    await sidebar.button(sidebar.text.history).click();
    for (const field of [say('Phone', '电话'), say('Phone: checked', '电话：核实')]) {
      const line = sidebar.page.locator('.history li').filter({ has: sidebar.page.getByText(field, { exact: true }) });
      await line.first().getByRole('button').click();
      await sidebar.page.getByText(sidebar.text.undoneNotice(WANG)).waitFor();
      await sidebar.page.getByRole('button', { name: sidebar.text.close }).click();
    }
    expect(await cells(sidebar)).toEqual(before);
  });

  it('offers undo for twenty seconds, not counted while the pointer or the focus is in the message (20)', async () => {
    const sidebar = await open({ ownTime: true });
    const { page } = sidebar;
    const undo = sidebar.button(sidebar.text.undo);
    await changePhone(sidebar);
    await undo.hover();
    await page.clock.fastForward(60_000);
    expect(await undo.isVisible()).toBe(true);
    await undo.focus();
    await page.mouse.move(10, 10);
    await page.clock.fastForward(60_000);
    expect(await undo.isVisible()).toBe(true);
    await sidebar.button(sidebar.text.edit).focus();
    await page.clock.fastForward(19_000);
    expect(await undo.isVisible()).toBe(true);
    await page.clock.fastForward(1_100);
    await undo.waitFor({ state: 'detached' });
    expect(await page.getByRole('status').last().textContent()).toBe('');
  });

  it('asks for its history only when that is opened, and for nothing outside the page (16, 25)', async () => {
    const sidebar = await open();
    await sidebar.openCard('Wang', '王芳');
    expect(await sidebar.callsOf('loadHistoryFromSidebar')).toBe(0);
    await sidebar.button(sidebar.text.history).click();
    await sidebar.page.locator('.history li').first().waitFor();
    expect(await sidebar.callsOf('loadHistoryFromSidebar')).toBe(1);
    expect(sidebar.foreign).toEqual([]);
  });
});
