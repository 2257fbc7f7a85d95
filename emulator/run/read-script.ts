// Reads a script project as it would be pushed: Code.js, appsscript.json and the HTML files of one folder.
// Knows nothing of how it was built or runs.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Manifest, ScriptFiles } from './run-context';

export function readScript(folder: string): ScriptFiles {
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const pages = readdirSync(folder).filter((name) => name.endsWith('.html'));
  return {
    code: read('Code.js'),
    manifest: JSON.parse(read('appsscript.json')) as Manifest,
    html: Object.fromEntries(pages.map((name) => [name.slice(0, -'.html'.length), read(name)])),
  };
}
