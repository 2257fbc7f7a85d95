// Runs the server of one workbook file: claims the file, listens, writes what to open, and ends cleanly.
// Knows not how a workbook is made; whoever starts it says.
import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { serverAnswers } from './claim-client';
import { WorkbenchServer } from './http/workbench-server';
import { LiveWorkbook, type LiveWorkbookOptions } from './live-workbook';
import { claimWorkbook, type Claim, type HeldClaim } from './workbook-claim';

export interface ServeOptions extends Omit<LiveWorkbookOptions, 'failed'> {
  readonly file: string;
  readonly port: number;
  /** Folder of the built page. */
  readonly assets: string;
  readonly say: (line: string) => void;
}

export interface RunningServer {
  readonly url: string;
  readonly live: LiveWorkbook;
  stop(): Promise<void>;
}

/** A command on the same file is over soon; a server is not. */
const PATIENCE_MS = 10_000;

export async function serveWorkbook(options: ServeOptions): Promise<RunningServer> {
  const file = resolve(options.file);
  const token = randomBytes(24).toString('base64url');
  const claim = await claimPatiently(file, token);
  let live: LiveWorkbook | null = null;
  try {
    const opened = await LiveWorkbook.open({
      ...options,
      failed: (error) => options.say(`The workbook could not be saved: ${error.message}`),
    });
    live = opened;
    const server = new WorkbenchServer({ workbook: opened, token, port: options.port, assets: options.assets });
    const { url, port } = await server.listen();
    claim.serveAt(port);
    const stop = async (): Promise<void> => {
      await server.close();
      await opened.close();
      claim.release();
    };
    return { url, live: opened, stop };
  } catch (thrown) {
    await live?.close();
    claim.release();
    throw thrown;
  }
}

async function claimPatiently(file: string, token: string): Promise<HeldClaim> {
  for (const since = performance.now(); ; await new Promise((done) => setTimeout(done, 100))) {
    const outcome = await claimWorkbook(file, token, serverAnswers);
    if (!outcome.held) return outcome.claim;
    if (outcome.by.port !== null || performance.now() - since > PATIENCE_MS) throw new Error(refusal(file, outcome.by));
  }
}

function refusal(file: string, { pid, port }: Claim): string {
  const where = port === null ? `process ${pid}` : `the server at http://127.0.0.1:${port}/ (process ${pid})`;
  return `Cannot open ${file}: ${where} has it open; stop that first, or name another file with --workbook`;
}

/** The built files lie beside each other. */
export function workerFileIn(programs: string): string {
  return join(programs, 'worker.cjs');
}
