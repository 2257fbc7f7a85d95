// Univer's cells as values and back. Knows one cell at a time.
// A text cell says so (`t: 1`), or `007` would turn into a number on the way through a mutation.
import type { ICellData, Nullable, Styles } from '@univerjs/core';

import type { CellError, CellValue } from '../cells/cell-store';
import { core } from './univer-packages';

const { CellValueType } = core;

/** What Google shows as an error. */
const ERRORS: ReadonlySet<string> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#ERROR!',
]);
/** A custom function with a volatile argument never gets further (the Sheets API lists it among the errors). */
export const LOADING = 'Loading...';

/** What this store keeps with a cell beside Univer's own fields. */
export interface CellExtras {
  /** The text shown on hover of an error. */
  readonly note?: string;
  /** The number format that came from a formula's result, not from a person; it goes when the result changes. */
  readonly derived?: string;
  /** The text is an error, not a text of the same letters; for cells without a formula. */
  readonly error?: true;
}

export function isError(value: CellValue): value is CellError {
  return typeof value === 'object' && value !== null;
}

export function cellExtras(cell: Nullable<ICellData>): CellExtras {
  const { note, derived, error }: Record<string, unknown> = cell?.custom ?? {};
  return {
    ...(typeof note === 'string' ? { note } : {}),
    ...(typeof derived === 'string' ? { derived } : {}),
    ...(error === true ? { error } : {}),
  };
}

/** Null where there is nothing to keep. */
export function extrasField(extras: CellExtras): NonNullable<ICellData['custom']> | null {
  return Object.keys(extras).length === 0 ? null : { ...extras };
}

export function cellValue(cell: Nullable<ICellData>): CellValue {
  if (cell === null || cell === undefined) return null;
  const value = cell.v ?? richText(cell);
  if (value === null) return null;
  if (cell.t === CellValueType.BOOLEAN || typeof value === 'boolean') {
    return value === true || value === 1 || String(value).toUpperCase() === 'TRUE' || value === '1';
  }
  if (cell.t === CellValueType.NUMBER) return Number(value);
  if (typeof value === 'number' && cell.t === undefined) return value;
  const text = String(value);
  const { note, error } = cellExtras(cell);
  if (error !== true && (cell.f === undefined || (!ERRORS.has(text) && text !== LOADING))) return text;
  return note === undefined ? { error: text } : { error: text, note };
}

function richText(cell: ICellData): string | null {
  const text = cell.p?.body?.dataStream;
  return text === undefined ? null : text.replace(/\r\n$/, '');
}

/** The fields of a cell that hold its value; all are given, so that nothing of an old value stays behind. */
export function valueFields(value: CellValue): Required<Pick<ICellData, 'v' | 't' | 'custom'>> {
  if (value === null) return { v: null, t: null, custom: null };
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER, custom: null };
  if (typeof value === 'boolean') return { v: value ? 1 : 0, t: CellValueType.BOOLEAN, custom: null };
  if (typeof value === 'string') return { v: value, t: CellValueType.STRING, custom: null };
  const { error, note } = value;
  const custom = extrasField({ error: true, ...(note === undefined ? {} : { note }) });
  return { v: error, t: CellValueType.STRING, custom };
}

/** '' where the cell has none. */
export function cellFormat(cell: Nullable<ICellData>, styles: Styles): string {
  return (cell ? styles.getStyleByCell(cell)?.n?.pattern : undefined) ?? '';
}

export function hasContent(cell: Nullable<ICellData>): boolean {
  return cell !== null && cell !== undefined && (cell.f !== undefined || cellValue(cell) !== null);
}
