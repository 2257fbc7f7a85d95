// What the engine's value objects are as cell values, and as grids where a formula gives more than one.
// Knows no cell and no sheet.
import type { Nullable } from '@univerjs/core';
import type {
  BaseReferenceObject,
  BaseValueObject,
  ErrorValueObject,
  FunctionVariantType,
} from '@univerjs/engine-formula';

import type { CellValue } from '../cells/cell-store';
import { LOADING } from './cell-data';
import { engine } from './univer-packages';

export interface Result {
  readonly value: CellValue;
  /** The number format that came with the value, '' if none. */
  readonly format: string;
}
export type ResultGrid = readonly (readonly Result[])[];

const EMPTY: Result = { value: null, format: '' };

/** A function that nobody calls is no value. */
const LAMBDA_NOTE = 'A LAMBDA must be called with its arguments.';

/** Errors that only the engine has, in Google's words. */
const GOOGLE_ERRORS: Readonly<Record<string, string>> = {
  '#SPILL!': '#REF!',
  '#CYCLE!': '#REF!',
  '#CALC!': '#N/A',
  '#NULL!': '#ERROR!',
  '#GETTING_DATA': LOADING,
};

/** One row and one column where the formula gives one value. */
export function resultGrid(variant: FunctionVariantType): ResultGrid {
  if (variant.isReferenceObject()) return gridOf(variant as BaseReferenceObject);
  const value = variant as BaseValueObject;
  if (value.isLambda()) return [[{ value: { error: '#N/A', note: LAMBDA_NOTE }, format: '' }]];
  if (!value.isArray()) return [[result(value)]];
  return gridOf(value as BaseValueObject & Iterable2D);
}

interface Iterable2D {
  iterator(visit: (value: Nullable<BaseValueObject>, row: number, column: number) => Nullable<boolean>): void;
}

function gridOf(source: Iterable2D): ResultGrid {
  const rows = new Map<number, Result[]>();
  source.iterator((value, row) => {
    const cells = rows.get(row) ?? [];
    rows.set(row, cells);
    cells.push(result(value));
    return undefined;
  });
  return rows.size === 0 ? [[EMPTY]] : [...rows.values()];
}

export function result(value: Nullable<BaseValueObject>): Result {
  if (!value || value.isNull()) return EMPTY;
  const format = value.getPattern();
  if (value instanceof engine.ErrorValueObject) return { value: errorValue(value), format: '' };
  const raw = value.getValue();
  if (value.isNumber()) {
    const number = Number(raw);
    return Number.isFinite(number) ? { value: number, format } : { value: { error: '#NUM!' }, format: '' };
  }
  if (value.isBoolean()) return { value: Boolean(raw), format: '' };
  return { value: String(raw), format: '' };
}

function errorValue(value: ErrorValueObject): CellValue {
  const type: string = value.getErrorType();
  const error = GOOGLE_ERRORS[type] ?? type;
  const note = value.getErrorContent();
  return note === '' ? { error } : { error, note };
}
