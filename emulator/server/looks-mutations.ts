// How cells look by the script's setters, as changes for the grid: the cells' own store keeps contents and number formats only.
// Knows the grid's names for looks, not where they come from; what has no name there is not shown.
import type { Rect } from '../cells/cell-store';
import type { AnnotationsData, Look, LineLook } from '../host/annotations';
import type { Laid } from '../host/annotations/area-map';
import type { Mutation } from '../univer/mutation-stream';

/** One change lists its cells one by one; larger areas are left as they are. */
const MOST_CELLS = 20_000;

const CELLS = 'sheet.mutation.set-range-values';
const WIDTHS = 'sheet.mutation.set-worksheet-col-width';
const HEIGHTS = 'sheet.mutation.set-worksheet-row-height';

const HORIZONTAL: Readonly<Record<string, number>> = { left: 1, center: 2, right: 3 };
const VERTICAL: Readonly<Record<string, number>> = { top: 1, middle: 2, bottom: 3 };

/** Null is the default. */
const STYLES: Partial<Record<Look, (value: string) => object>> = {
  background: (value) => ({ bg: value === '' ? null : { rgb: value } }),
  fontColor: (value) => ({ cl: value === '' ? null : { rgb: value } }),
  fontFamily: (value) => ({ ff: value === '' ? null : value }),
  fontLine: (value) => ({ ul: { s: value === 'underline' ? 1 : 0 }, st: { s: value === 'line-through' ? 1 : 0 } }),
  fontSize: (value) => ({ fs: value === '' ? null : Number(value) }),
  fontStyle: (value) => ({ it: value === 'italic' ? 1 : 0 }),
  fontWeight: (value) => ({ bl: value === 'bold' ? 1 : 0 }),
  horizontalAlignment: (value) => ({ ht: HORIZONTAL[value] ?? null }),
  verticalAlignment: (value) => ({ vt: VERTICAL[value] ?? null }),
  wrap: (value) => ({ tb: value === 'WRAP' || value === 'true' ? 3 : null }),
};

/** All there is, for a window that opens. */
export function looksMutations(
  unitId: string,
  { looks, lines }: Pick<AnnotationsData, 'looks' | 'lines'>,
): readonly Mutation[] {
  return [
    ...looks.flatMap(({ sheetId, layer, entries }) =>
      entries.flatMap((laid) => lookMutations(unitId, sheetId, layer as Look, laid.rect, [laid])),
    ),
    ...lines.flatMap(({ sheetId, layer, entries }) =>
      entries.flatMap(({ rect, value }) => {
        const rows = layer.startsWith('row');
        const [from, count] = rows ? [rect.row, rect.rows] : [rect.column, rect.columns];
        return lineMutations(unitId, sheetId, layer as LineLook, from, count, value);
      }),
    ),
  ];
}

/** The rectangle gets these looks; where none is laid it goes back to the default. */
export function lookMutations(
  unitId: string,
  subUnitId: string,
  look: Look,
  rect: Rect,
  laid: readonly Laid<string>[],
): readonly Mutation[] {
  const style = STYLES[look];
  if (style === undefined || rect.rows * rect.columns > MOST_CELLS) return [];
  const cellValue: Record<number, Record<number, { s: object }>> = {};
  for (const area of [{ rect, value: '' }, ...laid]) {
    for (let row = area.rect.row; row < area.rect.row + area.rect.rows; row += 1) {
      const cells = (cellValue[row] ??= {});
      for (let at = 0; at < area.rect.columns; at += 1) cells[area.rect.column + at] = { s: style(area.value) };
    }
  }
  return [{ id: CELLS, params: { unitId, subUnitId, cellValue } }];
}

/** Hidden lines stay visible in the grid, since nothing there could show them again. */
export function lineMutations(
  unitId: string,
  subUnitId: string,
  look: LineLook,
  from: number,
  count: number,
  value: number | null,
): readonly Mutation[] {
  if (value === null) return [];
  if (look === 'columnWidth') {
    const ranges = [{ startRow: 0, endRow: 0, startColumn: from, endColumn: from + count - 1 }];
    return [{ id: WIDTHS, params: { unitId, subUnitId, ranges, colWidth: value } }];
  }
  if (look === 'rowHeight') {
    const ranges = [{ startRow: from, endRow: from + count - 1, startColumn: 0, endColumn: 0 }];
    return [{ id: HEIGHTS, params: { unitId, subUnitId, ranges, rowHeight: value } }];
  }
  return [];
}
