// How values compare, by operators and by the functions named after them (https://support.google.com/docs/answer/3093591
// and the pages of the other operators). The engine's own goes through an index that takes the text 5 for the number.
import type { CellValue } from '../../../cells/cell-store';
import { engine } from '../../univer-packages';
import type { GoogleFunction } from '../google-function';
import type { Value } from '../value-grids';
import { errorValue, fromGrid, plain, toGrid, valueOf } from '../value-grids';

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

const HOLDS: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
};

export const comparingFunctions: readonly GoogleFunction[] = (
  [
    ['EQ', '='],
    ['NE', '<>'],
    ['LT', '<'],
    ['LTE', '<='],
    ['GT', '>'],
    ['GTE', '>='],
  ] as const
).map(([name, comparison]) => ({
  name,
  least: 2,
  most: 2,
  calculate: (one, other) => compared(one, other, comparison),
}));

/** What the engine calls for all comparing operators, after telling it which one it is. */
export class CompareOperator extends engine.BaseFunction {
  override minParams = 2;
  override maxParams = 2;
  private comparison: Comparison = '=';

  constructor() {
    super('COMPARE');
  }

  setCompareType(comparison: Comparison): void {
    this.comparison = comparison;
  }

  override calculate(one: Value, other: Value): Value {
    return compared(one, other, this.comparison);
  }
}

function compared(one: Value, other: Value, comparison: Comparison): Value {
  return eachPair(one, other, (a, b) => {
    if (a.isError()) return a;
    return b.isError() ? b : valueOf(HOLDS[comparison](compareCells(plain(a), plain(b))));
  });
}

/** One value goes with every cell of an array, a row with every row, a column with every column. */
export function eachPair(one: Value, other: Value, pair: (a: Value, b: Value) => Value): Value {
  const [left, right] = [toGrid(one), toGrid(other)];
  const rows = Math.max(left.length, right.length);
  const columns = Math.max(left[0]?.length ?? 1, right[0]?.length ?? 1);
  const cell = (grid: typeof left, row: number, column: number): Value | undefined =>
    grid[grid.length === 1 ? 0 : row]?.[grid[0]?.length === 1 ? 0 : column];
  return fromGrid(
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => {
        const [a, b] = [cell(left, row, column), cell(right, row, column)];
        return a === undefined || b === undefined ? errorValue('#N/A') : pair(a, b);
      }),
    ),
  );
}

function compareCells(a: CellValue, b: CellValue): number {
  const [left, right] = [a ?? blankLike(b), b ?? blankLike(a)];
  const difference = rank(left) - rank(right);
  if (difference !== 0) return difference;
  if (typeof left === 'number' && typeof right === 'number') return compareNumbers(left, right);
  const [one, two] = [String(left).toLowerCase(), String(right).toLowerCase()];
  return one === two ? 0 : one < two ? -1 : 1;
}

/** A blank equals 0, the empty text and FALSE. */
function blankLike(other: CellValue): CellValue {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

/** Numbers come before texts, and texts before truth values. */
function rank(value: CellValue): number {
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}

/** Fifteen digits count, as they do in what is shown: 0.1+0.2 equals 0.3. */
function compareNumbers(a: number, b: number): number {
  if (a === b) return 0;
  const difference = a - b;
  return Math.abs(difference) <= Math.max(Math.abs(a), Math.abs(b)) * 1e-15 ? 0 : difference;
}
