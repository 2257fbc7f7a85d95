// The weekly summary over the sample archive, in both languages and for everybody who gets one, against a plain recount of
// every figure; and what the figures of a week owe each other, whatever was ordered.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ArchiveRows } from '../../../sample/archive-rows';
import { sampleArchive } from '../../../sample/archive-rows';
import { readDue } from '../../../src/app/reminders/read-due';
import { weeklyMails } from '../../../src/app/reminders/weekly-mails';
import type { TabKey } from '../../../src/domain/catalogue/catalogue';
import { addDays, dayNumber } from '../../../src/domain/civil-date';
import { customersOfWeeks } from '../../../src/domain/digest/customers-of-weeks';
import type { Language } from '../../../src/domain/language';
import type { FieldValues } from '../../../src/domain/table/field-value';
import { mailTexts } from '../../../src/text/mail/text';
import { ReminderWorld, remindingPorts } from '../../support/memory-reminders';
import { emptyArchive, put } from './due-archive';
import type { RecountedFigure } from './naive-weeks';
import { recountWeek } from './naive-weeks';

const TODAY = '2026-02-10';
/** Not the usual one: the cell of the Settings tab counts. */
const GAP = 60;
const READERS = ['andrew.fuller', 'steven.buchanan', 'chen.guodong'].map((name) => `${name}@northwind.example`);
/** In the week of the third the year turns; a year earlier most stands in the tables alone. */
const MONDAYS = ['2026-02-09', '2026-01-26', '2026-01-05', '2025-03-31'];
const LANGUAGES: readonly Language[] = ['en', 'zh'];

/** Tiers that moved, one of them up and back again, written down out of their order. */
function moves(rows: ArchiveRows, language: Language): readonly FieldValues[] {
  const names = rows.tiers.map((row) => row['name'] ?? null);
  const told: readonly (readonly [card: number, when: string, before: number, after: number])[] = [
    [3, '2026-02-05 06:00', 1, 0],
    [8, '2026-02-04 18:00', 0, 1],
    [8, '2026-02-04 06:00', 1, 0],
    [11, '2026-02-03 06:00', 0, 2],
    [40, '2026-01-28 06:00', 1, 0],
    [41, '2026-01-28 06:00', 1, 2],
    [90, '2026-02-02 00:00', 2, 1],
    [120, '2026-02-08 23:50', 0, 1],
    [130, '2026-01-14 06:00', 2, 0],
    [131, '2025-12-30 06:00', 2, 0],
  ];
  return told.map(([card, when, before, after]) => ({
    when,
    tab: language === 'en' ? 'Customers' : '客户',
    recordId: rows.customers[card]?.['id'] ?? null,
    field: language === 'en' ? 'Tier' : '等级',
    before: names[before] ?? null,
    after: names[after] ?? null,
  }));
}

function sampleOf(language: Language) {
  const made = sampleArchive({ language, today: TODAY });
  const rows: ArchiveRows = {
    ...made,
    // Each manager reads in the language asked for; one of them sells.
    team: made.team.map((row) => ({ ...row, language })),
    customers: made.customers.map((row, at) =>
      at % 17 === 0 ? { ...row, owner: 'steven.buchanan@northwind.example' } : row,
    ),
    log: [...made.log, ...moves(made, language)],
    settings: [{ key: 'gapDays', value: GAP }, ...made.settings],
  };
  const ports = emptyArchive();
  for (const [tab, of] of Object.entries(rows)) put(ports, tab as TabKey, of);
  ports.tables.finish(language);
  const reminding = remindingPorts(ports, new ReminderWorld(), () => ports.tables.records('outbox'));
  return { rows, ports: reminding, reading: readDue(reminding) };
}

const count = (value: number): string => (Math.round(value * 10) / 10).toLocaleString('en-US');
const money = (value: number): string => Math.round(value).toLocaleString('en-US');
const percent = (value: number): string => `${Math.round(value * 100)}%`;

