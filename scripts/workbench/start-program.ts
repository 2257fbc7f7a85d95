// What npm start runs once everything is built: the server, a line that says where it is, and a clean end.
// Knows the terminal; emulator/server does the work.
import { resolve } from 'node:path';
import { parseStartOptions } from '../../emulator/server/options';
import { serveWorkbook, workerFileIn } from '../../emulator/server/serve';
import { LocalWorkbook } from '../../emulator/server/workbook';
import { seededWorkbook } from './new-workbook';

export interface BuiltFolders {
  readonly script: string;
  readonly programs: string;
  readonly page: string;
}

export const ADD_ON_NAME = 'Cardfile 客户档案';

export async function main(argv: readonly string[], { script, programs, page }: BuiltFolders): Promise<void> {
  const options = parseStartOptions(argv);
  const file = resolve(options.workbook);
  const say = (line: string): void => void process.stdout.write(`${line}\n`);
  const parts = { script, workerFile: workerFileIn(programs), file };
  const server = await serveWorkbook({
    file,
    port: options.port,
    assets: page,
    addOnName: ADD_ON_NAME,
    say,
    open: async (watcher) => {
      const kept = LocalWorkbook.open({ ...parts, watcher });
      if (kept === null) return seededWorkbook({ ...parts, watcher }, options.seed);
      if (options.seedGiven.length > 0) {
        say(`${options.workbook} exists and was opened as it is; ${options.seedGiven.join(', ')} had no effect.`);
        say('For a new one name another file with --workbook, or use: npm run -s local -- seed …');
      }
      return kept;
    },
    seed: (seed, watcher) => seededWorkbook({ ...parts, watcher }, seed),
  });
  say(`\n  ${server.url}\n`);
  say(`The workbook is kept in ${options.workbook}. Ctrl+C ends the server.`);
  let ending = false;
  const end = (): void => {
    if (ending) process.exit(1);
    ending = true;
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
}
