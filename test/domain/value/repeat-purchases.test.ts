import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dateOfDayNumber, dayNumber } from '../../../src/domain/civil-date';
import { readOrders } from '../../../src/domain/value/order-columns';
import { purchaseStatistics } from '../../../src/domain/value/purchase-statistics';
import { repeatPurchases } from '../../../src/domain/value/repeat-purchases';
import { wallOf } from '../../support/wall-day-cells';
import type { OrderRow } from './support/model-reference';
import { cdnowOrders, columnsOf, reference } from './support/model-reference';

const cells = wallOf('Etc/UTC');
const read = (rows: readonly OrderRow[], asOf: number) => readOrders(cells, ...columnsOf(rows), asOf);

/** What a customer is to the models, counted from the rows one customer at a time. */
function recount(rows: readonly OrderRow[], id: string, asOf: number) {
  const own = rows.filter((row) => row.id === id && dayNumber(row.date) <= asOf);
  const days = [...new Set(own.filter(({ amount }) => amount >= 0).map(({ date }) => dayNumber(date)))].sort(
    (one, other) => one - other,
  );
  const [first] = days;
  if (first === undefined) return { repeats: -1, first: 0, last: 0, money: 0 };
  const later = own.filter(({ date }) => dayNumber(date) > first);
  const money = later.reduce((sum, { amount }) => sum + amount, 0);
  return { repeats: days.length - 1, first, last: days[days.length - 1] ?? first, money };
}

describe('repeatPurchases()', () => {
  it('counts the days of the published example', () => {
    const [example] = reference.transaction_aggregation;
    const rows = (example?.transactions ?? []).map(([id, date, amount]) => ({ id: String(id), date, amount }));
    const asOf = dayNumber('2015-02-07');
    const { repeats, firstDays, lastDays, repeatMoney } = repeatPurchases(read(rows, asOf));
    const got = Array.from(repeats, (x, at) => {
      const first = firstDays[at] ?? 0;
      return [at + 1, x, (lastDays[at] ?? 0) - first, asOf - first, x === 0 ? 0 : (repeatMoney[at] ?? 0) / x];
    });
    expect(got).toEqual(example?.expected);
  });

  it('has the published mean spend of CDNOW customers who came back', () => {
    const { repeats, repeatMoney } = repeatPurchases(read(cdnowOrders, dayNumber('1997-09-30')));
    const means = Array.from(repeats, (x, at) => (repeatMoney[at] ?? 0) / x)
      .filter((_, at) => (repeats[at] ?? 0) > 0)
      .sort((one, other) => one - other);
    const n = means.length;
    const mean = means.reduce((sum, value) => sum + value, 0) / n;
    const deviation = Math.sqrt(means.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1));
    const median = ((means[n / 2 - 1] ?? NaN) + (means[n / 2] ?? NaN)) / 2;
    const { count, ...stats } = reference.rfm_summary_stats;
    expect(n).toBe(count);
    for (const [name, got] of Object.entries({ mean, std: deviation, min: means[0], median, max: means[n - 1] }))
      expect(Math.round(got ?? NaN)).toBe(stats[name as 'mean']);
  });

  it('takes a credit note for money, not for an order', () => {
    const rows = [
      { id: 'A', date: '2026-01-01', amount: -50 }, // before the first purchase: does not count
      { id: 'A', date: '2026-01-05', amount: 100 },
      { id: 'A', date: '2026-01-05', amount: -100 }, // does not undo the day, nor is it repeat money
      { id: 'A', date: '2026-01-09', amount: -30 },
      { id: 'A', date: '2026-02-01', amount: 0 }, // an order all the same
      { id: 'A', date: '2026-02-01', amount: 70 },
      { id: 'A', date: '2026-02-03', amount: -5 },
      { id: 'B', date: '2026-01-01', amount: -1 },
    ];
    const purchases = repeatPurchases(read(rows, dayNumber('2026-03-01')));
    expect([...purchases.repeats]).toEqual([1, -1]);
    expect(purchases.repeatMoney[0]).toBe(35);
    expect(purchases.lastDays[0]).toBe(dayNumber('2026-02-01'));
  });

  it('counts like a recount of each customer, for any rows in any order', () => {
    const row = fc.record({
      id: fc.constantFrom('A', 'B', 'C', 'D'),
      date: fc.integer({ min: 20_000, max: 20_060 }).map(dateOfDayNumber),
      amount: fc.integer({ min: -20, max: 60 }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), fc.integer({ min: 19_990, max: 20_070 }), (rows, asOf) => {
        const orders = read(rows, asOf);
        const { repeats, firstDays, lastDays, repeatMoney } = repeatPurchases(orders);
        for (const id of new Set(rows.map((each) => each.id))) {
          const at = orders.ids.find(id);
          const right = recount(rows, id, asOf);
          if (at === undefined) expect(right.repeats).toBe(-1);
          else if (right.repeats < 0) expect(repeats[at]).toBe(-1);
          else
            expect({ repeats: repeats[at], first: firstDays[at], last: lastDays[at], money: repeatMoney[at] }).toEqual(
              right,
            );
        }
      }),
      { seed: 4, numRuns: 300 },
    );
  });
});

describe('purchaseStatistics()', () => {
  it('is the customers themselves, equal ones once with their count', () => {
    const repeats = Int32Array.of(2, 0, -1, 2, 1, 0, 2);
    const last = Int32Array.of(7, 0, 0, 7, 3, 0, 6);
    const age = Int32Array.of(9, 9, 0, 9, 12, 4, 9);
    const got = purchaseStatistics(repeats, last, age, 0.5);
    expect(got.customers).toBe(6);
    expect([...got.times]).toEqual([0, 1.5, 2, 3, 3.5, 4.5, 6]);
    expect([...got.observed]).toEqual([0, 0, 1, 0, 0, 4, 1]);
    expect([...got.observedRepeats]).toEqual([0, 0, 0, 0, 0, 6, 1]);
    expect([...got.exceeding]).toEqual([4, 3]);
    const rows = Array.from(got.counts, (count, at) => [
      got.repeats[at],
      got.times[got.last[at] ?? -1],
      got.times[got.age[at] ?? -1],
      count,
    ]);
    expect(rows).toEqual([
      [1, 1.5, 6, 1],
      [2, 3, 4.5, 1],
      [2, 3.5, 4.5, 2],
    ]);
  });
});
