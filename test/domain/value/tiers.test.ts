import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { customerTier } from '../../../src/domain/value/tier';
import { customerTierByMoney, customerTierByShare } from '../../../src/domain/value/tier-by-rank';

const column = (cells: readonly unknown[]): unknown[][] => cells.map((cell) => [cell]);
const flat = (rows: readonly (readonly unknown[])[]): unknown[] => rows.map((row) => row[0]);

describe('customerTier()', () => {
  const table = [
    ['general', 40],
    ['key', 70],
    ['minor', ''],
  ];
  const tiers = (scores: readonly unknown[], given: unknown = table): unknown[] =>
    flat(customerTier(column(scores), given));

  it('gives the tier with the highest bound reached, rows in any order', () => {
    expect(tiers([70, 69.999, 40, 0, -5, 1e9])).toEqual(['key', 'general', 'general', 'minor', 'minor', 'key']);
    expect(tiers([70, 39], [...table].reverse())).toEqual(['key', 'minor']);
  });

  it('is blank for a blank score', () => {
    expect(tiers(['', ' ', 50])).toEqual([null, null, 'general']);
  });

  it('skips a header, blank rows and further columns', () => {
    const withHeader = [
      ['Tier', 'Lowest score', 'Days'],
      ['key', 50, 14],
      ['', '', ''],
      ['', '', 30],
      ['rest', '', 60],
    ];
    expect(tiers([60, 10], withHeader)).toEqual(['key', 'rest']);
  });

  it('keeps a name as it is written, but for spaces around it', () => {
    expect(tiers([1], [[' 重点 ', 0]])).toEqual(['重点']);
    expect(tiers([1], [[1, 0]])).toEqual(['1']);
  });

  it('refuses a score below every bound when nothing catches the rest', () => {
    const strict = table.slice(0, 2);
    expect(tiers([40], strict)).toEqual(['general']);
    expect(() => tiers([50, 39.9], strict)).toThrow('scores, row 2: below every tier of tier_table / scores 第2行：');
    expect(() => tiers([1], [['', '']])).toThrow('scores, row 1: below every tier');
  });

  it('refuses equal bounds, blank ones too, even where no score needs them', () => {
    expect(() => tiers([99], [...table, ['other', 40]])).toThrow(
      'tier_table, row 4: the same lowest score as another tier',
    );
    expect(() => tiers([], [...table, ['other', ' ']])).toThrow('tier_table, row 4');
  });

  it('refuses bounds that are no number, except words over them in the first row', () => {
    expect(() =>
      tiers(
        [1],
        [
          ['key', 5],
          ['x', 'low'],
        ],
      ),
    ).toThrow('tier_table, row 2: lowest score is not a number');
    expect(() =>
      tiers(
        [1],
        [
          ['key', '70'],
          ['minor', ''],
        ],
      ),
    ).toThrow('tier_table, row 1: lowest score is not a number');
    expect(() =>
      tiers(
        [1],
        [
          ['key', '#REF!'],
          ['minor', ''],
        ],
      ),
    ).toThrow('tier_table, row 1');
    expect(() =>
      tiers(
        [1],
        [
          ['key', true],
          ['minor', ''],
        ],
      ),
    ).toThrow('tier_table, row 1');
    expect(() =>
      tiers(
        [1],
        [
          ['', 5],
          ['minor', ''],
        ],
      ),
    ).toThrow('tier_table, row 1: blank name');
    expect(() => tiers([1], [['#N/A', 5]])).toThrow('tier_table, row 1: not a name');
    expect(() => tiers([1], [['key'], ['minor']])).toThrow('tier_table needs 2 columns');
    expect(() => tiers([1], 'key')).toThrow('tier_table needs 2 columns');
    expect(() => tiers(['70'])).toThrow('scores, row 1: not a number');
  });
});

