// Finds a Chromium for the browser tests and the screenshots: an installed Chrome or Chromium where there is one, else the
// one that came through npm. As a program it prints what it found as one JSON document.
// Knows no page; what to do with the browser is the caller's.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { chineseFontEnvironment } from './chromium/chinese-font.mjs';
import { installedBrowsers } from './chromium/installed-browsers.mjs';
import { hasPackagedChromium, unpackChromium } from './chromium/packaged-chromium.mjs';
import { isProgram } from './is-program.mjs';

/**
 * @typedef {object} Browser what playwright's launch needs
 * @property {'CHROME_PATH' | 'installed' | 'npm'} source
 * @property {string} executablePath
 * @property {string[]} args
 * @property {Record<string, string>} env besides the environment of the caller
 */

/** Its pages are our own, so the sandbox, which containers and root do not allow, protects nothing. */
const args = ['--no-sandbox', '--disable-gpu'];
const thisMachine = {
  environment: process.env,
  platform: process.platform,
  arch: process.arch,
  exists: existsSync,
  starts: (browser) => startFailure(browser),
};

/** @returns {Promise<Browser>} the first that starts; throws when there is none */
export async function findBrowser(machine = thisMachine) {
  const failures = [];
  for (const candidate of candidates(machine)) {
    const browser = await candidate();
    const failure = await machine.starts(browser);
    if (failure === undefined) return browser;
    failures.push(`${browser.executablePath}: ${failure}`);
  }
  throw new Error(
    failures.length > 0
      ? `Cannot start a browser: none of those found starts\n${failures.join('\n')}`
      : `Cannot start a browser: no Chrome or Chromium is installed, and npm has none for ${machine.platform} ` +
          `${machine.arch}. Install Google Chrome or Chromium, or set CHROME_PATH to its program file`,
  );
}

/** The ones to try, best first, each made ready only when its turn comes. */
function candidates({ environment, platform, arch, exists }) {
  const onSystem = (source, executablePath) => async () => {
    return { source, executablePath, args, env: chineseFontEnvironment({ platform, systemFonts: true }) };
  };
  const wanted = environment['CHROME_PATH'];
  if (wanted) {
    if (!exists(wanted)) throw new Error(`Cannot start a browser: CHROME_PATH names ${wanted}, which does not exist`);
    return [onSystem('CHROME_PATH', wanted)];
  }
  const installed = installedBrowsers(environment, platform, exists).map((file) => onSystem('installed', file));
  return hasPackagedChromium(platform, arch) ? [...installed, packaged] : installed;
}

async function packaged() {
  const { executablePath, libraries, fonts } = await unpackChromium();
  const env = {
    LD_LIBRARY_PATH: libraries,
    ...chineseFontEnvironment({ platform: 'linux', systemFonts: false, fonts }),
  };
  return { source: 'npm', executablePath, args, env };
}

/** An installed program may be a stub that only says where to get the browser. */
async function startFailure({ executablePath, args, env }) {
  try {
    const browser = await chromium.launch({ executablePath, args, env: { ...process.env, ...env } });
    await browser.close();
    return undefined;
  } catch (error) {
    return error.message;
  }
}

if (isProgram(import.meta.url)) {
  try {
    console.log(JSON.stringify(await findBrowser()));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
