// FILTER, COUNTUNIQUE, ARRAYFORMULA, IFERROR and MAKEARRAY
// (https://support.google.com/docs/answer/3093197, 3093405, 3093275, 3093304, 12569202).
import { engine } from '../../univer-packages';
import type { GoogleFunction } from '../google-function';
import type { Value, ValueGrid } from '../value-grids';
import { errorValue, flat, fromGrid, isTrue, numberOf, plain, single, toGrid, valueOf } from '../value-grids';

/** Google's texts. */
const NO_MATCH = 'No matches are found in FILTER evaluation.';
const MISMATCH = 'FILTER has mismatched range sizes.';

export const selectingFunctions: readonly GoogleFunction[] = [
  { name: 'FILTER', least: 2, most: 255, calculate: filter },
  {
    name: 'COUNTUNIQUE',
    least: 1,
    most: 255,
    calculate: (...args) => {
      const cells = args.flatMap(flat).map(plain);
      return valueOf(
        new Set(cells.filter((cell) => cell !== null && cell !== '').map((cell) => JSON.stringify(cell))).size,
      );
    },
  },
  // Arrays spill and functions take arrays here anyway; what this function adds on Google is always there.
  { name: 'ARRAYFORMULA', least: 1, most: 1, calculate: (value) => value },
  {
    name: 'IFERROR',
    least: 1,
    most: 2,
    // Without a second argument errors become blanks.
    calculate: (value, instead = valueOf(null)) => {
      if (!value.isArray()) return value.isError() ? instead : value;
      const others = toGrid(instead);
      const other = (row: number, column: number): Value | undefined =>
        others.length === 1 && others[0]?.length === 1 ? others[0][0] : others[row]?.[column];
      return fromGrid(
        toGrid(value).map((row, r) => row.map((cell, c) => (cell.isError() ? (other(r, c) ?? valueOf(null)) : cell))),
      );
    },
  },
  // The engine's own is the only function in it that gives a promise.
  { name: 'MAKEARRAY', least: 3, most: 3, calculate: makeArray },
];

function makeArray(rows: Value, columns: Value, lambda: Value): Value {
  const [height, width] = [numberOf(rows), numberOf(columns)];
  if (typeof height !== 'number') return height;
  if (typeof width !== 'number') return width;
  if (!(lambda instanceof engine.LambdaValueObjectObject) || height < 1 || width < 1) return errorValue('#VALUE!');
  const cell = (row: number, column: number): Value => {
    const value = lambda.execute(valueOf(row + 1), valueOf(column + 1));
    return value.isReferenceObject() ? errorValue('#VALUE!') : single(value as Value);
  };
  return fromGrid(Array.from({ length: height }, (_, r) => Array.from({ length: width }, (__, c) => cell(r, c))));
}

function filter(range: Value, ...conditions: readonly Value[]): Value {
  if (!range.isArray() && range.isError()) return range;
  const rows = toGrid(range);
  const masks = conditions.map(toGrid);
  const failed = conditions.find((condition) => !condition.isArray() && condition.isError());
  if (failed !== undefined) return failed;
  if (masks.every((mask) => mask.length === rows.length && mask.every((row) => row.length === 1))) {
    return found(rows.filter((_, at) => masks.every((mask) => holds(mask[at]?.[0]))));
  }
  const width = rows[0]?.length ?? 0;
  if (masks.every((mask) => mask.length === 1 && mask[0]?.length === width)) {
    return found(rows.map((row) => row.filter((_, at) => masks.every((mask) => holds(mask[0]?.[at])))));
  }
  return errorValue('#N/A', MISMATCH);
}

/** A condition that is an error, as the search for a missing text is, does not hold. */
function holds(condition: Value | undefined): boolean {
  return condition !== undefined && !condition.isError() && isTrue(condition);
}

function found(rows: ValueGrid): Value {
  return rows.length === 0 || rows[0]?.length === 0 ? errorValue('#N/A', NO_MATCH) : fromGrid(rows);
}
