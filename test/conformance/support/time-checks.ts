// What takes hours, days or many tries on Google, from outside: costs, kept minutes, allowances of a day, what is lost early.
import { expect } from '@jest/globals';
import { advanceClock } from '../../../emulator/run/entry-points';
import { callCustomFunction } from '../../../emulator/run/custom-function';
import { latencyOf } from '../../../emulator/page/frame/latency';
import {
  evaluate,
  hours,
  type OutsideChecks,
  OWNER,
  runMain,
  runsOf,
  scriptOf,
  START,
  workbook,
} from './outside-check';

const DAY = 24;
const sheet = 'SpreadsheetApp.getActive().getSheets()[0]';

/** Modelled seconds of the body. */
function seconds(body: string): number {
  const result = runMain(workbook(), `function main() { const sheet = ${sheet}; ${body} }`);
  expect(result.error).toBeNull();
  return result.modelledMs / 1_000;
}

/** When a trigger of this schedule fires in so many days. */
function times(schedule: string, days: number): readonly string[] {
  const host = workbook({ deployment: 'bound' });
  const script = scriptOf(
    `function main() { ScriptApp.newTrigger('tick').timeBased().${schedule}.create(); } function tick() {}`,
  );
  expect(runMain(host, script).error).toBeNull();
  advanceClock(host, script, hours(host, days * DAY));
  return runsOf(host, 'tick').map((when) => when.slice(11));
}

const BIG = 'const big = sheet.getRange(1, 1, 1000, 26);';
const put = (ms: number, seconds = ''): unknown => {
  const host = workbook();
  evaluate(host, `CacheService.getDocumentCache().put('a', '1'${seconds})`);
  host.clock.advance(ms);
  return evaluate(host, `CacheService.getDocumentCache().get('a')`);
};

