// The cells that a chart draws, as the grid has them at this moment.
// Knows the grid's window on the workbook, nothing of what is drawn.
import type { ChartView } from '../../server/protocol';
import type { UniverGrid } from '../grid/univer-grid';
import type { FigureCell } from './chart-figures';

type Row = readonly [FigureCell, FigureCell];
/** Of all of a long column only its filled part is read with its texts. */
const MOST_ROWS = 500;

/** The first column of the ranges names, the second counts; blank rows at the end are none. */
export function figureRows(grid: UniverGrid, { ranges, numHeaders }: ChartView): readonly Row[] {
  const workbook = grid.api.getActiveWorkbook();
  const columns = ranges.flatMap(({ sheetId, row, column, rows, columns: count }) =>
    Array.from({ length: count }, (_, at) => ({
      sheetId,
      row: row + numHeaders,
      column: column + at,
      rows: rows - numHeaders,
    })),
  );
  const [names = [], amounts = []] = columns
    .slice(0, 2)
    .map(({ sheetId, row, column, rows }): readonly FigureCell[] => {
      const sheet = workbook?.getSheetBySheetId(sheetId) ?? null;
      if (sheet === null || rows < 1) return [];
      const height = Math.min(rows, MOST_ROWS, sheet.getMaxRows() - row);
      if (height < 1) return [];
      const range = sheet.getRange(row, column, height, 1);
      const shown = range.getDisplayValues();
      return range.getRawValues().map(([own = null], at) => ({
        value: own ?? grid.spilled(sheetId, row + at, column),
        shown: shown[at]?.[0] ?? '',
      }));
    });
  const pairs = amounts.map((amount, at): Row => [names[at] ?? { value: null, shown: '' }, amount]);
  const last = pairs.findLastIndex((pair) => pair.some(({ value }) => value !== null && value !== ''));
  return pairs.slice(0, last + 1);
}
