// The folder of the built script, read again whenever it was built anew, so that a running workbook runs the new code.
// Knows nothing of what the script does.
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readScript } from '../run/read-script';
import type { ScriptFiles } from '../run/run-context';

export class ScriptFolder {
  private version: string;
  private files: ScriptFiles;

  constructor(private readonly folder: string) {
    this.version = this.versionNow();
    this.files = readScript(folder);
  }

  /** The same object as long as nothing was built. */
  read(): ScriptFiles {
    const version = this.versionNow();
    if (version !== this.version) {
      this.files = readScript(this.folder);
      this.version = version;
    }
    return this.files;
  }

  private versionNow(): string {
    return readdirSync(this.folder)
      .map((name) => `${name} ${statSync(join(this.folder, name)).mtimeMs}`)
      .sort()
      .join('\n');
  }
}
