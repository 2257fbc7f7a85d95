import { describe, expect, it } from '@jest/globals';
import { dateOfDayNumber, dayNumber } from '../../../src/domain/civil-date';
import { customerForecast } from '../../../src/domain/value/forecast';
import { customerForecastFit } from '../../../src/domain/value/forecast-fit';
import { wallOf } from '../../support/wall-day-cells';
import { drawOrders } from '../../../sample/drawn-orders';
import type { OrderRow } from './support/model-reference';
import { cdnowOrders, columnsOf } from './support/model-reference';
import type { Parameters } from './support/published-forecast';
import { publishedForecast } from './support/published-forecast';

const cells = wallOf('Asia/Shanghai');
type Row = (number | null)[];
const column = (...values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
const forecast = (ids: unknown, rows: readonly OrderRow[], asOf: unknown, horizon: unknown, rate?: unknown): Row[] =>
  customerForecast(cells, ids, ...columnsOf(rows), asOf, horizon, rate);
const fitOf = (rows: readonly OrderRow[], asOf: string): Parameters & Record<string, number> =>
  Object.fromEntries(customerForecastFit(cells, ...columnsOf(rows), asOf)) as Parameters & Record<string, number>;
const idsOf = (rows: readonly OrderRow[]): string[] => [...new Set(rows.map(({ id }) => id))];
const expectClose = (got: readonly Row[], right: readonly Row[], relative = 1e-9): void => {
  expect(got.length).toBe(right.length);
  got.forEach((row, at) =>
    row.forEach((value, column) => {
      const other = right[at]?.[column];
      if (value === null || other == null) expect(value).toBe(other);
      else expect(Math.abs(value - other)).toBeLessThanOrEqual(relative * Math.abs(other));
    }),
  );
};

const AS_OF = '2026-03-31';
const BASE = drawOrders({ customers: 400, asOf: dayNumber(AS_OF), days: 500, seed: 11 });
const REPEATER = BASE.find(({ id, date }, at) => BASE[at - 1]?.id === id && BASE[at - 1]?.date !== date)?.id ?? '';
const CREDIT: OrderRow[] = [
  { id: 'C-000001', date: '2026-03-20', amount: -12.5 },
  { id: 'only-credit', date: '2026-03-20', amount: -40 },
  { id: 'once', date: '2026-03-31', amount: 80 },
  { id: 'later', date: '2026-04-01', amount: 80 },
  { id: 'sent-back', date: '2026-01-05', amount: 60 },
  { id: 'sent-back', date: '2026-02-05', amount: 60 },
  { id: 'sent-back', date: '2026-02-07', amount: -60 },
];
const ROWS = [...BASE, ...CREDIT];

describe('customerForecast()', () => {
  it('gives what the published formulas give for the fitted parameters, customer by customer', () => {
    const parameters = fitOf(ROWS, AS_OF);
    const ids = [...idsOf(BASE).slice(0, 60), 'once', 'sent-back'];
    for (const [horizon, rate] of [
      [365, 0.1],
      [90, 0],
      [1000, 0.25],
    ] as const)
      expectClose(
        forecast(column(...ids), ROWS, AS_OF, horizon, rate),
        ids.map((id) => [...(publishedForecast(parameters, ROWS, id, dayNumber(AS_OF), horizon, rate) ?? [])]),
        1e-8,
      );
  });

  it('leaves blank whoever has no order, and blank rows', () => {
    const got = forecast(column('nobody', '', 'only-credit', 'later', ' '), ROWS, AS_OF, 90);
    expect(got).toEqual(Array.from({ length: 5 }, () => [null, null, null, null]));
  });

  it('gives the mean of the population to whom its own mean is no positive one, and 1 for alive after one order', () => {
    const [once = [], back = [], other = []] = forecast(column('once', 'sent-back', REPEATER), ROWS, AS_OF, 90);
    const { p, q, v } = fitOf(ROWS, AS_OF);
    expect(once[0]).toBe(1);
    expect(once[2]).toBe((p * v) / (q - 1));
    expect(back[2]).toBe(once[2]);
    expect(back[0]).toBeLessThan(1);
    expect(other[2]).not.toBe(once[2]);
  });

  it('has P(alive) in [0, 1] and nothing negative or endless, for everyone', () => {
    for (const row of forecast(column(...idsOf(BASE)), ROWS, AS_OF, 365, 0.08)) {
      const [alive = NaN, orders = NaN, amount = NaN, value = NaN] = row as number[];
      expect(alive >= 0 && alive <= 1).toBe(true);
      expect(orders >= 0 && amount > 0 && value >= 0 && Number.isFinite(orders + amount + value)).toBe(true);
      expect(value).toBeLessThanOrEqual(orders * amount);
    }
  });

  it('takes the more recent of two alike customers for the more alive one', () => {
    const like = (id: string, last: string): OrderRow[] =>
      ['2025-06-01', '2025-08-01', last].map((date) => ({ id, date, amount: 20 }));
    const rows = [...ROWS, ...like('early', '2025-09-01'), ...like('recent', '2026-02-01')];
    const [early = [], recent = []] = forecast(column('early', 'recent'), rows, AS_OF, 90);
    expect(recent[0]).toBeGreaterThan(early[0] ?? NaN);
    expect(recent[1]).toBeGreaterThan(early[1] ?? NaN);
  });

  it('scales amounts and values, and nothing else, with the amounts passed', () => {
    const ids = column(...idsOf(BASE).slice(0, 50));
    const plain = forecast(ids, ROWS, AS_OF, 180, 0.05);
    for (const scale of [0.01, 7, 25_000]) {
      const scaled = ROWS.map((row) => ({ ...row, amount: row.amount * scale }));
      expectClose(
        forecast(ids, scaled, AS_OF, 180, 0.05),
        plain.map(([alive = null, orders = null, amount, value]) => [
          alive,
          orders,
          (amount ?? NaN) * scale,
          (value ?? NaN) * scale,
        ]),
        1e-7,
      );
    }
  });

  it('gives rows in the order of ids, whatever the order of the order rows', () => {
    const ids = idsOf(BASE).slice(0, 80);
    const plain = forecast(column(...ids), ROWS, AS_OF, 180, 0.05);
    expectClose(forecast(column(...[...ids].reverse()), [...ROWS].reverse(), AS_OF, 180, 0.05), [...plain].reverse());
    expect(forecast(column(ids[3], ids[3]), ROWS, AS_OF, 180, 0.05)).toEqual([plain[3], plain[3]]);
    expect(forecast(ids[3], ROWS, AS_OF, 180, 0.05)).toEqual([plain[3]]);
  });

  it("does not mind blank rows, date cells for text dates, or one day's orders split and joined", () => {
    const ids = column(...idsOf(BASE).slice(0, 20));
    const plain = forecast(ids, ROWS, AS_OF, 180);
    const [orderIds, dates, amounts] = columnsOf(ROWS);
    const asCells = dates.map(([date]) => [cells.cellOf(dayNumber(String(date)))]);
    const blanks = column('', '', '');
    const open = (values: unknown[][]): unknown[][] => [...blanks, ...values, ...blanks];
    expect(
      customerForecast(
        cells,
        ids,
        open(orderIds),
        open(asCells),
        open(amounts),
        cells.cellOf(dayNumber(AS_OF)),
        180,
        '',
      ),
    ).toEqual(plain);
    const split = ROWS.flatMap((row) => [
      { ...row, amount: row.amount / 4 },
      { ...row, amount: (row.amount * 3) / 4 },
    ]);
    expectClose(forecast(ids, split, AS_OF, 180), plain);
  });

  it('expects nothing over no time, and more over more', () => {
    const ids = column(...idsOf(BASE).slice(0, 20));
    const none = forecast(ids, ROWS, AS_OF, 0);
    const [month, year] = [30, 365].map((horizon) => forecast(ids, ROWS, AS_OF, horizon)) as [Row[], Row[]];
    none.forEach((row, at) => {
      expect([row[1], row[3]]).toEqual([0, 0]);
      expect(year[at]?.[1]).toBeGreaterThan(month[at]?.[1] ?? NaN);
      expect(year[at]?.[0]).toBe(month[at]?.[0]);
    });
  });

  it('fits orders of ids outside the first argument too, and sees none after as_of', () => {
    const [alone] = forecast('C-000004', ROWS, AS_OF, 180);
    expect(alone).toEqual(forecast(column(...idsOf(BASE)), ROWS, AS_OF, 180)[4]);
    const future = ROWS.map((row) => ({ ...row, date: dateOfDayNumber(dayNumber(row.date) + 400), id: `${row.id}x` }));
    expectClose(forecast('C-000004', [...ROWS, ...future], '2026-03-31', 180), alone === undefined ? [] : [alone], 1);
    const after = ROWS.map((row) => ({ ...row, date: '2026-04-01' }));
    expect(forecast('C-000004', [...ROWS, ...after], AS_OF, 180)).toEqual([alone]);
  });

  it('counts a day of a customer once, in the zone of the sheet', () => {
    // 23:30 in Shanghai and half past midnight: two days there, one in UTC.
    const late = new Date('2026-03-01T23:30:00+08:00');
    const early = new Date('2026-03-02T00:30:00+08:00');
    const [orderIds, dates, amounts] = columnsOf(BASE);
    const args = [
      [...orderIds, ['two'], ['two']],
      [...dates, [late], [early]],
      [...amounts, [10], [10]],
    ] as const;
    const [[alive = null] = []] = customerForecast(cells, 'two', ...args, AS_OF, 90);
    expect(alive).toBeLessThan(1);
    const [[inUtc = null] = []] = customerForecast(wallOf('Etc/UTC'), 'two', ...args, AS_OF, 90);
    expect(inUtc).toBe(1);
  });
});

describe('customerForecast() without enough to go on', () => {
  it('throws for no orders, one customer, one order each, all the same day, an early as_of', () => {
    const few = /fewer than 30 repeat customers up to as_of \(0\) \/ 无法拟合模型/;
    expect(() => forecast('A', [], AS_OF, 90)).toThrow(few);
    expect(() =>
      forecast(
        'C-000001',
        BASE.filter(({ id }) => id === 'C-000001'),
        AS_OF,
        90,
      ),
    ).toThrow('fewer than 30');
    expect(() =>
      forecast(
        'A',
        BASE.map((row, at) => ({ ...row, id: `A${at}` })),
        AS_OF,
        90,
      ),
    ).toThrow(few);
    expect(() =>
      forecast(
        'A',
        BASE.map((row) => ({ ...row, date: '2026-01-01' })),
        AS_OF,
        90,
      ),
    ).toThrow(few);
    expect(() => forecast('A', BASE, '2020-01-01', 90)).toThrow(few);
  });

  it('throws where fewer than 30 have a positive mean of repeat orders', () => {
    const free = BASE.map((row) => ({ ...row, amount: 0 }));
    expect(() => forecast('A', free, AS_OF, 90)).toThrow(
      'fewer than 30 repeat customers with a positive mean amount up to as_of (0)',
    );
  });

  it('throws where the fit ran to the bound of the search: customers who never leave', () => {
    // Everyone keeps ordering at their own pace up to the last day.
    const rows = Array.from({ length: 80 }, (_, customer) =>
      Array.from({ length: 20 }, (_order, at) => ({
        id: `L${customer}`,
        date: dateOfDayNumber(dayNumber(AS_OF) - at * (3 + (customer % 17))),
        amount: 10 + ((customer * 7 + at * 3) % 23),
      })),
    ).flat();
    expect(() => forecast('L1', rows, AS_OF, 90)).toThrow(
      /Cannot fit the model of how often customers order: .+ \/ 无法拟合订购频率模型/,
    );
  });
});

describe('customerForecast() given what it cannot read', () => {
  const [orderIds, dates, amounts] = columnsOf(BASE);
  const call = (...args: readonly unknown[]): Row[] =>
    customerForecast(cells, args[0], args[1], args[2], args[3], args[4], args[5], args[6]);

  it.each<[string, readonly unknown[], string]>([
    [
      'an id that is an error',
      [column('C-000001', '#N/A'), orderIds, dates, amounts, AS_OF, 90],
      'ids, row 2: not an id',
    ],
    [
      'swapped columns',
      ['C-000001', orderIds, amounts, dates, AS_OF, 90],
      'order_dates, row 1: not a date / order_dates 第1行',
    ],
    ['unequal heights', ['C-000001', orderIds, dates.slice(1), amounts, AS_OF, 90], 'rows but order_dates has'],
    ['no as_of', ['C-000001', orderIds, dates, amounts, '', 90], 'as_of is blank'],
    ['a blank horizon', ['C-000001', orderIds, dates, amounts, AS_OF, ''], 'horizon_days is blank'],
    ['a negative horizon', ['C-000001', orderIds, dates, amounts, AS_OF, -1], 'horizon_days must not be negative'],
    ['a rate of -100 %', ['C-000001', orderIds, dates, amounts, AS_OF, 90, -1], 'annual_rate must be above -1'],
    ['a rate in words', ['C-000001', orderIds, dates, amounts, AS_OF, 90, '8%'], 'annual_rate is not a number'],
  ])('refuses %s', (_, args, message) => {
    expect(() => call(...args)).toThrow(message);
  });
});

describe('customerForecast() on CDNOW', () => {
  it('forecasts each customer as the published formulas do, from the calibration period alone', () => {
    const asOf = '1997-09-30';
    const parameters = fitOf(cdnowOrders, asOf);
    const ids = idsOf(cdnowOrders).slice(0, 40);
    expectClose(
      forecast(column(...ids), cdnowOrders, asOf, 39 * 7),
      ids.map((id) => [...(publishedForecast(parameters, cdnowOrders, id, dayNumber(asOf), 39 * 7, 0) ?? [])]),
      1e-8,
    );
  });
});
