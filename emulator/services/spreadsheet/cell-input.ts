// What a script passes for a cell, taken at the call: plain data that can wait in the write buffer.
// Knows no cell and no format; what a text becomes is settled when the write is applied.
import type { RunContext } from '../../run/run-context';
import { faceOf, isFace, notModelled } from '../guard';

/** A string is still to be read as if typed; null clears; a date is an instant. */
export type CellInput =
  | number
  | boolean
  | string
  | null
  | { readonly date: number }
  /** Stays a formula whatever the cell's format. */
  | { readonly formula: string };

export function takeInput(run: RunContext, value: unknown): CellInput {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') {
    // `#NUM!` by some reports, text by others.
    if (!Number.isFinite(value)) throw notModelled(`writing ${value} into a cell`);
    return value;
  }
  if (run.isDate(value)) {
    if (Number.isNaN(value.getTime())) throw notModelled('writing an invalid Date into a cell');
    return { date: value.getTime() };
  }
  const isServiceObject = isFace(faceOf(value));
  if (typeof value !== 'object' || isServiceObject) {
    throw notModelled(`writing ${isServiceObject ? 'an object of a service' : `a ${typeof value}`} into a cell`);
  }
  return javaText(value);
}

/** Lists and objects reach the cell as Java prints them (unverified); the number is an address and differs each time. */
function javaText(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (Array.isArray(value)) return '[Ljava.lang.Object;@4b85612c';
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}=${javaText(item)}`)
    .join(', ')}}`;
}
