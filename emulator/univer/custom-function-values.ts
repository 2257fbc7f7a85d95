// The engine's values as a custom function is given them, and its results as the engine takes them.
// Knows no function.
import type { BaseReferenceObject, BaseValueObject, FunctionVariantType } from '@univerjs/engine-formula';

import type { CellValue } from '../cells/cell-store';
import { formatKind } from '../cells/format-pattern';
import { OMITTED_NOTE } from './dialect/function-names';
import type { Value } from './dialect/value-grids';
import { errorValue, fromGrid, plain, valueOf } from './dialect/value-grids';
import { engine } from './univer-packages';

/** A value as a custom function's argument sees it: a number from a cell with a date or time format says so. */
export type CustomFunctionScalar = CellValue | { readonly date: number };
type ScalarGrid = readonly (readonly CustomFunctionScalar[])[];
/**
 * A single cell or constant is a scalar, a range or array a grid of rows; blank cells are null, errors `{ error }`,
 * an argument left out is undefined.
 */
export type CustomFunctionArgument = CustomFunctionScalar | ScalarGrid | undefined;
export type CustomFunctionResult = CustomFunctionScalar | ScalarGrid;
export function argumentOf(variant: FunctionVariantType): CustomFunctionArgument {
  if (!variant.isReferenceObject()) return ofValue(variant as BaseValueObject);
  const reference = variant as BaseReferenceObject;
  const grid = scalarGrid(reference.toArrayValueObject());
  return grid.length === 1 && grid[0]?.length === 1 ? (grid[0][0] ?? null) : grid;
}

function ofValue(value: Value): CustomFunctionArgument {
  if (value instanceof engine.ErrorValueObject && value.getErrorContent() === OMITTED_NOTE) return undefined;
  return value.isArray() ? scalarGrid(value) : scalar(value);
}

function scalarGrid(array: Value): ScalarGrid {
  return array
    .getArrayValue()
    .map((row) => row.map((cell) => (cell === null || cell === undefined ? null : scalar(cell))));
}

const DATES = new Set(['date', 'time', 'date-time', 'duration']);

function scalar(value: Value): CustomFunctionScalar {
  const cell = plain(value);
  return typeof cell === 'number' && DATES.has(formatKind(value.getPattern())) ? { date: cell } : cell;
}

export function resultValue(result: CustomFunctionResult, dateFormat: string): Value {
  if (!isGrid(result)) return resultScalar(result, dateFormat);
  const width = Math.max(0, ...result.map((row) => row.length));
  // Ragged rows are filled up with blanks.
  return fromGrid(
    result.map((row) => Array.from({ length: width }, (_, at) => resultScalar(row[at] ?? null, dateFormat))),
  );
}

function isGrid(result: CustomFunctionResult): result is ScalarGrid {
  return Array.isArray(result);
}

function resultScalar(result: CustomFunctionScalar, dateFormat: string): Value {
  if (typeof result !== 'object' || result === null) return valueOf(result);
  if ('date' in result)
    return valueOf(result.date, Number.isInteger(result.date) ? dateFormat : `${dateFormat} h:mm:ss`);
  return errorValue(result.error, result.note);
}
