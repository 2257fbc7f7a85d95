// Ids of records: a letter for the table and fifty random bits, taken from the UUID of the request that made the record.
// A retry of that request therefore finds the record that the first try made, with nothing else to remember.

/** Crockford's base 32: no I, L, O, U, so that an id can be read out over the phone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** A version-4 UUID in lower case, as pages and servers make them. */
export const isRequestId = (value: unknown): value is string => typeof value === 'string' && UUID.test(value);

/**
 * `C-` and ten characters for the request's UUID. Among 100,000 cards two share an id with a chance of 4 in a million
 * (birthday bound, 2^50 ids).
 * @param prefix letter of the table, `C` for customers
 */
export function idOfRequest(prefix: string, requestId: string): string {
  // Hex digits 0 to 11 and from 20 on of a version-4 UUID are random; fifty of their bits are used, five at a time.
  const hex = requestId.replace(/-/g, '');
  const bits = Array.from(hex.slice(0, 12) + hex.slice(20, 22))
    .map((digit) => parseInt(digit, 16).toString(2).padStart(4, '0'))
    .join('');
  let id = '';
  for (let at = 0; at < 50; at += 5) id += ALPHABET[parseInt(bits.slice(at, at + 5), 2)] ?? '';
  return `${prefix}-${id}`;
}
