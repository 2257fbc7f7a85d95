// Puts the charts of the Value tab over it, each once: what a person made of one, or that it was deleted, stays.
// Knows no figure; Google's charts draw the cells as they change.
import { FIRST_ROW } from '../domain/archive-value/formula-template';
import { valueCharts } from '../domain/archive-value/value-chart';
import type { ValueChart } from '../domain/archive-value/value-chart';
import type { Language } from '../domain/language';
import { METADATA_KEY } from './archive-layout';
import { growing } from './cell-limit';
import type { FormulaPlaces } from './formula-places';
import { columnLetters } from './sheet-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** Pixels; in lines of the usual size, with one left free. */
const SIZE = { width: 600, height: 315 };
const LINES = { rows: 16, columns: 7 };

/** The mark that a chart was made: `chart:curve`. */
const markOf = (key: string): string => `chart:${key}`;

export function addCharts(
  spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
  places: FormulaPlaces,
  language: Language,
): void {
  const { sheet } = places.tab('value');
  const marks = new Set(sheet.getDeveloperMetadata().map((item) => item.getValue()));
  const charts = valueCharts(language);
  const missing = charts.filter(({ key }) => !marks.has(markOf(key)));
  if (missing.length === 0) return;
  const drawn = drawnColumns(sheet);
  const right = makeRoom(spreadsheet, sheet, charts.length);
  for (const chart of missing) {
    const column = places.anchor(chart.block);
    // A set-up that was cut short may have left the chart without its mark.
    if (!drawn.has(column)) {
      const row = FIRST_ROW.value + charts.indexOf(chart) * LINES.rows;
      const range = sheet.getRange(dataOf(column, chart));
      const builder = sheet.newChart().addRange(range).setPosition(row, right, 0, 0);
      sheet.insertChart(dressed(builder, chart).build());
    }
    sheet.addDeveloperMetadata(METADATA_KEY, markOf(chart.key), SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
  }
}

/** First columns of what the charts of the tab show. */
function drawnColumns(sheet: Sheet): ReadonlySet<number> {
  return new Set(sheet.getCharts().flatMap((chart) => chart.getRanges().map((range) => range.getColumn())));
}

/** Open below: a block may grow. */
function dataOf(column: number, { block }: ValueChart): string {
  return `${columnLetters(column)}${FIRST_ROW.value}:${columnLetters(column + block.columns.length - 1)}`;
}

function dressed(builder: Builder, { form, colour, title, across, up }: ValueChart): Builder {
  return (
    builder
      .setChartType(form === 'line' ? Charts.ChartType.LINE : Charts.ChartType.COLUMN)
      .setNumHeaders(0)
      // Else a first column of numbers would be drawn as a line of its own.
      .setOption('useFirstColumnAsDomain', true)
      .setOption('title', title)
      .setOption('hAxis', { title: across })
      // A title under `vAxis` is not shown: https://gist.github.com/tanaikech/4125cc280e15c0fc726cb2fe4f35a3f7
      .setOption('vAxes', { 0: { title: up, minValue: 0, viewWindow: { min: 0 } } })
      .setOption('series', { 0: form === 'line' ? { pointSize: 5 } : { dataLabel: 'value' } })
      .setOption('colors', [colour])
      .setOption('legend', { position: 'none' })
      .setOption('width', SIZE.width)
      .setOption('height', SIZE.height)
  );
}

/** Right of everything that stands in the tab, so that no block is covered; the column after a free one. */
function makeRoom(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet, sheet: Sheet, charts: number): number {
  const [rows, columns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const last = sheet.getLastColumn();
  const [moreRows, moreColumns] = [FIRST_ROW.value - 1 + charts * LINES.rows - rows, last + LINES.columns - columns];
  if (moreRows > 0) {
    growing(
      spreadsheet,
      () => moreRows * columns,
      () => sheet.insertRowsAfter(rows, moreRows),
    );
  }
  if (moreColumns > 0) {
    growing(
      spreadsheet,
      () => moreColumns * rows,
      () => sheet.insertColumnsAfter(columns, moreColumns),
    );
  }
  return last + 2;
}
