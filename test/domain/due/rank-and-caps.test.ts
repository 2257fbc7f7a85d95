import { describe, expect, it } from '@jest/globals';
import { capped } from '../../../src/domain/due/capped';
import type { DueItem, Section } from '../../../src/domain/due/due-item';
import { SECTIONS } from '../../../src/domain/due/due-item';
import type { DueCustomer } from '../../../src/domain/due/due-tables';
import type { DueSettings } from '../../../src/domain/due/settings';
import { DEFAULT_DUE_SETTINGS, policiesOf, readDueSettings } from '../../../src/domain/due/settings';
import { TUESDAY, customer, itemsOn } from './due-samples';

describe('the rank inside a section', () => {
  const order = (rows: readonly Partial<DueCustomer>[], settings: Partial<DueSettings> = {}): string => {
    const customers = rows.map((row, at) => customer({ nextFollowUp: TUESDAY, id: `C-${at + 1}`, ...row }));
    const items = itemsOn(TUESDAY, { customers: customers.reverse() }, settings);
    return items.map(({ customer: id }) => id?.slice(2)).join('');
  };
  const REAL = { stage: 'opportunity', opportunityReal: true, oursToWin: true };

  it('puts the contract on the table before what is real and ours, delivery, first contact and what is not ours', () => {
    const stages = [
      { ...REAL, oursToWin: false },
      { stage: 'firstContact' },
      { stage: 'delivery' },
      REAL,
      { stage: 'negotiation' },
      { stage: 'contract' },
    ];
    expect(order(stages)).toBe('564321');
    expect(order([{ stage: 'opportunity', opportunityReal: true }, { stage: 'delivery' }])).toBe('21');
    // What is delivered was ours, whatever an old mark says.
    expect(order([{ stage: 'firstContact' }, { stage: 'delivery', oursToWin: false }])).toBe('21');
    expect(order(stages, { weightStageDelivery: 9, weightStageNotOurs: 8 })).toBe('315642');
  });

  it('weighs the tier and the days overdue with the stage', () => {
    expect(order([{ tier: 'Minor' }, { tier: 'General' }, { tier: 'Key' }, { tier: null }])).toBe('3214');
    // 4 x 1 x 1 day, 1 x 3 x 2 days, 1 x 1 x 5 days.
    const rows = [
      { stage: 'negotiation', tier: 'Minor' },
      { tier: 'Key', nextFollowUp: '2026-02-09' },
      { tier: 'Minor', nextFollowUp: '2026-02-06' },
    ];
    expect(order(rows)).toBe('231');
    expect(order(rows, { weightTierFirst: 1 })).toBe('312');
    // 4 x 1 x 1 day is 1 x 2 x 2 days: then the later goes first.
    expect(order([rows[0] ?? {}, { tier: 'General', nextFollowUp: '2026-02-09' }])).toBe('21');
  });

  it('does not look at the customer’s size', () => {
    expect(order([{ money: 1 }, { money: 1_000_000 }])).toBe('12');
  });

  it('puts the nearer of two days ahead first', () => {
    const items = itemsOn(TUESDAY, {
      customers: [
        customer({ id: 'C-1', birthday: '02-13', country: null }),
        customer({ id: 'C-2', birthday: '02-10' }),
      ],
    });
    expect(items.map(({ customer: id }) => id)).toEqual(['C-2', 'C-1']);
    const weighed = [
      customer({ id: 'C-1', tier: 'Minor', birthday: '02-14' }),
      customer({ id: 'C-2', tier: 'Key', birthday: '02-15' }),
    ];
    // On Thursday both are told to come on the weekend; the key customer goes first though a day later.
    const thursday = itemsOn(
      '2026-02-12',
      { customers: weighed },
      { birthdayLeadDays: 3 },
      { lastMails: new Map([['li@firm.cn', '2026-02-10']]) },
    );
    expect(thursday.map(({ customer: id }) => id)).toEqual(['C-2', 'C-1']);
  });
});

