// Where the header of a team's sheet is: under titles and blank rows, over one row or over merged ones.
// The row whose cells say most that a card knows; without any such word, the first full row of text.
import { matchHeader } from './match-header';
import type { Merge, SourceCell, SourceGrid } from './source-grid';
import { isBlankCell, textIn, withRowMerges } from './source-grid';

export interface FoundHeader {
  /** Its lowest row; what stands above are titles, what stands below are customers. */
  readonly last: number;
  /** By column; '' where there is none. */
  readonly texts: readonly string[];
}

/** Titles are short. */
const ROWS_LOOKED_AT = 30;

const fieldsIn = (row: readonly SourceCell[]): number =>
  new Set(row.flatMap((cell) => matchHeader(textIn(cell))?.field ?? [])).size;

const isText = (row: readonly SourceCell[]): boolean =>
  row.every((cell) => isBlankCell(cell) || typeof cell === 'string');

export function findHeader(grid: SourceGrid): FoundHeader | null {
  const cells = withRowMerges(grid);
  const looked = cells.slice(0, ROWS_LOOKED_AT);
  const width = looked.map((row) => row.filter((cell) => !isBlankCell(cell)).length);
  const widest = Math.max(0, ...width);
  const score = looked.map((row, at) => {
    const fields = fieldsIn(row);
    const wide = isText(row) && (width[at] ?? 0) * 2 > widest && (width[at] ?? 0) > 0;
    // A note of one word among many columns is no header, whatever the word.
    return fields * 2 > (width[at] ?? 0) || (fields > 1 && isText(row)) ? fields * 10 : wide ? 5 : 0;
  });
  const best = Math.max(0, ...score);
  if (best === 0) return null;
  const first = score.indexOf(best);
  const last = lowestOf(first, grid.merges);
  return { last, texts: textsOf(cells, grid.merges, first, last) };
}

/** A header cell merged downwards has the header's second row beside it. */
function lowestOf(first: number, merges: readonly Merge[]): number {
  const ends = merges.flatMap(({ row, rows, column }) =>
    row === first && rows > 1 && rows <= 3 && column >= 0 ? [row + rows - 1] : [],
  );
  return Math.max(first, ...ends);
}

function textsOf(
  cells: readonly (readonly SourceCell[])[],
  merges: readonly Merge[],
  first: number,
  last: number,
): readonly string[] {
  const columns = Math.max(0, ...cells.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) => {
    const parts: string[] = [];
    for (let row = first; row <= last; row += 1) {
      const across = merges.find((merge) => merge.row === row && covers(merge, column));
      const text = headerText(cells[row]?.[across && last > first ? across.column : column]);
      if (text !== '' && !parts.includes(text)) parts.push(text);
    }
    return parts.join(' ');
  });
}

const covers = ({ column, columns }: Merge, at: number): boolean => column <= at && at < column + columns;

/** A header may be a year or a date. */
function headerText(cell: SourceCell | undefined): string {
  if (cell === undefined || cell === null) return '';
  if (typeof cell === 'object') return cell.wall.replace(/ 00:00$/, '');
  return String(cell).trim();
}
