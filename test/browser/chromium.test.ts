// The browser tests' own ground: a browser starts, runs a page and draws Chinese.
// Knows nothing of the add-on.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from './support/chromium';

const program = path.join(__dirname, '../../scripts/chromium.mjs');

describe('launchBrowser()', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 200, height: 80 } });
  });
  afterAll(() => browser.close());

  /** Distinct pictures of characters, drawn by the page's own default fonts. */
  async function picturesOf(characters: readonly string[], font: string): Promise<ReadonlySet<string>> {
    const pictures = new Set<string>();
    for (const character of characters) {
      await page.setContent(`<meta charset="utf-8"><body style="margin:0;font:48px ${font}">${character}</body>`);
      pictures.add((await page.screenshot()).toString('base64'));
    }
    return pictures;
  }

  it('runs the script of a page', async () => {
    await page.setContent(
      '<p id="greeting"></p><script>greeting.textContent = [1, 2, 3].map((n) => n * n).join()</script>',
    );
    expect(await page.locator('#greeting').textContent()).toBe('1,4,9');
  });

  it('draws each Chinese character as itself, unlike a character that no font has', async () => {
    const characters = ['客', '户', '档', '案', '\u{fffff}'];
    expect((await picturesOf(characters, 'Arial, sans-serif')).size).toBe(characters.length);
  });

  it('draws bold Chinese bolder', async () => {
    const plain = await picturesOf(['客户'], 'sans-serif');
    await page.setContent('<meta charset="utf-8"><body style="margin:0;font:bold 48px sans-serif">客户</body>');
    expect(plain).not.toContain((await page.screenshot()).toString('base64'));
  });

  it('draws Latin letters', async () => {
    expect((await picturesOf(['A', 'B', '\u{fffff}'], 'Arial, sans-serif')).size).toBe(3);
  });
});

describe('finding a browser', () => {
  it('refuses a CHROME_PATH that leads nowhere', () => {
    const env = { ...process.env, CHROME_PATH: '/nowhere/chrome' };
    const outcome = spawnSync(process.execPath, [program], { encoding: 'utf8', env });
    expect(outcome.status).toBe(1);
    expect(outcome.stderr).toContain('CHROME_PATH names /nowhere/chrome, which does not exist');
  });

  interface Machine {
    readonly platform: string;
    readonly arch: string;
    readonly files: readonly string[];
    /** Program files that do not start. */
    readonly broken?: readonly string[];
  }

  /** What would be found on another machine. */
  function foundOn({ platform, arch, files, broken = [] }: Machine) {
    const call = `import { findBrowser } from ${JSON.stringify(program)};
      const machine = {
        environment: { PATH: '' }, platform: '${platform}', arch: '${arch}',
        exists: (file) => ${JSON.stringify(files)}.includes(file),
        starts: (browser) => ${JSON.stringify(broken)}.includes(browser.executablePath) ? 'it is a stub' : undefined,
      };
      console.log(JSON.stringify(await findBrowser(machine)));`;
    return spawnSync(process.execPath, ['--input-type=module', '-e', call], { encoding: 'utf8' });
  }
  const chrome = '/usr/bin/google-chrome';
  const sourceOf = (machine: Machine): unknown => (JSON.parse(foundOn(machine).stdout) as { source: string }).source;

  it('says what to install where nothing is installed and npm has no Chromium for the platform', () => {
    const outcome = foundOn({ platform: 'darwin', arch: 'arm64', files: [] });
    expect(outcome.status).not.toBe(0);
    expect(outcome.stderr).toContain('npm has none for darwin arm64');
    expect(outcome.stderr).toContain('Install Google Chrome or Chromium, or set CHROME_PATH');
  });

  it('takes an installed Chrome before the Chromium of npm', () => {
    expect(sourceOf({ platform: 'linux', arch: 'x64', files: [chrome] })).toBe('installed');
    expect(
      sourceOf({ platform: 'darwin', arch: 'arm64', files: ['/Applications/Chromium.app/Contents/MacOS/Chromium'] }),
    ).toBe('installed');
  });

  it('takes the Chromium of npm where an installed one does not start, and says so where npm has none', () => {
    expect(sourceOf({ platform: 'linux', arch: 'x64', files: [chrome], broken: [chrome] })).toBe('npm');
    const outcome = foundOn({ platform: 'linux', arch: 'arm64', files: [chrome], broken: [chrome] });
    expect(outcome.status).not.toBe(0);
    expect(outcome.stderr).toContain(`none of those found starts\n${chrome}: it is a stub`);
  });
});
