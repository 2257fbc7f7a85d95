// The local workbook as a person starts it: `npm start` on a workbook file of its own, and the headless commands beside it.
// Knows the command line and the page's menu; what is in the archive is the tests' business.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Frame, Page } from 'playwright-core';

const root = path.join(__dirname, '../../..');
const run = promisify(execFile);

export interface StartOptions {
  readonly lang?: 'en' | 'zh';
  readonly sample?: 'northwind' | 'empty';
  readonly at?: string;
}

export class Workbench {
  private constructor(
    readonly address: string,
    private readonly workbook: string,
    private readonly server: ChildProcess,
  ) {}

  static async start({
    lang = 'en',
    sample = 'northwind',
    at = '2026-02-10T08:00',
  }: StartOptions = {}): Promise<Workbench> {
    const workbook = path.join(mkdtempSync(path.join(tmpdir(), 'cardfile-story-')), 'workbook.json');
    const options = ['--port', '0', '--workbook', workbook, '--sample', sample, '--lang', lang, '--at', at];
    const server = spawn(process.execPath, ['scripts/start.mjs', ...options], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new Workbench(await printedAddress(server), workbook, server);
  }

  /** A window on the page; `user` plays another person. */
  async open(browser: Browser, user?: string): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1400, height: 850 } });
    await page.goto(user === undefined ? this.address : `${this.address}?user=${encodeURIComponent(user)}`);
    await page.waitForFunction('window.cardfileWorkbench?.ready === true', null, { timeout: 60_000 });
    return page;
  }

  /** A headless command on the same workbook; what it prints. */
  async local(...command: readonly string[]): Promise<unknown> {
    const { stdout } = await run(process.execPath, ['scripts/local.mjs', ...command, '--workbook', this.workbook], {
      cwd: root,
    });
    return JSON.parse(stdout) as unknown;
  }

  /** The rows of a tab as objects by header text. */
  async records(tab: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const [header = [], ...rows] = (await this.local('get', `${tab}!1:400`)) as unknown[][];
    return rows
      .filter((row) => row[0] !== '')
      .map((row) => Object.fromEntries(header.map((title, at) => [String(title), row[at]])));
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.server.once('exit', resolve));
    this.server.kill('SIGTERM');
    await ended;
    rmSync(path.dirname(this.workbook), { recursive: true, force: true });
  }
}

/** Chooses an item of the add-on's menu as a person does, by the words it shows. */
export async function choose(page: Page, menu: string, item: string): Promise<void> {
  await page
    .getByRole('menuitem', { name: menu, exact: true })
    .or(page.getByText(menu, { exact: true }))
    .first()
    .click();
  await page
    .getByText(/^Cardfile/)
    .first()
    .hover();
  await page.getByText(item, { exact: true }).click();
}

/** Types into a cell as a person does, and leaves it: the grid is a canvas that no locator can reach. */
export async function typeInCell(page: Page, address: string, text: string): Promise<void> {
  await page.evaluate(`window.cardfileWorkbench.typeInCell(${JSON.stringify(address)}, ${JSON.stringify(text)})`);
}

/** Waits until the grid shows that text in the cell. */
export async function waitForCell(page: Page, address: string, text: string): Promise<void> {
  const shows = `window.cardfileWorkbench.cellText(${JSON.stringify(address)}) === ${JSON.stringify(text)}`;
  await page.waitForFunction(shows, null, { timeout: 10_000 });
}

/** The sidebar's page, once it is shown. */
export async function sidebar(page: Page): Promise<Frame> {
  const element = await page.waitForSelector('iframe[src*="/frame/"]', { timeout: 30_000 });
  const frame = await element.contentFrame();
  if (frame === null) throw new Error('Cannot find the sidebar: its frame has no page');
  return frame;
}

function printedAddress(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed)?.[0];
      if (address !== undefined) resolve(address);
    };
    server.stdout?.on('data', read);
    server.stderr?.on('data', read);
    server.once('exit', (code) => reject(new Error(`Cannot start: npm start ended with ${String(code)}: ${printed}`)));
  });
}
