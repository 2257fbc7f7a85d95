// Which rows that people typed or pasted get an id: those without one, and every further row of an id that is there twice.
// Knows no sheet. The row that had an id first keeps it, so that the links to it stay right.
import type { TabKey } from '../catalogue/catalogue';
import { idOfRequest } from '../card/card-id';
import { idPrefix } from '../card/id-prefixes';

export interface RowWithId {
  /** '' where none stands. */
  readonly id: string;
  /** Something stands in the row that somebody typed; a row without is left alone until it has. */
  readonly filled: boolean;
  /** The id is a formula's, or no id at all but a header that a sort carried off. */
  readonly fixed: boolean;
}

/**
 * Ids for the rows that get one, by their place among the rows.
 * @param elsewhere ids of the rows that were not edited
 * @param make asked again, with the next number, while what it gives is taken
 */
export function newIds(
  rows: readonly RowWithId[],
  elsewhere: ReadonlySet<string>,
  make: (attempt: number) => string,
): ReadonlyMap<number, string> {
  const made = new Map<number, string>();
  const taken = new Set(elsewhere);
  const without: number[] = [];
  rows.forEach(({ id, filled, fixed }, at) => {
    const twice = id !== '' && taken.has(id);
    if (id !== '') taken.add(id);
    if (!fixed && (twice || (id === '' && filled))) without.push(at);
  });
  let attempt = 0;
  for (const at of without) {
    let id = make(attempt++);
    while (taken.has(id)) id = make(attempt++);
    taken.add(id);
    made.set(at, id);
  }
  return made;
}

/** Ids of one edit, all made from one piece of randomness: asking Google for thousands would take minutes. */
export const idsFrom =
  (tab: TabKey, randomness: string) =>
  (attempt: number): string =>
    idOfRequest(idPrefix(tab), `${randomness} ${attempt}`);
