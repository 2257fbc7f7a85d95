// Every screen in a real browser at the sidebar's size, in both languages: accessible, within its width, with one blue
// button at most. What a screen does is tested in page/.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../browser/support/chromium';
import { builtPage, fakeForBrowser } from './support/built-page';
import type { FakeArchive, Mishap } from './support/fake-archive';

type Language = 'en' | 'zh';
interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}
/** What the page holds besides its own: the fake, and axe once it is loaded. */
interface TestWindow {
  readonly archive: FakeArchive;
  readonly axe: { run(root: Document, options: object): Promise<{ readonly violations: readonly Finding[] }> };
}
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const ADDRESS = 'https://sidebar.example/';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const pick = (language: Language, english: string, chinese: string): string => (language === 'zh' ? chinese : english);

/** One person's sidebar; `start` says in which state the archive is. */
async function open(language: Language, start = ''): Promise<Sidebar> {
  const page = await browser.newPage({
    viewport: { width: 300, height: 600 },
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
  });
  const foreign: string[] = [];
  await page.route('**/*', (route) => {
    if (!route.request().url().startsWith(ADDRESS)) foreign.push(route.request().url());
    return route.fulfill({ contentType: 'text/html', body: builtPage() });
  });
  await page.addInitScript(fakeForBrowser());
  await page.goto(`${ADDRESS}?lang=${language}${start}`);
  // Narrow as with the widest scroll bar.
  await page.addStyleTag({ content: 'html { scrollbar-gutter: auto } .app { width: 283px }' });
  return new Sidebar(page, language, foreign);
}

class Sidebar {
  constructor(
    readonly page: Page,
    readonly language: Language,
    readonly foreign: readonly string[],
  ) {}

  say(english: string, chinese: string): string {
    return pick(this.language, english, chinese);
  }
  button(english: string, chinese: string) {
    return this.page.getByRole('button', { name: this.say(english, chinese), exact: true }).first();
  }
  field(english: string, chinese: string) {
    return this.page.getByLabel(this.say(english, chinese), { exact: true });
  }
  find(query: string): Promise<void> {
    return this.page.getByRole('combobox').first().fill(query);
  }
  async openCard(english: string, chinese: string): Promise<void> {
    await this.find(this.say(english, chinese));
    await this.page.keyboard.press('Enter');
    await this.button('Edit', '编辑').waitFor();
  }
  async edit(english: string, chinese: string): Promise<void> {
    await this.openCard(english, chinese);
    await this.button('Edit', '编辑').click();
    await this.field('Phone', '电话').waitFor();
  }
  /** Opens every fold, the ones inside others too. */
  async unfold(): Promise<void> {
    for (let level = 0; level < 2; level += 1) {
      await this.page.evaluate(() =>
        document.querySelectorAll<HTMLElement>('.fold-button[aria-expanded="false"]').forEach((fold) => fold.click()),
      );
      await this.page.waitForTimeout(50);
    }
  }
  mishap(name: string, mishap: Mishap): Promise<void> {
    return this.page.evaluate(([call, what]) => (window as never as TestWindow).archive.mishap(call, what), [
      name,
      mishap,
    ] as const);
  }
  overwriteFirst(fields: Readonly<Record<string, string>>): Promise<void> {
    return this.page.evaluate((changes) => {
      const { archive } = window as never as TestWindow;
      archive.overwrite([...archive.cards.keys()][0] ?? '', changes);
    }, fields);
  }
}

