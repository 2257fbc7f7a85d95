// Whether the arguments of a call fit a method's parameters. Knows types only, not what a method does with them.
// Google picks an overload by number and type; what fits none is refused before anything else is looked at.
import type { RunContext } from '../../run/run-context';
import { signatureError } from '../signature';

export type Kind<T> = (value: unknown) => value is T;
type Fitting<K extends readonly Kind<unknown>[]> = { [I in keyof K]: K[I] extends Kind<infer T> ? T : never };

export const isNumber: Kind<number> = (value) => typeof value === 'number';
export const isText: Kind<string> = (value) => typeof value === 'string';
export const isFlag: Kind<boolean> = (value) => typeof value === 'boolean';
export const isList: Kind<readonly unknown[]> = (value) => Array.isArray(value);
export const isTextList: Kind<readonly string[]> = (value) => Array.isArray(value) && value.every(isText);
/** A list of lists. An empty list passes, its size is refused later. */
export const isGrid: Kind<readonly (readonly unknown[])[]> = (value) => Array.isArray(value) && value.every(isList);

export function isA<T extends object>(type: abstract new (...args: never[]) => T): Kind<T> {
  return (value): value is T => value instanceof type;
}

export function orNull<T>(kind: Kind<T>): Kind<T | null> {
  return (value): value is T | null => value === null || kind(value);
}

/** True when the call has exactly these parameters. */
export function fits<const K extends readonly Kind<unknown>[]>(
  args: readonly unknown[],
  ...kinds: K
): args is Fitting<K> {
  return args.length === kinds.length && kinds.every((kind, index) => kind(args[index]));
}

/** `method` with its class, as in `Sheet.getRange`. */
export function wrongSignature(run: RunContext, method: string, args: readonly unknown[]): Error {
  return signatureError(run, method.startsWith('SpreadsheetApp.') ? method : `SpreadsheetApp.${method}`, args);
}
