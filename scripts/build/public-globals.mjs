// Reads the list of public names from src/contract/public-globals.ts, the one place where it stands.
// Knows nothing of the code that the names belong to.
import path from 'node:path';
import * as esbuild from 'esbuild';

/** @returns {Promise<{ all: string[], customFunctions: string[] }>} */
export async function readPublicGlobals(root) {
  const bundle = await esbuild.build({
    entryPoints: [path.join(root, 'src/contract/public-globals.ts')],
    bundle: true,
    write: false,
    format: 'cjs',
    logLevel: 'silent',
  });
  const module = { exports: {} };
  new Function('module', 'exports', bundle.outputFiles[0].text)(module, module.exports);
  const lists = module.exports.publicGlobals;
  return { all: Object.values(lists).flat(), customFunctions: [...lists.customFunctions] };
}
