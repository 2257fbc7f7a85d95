// webpack loader for `*-packed.ts`: bundles the module and what it imports into a program of its own, packs that as one
// text, and puts a function in its place that unpacks, compiles and runs it at its first call and then keeps the result.
// Knows no part; its default export is a function that returns what the part is to the rest.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { lazyDataModule } from './lazy-data-loader.mjs';
import { packText } from './pack-text.mjs';
import { shortNames } from './short-names.mjs';

/** In Code.js once, however many parts there are; it costs a call that needs none of them next to nothing. */
const runner = fileURLToPath(new URL('../../src/packed/run-program.ts', import.meta.url));

const settings = {
  bundle: true,
  write: false,
  format: 'esm',
  target: 'es2019',
  platform: 'neutral', // neither a browser nor Node: nothing of either may be assumed
  minifyWhitespace: true,
  minifySyntax: true,
  legalComments: 'none',
  charset: 'utf8', // 客 is three bytes, \u5BA2 six
  logLevel: 'silent',
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
};

const lazyData = {
  name: 'lazy-data',
  setup(build) {
    build.onLoad({ filter: /-data\.ts$/ }, async ({ path: file }) => ({
      contents: await lazyDataModule(await readFile(file, 'utf8'), file),
      loader: 'js',
    }));
  },
};

/** The text of the part in `file`: an expression whose value is what the part's default export returns. */
async function partProgram(file) {
  const name = path.basename(file, '-packed.ts');
  const built = await esbuild.build({ ...settings, entryPoints: [file], plugins: [lazyData] });
  const code = await shortNames(built.outputFiles[0].text, { comments: false });
  const [exported, start] = /export\{(\w+) as default\};?\s*$/.exec(code) ?? [];
  if (start === undefined) throw new Error(`Cannot pack ${name}: its entry has no default export`);
  return `(function(){${code.slice(0, -exported.length)}return ${start}()})()\n//# sourceURL=${name}.js`;
}

/** Says in a part's file which part it is packed after: what stands in that one need not be written again. */
const AFTER = /^\/\/ packed after (\S+)$/m;

/** @param {string} file @returns {Promise<string>} the module that stands for `file` in Code.js */
export async function packedModule(file) {
  const [, name] = AFTER.exec(await readFile(file, 'utf8')) ?? [];
  if (name === undefined) return moduleOf(packText(await partProgram(file)), '');
  const first = path.join(path.dirname(file), name);
  const packed = packText(...(await Promise.all([file, first].map(partProgram))));
  return `import { packed as first } from ${JSON.stringify(first)};\n${moduleOf(packed, ', first')}`;
}

const moduleOf = (packed, before) => `import { runPacked } from ${JSON.stringify(runner)};
export const packed = ${JSON.stringify(packed)};
let part;
export default function openPart() {
  return part || (part = runPacked(packed${before}));
}
`;

export default function packedPartLoader() {
  const done = this.async();
  packedModule(this.resourcePath).then((code) => done(null, code), done);
}
