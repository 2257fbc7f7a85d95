// What tests and screenshots do on the workbench's page, in a person's words.
// Knows the page's marks, no add-on.
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';

/** The page declares the same in emulator/page/test-access.ts. */
declare global {
  interface Window {
    cardfileWorkbench?: {
      typeInCell(address: string, text: string): void;
      cellText(address: string): string;
      cellValue(address: string): string | number | boolean | null;
      selectCell(address: string): void;
      readonly ready: boolean;
    };
  }
}

/** Resolves when the grid is drawn and onOpen has made its menu. */
export async function openPage(browser: Browser | BrowserContext, url: string): Promise<Page> {
  const page = await browser.newPage();
  // A busy machine is slow, not wrong: the server answers one call after the other.
  page.setDefaultTimeout(90_000);
  await page.setViewportSize({ width: 1400, height: 850 });
  await page.goto(url);
  await page.waitForFunction(() => window.cardfileWorkbench?.ready === true, null, { timeout: 60_000 });
  return page;
}

/** A menu of the bar, the add-on's menu in it, and the item. */
export async function choose(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole('menubar').getByRole('menuitem', { name: menu, exact: true }).click();
  await page.getByRole('menu').getByRole('menuitem').first().hover();
  await page.getByRole('menu').last().getByRole('menuitem', { name: item, exact: true }).click();
}

/** The add-on's page in the sidebar or dialog that is open. */
export async function sidebar(page: Page): Promise<Frame> {
  const handle = await page.waitForSelector('iframe.script-frame');
  const frame = await handle.contentFrame();
  if (frame === null) throw new Error('Cannot reach the frame: it has no page');
  await frame.waitForFunction(() => 'google' in window);
  return frame;
}

export const typeInCell = (page: Page, address: string, text: string): Promise<void> =>
  page.evaluate(([where = '', what = '']) => window.cardfileWorkbench?.typeInCell(where, what), [address, text]);

export const selectCell = (page: Page, address: string): Promise<void> =>
  page.evaluate((where) => window.cardfileWorkbench?.selectCell(where), address);

/** As this window shows it. */
export const cellText = (page: Page, address: string): Promise<string | undefined> =>
  page.evaluate((where) => window.cardfileWorkbench?.cellText(where), address);

export async function waitForCell(page: Page, address: string, text: string): Promise<void> {
  await page.waitForFunction(
    ([where = '', what]) =>
      window.cardfileWorkbench?.ready === true && window.cardfileWorkbench.cellText(where) === what,
    [address, text],
  );
}

/** By its place, so that it is the same in both languages. */
export async function openPanel(page: Page, name: 'clock' | 'triggers' | 'outbox' | 'executions'): Promise<void> {
  const tab = page.locator(`#tab-${name}`);
  if ((await tab.getAttribute('aria-selected')) !== 'true') await tab.click();
}
