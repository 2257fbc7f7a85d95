// Keeps what was built from certain sources in a folder named by their hash, so that nothing is built twice and two
// processes building at once do not meet half a folder.
// Knows not what is built.
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

/**
 * @param {{ parent: string, name: string, hash: string, keepMs: number, make: (folder: string) => Promise<void> }} wanted
 *   `keepMs` is how long a folder of other sources stays: a running server may still read from it
 * @returns {Promise<string>} the folder
 */
export async function builtFolder({ parent, name, hash, keepMs, make }) {
  const folder = path.join(parent, `${name}-${hash}`);
  if (statSync(folder, { throwIfNoEntry: false }) !== undefined) return folder;
  mkdirSync(parent, { recursive: true });
  const draft = mkdtempSync(path.join(parent, `.${name}-`));
  try {
    await make(draft);
    renameSync(draft, folder);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another process was faster.
    if (statSync(folder, { throwIfNoEntry: false }) === undefined) throw error;
  }
  removeOld(parent, name, folder, keepMs);
  return folder;
}

function removeOld(parent, name, keep, keepMs) {
  for (const entry of readdirSync(parent)) {
    const folder = path.join(parent, entry);
    if (folder === keep || !(entry.startsWith(`${name}-`) || entry.startsWith(`.${name}-`))) continue;
    const found = statSync(folder, { throwIfNoEntry: false });
    if (found !== undefined && Date.now() - found.mtimeMs > keepMs) rmSync(folder, { recursive: true, force: true });
  }
}
