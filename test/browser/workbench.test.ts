// The page of npm start in a real browser, with a small script of its own: grid, frames, menus, people, clock, mail.
import path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core';
import { launchBrowser } from './support/chromium';
import { Workbench } from './support/workbench';
import { cellText, choose, openPanel, sidebar, selectCell, typeInCell, waitForCell } from './support/workbench-page';

const script = path.join(__dirname, '../fixtures/workbench-script');

interface ScriptRun {
  withSuccessHandler(handler: (value: unknown, userObject: unknown) => void): ScriptRun;
  withFailureHandler(handler: (error: Error, userObject: unknown) => void): ScriptRun;
  withUserObject(userObject: unknown): ScriptRun;
  [functionName: string]: (...values: never[]) => unknown;
}
declare global {
  interface Window {
    google: { script: { run: ScriptRun; host: { close(): void; setHeight(height: number): void } } };
  }
}

let browser: Browser;
let context: BrowserContext;
let workbench: Workbench;
let page: Page;
let errors: string[];

const start = () => Workbench.start({ script, sample: 'empty', args: ['--zone', 'Asia/Shanghai'] });

beforeAll(async () => {
  [browser, workbench] = await Promise.all([launchBrowser(), start()]);
});
afterAll(async () => {
  await browser.close();
  await workbench.stop();
});
beforeEach(async () => {
  context = await browser.newContext();
  page = await workbench.open(context);
  errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
});
afterEach(async () => {
  await context.close();
  expect(errors).toEqual([]);
});

const chooseItem = (item: string) => choose(page, 'Extensions', item);
async function openedSidebar(): Promise<Frame> {
  await chooseItem('Open sidebar');
  return sidebar(page);
}

interface Told {
  readonly from: unknown;
  readonly value?: unknown;
  readonly error?: string;
}
/** Calls a function of the script from the frame and tells which handler was called with what. */
const callIn = (frame: Frame, functionName: string, ...values: unknown[]): Promise<Told> =>
  frame.evaluate(
    ([name, given]) =>
      new Promise<Told>((done) => {
        const run = window.google.script.run
          .withSuccessHandler((value, from) => done({ from, value }))
          .withFailureHandler((error) => done({ from: 'failure', error: String(error) }))
          .withUserObject('success');
        run[name]?.(...(given as never[]));
      }),
    [functionName, values] as const,
  );

describe('the grid', () => {
  it('calculates what is typed, custom functions too, and follows an edit', async () => {
    await typeInCell(page, 'Sheet1!E1', '21');
    await typeInCell(page, 'Sheet1!F1', '=TEST_DOUBLE(E1)+1');
    await waitForCell(page, 'Sheet1!F1', '43');
    await typeInCell(page, 'Sheet1!E1', '4');
    await waitForCell(page, 'Sheet1!F1', '9');
    expect(await workbench.local('get', 'Sheet1!E1:F1')).toEqual([[4, 9]]);
  });

  it('takes the keyboard, and shows what the script’s onEdit wrote', async () => {
    await selectCell(page, 'Sheet1!A3');
    await page.mouse.click(90, 190);
    await selectCell(page, 'Sheet1!A3');
    await page.keyboard.type('2026-03-05');
    await page.keyboard.press('Enter');
    await waitForCell(page, 'Sheet1!B3', 'edited: 46086');
    expect(await workbench.local('get', 'Sheet1!A3')).toEqual([['2026-03-05']]);
  });

  it('shows in each window what was done in another, and by the command line', async () => {
    const second = await workbench.open(context, 'rep@example.com');
    await typeInCell(page, 'Sheet1!E5', 'from the first');
    await waitForCell(second, 'Sheet1!E5', 'from the first');
    await workbench.local('set', 'Sheet1!E6', 'from a command');
    await waitForCell(second, 'Sheet1!E6', 'from a command');
    await waitForCell(page, 'Sheet1!E6', 'from a command');
  });
});

