// The hourly run over an archive in memory: whom it mails and when, what it does where something is in the way.
import { describe, expect, it } from '@jest/globals';
import type { RunReport } from '../../../src/app/reminders/hourly';
import { hourly } from '../../../src/app/reminders/hourly';
import { health } from '../../../src/app/reminders/health';
import { confirmCopy, startReminders, stopReminders } from '../../../src/app/reminders/start-reminders';
import type { HealthReply } from '../../../src/contract/health-api';
import { choicesOf } from '../../../src/domain/catalogue/catalogue';
import type { FieldValues } from '../../../src/domain/table/field-value';
import { ReminderWorld, remindingPorts } from '../../support/memory-reminders';
import { emptyArchive, put } from './due-archive';

const HOUR = 3_600_000;
const OWNER = 'owner@firm.example';
const LI = { email: 'li@firm.example', name: 'Li Na', role: 'rep', language: 'en', mailHour: 8 };
const at = (iso: string): number => Date.parse(iso);

function archive({ team = [LI] as readonly FieldValues[], zone = 'Asia/Shanghai' } = {}): ReturnType<typeof made> {
  return made(team, zone);
}
function made(team: readonly FieldValues[], zone: string) {
  const ports = Object.assign(emptyArchive(), {
    values: { ...emptyArchive().values, table: () => ({ rows: new Map(), anchors: {} }) },
  });
  const world = new ReminderWorld(zone);
  // Tuesday, eight and ten minutes in Shanghai.
  world.now = at('2026-02-10T00:10:00Z');
  world.user = OWNER;
  put(ports, 'team', team);
  put(ports, 'settings', [{ key: 'fileId', value: null }]);
  put(
    ports,
    'tasks',
    team.map(({ email }, n) => ({ id: `T-${n}`, to: email ?? null, text: `Task ${n}`, due: '2026-02-02' })),
  );
  const reminding = remindingPorts(
    ports,
    world,
    () => ports.tables.records('outbox'),
    () => ports.tables.records('settings'),
  );
  const run = (): RunReport => hourly(reminding);
  const panel = (): HealthReply => {
    const outcome = health(reminding);
    if (!outcome.ok) throw new Error(outcome.error.code);
    return outcome.value;
  };
  const outbox = (): readonly string[] =>
    ports.tables.records('outbox').map(({ values }) => `${String(values['key'])} ${String(values['state'])}`);
  const to = (address: string): readonly string[] =>
    world.mails.filter((mail) => mail.to === address).map(({ text }) => text);
  return {
    ports: reminding,
    world,
    run,
    panel,
    outbox,
    to,
    put: (tab: Parameters<typeof put>[1], rows: readonly FieldValues[]) => put(ports, tab, rows),
  };
}
const crowd = (count: number): readonly FieldValues[] =>
  Array.from({ length: count }, (_, n) => ({ ...LI, email: `rep${n}@firm.example`, name: `Rep ${n}` }));

describe('a mail', () => {
  it('goes at the hour of the rep on their own wall, on working days, once', () => {
    const { world, run } = archive({ team: [LI, { ...LI, email: 'jo@firm.example', zone: 'America/New_York' }] });
    const sent: string[] = [];
    for (world.now = at('2026-02-06T00:20:00Z'); world.now < at('2026-02-10T16:00:00Z'); world.now += HOUR) {
      const before = world.mails.length;
      run();
      sent.push(
        ...world.mails.slice(before).map(({ to }) => `${to} ${new Date(world.now).toISOString().slice(0, 16)}`),
      );
    }
    expect(sent).toEqual([
      'li@firm.example 2026-02-06T00:20',
      // Seven in the evening there: the first run makes good for the morning.
      'jo@firm.example 2026-02-06T00:20',
      'jo@firm.example 2026-02-06T13:20',
      'li@firm.example 2026-02-09T00:20',
      'jo@firm.example 2026-02-09T13:20',
      'li@firm.example 2026-02-10T00:20',
      'jo@firm.example 2026-02-10T13:20',
    ]);
  });

  it('goes later on the same day when its hour was missed, and missed days are told in one mail', () => {
    const { world, run, to, put: add } = archive();
    add('customers', [{ id: 'C-1', name: 'Wang Fang', owner: LI.email, kind: 'individual' }]);
    const feasts = ['02-10', '02-11', '02-12'].map((date, n) => ({
      id: `D-${n}`,
      customer: 'C-1',
      what: `Feast ${n}`,
      date,
      leadDays: 0,
    }));
    add('occasions', feasts);
    run();
    world.now = at('2026-02-12T09:40:00Z');
    run();
    world.now += HOUR;
    run();
    expect(to(LI.email)).toHaveLength(2);
    expect(['Feast 0', 'Feast 1', 'Feast 2'].map((feast) => to(LI.email).map((text) => text.includes(feast)))).toEqual([
      [true, false],
      [false, true],
      [false, true],
    ]);
  });

  it.each([
    ['forward', '2026-03-08'],
    ['back', '2026-11-01'],
  ])('goes once on a day whose clock is put %s', (_, day) => {
    const zone = 'America/New_York';
    const workingDays = choicesOf('weekdays').map(({ key }) => key);
    // Two o'clock is left out in March; the hour before it comes twice in November.
    const { world, run, to } = archive({
      team: [1, 2].map((mailHour) => ({ ...LI, email: `at${mailHour}@firm.example`, zone, mailHour, workingDays })),
    });
    const sent = (email: string): number => to(email).length;
    world.now = at(`${day}T04:10:00Z`);
    run();
    const before = [sent('at1@firm.example'), sent('at2@firm.example')];
    for (let hour = 0; hour < 24; hour += 1, world.now += HOUR) run();
    expect([sent('at1@firm.example'), sent('at2@firm.example')].map((all, n) => all - (before[n] ?? 0))).toEqual([
      1, 1,
    ]);
  });

  it('is not sent to what is no single address, which is recorded', () => {
    const { run, world, outbox, panel } = archive({ team: [{ ...LI, email: 'li@firm.example,all@firm.example' }] });
    run();
    expect(world.mails.map(({ to }) => to)).toEqual([OWNER]);
    expect(outbox()[0]).toBe('daily:li@firm.example,all@firm.example:2026-02-10 skipped');
    expect(panel().failures[0]?.text).toContain('no valid e-mail address');
  });
});

