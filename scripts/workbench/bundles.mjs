// Bundles the local workbook: its programs for Node, and its page for the browser.
// Knows where the sources are, not what they do.
import { cpSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { builtFolder } from './built-folder.mjs';
import { sourceHash } from './source-hash.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));
const parent = path.join(root, 'build/workbench');
const tools = ['package-lock.json', 'scripts/workbench'];

/** @returns {Promise<string>} folder with `start.cjs`, `local.cjs` and `worker.cjs` */
export function bundlePrograms() {
  return builtFolder({
    parent,
    name: 'programs',
    // Threads are started from the file as long as a server runs.
    keepMs: 7 * 86_400_000,
    hash: sourceHash(root, [...tools, 'emulator', 'sample', 'src/domain', 'src/text']),
    make: async (folder) => {
      await esbuild.build({
        entryPoints: {
          start: path.join(root, 'scripts/workbench/start-program.ts'),
          local: path.join(root, 'scripts/workbench/local-program.ts'),
          worker: path.join(root, 'emulator/server/worker.ts'),
        },
        outdir: folder,
        outExtension: { '.js': '.cjs' },
        bundle: true,
        platform: 'node',
        format: 'cjs',
        target: 'node20',
        packages: 'external',
        sourcemap: 'linked',
        logLevel: 'error',
      });
    },
  });
}

/** @returns {Promise<string>} folder with the page's script, styles and the frames' files */
export function bundlePage() {
  const page = path.join(root, 'emulator/page');
  return builtFolder({
    parent,
    name: 'page',
    // Read whole at the start.
    keepMs: 10 * 60_000,
    hash: sourceHash(root, [...tools, 'emulator/page', 'emulator/server/protocol.ts', 'emulator/run']),
    make: async (folder) => {
      const browser = {
        bundle: true,
        minify: true,
        format: 'iife',
        target: 'es2022',
        charset: 'utf8',
        logLevel: 'error',
      };
      await Promise.all([
        esbuild.build({
          ...browser,
          entryPoints: [path.join(page, 'main.tsx')],
          outdir: folder,
          jsx: 'automatic',
          jsxImportSource: 'preact',
          define: { 'process.env.NODE_ENV': '"production"' },
          loader: { '.svg': 'dataurl', '.woff2': 'dataurl' },
          legalComments: 'none',
        }),
        esbuild.build({
          ...browser,
          entryPoints: [path.join(page, 'frame/google-script.ts'), path.join(page, 'frame/add-ons.css')],
          outdir: folder,
        }),
      ]);
      cpSync(path.join(page, 'icon.svg'), path.join(folder, 'icon.svg'));
    },
  });
}