describe('customerTierByShare()', () => {
  const tiers = (values: readonly unknown[], shares?: unknown, names?: unknown, language?: unknown): unknown[] =>
    flat(customerTierByShare(column(values), shares, names, language));

  it('makes a fifth key, the next three tenths general, the rest minor', () => {
    const ten = [100, 90, 80, 70, 60, 50, 40, 30, 20, 10];
    expect(tiers(ten)).toEqual([
      ...Array<string>(2).fill('key'),
      ...Array<string>(3).fill('general'),
      ...Array<string>(5).fill('minor'),
    ]);
    expect(tiers([10, 30, 20], '', '', 'zh')).toEqual(['次要', '重点', '一般']);
  });

  it('rounds up, but not for what the machine adds to 0.3 of 10', () => {
    const ten = [100, 90, 80, 70, 60, 50, 40, 30, 20, 10];
    const count = (share: number): number => tiers(ten, share, [['in', 'out']]).filter((tier) => tier === 'in').length;
    expect([0.3, 0.31, 0.01, 1].map(count)).toEqual([3, 4, 1, 10]);
    // 0.1 + 0.2 of 10 are 3 as well.
    expect(tiers(ten, [[0.1, 0.2]], [['a', 'b', 'c']]).filter((tier) => tier !== 'c')).toEqual(['a', 'b', 'b']);
    // The parts are added before the customers are counted: 0.15 + 0.15 of 10 are 3, not 2 and 2.
    expect(tiers(ten, [[0.15, 0.15]], [['a', 'b', 'c']]).filter((tier) => tier !== 'c')).toEqual(['a', 'a', 'b']);
  });

  it('counts customers with 0 and below, not blank cells, and puts 0 and below into the last tier', () => {
    expect(tiers([5, 0, '', -3, 0, 0], [[0.8, 0.1]], [['a', 'b', 'c']])).toEqual(['a', 'c', null, 'c', 'c', 'c']);
    expect(tiers([5, 4, '', '', '', ''], 0.5, [['a', 'b']])).toEqual(['a', 'b', null, null, null, null]);
    expect(tiers([0, 0])).toEqual(['minor', 'minor']);
  });

  it('takes ties into the better tier, 0.1 + 0.2 and 0.3 among them', () => {
    expect(tiers([9, 9, 9, 1, 1], 0.2, [['a', 'b']])).toEqual(['a', 'a', 'a', 'b', 'b']);
    expect(tiers([0.1 + 0.2, 0.3], 0.5, [['a', 'b']])).toEqual(['a', 'a']);
  });

  it('refuses shares outside (0, 1], more than all, and names that do not fit', () => {
    for (const share of [0, -0.1, 1.1, 20])
      expect(() => tiers([1], share, [['a', 'b']])).toThrow('shares, row 1: not above 0');
    expect(() => tiers([1], [[0.6, 0.5]], [['a', 'b', 'c']])).toThrow('shares add up to more than 1');
    expect(() => tiers([1], [[0.6, '', 0.2]], [['a', 'b', 'c', 'd']])).toThrow('shares, row 2: blank');
    expect(() => tiers([1], [['x']], [['a', 'b']])).toThrow('shares, row 1: not a number');
    expect(() => tiers([1], 0.2)).toThrow('names must be one more than shares, the last for the rest: 2, not 3');
    expect(() => tiers([1], 0.2, [['a', '#N/A']])).toThrow('names, row 2: not a name');
    expect(() => tiers([1], [[0.2, 0.2]], [['a', '', 'c']])).toThrow('names, row 2: blank');
    expect(tiers([1], [[0.2], [''], ['']], [['a', 'b', '']])).toEqual(['a']);
    expect(() => tiers(['1'])).toThrow('values, row 1: not a number');
    expect(() => tiers([1], '', '', 'EN')).toThrow('language');
  });
});

