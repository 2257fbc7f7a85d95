// Executions in worker threads on one workbook: values and errors across the border, locks, hanging scripts.
import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { callFunction } from '../../../emulator/server/person-actions';
import { LocalWorkbook } from '../../../emulator/server/workbook';
import { builtFile, testScript } from './support/built-file';

const OWNER = 'owner@example.com';
let workerFile: string;
let workbook: LocalWorkbook;
let sheetId: string;

beforeAll(() => {
  workerFile = builtFile('emulator/server/worker.ts');
});
afterAll(() => rmSync(workerFile));
beforeEach(() => {
  workbook = LocalWorkbook.create(
    { script: testScript, workerFile, file: null, silentMs: 1000 },
    {
      document: { owner: OWNER, timeZone: 'Asia/Shanghai' },
      now: Date.UTC(2026, 1, 10),
      ownerLocale: 'en',
      firstTab: 'Sheet1',
    },
  );
  sheetId = workbook.cells.sheets()[0]?.id ?? '';
});
afterEach(() => workbook.close());

const call = (functionName: string, ...args: unknown[]) => callFunction(workbook, functionName, args, OWNER);
const cell = (row: number, column: number) =>
  workbook.cells.values(sheetId, { row, column, rows: 1, columns: 1 })[0]?.[0];
async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; !condition(); tries += 1) {
    if (tries > 1000) throw new Error('The condition never came true');
    await new Promise((done) => setTimeout(done, 5));
  }
}

describe('an execution in its worker', () => {
  it('takes plain data and gives plain data back', async () => {
    expect(await call('echoFromSidebar', { a: [1, 'x', null, true] })).toEqual({ got: { a: [1, 'x', null, true] } });
  });

  it('gives null for a result that holds a Date, as Google does', async () => {
    expect(await call('dateFromSidebar')).toBeNull();
  });

  it('rejects with what the function threw', async () => {
    await expect(call('failFromSidebar')).rejects.toThrow('Error: no such customer');
  });

  it('refuses a name with a trailing underscore like one that does not exist', async () => {
    await expect(call('secretFromSidebar_')).rejects.toThrow('Script function not found: secretFromSidebar_');
  });

  it('writes into the cells of the main thread', async () => {
    await call('writeFromSidebar', { cell: 'A3', value: 'here' });
    expect(cell(2, 0)).toBe('here');
  });

  it('leaves a record with its service calls and modelled time', async () => {
    await call('writeFromSidebar', { cell: 'A3', value: 'here' });
    const [record] = workbook.host.runs.list();
    expect(record).toMatchObject({ function: 'writeFromSidebar', user: OWNER, outcome: 'ok' });
    expect(record?.modelledMs).toBeGreaterThan(0);
  });
});

describe('two executions at once', () => {
  it('wait for each other at a lock, and the second sees what the first wrote', async () => {
    const first = call('holdLockFromSidebar');
    await until(() => cell(0, 1) === 'held');
    const second = call('waitForLockFromSidebar', 5000);
    await new Promise((done) => setTimeout(done, 50));
    workbook.cells.type(sheetId, 0, 2, 'go');
    expect(await first).toBe('held');
    expect(await second).toBe('first');
  });

  it('gives up a lock that is held for longer than it waits', async () => {
    const first = call('holdLockFromSidebar');
    await until(() => cell(0, 1) === 'held');
    expect(await call('waitForLockFromSidebar', 30)).toBe('busy');
    workbook.cells.type(sheetId, 0, 2, 'go');
    expect(await first).toBe('held');
  });
});

describe('an execution that hangs', () => {
  it('is ended, recorded as timed out, and leaves neither a lock nor a broken pool behind', async () => {
    await expect(call('hangFromSidebar')).rejects.toThrow('Exceeded maximum execution time');
    expect(workbook.host.runs.list().map(({ outcome }) => outcome)).toEqual(['timeout']);
    expect(workbook.host.locks.held()).toEqual([]);
    expect(await call('echoFromSidebar', 1)).toEqual({ got: 1 });
  });
});

describe('what a person does', () => {
  it('sets off onEdit with the value', async () => {
    workbook.cells.type(sheetId, 4, 0, 'x');
    await workbook.editsDone();
    expect(cell(4, 1)).toBe('edited: x');
  });

  it('calculates custom functions in cells, also after an edit of what they read', () => {
    workbook.cells.type(sheetId, 0, 4, '21');
    workbook.cells.type(sheetId, 0, 5, '=TEST_DOUBLE(E1)');
    expect(cell(0, 5)).toBe(42);
    workbook.cells.type(sheetId, 0, 4, '4');
    expect(cell(0, 5)).toBe(8);
  });

  it('runs triggers on the way when the clock moves on', async () => {
    await call('runStartTrigger');
    await workbook.run({ name: 'advance', to: '2026-02-10T02:00:00Z' });
    expect(workbook.host.mail.sent().map(({ subject }) => subject)).toEqual(['Hourly', 'Hourly']);
    expect(new Date(workbook.host.clock.now()).toISOString()).toBe('2026-02-10T02:00:00.000Z');
  });
});
