// Finds where bytes repeat themselves, and which of the repetitions to write as references so that least is written.
// Knows no notation: what a byte and a reference cost comes from the caller.

/** Places with the same two bytes before them that are looked at, latest first, and bytes compared at each. */
const MOST_TRIES = 800;
const MOST_LENGTH = 1000;

const pairBefore = (bytes, at) => (bytes[at - 2] ?? 0) * 256 + (bytes[at - 1] ?? 0);

/**
 * For each position the repetitions of what stood before behind the same two bytes: the latest of each length, and how
 * many such places one goes back to it.
 * @param {Uint8Array} bytes @param {number} start nothing is looked for before it @param {number} shortest
 * @returns {{ length: number, back: number }[][]} longer ones later
 */
export function repetitions(bytes, start, shortest) {
  const latest = new Int32Array(65_536).fill(-1);
  const earlier = new Int32Array(bytes.length);
  const found = [];
  for (let at = 0; at < bytes.length; at += 1) {
    const pair = pairBefore(bytes, at);
    found.push(at < start ? [] : repetitionsAt(bytes, at, { from: latest[pair], earlier, shortest }));
    earlier[at] = latest[pair];
    latest[pair] = at;
  }
  return found;
}

function repetitionsAt(bytes, at, { from: first, earlier, shortest }) {
  const here = [];
  let longest = shortest - 1;
  for (let [from, back] = [first, 1]; from >= 0 && back <= MOST_TRIES; from = earlier[from], back += 1) {
    // No longer than the longest when it differs where that ends.
    if (bytes[from + longest] !== bytes[at + longest]) continue;
    const length = sameFrom(bytes, from, at);
    if (length <= longest) continue;
    here.push({ length, back });
    longest = length;
    if (longest === MOST_LENGTH) break;
  }
  return here;
}

function sameFrom(bytes, from, at) {
  let length = 0;
  while (length < MOST_LENGTH && at + length < bytes.length && bytes[from + length] === bytes[at + length]) length += 1;
  return length;
}

/**
 * The reference to write at each position where one is worth it; the other bytes stand as they are.
 * @param {{ length: number, back: number }[][]} found what repetitions() found
 * @param {number} shortest
 * @param {{ literal: (at: number) => number, length: (length: number) => number, place: (back: number) => number }} cost
 * @returns {({ length: number, back: number } | undefined)[]}
 */
export function bestReferences(found, shortest, cost) {
  const rest = new Float64Array(found.length + 1);
  const chosen = Array.from({ length: found.length });
  // From the end: the rest of the bytes is then always known at its best.
  for (let at = found.length - 1; at >= 0; at -= 1) {
    rest[at] = cost.literal(at) + rest[at + 1];
    let length = shortest;
    for (const { length: longest, back } of found[at]) {
      const away = cost.place(back);
      for (; length <= longest; length += 1) {
        const written = away + cost.length(length) + rest[at + length];
        if (written >= rest[at]) continue;
        rest[at] = written;
        chosen[at] = { length, back };
      }
    }
  }
  return chosen;
}