/** A screen by name: how the archive starts, and how a person gets there. */
type Way = readonly [name: string, start: string, go: (sidebar: Sidebar) => Promise<void>];
const NOTE = ['Moved to Pudong; the new assistant is Ms Zhou.', '已搬到浦东；新助理是周女士。'] as const;
const WAYS: readonly Way[] = [
  ['home', '', async (sidebar) => sidebar.page.getByRole('option').first().waitFor()],
  ['found', '', (sidebar) => sidebar.find('8000')],
  ['found nobody', '', (sidebar) => sidebar.find('Quentin')],
  [
    'card',
    '',
    async (sidebar) => {
      await sidebar.openCard('Wang', '王芳');
      await sidebar.unfold();
    },
  ],
  [
    'card of an organisation with people and rows of other tabs',
    '&rows',
    async (sidebar) => {
      await sidebar.openCard('Alfreds', 'Alfreds');
      await sidebar.page.getByText('Chen Hao', { exact: true }).waitFor();
      await sidebar.page.getByText(sidebar.say('Orders', '订单'), { exact: true }).waitFor();
      await sidebar.unfold();
    },
  ],
  [
    'form of a key person',
    '&rows',
    async (sidebar) => {
      await sidebar.openCard('Alfreds', 'Alfreds');
      await sidebar.page.locator('button.person').first().click();
      await sidebar.field('Role', '职务').fill('General manager');
      await sidebar.unfold();
    },
  ],
  [
    'card with marks, its history unfolded',
    '&checked',
    async (sidebar) => {
      await sidebar.openCard('Wang', '王芳');
      await sidebar.button('History', '历史').click();
      await sidebar.page.locator('.history li').first().waitFor();
      await sidebar.unfold();
    },
  ],
  [
    'history to its end',
    '&checked',
    async (sidebar) => {
      await sidebar.openCard('Wang', '王芳');
      await sidebar.button('History', '历史').click();
      await sidebar.button('15 more', '再看15条').click();
      await sidebar.page.getByText('12,400').waitFor();
    },
  ],
  [
    'form with marks, one just changed',
    '&checked',
    async (sidebar) => {
      await sidebar.edit('Wang', '王芳');
      await sidebar.unfold();
      await sidebar.field('Email: checked?', '邮箱：是否核实').selectOption('doubtful');
    },
  ],
  [
    'conflict of marks',
    '&checked',
    async (sidebar) => {
      await sidebar.edit('Wang', '王芳');
      await sidebar.field('Phone: checked?', '电话：是否核实').selectOption('doubtful');
      await sidebar.overwriteFirst({ 'mark:phone': 'confirmed 2026-02-10 li.na@northwind.example' });
      await sidebar.page.keyboard.press('Control+s');
      await sidebar.button('Save choice', '保存选择').waitFor();
    },
  ],
  [
    'saved with an undo',
    '&checked',
    async (sidebar) => {
      await sidebar.edit('Wang', '王芳');
      await sidebar.field('Phone', '电话').fill('139 0000 1111');
      await sidebar.page.keyboard.press('Control+s');
      await sidebar.button('Undo', '撤销').waitFor();
    },
  ],
  [
    'refusal of “all still true”',
    '&checked',
    async (sidebar) => {
      await sidebar.openCard('Wang', '王芳');
      await sidebar.mishap('saveCardFromSidebar', { code: 'busy' });
      await sidebar.button('All still true', '内容仍正确').click();
      await sidebar.page.getByRole('alert').waitFor();
    },
  ],
  [
    'full form of a new card with the team’s columns',
    '&checked',
    async (sidebar) => {
      await sidebar.button('New customer', '新建客户').click();
      await sidebar.button('All fields', '全部字段').click();
      await sidebar.page.getByText(sidebar.say('Team columns', '团队自定义列')).waitFor();
      await sidebar.unfold();
    },
  ],
  [
    'choice of a sheet to copy',
    '&adopt&unset',
    async (sidebar) => {
      await sidebar.button('Use the columns I have', '沿用现有列').click();
      await sidebar.page.getByRole('combobox').first().waitFor();
    },
  ],
  [
    'copied customers',
    '&adopt&unset',
    async (sidebar) => {
      await sidebar.button('Use the columns I have', '沿用现有列').click();
      await sidebar.page.getByRole('combobox').first().selectOption('name');
      await sidebar.button('Copy 1,200 customers', '复制1200位客户').click();
      await sidebar.button('Open the customers', '打开客户列表').waitFor();
    },
  ],
  ['card with a name of sixty characters', '', (sidebar) => sidebar.openCard('The Great', '上海浦东')],
  ['card of somebody who asked not to be contacted', '', (sidebar) => sidebar.openCard('Chen', '陈浩')],
  [
    'form',
    '',
    async (sidebar) => {
      await sidebar.edit('Wang', '王芳');
      await sidebar.field('Phone', '电话').fill('138 0013 800');
      await sidebar.unfold();
    },
  ],
  [
    'form with wrong fields',
    '',
    async (sidebar) => {
      await sidebar.edit('Wang', '王芳');
      await sidebar.unfold();
      await sidebar.field('Next follow-up', '下次跟进').fill('2026-02-30');
      await sidebar.field('Budget', '预算').fill('about 3');
      await sidebar.button('Save', '保存').click();
      await sidebar.page.getByRole('alert').waitFor();
    },
  ],
  [
    'refused save',
    '',
    async (sidebar) => {
      await sidebar.edit('Wang', '王芳');
      await sidebar.field('Phone', '电话').fill('139 0000 1111');
      await sidebar.mishap('saveCardFromSidebar', { code: 'missing-column', field: 'phone' });
      await sidebar.page.keyboard.press('Control+Enter');
      await sidebar.page.getByRole('alert').waitFor();
    },
  ],
  [
    'conflict',
    '',
    async (sidebar) => {
      await sidebar.edit('Wang', '王芳');
      await sidebar.field('Phone', '电话').fill('139 0000 1111');
      await sidebar.field('Jump to a field', '跳到字段').fill(sidebar.say('notes', '备注'));
      await sidebar.field('Notes', '备注').fill(sidebar.say(...NOTE));
      await sidebar.overwriteFirst({ phone: '137 9999 2222', notes: 'x' });
      await sidebar.page.keyboard.press('Control+s');
      await sidebar.button('Save choice', '保存选择').waitFor();
    },
  ],
  [
    'quick card',
    '',
    async (sidebar) => {
      await sidebar.button('New customer', '新建客户').click();
      await sidebar.field('Phone', '电话').fill('13800138000');
      await sidebar.unfold();
    },
  ],
  [
    'saved',
    '',
    async (sidebar) => {
      await sidebar.edit('Zhang', '张伟');
      await sidebar.field('Phone', '电话').fill('139 0000 1111');
      await sidebar.page.keyboard.press('Control+s');
      await sidebar.page.getByText(sidebar.say('Saved: Zhang Wei', '已保存：张伟')).waitFor();
    },
  ],
  [
    'offline with a draft',
    '',
    async (sidebar) => {
      await sidebar.edit('Wang', '王芳');
      await sidebar.field('Phone', '电话').fill('139 0000 1111');
      await sidebar.page.evaluate(() => window.dispatchEvent(new Event('offline')));
      await sidebar.page.keyboard.press('Control+s');
      await sidebar.page.keyboard.press('Escape');
      await sidebar.button('Continue', '继续').waitFor();
    },
  ],
  ['set-up', '&unset', async (sidebar) => sidebar.button('Set up this sheet', '建立表格').waitFor()],
  ['no customers', '&empty', async (sidebar) => sidebar.button('New customer', '新建客户').waitFor()],
  [
    'day’s work, all of it unfolded',
    '&work&troubled',
    async (sidebar) => {
      await sidebar.page.getByText(sidebar.say('Mail 08:02 sent', '邮件 08:02 已发')).waitFor();
      const all = sidebar.page.getByRole('button', { name: sidebar.say('all:', '全部：') });
      while ((await all.count()) > 0) await all.first().click();
    },
  ],
  [
    'item put off',
    '&work',
    async (sidebar) => {
      await sidebar.button('Put off: Wang Fang', '推迟：王芳').click();
      await sidebar.page.getByText(sidebar.say('Put off until Wed 11 Feb', '已推迟到2月11日 周三')).waitFor();
    },
  ],
  [
    'item that could not be settled',
    '&work',
    async (sidebar) => {
      await sidebar.mishap('settleDueFromSidebar', { code: 'conflict' });
      await sidebar.button('Promise kept: Wang Fang', '承诺已兑现：王芳').click();
      await sidebar.page.getByRole('alert').waitFor();
    },
  ],
  [
    'nothing due, those without a plan shown',
    '&calm&stale',
    async (sidebar) => {
      await sidebar.page.getByText(sidebar.say('Nothing due today.', '今天没有待办。')).waitFor();
      await sidebar.page.getByText(sidebar.say('Reminders no longer come', '提醒已停')).waitFor();
      await sidebar.page.getByRole('button', { name: sidebar.say('Plan the', '安排') }).click();
    },
  ],
  [
    'new task that was refused',
    '&work',
    async (sidebar) => {
      await sidebar.button('New task', '新任务').click();
      await sidebar.mishap('addTaskFromSidebar', { code: 'busy' });
      await sidebar.page.locator('#field-text').fill(sidebar.say('Call the bank', '给银行打电话'));
      await sidebar.page.keyboard.press('Control+s');
      await sidebar.page.getByRole('alert').waitFor();
    },
  ],
  [
    'health with something of everything',
    '&troubled',
    async (sidebar) => {
      await sidebar.button('Health', '运行状况').click();
      await sidebar.button('Show the rows', '查看').click();
    },
  ],
  [
    'health of reminders that stopped coming, taken over in vain',
    '&stale',
    async (sidebar) => {
      await sidebar.button('Health', '运行状况').click();
      await sidebar.mishap('startRemindersFromSidebar', { code: 'failed' });
      await sidebar.button('Take over', '由我接管').click();
      await sidebar.page.getByRole('alert').waitFor();
    },
  ],
  [
    'health of reminders that are off',
    '',
    async (sidebar) => {
      await sidebar.button('Health', '运行状况').click();
      await sidebar.button('Start reminders', '开启提醒').waitFor();
    },
  ],
  [
    'card with a greeting text to copy',
    '',
    async (sidebar) => {
      await sidebar.openCard('Wang', '王芳');
      await sidebar.button('Greeting text', '问候语').click();
      await sidebar.page.getByText('Happy birthday, Ms Wang!').waitFor();
    },
  ],
  [
    'promotion previewed',
    '',
    async (sidebar) => {
      await sidebar.button('Promotion', '促销').click();
      for (const field of ['campaign', 'subject', 'text']) await sidebar.page.fill(`#promotion-${field}`, 'Spring');
      await sidebar.button('Preview', '预览').click();
      await sidebar.page.getByText('fang@firm.example').waitFor();
    },
  ],
  [
    'call prepared',
    '&prepared',
    async (sidebar) => {
      await sidebar.openCard('Wang', '王芳');
      await sidebar.button('Prepare', '话前准备').click();
      await sidebar.page.getByText(sidebar.say('Too dear', '太贵了')).waitFor();
    },
  ],
  [
    'contact that could not be logged, all unfolded',
    '&prepared',
    async (sidebar) => {
      await sidebar.openCard('Wang', '王芳');
      await sidebar.mishap('logContactFromSidebar', { code: 'busy' });
      await sidebar.button('Log contact', '记录跟进').click();
      await sidebar.page.locator('#field-promise').fill(sidebar.say('Quote for 40 sets', '40套报价'));
      await sidebar.button('Log it', '记录').click();
      await sidebar.page.getByRole('alert').waitFor();
      await sidebar.unfold();
    },
  ],
  ['keys', '', (sidebar) => sidebar.button('Keys', '快捷键').click()],
];

