// EmbeddedChartBuilder: puts a chart together. Costs nothing: the chart reaches the document through its sheet.
// Source: D:ref/spreadsheet/embedded-chart-builder. Knows no drawing; options are kept as they are given.
import type { ChartAnchor, ChartFields, ChartOption } from '../../host/annotations/chart-list';
import type { GridArea } from '../../host/annotations/grid-area';
import { chartTypes } from '../charts/chart-types';
import { EnumValue } from '../enumeration';
import { guard, notModelled, type Coverage } from '../guard';
import { fits, isA, isNumber, isText, wrongSignature } from '../signature';
import { areaOn } from './coordinates';
import { FakeContainerInfo } from './fake-container-info';
import type { FakeEmbeddedChart } from './fake-embedded-chart';
import { FakeRange } from './fake-range';
import type { OpenSpreadsheet } from './open-spreadsheet';

const TYPED: Coverage[string] = 'refused: setChartType does the same without options of the type';
const OTHER_DRAWING: Coverage[string] = 'refused: not needed so far';

export const EMBEDDED_CHART_BUILDER: Coverage = {
  addRange: 'exact',
  asAreaChart: TYPED,
  asBarChart: TYPED,
  asColumnChart: TYPED,
  asComboChart: TYPED,
  asHistogramChart: TYPED,
  asLineChart: TYPED,
  asPieChart: TYPED,
  asScatterChart: TYPED,
  asTableChart: TYPED,
  build: 'partial: a chart without type, range or position is refused',
  clearRanges: 'exact',
  getChartType: 'partial: refused before a type is set',
  getContainer: 'partial: refused before a position is set',
  getRanges: 'exact',
  removeRange: 'exact',
  setChartType: 'partial: AREA, BAR, COLUMN, COMBO, HISTOGRAM, LINE, PIE, SCATTER and TABLE',
  setHiddenDimensionStrategy: OTHER_DRAWING,
  setMergeStrategy: OTHER_DRAWING,
  setNumHeaders: 'partial: whole numbers from 0',
  setOption: 'partial: kept as given, no name or value is checked; what JSON cannot hold is refused',
  setPosition: 'partial: a cell outside the grid, fractions and negative offsets are refused',
  setTransposeRowsAndColumns: OTHER_DRAWING,
};

/** Those a builder can be turned into, see the `as…Chart` methods. */
const DRAWN = 'AREA BAR COLUMN COMBO HISTOGRAM LINE PIE SCATTER TABLE'.split(' ');

type Draft = Omit<ChartFields, 'type' | 'anchor'> & {
  readonly type: string | null;
  readonly anchor: ChartAnchor | null;
};

export class FakeEmbeddedChartBuilder {
  constructor(
    private readonly open: OpenSpreadsheet,
    private draft: Draft,
    private readonly make: (fields: ChartFields) => FakeEmbeddedChart,
  ) {
    guard(this, 'EmbeddedChartBuilder', EMBEDDED_CHART_BUILDER);
  }

  /** A range that the chart has already is not added again. */
  addRange(...args: readonly unknown[]): this {
    const { area } = this.range('addRange', args).coordinates;
    const { ranges } = this.draft;
    return ranges.some((one) => isSame(one, area)) ? this : this.with({ ranges: [...ranges, area] });
  }

  removeRange(...args: readonly unknown[]): this {
    const { area } = this.range('removeRange', args).coordinates;
    return this.with({ ranges: this.draft.ranges.filter((one) => !isSame(one, area)) });
  }

  clearRanges(): this {
    return this.with({ ranges: [] });
  }

  getRanges(): readonly FakeRange[] {
    return this.draft.ranges.map((area) => this.open.handles.range(areaOn(this.open.sheet(area.sheetId), area)));
  }

  setChartType(...args: readonly unknown[]): this {
    const types = chartTypes(this.open.run);
    const type = fits(args, isA(EnumValue)) ? types.labelOf(args[0]) : null;
    if (type === null) throw this.wrong('setChartType', args);
    if (!DRAWN.includes(type)) throw notModelled(`EmbeddedChartBuilder.setChartType(${type})`);
    return this.with({ type });
  }

  getChartType(): EnumValue {
    if (this.draft.type === null) throw notModelled('EmbeddedChartBuilder.getChartType before a type is set');
    return chartTypes(this.open.run).of(this.draft.type);
  }

  setNumHeaders(...args: readonly unknown[]): this {
    if (!fits(args, isNumber)) throw this.wrong('setNumHeaders', args);
    if (!isCount(args[0])) throw notModelled(`EmbeddedChartBuilder.setNumHeaders(${args[0]})`);
    return this.with({ numHeaders: args[0] });
  }

  setOption(...args: readonly unknown[]): this {
    const [name, value] = args;
    if (args.length !== 2 || !isText(name)) throw this.wrong('setOption', args);
    if (!isOption(value)) throw notModelled(`EmbeddedChartBuilder.setOption of what is no plain value, ${name}`);
    // Copied: the script may change its object afterwards.
    return this.with({ options: { ...this.draft.options, [name]: structuredClone(value) } });
  }

  /** Counts from 1. */
  setPosition(...args: readonly unknown[]): this {
    if (!fits(args, isNumber, isNumber, isNumber, isNumber)) throw this.wrong('setPosition', args);
    const [row, column, offsetX, offsetY] = args;
    if (![row - 1, column - 1, offsetX, offsetY].every(isCount)) {
      throw notModelled(`EmbeddedChartBuilder.setPosition(${args.join()})`);
    }
    return this.with({ anchor: { row: row - 1, column: column - 1, offsetX, offsetY } });
  }

  getContainer(): FakeContainerInfo {
    if (this.draft.anchor === null) throw notModelled('EmbeddedChartBuilder.getContainer before a position is set');
    return new FakeContainerInfo(this.draft.anchor);
  }

  build(): FakeEmbeddedChart {
    const { type, anchor, ...rest } = this.draft;
    if (type === null || anchor === null || rest.ranges.length === 0) {
      throw notModelled('EmbeddedChartBuilder.build without type, range or position');
    }
    return this.make({ ...rest, type, anchor });
  }

  private with(change: Partial<Draft>): this {
    this.draft = { ...this.draft, ...change };
    return this;
  }

  private range(method: string, args: readonly unknown[]): FakeRange {
    if (!fits(args, isA(FakeRange))) throw this.wrong(method, args);
    return args[0];
  }

  private wrong(method: string, args: readonly unknown[]): Error {
    return wrongSignature(this.open.run, `EmbeddedChartBuilder.${method}`, args);
  }
}

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;

function isSame(one: GridArea, other: GridArea): boolean {
  const key = ({ sheetId, startRow, endRow, startColumn, endColumn }: GridArea): string =>
    JSON.stringify([sheetId, startRow, endRow, startColumn, endColumn]);
  return key(one) === key(other);
}

/** Asks for the shape: an object of the script's is none of this realm's classes. */
function isOption(value: unknown): value is ChartOption {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isOption);
  if (typeof value !== 'object' || Object.prototype.toString.call(value) !== '[object Object]') return false;
  return Object.values(value).every(isOption);
}
