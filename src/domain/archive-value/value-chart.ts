// A chart of the Value tab as data: the block it draws, its form and its words.
// Knows no cell, no place and no service.
import { label } from '../catalogue/catalogue';
import type { Language } from '../language';
import type { ValueBlockLine } from './value-block';
import { valueBlocks } from './value-blocks';
import valueChartsData from './value-charts-data';

export interface ValueChartLine {
  /** The block whose two columns are drawn; the first has the names or the way along. */
  readonly key: string;
  readonly form: 'line' | 'columns';
  readonly colour: string;
  readonly en: string;
  readonly zh: string;
  readonly acrossEn: string;
  readonly acrossZh: string;
  readonly upEn: string;
  readonly upZh: string;
}

export interface ValueChart {
  readonly key: string;
  readonly block: ValueBlockLine;
  readonly form: ValueChartLine['form'];
  readonly colour: string;
  readonly title: string;
  /** Titles of the axes. */
  readonly across: string;
  readonly up: string;
}

export function valueCharts(language: Language): readonly ValueChart[] {
  const blocks = new Map(valueBlocks().map((block) => [block.key, block]));
  return valueChartsData().map((line) => {
    const block = blocks.get(line.key);
    if (block === undefined) throw new Error(`Cannot make a chart: the Value tab has no block ${line.key}`);
    const { key, form, colour } = line;
    const [across, up] = language === 'zh' ? [line.acrossZh, line.upZh] : [line.acrossEn, line.upEn];
    return { key, block, form, colour, title: label(line, language), across, up };
  });
}