describe('customerTierByMoney()', () => {
  const tiers = (values: readonly unknown[], cuts?: unknown, names?: unknown, language?: unknown): unknown[] =>
    flat(customerTierByMoney(column(values), cuts, names, language));

  it('counts down to 80 and 95 % of the positive money; who crosses a cut is in', () => {
    expect(tiers([50, 25, 10, 8, 4, 3])).toEqual(['key', 'key', 'key', 'general', 'general', 'minor']);
    expect(tiers([80, 15, 5], '', '', 'zh')).toEqual(['重点', '一般', '次要']);
    expect(tiers([79, 16, 5])).toEqual(['key', 'key', 'minor']);
    expect(tiers([3, 99])).toEqual(['minor', 'key']);
  });

  it('leaves out of the money what is 0 or below', () => {
    expect(tiers([80, -1000, 20, 0, ''])).toEqual(['key', 'minor', 'general', 'minor', null]);
    expect(tiers([0, -1])).toEqual(['minor', 'minor']);
    expect(tiers([4, 1], 1, [['all', 'none']])).toEqual(['all', 'all']);
  });

  it('takes ties into the better tier, and 0.1 + 0.2 for the 0.3 that a cut asks for', () => {
    expect(tiers([40, 40, 40, 40], 0.25, [['a', 'b']])).toEqual(['a', 'a', 'a', 'a']);
    expect(tiers([0.2, 0.1, 0.05, 0.01], 0.3 / 0.36, [['a', 'b']])).toEqual(['a', 'a', 'b', 'b']);
  });

  it('refuses cuts that do not rise or lie outside (0, 1]', () => {
    expect(() => tiers([1], [[0.8, 0.8]], [['a', 'b', 'c']])).toThrow('cuts, row 2: not above the cut before');
    expect(() => tiers([1], [[0.9, 0.8]], [['a', 'b', 'c']])).toThrow('cuts, row 2');
    expect(() => tiers([1], [[0.9, 1.2]], [['a', 'b', 'c']])).toThrow('cuts, row 2: not above 0 and at most 1');
    expect(() => tiers([1], 0.5)).toThrow('names must be one more than cuts');
    expect(() => tiers(['#N/A'])).toThrow('values, row 1');
  });
});

describe('any values', () => {
  const values = fc.array(fc.oneof(fc.integer({ min: -5, max: 30 }), fc.constant('')), { maxLength: 25 });
  const isNumber = (value: unknown): value is number => typeof value === 'number';

  it('fall into the tiers by share and by money that a recount one by one gives', () => {
    fc.assert(
      fc.property(values, (cells) => {
        const numbers = cells.filter(isNumber);
        const total = numbers.filter((value) => value > 0).reduce((sum, value) => sum + value, 0);
        const byShare = (value: number): string => {
          if (value <= 0) return 'minor';
          // In tenths of customers: how many are better, whole numbers only.
          const better = numbers.filter((other) => other > value).length;
          const fits = (tenths: number): boolean => better < Math.floor((tenths * numbers.length + 9) / 10);
          return fits(2) ? 'key' : fits(5) ? 'general' : 'minor';
        };
        const byMoney = (value: number): string => {
          if (value <= 0) return 'minor';
          const before = numbers.filter((other) => other > value).reduce((sum, other) => sum + other, 0);
          return before * 100 < total * 80 ? 'key' : before * 100 < total * 95 ? 'general' : 'minor';
        };
        expect(flat(customerTierByShare(column(cells)))).toEqual(
          cells.map((cell) => (isNumber(cell) ? byShare(cell) : null)),
        );
        expect(flat(customerTierByMoney(column(cells)))).toEqual(
          cells.map((cell) => (isNumber(cell) ? byMoney(cell) : null)),
        );
      }),
      { seed: 20260216, numRuns: 500 },
    );
  });

  it('keep their tiers in any currency and any order', () => {
    fc.assert(
      fc.property(values, (cells) => {
        const given = column(cells.map((cell) => (isNumber(cell) ? cell / 3 : cell)));
        for (const tier of [customerTierByShare, customerTierByMoney])
          expect(flat(tier([...given].reverse())).reverse()).toEqual(flat(tier(column(cells))));
      }),
      { seed: 20260217, numRuns: 200 },
    );
  });
});
