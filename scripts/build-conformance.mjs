// npm run build:conformance: makes dist-conformance/, or the folder that is named, a script project of its own that asks the real Google what the emulator
// claims. Knows no rule; conformance/ does.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleServerCode } from './build/server-code.mjs';
import { writeFolder } from './build/write-folder.mjs';
import { buildPage } from './build-page.mjs';
import { isProgram } from './is-program.mjs';

export async function buildConformance({ root, folder = path.join(root, 'dist-conformance') }) {
  const [code, page, manifest] = await Promise.all([
    bundleServerCode({ root, entry: 'conformance/main.ts' }),
    buildPage({ entry: 'conformance/page.ts', title: 'Conformance', name: 'Conformance' }),
    readFile(path.join(root, 'appsscript.json'), 'utf8'),
  ]);
  await writeFolder(folder, { 'Code.js': code, 'Conformance.html': page, 'appsscript.json': manifest });
}

if (isProgram(import.meta.url)) {
  const [folder] = process.argv.slice(2);
  await buildConformance({ root: fileURLToPath(new URL('..', import.meta.url)), ...(folder ? { folder } : {}) });
}
