// Reads the columns of orders that formulas pass, once, into typed arrays: customer, day, amount of each row up to `as_of`.
// Every row is checked, those after `as_of` too. Knows no model; what a number stands for is the caller's.
import { checkHeights, isBlankCell, readColumn } from './columns';
import type { DayCells } from './day-cells';
import { readDayCell } from './days';
import { cellError } from './formula-error';
import { IdIndex, idText } from './id-index';

// Looked up once: in a script's global scope each mention costs a search.
const { isFinite } = Number;

/** What can be seen on `as_of`, in the order of the rows; the three arrays are `length` long. */
export interface Orders {
  /** Customers with a row that can be seen, numbered as first seen. */
  readonly ids: IdIndex;
  readonly length: number;
  /** Number of the row's customer in `ids`. */
  readonly customers: Int32Array;
  /** Days since 1970-01-01. */
  readonly days: Int32Array;
  /** Negative for a credit note. */
  readonly amounts: Float64Array;
}

/** In a customer's place: the row is blank. */
export const BLANK_ROW = -2;
/** In a customer's place: an id that no order carries. */
export const WITHOUT_ORDERS = -1;

/**
 * @param asOf day number; later rows are checked and left out
 * @throws FormulaError for unequal heights, a half-blank row, a cell that cannot be read
 */
export function readOrders(
  cells: DayCells,
  orderIds: unknown,
  orderDates: unknown,
  orderAmounts: unknown,
  asOf: number,
  amountsName = 'order_amounts',
): Orders {
  const ids = readColumn('order_ids', orderIds);
  const dates = readColumn('order_dates', orderDates);
  const money = readColumn(amountsName, orderAmounts);
  checkHeights(ids, dates);
  checkHeights(ids, money);
  const index = new IdIndex();
  const height = ids.cells.length;
  const customers = new Int32Array(height);
  const days = new Int32Array(height);
  const amounts = new Float64Array(height);
  let length = 0;
  for (let at = 0; at < height; at++) {
    const id = ids.cells[at];
    const date = dates.cells[at];
    const amount = money.cells[at];
    const known = index.find(id);
    const text = known === undefined ? idText(id) : '';
    if (text === null) throw cellError('order_ids', at + 1, 'not an id', '不是编号');
    const noDate = isBlankCell(date);
    const noAmount = isBlankCell(amount);
    if (known === undefined && text === '') {
      if (noDate && noAmount) continue;
      throw cellError('order_ids', at + 1, 'blank', '为空');
    }
    if (noDate) throw cellError('order_dates', at + 1, 'blank', '为空');
    const day = readDayCell(cells, 'order_dates', at + 1, date);
    if (noAmount) throw cellError(amountsName, at + 1, 'blank', '为空');
    if (typeof amount !== 'number' || !isFinite(amount))
      throw cellError(amountsName, at + 1, 'not a number', '不是数字');
    if (day > asOf) continue;
    customers[length] = known ?? index.add(id, text);
    days[length] = day;
    amounts[length] = amount;
    length++;
  }
  return {
    ids: index,
    length,
    customers: customers.subarray(0, length),
    days: days.subarray(0, length),
    amounts: amounts.subarray(0, length),
  };
}

/** For each row of the first argument its customer's number, `WITHOUT_ORDERS` or `BLANK_ROW`. */
export function readCustomers(index: IdIndex, raw: unknown, name = 'ids'): Int32Array {
  const { cells } = readColumn(name, raw);
  return Int32Array.from(cells, (cell, at) => {
    const known = index.find(cell);
    if (known !== undefined) return known;
    const text = idText(cell);
    if (text === null) throw cellError(name, at + 1, 'not an id', '不是编号');
    return text === '' ? BLANK_ROW : (index.find(text) ?? WITHOUT_ORDERS);
  });
}
