// What npm run local runs once everything is built: one command, its answer as one JSON document, exit code 1 on failure.
// Knows the terminal; emulator/server does the work. What opens a workbook takes half a second to load, so it is loaded only
// where no server has the workbook open already.
import { join, resolve } from 'node:path';
import { runLocalCommand } from '../../emulator/server/local-command';
import { parseLocalOptions } from '../../emulator/server/options';

export interface BuiltFolders {
  readonly script: string;
  readonly programs: string;
}

export async function main(argv: readonly string[], { script, programs }: BuiltFolders): Promise<void> {
  const { workbook, command } = parseLocalOptions(argv);
  const parts = { script, workerFile: join(programs, 'worker.cjs'), file: resolve(workbook) };
  const value = await runLocalCommand({
    file: workbook,
    words: command,
    open: async () => (await import('./new-workbook')).keptWorkbook(parts),
    seed: async (seed) => (await import('./new-workbook')).seededWorkbook(parts, seed),
  });
  process.stdout.write(`${JSON.stringify(value ?? null, null, 2)}\n`);
}
