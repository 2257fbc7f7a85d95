// npm run bench: builds the add-on and the bench, then runs the bench in the script's zone.
// Knows no figure and no limit; bench/ does.
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { build } from './build.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
await build({ root });
const outfile = path.join(root, 'build/bench/main.cjs');
await esbuild.build({
  entryPoints: [path.join(root, 'bench/main.ts')],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  packages: 'external',
  outfile,
  logLevel: 'warning',
});
const { timeZone } = JSON.parse(await readFile(path.join(root, 'appsscript.json'), 'utf8'));
const { status } = spawnSync(process.execPath, ['--max-old-space-size=8192', outfile, path.join(root, 'dist')], {
  stdio: 'inherit',
  env: { ...process.env, TZ: timeZone },
});
process.exitCode = status ?? 1;
