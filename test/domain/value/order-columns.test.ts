import { describe, expect, it } from '@jest/globals';
import { dayNumber } from '../../../src/domain/civil-date';
import { dayOfCell, readDay } from '../../../src/domain/value/days';
import { BLANK_ROW, WITHOUT_ORDERS, readCustomers, readOrders } from '../../../src/domain/value/order-columns';
import { onlyCell } from '../../../src/domain/value/scalars';
import { wallOf } from '../../support/wall-day-cells';

const cells = wallOf('Asia/Shanghai');
const AS_OF = dayNumber('2026-03-31');
const column = (...values: readonly unknown[]): unknown[][] => values.map((value) => [value]);
const read = (ids: unknown, dates: unknown, amounts: unknown) => readOrders(cells, ids, dates, amounts, AS_OF);

describe('readOrders()', () => {
  it('reads a row of id, day and amount, credit notes too', () => {
    const orders = read(
      column('C-2', 'C-1', 'C-2'),
      column('2026-01-01', '2026-03-31', '1969-12-31'),
      column(5, 0, -2.5),
    );
    expect(orders.length).toBe(3);
    expect([...orders.customers]).toEqual([0, 1, 0]);
    expect([...orders.days]).toEqual([dayNumber('2026-01-01'), AS_OF, -1]);
    expect([...orders.amounts]).toEqual([5, 0, -2.5]);
    expect(orders.ids.size).toBe(2);
  });

  it('compares ids as trimmed text, case-sensitive, 7 the same as "7"', () => {
    const ids = column(7, '7', ' 7 ', 'c', 'C', '07', '7.0');
    expect([
      ...read(ids, column(...Array<string>(7).fill('2026-01-01')), column(1, 1, 1, 1, 1, 1, 1)).customers,
    ]).toEqual([0, 0, 0, 1, 2, 3, 4]);
  });

  it('leaves out rows after as_of, whose customers are then unknown, but checks them', () => {
    const orders = read(column('late', 'C-1'), column('2026-04-01', '2026-03-31'), column(1, 2));
    expect([orders.length, orders.ids.size]).toEqual([1, 1]);
    expect([...readCustomers(orders.ids, column('late', 'C-1'))]).toEqual([WITHOUT_ORDERS, 0]);
    expect(() => read(column('late'), column('2026-04-01'), column('1'))).toThrow('order_amounts, row 1: not a number');
    expect(() => read(column(true), column('2026-04-01'), column(1))).toThrow('order_ids, row 1: not an id');
  });

  it('skips wholly blank rows wherever they stand', () => {
    const orders = read(column('', 'C-1', '  ', ''), column('', '2026-01-01', null, undefined), column('', 3, ' ', ''));
    expect([orders.length, [...orders.amounts]]).toEqual([1, [3]]);
    expect(read('', '', '').length).toBe(0);
    expect(read(undefined, undefined, undefined).length).toBe(0);
  });

  it('names argument and row of a half-blank row, in both languages', () => {
    const ids = column('C-1', 'C-2');
    const days = column('2026-01-01', '2026-01-01');
    expect(() => read(column('C-1', ' '), days, column(1, 1))).toThrow(
      'order_ids, row 2: blank / order_ids 第2行：为空',
    );
    expect(() => read(ids, column('2026-01-01', ''), column(1, 1))).toThrow('order_dates, row 2: blank');
    expect(() => read(ids, days, column(1, ''))).toThrow('order_amounts, row 2: blank');
    expect(() => read(column('C-1', ''), column('2026-01-01', ''), column(1, 0))).toThrow('order_ids, row 2: blank');
  });

  it.each(['12', 'x', true, false, '#N/A', NaN, Infinity, new Date(0)])(
    'refuses %p where an amount belongs',
    (amount) => {
      expect(() => read(column('C-1'), column('2026-01-01'), column(amount))).toThrow(
        'order_amounts, row 1: not a number / order_amounts 第1行：不是数字',
      );
    },
  );

  it.each([46023, '2026/01/01', '2026-1-1', ' 2026-01-01', '2026-02-29', '2026-13-01', '2026-00-10', '2026-01-00'])(
    'refuses %p where a date belongs',
    (date) => {
      expect(() => read(column('C-1'), column(date), column(1))).toThrow(
        'order_dates, row 1: not a date / order_dates 第1行：不是日期',
      );
    },
  );

  it.each(['+026-01-01', '0000-01-01', '20a6-01-01', '2026-01-0x', '#N/A', true, new Date(NaN)])(
    'refuses %p where a date belongs, too',
    (date) => {
      expect(() => read(column('C-1'), column(date), column(1))).toThrow('order_dates, row 1: not a date');
    },
  );

  it.each(['#N/A', '#REF!', '#VALUE!', '#NAME?', '#DIV/0!', '#NUM!', '#NULL!', '#ERROR!', 'Loading...', true, NaN])(
    'refuses %p where an id belongs',
    (id) => {
      expect(() => read(column('C-1', id), column('2026-01-01', '2026-01-01'), column(1, 1))).toThrow(
        'order_ids, row 2: not an id / order_ids 第2行：不是编号',
      );
    },
  );

  it('refuses a date as an id, as when columns are swapped', () => {
    expect(() => read(column(new Date(0)), column('C-1'), column(1))).toThrow('order_ids, row 1: not an id');
  });

  it('refuses unequal heights and wide ranges', () => {
    expect(() => read(column('C-1', ''), column('2026-01-01'), column(1, ''))).toThrow(
      'order_ids has 2 rows but order_dates has 1',
    );
    expect(() => read(column('C-1'), column('2026-01-01'), column(1, ''))).toThrow(
      'order_ids has 1 rows but order_amounts has 2',
    );
    expect(() => read([['C-1', 'x']], column('2026-01-01'), column(1))).toThrow('order_ids must be one column');
  });

  it('takes a date cell for the day on the wall of its zone, whatever the hour', () => {
    const lateEvening = new Date('2026-01-01T23:59:00+08:00');
    const midnight = new Date('2026-01-02T00:00:00+08:00');
    const orders = read(column('C-1', 'C-1'), column(lateEvening, midnight), column(1, 1));
    expect([...orders.days]).toEqual([dayNumber('2026-01-01'), dayNumber('2026-01-02')]);
  });

  it('calls amounts by the name they have in the function', () => {
    expect(() => readOrders(cells, 'C-1', '2026-01-01', 'x', AS_OF, 'order_profits')).toThrow('order_profits, row 1');
  });
});

