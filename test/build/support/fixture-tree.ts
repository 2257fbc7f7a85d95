// A small project in a temporary folder, for planting faults that the checks must find.
// Knows no check.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Writes `files` (path to text) into a new folder. */
export function fixtureTree(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'cardfile-fixture-'));
  made.push(folder);
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return folder;
}

/** For `afterAll`. */
export function removeFixtureTrees(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

const made: string[] = [];