describe.each(LANGUAGES)('the weekly summary of the sample (%s)', (language) => {
  const { rows, ports, reading } = sampleOf(language);
  const texts = mailTexts(language);
  const mailOf = (reader: string, day: string) => {
    const person = reading.tables.team.find(({ email }) => email === reader);
    if (person === undefined) throw new Error(`Cannot mail ${reader}: not in the team`);
    const [ready] = weeklyMails(ports, reading, [{ person, day, key: `weekly:${reader}:${day}` }]);
    return ready?.mail.text.replace(/\n(?!\n|==|[^\n]*(?:: |：))/g, ' ') ?? '';
  };
  const colon = language === 'zh' ? '：' : ': ';
  const lineOf = (name: string, head: string, [now, ...before]: RecountedFigure, write: typeof count): string => {
    const [, ...heads] = head.split(',');
    const cells = [now, ...before].map((value, at) => (value === null ? '' : `${heads[at] ?? ''} ${write(value)}`));
    return `${name}${colon}${cells.filter((cell) => cell !== '').join(' · ')}`;
  };

  it.each(READERS.flatMap((reader) => MONDAYS.map((monday) => [reader, monday] as const)))(
    'tells %s on %s what a recount of the rows finds',
    (reader, monday) => {
      const told = mailOf(reader, monday).split('\n');
      const week = recountWeek(rows, reader, monday, GAP);
      const figures = [
        ['gained', count],
        ['kept', count],
        ['lost', count],
        ['lostWorth', money],
        ['wonBack', count],
        ['promisesKept', percent],
        ['topShare', percent],
        ['tiersUp', count],
        ['tiersDown', count],
      ] as const;
      for (const [key, write] of figures) {
        const name = texts[key].replace('{share}', '20');
        const line = told.find((one) => one.startsWith(`${name}${colon}`));
        expect([key, line]).toEqual([
          key,
          week[key][0] === null ? undefined : lineOf(name, texts.figureHead, week[key], write),
        ]);
      }
      expect(told).toContain(lineOf(texts.overdue, texts.standingHead, [week.overdue, null, null], count));
      expect(told).toContain(lineOf(texts.moneyLate, texts.standingHead, [week.moneyLate, null, null], money));
      const [, contacts = '', , broken = '', overdue = ''] = texts.repHead.split(',');
      const undone: Record<'shown' | 'left', number[]> = { shown: [], left: [] };
      for (const [name, [talks, brokenOnes, late]] of week.reps) {
        const line = told.find((one) => one.startsWith(`${name}${colon}${contacts} `));
        undone[line === undefined ? 'left' : 'shown'].push(brokenOnes + late);
        if (line === undefined) continue;
        expect(line.split(' · ')).toEqual(
          expect.arrayContaining([
            `${name}${colon}${contacts} ${talks}`,
            `${broken} ${brokenOnes}`,
            `${overdue} ${late}`,
          ]),
        );
      }
      // Nine rows at most; who has most undone is among them.
      const leaders = rows.team.filter((row) => row['role'] !== 'rep').map((row) => String(row['name']));
      const sellers = leaders.filter((name) =>
        told.some((one) => one.startsWith(`${name}${colon}${contacts} `)),
      ).length;
      expect(undone.left.length === 0 || undone.shown.length === 9 - sellers).toBe(true);
      expect(Math.max(...undone.left, 0)).toBeLessThanOrEqual(Math.min(...undone.shown));
      expect((week.kept[0] ?? 0) + (week.lost[0] ?? 0)).toBe(week.activeBefore);
      expect(told.join('\n')).not.toContain('–');
    },
  );

  it('counts something of every kind, so that the recount is not one of nothing', () => {
    const all = READERS.flatMap((reader) => MONDAYS.map((monday) => recountWeek(rows, reader, monday, GAP)));
    const keys = ['gained', 'kept', 'lost', 'lostWorth', 'wonBack', 'promisesKept', 'tiersUp', 'tiersDown'] as const;
    for (const key of keys) expect([key, all.some((week) => (week[key][0] ?? 0) > 0)]).toEqual([key, true]);
    expect(all.some(({ overdue }) => overdue > 0) && all.some(({ moneyLate }) => moneyLate > 0)).toBe(true);
    // The boss reads of more than a manager.
    const [boss, west] = READERS.map((reader) => recountWeek(rows, reader, TODAY, GAP));
    expect(boss?.kept[0]).toBeGreaterThan(west?.kept[0] ?? Infinity);
  });
});

describe('customers of weeks', () => {
  const MONDAY = '2026-01-05';
  const order = fc.record({
    customer: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
    day: fc.integer({ min: -700, max: 27 }),
    amount: fc.integer({ min: -20, max: 100 }),
  });

  it('keep and lose together who was active before, whatever was ordered', () => {
    fc.assert(
      fc.property(fc.array(order, { maxLength: 60 }), fc.integer({ min: 7, max: 200 }), (orders, gap) => {
        const lines = orders.map(({ customer, day, amount }) => ({ customer, date: addDays(MONDAY, day), amount }));
        const mondays = [0, 7, 14, 21].map((days) => addDays(MONDAY, days));
        const weeks = customersOfWeeks(lines, mondays, gap, 0.2);
        const activeOn = (day: string): number =>
          new Set(
            lines
              .filter(({ date, amount }) => {
                const silent = dayNumber(day) - dayNumber(date);
                return amount >= 0 && silent >= 0 && silent < gap;
              })
              .map(({ customer }) => customer),
          ).size;
        expect(weeks === null).toBe(!lines.some(({ amount }) => amount >= 0));
        for (const [at, { gained, kept, lost, wonBack, topShare, lostWorth }] of (weeks ?? []).entries()) {
          const [before, after] = [addDays(mondays[at] ?? '', -1), addDays(mondays[at] ?? '', 6)];
          expect(kept + lost).toBe(activeOn(before));
          // Who was lost and came back in one week is active after it, and neither kept nor new.
          expect(kept + gained + wonBack).toBe(activeOn(after));
          expect(lost === 0 ? lostWorth : 0).toBe(0);
          if (topShare !== null) expect(topShare > 0 && topShare <= 1 + 1e-12).toBe(true);
        }
      }),
      { seed: 11, numRuns: 400 },
    );
  });

  it('say of a known bucket what was gained, kept, lost and won back', () => {
    const lines = [
      // Lost on Wednesday 7 January with 300 of the last year.
      ...[
        ['A', '2024-05-01', 900],
        ['A', '2025-03-01', 100],
        ['A', '2025-07-11', 200],
      ],
      // Silent for longer than the gap, and back on Tuesday.
      ...[
        ['B', '2025-01-01', 50],
        ['B', '2026-01-06', 60],
      ],
      ['C', '2026-01-11', 1000],
      ['D', '2025-12-01', 40],
      // On the very last day of the gap.
      ...[
        ['E', '2025-07-10', 10],
        ['E', '2026-01-06', 10],
      ],
    ].map(([customer, date, amount]) => ({ customer: String(customer), date: String(date), amount: Number(amount) }));
    expect(customersOfWeeks(lines, [MONDAY], 180, 0.2)).toEqual([
      { gained: 1, kept: 2, lost: 1, lostWorth: 300, wonBack: 1, topShare: 1000 / 1420 },
    ]);
  });
});
