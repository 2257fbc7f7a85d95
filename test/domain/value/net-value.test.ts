import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateOfDayNumber, dayNumber } from '../../../src/domain/civil-date';
import { customerValue } from '../../../src/domain/value/net-value';
import { wallOf } from '../../support/wall-day-cells';

const cells = wallOf('America/Sao_Paulo');
const TODAY = dayNumber('2026-06-30');
type Row = readonly [id: string, daysAgo: number, profit: number];
interface Given {
  readonly rate?: unknown;
  readonly years?: unknown;
  readonly winning?: unknown;
  readonly keeping?: unknown;
  readonly language?: unknown;
}

function value(ids: readonly unknown[], rows: readonly Row[], given: Given = {}): unknown[][] {
  return customerValue(
    cells,
    ids.map((id) => [id]),
    rows.map(([id]) => [id]),
    rows.map(([, ago]) => [dateOfDayNumber(TODAY - ago)]),
    rows.map(([, , profit]) => [profit]),
    dateOfDayNumber(TODAY),
    given.rate ?? 0,
    given.years ?? 1,
    given.winning,
    given.keeping,
    given.language,
  );
}

/** One order in the middle of each period of 91 days, the oldest first, and nothing on the day the first period starts. */
const periods = (profits: readonly number[]): Row[] => [
  ['a', 91 * profits.length - 1, 0],
  ...profits.map((profit, at): Row => ['a', 91 * (profits.length - 1 - at) + 45, profit]),
];
const patternOf = (profits: readonly number[]): unknown => value(['a'], periods(profits))[0]?.[0];
const aheadOf = (profits: readonly number[], given: Given): number =>
  Number(value(['a'], periods(profits), given)[0]?.[2]);
const PERIODS = 91 / 365;

describe('the pattern of a customer', () => {
  it('is irregular with fewer than four periods or without profit', () => {
    expect(patternOf([100, 100, 100])).toBe('irregular');
    expect(patternOf([100, 100, 100, 100])).toBe('steady');
    expect(patternOf([10, -10, 10, -10])).toBe('irregular');
    expect(patternOf([-9, -9, -9, -9])).toBe('irregular');
    expect(patternOf([0.1, 0.2, -0.3, 0])).toBe('irregular');
    expect(patternOf([-0.3, 0, 0.1, 0.2])).toBe('irregular');
  });

  it('is steady up to, not at, a growth of a quarter, and with a spread of up to half the mean', () => {
    expect(patternOf([22, 24, 26, 28])).toBe('steady');
    expect(patternOf([21, 23, 25, 27])).toBe('rising');
    expect(patternOf([27, 25, 23, 21])).toBe('falling');
    expect(patternOf([0.21, 0.23, 0.25, 0.27])).toBe('rising');
    expect(patternOf([3, 1, 1, 3])).toBe('steady');
    expect(patternOf([0.3, 0.1, 0.1, 0.3])).toBe('steady');
    // A growth of 0.25, a spread of 0.5, in tenths: what the machine makes of them does not decide.
    expect(patternOf([0.5, 1.9, 1.4, 1])).toBe('irregular');
    expect(patternOf([0.5, 0.5, 1.1, 0.3])).toBe('steady');
    expect(patternOf([4, 1, 1, 4])).toBe('irregular');
  });

  it('rises or falls only where a line explains two fifths of the spread', () => {
    expect(patternOf([0, 1, 2, 1])).toBe('rising');
    expect(patternOf([0, 0.1, 0.2, 0.1])).toBe('rising');
    expect(patternOf([0.1, 0.4, 0.1, 0.6])).toBe('rising');
    expect(fitOf([0, 3, 1, 2])).toBeLessThan(0.4);
    expect(patternOf([0, 3, 1, 2])).toBe('irregular');
    expect(fitOf([0, 2, 2, 2])).toBeGreaterThan(0.4);
    expect(patternOf([0, 2, 2, 2])).toBe('rising');
    expect(patternOf([2, 2, 2, 0])).toBe('falling');
  });

  it('is told in Chinese when asked', () => {
    const inChinese = (profits: readonly number[]) => value(['a'], periods(profits), { language: 'zh' })[0]?.[0];
    expect([[1, 2, 3, 4], [1, 1, 1, 1], [4, 3, 2, 1], [1]].map(inChinese)).toEqual([
      '逐步递增',
      '稳定不变',
      '逐步递减',
      '无规律',
    ]);
  });

  it('counts periods back from as_of and drops a first one that is not whole', () => {
    const days = (ago: number): Row[] => [0, 91, 182].map((day): Row => ['a', day, 5]).concat([['a', ago, 5]]);
    expect(value(['a'], days(363))[0]?.[0]).toBe('steady');
    expect(value(['a'], days(362))[0]?.[0]).toBe('irregular');
    // An order 91 days ago lies in the last period but one: both hold 5.
    expect(aheadOf([5, 5, 5, 5], { years: PERIODS })).toBe(5);
  });
});

