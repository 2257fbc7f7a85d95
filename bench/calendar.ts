// How many lunar days a second the calendar converts, from day number to lunar day and back, the unpacking of its table
// included. Every day of its two hundred years takes its turn; the figure is this machine's.
import { FIRST_DAY, LAST_DAY, dayOfLunar, lunarOf } from '../src/domain/calendar/lunar-table';

export const LUNAR_LIMIT_PER_SECOND = 1_000_000;
const ROUNDS = 20;

/** Conversions a second; each day is two, there and back. */
export function lunarConversionsPerSecond(): number {
  const start = process.hrtime.bigint();
  let wrong = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (let day = FIRST_DAY; day <= LAST_DAY; day++) if (dayOfLunar(lunarOf(day)) !== day) wrong++;
  }
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  if (wrong > 0) throw new Error(`Cannot measure: ${wrong} lunar days do not come back`);
  return (2 * ROUNDS * (LAST_DAY - FIRST_DAY + 1)) / seconds;
}