describe('readCustomers()', () => {
  it('tells blank rows and ids without orders apart, in the order of the rows', () => {
    const { ids } = read(column('C-1', 8), column('2026-01-01', '2026-01-01'), column(1, 1));
    expect([...readCustomers(ids, column('8', '', 'C-9', ' C-1', '  ', 8))]).toEqual([
      1,
      BLANK_ROW,
      WITHOUT_ORDERS,
      0,
      BLANK_ROW,
      1,
    ]);
    expect([...readCustomers(ids, 'C-1')]).toEqual([0]);
  });

  it('names argument and row of what is no id', () => {
    const { ids } = read('C-1', '2026-01-01', 1);
    expect(() => readCustomers(ids, column('C-1', '#N/A'))).toThrow('ids, row 2: not an id / ids 第2行：不是编号');
  });
});

describe('readDay()', () => {
  it('reads a date cell or its text', () => {
    expect(readDay(cells, 'as_of', '2024-02-29')).toBe(dayNumber('2024-02-29'));
    expect(readDay(cells, 'as_of', [['0001-01-01']])).toBe(dayNumber('0001-01-01'));
    expect(readDay(cells, 'as_of', new Date('2026-03-01T00:00:00+08:00'))).toBe(dayNumber('2026-03-01'));
  });

  it('says in both languages what is wrong with it', () => {
    expect(() => readDay(cells, 'as_of', ' ')).toThrow('as_of is blank / as_of 为空');
    expect(() => readDay(cells, 'as_of', undefined)).toThrow('as_of is blank');
    expect(() => readDay(cells, 'as_of', 'today')).toThrow('as_of is not a date / as_of 不是日期');
    expect(() => readDay(cells, 'as_of', 46023)).toThrow('as_of is not a date');
    expect(() => readDay(cells, 'as_of', column('2026-01-01', ''))).toThrow('as_of must be one cell');
    expect(() => onlyCell('as_of', [[1, 2]])).toThrow('as_of must be one cell / as_of 只能是一个单元格');
  });

  it('knows every day of four centuries by its text', () => {
    for (let day = dayNumber('1700-01-01'), last = dayNumber('2100-12-31'); day <= last; day += 13) {
      expect(dayOfCell(cells, new Date(day * 86_400_000).toISOString().slice(0, 10))).toBe(day);
    }
  });
});