const findings = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const { violations } = await (window as never as TestWindow).axe.run(document, { resultTypes: ['violations'] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });

const measured = (page: Page) =>
  page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('#app *')];
    const says = (element: HTMLElement): boolean =>
      [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '');
    const isSpoken = (element: HTMLElement): boolean => element.closest('.spoken') !== null;
    const edge = document.querySelector('.app')?.getBoundingClientRect().right ?? 0;
    // A label belongs to what it labels; the calendar's field is as large as its icon button.
    const target = (element: HTMLElement): DOMRect => (element.closest('label') ?? element).getBoundingClientRect();
    const isSmall = ({ width, height }: DOMRect): boolean => width > 0 && (width < 24 || height < 24);
    const html = (element: HTMLElement): string => element.outerHTML.slice(0, 100);
    return {
      tooWide: all.filter((each) => !isSpoken(each) && each.getBoundingClientRect().right > edge + 0.5).map(html),
      tooSmallText: all.filter((each) => says(each) && parseFloat(getComputedStyle(each).fontSize) < 12).map(html),
      tooSmallTargets: all
        .filter((each) => each.matches('button, a, input, select, textarea, [role="option"]') && isSmall(target(each)))
        .map(html),
      blueButtons: document.querySelectorAll('.button-primary').length > 1,
    };
  });

