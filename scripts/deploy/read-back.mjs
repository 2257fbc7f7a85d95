// Compares what Google holds after a push with what was built. clasp's own success is no proof: it exits with 0 when it
// skipped the push, and it leaves a file alone that exists in the script only.
// Knows the built folder as files, nothing of what is in them.
import { mkdir, mkdtemp, readFile, readdir, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Clasp } from './clasp.mjs';

/** @returns {Promise<string[]>} a sentence for each file that differs */
export async function differencesFromGoogle({ scriptId, folder }) {
  const held = await realpath(await mkdtemp(path.join(tmpdir(), 'cardfile-held-')));
  try {
    const projectFile = path.join(held, '.clasp.json');
    await writeFile(projectFile, JSON.stringify({ scriptId, rootDir: 'held' }));
    await mkdir(path.join(held, 'held'));
    await new Clasp(projectFile).pull();
    return await differences(folder, path.join(held, 'held'));
  } finally {
    await rm(held, { recursive: true, force: true });
  }
}

async function differences(built, held) {
  const [builtFiles, heldFiles] = await Promise.all([filesIn(built), filesIn(held)]);
  const sentences = [];
  for (const [name, bytes] of builtFiles) {
    const there = heldFiles.get(name);
    if (there === undefined) sentences.push(`${name} did not arrive`);
    else if (!there.equals(bytes)) sentences.push(`${name} is not the one that was built`);
  }
  for (const name of heldFiles.keys()) {
    if (!builtFiles.has(name)) sentences.push(`the script also has ${name}; delete it in the script editor`);
  }
  return sentences;
}

async function filesIn(folder) {
  const names = await readdir(folder);
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name))])));
}
