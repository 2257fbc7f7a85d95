import { describe, expect, it } from '@jest/globals';
import type { Host } from '../../../emulator/host/host';
import { advanceClock, setClock } from '../../../emulator/run/entry-points';
import { EDITOR, OWNER, runMain, scriptOf, START, workbook } from '../small-workbook';

const SCRIPT = scriptOf(`
  function main() { ScriptApp.newTrigger('tick').timeBased().everyHours(1).create(); }
  function tick(e) { console.log(JSON.stringify(e)); PropertiesService.getDocumentProperties().setProperty('by', Session.getEffectiveUser().getEmail()); }
  function slow() { Utilities.sleep(300000); Utilities.sleep(50000); }
  function plan(words) { ScriptApp.newTrigger('tick').timeBased()[words[0]](words[1]).create(); }
`);

function started(document = {}, user = OWNER): Host {
  const host = workbook(document);
  const result = runMain(host, SCRIPT, { user });
  if (result.error !== null) throw new Error(result.error.message);
  return host;
}

const ticks = (host: Host): readonly string[] =>
  host.runs
    .list()
    .filter((run) => run.function === 'tick')
    .map((run) => run.when.slice(0, 16));

describe('an hourly trigger', () => {
  it('fires once an hour at the minute that was chosen, as its creator, and the clock ends where it was sent', () => {
    const host = started({}, EDITOR);
    const minute = host.triggers.list()[0]?.minute ?? -1;
    const runs = advanceClock(host, SCRIPT, '2026-02-10T11:00:00Z');
    expect(ticks(host)).toEqual([8, 9, 10].map((hour) => `2026-02-10T${String(hour).padStart(2, '0')}:${minute}`));
    expect(runs).toHaveLength(3);
    expect(host.properties.get('document', 'by')).toBe(EDITOR);
    expect(host.clock.now()).toBe(Date.parse('2026-02-10T11:00:00Z'));
  });

  it('gets an event in UTC, with Monday as 1 and its own uid', () => {
    const host = started();
    advanceClock(host, SCRIPT, '2026-02-10T09:00:00Z');
    const trigger = host.triggers.list()[0];
    const printed = host.runs.list()[1]?.console[0]?.text ?? '';
    expect(JSON.parse(printed)).toEqual({
      authMode: expect.anything(),
      triggerUid: trigger?.uid,
      year: 2026,
      month: 2,
      'day-of-month': 10,
      'day-of-week': 2,
      'week-of-year': 7,
      hour: 8,
      minute: trigger?.minute,
      second: 0,
      timezone: 'UTC',
    });
    expect(trigger?.uid).toMatch(/^\d+$/);
  });

  it('fires nothing when the clock is set, and goes on from there', () => {
    const host = started();
    setClock(host, '2026-05-01T00:00:00Z');
    expect(ticks(host)).toEqual([]);
    advanceClock(host, SCRIPT, '2026-05-01T01:00:00Z');
    expect(ticks(host)).toHaveLength(1);
    setClock(host, '2026-01-01T00:00:00Z');
    advanceClock(host, SCRIPT, '2026-01-01T02:00:00Z');
    expect(ticks(host)).toHaveLength(3);
  });

  it('skips and doubles runs on command', () => {
    const host = started();
    host.triggers.skipNext(1);
    advanceClock(host, SCRIPT, '2026-02-10T09:00:00Z');
    expect(ticks(host)).toEqual([]);
    host.triggers.doubleNext(1);
    advanceClock(host, SCRIPT, '2026-02-10T11:00:00Z');
    expect(ticks(host)).toHaveLength(3);
  });

  it('stops silently while the add-on is disabled, uninstalled, or its creator’s account gone', () => {
    const stops: readonly ((host: Host) => void)[] = [
      (host) => host.document.setEnabled(false),
      (host) => host.document.uninstall(OWNER),
      (host) => host.users.setDisabled(OWNER, true),
      (host) => host.document.setDeployment('test'),
    ];
    for (const stop of stops) {
      const host = started();
      stop(host);
      advanceClock(host, SCRIPT, '2026-02-10T12:00:00Z');
      expect(ticks(host)).toEqual([]);
    }
  });

  it('resumes when the add-on is enabled again, without catching up', () => {
    const host = started();
    host.document.setEnabled(false);
    advanceClock(host, SCRIPT, '2026-02-10T12:00:00Z');
    host.document.setEnabled(true);
    advanceClock(host, SCRIPT, '2026-02-10T13:00:00Z');
    expect(ticks(host)).toHaveLength(1);
  });

  it('cannot be moved back in time', () => {
    expect(() => advanceClock(started(), SCRIPT, '2020-01-01T00:00:00Z')).toThrow('Cannot advance the clock');
  });
});

