// What of a person's due things a mail shows, and how many of each section it leaves out.
// What belongs to a fixed day is never left out and takes nobody's place. Knows no mail.
import type { DueItem, Section } from './due-item';
import type { DueSettings } from './settings';

export interface CappedList {
  readonly shown: readonly DueItem[];
  /** Sections with nothing left out are not in it. */
  readonly leftOut: ReadonlyMap<Section, number>;
}

/** @param items of one person, in order: what comes last is left out first */
export function capped(
  items: readonly DueItem[],
  { itemsPerSection, itemsInAll }: Pick<DueSettings, 'itemsPerSection' | 'itemsInAll'>,
): CappedList {
  const taken = new Map<Section, number>();
  const leftOut = new Map<Section, number>();
  let inAll = 0;
  const shown = items.filter(({ section, fixedDay }) => {
    if (fixedDay) return true;
    const before = taken.get(section) ?? 0;
    if (before < itemsPerSection && inAll < itemsInAll) {
      taken.set(section, before + 1);
      inAll++;
      return true;
    }
    leftOut.set(section, (leftOut.get(section) ?? 0) + 1);
    return false;
  });
  return { shown, leftOut };
}