describe('capped()', () => {
  const item = (section: Section, at: number, fixedDay = false): DueItem => ({
    ...{ key: `${section}:${at}`, section, rep: 'li@firm.cn', customer: null, daysLate: 0, rank: 0, fixedDay },
    source: { tab: 'tasks', id: 'T-1' },
    reason: { kind: 'task', text: '', from: null, due: null },
  });
  const many = (section: Section, count: number, fixedDay = false): DueItem[] =>
    Array.from({ length: count }, (_, at) => item(section, at, fixedDay));

  it('shows five of a section and counts the others', () => {
    const { shown, leftOut } = capped([...many('tasks', 7), ...many('stale', 5)], DEFAULT_DUE_SETTINGS);
    expect(shown.map(({ key }) => key).slice(3, 6)).toEqual(['tasks:3', 'tasks:4', 'stale:0']);
    expect([...leftOut]).toEqual([['tasks', 2]]);
  });

  it('shows thirty in all and leaves out from the bottom', () => {
    const { shown, leftOut } = capped(
      SECTIONS.flatMap((section) => many(section, 6)),
      DEFAULT_DUE_SETTINGS,
    );
    expect(shown).toHaveLength(30);
    expect(shown.at(-1)?.section).toBe(SECTIONS[5]);
    expect([...leftOut.values()].reduce((sum, count) => sum + count)).toBe(30);
    expect(leftOut.get('escalations')).toBe(6);
  });

  it('never leaves out what belongs to a fixed day, which takes no other’s place', () => {
    const items = [...many('occasions', 40, true), ...many('tasks', 5)];
    expect(capped(items, DEFAULT_DUE_SETTINGS)).toEqual({ shown: items, leftOut: new Map() });
  });

  it('keeps a mail of five hundred customers to thirty items', () => {
    const customers = Array.from({ length: 500 }, (_, at) =>
      customer({ id: `C-${at}`, nextFollowUp: at % 2 ? '2026-01-01' : null, alive: 0.1, lastConfirmed: null }),
    );
    const { shown, leftOut } = capped(itemsOn(TUESDAY, { customers }), DEFAULT_DUE_SETTINGS);
    expect(shown.length).toBe(20);
    expect([...leftOut]).toEqual([
      ['followUps', 245],
      ['noPlan', 245],
      ['dropping', 495],
      ['stale', 495],
    ]);
  });
});

describe('readDueSettings()', () => {
  const read = (values: Readonly<Record<string, unknown>>): DueSettings => readDueSettings((code) => values[code]);

  it('takes what the cells say and the usual value for the rest', () => {
    const told = {
      noPlanDays: 10,
      aliveLimit: 0.45,
      weightStageDelivery: 2.5,
      leapMonthPolicy: 'both',
      feb29Policy: 1,
    };
    expect(read(told)).toEqual({ ...DEFAULT_DUE_SETTINGS, ...told, feb29Policy: '1' });
    expect(read({})).toEqual(DEFAULT_DUE_SETTINGS);
    // A gap of no day loses everybody, a share of nobody has no top.
    expect(read({ gapDays: 0, topShare: 0 })).toEqual(DEFAULT_DUE_SETTINGS);
    expect(read({ gapDays: 90, topShare: 0.1 })).toMatchObject({ gapDays: 90, topShare: 0.1 });
    expect(read({ topShare: 20 }).topShare).toBe(0.2);
  });

  it('takes the usual value for what cannot be', () => {
    const wrong = { noPlanDays: 'soon', staleDays: -1, capDays: NaN, itemsInAll: null, leapMonthPolicy: 'never' };
    expect(read(wrong)).toEqual(DEFAULT_DUE_SETTINGS);
    expect(read({ noPlanDays: 7.9, shortMonthPolicy: ' Next ' })).toMatchObject({
      noPlanDays: 7,
      shortMonthPolicy: 'next',
    });
  });

  it('names the policies of the calendar', () => {
    expect(policiesOf(read({ leapMonthPolicy: 'leap', shortMonthPolicy: 'next' }))).toEqual({
      leapMonth: 'leap',
      shortMonth: 'next',
      feb29: '28',
    });
  });
});