describe.each(['en', 'zh'] as const)('in %s', (language) => {
  it.each(WAYS)('the screen %p is accessible, fits and has one blue button at most', async (_, start, go) => {
    const sidebar = await open(language, start);
    try {
      await go(sidebar);
      await sidebar.page.evaluate(axe);
      expect(await findings(sidebar.page)).toEqual([]);
      const well = { tooWide: [], tooSmallText: [], tooSmallTargets: [], blueButtons: false };
      expect(await measured(sidebar.page)).toEqual(well);
      expect(sidebar.foreign).toEqual([]);
    } finally {
      await sidebar.page.close();
    }
  });

  it('never hides the focus under bar or foot while somebody tabs through a form', async () => {
    const sidebar = await open(language);
    try {
      await sidebar.edit('Wang', '王芳');
      await sidebar.unfold();
      for (let tabs = 0; tabs < 60; tabs += 1) {
        await sidebar.page.keyboard.press('Tab');
        const hidden = await sidebar.page.evaluate(() => {
          const focused = document.activeElement;
          if (!focused || focused === document.body || focused.closest('.bar, .foot')) return '';
          const { top, bottom } = focused.getBoundingClientRect();
          const bar = document.querySelector('.bar')?.getBoundingClientRect().bottom ?? 0;
          const foot = document.querySelector('.foot')?.getBoundingClientRect().top ?? 0;
          // A text taller than the space between them shows at least in part.
          const part = bottom - top > 100 ? 100 : 0;
          return top + part < bar || bottom - part > foot ? focused.outerHTML : '';
        });
        expect(hidden).toBe('');
      }
    } finally {
      await sidebar.page.close();
    }
  });
});
