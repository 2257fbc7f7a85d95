// A lane: a list that ends with its last item that is not blank, so that empty cells cost nothing.
// Knows neither rows nor columns; rows of a sheet and cells of a row are both kept in lanes.

/** `count` items from `from` on, blanks included. */
export function laneRead<T>(lane: readonly T[], from: number, count: number, blank: T): T[] {
  const items = lane.slice(from, from + count);
  while (items.length < count) items.push(blank);
  return items;
}

export function laneWrite<T>(lane: T[], from: number, items: readonly T[], blank: T): void {
  const last = items.findLastIndex((item) => item !== blank);
  while (lane.length <= from + last && last >= 0) lane.push(blank);
  for (let index = 0; index < items.length && from + index < lane.length; index += 1) {
    lane[from + index] = items[index] ?? blank;
  }
  trim(lane, blank);
}

/** Gives the new lane; the one passed in is used up, as for the other changes of length. */
export function laneInsert<T>(lane: T[], before: number, items: readonly T[], blank: T): T[] {
  if (lane.length <= before) {
    laneWrite(lane, before, items, blank);
    return lane;
  }
  return lane.slice(0, before).concat(items, lane.slice(before));
}

export function laneDelete<T>(lane: T[], at: number, count: number, blank: T): T[] {
  lane.splice(at, count);
  trim(lane, blank);
  return lane;
}

/** `to` is the index before which the block lands, counted before the move. */
export function laneMove<T>(lane: T[], from: number, count: number, to: number, blank: T): T[] {
  const block = laneRead(lane, from, count, blank);
  const rest = laneDelete(lane, from, count, blank);
  return laneInsert(rest, to > from ? to - count : to, block, blank);
}

function trim<T>(lane: T[], blank: T): void {
  while (lane.length > 0 && lane[lane.length - 1] === blank) lane.pop();
}
