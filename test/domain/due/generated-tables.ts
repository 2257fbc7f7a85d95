// Tables of a small firm with five reps, a manager and a boss, with rows of every kind, some of them hopeless.
// Knows no rule: what is due in them is found out by whoever asks.
import * as fc from 'fast-check';
import type { CivilDate } from '../../../src/domain/civil-date';
import type { DueCustomer, DueRule, DueTables, TeamMember, TierLine } from '../../../src/domain/due/due-tables';

export const REPS = ['li@firm.cn', 'zhao@firm.cn', 'amy@firm.cn', 'bob@firm.cn', 'omar@firm.cn'];

const of = <Value>(...values: readonly Value[]): fc.Arbitrary<Value> => fc.constantFrom(...values);
const maybe = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> => fc.option(value, { freq: 2 });

/** A day from late 2025 to early 2027. */
const date: fc.Arbitrary<CivilDate> = fc
  .integer({ min: Date.UTC(2025, 9, 1) / 86_400_000, max: Date.UTC(2027, 1, 1) / 86_400_000 })
  .map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));

const two = (most: number): fc.Arbitrary<string> =>
  fc.integer({ min: 1, max: most }).map((number) => String(number).padStart(2, '0'));
const solar = fc
  .tuple(of('', '1975-', '1992-'), two(12), two(28))
  .map((parts) => parts.slice(0, 2).join('') + `-${parts[2]}`);
/** Months that had been doubled now and then. */
const leap = fc.tuple(of('04', '05', '06'), two(29)).map(([month, day]) => `L${month}+-${day}`);
const lunar = fc.tuple(of('L', 'L1968-'), two(12), two(30)).map(([year, month, day]) => `${year}${month}-${day}`);
const day: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: solar },
  { weight: 5, arbitrary: lunar },
  { weight: 1, arbitrary: leap },
  { weight: 1, arbitrary: of('02-29', '1992-02-29', 'L12-30') },
  { weight: 1, arbitrary: of('soon', '=1+1', '02-30', 'L13-01', '') },
);
const calendar = of<'solar' | null>('solar', null);
const rep = of<string | null>(...REPS, null);

const customer: fc.Arbitrary<Omit<DueCustomer, 'id'>> = fc.record({
  name: of('Wang Fang', 'Zhongwei Steel', '周明', '=A1', 'A, B', 'Smith', 'Anna', ''),
  kind: of<'individual' | 'organisation' | null>('individual', 'organisation', null),
  owner: of<string | null>(...REPS, ...REPS, null, 'gone@firm.cn'),
  secondRep: maybe(rep),
  tier: of<string | null>('Key', 'General', 'Minor', 'Old', null),
  stage: of<string | null>(
    'firstContact',
    'opportunity',
    'negotiation',
    'contract',
    'delivery',
    'afterSales',
    'lost',
    null,
  ),
  stageSince: maybe(date),
  opportunityReal: of<boolean | null>(true, false, null),
  oursToWin: of<boolean | null>(true, false, null),
  valid: of<string | null>('valid', 'valid', 'valid', 'invalid', null),
  doNotContact: of(false, false, false, false, true),
  country: of<string | null>('CN', 'US', 'VN', null),
  language: of<string | null>('zh', 'en', null),
  intent: of<string | null>('clear', 'some', null),
  potential: of<string | null>('high', null),
  needDate: maybe(date),
  lastContact: maybe(date),
  nextFollowUp: maybe(date),
  nextTime: of<string | null>(null, null, '10:30'),
  lastConfirmed: maybe(date),
  created: maybe(date),
  money: of<number | null>(null, 100, 9000),
  alive: of<number | null>(null, 0, 0.29, 0.3, 0.9),
  birthday: maybe(day),
  birthdayCalendar: calendar,
});

const member = (email: string, changes: Partial<TeamMember>): TeamMember => ({
  ...{ email, name: email, role: 'rep', manager: 'qian@firm.cn', language: 'zh', zone: null, mailHour: 8 },
  ...{ workingDays: [1, 2, 3, 4, 5], country: null, awayUntil: null },
  ...changes,
});
const REPS_ROWS: readonly TeamMember[] = [
  member('li@firm.cn', { country: 'CN' }),
  member('zhao@firm.cn', { country: 'CN', awayUntil: '2026-03-20' }),
  member('amy@firm.cn', {}),
  member('bob@firm.cn', { workingDays: [1, 2, 4] }),
  member('omar@firm.cn', { workingDays: [7, 1, 2, 3, 4] }),
];
const QIAN = member('qian@firm.cn', { role: 'manager', manager: 'sun@firm.cn' });
const WU = member('wu@firm.cn', { role: 'manager', manager: 'qian@firm.cn', workingDays: [1, 2, 3, 4, 5, 6] });
const SUN = member('sun@firm.cn', { role: 'boss', manager: null });
const under = (managers: Readonly<Record<string, string | null>>): readonly TeamMember[] =>
  REPS_ROWS.map((row) => ({ ...row, manager: row.email in managers ? (managers[row.email] ?? null) : row.manager }));

