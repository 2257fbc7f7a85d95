// What people put off or said to be done of things that have no row of their own, as one short text: which thing, until when.
// Knows neither who did it nor what the thing is: a key stands in it as a checksum. Knows no store.
import { idOfRequest } from '../card/card-id';
import type { CivilDate } from '../civil-date';
import { dateOfDayNumber, dayNumber } from '../civil-date';
import type { SettledThings } from './due-on';

/** Of fifteen characters each: a document property holds 9 KB. */
export const MOST_SETTLED = 500;

/** Two of five hundred share it with a chance of one in ten thousand million (2^50 marks). */
const markOf = (key: string): string => idOfRequest('S', key).slice(2);

function entriesOf(text: string): Map<string, number> {
  const pairs = text.split(' ').map((entry) => /^([0-9A-Z]{10})([0-9a-z]{1,5})$/.exec(entry));
  return new Map(pairs.flatMap((found) => (found ? [[found[1] ?? '', parseInt(found[2] ?? '', 36)] as const] : [])));
}

export function settledIn(text: string): SettledThings {
  const entries = entriesOf(text);
  return {
    get: (key) => {
      // On most days nothing was put off, and a checksum of every key of a long list takes its time.
      if (entries.size === 0) return undefined;
      const until = entries.get(markOf(key));
      return until === undefined ? undefined : dateOfDayNumber(until);
    },
  };
}

/**
 * The text with one thing more, or with it due again; what is past goes. Of too many those go that would come back first:
 * they are shown too early, never lost.
 * @param until null: it is due again
 */
export function withSettled(text: string, key: string, until: CivilDate | null, today: CivilDate): string {
  const entries = entriesOf(text);
  entries.delete(markOf(key));
  if (until !== null) entries.set(markOf(key), dayNumber(until));
  return [...entries]
    .filter(([, day]) => day > dayNumber(today) - 1)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_SETTLED)
    .map(([mark, day]) => `${mark}${day.toString(36)}`)
    .join(' ');
}
