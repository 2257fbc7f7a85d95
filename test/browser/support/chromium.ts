// Starts the browser of the browser tests; Chinese is drawn properly on any machine, and a missing browser fails the test.
// Knows no page.
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { type Browser, chromium } from 'playwright-core';

interface FoundBrowser {
  readonly source: 'CHROME_PATH' | 'installed' | 'npm';
  readonly executablePath: string;
  readonly args: string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Close it in `afterAll`. */
export function launchBrowser(): Promise<Browser> {
  const { executablePath, args, env } = findBrowser();
  return chromium.launch({ executablePath, args, env: { ...ownEnvironment(), ...env } });
}

/** A program of its own because jest loads no ES module. */
function findBrowser(): FoundBrowser {
  const program = path.join(__dirname, '../../../scripts/chromium.mjs');
  return JSON.parse(execFileSync(process.execPath, [program], { encoding: 'utf8' })) as FoundBrowser;
}

function ownEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
