// The part of a Sheet that is about the charts over it. A chart is data here; the local page draws it.
// Knows the document only through OpenSpreadsheet.
import type { ChartFields } from '../../host/annotations/chart-list';
import { notModelled, type Coverage } from '../guard';
import { fits, isA } from '../signature';
import { FakeEmbeddedChart } from './fake-embedded-chart';
import { FakeEmbeddedChartBuilder } from './fake-embedded-chart-builder';
import { SheetSizes } from './sheet-sizes';

export const SHEET_CHARTS: Coverage = {
  getCharts: 'exact',
  insertChart: 'partial: a chart that was read from a sheet is refused; the built chart gets no id',
  newChart: 'partial: see EmbeddedChartBuilder',
  removeChart: 'partial: only of a chart that the sheet still has',
  updateChart: 'partial: only of a chart that the sheet still has',
};

export abstract class SheetCharts extends SheetSizes {
  newChart(): FakeEmbeddedChartBuilder {
    const make = (fields: ChartFields): FakeEmbeddedChart => new FakeEmbeddedChart(this.open, fields, null);
    const { id: sheetId } = this.info();
    return new FakeEmbeddedChartBuilder(
      this.open,
      { sheetId, type: null, ranges: [], numHeaders: 0, options: {}, anchor: null },
      make,
    );
  }

  getCharts(): readonly FakeEmbeddedChart[] {
    this.open.read('Sheet.getCharts');
    return this.open.annotations
      .charts()
      .filter((one) => one.sheetId === this.info().id)
      .map(({ id, ...fields }) => new FakeEmbeddedChart(this.open, fields, id));
  }

  insertChart(...args: readonly unknown[]): void {
    const { fields, id } = this.chart('insertChart', args);
    if (id !== null) throw notModelled('Sheet.insertChart of a chart that was read from a sheet');
    this.put('Sheet.insertChart', fields);
    this.open.annotations.addChart({ ...fields, sheetId: this.id });
  }

  updateChart(...args: readonly unknown[]): void {
    const { fields, id } = this.chart('updateChart', args);
    this.put('Sheet.updateChart', fields);
    if (fields.sheetId !== this.id || id === null || !this.open.annotations.changeChart(id, fields)) {
      throw notModelled('Sheet.updateChart of a chart that the sheet does not have');
    }
  }

  removeChart(...args: readonly unknown[]): void {
    const { fields, id } = this.chart('removeChart', args);
    this.open.write('Sheet.removeChart');
    this.open.rights.requireSheet(this.info().id);
    if (fields.sheetId !== this.id || id === null || !this.open.annotations.removeChart(id)) {
      throw notModelled('Sheet.removeChart of a chart that the sheet does not have');
    }
  }

  private chart(method: string, args: readonly unknown[]): FakeEmbeddedChart {
    if (!fits(args, isA(FakeEmbeddedChart))) throw this.wrong(method, args);
    return args[0];
  }

  /** What Google says to a place outside the grid is not known. */
  private put(method: string, { anchor }: ChartFields): void {
    this.open.write(method);
    const { id, rows, columns } = this.info();
    this.open.rights.requireSheet(id);
    if (anchor.row >= rows || anchor.column >= columns) throw notModelled(`${method} outside the grid`);
  }
}
