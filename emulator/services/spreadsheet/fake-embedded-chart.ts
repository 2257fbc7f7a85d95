// EmbeddedChart: a chart as it was when it was built or read. Costs nothing; a sheet takes it or gave it.
// Draws nothing.
import type { ChartFields } from '../../host/annotations/chart-list';
import { FakeChartOptions } from '../charts/fake-chart-options';
import { guard, type Coverage } from '../guard';
import { areaOn } from './coordinates';
import { FakeContainerInfo } from './fake-container-info';
import { FakeEmbeddedChartBuilder } from './fake-embedded-chart-builder';
import type { FakeRange } from './fake-range';
import type { OpenSpreadsheet } from './open-spreadsheet';

export const EMBEDDED_CHART: Coverage = {
  getAs: 'refused: nothing is drawn',
  getBlob: 'refused: nothing is drawn',
  getChartId: 'partial: null until it is read from a sheet',
  getContainerInfo: 'exact',
  getNumHeaders: 'exact',
  getOptions: 'partial: see ChartOptions',
  getRanges: 'exact',
  modify: 'partial: see EmbeddedChartBuilder',
};

export class FakeEmbeddedChart {
  /** @param id null for a chart that no sheet has */
  constructor(
    private readonly open: OpenSpreadsheet,
    readonly fields: ChartFields,
    readonly id: number | null,
  ) {
    guard(this, 'EmbeddedChart', EMBEDDED_CHART);
  }

  getChartId(): number | null {
    return this.id;
  }

  getContainerInfo(): FakeContainerInfo {
    return new FakeContainerInfo(this.fields.anchor);
  }

  getNumHeaders(): number {
    return this.fields.numHeaders;
  }

  getOptions(): FakeChartOptions {
    return new FakeChartOptions(this.open.run, this.fields.options);
  }

  getRanges(): readonly FakeRange[] {
    return this.fields.ranges.map((area) => this.open.handles.range(areaOn(this.open.sheet(area.sheetId), area)));
  }

  modify(): FakeEmbeddedChartBuilder {
    const make = (fields: ChartFields): FakeEmbeddedChart => new FakeEmbeddedChart(this.open, fields, this.id);
    return new FakeEmbeddedChartBuilder(this.open, this.fields, make);
  }
}
