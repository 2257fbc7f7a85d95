// What holds for any orders, of the three functions that read them customer by customer: RFM, value and mix.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateOfDayNumber } from '../../../src/domain/civil-date';
import { customerMix } from '../../../src/domain/value/mix';
import { customerValue } from '../../../src/domain/value/net-value';
import { customerRfm } from '../../../src/domain/value/rfm';
import { wallOf } from '../../support/wall-day-cells';

const cells = wallOf('Europe/Paris');
const AS_OF = dateOfDayNumber(20_000);
type Order = readonly [id: string, daysAgo: number, amount: number];
interface Columns {
  readonly ids: readonly (readonly unknown[])[];
  readonly orderIds: readonly (readonly unknown[])[];
  readonly dates: readonly (readonly unknown[])[];
  readonly amounts: readonly (readonly unknown[])[];
}

const FUNCTIONS: readonly (readonly [string, (columns: Columns) => unknown[][]])[] = [
  ['customerRfm()', ({ ids, orderIds, dates, amounts }) => customerRfm(cells, ids, orderIds, dates, amounts, AS_OF)],
  [
    'customerValue()',
    ({ ids, orderIds, dates, amounts }) => customerValue(cells, ids, orderIds, dates, amounts, AS_OF, 0.08, 2),
  ],
  // The date stands in for a category: any text will do.
  [
    'customerMix()',
    ({ ids, orderIds, dates, amounts }) =>
      customerMix(
        ids,
        orderIds,
        dates.map(([date]) => [typeof date === 'string' ? date : '']),
        amounts,
      ),
  ],
];

const columnsOf = (ids: readonly unknown[], orders: readonly Order[]): Columns => ({
  ids: ids.map((id) => [id]),
  orderIds: orders.map(([id]) => [id]),
  dates: orders.map(([, ago]) => [dateOfDayNumber(20_000 - ago)]),
  amounts: orders.map(([, , amount]) => [amount]),
});

const anyId = fc.constantFrom('a', 'b', 'c', 'd');
const anyOrders = fc.array(fc.tuple(anyId, fc.integer({ min: -9, max: 800 }), fc.integer({ min: -20, max: 90 })), {
  maxLength: 40,
});

describe.each(FUNCTIONS)('%s', (name, run) => {
  it('permutes its result with its ids, repeated, unknown and blank ones too', () => {
    fc.assert(
      fc.property(
        anyOrders,
        fc.array(fc.constantFrom('a', 'b', 'c', 'z', ''), { minLength: 1, maxLength: 9 }),
        (orders, ids) => {
          const result = run(columnsOf(ids, orders));
          expect(run(columnsOf([...ids].reverse(), orders)).reverse()).toEqual(result);
          expect(ids.map((id) => run(columnsOf([id], orders))[0])).toEqual(result);
        },
      ),
      { seed: 20260220, numRuns: 150 },
    );
  });

  it('takes no notice of blank order rows', () => {
    fc.assert(
      fc.property(anyOrders, fc.nat(40), (orders, at) => {
        const columns = columnsOf(['a', 'b'], orders);
        const spaced = (column: Columns['ids'], blank: unknown): Columns['ids'] => [
          ...column.slice(0, at),
          [blank],
          ...column.slice(at),
          [''],
          [null],
        ];
        const { ids, orderIds, dates, amounts } = columns;
        const others = {
          ids,
          orderIds: spaced(orderIds, ' '),
          dates: spaced(dates, ''),
          amounts: spaced(amounts, undefined),
        };
        expect(run(others)).toEqual(run(columns));
      }),
      { seed: 20260221, numRuns: 150 },
    );
  });

  it('has no number that is not finite, with one order, one customer, none, or all on one day', () => {
    const odd: readonly (readonly Order[])[] = [
      [],
      [['a', 0, 0]],
      [['a', 0, -5]],
      [['a', 400, 7]],
      Array.from({ length: 9 }, (): Order => ['a', 30, 7]),
      ['a', 'b', 'c', 'd'].map((id): Order => [id, 30, 7]),
    ];
    for (const orders of odd)
      for (const row of run(columnsOf(['a', 'b', ''], orders)))
        for (const cell of row) expect(cell === null || typeof cell === 'string' || Number.isFinite(cell)).toBe(true);
  });

  it('takes 100,000 orders', () => {
    const orders = Array.from({ length: 100_000 }, (_, at): Order => [`C-${at % 25_000}`, at % 700, (at % 97) + 1]);
    const result = run(columnsOf(['C-7', 'C-24999'], orders));
    expect(result).toHaveLength(2);
    if (name === 'customerRfm()') expect(result.map((row) => row[1])).toEqual([4, 4]);
  });
});

describe('dates', () => {
  it('are the same as cells and as text', () => {
    fc.assert(
      fc.property(anyOrders, (orders) => {
        const columns = columnsOf(['a', 'b', 'c'], orders);
        const asCells = { ...columns, dates: orders.map(([, ago]) => [cells.cellOf(20_000 - ago)]) };
        for (const [, run] of FUNCTIONS.slice(0, 2)) expect(run(asCells)).toEqual(run(columns));
      }),
      { seed: 20260222, numRuns: 100 },
    );
  });
});
