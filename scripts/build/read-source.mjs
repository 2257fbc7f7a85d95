// What a module of the add-on's source exports, for the parts of the build that have to agree with it.
// Reads the source itself, never a build of it: a fresh clone has none. Knows no module.
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** @param {string} file from the project's root; what it imports comes along @returns {Record<string, any>} */
export function readSource(file) {
  const built = esbuild.buildSync({
    entryPoints: [file],
    absWorkingDir: root,
    bundle: true,
    write: false,
    format: 'cjs',
    target: 'node20',
    logLevel: 'silent',
  });
  const module = { exports: {} };
  new Function('module', 'exports', built.outputFiles[0].text)(module, module.exports);
  return module.exports;
}
