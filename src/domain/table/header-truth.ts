// What the header row says of columns that are known by their marks. Cutting a column and pasting it elsewhere moves its cells
// and leaves its mark behind, so where a mark stands over a blank or another field's header, the header text is the truth.
import type { FieldLine } from '../catalogue/field';

export interface HeaderTruth {
  /** Fields whose column is elsewhere than its mark, with the number of that column from 1. */
  readonly moved: ReadonlyMap<string, number>;
  /** Fields whose column holds another field's cells now, and that have none. */
  readonly lost: readonly string[];
  /** Fields whose mark stands over a blank while several columns carry their header. */
  readonly ambiguous: readonly string[];
  /** Fields whose header was emptied where it stands. */
  readonly headless: readonly string[];
}

export const isHeaderOf = (header: string, line: Pick<FieldLine, 'en' | 'zh'>): boolean => {
  const text = header.trim().toLowerCase();
  return text === line.en.toLowerCase() || text === line.zh;
};

/**
 * Any other text over a mark is a column that somebody renamed.
 * @param marked column numbers from 1 by field
 * @param headers texts of the header row
 */
export function headerTruth(
  lines: readonly FieldLine[],
  marked: ReadonlyMap<string, number>,
  headers: readonly string[],
): HeaderTruth {
  const truth = {
    moved: new Map<string, number>(),
    lost: [] as string[],
    ambiguous: [] as string[],
    headless: [] as string[],
  };
  const named = (line: FieldLine): readonly number[] =>
    headers.flatMap((header, at) => (isHeaderOf(header, line) ? [at + 1] : []));
  for (const line of lines) {
    const column = marked.get(line.key);
    const header = column === undefined ? undefined : (headers[column - 1] ?? '').trim();
    if (column === undefined || header === undefined || isHeaderOf(header, line)) continue;
    const other = header === '' ? undefined : lines.find((one) => one !== line && isHeaderOf(header, one));
    if (header !== '' && !other) continue;
    const [place, ...more] = named(line);
    // Two columns under the other field's header: one of them was given its name, and no cell was moved.
    if (other && place === undefined && named(other).length > 1) continue;
    if (place !== undefined && more.length === 0) truth.moved.set(line.key, place);
    else if (place !== undefined) truth.ambiguous.push(line.key);
    else (header === '' ? truth.headless : truth.lost).push(line.key);
  }
  return truth;
}
