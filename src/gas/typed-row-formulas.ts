// The formulas that rows typed or pasted by hand go on with: those of the row above, in cells that the person left blank,
// and above the first record those of the row below.
// Everything is read before anything is written, in a number of calls that does not grow with the rows.
import type { TabKey } from '../domain/catalogue/catalogue';
import { continuedFormulas } from '../domain/table/continued-formulas';
import type { TabLayout } from './archive-layout';
import { NUMBER_FORMATS } from './number-formats';
import { isText } from './record-cells';
import { blocksOf } from './sheet-cells';

type Range = GoogleAppsScript.Spreadsheet.Range;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Blank cells of a column that lie in more pieces are left as they are. */
const MAX_PIECES = 10;

/**
 * Returns what writes them.
 * @param rows numbers of the new rows, rising
 */
export function typedRowFormulas(tab: TabKey, { sheet, columns }: TabLayout, rows: readonly number[]): () => void {
  const [first, last] = [rows[0] ?? 0, rows[rows.length - 1] ?? 0];
  const continued = neighbours(sheet, first, last);
  const fieldAt = new Map([...columns].map(([field, column]) => [column, field]));
  const writes: (() => void)[] = [];
  for (const block of blocksOf([...continued.keys()], 0)) {
    const range = sheet.getRange(first, block.first, last - first + 1, block.last - block.first + 1);
    const blank = blankCells(range);
    for (let column = block.first; column <= block.last; column += 1) {
      const field = fieldAt.get(column);
      const inText = field !== undefined && isText(tab, field);
      const pieces = piecesOf(rows.filter((row) => blank(row - first, column - block.first)));
      for (const [start, count] of pieces.length > MAX_PIECES ? [] : pieces) {
        const cells = sheet.getRange(start, column, count, 1);
        writes.push(() => {
          if (inText) cells.setNumberFormat(NUMBER_FORMATS.automatic);
          cells.setFormulasR1C1(Array.from({ length: count }, () => [continued.get(column) ?? '']));
        });
      }
    }
  }
  return () => {
    for (const write of writes) write();
  };
}

/** Row 1 is the header. */
function neighbours(sheet: Sheet, first: number, last: number): ReadonlyMap<number, string> {
  if (first === 0 || (first === 2 && last + 2 > sheet.getMaxRows())) return new Map();
  const upper = first === 2 ? last + 1 : first - 2;
  const [one = [], other = []] = sheet.getRange(`${upper}:${upper + 1}`).getFormulasR1C1() as string[][];
  return first === 2
    ? continuedFormulas(one, other, new Set())
    : continuedFormulas(other, first === 3 ? [] : one, new Set());
}

function blankCells(range: Range): (row: number, column: number) => boolean {
  const [formulas, values]: readonly (readonly (readonly unknown[])[])[] = [range.getFormulas(), range.getValues()];
  return (row, column) => formulas?.[row]?.[column] === '' && values?.[row]?.[column] === '';
}

function piecesOf(rows: readonly number[]): readonly (readonly [first: number, count: number])[] {
  const pieces: [number, number][] = [];
  for (const row of rows) {
    const piece = pieces[pieces.length - 1];
    if (piece && piece[0] + piece[1] === row) piece[1] += 1;
    else pieces.push([row, 1]);
  }
  return pieces;
}
