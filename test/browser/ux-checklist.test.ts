// The checklist of the sidebar's design, point by point, in both languages, where test/sidebar/screens.test.ts (axe, widths,
// targets, one blue button, outside requests on every screen) and test/sidebar/page/ do not answer it already.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext } from 'playwright-core';
import { launchBrowser } from './support/chromium';
import type { Opening } from './support/sidebar-on-fake';
import { FakedSidebar } from './support/sidebar-on-fake';
import { contrastProblems, greyPicture, hiddenFocus, unlikeness, widerThanPage } from './support/looks';

/** Within it the sidebar does not ask for the selected row again. */
const ARRIVAL_MS = 2_001;
const root = path.join(__dirname, '../..');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(['en', 'zh'] as const)('the sidebar in %s', (language) => {
  const say = (english: string, chinese: string): string => (language === 'zh' ? chinese : english);
  const WANG = say('Wang Fang', '王芳');
  const ZHANG = say('Zhang Wei', '张伟');
  let context: BrowserContext;
  const open = async (opening: Opening = {}): Promise<FakedSidebar> => {
    context = await browser.newContext({ locale: say('en-GB', 'zh-CN') });
    return FakedSidebar.open(context, language, opening);
  };
  afterEach(() => context.close());

  it('never scrolls sideways with a name of sixty characters and a note of four hundred (1), wherever they show', async () => {
    const name = say('Wolfeschlegelsteinhausenbergerdorff & Featherstonehaugh GmbH', '浦'.repeat(60));
    expect([...name]).toHaveLength(60);
    const notes = say('Donaudampfschifffahrtselektrizitätenhauptbetriebswerk ', '下午三点以后打电话较好')
      .repeat(40)
      .slice(0, 400);
    const sidebar = await open({ ownTime: true });
    await sidebar.overwrite(WANG, { name, notes, phone: '1'.repeat(40), email: `${'x'.repeat(60)}@example.com` });
    const fits = async (): Promise<void> => expect(await widerThanPage(sidebar.page)).toEqual([]);
    await sidebar.openCard('Wang', '王芳');
    await sidebar.heading(name).waitFor();
    await sidebar.unfold();
    await fits();
    await sidebar.button(sidebar.text.edit).click();
    await sidebar.field('Phone', '电话').fill('2'.repeat(40));
    await sidebar.field('Notes', '备注').fill(`${notes}!`);
    await fits();
    await sidebar.overwrite(name, { notes: `${notes}?`, phone: '3' });
    await sidebar.page.keyboard.press('Control+s');
    await sidebar.button(sidebar.text.saveChoice).waitFor();
    await fits();
    await sidebar.page.keyboard.press('Escape');
    await sidebar.page.keyboard.press('Escape');
    await sidebar.button(sidebar.text.edit).waitFor();
    await sidebar.page.keyboard.press('Escape');
    await sidebar.search.fill('');
    await sidebar.button(sidebar.text.continue).waitFor();
    await sidebar.page.clock.fastForward(ARRIVAL_MS);
    await sidebar.selectRow(name, 214);
    await sidebar.page.getByText(sidebar.text.selectedRow(214, name)).waitFor();
    await fits();
  });

  it('draws no character as a box (2)', async () => {
    const sidebar = await open();
    await sidebar.openCard('Wang', '王芳');
    await sidebar.unfold();
    const boxes = await sidebar.page.evaluate(() => {
      const canvas = document.createElement('canvas');
      canvas.width = canvas.height = 32;
      const pen = canvas.getContext('2d', { willReadFrequently: true });
      if (pen === null) throw new Error('Cannot draw: the browser has no canvas');
      pen.font = getComputedStyle(document.body).font.replace(/^\S+/, '24px');
      const draw = (character: string): string => {
        pen.clearRect(0, 0, 32, 32);
        pen.fillText(character, 2, 26);
        return pen
          .getImageData(0, 0, 32, 32)
          .data.filter((_, at) => at % 4 === 3)
          .join();
      };
      const box = draw('\u{fffff}');
      const shown = new Set(`${document.body.innerText}客★○•…“”–`.replace(/\s/g, ''));
      return [...shown].filter((character) => draw(character) === box);
    });
    expect(boxes).toEqual([]);
  });

  it('has the blue button of a form at the foot’s right (3)', async () => {
    const sidebar = await open();
    const atRight = () =>
      sidebar.page.evaluate(() => {
        const [button, ...others] = [...document.querySelectorAll('.button-primary')];
        const foot = document.querySelector('.foot-row');
        if (!button || !foot || others.length > 0) return false;
        const gap = foot.getBoundingClientRect().right - button.getBoundingClientRect().right;
        return foot.lastElementChild === button && Math.abs(gap) < 1;
      });
    await sidebar.button(sidebar.text.newCustomer).click();
    await sidebar.field('Phone', '电话').waitFor();
    expect(await atRight()).toBe(true);
    await sidebar.page.keyboard.press('Escape');
    await sidebar.edit('Zhang', '张伟');
    expect(await atRight()).toBe(true);
    await sidebar.field('Phone', '电话').fill('1');
    await sidebar.overwrite(ZHANG, { phone: '2' });
    await sidebar.page.keyboard.press('Control+s');
    await sidebar.button(sidebar.text.saveChoice).waitFor();
    expect(await atRight()).toBe(true);
  });

  it('shows name, tier, phone, next, owed and last in a card’s first 300 pixels (4)', async () => {
    const sidebar = await open();
    await sidebar.openCard('Wang', '王芳');
    const bottoms = await sidebar.page.evaluate(
      (words) =>
        words.map((word) => {
          const fits = [...document.querySelectorAll<HTMLElement>('main *')].filter(
            (element) => element.children.length === 0 && element.textContent?.includes(word) === true,
          );
          return Math.min(...fits.map((element) => element.getBoundingClientRect().bottom + scrollY));
        }),
      [
        WANG,
        say('Key', '重点'),
        '138 0013 8000',
        say('1 d late', '逾期1天'),
        sidebar.text.openPromises(1),
        say('3 d ago', '3天前'),
      ],
    );
    for (const bottom of bottoms) expect(bottom).toBeLessThanOrEqual(300);
  });

  it('searches with /, letters and Enter without a call before Enter but fetching ahead (5)', async () => {
    const sidebar = await open();
    await sidebar.openCard('Lee', '李记');
    const before = (await sidebar.calls()).length;
    await sidebar.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await sidebar.page.keyboard.press('/');
    for (const letter of say('zhang', '张伟')) await sidebar.page.keyboard.insertText(letter);
    await sidebar.page.getByRole('option', { name: ZHANG }).waitFor();
    const since = (await sidebar.calls()).slice(before).map(({ name }) => name);
    expect(since.filter((name) => name !== 'loadCardFromSidebar' && name !== 'selectedCardFromSidebar')).toEqual([]);
    await sidebar.page.keyboard.press('Enter');
    await sidebar.heading(ZHANG).waitFor();
  });

  it('leaves a composition of an input method alone: nothing is searched, opened or saved before it ends (6)', async () => {
    const sidebar = await open();
    const { page } = sidebar;
    await sidebar.overwrite(WANG, { name: '张力' });
    const input = await page.context().newCDPSession(page);
    const compose = (text: string) =>
      input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    /** Enter as an input method takes it, on Windows and on a Mac: the key code 229 is all that tells on both. */
    const methodsEnter = async (): Promise<void> => {
      for (const key of ['Process', 'Enter']) {
        const event = { type: 'rawKeyDown', key, code: 'Enter', windowsVirtualKeyCode: 229 } as const;
        await input.send('Input.dispatchKeyEvent', event);
      }
    };
    const all = await page.getByRole('option').count();
    const calls = (await sidebar.calls()).length;
    await sidebar.search.focus();
    for (const text of ['z', 'zh', 'zhang', 'zhang w', 'zhang wei']) await compose(text);
    await methodsEnter();
    expect(await sidebar.search.inputValue()).toBe('zhang wei');
    expect(await page.getByRole('option').count()).toBe(all);
    expect(await sidebar.calls()).toHaveLength(calls);
    await input.send('Input.insertText', { text: '张伟' });
    expect(await sidebar.search.inputValue()).toBe('张伟');
    await page
      .getByText(sidebar.text.found(language === 'zh' ? 1 : 0, all))
      .or(page.getByText(sidebar.text.foundNone('张伟')))
      .first()
      .waitFor();
    expect(await sidebar.callsOf('loadCardFromSidebar')).toBe(0);

    await sidebar.edit('Lee', '李记');
    await sidebar.field('Phone', '电话').fill('');
    for (const text of ['h', 'hao', 'hao ma']) await compose(text);
    await methodsEnter();
    expect(await sidebar.callsOf('saveCardFromSidebar')).toBe(0);
    expect(await sidebar.field('Phone', '电话').evaluate((field) => field === document.activeElement)).toBe(true);
    await input.send('Input.insertText', { text: '号码' });
    expect(await sidebar.field('Phone', '电话').inputValue()).toBe('号码');
  });

  it('can be worked by keyboard alone, with a focus that shows at each stop (7)', async () => {
    const sidebar = await open({ start: '&work&troubled' });
    await sidebar.page.getByText(say('Mail 08:02 sent', '邮件 08:02 已发')).waitFor();
    const { page } = sidebar;
    const { keyboard } = page;
    /** Tabs once through the screen: each stop is seen, and nothing that can be pressed is passed over. */
    const walk = async (): Promise<void> => {
      const stops = await page.evaluate(() => {
        const shown = [...document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea')].filter(
          (element) => element.tabIndex >= 0 && element.getClientRects().length > 0,
        );
        // A group of radio buttons is one stop.
        const groups = new Set<string>();
        const own = shown.filter((element) => {
          if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
          if (groups.has(element.name)) return false;
          groups.add(element.name);
          return true;
        });
        (document.activeElement as HTMLElement | null)?.blur();
        return own.length;
      });
      const seen = new Set<string>();
      for (let tabs = 0; tabs < stops + 12; tabs += 1) {
        await keyboard.press('Tab');
        const { mark, hidden } = await page.evaluate(hiddenFocus);
        expect(hidden).toBe('');
        if (mark !== '') seen.add(mark);
      }
      expect(seen.size).toBeGreaterThanOrEqual(stops);
    };
    await walk();
    await sidebar.search.focus();
    for (const letter of 'zh') await keyboard.press(letter);
    if (language === 'zh') await sidebar.search.fill('张伟');
    await keyboard.press('Enter');
    await sidebar.heading(ZHANG).waitFor();
    await walk();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await keyboard.press('e');
    await sidebar.field('Phone', '电话').waitFor();
    await sidebar.field('Jump to a field', '跳到字段').waitFor();
    await keyboard.insertText(say('notes', '备注'));
    await keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
    await keyboard.insertText('keys only');
    await walk();
    await sidebar.overwrite(ZHANG, { notes: 'theirs' });
    await keyboard.press('Control+Enter');
    await sidebar.button(sidebar.text.saveChoice).waitFor();
    await walk();
    await keyboard.press('Control+Enter');
    await sidebar.heading(ZHANG).waitFor();
    expect(await sidebar.fieldsOf(ZHANG)).toMatchObject({ notes: 'keys only' });
  });

  it('takes letters as letters while typing, and as nothing once switched off (8)', async () => {
    const sidebar = await open();
    const { keyboard } = sidebar.page;
    await sidebar.edit('Zhang', '张伟');
    await sidebar.field('Phone', '电话').fill('');
    for (const key of ['n', 'e', '/', '?']) await keyboard.press(key);
    expect(await sidebar.field('Phone', '电话').inputValue()).toBe('ne/?');
    await keyboard.press('Escape');
    await sidebar.button(sidebar.text.edit).waitFor();
    await sidebar.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await keyboard.press('?');
    await sidebar.page.getByLabel(sidebar.text.letterKeys).uncheck();
    await keyboard.press('Escape');
    await sidebar.openCard('Lee', '李记');
    await sidebar.page.evaluate(() => (document.activeElement as HTMLElement).blur());
    for (const key of ['n', 'e', '?']) await keyboard.press(key);
    await sidebar.button(sidebar.text.edit).waitFor();
    await sidebar.heading(say('Lee & Co', '李记食品')).waitFor();
  });

  it('reaches 4.5 to 1 in every text and 3 to 1 in every border of a field and in the focus ring (10)', async () => {
    const sidebar = await open({ start: '&work&troubled' });
    const sound = async (): Promise<void> => expect(await sidebar.page.evaluate(contrastProblems)).toEqual([]);
    await sidebar.page.getByText(say('Mail 08:02 sent', '邮件 08:02 已发')).waitFor();
    await sound();
    await sidebar.button(sidebar.text.health.title).click();
    await sidebar.button(sidebar.text.health.showRows).click();
    await sound();
    await sidebar.page.keyboard.press('Escape');
    await sidebar.openCard('Chen', '陈浩');
    await sidebar.unfold();
    await sound();
    await sidebar.page.keyboard.press('Escape');
    await sidebar.edit('Wang', '王芳');
    await sidebar.unfold();
    await sidebar.field('Phone', '电话').fill('138 0013 800');
    await sidebar.field('Next follow-up', '下次跟进').fill('2026-02-30');
    await sidebar.page.keyboard.press('Control+s');
    await sidebar.page.getByText(sidebar.text.problems['no-date']).waitFor();
    await sound();
    await sidebar.field('Next follow-up', '下次跟进').fill('');
    await sidebar.mishap({ code: 'busy' });
    await sidebar.page.keyboard.press('Control+s');
    await sidebar.page.getByText(sidebar.text.notSaved.busy).waitFor();
    await sound();
    await sidebar.page.keyboard.press('Control+s');
    await sidebar.page.getByText(sidebar.text.savedNotice(WANG)).waitFor();
    await sound();
  });

  it('tells the tiers apart in grey, and late from today (11)', async () => {
    const sidebar = await open();
    await sidebar.page.addStyleTag({ content: 'html { filter: grayscale(1) }' });
    // The same word in all of them, so that only glyph and shape tell.
    await sidebar.page.evaluate(() => {
      document.querySelectorAll('.tier > :last-child').forEach((word) => (word.textContent = 'Word'));
    });
    const pictures: string[] = [];
    for (const shape of ['first', 'second', 'other', 'none']) {
      pictures.push(await greyPicture(sidebar.page.locator(`.row:not([aria-selected="true"]) .tier-${shape}`).first()));
    }
    for (const [at, picture] of pictures.entries()) {
      for (const other of pictures.slice(at + 1)) {
        expect(await unlikeness(sidebar.page, picture, other)).toBeGreaterThan(0.04);
      }
    }
    await sidebar.openCard('Wang', '王芳');
    const next = sidebar.page.locator('.fact').first().locator('dd > span').first();
    const late = await greyPicture(next);
    expect(await next.textContent()).toContain('!');
    await sidebar.overwrite(WANG, { nextFollowUp: '2026-02-10' });
    await sidebar.page.keyboard.press('Escape');
    await sidebar.openCard('Wang', '王芳');
    await sidebar.page.getByText(sidebar.text.today, { exact: true }).first().waitFor();
    expect(await next.textContent()).not.toContain('!');
    expect(await unlikeness(sidebar.page, late, await greyPicture(next))).toBeGreaterThan(0.04);
  });

  it('tells late from today in grey in the day’s work, too (11)', async () => {
    const sidebar = await open({ start: '&work' });
    await sidebar.page.addStyleTag({ content: 'html { filter: grayscale(1) }' });
    const rows = sidebar.page.locator('#due-followUps li .row-line:first-child');
    // The same words in both, so that only sign and weight tell.
    await sidebar.page.evaluate(() => {
      document.querySelectorAll('#due-followUps .row-line:first-child').forEach((row) => {
        for (const word of [...row.children].filter((each) => each.textContent !== '!')) word.textContent = 'Word';
      });
    });
    expect(
      await unlikeness(sidebar.page, await greyPicture(rows.nth(1)), await greyPicture(rows.nth(4))),
    ).toBeGreaterThan(0.01);
  });

  it('has nobody to call or to log a call with in the day’s work who asked for peace (18)', async () => {
    const sidebar = await open({ start: '&work' });
    const [wang, long] = [0, 1].map((at) => sidebar.page.locator('#due-brokenPromises li').nth(at));
    const ways = (row = sidebar.page.locator('none')) =>
      row.locator('a, button').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
    expect(await ways(wang)).toHaveLength(5);
    const { deedOf, snoozeOf, deeds } = sidebar.text.due;
    const name = (await long?.locator('.due-open').textContent()) ?? '';
    expect(await ways(long)).toEqual([null, deedOf(deeds.kept, name), snoozeOf(name)]);
  });

  it('keeps every typed field through busy, a fault, twenty seconds of silence and no network (12)', async () => {
    const sidebar = await open({ ownTime: true });
    await sidebar.edit('Zhang', '张伟');
    const typed = [
      ['Phone', '电话', '=139'],
      ['Email', '邮箱', 'z"<b>@x'],
      ['Notes', '备注', 'two\nlines 𠮷'],
    ] as const;
    for (const [english, chinese, text] of typed) {
      await sidebar.field('Jump to a field', '跳到字段').fill(say(english, chinese));
      await sidebar.field(english, chinese).fill(text);
    }
    await sidebar.field('Jump to a field', '跳到字段').fill('');
    await sidebar.unfold();
    const { notSaved, checking, saveAgain, copyChanges, offline } = sidebar.text;
    const held = async (words: string): Promise<void> => {
      await sidebar.page.getByText(words, { exact: true }).waitFor();
      for (const [english, chinese, text] of typed)
        expect(await sidebar.field(english, chinese).inputValue()).toBe(text);
    };
    /** What happened, what is safe, and what next as buttons. */
    const refused = async (words: string): Promise<void> => {
      await held(words);
      expect(words.split(/[.。:：]/).filter((part) => part.trim() !== '').length).toBeGreaterThanOrEqual(3);
      for (const name of [saveAgain, copyChanges]) await sidebar.button(name).waitFor();
    };
    const save = () => sidebar.page.keyboard.press('Control+Enter');
    await sidebar.field('Phone', '电话').focus();
    await sidebar.mishap({ code: 'busy' });
    await save();
    await refused(notSaved.busy);
    await sidebar.mishap('throws');
    await save();
    await refused(notSaved.failed);
    await sidebar.mishap('silent');
    await save();
    await sidebar.page.clock.fastForward(20_001);
    await refused(notSaved['no-answer']);
    expect(checking).not.toBe('');
    await sidebar.page.evaluate(() => window.dispatchEvent(new Event('offline')));
    await save();
    await held(offline(3));
    await sidebar.page.evaluate(() => window.dispatchEvent(new Event('online')));
    await sidebar.heading(ZHANG).waitFor();
    expect(await sidebar.fieldsOf(ZHANG)).toMatchObject({ phone: '=139', email: 'z"<b>@x', notes: 'two\nlines 𠮷' });
  });

  it('offers the draft after closing and reopening in the same tab, and in no other (13)', async () => {
    const sidebar = await open();
    await sidebar.edit('Zhang', '张伟');
    await sidebar.field('Phone', '电话').fill('139 0000 1111');
    await sidebar.load();
    await sidebar.button(sidebar.text.continue).click();
    await sidebar.field('Phone', '电话').waitFor();
    expect(await sidebar.field('Phone', '电话').inputValue()).toBe('139 0000 1111');
    const other = await FakedSidebar.open(context, language);
    expect(await other.button(other.text.continue).count()).toBe(0);
    expect(await other.page.evaluate(() => sessionStorage.length + localStorage.length)).toBe(0);
  });

  it('changes nothing of an open draft when another row is selected (15)', async () => {
    const sidebar = await open({ ownTime: true });
    await sidebar.edit('Zhang', '张伟');
    await sidebar.field('Phone', '电话').fill('139 0000 1111');
    const screen = () => sidebar.page.evaluate(() => document.querySelector('main')?.innerHTML);
    const before = await screen();
    const asked = await sidebar.callsOf('selectedCardFromSidebar');
    await sidebar.page.clock.fastForward(ARRIVAL_MS);
    await sidebar.selectRow(say('Lee & Co', '李记食品'), 214);
    await expectMore(() => sidebar.callsOf('selectedCardFromSidebar'), asked);
    expect(await screen()).toBe(before);
    expect(await sidebar.field('Phone', '电话').inputValue()).toBe('139 0000 1111');
    await sidebar.page.keyboard.press('Escape');
    await sidebar.page.getByText(sidebar.text.selectedRow(214, say('Lee & Co', '李记食品'))).waitFor();
    await sidebar.heading(ZHANG).waitFor();
  });

  it('makes no call in ten minutes of rest, and no request but its calls (16, 25)', async () => {
    const sidebar = await open({ ownTime: true });
    await sidebar.openCard('Wang', '王芳');
    const before = (await sidebar.calls()).length;
    for (let minute = 0; minute < 10; minute += 1) await sidebar.page.clock.runFor(60_000);
    expect(await sidebar.calls()).toHaveLength(before);
    expect(sidebar.foreign).toEqual([]);
  });

  it('makes a quick card in at most sixty key presses and without the mouse', async () => {
    const sidebar = await open();
    let presses = 0;
    const press = async (key: string): Promise<void> => {
      presses += 1;
      await sidebar.page.keyboard.press(key);
    };
    /** A Chinese character takes the keys of its pinyin and one to choose it. */
    const type = async (text: string, pinyin = ''): Promise<void> => {
      if (pinyin === '') for (const letter of text) await press(letter);
      else {
        presses += pinyin.length + 1;
        await sidebar.page.keyboard.insertText(text);
      }
    };
    await sidebar.page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
    if (language === 'zh') await type('欧阳修', 'ouyangxiu');
    else await type('Ouyang Xiu');
    await press('Enter');
    await sidebar.field('Phone', '电话').waitFor();
    await type('13912345678');
    await press('Enter');
    if (language === 'zh') await type('四十套设备', 'sishitaoshebei');
    else await type('Forty sets');
    await press('Enter');
    const name = say('Ouyang Xiu', '欧阳修');
    await sidebar.page.getByText(sidebar.text.createdNotice(name)).waitFor();
    expect(presses).toBeLessThanOrEqual(60);
    expect(await sidebar.fieldsOf(name)).toMatchObject({
      phone: '13912345678',
      statedNeed: say('Forty sets', '四十套设备'),
    });
  });

  it('shows a field that only the catalogue was told of, in view, form and jump, and saves it (21)', async () => {
    const sidebar = await open({ html: pageWithOneMoreField() });
    await sidebar.overwrite(ZHANG, { favouriteTea: 'Longjing 龙井' });
    await sidebar.openCard('Zhang', '张伟');
    await sidebar.unfold();
    const row = sidebar.page.locator('.value').filter({ hasText: 'Longjing 龙井' });
    expect(await row.locator('dt').textContent()).toBe(say('Favourite tea', '爱喝的茶'));
    await sidebar.button(sidebar.text.edit).click();
    for (const words of ['favourite tea', '爱喝的茶']) {
      await sidebar.field('Jump to a field', '跳到字段').fill(words);
      await sidebar.page.getByText(sidebar.text.jumpFound(1), { exact: true }).waitFor();
      expect(await sidebar.field('Favourite tea', '爱喝的茶').inputValue()).toBe('Longjing 龙井');
    }
    await sidebar.field('Favourite tea', '爱喝的茶').fill('=Pu’er');
    await sidebar.page.keyboard.press('Control+Enter');
    await sidebar.heading(ZHANG).waitFor();
    expect(await sidebar.fieldsOf(ZHANG)).toMatchObject({ favouriteTea: '=Pu’er' });
  });
});

