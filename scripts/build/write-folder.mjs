// Makes a folder hold exactly the given files. Each file is written beside its place and renamed into it, so that a reader
// never sees half a file, and a build that fails before this leaves the last good one.
// Knows nothing of what the files are.
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** @param {string} folder @param {Record<string, string>} files text by name */
export async function writeFolder(folder, files) {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await replaceFile(path.join(folder, name), text);
  for (const name of await readdir(folder)) {
    if (!(name in files) && !isBeingWritten(name)) await rm(path.join(folder, name), { recursive: true, force: true });
  }
}

async function replaceFile(file, text) {
  if ((await readFile(file, 'utf8').catch(() => undefined)) === text) return;
  const beside = `${file}.${process.pid}.part`;
  try {
    await writeFile(beside, text);
    await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
}

/** Another build of the same folder may be at work; what a killed one left behind has no living process. */
function isBeingWritten(name) {
  const writer = Number(/\.(\d+)\.part$/.exec(name)?.[1]);
  if (!writer) return false;
  try {
    process.kill(writer, 0);
    return true;
  } catch {
    return false;
  }
}
