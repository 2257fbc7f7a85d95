// Every service call of a run fails in every way, with one, two and three people's triggers on the document: no mail goes
// twice, nothing due is in no mail at all, and afterwards the Outbox tells what happened.
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { FaultKind } from '../../../emulator/host/faults';
import type { Frozen } from './fault-archive';
import { FaultArchive, GREETED, HOUR, REPS, TUESDAY, USERS } from './fault-archive';

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

/** One run with a fault, then the others' within the hour, all of them an hour later and on the next morning. */
function lived(frozen: Frozen, users: number, kind: FaultKind, nth: number): FaultArchive {
  const archive = FaultArchive.thawed(frozen);
  const order = (salt: number): readonly string[] => shuffled(USERS.slice(0, users), nth * 31 + salt);
  order(1).forEach((user, at) => {
    archive.at(TUESDAY + at * 600_000);
    archive.run(user, at === 0 ? { kind, nth } : undefined);
  });
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
  return archive;
}

/** What is wrong; nothing when all is well. */
function wrongs(archive: FaultArchive): readonly string[] {
  const ledger = archive.ledger();
  const problems: string[] = [];
  REPS.forEach((rep, n) => {
    const mails = archive.mailsTo(rep);
    for (const [day, key] of [
      ['2026-02-10', `daily:${rep}:2026-02-10`],
      ['2026-02-11', `daily:${rep}:2026-02-11`],
    ] as const) {
      const sent = mails.filter(({ when }) => when.startsWith(day)).length;
      const state = ledger.get(key) ?? 'none';
      const truth = sent === 1 ? ['Sent', 'Check'] : ['Check', 'none'];
      if (sent > 1 || !truth.includes(state)) problems.push(`${key}: ${sent} mails, ${state}`);
    }
    for (const what of [`Task of rep ${n}`, `Feast ${n}`]) {
      if (!mails.some(({ text }) => text.includes(what))) problems.push(`${what} is in no mail`);
    }
  });
  const greetings = archive.mailsTo(GREETED).length;
  const state = ledger.get('greeting:C-0:birthday:2026') ?? 'none';
  if (greetings > 1 || !(greetings === 1 ? ['Sent', 'Check'] : ['Check']).includes(state)) {
    problems.push(`greeting: ${greetings} mails, ${state}`);
  }
  return problems;
}

describe.each([1, 2, 3])('with the triggers of %i', (users) => {
  const made = FaultArchive.made;

  it('tells everybody everything once when nothing fails', () => {
    const archive = lived(made(users), users, 'throw', 10_000);
    expect(wrongs(archive)).toEqual([]);
    expect([...archive.ledger().values()].every((state) => state === 'Sent')).toBe(true);
  });

  it.each(KINDS)('loses and doubles nothing whichever call suffers: %s', (kind) => {
    const frozen = made(users);
    let calls = 0;
    const whole = FaultArchive.thawed(frozen);
    whole.at(TUESDAY);
    whole.run(USERS[0], undefined, (spent) => (calls = spent.calls));
    expect(whole.host.mail.sent()).toHaveLength(4);
    for (let nth = 1; nth <= calls; nth += 1) {
      const archive = lived(frozen, users, kind, nth);
      expect([nth, wrongs(archive), [...archive.ledger()]]).toEqual([nth, [], [...archive.ledger()]]);
    }
  });
});