describe('what lies ahead', () => {
  it('is the mean of a steady customer, the last period pro rata', () => {
    expect(aheadOf([100, 100, 100, 100], { years: PERIODS })).toBeCloseTo(100, 9);
    expect(aheadOf([100, 100, 100, 100], { years: 2.5 * PERIODS })).toBeCloseTo(250, 9);
  });

  it('is the line of a rising customer, at most twice the mean of the last four periods', () => {
    expect(aheadOf([80, 90, 100, 110], { years: 2 * PERIODS })).toBeCloseTo(120 + 130, 9);
    expect(aheadOf([10, 20, 30, 40], { years: 2 * PERIODS })).toBeCloseTo(50 + 50, 9);
    expect(aheadOf([1, 10, 20, 30, 40], { years: 3 * PERIODS })).toBeCloseTo(49.6 + 2 * 50, 9);
  });

  it('is the line of a falling customer down to 0', () => {
    expect(aheadOf([100, 90, 80, 70], { years: 3 * PERIODS })).toBeCloseTo(60 + 50 + 40, 9);
    expect(aheadOf([40, 30, 20, 10], { years: 5 })).toBeCloseTo(0, 9);
    expect(aheadOf([100, 90, 80, 70], { years: 12 * PERIODS })).toBeCloseTo(60 + 50 + 40 + 30 + 20 + 10, 9);
  });

  it('is the median of an irregular customer, never below 0', () => {
    expect(aheadOf([0, 100, 0, 10, 90], { years: PERIODS })).toBe(10);
    expect(aheadOf([7, 100], { years: PERIODS })).toBe(53.5);
    expect(aheadOf([-50, -20, 90], { years: 2 })).toBe(0);
  });

  it('is never below 0, not for a long rise that has just ended in losses either', () => {
    const rise = Array.from({ length: 96 }, (_, at) => at);
    expect(value(['a'], periods([...rise, -1, -1, -1, -1]), { years: 1 })[0]?.slice(0, 3)).toEqual(['rising', 4556, 0]);
  });

  it('is discounted at the end of each period, the last shortened one at the horizon', () => {
    const expected = 100 * 1.1 ** (-91 / 365) + 100 * 1.1 ** (-182 / 365) + 25 * 1.1 ** (-(182 + 22.75) / 365);
    expect(aheadOf([100, 100, 100, 100], { rate: 0.1, years: 2.25 * PERIODS })).toBeCloseTo(expected, 9);
  });

  it('is 0 at a horizon of 0, and for a customer not yet seen for a period', () => {
    expect(value(['a'], periods([9, 9, 9, 9]), { years: 0 })[0]).toEqual(['steady', 36, 0, 36]);
    expect(value(['a'], [['a', 10, 50]])[0]).toEqual(['irregular', 50, 0, 50]);
  });
});

