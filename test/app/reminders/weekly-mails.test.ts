// The manager's weekly summary out of the tables: on which day it goes, and whose figures stand in it.
import { describe, expect, it } from '@jest/globals';
import { hourly } from '../../../src/app/reminders/hourly';
import { startReminders } from '../../../src/app/reminders/start-reminders';
import { ReminderWorld, remindingPorts } from '../../support/memory-reminders';
import { emptyArchive, put } from './due-archive';

const HOUR = 3_600_000;
const BOSS = { email: 'wu@firm.example', name: 'Wu Min', role: 'manager', language: 'en', mailHour: 8 };
const LI = { email: 'li@firm.example', name: 'Li Na', role: 'rep', language: 'en', mailHour: 8, manager: BOSS.email };

/** @param start when somebody starts the reminders; without it they have run for long */
function week(awayUntil: string | null, start: string | null = null) {
  const ports = emptyArchive();
  const world = new ReminderWorld();
  put(ports, 'team', [{ ...BOSS, awayUntil }, LI]);
  put(ports, 'contacts', [
    {
      id: 'L-1',
      when: '2026-02-03 10:00',
      rep: LI.email,
      promise: 'price',
      promiseDue: '2026-02-05',
      promiseStatus: 'kept',
    },
    {
      id: 'L-2',
      when: '2026-02-04 10:00',
      rep: 'Li Na',
      promise: 'sample',
      promiseDue: '2026-02-06',
      reason: 'Too dear',
    },
    // The week before.
    { id: 'L-3', when: '2026-01-29 10:00', rep: LI.email, reason: 'Has stock' },
  ]);
  const reminding = remindingPorts(ports, world, () => ports.tables.records('outbox'));
  const sent: { readonly day: string; readonly text: string; readonly subject: string }[] = [];
  if (start !== null) {
    world.now = Date.parse(start);
    startReminders(reminding);
  }
  for (
    world.now = Date.parse(start ?? '2026-02-08T16:10:00Z');
    world.now < Date.parse('2026-02-17T16:00:00Z');
    world.now += HOUR
  ) {
    const before = world.mails.length;
    hourly(reminding);
    for (const { to, text, subject, at } of world.mails.slice(before)) {
      if (to === BOSS.email && text.includes('Li Na'))
        sent.push({ day: new Date(at + 8 * HOUR).toISOString().slice(0, 10), text, subject });
    }
  }
  return sent;
}

describe('the weekly summary', () => {
  it('goes to a manager on the first working day of each week, once', () => {
    expect(week(null).map(({ day }) => day)).toEqual(['2026-02-09', '2026-02-16']);
  });

  it('comes first on the first working day of the week after a start in mid-week', () => {
    const days = (start: string): readonly string[] => week(null, start).map(({ day }) => day);
    // Tuesday morning, Friday, Sunday, and Monday before the hour.
    expect(days('2026-02-09T21:30:00Z')).toEqual(['2026-02-16']);
    expect(days('2026-02-13T06:00:00Z')).toEqual(['2026-02-16']);
    expect(days('2026-02-15T06:00:00Z')).toEqual(['2026-02-16']);
    expect(days('2026-02-08T16:30:00Z')).toEqual(['2026-02-09', '2026-02-16']);
  });

  it('waits for a manager who is away', () => {
    expect(week('2026-02-10').map(({ day }) => day)).toEqual(['2026-02-11', '2026-02-16']);
  });

  it('counts contacts, promises and reasons of the seven days before its Monday', () => {
    const [{ text, subject } = { text: '', subject: '' }] = week(null);
    expect(subject).toContain('6');
    expect(text).toContain('Too dear');
    expect(text).not.toContain('Has stock');
    // Two contacts, half of the promises kept.
    expect(text).toMatch(/Li Na\D+2\D+50%/);
  });
});
