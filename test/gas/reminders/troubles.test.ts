// What hourly runs meet besides a call that fails: triggers that come doubled, amid another's run or not at all, slow mails,
// a small quota, mail switched off or refused, a lock that another holds, errors worded in other languages.
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { FaultArchive as Archive } from './fault-archive';
import { FaultArchive, GREETED, GREETING, HOUR, MANAGER, REPS, TUESDAY, USERS } from './fault-archive';
import { untrue } from './ledger-truth';
import { withTeam } from './reminder-archive';

const [ANN, BO] = [USERS[1], USERS[2]];
const OWNER = USERS[0];
const MINUTE = 60_000;
const DAY = 24 * HOUR;

beforeAll(() => void jest.useFakeTimers({ now: TUESDAY }));
beforeEach(() => void jest.setSystemTime(TUESDAY));
afterAll(() => void jest.useRealTimers());

/** The date of the round in Shanghai, which has its own tests. */
function runAt(archive: Archive, time: number, ...users: readonly string[]): void {
  archive.roundDone(new Date(time + 8 * HOUR).toISOString().slice(0, 10));
  for (const user of users) {
    archive.at(time);
    archive.run(user);
  }
}

/** Tasks and feasts that are in no mail to their rep. */
const lost = (archive: Archive): readonly string[] =>
  REPS.flatMap((rep, n) =>
    [`Task of rep ${n}`, `Feast ${n}`].filter((what) => !archive.mailsTo(rep).some(({ text }) => text.includes(what))),
  );
const checked = (archive: Archive): readonly string[] =>
  archive.ledger().flatMap(({ key, state }) => (state === 'Check' ? [key] : []));
const mailsOn = (archive: Archive, address: string, day: string): number =>
  archive.mailsTo(address).filter(({ when }) => when.startsWith(day)).length;

describe('triggers', () => {
  it('that come twice, and all at the same minute, send nothing twice', () => {
    const archive = FaultArchive.thawed(FaultArchive.made(3));
    for (const time of [TUESDAY, TUESDAY + HOUR, TUESDAY + DAY]) runAt(archive, time, BO, OWNER, BO, ANN, ANN, OWNER);
    expect([untrue(archive), lost(archive), checked(archive)]).toEqual([[], [], []]);
    for (const rep of REPS) expect(archive.mailsTo(rep)).toHaveLength(2);
    expect([archive.mailsTo(GREETED).length, archive.mailsTo(MANAGER).length]).toEqual([1, 1]);
  });

  it('of another person amid a run, before any of its calls, send nothing twice and lose nothing', () => {
    const frozen = FaultArchive.made(2);
    let calls = 0;
    const whole = FaultArchive.thawed(frozen);
    whole.at(TUESDAY);
    whole.run(OWNER, undefined, (spent) => (calls = spent.calls));
    for (let nth = 1; nth <= calls; nth += 1) {
      const archive = FaultArchive.thawed(frozen);
      let call = 0;
      archive.at(TUESDAY);
      archive.atEachCall(() => {
        call += 1;
        if (call === nth) archive.run(ANN);
      });
      archive.run(OWNER);
      runAt(archive, TUESDAY + HOUR, ANN, OWNER);
      expect([nth, untrue(archive), lost(archive), checked(archive)]).toEqual([nth, [], [], []]);
      expect([nth, ...REPS.map((rep) => archive.mailsTo(rep).length)]).toEqual([nth, 1, 1, 1]);
      expect([nth, archive.mailsTo(GREETED).length, archive.mailsTo(MANAGER).length]).toEqual([nth, 1, 1]);
    }
  });

  it('that do not come for hours are made good for on the same day, for a day in one mail of the next', () => {
    const archive = FaultArchive.thawed(FaultArchive.made(1));
    runAt(archive, TUESDAY - DAY, OWNER);
    expect(lost(archive)).toEqual(['Feast 0', 'Feast 1', 'Feast 2']);
    const late = FaultArchive.thawed({ cells: archive.frozen().cells, data: archive.frozen().data });
    runAt(late, TUESDAY + 9 * HOUR, OWNER);
    expect([untrue(late), lost(late)]).toEqual([[], []]);
    for (const rep of REPS) expect(mailsOn(late, rep, '2026-02-10')).toBe(1);
    runAt(archive, TUESDAY + 2 * DAY, OWNER);
    expect([untrue(archive), lost(archive)]).toEqual([[], []]);
    for (const rep of REPS) expect(archive.mailsTo(rep)).toHaveLength(2);
    // Ticked for its day, and two days late: no birthday any more.
    expect([archive.stateOf(GREETING), archive.mailsTo(GREETED).length]).toEqual(['Skipped', 0]);
  });
});

