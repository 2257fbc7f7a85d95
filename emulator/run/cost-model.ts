// What each service call would take on Google, in milliseconds. The only place where these figures stand.
// Knows no execution. Sources: T18, T22 (tanaikech benchmarks), LP (properties and cache); the middle of each range.

/** T18: getValues 170 ms and 8.5 to 10 µs a cell; 170 ms stands for any other read of the document too. */
const READ_MS = 170;
const READ_MS_PER_CELL = 0.00925;

/** T18: setValues under about 20,000 cells, 80 to 100 ms and 5 to 8 µs a cell; 90 ms for any other write too. */
const WRITE_MS = 90;
const WRITE_MS_PER_CELL = 0.0065;

/** T18: from about 20,000 cells it jumps to 1.2 to 1.5 s and 55 to 70 µs a cell. */
const BIG_WRITE_CELLS = 20_000;
const BIG_WRITE_MS = 1_350;
const BIG_WRITE_MS_PER_CELL = 0.0625;

/** T18: setValue in a loop that only writes, 1.2 to 1.3 ms a call; appendRow 107 to 111 ms a row. */
const SET_VALUE_MS = 1.25;
const APPEND_ROW_MS = 109;

/** 400 explicit flushes took 12 s (2013). */
const EXPLICIT_FLUSH_MS = 30;

/** LP: averages of get and set, get and put. */
const PROPERTIES_GET_MS = 30;
const PROPERTIES_SET_MS = 62;
const CACHE_GET_MS = 3;
const CACHE_PUT_MS = 93;

/** Measured nowhere; fixed so that figures compare. */
const LOCK_MS = 50;
const MAIL_MS = 500;
const OTHER_MS = 20;

/** One empty google.script.run round trip, always stated apart from the run's own cost (unverified). */
export const CLIENT_ROUND_TRIP_MS = 1_000;

/** D:quota. */
export const RUN_LIMIT_MS = 6 * 60_000;
export const SHORT_RUN_LIMIT_MS = 30_000;

const FIXED: Readonly<Record<string, number>> = {
  lock: LOCK_MS,
  mail: MAIL_MS,
  other: OTHER_MS,
  'properties-get': PROPERTIES_GET_MS,
  'properties-set': PROPERTIES_SET_MS,
  'cache-get': CACHE_GET_MS,
  'cache-put': CACHE_PUT_MS,
};

export const readMs = (cells: number): number => READ_MS + cells * READ_MS_PER_CELL;

/** The fixed part of one write; its cells are priced at the flush. */
export function writeMs(price: 'append-row' | 'set-value' | undefined): number {
  if (price === 'append-row') return APPEND_ROW_MS;
  return price === 'set-value' ? SET_VALUE_MS : WRITE_MS;
}

/**
 * All cells pending at one flush together, so that cutting a big write into small ones earns no discount.
 * The fixed part of a big write replaces that of an ordinary one, which its call has paid already.
 */
export function flushMs(pendingCells: number, explicit: boolean): number {
  const call = explicit ? EXPLICIT_FLUSH_MS : 0;
  if (pendingCells < BIG_WRITE_CELLS) return call + pendingCells * WRITE_MS_PER_CELL;
  return call + BIG_WRITE_MS - WRITE_MS + pendingCells * BIG_WRITE_MS_PER_CELL;
}

export function fixedMs(kind: string): number {
  const ms = FIXED[kind];
  if (ms === undefined) throw new Error(`Cannot price a call: ${kind} has no cost`);
  return ms;
}
