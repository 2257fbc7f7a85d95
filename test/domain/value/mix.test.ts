import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { customerMix } from '../../../src/domain/value/mix';

type Row = readonly [id: unknown, category: unknown, amount: unknown];
const mix = (ids: readonly unknown[], rows: readonly Row[]): unknown[][] =>
  customerMix(
    ids.map((id) => [id]),
    rows.map(([id]) => [id]),
    rows.map(([, category]) => [category]),
    rows.map(([, , amount]) => [amount]),
  );

describe('customerMix()', () => {
  it('names the two categories that bring most, with their shares of all', () => {
    const rows: Row[] = [
      ['a', 'Tea', 20],
      ['a', 'Cups', 50],
      ['b', 'Tea', 7],
      ['a', 'Pots', 10],
      ['a', 'Tea', 20],
    ];
    expect(mix(['a', 'b'], rows)).toEqual([
      ['Cups', 0.5, 'Tea', 0.4],
      ['Tea', 1, null, null],
    ]);
  });

  it('counts positive amounts only', () => {
    const rows: Row[] = [
      ['a', 'Tea', -90],
      ['a', 'Gift', 0],
      ['a', 'Cups', 5],
      ['b', 'Tea', -1],
      ['b', 'Gift', 0],
    ];
    expect(mix(['a', 'b'], rows)).toEqual([
      ['Cups', 1, null, null],
      [null, null, null, null],
    ]);
  });

  it('takes a blank category for –', () => {
    expect(
      mix(
        ['a'],
        [
          ['a', ' ', 3],
          ['a', 'Tea', 1],
          ['a', '', 0],
        ],
      ),
    ).toEqual([['–', 0.75, 'Tea', 0.25]]);
  });

  it('puts the category of the first positive row first among equals, 0.1 + 0.2 and 0.3 among them', () => {
    expect(
      mix(
        ['a'],
        [
          ['a', 'Gift', 0],
          ['a', 'Tea', 5],
          ['a', 'Gift', 5],
          ['a', 'Cups', 5],
        ],
      )[0],
    ).toEqual(['Tea', 1 / 3, 'Gift', 1 / 3]);
    expect(
      mix(
        ['a'],
        [
          ['a', 'Tea', 0.3],
          ['a', 'Cups', 0.1],
          ['a', 'Cups', 0.2],
        ],
      )[0]?.[0],
    ).toBe('Tea');
    expect(
      mix(
        ['a'],
        [
          ['a', 'Cups', 0.1],
          ['a', 'Tea', 0.3],
          ['a', 'Cups', 0.2],
        ],
      )[0]?.[0],
    ).toBe('Cups');
  });

  it('compares categories as trimmed text, case-sensitive', () => {
    expect(
      mix(
        ['a'],
        [
          ['a', ' Tea', 1],
          ['a', 'Tea ', 1],
          ['a', 'tea', 1],
          ['a', 7, 1],
          ['a', '7', 4],
        ],
      )[0],
    ).toEqual(['7', 5 / 8, 'Tea', 0.25]);
  });

  it('is blank for a blank id and for one without orders', () => {
    expect(mix(['', 'z'], [['a', 'Tea', 1]])).toEqual(Array(2).fill([null, null, null, null]));
  });

  it('skips blank rows and refuses half-blank and unreadable ones', () => {
    const good: Row = ['a', 'Tea', 1];
    expect(mix(['a'], [['', '', ''], good])[0]?.[0]).toBe('Tea');
    expect(() => mix(['a'], [good, ['', 'Tea', '']])).toThrow('order_ids, row 2: blank / order_ids 第2行：为空');
    expect(() => mix(['a'], [good, ['', '', 5]])).toThrow('order_ids, row 2: blank');
    expect(() => mix(['a'], [good, ['a', 'Tea', '']])).toThrow('order_amounts, row 2: blank');
    expect(() => mix(['a'], [good, ['z', 'Tea', '5']])).toThrow('order_amounts, row 2: not a number');
    expect(() => mix(['a'], [['a', '#N/A', 1]])).toThrow('order_categories, row 1: not a category');
    expect(() => mix(['a'], [['a', new Date(0), 1]])).toThrow('order_categories, row 1');
    expect(() => customerMix([['a']], [['a']], [['x'], ['y']], [[1]])).toThrow(
      'order_ids has 1 rows but order_categories has 2',
    );
    expect(() => customerMix([['a']], [['a']], [['x']], [[1], [1]])).toThrow(
      'order_ids has 1 rows but order_amounts has 2',
    );
    expect(() => mix([true], [good])).toThrow('ids, row 1');
  });
});

describe('any orders', () => {
  it('mix as a recount does', () => {
    const rows = fc.array(
      fc.tuple(fc.constantFrom('a', 'b'), fc.constantFrom('x', 'y', 'z', ''), fc.integer({ min: -5, max: 20 })),
      {
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(rows, (orders) => {
        const expected = ['b', 'a'].map((id) => {
          const own = orders.filter((order) => order[0] === id && order[2] > 0);
          const all = own.reduce((sum, order) => sum + order[2], 0);
          const sums = [...new Set(own.map((order) => order[1]))].map((category) => ({
            category: category || '–',
            share: own.filter((order) => order[1] === category).reduce((sum, order) => sum + order[2], 0) / all,
          }));
          const result: unknown[] = [];
          for (let place = 0; place < 2; place++) {
            const most = Math.max(...sums.map(({ share }) => share));
            const [found] = sums.splice(
              sums.findIndex(({ share }) => share === most),
              sums.length > 0 ? 1 : 0,
            );
            result.push(found?.category ?? null, found?.share ?? null);
          }
          return result;
        });
        expect(mix(['b', 'a'], orders)).toEqual(expected);
      }),
      { seed: 20260218, numRuns: 400 },
    );
  });
});
