// npm start: builds what is not built, then opens the local workbook in a server on this machine.
// Knows the order of things only; emulator/server/ does the work.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bundlePage, bundlePrograms, root } from './workbench/bundles.mjs';
import { freshDist } from './workbench/fresh-dist.mjs';

try {
  // Before anything asks for the time: the process's zone is the script's.
  process.env.TZ = JSON.parse(readFileSync(path.join(root, 'appsscript.json'), 'utf8')).timeZone;
  const [script, programs, page] = await Promise.all([scriptFolder(), bundlePrograms(), bundlePage()]);
  const { main } = createRequire(import.meta.url)(path.join(programs, 'start.cjs'));
  await main(process.argv.slice(2), { script, programs, page });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

/** Tests of the workbook itself run a script of their own. */
function scriptFolder() {
  return process.env.WORKBENCH_SCRIPT ?? freshDist(root);
}