describe('triggers of one day', () => {
  it('run for 90 minutes a day at most; then the log says why', () => {
    const host = workbook({ deployment: 'bound' });
    runMain(host, scriptOf(`function main() { ScriptApp.newTrigger('slow').timeBased().everyMinutes(10).create(); }`));
    advanceClock(host, SCRIPT, '2026-02-10T12:00:00Z');
    const runs = host.runs.list().filter((run) => run.function === 'slow');
    expect(runs.filter((run) => run.outcome === 'ok')).toHaveLength(16);
    expect(runs.at(-1)).toMatchObject({ error: 'Exception: Service using too much computer time for one day.' });
    advanceClock(host, SCRIPT, '2026-02-11T09:00:00Z');
    expect(host.runs.list().at(-1)?.outcome).toBe('ok');
  });

  it('fire in the order of their times', () => {
    const host = workbook({ deployment: 'bound' });
    const code = `function main() { for (const ms of [9, 3, 6]) ScriptApp.newTrigger('at' + ms).timeBased().after(ms * 3600000).create(); }
      function at3() {} function at6() {} function at9() {}`;
    runMain(host, code);
    advanceClock(host, scriptOf(code), '2026-02-11T00:00:00Z');
    expect(host.runs.list().map((run) => run.function)).toEqual(['main', 'at3', 'at6', 'at9']);
    expect(advanceClock(host, scriptOf(code), '2026-03-11T00:00:00Z')).toEqual([]);
  });

  it('fail by name when their function is gone', () => {
    const host = started();
    advanceClock(host, scriptOf('function other() {}'), '2026-02-10T09:00:00Z');
    expect(host.runs.list()[1]?.error).toBe('Exception: Script function not found: tick');
  });
});

describe('a daily trigger', () => {
  const due = (words: string, from: string, days: number): readonly string[] => {
    const host = workbook({ deployment: 'bound' }, from);
    const code = `function main() { ScriptApp.newTrigger('tick').timeBased().${words}.create(); } function tick() {}`;
    expect(runMain(host, code).error).toBeNull();
    advanceClock(host, scriptOf(code), new Date(Date.parse(from) + days * 86_400_000).toISOString());
    return ticks(host);
  };

  it('keeps one time between nine and ten of its zone, over a clock change too', () => {
    const times = due(`everyDays(1).atHour(9).inTimezone('America/New_York')`, '2026-03-07T00:00:00Z', 3);
    expect(times).toEqual(['2026-03-07T14:50', '2026-03-08T13:50', '2026-03-09T13:50']);
  });

  it('is near the minute that was asked for', () => {
    const [first = ''] = due('everyDays(1).atHour(9).nearMinute(30)', START, 1);
    expect(Math.abs(Number(first.slice(-2)) - 30)).toBeLessThanOrEqual(15);
  });

  it('can be every few days, weeks on a weekday, or a day of the month', () => {
    expect(due('everyDays(3).atHour(9)', START, 7).map((when) => when.slice(5, 10))).toEqual([
      '02-10',
      '02-13',
      '02-16',
    ]);
    const fridays = due('everyWeeks(2).onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(9)', START, 20);
    expect(fridays.map((when) => when.slice(5, 10))).toEqual(['02-13', '02-27']);
    expect(due('onMonthDay(31).atHour(9)', START, 120).map((when) => when.slice(5, 10))).toEqual(['03-31', '05-31']);
  });
});
