// npm run -s local -- COMMAND …: one command on the local workbook, its answer as one JSON document on stdout.
// Knows the order of things only; emulator/server/ does the work.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bundlePrograms, root } from './workbench/bundles.mjs';
import { freshDist } from './workbench/fresh-dist.mjs';

try {
  // Before anything asks for the time: the process's zone is the script's.
  process.env.TZ = JSON.parse(readFileSync(path.join(root, 'appsscript.json'), 'utf8')).timeZone;
  const [script, programs] = await Promise.all([scriptFolder(), bundlePrograms()]);
  const { main } = createRequire(import.meta.url)(path.join(programs, 'local.cjs'));
  await main(process.argv.slice(2), { script, programs });
} catch (error) {
  process.stdout.write(`${JSON.stringify({ error: error instanceof Error ? error.message : String(error) })}\n`);
  process.exitCode = 1;
}

/** Tests of the workbook itself run a script of their own. */
function scriptFolder() {
  return process.env.WORKBENCH_SCRIPT ?? freshDist(root);
}
