// An archive of a given size for the bench: tabs made by the add-on's own set-up, rows filled by the field catalogue.
// Every field of every card holds something short, so that no read is cheaper than in a full archive.
import type { CellEdit, CellStore, CellValue } from '../emulator/cells/cell-store';
import { fieldsOf, tab, tabs } from '../src/domain/catalogue/catalogue';
import type { TabKey } from '../src/domain/catalogue/catalogue';
import type { FieldLine } from '../src/domain/catalogue/field';

export interface Size {
  readonly customers: number;
  readonly orders: number;
  readonly contacts: number;
}

export const customerId = (n: number): string => `C-${String(n).padStart(10, '0')}`;

/** Serial number of 2026-01-01. */
const SERIAL = 46_023;

function valueOf(key: TabKey, line: FieldLine, n: number, customers: number): CellValue {
  if (line.key === 'id') return isCardTab(key) ? customerId(ownerRow(key, n)) : `${key.slice(0, 1).toUpperCase()}-${n}`;
  if (line.type === 'customer') return customerId(n % customers);
  if (line.key === 'kind' && key === 'customers') return n % 2 === 0 ? 'Individual' : 'Organisation';
  if (line.key === 'name') return `Customer number ${n}`;
  if (line.key === 'revision') return 1;
  if (line.type === 'rep') return `rep${n % 20}@firm.example`;
  switch (line.type) {
    case 'date':
    case 'dateTime':
      return SERIAL - (n % 365);
    case 'number':
    case 'money':
      return n % 1000;
    default:
      return `${line.key} ${n % 97}`;
  }
}

const isCardTab = (key: TabKey): boolean => key === 'customers' || key === 'individuals' || key === 'organisations';
/** Half of each kind: individuals have the even numbers. */
const ownerRow = (key: TabKey, n: number): number =>
  key === 'customers' ? n : key === 'individuals' ? 2 * n : 2 * n + 1;

function rowsOf(key: TabKey, size: Size): number {
  switch (key) {
    case 'customers':
      return size.customers;
    case 'individuals':
      return Math.ceil(size.customers / 2);
    case 'organisations':
      return Math.floor(size.customers / 2);
    case 'people':
      return Math.floor(size.customers / 2);
    case 'orders':
      return size.orders;
    case 'contacts':
      return size.contacts;
    default:
      return 0;
  }
}

/** Fills the tabs that set-up made; rows a block at a time, so that no copy of the whole archive is ever held. */
export function fill(cells: CellStore, size: Size): void {
  const BLOCK = 5_000;
  for (const sheet of cells.sheets()) {
    const key = tabs().find((line) => line.en === sheet.name)?.key as TabKey | undefined;
    const rows = key === undefined ? 0 : rowsOf(key, size);
    if (key === undefined || rows === 0) continue;
    const lines = fieldsOf(key);
    // A few free rows, as after any growth of the grid: a save that meets a full grid, one in a hundred, grows it.
    const wanted = rows + 1 + 20;
    if (sheet.rows < wanted) cells.insertRows(sheet.id, sheet.rows, wanted - sheet.rows);
    for (let first = 0; first < rows; first += BLOCK) {
      const count = Math.min(BLOCK, rows - first);
      const values = Array.from({ length: count }, (_, at) =>
        lines.map((line) => valueOf(key, line, first + at, size.customers)),
      );
      const edit: CellEdit = {
        sheetId: sheet.id,
        rect: { row: first + 1, column: 0, rows: count, columns: lines.length },
        values,
      };
      cells.write([edit]);
    }
  }
  fillValue(cells, size.customers);
}

/** The Value tab as its formulas would fill it: nothing calculates in these cells. */
function fillValue(cells: CellStore, customers: number): void {
  const sheet = cells.sheets().find(({ name }) => name === tab('value').en);
  if (sheet === undefined) return;
  // Headers, titles and explanations stand above the first customer.
  const above = 3;
  const wanted = customers + above;
  if (sheet.rows < wanted) cells.insertRows(sheet.id, sheet.rows, wanted - sheet.rows);
  const ids = Array.from({ length: customers }, (_, at) => [customerId(at)]);
  cells.write([{ sheetId: sheet.id, rect: { row: above, column: 0, rows: customers, columns: 1 }, values: ids }]);
}

/** Google's limit for one spreadsheet, empty cells of all tabs counted. */
export const MAX_CELLS = 10_000_000;

/** The most customers that fit, with five orders and five contacts each, beside the other tabs' 1,000 rows. */
export function largestSize(): Size {
  const width = (key: TabKey): number => tab(key).fields.length;
  const growing: readonly TabKey[] = [
    'customers',
    'value',
    'individuals',
    'organisations',
    'people',
    'orders',
    'contacts',
  ];
  const fixed = tabs()
    .filter(({ key }) => !growing.includes(key as TabKey))
    .reduce((sum, { fields }) => sum + 1_000 * Math.max(fields.length, 26), 0);
  const perCustomer =
    width('customers') +
    width('value') +
    (width('individuals') + width('organisations') + width('people')) / 2 +
    5 * (width('orders') + width('contacts'));
  const customers = Math.floor((MAX_CELLS - fixed) / perCustomer / 100) * 100;
  return { customers, orders: 5 * customers, contacts: 5 * customers };
}