/** Customers with a birthday today whose greetings were drafted and ticked. */
const GREETINGS = 18;
function manyGreetings(archive: Archive): void {
  for (let n = 0; n < GREETINGS; n += 1) {
    archive.put('occasions', {
      id: `D-9${n}`,
      customer: `M-${n}`,
      what: 'Founding day',
      date: '02-10',
      leadDays: 0,
      greeting: `All good wishes, number ${n}.`,
    });
    archive.greeted(`M-${n}`, `Shop ${n}`, null, `m${n}@customer.example`);
  }
  archive.draft();
  for (let n = 0; n < GREETINGS; n += 1) archive.tick(`greeting:M-${n}:D-9${n}:2026`);
}
const toShops = (archive: Archive): readonly string[] =>
  archive.host.mail.sent().flatMap(({ to }) => to.filter((address) => /^m\d+@/.test(address)));

describe('mails that take so long that the run must end', () => {
  const frozen = () => FaultArchive.made(1, manyGreetings);

  it('are stopped early; the rest goes at the next runs, each once', () => {
    const archive = FaultArchive.thawed(frozen());
    const started = TUESDAY;
    let slow = true;
    archive.atEachCall((method) => {
      if (slow && method.endsWith('sendEmail')) archive.at(archive.host.clock.now() + 25_000);
    });
    runAt(archive, started, OWNER);
    const first = toShops(archive).length;
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(GREETINGS);
    expect(archive.host.clock.now() - started).toBeLessThan(6 * MINUTE);
    expect([untrue(archive), checked(archive)]).toEqual([[], []]);
    runAt(archive, started + HOUR, OWNER);
    slow = false;
    runAt(archive, started + 2 * HOUR, OWNER);
    expect(new Set(toShops(archive)).size).toBe(GREETINGS);
    expect([toShops(archive).length, untrue(archive), checked(archive)]).toEqual([GREETINGS, [], []]);
  });

  it('and the run is cut at six minutes: what was claimed by then is shown as “check”, and the rest goes', () => {
    const archive = FaultArchive.thawed(frozen());
    let sends = 0;
    archive.atEachCall((method) => {
      if (!method.endsWith('sendEmail')) return;
      sends += 1;
      // The eighth hangs until Google ends the run.
      if (sends === 8) archive.host.faults.order({ kind: 'timeout', nth: 1 });
    });
    runAt(archive, TUESDAY, OWNER);
    runAt(archive, TUESDAY + HOUR, OWNER);
    runAt(archive, TUESDAY + 2 * HOUR, OWNER);
    const inDoubt = checked(archive).filter((key) => key.startsWith('greeting:'));
    expect(untrue(archive)).toEqual([]);
    expect(inDoubt.length).toBeGreaterThan(0);
    expect(inDoubt.length).toBeLessThanOrEqual(10);
    expect(toShops(archive)).toHaveLength(new Set(toShops(archive)).size);
    const sentOrInDoubt = archive
      .ledger()
      .filter(({ key, state }) => /^greeting:M-/.test(key) && /Sent|Check/.test(state));
    expect(sentOrInDoubt).toHaveLength(GREETINGS);
    expect(lost(archive)).toEqual([]);
  });
});

describe('a quota of three with twenty to send', () => {
  const TEAM = 17;
  const extra = (n: number): string => `more${n}@firm.example`;
  const frozen = (users: number) =>
    FaultArchive.made(users, (archive) => {
      for (let n = 0; n < TEAM; n += 1) {
        archive.put('team', { email: extra(n), name: `More ${n}`, role: 'Rep', language: 'English', mailHour: 8 });
        archive.put('tasks', { id: `T-8${n}`, to: extra(n), text: `Task of more ${n}`, due: 46_050 });
      }
    });
  const served = (archive: Archive): readonly string[] => [
    ...new Set(archive.host.mail.sent().flatMap(({ to }) => to)),
  ];

  it('goes to the most urgent; the rest is carried over, claimed by nobody, and goes when there is quota', () => {
    const archive = FaultArchive.thawed(frozen(1));
    archive.host.mail.setQuota(3);
    runAt(archive, TUESDAY, OWNER);
    // Each of them has a feast of this day; the others have a task that stays until it is done.
    expect([...served(archive)].sort()).toEqual([...REPS]);
    expect(archive.ledger().filter(({ state }) => state === 'Claimed' || state === 'Check')).toEqual([]);
    runAt(archive, TUESDAY + HOUR, OWNER);
    expect(archive.host.mail.sent()).toHaveLength(3);
    archive.host.mail.setQuota(100);
    runAt(archive, TUESDAY + 2 * HOUR, OWNER);
    expect([untrue(archive), lost(archive), checked(archive)]).toEqual([[], [], []]);
    for (let n = 0; n < TEAM; n += 1) expect([n, archive.mailsTo(extra(n)).length]).toEqual([n, 1]);
    expect([archive.mailsTo(GREETED).length, archive.mailsTo(MANAGER).length]).toEqual([1, 1]);
  });

  it('is shared by the quotas of all who run the reminders', () => {
    const archive = FaultArchive.thawed(frozen(3));
    archive.host.mail.setQuota(3);
    [BO, ANN, OWNER].forEach((user, at) => {
      runAt(archive, TUESDAY + at * 10 * MINUTE, user);
    });
    expect(served(archive)).toHaveLength(9);
    // Google’s day is 24 hours from the first mail on.
    for (let day = 1; day <= 3; day += 1) runAt(archive, TUESDAY + day * (DAY + 20 * MINUTE), OWNER, BO, ANN);
    expect([untrue(archive), lost(archive), checked(archive)]).toEqual([[], [], []]);
  });
});

