// npm run bench: builds the add-on and the bench, then runs the bench in the script's zone and its part for a browser.
// Knows no figure and no limit; bench/ does.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { build } from './build.mjs';
import { findBrowser } from './chromium.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
await build({ root });
const outdir = path.join(root, 'build/bench');
await esbuild.build({
  entryPoints: ['main', 'sidebar-keys'].map((name) => path.join(root, `bench/${name}.ts`)),
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  packages: 'external',
  outdir,
  outExtension: { '.js': '.cjs' },
  logLevel: 'warning',
});
const { timeZone } = JSON.parse(await readFile(path.join(root, 'appsscript.json'), 'utf8'));

/** @returns {number} the program's exit code */
function run(program, ...given) {
  const args = ['--max-old-space-size=8192', path.join(outdir, `${program}.cjs`), ...given];
  const options = { stdio: 'inherit', env: { ...process.env, TZ: timeZone } };
  return spawnSync(process.execPath, args, options).status ?? 1;
}

const modelled = run('main', path.join(root, 'dist'));
const { executablePath, args, env } = await findBrowser();
const keys = run('sidebar-keys', path.join(root, 'dist/Sidebar.html'), JSON.stringify({ executablePath, args, env }));
process.exitCode = modelled || keys;
