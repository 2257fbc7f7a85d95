// One hash over the contents of all source files of some folders: what is built from them is still good while it is the same.
// Knows no build. Dates of files say less: a checkout touches them, a copy keeps them.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** @param {string} root @param {string[]} places files and folders below `root`; missing ones count as empty */
export function sourceHash(root, places) {
  const hash = createHash('sha256');
  for (const file of places.flatMap((place) => filesBelow(root, place)).sort()) {
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 20);
}

function filesBelow(root, place) {
  const found = statSync(path.join(root, place), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (found.isFile()) return [place];
  return readdirSync(path.join(root, place)).flatMap((name) => filesBelow(root, `${place}/${name}`));
}