export const timeChecks: OutsideChecks = {
  'answers may overtake each other': () => {
    const { least, most } = latencyOf(null);
    expect(most).toBeGreaterThan(least);
  },
  'reading 100,000 cells at once takes about a second': () => {
    const read = seconds(`${BIG} for (let part = 0; part < 4; part += 1) big.getValues();`);
    // Four reads of 26,000 cells, each with its fixed part.
    expect(read).toBeGreaterThan(1.2);
    expect(read).toBeLessThan(2);
  },
  'writing 100,000 cells at once takes about six seconds': () => {
    const rows = 'Array.from({ length: 1000 }, () => Array(26).fill(1))';
    const wrote = seconds(`sheet.insertColumnsAfter(26, 78); const rows = ${rows};
      for (let at = 0; at < 4; at += 1) sheet.getRange(1, 1 + at * 26, 1000, 26).setValues(rows); SpreadsheetApp.flush();`);
    expect(wrote).toBeGreaterThan(5);
    expect(wrote).toBeLessThan(9);
  },
  'reading and writing cell by cell in turn is the slow way': () => {
    const inTurn = seconds(
      'for (let row = 1; row <= 100; row += 1) { const cell = sheet.getRange(row, 1); cell.setValue(cell.getValue()); }',
    );
    const atOnce = seconds('const all = sheet.getRange(1, 1, 100, 1); all.setValues(all.getValues());');
    expect(inTurn / atOnce).toBeGreaterThan(30);
  },
  'Google’s servers sometimes fail a call, which can be tried again': () => {
    const host = workbook();
    const read = `${sheet}.getRange('A1').getValue()`;
    host.faults.order({ kind: 'throw', nth: 1, method: 'getValue' });
    expect(evaluate(host, read)).toBe(
      "Exception: We're sorry, a server error occurred. Please wait a bit and try again.",
    );
    const text = 'Service Spreadsheets timed out while accessing document with id 1emulated-spreadsheet.';
    host.faults.order({ kind: 'throw', nth: 1, method: 'getValue', text });
    expect(evaluate(host, read)).toBe(`Exception: ${text}`);
    expect(evaluate(host, read)).toBe('');
  },
  'a run of more than six minutes ends, and no catch stops that': () => {
    const body = 'try { Utilities.sleep(300000); Utilities.sleep(100000); } catch (e) { console.log("caught"); }';
    const result = runMain(workbook(), `function main() { ${body} console.log("went on"); }`);
    expect(result).toMatchObject({
      outcome: 'timeout',
      console: [],
      error: { message: 'Exceeded maximum execution time' },
    });
  },
  'a function of more than 30 seconds is an error': () => {
    const call = (ms: number): unknown =>
      callCustomFunction(workbook(), scriptOf(`function SLOW() { Utilities.sleep(${ms}); return 1; }`), 'SLOW', []);
    expect(call(29_000)).toBe(1);
    expect(call(40_000)).toEqual({ error: '#ERROR!', note: 'Exceeded maximum execution time (line 0).' });
  },
  'the same function with the same arguments may be answered without being run': () => {
    const script = scriptOf('function DICE() { return Math.random(); }');
    const cache = new Map();
    const throws = [1, 1, 2].map((arg) => callCustomFunction(workbook(), script, 'DICE', [arg], { cache }));
    expect(throws[0]).toBe(throws[1]);
    expect(throws[0]).not.toBe(throws[2]);
  },
  'a function that has not finished reads as Loading...': async (asked) => {
    // The emulator calculates before it reads, always; only what never finishes on Google reads as Loading... here.
    const { workbook: opened } = asked;
    const id = opened.cells.addSheet('Unfinished').id;
    opened.cells.type(id, 0, 0, '=CONFORM_KIND(1)');
    opened.cells.type(id, 0, 1, '=CONFORM_KIND(NOW())');
    await opened.editsDone();
    const [row = []] = opened.cells.values(id, { row: 0, column: 0, rows: 1, columns: 2 });
    expect(row.map((cell) => (typeof cell === 'object' && cell !== null ? cell.error : cell))).toEqual([
      'number',
      'Loading...',
    ]);
  },

  'a daily trigger keeps the minute that was chosen for it': () => {
    const seen = times('everyDays(1).atHour(9)', 7);
    expect(seen).toHaveLength(7);
    expect(seen[0]).toMatch(/^09:/);
    expect(new Set(seen).size).toBe(1);
  },
  'nearMinute is kept within 15 minutes': () => {
    const [first = ''] = times('everyDays(1).atHour(9).nearMinute(30)', 1);
    expect(Math.abs(Number(first.slice(3)) - 30)).toBeLessThanOrEqual(15);
  },
  'now and then a run is skipped or happens twice': () => {
    const host = workbook({ deployment: 'bound' });
    const script = scriptOf(
      `function main() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); } function tick() {}`,
    );
    runMain(host, script);
    host.triggers.skipNext(1);
    advanceClock(host, script, hours(host, 1));
    expect(runsOf(host, 'tick')).toEqual([]);
    host.triggers.doubleNext(1);
    advanceClock(host, script, hours(host, 1));
    expect(runsOf(host, 'tick')).toHaveLength(2);
  },
  'triggers of a consumer account run for 90 minutes a day at most': () => {
    const host = workbook({ deployment: 'bound' });
    const script = scriptOf(`function main() { ScriptApp.newTrigger('slow').timeBased().everyMinutes(10).create(); }
      function slow() { Utilities.sleep(300000); }`);
    runMain(host, script);
    advanceClock(host, script, hours(host, 6));
    const runs = host.runs.list().filter((run) => run.function === 'slow');
    expect(runs.filter(({ outcome }) => outcome === 'ok')).toHaveLength(18);
    expect(runs.at(-1)?.error).toBe('Exception: Service using too much computer time for one day.');
  },

  'anything in a cache may be gone early': () => {
    const host = workbook();
    evaluate(host, `CacheService.getDocumentCache().put('a', '1', 21600)`);
    host.caches.lose('document', ['a']);
    expect(evaluate(host, `CacheService.getDocumentCache().get('a')`)).toBeNull();
  },
  'without a time a value is kept for ten minutes': () => {
    expect([put(590_000), put(600_000), put(600_000, ', 21600')]).toEqual(['1', null, '1']);
  },
  'a consumer account reads and writes 50,000 properties a day': () => {
    const host = workbook();
    const read = `PropertiesService.getDocumentProperties().getProperty('a')`;
    for (let used = 0; used < 49_999; used += 1) host.properties.count(OWNER, Date.parse(START));
    expect(evaluate(host, read)).toBeNull();
    expect(evaluate(host, read)).toBe('Exception: Service invoked too many times for one day: properties.');
  },
  'the day’s allowance starts anew 24 hours after its first use': () => {
    const host = workbook();
    host.mail.setQuota(1);
    const send = `MailApp.sendEmail('a@example.com', 's', 'b')`;
    const left = 'MailApp.getRemainingDailyQuota()';
    evaluate(host, send);
    host.clock.advance(23 * 3_600_000);
    expect(evaluate(host, left)).toBe(0);
    host.clock.advance(3_600_000);
    expect(evaluate(host, left)).toBe(1);
  },
  'over the day’s recipients a mail is refused': () => {
    const host = workbook();
    host.mail.setQuota(1);
    expect(evaluate(host, `MailApp.sendEmail('a@example.com,b@example.com', 's', 'b')`)).toBe(
      'Exception: Service invoked too many times for one day: email.',
    );
    expect(host.mail.sent()).toEqual([]);
  },
};
