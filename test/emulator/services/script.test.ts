import { describe, expect, it } from '@jest/globals';
import { EDITOR, evaluate, runMain, workbook } from '../small-workbook';

const create = (words: string): string => `ScriptApp.newTrigger('tick').${words}.create().getUniqueId()`;
const HOURLY = create('timeBased().everyHours(1)');
const TOO_MANY =
  'Exception: This add-on has created too many time-based triggers in this document for this Google user account.';

describe('a trigger of an add-on', () => {
  it('is one of each type for a user and document', () => {
    const host = workbook();
    expect(evaluate(host, HOURLY)).toMatch(/^\d+$/);
    expect(evaluate(host, create('timeBased().after(1000)'))).toBe(TOO_MANY);
    expect(evaluate(host, create('forSpreadsheet(SpreadsheetApp.getActive()).onEdit()'))).toMatch(/^\d+$/);
    expect(evaluate(host, create('forSpreadsheet(SpreadsheetApp.getActive()).onEdit()'))).toContain(
      'too many edit triggers',
    );
    expect(evaluate(host, HOURLY, { user: EDITOR })).toMatch(/^\d+$/);
    expect(host.triggers.list()).toHaveLength(3);
  });

  it('runs at most once an hour', () => {
    expect(evaluate(workbook(), create('timeBased().everyMinutes(30)'))).toBe(
      'Exception: The recurrence interval for an Add-on trigger must be at least one hour.',
    );
  });

  it('cannot be made more than about twenty times a day, deleted or not', () => {
    const host = workbook();
    const again = `(() => { ScriptApp.getProjectTriggers().forEach((t) => ScriptApp.deleteTrigger(t)); return ${HOURLY}; })()`;
    const results = Array.from({ length: 21 }, () => evaluate(host, again));
    expect(results.slice(0, 20).every((id) => /^\d+$/.test(String(id)))).toBe(true);
    expect(results[20]).toBe(TOO_MANY);
    host.clock.advance(25 * 3_600_000);
    expect(evaluate(host, again)).toMatch(/^\d+$/);
  });

  it('does not exist in a test deployment', () => {
    expect(evaluate(workbook({ deployment: 'test' }), HOURLY)).toContain('not permitted in Test as Add-on mode');
  });
});

describe('a trigger of a bound script', () => {
  it('is one of twenty, as often as every minute', () => {
    const host = workbook({ deployment: 'bound' });
    const twenty = `Array.from({ length: 20 }, () => ${create('timeBased().everyMinutes(1)')}).length`;
    expect(evaluate(host, twenty)).toBe(20);
    expect(evaluate(host, HOURLY)).toBe(
      'Exception: This script has too many triggers. Triggers must be deleted from the script before more can be added.',
    );
  });
});

describe('a trigger', () => {
  it('is seen and deleted by its creator only', () => {
    const host = workbook();
    evaluate(host, HOURLY);
    const seen =
      'ScriptApp.getProjectTriggers().map((t) => [t.getHandlerFunction(), String(t.getEventType()), t.getTriggerSource() === ScriptApp.TriggerSource.CLOCK, t.getTriggerSourceId()])';
    expect(evaluate(host, seen)).toEqual([['tick', 'CLOCK', true, null]]);
    expect(evaluate(host, seen, { user: EDITOR })).toEqual([]);
    runMain(
      host,
      `function main() { ScriptApp.deleteTrigger(ScriptApp.getUserTriggers(SpreadsheetApp.getActive())[0]); }`,
    );
    expect(host.triggers.list()).toEqual([]);
  });

  it.each([
    ['timeBased().everyMinutes(7)', 'everyMinutes'],
    ['timeBased().atHour(9)', 'frequency'],
    ['timeBased().everyDays(1).inTimezone("Mars/Base")', 'timezone'],
    ['timeBased().everyHours(0)', 'everyHours'],
    ['timeBased().everyDays(1).atHour(24)', 'atHour'],
    ['timeBased().at("2026-01-01")', "don't match the method signature"],
    ['forSpreadsheet("another")', 'another spreadsheet'],
  ])('is refused: %s', (words, text) => {
    expect(evaluate(workbook({ deployment: 'bound' }), create(words))).toContain(text);
  });
});

describe('enums', () => {
  it('are the same value each time and read as their names', () => {
    const facts = `[ScriptApp.AuthMode.FULL === ScriptApp.AuthMode.FULL, String(ScriptApp.WeekDay.MONDAY),
      ScriptApp.AuthMode.FULL.name(), ScriptApp.AuthMode.NONE.ordinal(), ScriptApp.AuthMode.NONE.compareTo(ScriptApp.AuthMode.FULL) < 0,
      ScriptApp.WeekDay.MONDAY + '']`;
    expect(evaluate(workbook(), facts)).toEqual([true, 'MONDAY', 'FULL', 0, true, 'MONDAY']);
  });
});