describe('the sidebar', () => {
  it('is opened from the menu onOpen made, 300 pixels wide, at an origin of its own', async () => {
    const frame = await openedSidebar();
    const box = await page.locator('iframe.script-frame').boundingBox();
    expect(box?.width).toBe(300);
    expect(await frame.evaluate(() => window.innerWidth)).toBe(300);
    expect(await frame.locator('#title').textContent()).toBe('Hello from the script');
    expect(new URL(frame.url()).origin).not.toBe(new URL(page.url()).origin);
    await page.getByRole('complementary', { name: 'Test sidebar' }).getByRole('button', { name: 'Close' }).click();
    await page.waitForSelector('iframe.script-frame', { state: 'detached' });
  });

  it('can be opened with the keyboard alone', async () => {
    await page.getByRole('menuitem', { name: 'Extensions' }).focus();
    for (const key of ['ArrowDown', 'ArrowRight', 'Enter']) await page.keyboard.press(key);
    expect(await (await sidebar(page)).locator('#title').isVisible()).toBe(true);
  });

  it('has google.script.run with its handlers, its copies and its refusals', async () => {
    const frame = await openedSidebar();
    expect(await callIn(frame, 'echoFromSidebar', { a: [1, null, 'x'] })).toEqual({
      from: 'success',
      value: { got: { a: [1, null, 'x'] } },
    });
    expect(await callIn(frame, 'dateFromSidebar')).toEqual({ from: 'success', value: null });
    expect(await callIn(frame, 'failFromSidebar')).toEqual({
      from: 'failure',
      error: 'ScriptError: Error: no such customer',
    });
    const refused = await frame.evaluate(() => {
      try {
        window.google.script.run['echoFromSidebar']?.({ when: new Date() } as never);
        return 'taken';
      } catch (error) {
        return String(error);
      }
    });
    expect(refused).toBe('TypeError: Failed due to illegal value in property: when');
    const names = await frame.evaluate(() => Object.keys(window.google.script.run));
    expect(names).toContain('echoFromSidebar');
    expect(names).not.toContain('secretFromSidebar_');
  });

  it('writes into the grid and learns which cell is selected', async () => {
    const frame = await openedSidebar();
    await callIn(frame, 'writeFromSidebar', { cell: 'C7', value: 'by the script' });
    await waitForCell(page, 'Sheet1!C7', 'by the script');
    await selectCell(page, 'Sheet1!D9');
    expect(await callIn(frame, 'selectedFromSidebar')).toEqual({ from: 'success', value: 'D9' });
  });

  it('closes itself by google.script.host', async () => {
    const frame = await openedSidebar();
    await frame.evaluate(() => window.google.script.host.close());
    await page.waitForSelector('iframe.script-frame', { state: 'detached' });
  });
});

describe('what a script shows', () => {
  it('is a dialog of the size the script wants, which can change it', async () => {
    await chooseItem('Open dialog');
    const frame = await sidebar(page);
    const size = async () => frame.evaluate(() => [window.innerWidth, window.innerHeight]);
    expect(await size()).toEqual([420, 260]);
    await frame.evaluate(() => window.google.script.host.setHeight(300));
    await frame.waitForFunction(() => window.innerHeight === 300);
    await page.keyboard.press('Escape');
  });

  it('is a prompt that waits for the person’s answer', async () => {
    await chooseItem('Ask');
    await page.getByRole('alertdialog', { name: 'Question' }).getByRole('textbox').fill('forty-two');
    await page.keyboard.press('Enter');
    await waitForCell(page, 'Sheet1!D1', 'forty-two');
  });

  it('is a toast', async () => {
    await chooseItem('Toast');
    await page.getByText('Bread').waitFor();
  });

  it('is the error of a menu item that failed', async () => {
    await chooseItem('Fail');
    await page.getByRole('alert').getByText('Error: on purpose').waitFor();
  });
});

describe('the panels', () => {
  it('move the clock through the triggers and show the mail they sent', async () => {
    await workbench.local('call', 'runStartTrigger');
    await openPanel(page, 'clock');
    await page.getByRole('button', { name: 'To the next trigger' }).click();
    await openPanel(page, 'outbox');
    await page.getByRole('article', { name: 'Hourly' }).waitFor();
    expect(await page.frameLocator('iframe.mail-html').locator('p').textContent()).toBe('Rich words');
    await page.getByRole('button', { name: 'Plain text' }).click();
    expect(await page.locator('.mail-text').textContent()).toBe('Plain words');
    await openPanel(page, 'executions');
    await page.getByRole('button', { name: 'Details: onHourly' }).click();
    await page.getByText('MailApp.sendEmail').waitFor();
  });
});

describe('the server', () => {
  it('killed outright, starts again with what was there, and the page comes back', async () => {
    const killed = await start();
    const window = await killed.open(context);
    await typeInCell(window, 'Sheet1!E5', 'kept');
    await killed.local('set', 'Sheet1!E6', '=E5');
    const { port } = new URL(killed.url);
    await killed.end('SIGKILL');
    await window.getByRole('alert').waitFor();
    await killed.serve(Number(port));
    await window.getByRole('alert').waitFor({ state: 'detached' });
    await waitForCell(window, 'Sheet1!E6', 'kept');
    expect(await cellText(window, 'Sheet1!E5')).toBe('kept');
    await window.close();
    await killed.stop();
  });

  it('refuses a second one on the same file', async () => {
    const second = new Workbench({ script }, workbench.file);
    await expect(second.serve()).rejects.toThrow('has it open');
    await second.stop();
  });
});