describe('two runs', () => {
  it('that overlap send each mail once', () => {
    const { ports, world, run } = archive({ team: crowd(9) });
    let inside = false;
    world.beforeMail = () => {
      if (inside) return;
      inside = true;
      world.user = 'ann@firm.example';
      hourly(ports);
      world.user = OWNER;
      inside = false;
    };
    run();
    const keys = world.mails.map(({ to }) => to);
    expect(keys).toHaveLength(9);
    expect(new Set(keys).size).toBe(9);
  });

  it('in one hour, and hours without any, change nothing', () => {
    const { world, run, to } = archive();
    run();
    run();
    world.now += 9 * HOUR;
    run();
    expect(to(LI.email)).toHaveLength(1);
  });
});

describe('what is in the way', () => {
  it('a quota of 3 with 20 to send: three go, the others on later runs, all of them once', () => {
    const { world, run, panel } = archive({ team: crowd(20) });
    world.quota = 3;
    expect(run()).toMatchObject({ sent: 3, carriedOver: 17 });
    expect(panel()).toMatchObject({ carriedOver: 17, quotaLeft: 0 });
    world.quota = 100;
    world.now += HOUR;
    expect(run()).toMatchObject({ carriedOver: 0 });
    const keys = world.mails.map(({ to }) => to).filter((to) => to.startsWith('rep'));
    expect([keys.length, new Set(keys).size]).toEqual([20, 20]);
  });

  it('permission to send refused: nothing is claimed, the panel says so, a colleague sends', () => {
    const { world, run, panel, outbox } = archive();
    world.refused.add(world.user);
    expect(run()).toMatchObject({ sent: 0, failures: expect.arrayContaining(['mailRefused']) as unknown });
    expect([outbox(), panel().quotaLeft]).toEqual([[], null]);
    world.user = 'ann@firm.example';
    world.now += HOUR;
    run();
    expect(world.mails.map(({ to }) => to)).toContain(LI.email);
  });

  it('the lock held by another: nothing is sent until it is free', () => {
    const { world, run } = archive();
    world.locked = true;
    expect(run()).toMatchObject({ sent: 0, carriedOver: 1, failures: expect.arrayContaining(['busy']) as unknown });
    world.locked = false;
    world.now += HOUR;
    run();
    expect(world.mails.filter(({ to }) => to === LI.email)).toHaveLength(1);
  });

  it('the time of a run used up: what is claimed and not sent is given back, and goes at the next run', () => {
    const { world, run, outbox } = archive({ team: crowd(12) });
    world.beforeMail = () => void (world.elapsed += 100_000);
    const first = run();
    expect(first).toMatchObject({ sent: 4, carriedOver: 8, failures: expect.arrayContaining(['timeUsed']) as unknown });
    expect(outbox().filter((line) => line.endsWith(' waiting'))).toHaveLength(6);
    world.elapsed = 0;
    world.beforeMail = () => undefined;
    world.now += HOUR;
    run();
    expect(new Set(world.mails.map(({ to }) => to).filter((to) => to.startsWith('rep'))).size).toBe(12);
    expect(outbox().every((line) => line.endsWith(' sent'))).toBe(true);
  });

  it('sending that throws in any language: the mail is to be checked, never sent again, and its items come back marked', () => {
    const { world, run, outbox, to, panel } = archive();
    world.beforeMail = () => {
      throw new Error('服务在一天内调用次数过多：email。');
    };
    run();
    expect(outbox()).toContain('daily:li@firm.example:2026-02-10 check');
    world.beforeMail = () => undefined;
    world.now += HOUR;
    run();
    expect(world.mails).toEqual([]);
    expect(panel().toCheck).toBeGreaterThan(0);
    world.now = at('2026-02-11T00:10:00Z');
    run();
    const mail = to(LI.email).find((text) => text.includes('Task 0'));
    expect(mail).toContain('may have been sent');
    expect(to(OWNER)).toEqual([expect.stringContaining('Nobody knows whether a mail went (li@firm.example)')]);
  });

  it('a copied file: nothing goes until somebody confirms', () => {
    const { ports, world, run, panel } = archive();
    startReminders(ports);
    world.fileId = 'file-2';
    expect(run()).toMatchObject({ sent: 0, failures: ['copied'] });
    expect([world.mails.length, panel().state]).toEqual([0, 'copied']);
    confirmCopy(ports);
    run();
    expect([world.mails.some(({ to }) => to === LI.email), panel().state]).toEqual([true, 'running']);
  });

  it('is mailed to whoever runs the reminders at most once a day', () => {
    const { world, run, to } = archive({ team: [{ ...LI, email: 'li' }] });
    for (let hour = 0; hour < 9; hour += 1, world.now += HOUR) run();
    expect(to(world.user)).toHaveLength(1);
    expect(to(world.user)[0]).toContain('no valid e-mail address');
    world.now = at('2026-02-11T02:10:00Z');
    run();
    expect(to(world.user)).toHaveLength(2);
  });
});

