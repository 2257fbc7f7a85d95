// What npm run local runs once everything is built: one command, its answer as one JSON document, exit code 1 on failure.
// Knows the terminal; emulator/server does the work.
import { resolve } from 'node:path';
import { runLocalCommand } from '../../emulator/server/local-command';
import { parseLocalOptions } from '../../emulator/server/options';
import { workerFileIn } from '../../emulator/server/serve';
import { LocalWorkbook } from '../../emulator/server/workbook';
import { blankWorkbook, seededWorkbook } from './new-workbook';

export interface BuiltFolders {
  readonly script: string;
  readonly programs: string;
}

export async function main(argv: readonly string[], { script, programs }: BuiltFolders): Promise<void> {
  const { workbook, command } = parseLocalOptions(argv);
  const parts = { script, workerFile: workerFileIn(programs), file: resolve(workbook) };
  const value = await runLocalCommand({
    file: workbook,
    words: command,
    open: () => Promise.resolve(LocalWorkbook.open(parts) ?? blankWorkbook(parts)),
    seed: (seed) => seededWorkbook(parts, seed),
  });
  process.stdout.write(`${JSON.stringify(value ?? null, null, 2)}\n`);
}
