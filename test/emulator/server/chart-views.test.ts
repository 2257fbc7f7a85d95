// Charts of the workbook as the page is told of them: cells, place and words, from the options Google heeds.
import { describe, expect, it } from '@jest/globals';
import { chartViews } from '../../../emulator/server/chart-views';
import { runMain, workbook } from '../small-workbook';

function views(type: string, options: string) {
  const host = workbook();
  const { error } = runMain(
    host,
    `function main() {
      const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Sheet1');
      sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.${type})${options}
        .addRange(sheet.getRange('B4:C')).setNumHeaders(1).setPosition(3, 5, 7, 9).build());
    }`,
  );
  expect(error).toBeNull();
  return chartViews(host);
}

describe('a chart on the page', () => {
  it('covers cells down to the edge of the grid and hangs on its cell', () => {
    const [chart] = views('LINE', ".setOption('title', 'T').setOption('colors', ['#123456'])");
    const { rows = 0 } = chart?.ranges[0] ?? {};
    expect(chart).toMatchObject({ form: 'line', title: 'T', colour: '#123456', numHeaders: 1 });
    expect(chart).toMatchObject({ row: 2, column: 4, offsetX: 7, offsetY: 9 });
    expect(chart?.ranges[0]).toMatchObject({ row: 3, column: 1, columns: 2 });
    expect(rows).toBe((workbook().cells.sheets()[0]?.rows ?? 0) - 3);
  });

  it('has axis titles where Google shows them, and not the one it does not', () => {
    const set = ".setOption('hAxis', { title: 'H' }).setOption('vAxes', { 0: { title: 'V' } })";
    expect(views('COLUMN', set)[0]).toMatchObject({ form: 'columns', across: 'H', up: 'V' });
    expect(views('BAR', set)[0]).toMatchObject({ form: 'bars', across: 'V', up: 'H' });
    expect(views('LINE', ".setOption('vAxis', { title: 'V' })")[0]).toMatchObject({ across: '', up: '' });
  });

  it('of a kind that is not drawn says so', () => {
    expect(views('PIE', '')[0]).toMatchObject({ form: 'other', width: 600, height: 371 });
  });
});