/** One manager; two, one under the other; reps of the boss, of nobody and of who left; no manager at all; no boss. */
const team: fc.Arbitrary<readonly TeamMember[]> = of<readonly TeamMember[]>(
  [...REPS_ROWS, QIAN, SUN],
  [...under({ 'amy@firm.cn': 'wu@firm.cn', 'bob@firm.cn': 'wu@firm.cn' }), WU, QIAN, SUN],
  [...under({ 'amy@firm.cn': 'sun@firm.cn', 'bob@firm.cn': null, 'omar@firm.cn': 'gone@firm.cn' }), QIAN, SUN],
  [...under({ 'li@firm.cn': 'sun@firm.cn', 'zhao@firm.cn': 'sun@firm.cn', 'amy@firm.cn': null }), SUN],
  [...REPS_ROWS, { ...QIAN, manager: null }, { ...WU, manager: 'bob@firm.cn' }],
);

/** Of several rules that fire the one that waited longest tells a person, so no two wait as long. */
const rules: fc.Arbitrary<readonly DueRule[]> = fc
  .uniqueArray(
    fc.record({
      stepsIn: of<'manager' | 'boss'>('manager', 'boss'),
      stage: of<string | null>(null, 'opportunity', 'negotiation', 'contract', 'afterSales'),
      minimumMoney: of<number | null>(null, 100, 5000, 9000),
      daysWithoutProgress: of<number | null>(null, 10, 20, 45, 60, 200),
      tier: of<string | null>(null, 'Key', 'Minor'),
    }),
    { minLength: 2, maxLength: 5, selector: ({ daysWithoutProgress }) => daysWithoutProgress ?? 0 },
  )
  .map((list) => list.map((rule, at) => ({ id: `U-${at + 1}`, ...rule })));

const tiers: fc.Arbitrary<readonly TierLine[]> = fc
  .shuffledSubarray(['Key', 'General', 'Minor', 'Old'], { minLength: 2 })
  .map((names) => names.map((name, at) => ({ name, cadenceDays: at === 0 ? 14 : at === 1 ? 30 : null })));

/** @param most rows of a table */
export function generatedTables(most: number): fc.Arbitrary<DueTables> {
  const rows = <Row extends object>(prefix: string, row: fc.Arbitrary<Row>): fc.Arbitrary<(Row & { id: string })[]> =>
    fc
      .array(row, { minLength: Math.ceil(most / 2), maxLength: most })
      .map((list) => list.map((one, at) => ({ ...one, id: `${prefix}-${at}` })));
  const link = { customer: fc.integer({ min: 0, max: most }).map((at) => `C-${at}`) };
  const money = of(0, 10.1, 99.99, 500);
  return fc.record({
    customers: rows('C', customer),
    people: rows('P', fc.record({ ...link, name: of('Zhou', '周'), birthday: maybe(day), birthdayCalendar: calendar })),
    promises: rows(
      'R',
      fc.record({
        ...link,
        rep,
        promise: of('quote', '报价'),
        due: maybe(date),
        status: of<string | null>('open', 'kept', 'broken', null),
      }),
    ),
    tasks: rows(
      'T',
      fc.record({
        customer: maybe(link.customer),
        from: rep,
        to: of(...REPS, 'gone@firm.cn'),
        text: of('Call'),
        due: maybe(date),
      }),
    ),
    occasions: rows(
      'O',
      fc.record({
        ...link,
        person: of(null, 'Zhou'),
        what: of('Opening day'),
        date: day,
        calendar,
        leadDays: of<number | null>(null, 0, 1, 10, 30),
        greeting: of(null, 'Congratulations'),
      }),
    ),
    visits: rows(
      'V',
      fc.record({
        ...link,
        rep: of<string | null>(...REPS, 'gone@firm.cn', null),
        date,
        half: of<'morning' | null>('morning', null),
        goals: of([], ['collect']),
      }),
    ),
    receivables: rows('A', fc.record({ ...link, amount: of(10.1, 100, 500), paid: money, due: maybe(date) })),
    tierChanges: fc.array(
      fc.record({ ...link, before: of('Key', 'General', 'Old'), after: of('General', 'Minor', 'Key'), on: date }),
      { maxLength: most },
    ),
    rules,
    team,
    tiers,
    holidays: of([{ country: 'VN', date: '2026-02-17', name: 'Tết', kind: 'festival' }]),
  });
}
