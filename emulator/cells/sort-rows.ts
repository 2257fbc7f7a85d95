// Sorts rows of cells the way Google does; both stores use it, so that they cannot differ.
// Knows the cells of the sorted rectangle only. Formulas elsewhere do not follow a sort.
import { moveFormula } from '../formula/move-formula';
import type { CellValue, Grid, Rect, SortKey } from './cell-store';

export interface SortedCells {
  readonly values: Grid<CellValue>;
  readonly formulas: Grid<string | null>;
  readonly formats: Grid<string>;
}

/** `keys` name columns of the sheet. `locale` is a spreadsheet's, such as `zh_CN`. */
export function sortRows(cells: SortedCells, rect: Rect, keys: readonly SortKey[], locale = 'en_US'): SortedCells {
  const order = sortOrder(cells.values, rect, keys, locale);
  return {
    values: order.map((from) => cells.values[from] ?? []),
    formulas: order.map((from, to) =>
      (cells.formulas[from] ?? []).map((formula) => (formula === null ? null : moveFormula(formula, to - from, 0))),
    ),
    formats: order.map((from) => cells.formats[from] ?? []),
  };
}

/** For each row of the result, the row of the rectangle that it was. */
export function sortOrder(
  values: Grid<CellValue>,
  rect: Rect,
  keys: readonly SortKey[],
  locale = 'en_US',
): readonly number[] {
  for (const { column } of keys) {
    if (!Number.isInteger(column) || column < rect.column || column >= rect.column + rect.columns) {
      throw new RangeError(`Cannot sort: column ${column} is not in the rectangle`);
    }
  }
  const compareText = textOrder(locale);
  const order = values.map((_, row) => row);
  // Array.prototype.sort is stable: rows that are equal in every key keep their order.
  return order.sort((one, other) => {
    for (const { column, ascending } of keys) {
      const a = values[one]?.[column - rect.column] ?? null;
      const b = values[other]?.[column - rect.column] ?? null;
      const difference = compareCells(a, b, ascending, compareText);
      if (difference !== 0) return difference;
    }
    return 0;
  });
}

/** Numbers, then text, booleans and errors; blanks come last in both directions. */
function compareCells(a: CellValue, b: CellValue, ascending: boolean, compareText: TextOrder): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  const difference = kind(a) - kind(b) || compareSame(a, b, compareText);
  return ascending ? difference : -difference;
}

function kind(value: Exclude<CellValue, null>): number {
  if (typeof value === 'number') return 0;
  if (typeof value === 'string') return 1;
  return typeof value === 'boolean' ? 2 : 3;
}

function compareSame(a: CellValue, b: CellValue, compareText: TextOrder): number {
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  // Errors are all equal.
  return typeof a === 'boolean' && typeof b === 'boolean' ? Number(a) - Number(b) : 0;
}

type TextOrder = (a: string, b: string) => number;
const ORDERS = new Map<string, TextOrder>();

/** Capitals do not count, accents do; Chinese goes by pinyin in a Chinese spreadsheet. */
function textOrder(locale: string): TextOrder {
  const known = ORDERS.get(locale);
  if (known !== undefined) return known;
  const order = new Intl.Collator(locale.replace('_', '-'), { sensitivity: 'accent' }).compare;
  ORDERS.set(locale, order);
  return order;
}