describe('mail that is refused', () => {
  it('by the person is tried by nobody, told in the panel, and sent once it is allowed', () => {
    const archive = withTeam(2);
    const scope = archive.script.manifest.oauthScopes?.find((name) => name.endsWith('send_mail')) ?? '';
    expect(scope).not.toBe('');
    archive.host.users.setRefusedScopes(OWNER, [scope]);
    archive.host.clock.set(TUESDAY);
    archive.run(OWNER);
    expect([archive.mails(), archive.outbox()]).toEqual([[], []]);
    expect(archive.value('healthFromSidebar', {})).toMatchObject({ state: 'refused', quotaLeft: null });
    archive.host.users.setRefusedScopes(OWNER, []);
    archive.host.clock.set(TUESDAY + HOUR);
    archive.run(OWNER);
    expect(archive.outbox()).toEqual([
      'daily:rep0@firm.example:2026-02-10 Sent',
      'daily:rep1@firm.example:2026-02-10 Sent',
      `notice:${OWNER}:2026-02-10 Sent`,
    ]);
  });

  it('by an administrator stops the run after two; those come back as “may have been sent”, the others the next hour', () => {
    const archive = FaultArchive.thawed(FaultArchive.made(1));
    archive.host.mail.setEnabled(false);
    runAt(archive, TUESDAY, OWNER);
    expect([archive.host.mail.sent(), checked(archive).length]).toEqual([[], 2]);
    archive.host.mail.setEnabled(true);
    runAt(archive, TUESDAY + HOUR, OWNER);
    expect(REPS.filter((rep) => archive.mailsTo(rep).length === 1)).toHaveLength(1);
    runAt(archive, TUESDAY + DAY, OWNER);
    expect([untrue(archive), lost(archive)]).toEqual([[], []]);
    const doubted = checked(archive).map((key) => key.split(':')[1] ?? '');
    for (const rep of doubted) expect(archive.mailsTo(rep)[0]?.text).toContain('may have been sent');
  });
});

describe('a lock that another holds', () => {
  it('could be anybody’s while a mail is sent: a run holds it only while it writes claims', () => {
    const archive = FaultArchive.thawed(FaultArchive.made(1));
    const { locks, document } = archive.host;
    const free: boolean[] = [];
    archive.atEachCall((method) => {
      if (!method.endsWith('sendEmail')) return;
      free.push(locks.tryAcquire('document', document.id(), 'somebody'));
      locks.releaseAll('somebody');
    });
    runAt(archive, TUESDAY, OWNER);
    expect(free).toEqual([true, true, true, true, true, true]);
  });

  it('leaves everything to the next hour, and is told', () => {
    const archive = FaultArchive.thawed(FaultArchive.made(2));
    const { locks, document } = archive.host;
    expect(locks.tryAcquire('document', document.id(), 'somebody')).toBe(true);
    runAt(archive, TUESDAY, ANN, OWNER);
    expect(archive.host.mail.sent()).toEqual([]);
    expect(archive.ledger().filter(({ state }) => state !== 'Draft')).toEqual([]);
    locks.releaseAll('somebody');
    runAt(archive, TUESDAY + HOUR, OWNER, ANN);
    expect([untrue(archive), lost(archive), checked(archive)]).toEqual([[], [], []]);
    const notice = archive.host.mail.sent().find(({ subject }) => subject.startsWith('Cardfile: '));
    expect(notice?.text).toContain('Others were saving for too long');
  });
});

describe('errors worded in another language', () => {
  const TEXTS = ['很抱歉，服务器发生错误。请稍候重试。', 'Dienst zu oft aufgerufen: email.', ''];

  it.each([
    ['Range.getValues', 60],
    ['Range.setValues', 14],
    ['SpreadsheetApp.flush', 14],
    ['Lock.tryLock', 8],
    ['MailApp.sendEmail', 6],
    ['MailApp.getRemainingDailyQuota', 1],
    ['Properties.setProperty', 5],
  ] as const)('of %s are met as those in English are, and stand in no row and no mail', (method, most) => {
    const frozen = FaultArchive.made(2);
    for (let nth = 1; nth <= most; nth += 1) {
      const text = TEXTS[nth % TEXTS.length] ?? '';
      const archive = FaultArchive.thawed(frozen);
      archive.at(TUESDAY);
      archive.roundDone('2026-02-10');
      archive.run(OWNER, { kind: 'throw', nth, method, text });
      runAt(archive, TUESDAY + HOUR, ANN, OWNER);
      runAt(archive, TUESDAY + DAY, OWNER, ANN);
      expect([nth, untrue(archive), lost(archive)]).toEqual([nth, [], []]);
      const everything = JSON.stringify([archive.frozen().cells, archive.host.mail.sent()]);
      if (text !== '') expect(everything).not.toContain(text);
    }
  });
});
