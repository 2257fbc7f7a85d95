// Runs the local workbook as a person would, with npm start, on a file of its own, and gives commands to it as npm run local
// does. Knows the programs, nothing of what is on the page.
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { openPage } from './workbench-page';

export { cellText, choose, openPanel, sidebar, typeInCell, waitForCell } from './workbench-page';

const root = path.join(__dirname, '../../..');

/** The built add-on with nothing packed, which answers sooner: for stories of very many calls. */
export const OPENED = path.join(root, 'build/opened');

export interface WorkbenchOptions {
  readonly lang?: 'en' | 'zh';
  readonly sample?: 'northwind' | 'empty';
  readonly at?: string;
  /** Further words after `npm start --`. */
  readonly args?: readonly string[];
  /** Folder of another script than the built add-on. */
  readonly script?: string;
}

export class Workbench {
  /** Where the page is; '' while no server runs. */
  url = '';
  private readonly folder = mkdtempSync(path.join(tmpdir(), 'workbench-'));
  private readonly environment: NodeJS.ProcessEnv;
  private server: ChildProcess | null = null;

  constructor(
    private readonly options: WorkbenchOptions = {},
    readonly file = '',
  ) {
    if (file === '') this.file = path.join(this.folder, 'workbook.json');
    const { script } = options;
    this.environment = script === undefined ? process.env : { ...process.env, WORKBENCH_SCRIPT: script };
  }

  /** Resolves when the page can be opened. */
  static async start(options: WorkbenchOptions = {}): Promise<Workbench> {
    const workbench = new Workbench(options);
    await workbench.serve();
    return workbench;
  }

  /** Port 0 is any free one. */
  async serve(port = 0): Promise<void> {
    const { lang = 'en', sample = 'northwind', at = '2026-02-10T08:00', args = [] } = this.options;
    const seed = ['--sample', sample, '--lang', lang, '--at', at];
    const words = ['--workbook', this.file, '--port', String(port), ...seed, ...args];
    const server = spawn(process.execPath, [path.join(root, 'scripts/start.mjs'), ...words], {
      cwd: root,
      env: this.environment,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.server = server;
    this.url = await new Promise<string>((done, fail) => {
      let said = '';
      const listen = (chunk: Buffer): void => {
        said += chunk.toString();
        const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said);
        if (found !== null) done(found[0]);
      };
      server.stdout.on('data', listen);
      server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      server.on('exit', (code) => {
        fail(new Error(`The server ended with ${String(code)}: ${said}`));
      });
    });
  }

  /** A window on the page that is ready to be worked with; `user` plays another person. */
  open(browser: Browser | BrowserContext, user?: string): Promise<Page> {
    const query = user === undefined ? '' : `?user=${encodeURIComponent(user)}`;
    return openPage(browser, `${this.url}${query}`);
  }

  /** What the command printed, parsed; rejects with its error. */
  local(...words: string[]): Promise<unknown> {
    const program = [path.join(root, 'scripts/local.mjs'), '--workbook', this.file, ...words];
    const options = { cwd: root, env: this.environment, maxBuffer: 2 ** 28 };
    return new Promise((done, fail) => {
      execFile(process.execPath, program, options, (failed, stdout) => {
        const printed = JSON.parse(stdout) as { readonly error?: string } | null;
        if (failed !== null) fail(new Error(printed?.error ?? failed.message));
        else done(printed);
      });
    });
  }

  /** The rows of a tab below its header, each by the header's words; blank rows are left out. */
  async records(tab: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
    const [header = [], ...rows] = (await this.local('get', tab)) as unknown[][];
    return rows
      .filter((row) => row.some((value) => value !== ''))
      .map((row) => Object.fromEntries(header.map((name, at) => [String(name), row[at]])));
  }

  /** As with Ctrl+C, or with SIGKILL as at a power cut. The file stays. */
  async end(signal: 'SIGINT' | 'SIGKILL' = 'SIGINT'): Promise<void> {
    const { server } = this;
    this.server = null;
    if (server === null || server.exitCode !== null) return;
    const ended = new Promise((done) => server.once('exit', done));
    server.kill(signal);
    await ended;
  }

  /** Nothing is left behind. */
  async stop(): Promise<void> {
    await this.end();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
