// What the health panel tells people of their own mail, and of what went out last.
import { describe, expect, it } from '@jest/globals';
import { health } from '../../../src/app/reminders/health';
import { hourly } from '../../../src/app/reminders/hourly';
import type { HealthReply } from '../../../src/contract/health-api';
import type { FieldValues } from '../../../src/domain/table/field-value';
import { ReminderWorld, remindingPorts } from '../../support/memory-reminders';
import { emptyArchive, put } from './due-archive';

const HOUR = 3_600_000;
const LI = { email: 'Li@firm.example', name: 'Li Na', role: 'rep', mailHour: '07:30', language: 'zh' };

function panel(member: FieldValues | null) {
  const made = emptyArchive();
  const ports = Object.assign(made, {
    identity: { ...made.identity, email: () => 'li@firm.example' },
    values: { ...made.values, table: () => ({ rows: new Map(), anchors: {} }) },
  });
  const world = new ReminderWorld('Asia/Shanghai');
  world.now = Date.parse('2026-02-10T00:10:00Z');
  put(ports, 'team', [...(member === null ? [] : [member]), { email: 'jo@firm.example', name: 'Jo', mailHour: 8 }]);
  put(ports, 'settings', [{ key: 'fileId', value: null }]);
  put(ports, 'tasks', [
    { id: 'T-1', to: 'li@firm.example', text: 'Call the bank', due: '2026-02-02' },
    { id: 'T-2', to: 'jo@firm.example', text: 'Call the bank', due: '2026-02-02' },
  ]);
  const reminding = remindingPorts(
    ports,
    world,
    () => ports.tables.records('outbox'),
    () => ports.tables.records('settings'),
  );
  const shown = (): HealthReply => {
    const reply = health(reminding);
    if (!reply.ok) throw new Error(reply.error.code);
    return reply.value;
  };
  return { world, shown, run: () => hourly(reminding) };
}

describe('one’s own settings in the health panel', () => {
  it('are those of the Team tab, with the days and the zone that count where it names none', () => {
    const { mine } = panel(LI).shown();
    expect(mine).toEqual({ hour: 7, days: [1, 2, 3, 4, 5], zone: null, language: 'zh', awayUntil: null });
    const own = { ...LI, workingDays: ['tuesday', 'saturday'], zone: 'Europe/Berlin', awayUntil: '2026-02-20' };
    expect(panel(own).shown().mine).toMatchObject({ days: [2, 6], zone: 'Europe/Berlin', awayUntil: '2026-02-20' });
    expect(panel({ ...own, zone: 'Shangai' }).shown().mine).toMatchObject({ zone: null });
  });

  it('are none for who is not in the Team tab', () => {
    expect(panel(null).shown().mine).toBeNull();
  });
});

describe('what went out last', () => {
  it('is counted by the run that sent it, and stays while later runs send nothing', () => {
    const { world, shown, run } = panel(LI);
    expect(shown().lastSent).toBeNull();
    run();
    expect(shown().lastSent).toMatchObject({ mails: 2 });
    const told = shown().lastSent;
    world.now += HOUR;
    run();
    expect(shown().lastSent).toEqual(told);
  });
});
