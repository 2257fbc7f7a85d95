// Bundles the add-on's server side into the text of Code.js: webpack joins the modules, esbuild lowers the syntax and
// minifies, gas-webpack-plugin writes one top-level function for each `global.NAME` of the entry.
// Knows neither which names are public nor any budget; code-checks.mjs and budgets.mjs do.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import webpack from 'webpack';
import esbuildLoader from 'esbuild-loader';
import GasPlugin from 'gas-webpack-plugin';
import { parseCode } from './parse-code.mjs';
import { shortNames } from './short-names.mjs';

/** Apps Script refuses class fields and private names when a file is saved. */
const target = 'es2019';
const require = createRequire(import.meta.url);

/** @param {{ root: string, entry?: string }} project `entry` is relative to `root` */
export async function bundleServerCode({ root, entry = 'src/entry/main.ts' }) {
  const folder = await mkdtemp(path.join(tmpdir(), 'cardfile-code-'));
  try {
    await run(webpack(configuration(root, entry, folder)));
    return await shortLocals(helpOnce(await readFile(path.join(folder, 'Code.js'), 'utf8')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** gas-webpack-plugin copies a function's help to where Sheets reads it; the first copy would be loaded at every call. */
function helpOnce(code) {
  const { tree, comments } = parseCode(code);
  const functions = tree.body.filter((statement) => statement.type === 'FunctionDeclaration');
  const isAbove = ({ end }) => functions.some(({ start }) => end <= start && !code.slice(end, start).trim());
  const shown = new Set(comments.filter(isAbove).map(({ value }) => value));
  return comments
    .filter((comment) => shown.has(comment.value) && !isAbove(comment))
    .reduceRight((text, { start, end }) => text.slice(0, start) + text.slice(end), code);
}

/** Locals get short names; the parameters of the public functions keep theirs: they are the formula's help. */
async function shortLocals(code) {
  const isPublic = ({ type }) => type === 'FunctionDeclaration';
  const reserved = parseCode(code)
    .tree.body.filter(isPublic)
    .flatMap(({ params }) => params.map(({ name }) => name));
  const short = await shortNames(code, { reserved, comments: /@preserve/ });
  // Said to the minifiers, and nothing to Google.
  return short.replace(/\n \* @preserve(?=\s)/g, '');
}

function configuration(root, entry, folder) {
  return {
    mode: 'production',
    devtool: false,
    context: root,
    target: false, // neither a browser nor Node: nothing of either may be assumed
    entry: `./${entry}`,
    output: {
      path: folder,
      filename: 'Code.js',
      chunkFormat: false,
      chunkLoading: false,
      wasmLoading: false,
      environment: {
        globalThis: true,
        arrowFunction: true,
        const: true,
        destructuring: true,
        forOf: true,
        templateLiteral: true,
      },
    },
    resolve: { extensions: ['.ts', '.js'] },
    module: {
      rules: [
        {
          test: /-data\.ts$/,
          loader: fileURLToPath(new URL('lazy-data-loader.mjs', import.meta.url)),
        },
        {
          test: /-packed\.ts$/,
          loader: fileURLToPath(new URL('packed-part.mjs', import.meta.url)),
        },
        {
          test: /\.ts$/,
          exclude: /-(data|packed)\.ts$/,
          loader: require.resolve('esbuild-loader'),
          options: { target, tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } } },
        },
      ],
    },
    optimization: {
      minimizer: [
        new esbuildLoader.EsbuildPlugin({
          target,
          legalComments: 'inline', // the @preserve comments: what Google shows in the formula's help
          charset: 'utf8', // 客 is three bytes, \u5BA2 six
          // Identifiers stay: shortLocals knows which of them have to.
          minifyWhitespace: true,
          minifySyntax: true,
          minifyIdentifiers: false,
        }),
      ],
    },
    performance: { hints: false },
    plugins: [new GasPlugin({ comment: true, include: [entry] })],
  };
}

function run(compiler) {
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats.hasErrors() || stats.hasWarnings()) {
          reject(new Error(`Cannot bundle Code.js:\n${stats.toString({ all: false, errors: true, warnings: true })}`));
        } else resolve();
      });
    });
  });
}
