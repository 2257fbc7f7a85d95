// Where on the page the charts of the shown tab lie, from where the grid draws the cells they hang on.
// Knows the grid's measures (pixels before zoom, headers included) and how far it is scrolled.
import type { ChartView } from '../../server/protocol';
import type { UniverGrid } from '../grid/univer-grid';

export interface ChartPlaces {
  /** The part of the grid that scrolls, without headers and frozen lines, within the grid's place on the page. */
  readonly clip: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
  readonly zoom: number;
  /** Within the clip. */
  readonly shown: readonly { readonly chart: ChartView; readonly left: number; readonly top: number }[];
}

/** Pixels of the canvas that the grid's own scroll bars take. */
const SCROLL_BAR = 12;

/** Null while nothing is drawn. */
export function chartPlaces(grid: UniverGrid, charts: readonly ChartView[]): ChartPlaces | null {
  const canvas = grid.canvas();
  const sheet = grid.api.getActiveWorkbook()?.getActiveSheet();
  const skeleton = sheet?.getSkeleton();
  const outer = canvas?.closest('.grid-place')?.getBoundingClientRect();
  if (canvas === null || sheet === undefined || skeleton === null || skeleton === undefined || outer === undefined)
    return null;
  const zoom = sheet.getZoom();
  const start = (row: number, column: number): { readonly x: number; readonly y: number } => {
    const { startX, startY } = skeleton.getCellWithCoordByIndex(row, column);
    return { x: startX, y: startY };
  };
  const corner = start(0, 0);
  const freeze = sheet.getFreeze();
  const free = start(Math.max(0, freeze.startRow), Math.max(0, freeze.startColumn));
  const state = sheet.getScrollState();
  const first = start(state.sheetViewStartRow, state.sheetViewStartColumn);
  const scrolled = { x: first.x - corner.x + state.offsetX, y: first.y - corner.y + state.offsetY };
  const inner = canvas.getBoundingClientRect();
  const clip = {
    left: inner.left - outer.left + free.x * zoom,
    top: inner.top - outer.top + free.y * zoom,
    width: Math.max(0, inner.width - free.x * zoom - SCROLL_BAR),
    height: Math.max(0, inner.height - free.y * zoom - SCROLL_BAR),
  };

  const id = sheet.getSheetId();
  const shown = charts
    .filter(({ sheetId }) => sheetId === id)
    .map((chart) => {
      const { x, y } = start(chart.row, chart.column);
      return {
        chart,
        left: (x + chart.offsetX - scrolled.x - free.x) * zoom,
        top: (y + chart.offsetY - scrolled.y - free.y) * zoom,
      };
    });
  return { clip, zoom, shown };
}
