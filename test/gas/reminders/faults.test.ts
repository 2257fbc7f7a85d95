// Every service call of a run fails in every way, with one, two and three people's triggers on the document: no mail goes
// twice, nothing due is in no mail at all, and afterwards the Outbox tells what happened.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { FaultKind } from '../../../emulator/host/faults';
import type { Frozen } from './fault-archive';
import {
  DRAFTED,
  FaultArchive,
  GREETED,
  GREETING,
  HOUR,
  MANAGER,
  NO_ADDRESS,
  REPS,
  TUESDAY,
  USERS,
} from './fault-archive';
import { untrue } from './ledger-truth';

beforeAll(() => void jest.useFakeTimers({ now: TUESDAY }));
afterAll(() => void jest.useRealTimers());

const KINDS: readonly FaultKind[] = ['throw', 'timeout', 'kill-before', 'kill-after'];

/** mulberry32 by Tommy Ettinger, public domain: orders that are the same at every run. */
function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  let state = seed;
  const random = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** All triggers an hour later and on the next morning. */
function livedOn(archive: FaultArchive, order: (salt: number) => readonly string[]): void {
  for (const [salt, start] of [
    [2, TUESDAY + HOUR],
    [3, TUESDAY + 24 * HOUR],
  ] as const) {
    archive.roundDone(start > TUESDAY + 2 * HOUR ? '2026-02-11' : '2026-02-10');
    order(salt).forEach((user, at) => {
      archive.at(start + at * 600_000);
      archive.run(user);
    });
  }
}

/** One run with a fault, then the others' within the hour, all of them an hour later and on the next morning. */
function lived(frozen: Frozen, users: number, kind: FaultKind, nth: number): FaultArchive {
  const archive = FaultArchive.thawed(frozen);
  const order = (salt: number): readonly string[] => shuffled(USERS.slice(0, users), nth * 31 + salt);
  order(1).forEach((user, at) => {
    archive.at(TUESDAY + at * 600_000);
    archive.run(user, at === 0 ? { kind, nth } : undefined);
  });
  livedOn(archive, order);
  return archive;
}

/** What is wrong; nothing when all is well. */
function wrongs(archive: FaultArchive): readonly string[] {
  const problems = [...untrue(archive)];
  const states = (key: string, ...good: readonly string[]): void => {
    const state = archive.stateOf(key);
    if (!good.includes(state)) problems.push(`${key}: ${state}`);
  };
  REPS.forEach((rep, n) => {
    const mails = archive.mailsTo(rep);
    for (const what of [`Task of rep ${n}`, `Feast ${n}`]) {
      if (!mails.some(({ text }) => text.includes(what))) problems.push(`${what} is in no mail`);
    }
  });
  states(GREETING, 'Sent', 'Check');
  states(`weekly:${MANAGER}:2026-02-09`, 'Sent', 'Check');
  states(`daily:${NO_ADDRESS}:2026-02-10`, 'Skipped');
  // Drafted three days ahead, by whichever run could, and sent by none: nobody ticked it.
  states(DRAFTED, 'Draft');
  const notices = archive.ledger().filter(({ key, state }) => key.startsWith('notice:') && /Sent|Check/.test(state));
  if (notices.length === 0) problems.push('nobody was told of the address');
  return problems;
}

const told = (archive: FaultArchive, key: string): number =>
  archive.ledger().filter((row) => row.key.startsWith(key) && row.state === 'Sent').length;

describe.each([1, 2, 3])('with the triggers of %i', (users) => {
  let archived: Frozen | undefined;
  const made = (): Frozen => (archived ??= FaultArchive.made(users));

  it('tells everybody everything once when nothing fails', () => {
    const archive = lived(made(), users, 'throw', 10_000);
    expect(wrongs(archive)).toEqual([]);
    expect(archive.ledger().filter(({ state }) => state === 'Check')).toEqual([]);
    expect([told(archive, 'daily:'), told(archive, 'weekly:'), told(archive, GREETING)]).toEqual([6, 1, 1]);
  });

  it.each(KINDS)('loses and doubles nothing whichever call suffers: %s', (kind) => {
    const frozen = made();
    let calls = 0;
    const whole = FaultArchive.thawed(frozen);
    whole.at(TUESDAY);
    whole.run(USERS[0], undefined, (spent) => (calls = spent.calls));
    expect(whole.host.mail.sent()).toHaveLength(6);
    expect(whole.mailsTo(GREETED)).toHaveLength(1);
    for (let nth = 1; nth <= calls; nth += 1) {
      const archive = lived(frozen, users, kind, nth);
      expect([nth, wrongs(archive)]).toEqual([nth, []]);
    }
  });
});
