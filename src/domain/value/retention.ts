// CUSTOMER_RETENTION: month by month, who was gained, won back and lost, and what the lost had been worth.
// A customer is active for `gap_days` from each purchase day. Source: the handbook's chapter on keeping customers.
import { dateOfDayNumber, dayNumber, monthLength } from '../civil-date';
import { rowsByCustomer } from './customer-rows';
import type { DayCells } from './day-cells';
import { readDay } from './days';
import { FormulaError } from './formula-error';
import type { Orders } from './order-columns';
import { readOrders } from './order-columns';
import { readNumber } from './scalars';

/** A stretch of days, such as a month, and what happened in it. */
export interface Period {
  readonly firstDay: number;
  gained: number;
  wonBack: number;
  lost: number;
  /** Customers active at the start who were lost, whether or not they came back within the period. */
  lostOfActive: number;
  moneyOfLost: number;
}

const YEAR = 365;

/**
 * Month, active at start, gained, won back, lost, active at end, retention, yearly money of the lost; a row a month.
 * @throws FormulaError for what cannot be read, and where there is no order up to `as_of`
 */
export function customerRetention(
  cells: DayCells,
  orderIds: unknown,
  orderDates: unknown,
  orderAmounts: unknown,
  asOf: unknown,
  gapDays: unknown,
): (Date | number | null)[][] {
  const today = readDay(cells, 'as_of', asOf);
  const gap = readNumber('gap_days', gapDays);
  if (!Number.isInteger(gap) || gap < 1)
    throw new FormulaError('gap_days must be a whole number of at least 1', 'gap_days 必须是不小于1的整数');
  const orders = readOrders(cells, orderIds, orderDates, orderAmounts, today);
  const first = firstPurchase(orders);
  if (first === Infinity)
    throw new FormulaError('order_dates: no order up to as_of', 'order_dates：截至 as_of 没有订单');
  let active = 0;
  return periodsOf(orders, firstDaysOfMonths(first, today), today, gap).map(
    ({ firstDay, gained, wonBack, lost, lostOfActive, moneyOfLost }) => {
      const start = active;
      active += gained + wonBack - lost;
      const retention = start === 0 ? null : 1 - lostOfActive / start;
      return [cells.cellOf(firstDay), start, gained, wonBack, lost, active, retention, moneyOfLost];
    },
  );
}

/** @param firstDays of each period, the earliest first and on or before the first purchase; the last one ends on `today` */
export function periodsOf(orders: Orders, firstDays: readonly number[], today: number, gap: number): readonly Period[] {
  const periods = firstDays.map((firstDay): Period => ({
    firstDay,
    gained: 0,
    wonBack: 0,
    lost: 0,
    lostOfActive: 0,
    moneyOfLost: 0,
  }));
  const start = firstDays[0] as number;
  /** Day to period, for the days of the table. */
  const periodAt = new Int32Array(today - start + 1);
  periods.forEach(({ firstDay }, at) => periodAt.fill(at, firstDay - start, (firstDays[at + 1] ?? today + 1) - start));
  const on = (day: number): Period => periods[periodAt[day - start] as number] as Period;

  const { starts, rows } = rowsByCustomer(orders);
  const { days, amounts } = orders;
  for (let customer = 0; customer < orders.ids.size; customer++) {
    const end = starts[customer + 1] as number;
    /** Rows before this one are more than a year older than the purchase at hand. */
    let yearFrom = starts[customer] as number;
    let last = -Infinity;
    /** The day on which the customer last became active. */
    let activeFrom = -Infinity;
    const lose = (next: number): void => {
      const period = on(last + gap);
      period.lost++;
      if (activeFrom < period.firstDay) period.lostOfActive++;
      let money = 0;
      while ((days[rows[yearFrom] as number] as number) <= last - YEAR) yearFrom++;
      for (let at = yearFrom; at < next && (days[rows[at] as number] as number) <= last; at++)
        money += amounts[rows[at] as number] as number;
      period.moneyOfLost += money;
    };
    for (let at = starts[customer] as number; at < end; at++) {
      const row = rows[at] as number;
      const day = days[row] as number;
      if ((amounts[row] as number) < 0 || day === last) continue;
      if (last === -Infinity) {
        on(day).gained++;
        activeFrom = day;
      } else if (day > last + gap) {
        lose(at);
        on(day).wonBack++;
        activeFrom = day;
      }
      last = day;
    }
    if (last > -Infinity && last + gap <= today) lose(end);
  }
  return periods;
}

/** Infinity where there is none. */
export function firstPurchase({ days, amounts, length }: Orders): number {
  let first = Infinity;
  for (let at = 0; at < length; at++)
    if ((amounts[at] as number) >= 0 && (days[at] as number) < first) first = days[at] as number;
  return first;
}

function firstDaysOfMonths(first: number, today: number): number[] {
  const days: number[] = [];
  const [year = 0, month = 1] = dateOfDayNumber(first).split('-').map(Number);
  let firstDay = dayNumber(`${dateOfDayNumber(first).slice(0, 7)}-01`);
  for (let at = month - 1; firstDay <= today; at++) {
    days.push(firstDay);
    firstDay += monthLength(year + Math.floor(at / 12), (at % 12) + 1);
  }
  return days;
}
