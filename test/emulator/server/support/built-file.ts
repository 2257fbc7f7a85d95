// Bundles one file of the emulator for a thread or process of its own, which loads no TypeScript.
// Knows the entry only.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { buildSync } from 'esbuild';

const root = path.join(__dirname, '../../../..');

/** Built below the project, where the file finds its packages. */
export function builtFile(entry: string): string {
  const folder = path.join(root, 'build/test');
  mkdirSync(folder, { recursive: true });
  const outfile = path.join(folder, `${path.basename(entry, '.ts')}-${process.pid}.cjs`);
  buildSync({
    entryPoints: [path.join(root, entry)],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    logLevel: 'error',
  });
  return outfile;
}

export const testScript = path.join(root, 'test/fixtures/workbench-script');
