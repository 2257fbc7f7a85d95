// The commands of the command line on a workbook in this process: words in, JSON out.
import { rmSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { runCommand } from '../../../emulator/server/commands';
import { LocalWorkbook } from '../../../emulator/server/workbook';
import { builtFile, testScript } from './support/built-file';

let workerFile: string;
let workbook: LocalWorkbook;

beforeAll(() => {
  workerFile = builtFile('emulator/server/worker.ts');
});
afterAll(() => rmSync(workerFile));
beforeEach(() => {
  workbook = LocalWorkbook.create(
    { script: testScript, workerFile, file: null },
    {
      document: { owner: 'owner@example.com', timeZone: 'Asia/Shanghai' },
      now: Date.parse('2026-02-10T08:00:00+08:00'),
      ownerLocale: 'en',
      firstTab: 'First tab',
    },
  );
});
afterEach(async () => {
  await workbook.editsDone();
  await workbook.close();
});

const seed = () => Promise.reject(new Error('Not here'));
const run = (...words: string[]) => runCommand({ workbook: () => workbook, seed }, words);

describe('set and get', () => {
  it('type as a person does, and read values with dates as ISO text', async () => {
    await run('set', 'First tab!C1', '2026-03-05');
    await run('set', "'First tab'!C2", '10%');
    await run('set', 'First tab!C3', '=C2*2');
    await run('set', 'First tab!D1', "'007");
    await run('set', 'First tab!D2', 'TRUE');
    await run('set', 'First tab!D3', '=1/0');
    expect(await run('get', "'First tab'!C1:D3")).toEqual([
      ['2026-03-05', '007'],
      [0.1, true],
      [0.2, '#DIV/0!'],
    ]);
  });

  it('tell the value after what the edit set off', async () => {
    expect(await run('set', 'First tab!A2', 'x')).toEqual({ cell: 'First tab!A2', value: 'x' });
    expect(await run('get', 'First tab!A2:B2')).toEqual([['x', 'edited: x']]);
  });

  it('calculate custom functions, and an empty text clears a cell', async () => {
    await run('set', 'First tab!C1', '=TEST_DOUBLE(C2)');
    await run('set', 'First tab!C2', '4');
    expect(await run('get', 'First tab!C1')).toEqual([[8]]);
    await run('set', 'First tab!C2', '');
    expect(await run('get', 'First tab!C1:C2')).toEqual([['#ERROR!'], ['']]);
  });

  it('name the tabs there are when there is none of that name, and refuse what is no range', async () => {
    await expect(run('get', 'Other!A1')).rejects.toThrow('Cannot find the tab Other: there are First tab');
    await expect(run('get', 'First tab!A1:')).rejects.toThrow('is no range');
    await expect(run('get', 'First tab!A0')).rejects.toThrow('Cannot find First tab!A0');
    await expect(run('set', 'First tab!A1:A2', 'x')).rejects.toThrow('more than one cell');
    for (const beyond of ['A1:ZZ9', 'A2000', 'A1:A1001'])
      await expect(run('get', `First tab!${beyond}`)).rejects.toThrow(
        `Cannot find First tab!${beyond}: First tab ends at Z1000, it has 1000 rows and 26 columns`,
      );
  });
});

describe('call', () => {
  it('gives what the function returned, and null for nothing', async () => {
    expect(await run('call', 'echoFromSidebar', '{"a":[1,null]}')).toEqual({ got: { a: [1, null] } });
    expect(await run('call', 'runToast')).toBeNull();
  });

  it('fails with the words of the script, for a name that is none, and for an argument that is no JSON', async () => {
    await expect(run('call', 'failFromSidebar')).rejects.toThrow('Error: no such customer');
    await expect(run('call', 'nothing')).rejects.toThrow('Script function not found: nothing');
    await expect(run('call', 'echoFromSidebar', 'x')).rejects.toThrow('the argument is not JSON');
  });

  it('runs a trigger’s function without a person’s window, and onOpen with its menu', async () => {
    await run('call', 'onHourly');
    await run('call', 'onOpen');
    expect(workbook.host.ui.menus('owner@example.com')).toHaveLength(1);
    expect(await run('outbox')).toMatchObject([
      { to: 'rep@example.com', subject: 'Hourly', text: 'Plain words', html: '<p>Rich words</p>' },
    ]);
  });
});

describe('clock and advance', () => {
  it('show and set the time of the sheet’s zone, running nothing', async () => {
    await run('call', 'runStartTrigger');
    expect(await run('clock', '2026-02-11T08:00')).toEqual({ now: '2026-02-11T08:00:00+08:00', zone: 'Asia/Shanghai' });
    expect(await run('outbox')).toEqual([]);
  });

  it('run every trigger on the way at its time', async () => {
    await run('call', 'runStartTrigger');
    const moved = (await run('advance', '2026-02-10T11:00')) as {
      now: string;
      runs: { function: string; when: string }[];
    };
    expect(moved.now).toBe('2026-02-10T11:00:00+08:00');
    expect(moved.runs.map((one) => one.function)).toEqual(['onHourly', 'onHourly', 'onHourly']);
    expect(moved.runs.map(({ when }) => when.slice(0, 13))).toEqual([
      '2026-02-10T08',
      '2026-02-10T09',
      '2026-02-10T10',
    ]);
    const mails = (await run('outbox')) as { when: string }[];
    expect(mails.map(({ when }) => when.slice(11, 13))).toEqual(['08', '09', '10']);
  });

  it('refuse a time that has passed and a text that is no time', async () => {
    await expect(run('advance', '2026-02-09T08:00')).rejects.toThrow('Cannot advance the clock');
    await expect(run('clock', 'tomorrow')).rejects.toThrow('Cannot read the time tomorrow');
    await expect(run('clock', '2026-02-30T08:00')).rejects.toThrow('there is no such day');
  });
});

describe('sort and insert-row', () => {
  beforeEach(async () => {
    for (const [at, row] of ['Name', 'Li', 'Ann', 'Zoe'].entries()) await run('set', `First tab!C${at + 1}`, row);
    workbook.cells.setFrozen(workbook.cells.sheets()[0]?.id ?? '', 1, 0);
  });

  it('leave the frozen header where it is, by header or by letter', async () => {
    await run('sort', 'First tab', 'Name');
    expect(await run('get', 'First tab!C1:C4')).toEqual([['Name'], ['Ann'], ['Li'], ['Zoe']]);
    await run('sort', 'First tab', 'C', 'desc');
    expect(await run('get', 'First tab!C1:C4')).toEqual([['Name'], ['Zoe'], ['Li'], ['Ann']]);
  });

  it('push the rows down from the number given', async () => {
    await run('insert-row', 'First tab', '2');
    expect(await run('get', 'First tab!C1:C3')).toEqual([['Name'], [''], ['Li']]);
    await expect(run('insert-row', 'First tab', '0')).rejects.toThrow('Cannot insert a row');
  });
});

describe('as', () => {
  it('does the rest as somebody else, who is let into the file', async () => {
    await run('as', 'rep@example.com', 'call', 'echoFromSidebar', '1');
    await run('as', 'rep@example.com', 'set', 'First tab!A1', 'x');
    const runs = (await run('runs')) as {
      function: string;
      user: string;
      serviceCalls: number;
      modelledMs: number;
      outcome: string;
    }[];
    expect(runs.map(({ function: name, user }) => [name, user])).toEqual([
      ['echoFromSidebar', 'rep@example.com'],
      ['onEdit', 'rep@example.com'],
    ]);
    expect(runs[1]).toMatchObject({ outcome: 'ok' });
    expect(workbook.people()).toEqual(['owner@example.com', 'rep@example.com']);
  });

  it('refuses somebody who may only look', async () => {
    workbook.host.document.addViewer('guest@example.com');
    await expect(run('as', 'guest@example.com', 'set', 'First tab!A1', 'x')).rejects.toThrow('may only view');
    expect(await run('get', 'First tab!A1')).toEqual([['']]);
  });

  it('refuses a name that is no address', async () => {
    await expect(run('as', 'me', 'runs')).rejects.toThrow('Cannot play me');
  });
});

describe('a command that is none', () => {
  it('is told which there are, and one with too few words how it goes', async () => {
    await expect(run('toString')).rejects.toThrow('the commands are');
    await expect(run()).rejects.toThrow('the commands are');
    await expect(run('set', 'First tab!A1')).rejects.toThrow("set 'TAB!A1' VALUE");
  });
});
