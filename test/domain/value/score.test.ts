import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { customerScore } from '../../../src/domain/value/score';

const scores = (metrics: unknown, weights: unknown, directions?: unknown): unknown[] =>
  customerScore(metrics, weights, directions).map((row) => row[0]);

describe('customerScore()', () => {
  it('ranks each column by percentile, ties in the middle', () => {
    expect(scores([[1], [5], [3]], [[1]])).toEqual([0, 100, 50]);
    expect(scores([[4], [4], [9]], 1)).toEqual([25, 25, 100]);
    expect(scores([[4], [4], [4]], 1)).toEqual([50, 50, 50]);
    expect(scores(12, 1)).toEqual([50]);
  });

  it('weighs the ranks and keeps all digits', () => {
    const metrics = [
      [10, 1],
      [20, 3],
      [30, 2],
      [40, 0],
    ];
    expect(scores(metrics, [[3, 1]])).toEqual([
      (100 * (0 + 1 / 3)) / 4,
      (100 * (1 + 1)) / 4,
      (100 * (2 + 2 / 3)) / 4,
      (100 * 3) / 4,
    ]);
  });

  it('takes weights, directions and names as a row or as a column', () => {
    const metrics = [
      [1, 9],
      [2, 8],
      [3, 7],
    ];
    const asRow = customerScore(metrics, [[2, 1]], [['high', 'low']], [['Orders', 'Days']]);
    const asColumn = customerScore(metrics, [[2], [1]], [['high'], ['low']], [['Orders'], ['Days']]);
    expect(asColumn).toEqual(asRow);
    expect(asRow.map((row) => row[0])).toEqual([0, 50, 100]);
  });

  it('turns a column round for low, in words of any case, by -1, and leaves it for blank', () => {
    const metrics = [[1], [2]];
    for (const low of ['low', ' LOW ', -1]) expect(scores(metrics, 1, low)).toEqual([100, 0]);
    for (const high of ['high', 'High', 1, '', undefined]) expect(scores(metrics, 1, high)).toEqual([0, 100]);
    const two = [
      [1, 1],
      [2, 2],
    ];
    expect(scores(two, [[1, 1]], [['', 'low']])).toEqual([50, 50]);
    expect(scores(two, [[1, 1]], [['', '']])).toEqual([0, 100]);
  });

  it('drops the weight of a blank metric, the first one too', () => {
    const metrics = [
      ['', 5],
      [1, 7],
      [2, ' '],
      ['', ''],
    ];
    expect(scores(metrics, [[3, 1]])).toEqual([0, (100 * (0 + 1)) / 4, 100, null]);
  });

  it('counts only the numbers of a column for its percentiles', () => {
    expect(scores([[1], [''], [3]], 1)).toEqual([0, null, 100]);
    expect(scores([[7], ['']], 1)).toEqual([50, null]);
  });

  it('is blank where no weight is left', () => {
    expect(
      customerScore(
        [
          [1, ''],
          [2, 4],
        ],
        [[0, 1]],
      ),
    ).toEqual([
      [null, null],
      [50, '1 0 of 0, 2 50 of 100'],
    ]);
  });

  it('explains the points of each factor that counts, by name or by number', () => {
    const metrics = [
      [1, ''],
      [2, 5],
      [3, 9],
    ];
    const explain = (names: unknown, language?: unknown) =>
      customerScore(metrics, [[2, 1]], undefined, names, language).map((row) => row[1]);
    expect(explain([['Orders', '']])).toEqual([
      'Orders 0 of 100',
      'Orders 33.3 of 66.7, 2 0 of 33.3',
      'Orders 66.7 of 66.7, 2 33.3 of 33.3',
    ]);
    expect(explain([['订单', '利润']], 'zh')).toEqual([
      '订单0/100',
      '订单33.3/66.7、利润0/33.3',
      '订单66.7/66.7、利润33.3/33.3',
    ]);
  });

  it('refuses weights that are blank, negative, text, all 0 or too few', () => {
    const metrics = [[1, 2]];
    expect(() => scores(metrics, [[1, '']])).toThrow('weights, row 2: blank / weights 第2行：为空');
    expect(() => scores(metrics, [[1, -1]])).toThrow('weights, row 2: negative');
    expect(() => scores(metrics, [['1', 1]])).toThrow('weights, row 1: not a number');
    expect(() => scores(metrics, [[0, 0]])).toThrow('weights are all 0');
    expect(() => scores(metrics, 1)).toThrow('weights has 1 cells but metrics has 2 columns');
    expect(() => scores(metrics, [[1, 1]], [['low', 'high', 'low']])).toThrow('directions has 3 cells');
    expect(() => scores(metrics, [[1, 1]], [['low', 'up']])).toThrow('directions, row 2: not high or low');
    expect(() => customerScore(metrics, [[1, 1]], '', [['A', '#N/A']])).toThrow('names, row 2: not a name');
    expect(() => customerScore(metrics, [[1, 1]], '', '', 'de')).toThrow('language');
  });

  it('names the row and the column of a metric that is no number', () => {
    expect(() =>
      scores(
        [
          [1, 2],
          [3, '4'],
        ],
        [[1, 1]],
      ),
    ).toThrow('metrics, row 2: column 2 is not a number / metrics 第2行：第2列不是数字');
    expect(() => scores([[true]], 1)).toThrow('metrics, row 1');
  });
});

describe('any metrics', () => {
  const metrics = fc.array(
    fc.tuple(fc.option(fc.integer({ min: 0, max: 9 })), fc.option(fc.integer({ min: 0, max: 3 }))),
    {
      minLength: 1,
      maxLength: 15,
    },
  );
  const given = (rows: readonly (readonly (number | null)[])[]): unknown[][] =>
    rows.map((row) => row.map((cell) => cell ?? ''));

  it('score as pairwise comparison does', () => {
    fc.assert(
      fc.property(metrics, fc.integer({ min: 0, max: 4 }), (rows, weight) => {
        const weights = [weight, 2];
        /** Half a win for each tie, over all others. */
        const wins = (at: number, value: number): number => {
          const all = rows.map((row) => row[at]).filter((other) => other !== null && other !== undefined);
          if (all.length === 1) return 0.5;
          const won = all.reduce((sum: number, other) => sum + (other < value ? 1 : other === value ? 0.5 : 0), -0.5);
          return at === 1 ? 1 - won / (all.length - 1) : won / (all.length - 1);
        };
        const expected = rows.map((row) => {
          const known = [0, 1].filter((at) => row[at] !== null);
          const total = known.reduce((sum, at) => sum + (weights[at] ?? 0), 0);
          if (total === 0) return null;
          return known.reduce((sum, at) => sum + ((weights[at] ?? 0) / total) * wins(at, row[at] ?? NaN) * 100, 0);
        });
        const got = scores(given(rows), [weights], [['high', 'low']]);
        got.forEach((score, at) => {
          const known = expected[at];
          if (known === null || known === undefined) expect(score).toBeNull();
          else expect(score).toBeCloseTo(known, 9);
        });
      }),
      { seed: 20260214, numRuns: 400 },
    );
  });

  it('give the same scores to the same rows in any order, all between 0 and 100', () => {
    fc.assert(
      fc.property(metrics, (rows) => {
        const straight = scores(given(rows), [[1, 3]]);
        expect(scores(given([...rows].reverse()), [[1, 3]]).reverse()).toEqual(straight);
        for (const score of straight)
          if (score !== null) expect(Number(score) >= 0 && Number(score) <= 100 + 1e-9).toBe(true);
      }),
      { seed: 20260215, numRuns: 200 },
    );
  });
});
