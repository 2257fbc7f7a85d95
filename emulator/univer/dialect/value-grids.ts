// The engine's values as grids for functions written here, and back.
// Knows no function.
import type { BaseValueObject } from '@univerjs/engine-formula';

import type { CellValue } from '../../cells/cell-store';
import { engine } from '../univer-packages';

export type Value = BaseValueObject;
export type ValueGrid = readonly (readonly Value[])[];

export function toGrid(value: Value): ValueGrid {
  if (!(value instanceof engine.ArrayValueObject)) return [[value]];
  // By its size: arrays that come out of comparisons may have holes.
  return Array.from({ length: value.getRowCount() }, (_, row) =>
    Array.from(
      { length: value.getColumnCount() },
      (__, column) => value.get(row, column) ?? engine.NullValueObject.create(),
    ),
  );
}

/** Row by row. */
export function flat(value: Value): readonly Value[] {
  return toGrid(value).flat();
}

/** One value for a grid of one cell. */
export function fromGrid(rows: ValueGrid): Value {
  const [first] = rows[0] ?? [];
  if (first === undefined) return errorValue('#N/A');
  if (rows.length === 1 && rows[0]?.length === 1) return first;
  return engine.ArrayValueObject.create({
    calculateValueList: rows.map((row) => [...row]),
    rowCount: rows.length,
    columnCount: Math.max(...rows.map((row) => row.length)),
    unitId: '',
    sheetId: '',
    row: 0,
    column: 0,
  });
}

/** The first cell of a grid: what a function gets that wants one value. */
export function single(value: Value): Value {
  return toGrid(value)[0]?.[0] ?? engine.NullValueObject.create();
}

export function errorValue(error: string, note = ''): Value {
  const type = Object.values(engine.ErrorType).find((known) => String(known) === error);
  return engine.ErrorValueObject.create(type ?? engine.ErrorType.ERROR, note);
}

export function valueOf(value: CellValue, format = ''): Value {
  if (value === null) return engine.NullValueObject.create();
  if (typeof value === 'number') return engine.NumberValueObject.create(value, format);
  if (typeof value === 'boolean') return engine.BooleanValueObject.create(value);
  return typeof value === 'string' ? engine.StringValueObject.create(value) : errorValue(value.error, value.note);
}

/** As a cell value; what is no error has no note. */
export function plain(value: Value): CellValue {
  if (value.isNull()) return null;
  if (value instanceof engine.ErrorValueObject) return { error: value.getErrorType() };
  const raw = value.getValue();
  if (value.isNumber()) return Number(raw);
  return value.isBoolean() ? Boolean(raw) : String(raw);
}

/** As a number where a number is wanted: text that reads as one counts, blanks are 0. An error otherwise. */
export function numberOf(value: Value): number | Value {
  const one = single(value);
  if (one.isError()) return one;
  const text = plain(one);
  if (text === null) return 0;
  const number = plain(typeof text === 'string' ? one.convertToNumberObjectValue() : one);
  return typeof number === 'object' ? errorValue('#VALUE!') : Number(number);
}

export function isTrue(value: Value): boolean {
  const one = plain(single(value));
  return typeof one === 'string' ? one.toUpperCase() === 'TRUE' : Boolean(one);
}
