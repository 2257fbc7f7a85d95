// Makes sure that dist/ is what the sources say, building only when it is missing or older than they are.
// Knows no file of dist/ but their names. What the build prints goes to stderr: stdout belongs to the caller's answer.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from '../build.mjs';
import { sourceHash } from './source-hash.mjs';

const sources = [
  'src',
  'sidebar',
  'appsscript.json',
  'scripts/build',
  'scripts/build.mjs',
  'scripts/build-page.mjs',
  'scripts/lean-catalogue.mjs',
  'package-lock.json',
];

/** @param {string} root @returns {Promise<string>} the folder */
export async function freshDist(root) {
  const folder = path.join(root, 'dist');
  const stamp = path.join(root, 'build/dist-sources.txt');
  const hash = sourceHash(root, sources);
  const whole = ['Code.js', 'Sidebar.html', 'appsscript.json'].every((name) => existsSync(path.join(folder, name)));
  if (whole && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return folder;
  process.stderr.write('Building the add-on…\n');
  await build({ root, folder });
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, hash);
  return folder;
}
