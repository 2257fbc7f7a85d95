// npm run build: makes dist/, the files that are pushed to Google and that the local workbook runs; and build/opened/, the
// same with nothing packed, for tests of very many calls.
// Knows no rule of the archive; the parts are in build/.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brokenBudgets, measureCode } from './build/budgets.mjs';
import { codeProblems } from './build/code-checks.mjs';
import { openedCode } from './build/opened-code.mjs';
import { readPublicGlobals } from './build/public-globals.mjs';
import { bundleServerCode } from './build/server-code.mjs';
import { writeFolder } from './build/write-folder.mjs';
import { SIDEBAR, buildPage } from './build-page.mjs';
import { isProgram } from './is-program.mjs';

/** Builds the project in `root` into `folder`; throws, leaving `folder` as it was, when anything is wrong. */
export async function build({ root, folder = path.join(root, 'dist') }) {
  const [publicGlobals, code, sidebar, manifest] = await Promise.all([
    readPublicGlobals(root),
    bundleServerCode({ root }),
    buildPage(SIDEBAR),
    readFile(path.join(root, 'appsscript.json'), 'utf8'),
  ]);
  const files = { 'Code.js': code, 'Sidebar.html': sidebar, 'appsscript.json': manifest };
  const problems = [...codeProblems(code, publicGlobals), ...brokenBudgets(files)];
  if (problems.length > 0) throw new Error(`Cannot build: ${problems.join('\n  ')}`);
  await writeFolder(folder, files);
  return files;
}

if (isProgram(import.meta.url)) {
  try {
    const root = fileURLToPath(new URL('..', import.meta.url));
    const files = await build({ root });
    await writeFolder(path.join(root, 'build/opened'), { ...files, 'Code.js': openedCode(files['Code.js']) });
    for (const [name, text] of Object.entries(files)) console.log(`dist/${name}  ${Buffer.byteLength(text)} bytes`);
    const { eager, lazy, packed, parts } = measureCode(files['Code.js']);
    console.log(`Code.js: ${eager} bytes parsed at every call, ${lazy - packed} in tables parsed at first use`);
    for (const part of parts)
      console.log(
        `Code.js: ${part.name} packed in ${part.packed} bytes, ${part.unpacked} when unpacked at its first call`,
      );
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
