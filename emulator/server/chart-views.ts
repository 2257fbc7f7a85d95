// The charts of the workbook as the page draws them: form, words and cells, read from the options that a script set.
// Reads an option only under the names that Google heeds; knows no figure.
import type { Host } from '../host/host';
import type { ChartData, ChartOption } from '../host/annotations/chart-list';
import { rectOfArea } from '../host/annotations/grid-area';
import type { ChartView } from './protocol';

/** What Google draws where nothing is set (D:chart-configuration-options and its sheets). */
const USUAL = { width: 600, height: 371, colour: '#4285f4' };
const FORMS: Readonly<Record<string, ChartView['form']>> = { LINE: 'line', COLUMN: 'columns', BAR: 'bars' };

export function chartViews(host: Host): readonly ChartView[] {
  const charts = host.annotations.charts();
  if (charts.length === 0) return [];
  const sheets = new Map(host.cells.sheets().map((sheet) => [sheet.id, sheet]));
  return charts.map((chart) => {
    const { id, sheetId, type, numHeaders, anchor, options } = chart;
    const ranges = chart.ranges.flatMap((area) => {
      const sheet = sheets.get(area.sheetId);
      return sheet === undefined ? [] : [{ sheetId: area.sheetId, ...rectOfArea(area, sheet) }];
    });
    return {
      id,
      sheetId,
      form: FORMS[type] ?? 'other',
      title: textOf(options['title']),
      ...axisTitles(chart),
      colour: textOf(at(options['colors'], 0), USUAL.colour),
      width: numberOf(options['width'], USUAL.width),
      height: numberOf(options['height'], USUAL.height),
      ...anchor,
      numHeaders,
      ranges,
    };
  });
}

/** A bar chart lies on its side, and its axes with it. */
function axisTitles({ type, options }: ChartData): Pick<ChartView, 'across' | 'up'> {
  const [flat, upright] = [
    textOf(at(options['hAxis'], 'title') ?? options['hAxis.title']),
    // Google shows no title under `vAxis`: https://gist.github.com/tanaikech/4125cc280e15c0fc726cb2fe4f35a3f7
    textOf(at(at(options['vAxes'], 0), 'title') ?? options['vAxes.0.title']),
  ];
  return type === 'BAR' ? { across: upright, up: flat } : { across: flat, up: upright };
}

function at(option: ChartOption | undefined, key: string | number): ChartOption | undefined {
  if (typeof option !== 'object' || option === null) return undefined;
  return Object.entries(option).find(([name]) => name === String(key))?.[1];
}

const textOf = (option: ChartOption | undefined, usual = ''): string => (typeof option === 'string' ? option : usual);
const numberOf = (option: ChartOption | undefined, usual: number): number =>
  typeof option === 'number' && option > 0 ? option : usual;
