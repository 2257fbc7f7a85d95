// One process at a time works on a workbook file: the claim beside it says which, and how to reach it.
// Knows no workbook. The claim holds the key to the server, so only the owner of the files may read it.
import {
  closeSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { errorCode } from './error-code';

export interface Claim {
  readonly pid: number;
  /** Where the server answers; null for a command, or a server that is still starting. */
  readonly port: number | null;
  readonly token: string;
}

export type ClaimOutcome =
  | { readonly held: false; readonly claim: HeldClaim }
  /** Somebody living has it. */
  | { readonly held: true; readonly by: Claim };

/** Keys of the claims this process holds. */
const ours = new Set<string>();

const claimFile = (workbook: string): string => `${workbook}.lock`;

export class HeldClaim {
  constructor(
    private readonly file: string,
    private claim: Claim,
  ) {}

  get token(): string {
    return this.claim.token;
  }

  /** Says where the server answers, once it does. */
  serveAt(port: number): void {
    this.claim = { ...this.claim, port };
    const next = `${this.file}.${process.pid}.tmp`;
    writeFileSync(next, JSON.stringify(this.claim), { mode: 0o600 });
    renameSync(next, this.file);
  }

  release(): void {
    ours.delete(this.claim.token);
    const now = readClaim(this.file);
    if (now !== null && now.pid === this.claim.pid && now.token === this.claim.token)
      rmSync(this.file, { force: true });
  }
}

/**
 * Takes the workbook, or says who has it. `answers` asks a server whether it is the one of the claim: the process id alone
 * may have gone to another program since.
 */
export async function claimWorkbook(
  workbook: string,
  token: string,
  answers: (claim: Claim) => Promise<boolean>,
): Promise<ClaimOutcome> {
  const file = claimFile(workbook);
  mkdirSync(dirname(file), { recursive: true });
  const mine: Claim = { pid: process.pid, port: null, token };
  for (let attempt = 0; attempt < 20; attempt += 1) {
    if (createWhole(file, JSON.stringify(mine))) {
      ours.add(token);
      return { held: false, claim: new HeldClaim(file, mine) };
    }
    const theirs = readClaim(file);
    if (theirs === null) continue; // Released in this moment.
    if (isAlive(theirs) && (theirs.port === null || (await answers(theirs)))) return { held: true, by: theirs };
    removeStale(file, theirs);
  }
  throw new Error(
    `Cannot claim ${workbook}: ${file} keeps coming back; remove it when nothing else works on the workbook`,
  );
}

/** Creates the file with its contents in one step: nobody ever sees it empty. False when there is one already. */
function createWhole(file: string, text: string): boolean {
  const draft = `${file}.${process.pid}.new`;
  const descriptor = openSync(draft, 'w', 0o600);
  try {
    writeSync(descriptor, text);
  } finally {
    closeSync(descriptor);
  }
  try {
    linkSync(draft, file);
    return true;
  } catch (thrown) {
    if (errorCode(thrown) === 'EEXIST') return false;
    if (errorCode(thrown) !== 'EPERM' && errorCode(thrown) !== 'ENOTSUP') throw thrown;
    return createInPlace(file, text); // A file system without hard links.
  } finally {
    rmSync(draft, { force: true });
  }
}

function createInPlace(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (thrown) {
    if (errorCode(thrown) === 'EEXIST') return false;
    throw thrown;
  }
}

/** Two that find the same dead claim must not remove each other's new one: the rename lets one of them win. */
function removeStale(file: string, seen: Claim): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch (thrown) {
    if (errorCode(thrown) === 'ENOENT') return;
    throw thrown;
  }
  const taken = readClaim(aside);
  if (taken !== null && taken.token !== seen.token) createWhole(file, JSON.stringify(taken));
  rmSync(aside, { force: true });
}

function readClaim(file: string): Claim | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isClaim(value) ? value : DAMAGED;
  } catch (thrown) {
    if (errorCode(thrown) === 'ENOENT') return null;
    return DAMAGED;
  }
}

/** Nobody has process id 0, so a claim that cannot be read counts as left behind. */
const DAMAGED: Claim = { pid: 0, port: null, token: '' };

function isClaim(value: unknown): value is Claim {
  if (typeof value !== 'object' || value === null || !('pid' in value) || !('port' in value) || !('token' in value))
    return false;
  return (
    typeof value.pid === 'number' &&
    (value.port === null || typeof value.port === 'number') &&
    typeof value.token === 'string'
  );
}

function isAlive(claim: Claim): boolean {
  if (claim.pid <= 0) return false;
  // After a restart in a container the same number is often handed out again, to ourselves.
  if (claim.pid === process.pid) return ours.has(claim.token);
  try {
    process.kill(claim.pid, 0);
    return true;
  } catch (thrown) {
    // There is such a process, of another user.
    return errorCode(thrown) === 'EPERM';
  }
}
