// The charts over the Value tab in a real browser: they show what the cells show, follow an edit, and scroll with the grid.
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { launchBrowser } from './support/chromium';
import { OPENED, Workbench, typeInCell } from './support/workbench';
import { selectCell } from './support/workbench-page';

interface AxeWindow {
  readonly axe: {
    run(root: string, options: object): Promise<{ readonly violations: readonly { readonly id: string }[] }>;
  };
}
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

let browser: Browser;
const started: Workbench[] = [];
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  for (const workbench of started) await workbench.stop();
});

async function open(options: Parameters<typeof Workbench.start>[0]): Promise<Workbench> {
  const workbench = await Workbench.start({ ...options, script: OPENED });
  started.push(workbench);
  return workbench;
}

const charts = (page: Page): Locator => page.getByRole('img', { name: /^(Chart|图表)/ });
const chart = (page: Page, title: string | RegExp): Locator => charts(page).filter({ hasText: title });
const label = async (one: Locator): Promise<string> => (await one.getAttribute('aria-label')) ?? '';

async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (window as never as AxeWindow).axe.run('.charts', {});
    return violations.map(({ id }) => id);
  });
}

/** The letters of the column with the header, in row 1 of a tab. */
async function columnOf(workbench: Workbench, tab: string, header: string): Promise<string> {
  const [headers = []] = (await workbench.local('get', `${tab}!1:1`)) as readonly (readonly unknown[])[];
  const at = headers.indexOf(header);
  if (at < 0) throw new Error(`no column ${header}`);
  return (at >= 26 ? String.fromCharCode(64 + Math.floor(at / 26)) : '') + String.fromCharCode(65 + (at % 26));
}

describe('the charts of the Value tab', () => {
  it('draw what the cells show, change with an order, scroll with the grid and can be read without seeing', async () => {
    const workbench = await open({});
    const page = await workbench.open(browser);
    const money = await columnOf(workbench, 'Value', 'Amount of the tier');
    await selectCell(page, `Value!${money}4`);
    const amounts = chart(page, 'Amount so far of the customers in each tier');
    await expect(charts(page).count()).resolves.toBe(3);
    const told = async (): Promise<readonly number[]> =>
      [...(await label(amounts)).matchAll(/: ([\d,.]+)(?:;|$)/g)].map(([, amount = '']) =>
        Number(amount.replaceAll(',', '')),
      );
    const cells = async (): Promise<readonly number[]> => {
      const found = (await workbench.local('get', `Value!${money}4:${money}6`)) as readonly (readonly number[])[];
      return found.map(([amount = 0]) => Math.round(amount * 100) / 100);
    };
    const before = await told();
    expect(before).toHaveLength(3);
    expect(before).toEqual(await cells());
    expect(await amounts.locator('rect').count()).toBe(3);
    const curve = await label(chart(page, /^80\/20 curve/));

    const amount = await columnOf(workbench, 'Orders', 'Amount');
    await typeInCell(page, `Orders!${amount}2`, '5000000');
    await selectCell(page, `Value!${money}4`);
    await page.waitForFunction(
      (was) => ![...document.querySelectorAll('.chart')].some((one) => one.getAttribute('aria-label') === was),
      curve,
    );
    const after = await told();
    expect(after).toEqual(await cells());
    const sum = (all: readonly number[]): number => all.reduce((total, one) => total + one, 0);
    expect(sum(after)).toBeGreaterThan(sum(before) + 4_000_000);

    await amounts.focus();
    const top = async (): Promise<number> => (await amounts.boundingBox())?.y ?? 0;
    // The keyboard brings a chart into view.
    await page.waitForFunction(() => (document.activeElement?.getBoundingClientRect().y ?? 0) < 400);
    const stood = await top();
    await page.mouse.move(700, 400);
    await page.mouse.wheel(0, 210);
    await page.waitForFunction((was) => {
      const [, , third] = document.querySelectorAll('.chart');
      return third !== undefined && third.getBoundingClientRect().y < was - 100;
    }, stood);
    expect(await violations(page)).toEqual([]);
    await page.close();
  }, 180_000);

  it('say in Chinese that there are no figures yet, rather than draw an empty axis', async () => {
    const workbench = await open({ lang: 'zh', sample: 'empty' });
    await workbench.local('call', 'setUpFromSidebar', '{"language":"zh"}');
    const page = await workbench.open(browser);
    await selectCell(page, '价值分析!A4');
    await charts(page).first().waitFor({ state: 'attached' });
    const labels = await Promise.all((await charts(page).all()).map(label));
    expect(labels).toEqual([
      '图表:二八曲线：多少客户带来多少金额. 还没有数据。单元格有数字后,图表就会显示。',
      '图表:各等级的客户数. 还没有数据。单元格有数字后,图表就会显示。',
      '图表:各等级客户的累计金额. 还没有数据。单元格有数字后,图表就会显示。',
    ]);
    expect(await page.locator('.chart .tick').count()).toBe(0);
    expect(await violations(page)).toEqual([]);
  }, 180_000);
});
