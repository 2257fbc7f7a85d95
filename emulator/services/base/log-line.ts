// One line of a log from whatever was logged, `%s` filled in. Knows no execution.
import { format, inspect } from 'node:util';

/** Errors of the script's own context are shown by their text; `format` would print their inside. */
export function logLine(values: readonly unknown[]): string {
  return format(...values.map((value) => (isErrorLike(value) ? `${value.name}: ${value.message}` : plain(value))));
}

function plain(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? inspect(value, { depth: 3, showProxy: false }) : value;
}

function isErrorLike(value: unknown): value is Error {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.prototype.toString.call(value) === '[object Error]' &&
    'message' in value
  );
}