describe('value so far and costs', () => {
  it('carries each profit, losses too, to as_of', () => {
    const [row] = value(
      ['a'],
      [
        ['a', 365, 100],
        ['a', 730, -50],
        ['a', 0, 1],
      ],
      { rate: 0.1, years: 0 },
    );
    expect(row?.[1]).toBeCloseTo(110 - 60.5 + 1, 9);
  });

  it('carries the cost of winning from the first row', () => {
    const [row] = value(
      ['a'],
      [
        ['a', 730, 0],
        ['a', 1, 500],
      ],
      { rate: 0.1, years: 0, winning: 100 },
    );
    expect(row?.[3]).toBeCloseTo(500 * 1.1 ** (1 / 365) - 121, 9);
    expect(row?.[1]).toBeCloseTo(500 * 1.1 ** (1 / 365), 9);
  });

  it('takes the cost of keeping at the end of each year, the rest at as_of and at the horizon', () => {
    const [row] = value(['a'], [['a', 2 * 365 + 73, 0]], { rate: 0.1, years: 1.5, keeping: [[10]] });
    const observed = 1.1 ** ((365 + 73) / 365) + 1.1 ** (73 / 365) + 0.2;
    const ahead = 1 / 1.1 + 0.5 * 1.1 ** -1.5;
    expect(row?.[3]).toBeCloseTo(-10 * (observed + ahead), 9);
    const [whole] = value(['a'], [['a', 365, 0]], { rate: 0, years: 0, keeping: 10 });
    expect(whole?.[3]).toBe(-10);
  });

  it('takes costs by row, blank ones for 0', () => {
    const rows: Row[] = [['a', 0, 100]];
    const net = (result: unknown[][]): unknown[] => result.map((row) => row[3]);
    const given = { years: 0, winning: [[5], [''], [7]], keeping: [[''], [1], ['']] };
    expect(net(value(['a', 'a', ''], rows, given))).toEqual([95, 100, null]);
    expect(net(value(['a'], rows, { years: 0, winning: '', keeping: ' ' }))).toEqual([100]);
  });
});

describe('customerValue()', () => {
  it('is blank without orders up to as_of, and where the id is blank', () => {
    const rows: Row[] = [['late', -1, 5]];
    expect(value(['late', 'none', ''], rows, { winning: [[1], [1], ['x']] })).toEqual([
      [null, null, null, null],
      [null, null, null, null],
      [null, null, null, null],
    ]);
  });

  it('refuses a rate of -1, a negative horizon, blanks, and columns that do not fit', () => {
    const rows: Row[] = [['a', 0, 1]];
    expect(() => value(['a'], rows, { rate: -1 })).toThrow('annual_rate must be above -1');
    expect(value(['a'], rows, { rate: -0.5, years: 0 })[0]).toEqual(['irregular', 1, 0, 1]);
    expect(() => value(['a'], rows, { years: -1 })).toThrow('horizon_years must not be negative');
    expect(() => value(['a'], rows, { years: 1001 })).toThrow('horizon_years must be at most 1000');
    expect(() => value(['a'], rows, { rate: ' ' })).toThrow('annual_rate is blank');
    expect(() => value(['a'], rows, { winning: [[1], [2]] })).toThrow('ids has 1 rows but acquisition_costs has 2');
    expect(() => value(['a'], rows, { keeping: 'x' })).toThrow('yearly_retention_costs, row 1: not a number');
    expect(() => value(['a'], [['a', 0, NaN]])).toThrow('order_profits, row 1: not a number');
    expect(() => value(['a'], rows, { language: 'fr' })).toThrow('language must be');
  });

  it('tells of values that grow beyond all numbers instead of giving one', () => {
    expect(() => value(['a'], [['a', 40_000, 1]], { rate: 1e6 })).toThrow('annual_rate');
  });
});

describe('any profits', () => {
  const rows = fc.array(
    fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.integer({ min: -20, max: 900 }), fc.integer({ min: -40, max: 200 })),
    { minLength: 1, maxLength: 60 },
  );
  const rate = fc.integer({ min: -5, max: 30 }).map((percent) => percent / 100);
  const years = fc.integer({ min: 0, max: 40 }).map((tenths) => tenths / 10);
  const ids = ['b', 'a', 'c'];

  it('come to what a recount by the definition gives', () => {
    fc.assert(
      fc.property(rows, rate, years, (orders, r, h) => {
        const got = value(ids, orders, { rate: r, years: h, winning: [[3], [5], [0]], keeping: [[2], [0], [4]] });
        ids.forEach((id, at) => {
          const own = orders.filter((order) => order[0] === id && order[1] >= 0);
          const expected = recount(own, r, h, [3, 5, 0][at] ?? 0, [2, 0, 4][at] ?? 0);
          expect(got[at]?.[0]).toBe(expected[0]);
          for (const place of [1, 2, 3]) {
            if (expected[place] === null) expect(got[at]?.[place]).toBeNull();
            else expect(got[at]?.[place]).toBeCloseTo(Number(expected[place]), 6);
          }
        });
      }),
      { seed: 20260212, numRuns: 400 },
    );
  });

  it('keep their pattern and scale their values with the currency, in any order of the rows', () => {
    fc.assert(
      fc.property(rows, rate, (orders, r) => {
        const straight = value(ids, orders, { rate: r, years: 2 });
        const scaled = value(
          ids,
          [...orders].reverse().map(([id, day, profit]): Row => [id, day, profit * 8]),
          { rate: r, years: 2 },
        );
        straight.forEach((row, at) => {
          expect(scaled[at]?.[0]).toBe(row[0]);
          for (const place of [1, 2, 3]) expect(Number(scaled[at]?.[place])).toBeCloseTo(8 * Number(row[place]), 5);
        });
      }),
      { seed: 20260213, numRuns: 200 },
    );
  });
});

