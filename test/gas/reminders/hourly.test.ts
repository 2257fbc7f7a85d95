// The reminders in the built add-on: triggers, mails, the Outbox, and what an hour without anything due costs.
import { describe, expect, it } from '@jest/globals';
import { dispatchEdit } from '../../../emulator/run/dispatch';
import { OWNER } from '../../support/emulated-archive';
import { withTeam } from './reminder-archive';

const DAY = '2026-02-10';

describe('the hourly run', () => {
  it('mails each rep once on a working day at their hour, and notes it in the Outbox', () => {
    const archive = withTeam(2);
    archive.advance('2026-02-09T23:59:00Z');
    expect(archive.mails()).toEqual([]);
    archive.advance('2026-02-10T09:00:00Z');
    expect(
      archive
        .mails()
        .map(({ to }) => to)
        .sort(),
    ).toEqual(['rep0@firm.example', 'rep1@firm.example']);
    expect(archive.mails()[0]?.text).toContain('Call number');
    expect(archive.outbox()).toEqual([`daily:rep0@firm.example:${DAY} Sent`, `daily:rep1@firm.example:${DAY} Sent`]);
    expect(archive.host.runs.list().map(({ outcome }) => outcome)).not.toContain('error');
  });

  it('costs at most four service calls and a second when nothing can be due', () => {
    const archive = withTeam(1);
    archive.advance('2026-02-10T03:00:00Z');
    const { outcome, serviceCalls, modelledMs } = archive.run();
    expect(outcome).toBe('ok');
    expect(serviceCalls).toBeLessThanOrEqual(4);
    expect(modelledMs).toBeLessThanOrEqual(1_000);
  });

  it('looks anew within the hour after somebody changed the team', () => {
    const archive = withTeam(1);
    archive.advance('2026-02-09T23:00:00Z');
    const team = archive.sheet('Team');
    const rect = { row: 1, column: 6, rows: 1, columns: 1 };
    expect(archive.rows('Team')[0]?.[6]).toBe('Mail hour');
    archive.host.cells.write([{ sheetId: team.id, rect, values: [[7]] }]);
    dispatchEdit(archive.host, archive.script, { user: OWNER, sheetId: team.id, rect });
    archive.advance('2026-02-09T23:59:00Z');
    expect(archive.mails().map(({ to }) => to)).toEqual(['rep0@firm.example']);
  });

  it('tells in the health panel who runs it, when it ran and what comes next', () => {
    const archive = withTeam(1);
    archive.advance('2026-02-10T03:00:00Z');
    expect(archive.value('healthFromSidebar', {})).toMatchObject({
      ...{ state: 'running', you: OWNER, yours: true, next: '2026-02-11 00:00', quotaLeft: 99 },
      ...{ toCheck: 0, carriedOver: 0, unread: [], missing: [], failures: [] },
      runners: [{ email: OWNER, stale: false, you: true }],
    });
    expect(archive.value('stopRemindersFromSidebar', {})).toMatchObject({ state: 'off', yours: false, runners: [] });
    archive.advance('2026-02-11T03:00:00Z');
    expect(archive.mails()).toHaveLength(1);
  });

  it('sends nothing in a copy of the file until somebody confirms there', () => {
    const archive = withTeam(1);
    const settings = archive.sheet('Settings');
    const row = archive.rows('Settings').findIndex((cells) => cells.includes('fileId'));
    const column = archive.rows('Settings')[0]?.indexOf('Value') ?? 0;
    const rect = { row, column, rows: 1, columns: 1 };
    expect(archive.host.cells.values(settings.id, rect)).toEqual([[archive.host.document.id()]]);
    archive.host.cells.write([{ sheetId: settings.id, rect, values: [['the original']] }]);
    archive.advance('2026-02-10T03:00:00Z');
    expect([archive.mails(), archive.value('healthFromSidebar', {}).state]).toEqual([[], 'copied']);
    archive.value('confirmCopyFromSidebar', {});
    archive.advance('2026-02-10T05:00:00Z');
    expect(archive.mails().map(({ to }) => to)).toContain('rep0@firm.example');
  });

  it('sends what is due at once from the menu, without a trigger, and says what it did', () => {
    const archive = withTeam(1);
    archive.value('stopRemindersFromSidebar', {});
    archive.host.clock.set(Date.parse('2026-02-10T01:00:00Z'));
    archive.raw('runRemindersNow', []);
    archive.raw('runRemindersNow', []);
    expect(archive.mails().map(({ to }) => to)).toEqual(['rep0@firm.example']);
    expect(archive.value('healthFromSidebar', {}).state).toBe('off');
  });

  it.each([
    ['a forged event', { authMode: 'FULL', triggerUid: '1', timezone: 'Mars/Olympus', hour: 99 }],
    ['an event of garbage', { triggerUid: { toString: 1 }, authMode: [] }],
  ])('called by a stranger’s page with %s does what the next hour would, once, and reveals nothing', (_, event) => {
    const archive = withTeam(2);
    archive.host.clock.set(Date.parse('2026-02-10T00:10:00Z'));
    expect(archive.raw('onHourly', [event], 'stranger@example.com')).toBeNull();
    archive.raw('onHourly', [event], 'stranger@example.com');
    archive.advance('2026-02-10T09:00:00Z');
    expect(
      archive
        .mails()
        .map(({ to }) => to)
        .sort(),
    ).toEqual(['rep0@firm.example', 'rep1@firm.example']);
    expect(archive.value('healthFromSidebar', {}).runners.map(({ email }) => email)).toEqual([OWNER]);
  });

  it.each([undefined, null, 7, 'triggerUid', [1], { nobody: 1 }])('does nothing for what is no event: %p', (event) => {
    const archive = withTeam(1);
    archive.host.clock.set(Date.parse('2026-02-10T00:10:00Z'));
    const before = archive.snapshot();
    archive.raw('onHourly', event === undefined ? [] : [event], 'stranger@example.com');
    expect([archive.mails(), archive.snapshot()]).toEqual([[], before]);
  });
});
