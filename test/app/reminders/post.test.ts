// How mails and their results take turns: what a crash would leave in doubt at each moment, and what results cost.
import { describe, expect, it } from '@jest/globals';
import type { OutboxChange } from '../../../src/app/ports';
import { Ledger } from '../../../src/app/reminders/ledger';
import type { Posted, ReadyMail } from '../../../src/app/reminders/post';
import { Post } from '../../../src/app/reminders/post';
import { ReminderWorld, remindingPorts } from '../../support/memory-reminders';
import { emptyArchive } from './due-archive';

const MINUTE = 60_000;

const mail = (n: number): ReadyMail => ({
  entry: { key: `daily:rep${n}@firm.example:2026-02-10`, fields: { kind: 'daily' } },
  mail: { to: `rep${n}@firm.example`, subject: 'Hello', text: '', html: null, name: null, replyTo: null },
});

function posting(fails: (n: number) => boolean = () => false) {
  const archive = emptyArchive();
  const world = new ReminderWorld();
  const ports = remindingPorts(archive, world, () => archive.tables.records('outbox'));
  /** What happened, in order: M for a mail, and the states of each write of results. */
  const events: string[] = [];
  const change = ports.outbox.change.bind(ports.outbox);
  ports.outbox.change = (changes: readonly OutboxChange[]) => {
    if (changes.length > 0) events.push(changes.map(({ values }) => String(values['state'])).join(' '));
    return change(changes);
  };
  world.beforeMail = () => {
    events.push('M');
    world.now += MINUTE;
    if (fails(events.filter((event) => event === 'M').length)) throw new Error('no answer');
  };
  const send = (mails: number, quota = 100): Posted =>
    new Post(ports, new Ledger(ports), quota, { badAddress: '', inDoubt: 'may have gone' }, () => undefined).send(
      Array.from({ length: mails }, (_, n) => mail(n)),
    );
  const rows = (field: string): readonly unknown[] =>
    archive.tables.records('outbox').map(({ values }) => values[field] ?? null);
  return { world, events, send, rows };
}

const times = (count: number, event: string): readonly string[] => Array.from({ length: count }, () => event);
const FIVE = [...times(5, 'M'), 'sent sent sent sent sent'];

describe('results of mails', () => {
  it('are written for five mails at once, and for what is left of those claimed together', () => {
    const { send, events } = posting();
    expect(send(12).sent).toHaveLength(12);
    expect(events).toEqual([...FIVE, ...FIVE, 'M', 'M', 'sent sent']);
  });

  it('say of each mail when it went', () => {
    const { send, rows } = posting();
    send(3);
    expect(rows('sentAt')).toEqual(['2026-02-10 09:31', '2026-02-10 09:32', '2026-02-10 09:33']);
    expect(rows('claimedAt')).toEqual(times(3, '2026-02-10 09:30'));
  });

  it('are written at once when a mail has failed', () => {
    const { send, events, rows } = posting((n) => n === 2);
    expect(send(4).inDoubt).toEqual([mail(1).entry.key]);
    expect(events).toEqual(['M', 'M', 'sent check', 'M', 'M', 'sent sent']);
    expect(rows('error')).toEqual([null, 'may have gone', null, null]);
    expect(rows('sentAt')).toEqual(['2026-02-10 09:31', null, '2026-02-10 09:33', '2026-02-10 09:34']);
  });

  it('give back what was claimed and surely not sent', () => {
    const { send, events, rows } = posting(() => true);
    const posted = send(4);
    expect([posted.inDoubt, posted.carriedOver]).toEqual(
      [
        [0, 1],
        [2, 3],
      ].map((all) => all.map((n) => mail(n).entry.key)),
    );
    expect(events).toEqual(['M', 'check', 'M', 'check', 'waiting waiting']);
    expect(rows('sentAt')).toEqual(times(4, '').map(() => null));
  });

  it('are written after each mail once the run’s time is running out', () => {
    const { send, events, world } = posting();
    const before = world.beforeMail;
    world.beforeMail = (one) => {
      before(one);
      world.elapsed = 241_000;
    };
    send(3);
    expect(events).toEqual(['M', 'sent', 'M', 'sent', 'M', 'sent']);
  });
});
