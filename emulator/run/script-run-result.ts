// What of a function's return value reaches the page, by measurement (M:TRUN). Knows no page and no execution.
import { types } from 'node:util';
import { isFace } from '../services/guard';

export type ConvertedResult =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly reason: string };

/** A Date or an object of a service anywhere makes the whole result null, without an error. */
export function convertResult(value: unknown): ConvertedResult {
  try {
    return { ok: true, value: convert(value, []) ?? null };
  } catch (thrown) {
    if (thrown === WHOLE_IS_NULL) return { ok: true, value: null };
    if (thrown instanceof NotSendable) return { ok: false, reason: thrown.reason };
    throw thrown;
  }
}

const WHOLE_IS_NULL = Symbol('the whole result is null');

class NotSendable {
  constructor(readonly reason: string) {}
}

function convert(value: unknown, above: readonly object[]): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'function') return Function.prototype.toString.call(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'bigint' || typeof value === 'symbol') throw new NotSendable(`a ${typeof value}`);
  if (typeof value !== 'object') return value;
  if (types.isDate(value) || isFace(value)) throw WHOLE_IS_NULL;
  if (types.isUint8Array(value)) throw new NotSendable('a Uint8Array');
  if (types.isMap(value) || types.isSet(value) || types.isRegExp(value)) return {};
  if (types.isBoxedPrimitive(value)) return convert(value.valueOf(), above);
  if (above.includes(value)) throw new NotSendable('a circular structure');
  const path = [...above, value];
  if (Array.isArray(value)) return value.map((item: unknown) => convert(item, path));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, convert(item, path)]));
}
