// Finds where bytes repeat themselves, and which of the repetitions to write as references so that least is written.
// Knows no notation: what a byte and a reference cost comes from the caller.

/** Positions with the same beginning that are looked at, nearest first, and bytes compared at each. */
const MOST_TRIES = 600;
const MOST_LENGTH = 1000;

/**
 * For each position the repetitions of what stood before: the nearest of each length.
 * @param {Uint8Array} bytes @param {number} shortest
 * @returns {{ length: number, distance: number }[][]} longer ones later
 */
export function repetitions(bytes, shortest) {
  const latest = new Map();
  const before = new Int32Array(bytes.length).fill(-1);
  const found = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const here = [];
    found.push(here);
    if (at + shortest > bytes.length) continue;
    const beginning = bytes.subarray(at, at + shortest).join();
    before[at] = latest.get(beginning) ?? -1;
    latest.set(beginning, at);
    let longest = shortest - 1;
    for (let [from, tries] = [before[at], 0]; from >= 0 && tries < MOST_TRIES; from = before[from], tries += 1) {
      // No longer than the longest when it differs where that ends.
      if (bytes[from + longest] !== bytes[at + longest]) continue;
      const length = sameFrom(bytes, from, at);
      if (length <= longest) continue;
      here.push({ length, distance: at - from });
      longest = length;
      if (longest === MOST_LENGTH) break;
    }
  }
  return found;
}

function sameFrom(bytes, from, at) {
  let length = 0;
  while (length < MOST_LENGTH && at + length < bytes.length && bytes[from + length] === bytes[at + length]) length += 1;
  return length;
}

/**
 * The reference to write at each position where one is worth it; the other bytes stand as they are.
 * @param {{ length: number, distance: number }[][]} found what repetitions() found
 * @param {number} shortest
 * @param {{ literal: (at: number) => number, length: (length: number) => number, distance: (distance: number) => number }} cost
 * @returns {({ length: number, distance: number } | undefined)[]}
 */
export function bestReferences(found, shortest, cost) {
  const rest = new Float64Array(found.length + 1);
  const chosen = Array.from({ length: found.length });
  // From the end: the rest of the bytes is then always known at its best.
  for (let at = found.length - 1; at >= 0; at -= 1) {
    rest[at] = cost.literal(at) + rest[at + 1];
    let length = shortest;
    for (const { length: longest, distance } of found[at]) {
      const away = cost.distance(distance);
      for (; length <= longest; length += 1) {
        const written = away + cost.length(length) + rest[at + length];
        if (written >= rest[at]) continue;
        rest[at] = written;
        chosen[at] = { length, distance };
      }
    }
  }
  return chosen;
}
