// The day that all values are calculated for: who moves it on, and what they leave alone.
import { describe, expect, it } from '@jest/globals';
import { openDocument } from '../../emulator/run/entry-points';
import { EmulatedArchive, OWNER } from '../support/emulated-archive';

const VIEWER = 'viewer@example.com';
/** Serial numbers of 2026-02-10 and the days after it. */
const [TUESDAY, WEDNESDAY] = [46_063, 46_064];

function archive(): EmulatedArchive {
  const made = new EmulatedArchive({ viewers: [VIEWER] });
  made.value('setUpFromSidebar', { language: 'en' });
  return made;
}
const today = (made: EmulatedArchive): unknown =>
  made.rows('Settings').find(([, , , code]) => code === 'today')?.[1] ?? null;
/** 16:30 UTC is past midnight in Shanghai, where the sheet is. */
const atNight = (made: EmulatedArchive): void => made.host.clock.set(Date.parse('2026-02-10T16:30:00Z'));

describe('the day of all values', () => {
  it('is that of the sheet’s zone when the sidebar opens, though it is still the day before in the script’s', () => {
    const made = archive();
    expect(today(made)).toBe(TUESDAY);
    atNight(made);
    made.value('openFromSidebar', {});
    expect(today(made)).toBe(WEDNESDAY);
  });

  it('moves on when somebody opens the file', () => {
    const made = archive();
    atNight(made);
    made.host.document.install(OWNER);
    openDocument(made.host, made.script, OWNER);
    expect(today(made)).toBe(WEDNESDAY);
  });

  it('is written once a day, not at every opening', () => {
    const made = archive();
    made.value('openFromSidebar', {});
    const calls: Readonly<Record<string, number>> = made.host.runs.list().slice(-1)[0]?.callsByMethod ?? {};
    expect(calls['Range.setValue'] ?? 0).toBe(0);
  });

  it('stays for somebody who may only look, whose sidebar opens all the same', () => {
    const made = archive();
    atNight(made);
    expect(made.call('openFromSidebar', {}, VIEWER)).toMatchObject({ ok: true });
    expect(today(made)).toBe(TUESDAY);
  });

  it('is left alone where somebody put a formula, and where the row is gone', () => {
    const made = archive();
    const { id } = made.sheet('Settings');
    const rect = { row: 1, column: 1, rows: 1, columns: 1 };
    made.host.cells.write([{ sheetId: id, rect, values: [[null]], formulas: [['=DATE(2026,1,1)']] }]);
    atNight(made);
    made.value('openFromSidebar', {});
    expect(made.host.cells.formulas(id, rect)).toEqual([['=DATE(2026,1,1)']]);
    made.host.cells.deleteRows(id, 1, 1);
    expect(made.call('openFromSidebar', {})).toMatchObject({ ok: true });
    expect(today(made)).toBeNull();
  });
});