describe('the panel', () => {
  it('knows one trigger of each person, and who stopped', () => {
    const { ports, world, panel } = archive();
    expect(panel()).toMatchObject({ state: 'off', yours: false, next: null });
    startReminders(ports);
    startReminders(ports);
    expect([world.triggers.size, panel().runners.map(({ email }) => email)]).toEqual([1, [world.user]]);
    stopReminders(ports);
    expect([world.triggers.size, panel().state]).toEqual([0, 'off']);
  });

  it('notices a colleague whose runs stopped coming; whoever starts takes over', () => {
    const { ports, world, run, panel } = archive();
    startReminders(ports);
    run();
    world.now += 9 * HOUR;
    world.user = 'ann@firm.example';
    expect(panel()).toMatchObject({ state: 'stale', yours: false, runners: [{ stale: true, you: false }] });
    startReminders(ports);
    expect(panel()).toMatchObject({ state: 'running', yours: true, runners: [{ email: world.user, stale: false }] });
  });

  it('tells the last mail of the person, unread rows by their place, and days off that nobody knows', () => {
    const { world, run, panel, put: add } = archive({ team: [{ ...LI, country: 'CN' }] });
    add('customers', [{ id: 'C-1', name: 'Wang Fang', owner: 'gone@firm.example', kind: 'individual' }]);
    run();
    world.user = LI.email;
    expect(panel()).toMatchObject({
      lastMail: { at: '2026-02-10 08:10', state: 'sent' },
      unread: [{ tab: 'customers', title: 'Customers', id: 'C-1', header: 'Owner', why: 'unknownOwner' }],
      unreadCount: 1,
      unannounced: [],
    });
    expect(JSON.stringify(panel())).not.toContain('gone@firm.example');
    world.now = at('2026-12-08T00:10:00Z');
    run();
    expect(panel().unannounced).toEqual([{ country: 'CN', year: 2027 }]);
  });
});

describe('a time zone in the Team tab that there is not', () => {
  it('counts as the sheet’s, and is told in the health panel, never with the value', () => {
    const { run, to, panel, world } = archive({ team: [{ ...LI, zone: 'Asia/Shangai' }], zone: 'Asia/Shanghai' });
    world.now = at('2026-02-09T23:10:00Z');
    run();
    expect(to(LI.email)).toEqual([]);
    world.now = at('2026-02-10T00:10:00Z');
    expect(run().failures).toEqual([]);
    expect(to(LI.email)).toHaveLength(1);
    expect(panel().unread).toMatchObject([{ tab: 'team', field: 'zone', why: 'noSuchZone' }]);
    expect(JSON.stringify(panel().unread)).not.toContain('Shangai');
  });
});

describe('work besides the daily and weekly mails', () => {
  it.each([
    ['mails that people ticked', 'mails'],
    ['drafts', 'drafts'],
  ] as const)('that failed is done by the next run of the day: %s', (_, part) => {
    const { ports, world } = archive();
    let tries = 0;
    const work = (): readonly never[] => {
      tries += 1;
      if (tries === 1) throw new Error('Service unavailable');
      return [];
    };
    const more = part === 'mails' ? { mails: work } : { drafts: () => work().length === 0 };
    expect(hourly(ports, more).failures).toContain('unexpected');
    world.now += HOUR;
    expect(hourly(ports, more).failures).toEqual([]);
    expect(tries).toBe(2);
    world.now += HOUR;
    expect(hourly(ports, more).looked).toBe(false);
  });
});
