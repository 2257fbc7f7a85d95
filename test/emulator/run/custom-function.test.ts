import { describe, expect, it } from '@jest/globals';
import { civilToSerial } from '../../../emulator/cells/serial-date';
import { callCustomFunction, type CellArgument, type CellResult } from '../../../emulator/run/entry-points';
import { scriptOf, workbook } from '../small-workbook';

const NEW_YEAR = civilToSerial({ year: 2026, month: 1, day: 1 });

function call(body: string, ...args: readonly CellArgument[]): CellResult {
  return callCustomFunction(
    workbook({ timeZone: 'Asia/Shanghai' }),
    scriptOf(`function F(a, b) { ${body} }`),
    'F',
    args,
  );
}

describe('an argument of a custom function', () => {
  it('is a scalar, or rows of a range in arrays of the script’s own', () => {
    expect(call('return [[a, typeof a]];', 5)).toEqual([[5, 'number']]);
    expect(call('return [[a instanceof Array, a[1][0], a.length]];', [[1], [2]])).toEqual([[true, 2, 2]]);
  });

  it('is a scalar for a range of one cell', () => {
    expect(call('return a + 1;', [[1]])).toBe(2);
  });

  it('is an empty text for a blank cell, undefined when left out, a text for an error', () => {
    expect(call('return [[a === "", b === undefined, arguments.length]];', null, undefined)).toEqual([[true, true, 2]]);
    expect(call('return a[0][0] === "" && a[0][1];', [[null, { error: '#N/A' }]])).toBe('#N/A');
  });

  it('is a Date at midnight of the sheet’s zone for a date cell', () => {
    expect(call('return a instanceof Date && a.toISOString();', { date: NEW_YEAR })).toBe('2025-12-31T16:00:00.000Z');
  });
});

describe('a result of a custom function', () => {
  it('is blank for undefined, null and an empty text', () => {
    expect(call('')).toBeNull();
    expect(call('return [[null, "", undefined, 0]];')).toEqual([[null, null, null, 0]]);
  });

  it('is a date for a Date, back in the sheet’s zone', () => {
    expect(call('return new Date(a.getTime() + 86400000);', { date: NEW_YEAR })).toEqual({ date: NEW_YEAR + 1 });
    expect(call('return [[a]];', { date: NEW_YEAR })).toEqual([[{ date: NEW_YEAR }]]);
  });

  it('is padded where its rows differ, and one column where it is flat', () => {
    expect(call('return [[1, 2], [3]];')).toEqual([
      [1, 2],
      [3, null],
    ]);
    expect(call('return [1, 2];')).toEqual([[1], [2]]);
  });

  it('is an error in a cell that holds an object or a function', () => {
    expect(call('return [[{ a: 1 }, 2]];')).toMatchObject([[{ error: '#ERROR!' }, 2]]);
    expect(call('return function () {};')).toMatchObject({ error: '#ERROR!' });
  });
});

describe('a failure of a custom function', () => {
  it('shows the text and the line', () => {
    expect(call('\n throw new Error("no rate");')).toEqual({ error: '#ERROR!', note: 'Error: no rate (line 2).' });
  });

  it('tells of 30 seconds', () => {
    expect(
      call('for (let i = 0; i < 200; i += 1) SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1).getValue();'),
    ).toEqual({ error: '#ERROR!', note: 'Exceeded maximum execution time (line 0).' });
  });

  it('comes of setters, of services that are not allowed and of private functions', () => {
    expect(call('SpreadsheetApp.getActive().getSheets()[0].getRange(1, 1).setValue(1);')).toMatchObject({
      note: expect.stringContaining('Exception: You do not have permission to call setValue'),
    });
    expect(call('MailApp.getRemainingDailyQuota();')).toMatchObject({
      note: expect.stringContaining('You do not have permission to call MailApp service.'),
    });
    expect(callCustomFunction(workbook(), scriptOf('function F_() {}'), 'F_', [])).toMatchObject({ error: '#ERROR!' });
  });
});

describe('the cache by arguments', () => {
  it('serves the same function and arguments without running it', () => {
    const host = workbook();
    const script = scriptOf(
      'function F(a) { CacheService.getScriptCache().put("ran", String(Math.random())); return a; }',
    );
    const cache = new Map<string, CellResult>();
    const ran = (): string | null => host.caches.get('script', 'ran', host.clock.now());
    callCustomFunction(host, script, 'F', [[[1], [2]]], { cache });
    const first = ran();
    expect(callCustomFunction(host, script, 'F', [[[1], [2]]], { cache })).toEqual([[1], [2]]);
    expect(ran()).toBe(first);
    callCustomFunction(host, script, 'F', [[[1], [3]]], { cache });
    expect(ran()).not.toBe(first);
  });

  it('tells an argument left out from a blank one', () => {
    const script = scriptOf('function F(a) { return a === undefined ? "out" : "blank"; }');
    const cache = new Map<string, CellResult>();
    const host = workbook();
    expect([undefined, null].map((arg) => callCustomFunction(host, script, 'F', [arg], { cache }))).toEqual([
      'out',
      'blank',
    ]);
  });
});

describe('custom functions', () => {
  it('leave no line in the log of executions and the clock where it is', () => {
    const host = workbook();
    callCustomFunction(host, scriptOf('function F() { return 1; }'), 'F', []);
    expect(host.runs.list()).toEqual([]);
  });

  it('take a column of 100,000 rows', () => {
    const rows = Array.from({ length: 100_000 }, (_row, index) => [index]);
    const result = callCustomFunction(workbook(), scriptOf('function F(a) { return a.map((r) => [r[0] * 2]); }'), 'F', [
      rows,
    ]);
    expect(result).toHaveLength(100_000);
  });
});