const fitOf = (y: readonly number[]): number => {
  const n = y.length;
  const t = y.map((_, at) => at);
  const s = (values: readonly number[]) => values.reduce((total, one) => total + one, 0);
  const ty = n * s(t.map((one, at) => one * (y[at] ?? 0))) - s(t) * s(y);
  return ty ** 2 / ((n * s(t.map((one) => one * one)) - s(t) ** 2) * (n * s(y.map((one) => one * one)) - s(y) ** 2));
};

/** Day by day instead of period by period: every future day earns its part of its period. */
function recount(own: readonly Row[], rate: number, years: number, winning: number, keeping: number): unknown[] {
  if (own.length === 0) return [null, null, null, null];
  const age = Math.max(...own.map(([, ago]) => ago));
  const back = (days: number): number => Math.exp((Math.log(1 + rate) * days) / 365);
  const y: number[] = [];
  for (let end = 0; age + 1 - end >= 91; end += 91) {
    y.unshift(own.reduce((sum, [, ago, profit]) => (ago >= end && ago < end + 91 ? sum + profit : sum), 0));
  }
  const n = y.length;
  const s = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);
  const m = s(y) / n;
  const slope =
    (n * s(y.map((one, at) => one * at)) - s(y) * s(y.map((_, at) => at))) /
    (n * s(y.map((_, at) => at * at)) - s(y.map((_, at) => at)) ** 2);
  const g = (slope * (n - 1)) / m;
  const cv = Math.sqrt(Math.max(0, s(y.map((one) => one * one)) / n - m * m)) / m;
  const near = 1e-9;
  const pattern =
    n < 4 || m <= 0
      ? 'irregular'
      : Math.abs(g) < 0.25 - near && cv <= 0.5 + near
        ? 'steady'
        : fitOf(y) >= 0.4 - near && g >= 0.25 - near
          ? 'rising'
          : fitOf(y) >= 0.4 - near && g <= -0.25 + near
            ? 'falling'
            : 'irregular';
  const sorted = [...y].sort((one, other) => one - other);
  const median = n === 0 ? 0 : ((sorted[Math.floor((n - 1) / 2)] ?? 0) + (sorted[Math.ceil((n - 1) / 2)] ?? 0)) / 2;
  const next = (k: number): number => {
    if (pattern === 'steady') return m;
    if (pattern === 'irregular') return Math.max(0, median);
    const line = m + slope * (n - 1 + k - (n - 1) / 2);
    return pattern === 'falling' ? Math.max(0, line) : Math.min(line, s(y.slice(-4)) / 2);
  };
  const days = years * 365;
  let ahead = 0;
  for (let k = 1; 91 * (k - 1) < days; k++) {
    const end = Math.min(91 * k, days);
    ahead += (next(k) * (end - 91 * (k - 1))) / 91 / back(end);
  }
  ahead = Math.max(0, ahead);
  const soFar = s(own.map(([, ago, profit]) => profit * back(ago)));
  let kept = 0;
  for (let day = 365; day <= age; day += 365) kept += back(age - day);
  kept += (age % 365) / 365;
  for (let year = 1; year <= years + near; year++) kept += 1 / back(365 * year);
  kept += (days - 365 * Math.floor(years + near)) / 365 / back(days);
  return [pattern, soFar, ahead, soFar + ahead - winning * back(age) - keeping * kept];
}
