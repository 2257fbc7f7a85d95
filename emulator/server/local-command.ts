// One command on a workbook file: by the server that has it open, else by opening, changing and saving it here.
// Knows no terminal. What runs a command here is loaded only when no server does it.
import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { commandAt, serverAnswers } from './claim-client';
import type { SeedOptions } from './options';
import type { LocalWorkbook } from './workbook';
import { claimWorkbook } from './workbook-claim';

export interface LocalCommandOptions {
  readonly file: string;
  readonly words: readonly string[];
  /** The kept workbook, or a blank one where the file does not exist yet. */
  open(): Promise<LocalWorkbook>;
  seed(options: SeedOptions): Promise<LocalWorkbook>;
}

/** Another command on the same file is over soon. */
const PATIENCE_MS = 60_000;

export async function runLocalCommand(options: LocalCommandOptions): Promise<unknown> {
  const file = resolve(options.file);
  const token = randomBytes(24).toString('base64url');
  for (const since = performance.now(); ; await new Promise((done) => setTimeout(done, 100))) {
    const outcome = await claimWorkbook(file, token, serverAnswers);
    if (!outcome.held) {
      try {
        return await runHere(options);
      } finally {
        outcome.claim.release();
      }
    }
    if (outcome.by.port !== null) return commandAt(outcome.by, options.words);
    if (performance.now() - since > PATIENCE_MS) {
      throw new Error(
        `Cannot open ${file}: process ${outcome.by.pid} has it open; if it does not, remove ${file}.lock`,
      );
    }
  }
}

async function runHere(options: LocalCommandOptions): Promise<unknown> {
  let workbook: LocalWorkbook | null = null;
  const close = async (): Promise<void> => {
    await workbook?.close();
    workbook = null;
  };
  try {
    // What seeds does not read what was there: it may be damaged.
    if (options.words[0] !== 'seed') workbook = await options.open();
    const session = {
      workbook: (): LocalWorkbook => {
        if (workbook === null) throw new Error('Cannot run the command: there is no workbook yet');
        return workbook;
      },
      seed: async (seed: SeedOptions): Promise<void> => {
        await close();
        workbook = await options.seed(seed);
      },
    };
    try {
      const { runCommand } = await import('./commands');
      return await runCommand(session, options.words, workbook?.owner ?? '');
    } finally {
      // A call that failed half way has changed what it changed, as on Google.
      workbook?.save();
    }
  } finally {
    await close();
  }
}
