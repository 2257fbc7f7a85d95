// Whether the arguments of a call fit a method's parameters, and the error where they fit no overload:
// `The parameters (String,number) don't match the method signature for X.` Knows types only, not what a method does with them.
import type { RunContext } from '../run/run-context';

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

/** For a class of SpreadsheetApp: `method` with its class, as in `Sheet.getRange`. */
export function wrongSignature(run: RunContext, method: string, args: readonly unknown[]): Error {
  return signatureError(run, method.startsWith('SpreadsheetApp.') ? method : `SpreadsheetApp.${method}`, args);
}

/** Google picks an overload by number and type and lists the types in Java's words (F). */
export function signatureError(run: RunContext, method: string, args: readonly unknown[]): Error {
  return run.exception(
    `The parameters (${args.map(typeName).join(',')}) don't match the method signature for ${method}.`,
  );
}

function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number' || typeof value === 'boolean') return typeof value;
  if (Array.isArray(value)) return `${value.length === 0 ? '' : typeName(value[0])}[]`;
  return '(class)';
}
