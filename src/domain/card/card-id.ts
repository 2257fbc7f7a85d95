// Ids of records: a letter for the table and fifty bits made from the id of the request that made the record.
// A retry of that request therefore finds the record that the first try made, with nothing else to remember.

/** Crockford's base 32: no I, L, O, U, so that an id can be read out over the phone. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Whether an id is one that was made here; people type others. */
export const isMadeId = (id: string): boolean => /^[A-Z]-[0-9A-HJKMNP-TV-Z]{10}$/.test(id);

/** Pages make a UUID; any text of a sensible length is taken, since every character of it counts. */
export const isRequestId = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 200;

/**
 * Two 32-bit halves that depend on every character.
 * Source: cyrb53 by bryc, github.com/bryc/code, public domain; its mixing constants are those of MurmurHash and xxHash.
 */
function mix(text: string): readonly [high: number, low: number] {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return [high >>> 0, low >>> 0];
}

const characters = (bits: number): string => {
  let text = '';
  for (let at = 20; at >= 0; at -= 5) text += ALPHABET[(bits >>> at) & 31] ?? '';
  return text;
};

/**
 * `C-` and ten characters for the request. Among 100,000 cards two share an id with a chance of 4 in a million
 * (birthday bound, 2^50 ids).
 * @param prefix letter of the table, `C` for customers
 */
export function idOfRequest(prefix: string, requestId: string): string {
  const [high, low] = mix(requestId);
  return `${prefix}-${characters(high >>> 7)}${characters(low >>> 7)}`;
}
