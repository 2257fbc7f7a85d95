// The sidebar's page as the build makes it, and the fake archive as a script for a real browser; each made once.
import { execFileSync } from 'node:child_process';
import path from 'node:path';

let built = '';

/** A program of its own because jest loads no ES module. */
export function builtPage(): string {
  if (built === '') {
    const script = path.join(__dirname, '../../../scripts/build-page.mjs');
    const code =
      `import { SIDEBAR, buildPage } from ${JSON.stringify(script)};` +
      `process.stdout.write(await buildPage(SIDEBAR));`;
    built = execFileSync(process.execPath, ['--input-type=module', '--eval', code], {
      encoding: 'utf8',
      maxBuffer: 4 * 1024 * 1024,
    });
  }
  return built;
}

let fake = '';

/** Defines `google` and, for steering, `archive`. */
export function fakeForBrowser(): string {
  if (fake === '') {
    const esbuild = require.resolve('esbuild/bin/esbuild');
    const entry = path.join(__dirname, 'fake-in-browser.ts');
    fake = execFileSync(esbuild, [entry, '--bundle', '--format=iife'], { encoding: 'utf8' });
  }
  return fake;
}