async function expectMore(count: () => Promise<number>, than: number): Promise<void> {
  for (let turn = 0; turn < 50 && (await count()) <= than; turn += 1) await new Promise((done) => setTimeout(done, 50));
  expect(await count()).toBeGreaterThan(than);
}

let oneMore = '';

/** The page built from a copy of the sources to which one line of the catalogue was added, and nothing else. */
function pageWithOneMoreField(): string {
  if (oneMore !== '') return oneMore;
  const folder = mkdtempSync(path.join(tmpdir(), 'one-more-field-'));
  try {
    for (const part of ['src', 'sidebar', 'scripts', 'tsconfig.json', 'tsconfig.strict.json', 'package.json']) {
      cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
    }
    symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'));
    const catalogue = path.join(folder, 'src/domain/catalogue/customers-data.ts');
    const line = `{ key: 'favouriteTea', en: 'Favourite tea', zh: '爱喝的茶', type: 'text', section: 'characteristics' },`;
    const lines = readFileSync(catalogue, 'utf8');
    const told = lines.replace(/\n(\s*\{ key: 'needDate')/, `\n  ${line}\n$1`);
    if (told === lines) throw new Error('Cannot add a field: the catalogue has no line to put it before');
    writeFileSync(catalogue, told);
    const script = path.join(folder, 'scripts/build-page.mjs');
    const code =
      `import { SIDEBAR, buildPage } from ${JSON.stringify(script)};` +
      `process.stdout.write(await buildPage({ ...SIDEBAR, budget: 1e6 }));`;
    oneMore = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
      encoding: 'utf8',
      maxBuffer: 4 * 1024 * 1024,
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return oneMore;
}
