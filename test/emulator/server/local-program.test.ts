// The command line as programs of their own: what stands on stdout, exit codes, and the way to a server that is running.
import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Workbench } from '../../browser/support/workbench';
import { callScript } from '../../build/support/call-script';
import { testScript } from './support/built-file';

const root = path.join(__dirname, '../../..');
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'local-'));
  file = path.join(folder, 'workbook.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly stdout: string;
}
function local(...words: string[]): Promise<Ended> {
  const program = [path.join(root, 'scripts/local.mjs'), '--workbook', file, ...words];
  const env = { ...process.env, WORKBENCH_SCRIPT: testScript };
  return new Promise((done) => {
    execFile(process.execPath, program, { cwd: root, env }, (failed, stdout) =>
      done({ code: typeof failed?.code === 'number' ? failed.code : 0, stdout }),
    );
  });
}

describe('npm run local', () => {
  it('prints one JSON document, keeps what was done in the file, and ends with 0', async () => {
    expect(await local('set', 'Sheet1!C1', '=2*21')).toMatchObject({ code: 0 });
    const { code, stdout } = await local('get', 'Sheet1!C1');
    expect([code, JSON.parse(stdout)]).toEqual([0, [[42]]]);
    expect(existsSync(`${file}.lock`)).toBe(false);
  });

  it('prints an error as JSON and ends with 1', async () => {
    const { code, stdout } = await local('call', 'failFromSidebar');
    expect([code, JSON.parse(stdout)]).toEqual([1, { error: 'Error: no such customer' }]);
  });

  it('starts from a seed with its clock and zone, whatever was there, also what was damaged', async () => {
    writeFileSync(file, 'damaged');
    const refused = await local('clock');
    expect(refused.code).toBe(1);
    expect(JSON.parse(refused.stdout)).toMatchObject({ error: expect.stringContaining(`Cannot open ${file}`) });
    expect(readFileSync(file, 'utf8')).toBe('damaged');
    const seeded = await local('seed', '--sample', 'empty', '--lang', 'zh', '--at', '2026-02-10T08:00');
    expect(seeded.code).toBe(0);
    const { stdout } = await local('clock');
    expect(JSON.parse(stdout)).toEqual({ now: '2026-02-10T08:00:00+08:00', zone: 'Asia/Shanghai' });
  });

  it('loads nothing that calculates before it knows that no server does the command', () => {
    const program = path.join(callScript('workbench/bundles.mjs', 'bundlePrograms') as string, 'local.cjs');
    const loaded = `require(${JSON.stringify(program)}); process.stdout.write(JSON.stringify(Object.keys(require.cache)))`;
    const files = JSON.parse(
      execFileSync(process.execPath, ['-e', loaded], { cwd: root, encoding: 'utf8' }),
    ) as string[];
    expect(files).toEqual([program]);
  });

  it('loses nothing when several are given at once', async () => {
    await Promise.all(['1', '2', '3'].map((row) => local('set', `Sheet1!C${row}`, row)));
    expect(JSON.parse((await local('get', 'Sheet1!C1:C3')).stdout)).toEqual([[1], [2], [3]]);
  });
});

describe('a running server', () => {
  it('does the commands itself, and what they did is in the file when it has ended', async () => {
    const workbench = await Workbench.start({ script: testScript, sample: 'empty' });
    try {
      await workbench.local('set', 'Sheet1!C1', 'by the server');
      await expect(workbench.local('call', 'failFromSidebar')).rejects.toThrow('no such customer');
      await workbench.end();
      expect(await workbench.local('get', 'Sheet1!C1')).toEqual([['by the server']]);
    } finally {
      await workbench.stop();
    }
  });
});
