// One process at a time on a workbook file; what a dead one left behind does not stand in the way.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { claimWorkbook, type ClaimOutcome, type HeldClaim } from '../../../emulator/server/workbook-claim';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'claim-'));
  file = path.join(folder, 'workbook.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const yes = () => Promise.resolve(true);
const no = () => Promise.resolve(false);
const leave = (claim: object) => writeFileSync(`${file}.lock`, JSON.stringify(claim));
function held(outcome: ClaimOutcome): HeldClaim {
  if (outcome.held) throw new Error('Somebody else has it');
  return outcome.claim;
}
function deadPid(): number {
  return spawnSync(process.execPath, ['-e', '']).pid;
}

describe('a claim on a workbook file', () => {
  it('is had by one at a time, and by the next after it was released', async () => {
    const first = held(await claimWorkbook(file, 'one', yes));
    expect(await claimWorkbook(file, 'two', yes)).toMatchObject({ held: true, by: { pid: process.pid, token: 'one' } });
    first.release();
    expect(existsSync(`${file}.lock`)).toBe(false);
    held(await claimWorkbook(file, 'two', yes)).release();
  });

  it('tells the others where the server answers and with which key', async () => {
    const first = held(await claimWorkbook(file, 'one', yes));
    first.serveAt(4321);
    expect(await claimWorkbook(file, 'two', yes)).toMatchObject({ held: true, by: { port: 4321, token: 'one' } });
    first.release();
  });

  it('can be read by its owner only, since the key is in it', async () => {
    const first = held(await claimWorkbook(file, 'one', yes));
    expect(statSync(`${file}.lock`).mode & 0o077).toBe(0);
    first.serveAt(4321);
    expect(statSync(`${file}.lock`).mode & 0o077).toBe(0);
    first.release();
  });

  it('of a process that is gone does not count', async () => {
    leave({ pid: deadPid(), port: null, token: 'old' });
    held(await claimWorkbook(file, 'new', yes)).release();
  });

  it('of a server does not count when another program has its process id or port now', async () => {
    leave({ pid: process.ppid, port: 1, token: 'old' });
    held(await claimWorkbook(file, 'new', no)).release();
  });

  it('that cannot be read does not count', async () => {
    writeFileSync(`${file}.lock`, '{"pid":');
    held(await claimWorkbook(file, 'new', yes)).release();
  });

  it('is not released by one who lost it', async () => {
    const lost = held(await claimWorkbook(file, 'one', yes));
    leave({ pid: process.pid, port: null, token: 'other' });
    lost.release();
    expect(JSON.parse(readFileSync(`${file}.lock`, 'utf8'))).toMatchObject({ token: 'other' });
  });
});
