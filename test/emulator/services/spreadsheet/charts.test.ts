// Charts over a sheet: building, inserting, reading, changing and removing them, and how they follow the cells.
import { describe, expect, it } from '@jest/globals';
import { MemoryCellStore } from '../../../../emulator/cells/memory-cell-store';
import { Host } from '../../../../emulator/host/host';
import { EDITOR, execute, gas, refusal, VIEWER, workbook } from './apps-script';

const INSERT = `const build = (options) => sheet.newChart().setChartType(Charts.ChartType.LINE)
    .addRange(sheet.getRange('B2:C'))
    .setNumHeaders(0)
    .setOption('vAxes', { 0: { title: 'money' } })
    .setOption('title', 'Curve')
    .setPosition(5, 8, 3, 4);
  sheet.insertChart(build().build());`;
const SHOW = `sheet.getCharts().map((chart) => {
    const place = chart.getContainerInfo();
    return [
      chart.modify().getChartType().toString(), chart.getRanges().map((range) => range.getA1Notation()),
      place.getAnchorRow(), place.getAnchorColumn(),
    ];
  })`;

describe('A chart', () => {
  it('is on its sheet once it is inserted, with all it was built of', () => {
    const host = workbook();
    const read = `${INSERT}
      const [chart, ...more] = sheet.getCharts();
      const place = chart.getContainerInfo();
      return [more.length, chart.getNumHeaders(), chart.getOptions().get('title'), chart.getOptions().get('vAxes'),
        place.getOffsetX(), place.getOffsetY(), typeof chart.getChartId(), build().build().getChartId()];`;
    expect(gas(host, read)).toEqual([0, 0, 'Curve', { 0: { title: 'money' } }, 3, 4, 'number', null]);
    expect(gas(host, `return ${SHOW};`)).toEqual([['LINE', ['B2:C'], 5, 8]]);
  });

  it('is not on another sheet, and not before it is inserted', () => {
    expect(gas(workbook(), `${INSERT} return ss.insertSheet('B').getCharts().length;`)).toBe(0);
    expect(
      gas(workbook(), `${INSERT.replace('sheet.insertChart(build().build())', 'build().build()')} return ${SHOW};`),
    ).toEqual([]);
  });

  it('is changed by what its builder makes of it, and only when the sheet is told', () => {
    const host = workbook();
    const change = `const chart = sheet.getCharts()[0].modify().clearRanges().addRange(sheet.getRange('A1:A3'))
      .addRange(sheet.getRange('D1:D3')).addRange(sheet.getRange('A1:A3')).removeRange(sheet.getRange('D1:D3'))
      .setPosition(1, 2, 0, 0).setChartType(Charts.ChartType.COLUMN).build();`;
    const before = gas(host, `${INSERT} return [${SHOW}, sheet.getCharts()[0].getChartId()];`) as [unknown, number];
    expect(gas(host, `${change} return ${SHOW};`)).toEqual(before[0]);
    expect(gas(host, `${change} sheet.updateChart(chart); return [${SHOW}, chart.getChartId()];`)).toEqual([
      [['COLUMN', ['A1:A3'], 1, 2]],
      before[1],
    ]);
  });

  it('is removed for good', () => {
    const host = workbook();
    expect(gas(host, `${INSERT} sheet.removeChart(sheet.getCharts()[0]); return ${SHOW};`)).toEqual([]);
    const twice = `${INSERT} const [chart] = sheet.getCharts(); sheet.removeChart(chart); sheet.removeChart(chart);`;
    expect(execute(host, twice).unmodelled).toHaveLength(1);
  });

  it.each([
    ['sheet.insertColumnsBefore(1, 2)', ['LINE', ['D2:E'], 5, 10]],
    ['sheet.insertRowsBefore(1, 3)', ['LINE', ['B5:C'], 8, 8]],
    ['sheet.insertColumnsBefore(3, 1)', ['LINE', ['B2:D'], 5, 9]],
    ['sheet.insertRowsAfter(50, 1)', ['LINE', ['B2:C'], 5, 8]],
    ['sheet.deleteRows(4, 2)', ['LINE', ['B2:C'], 4, 8]],
    ['sheet.deleteColumns(2, 2)', ['LINE', [], 5, 6]],
    ["sheet.moveColumns(sheet.getRange('B:C'), 6)", ['LINE', ['D2:E'], 5, 8]],
  ])('follows its cells after %s', (call, chart) => {
    expect(gas(workbook(), `${INSERT} ${call}; return ${SHOW};`)).toEqual([chart]);
  });

  it('draws cells of another sheet, stays when that one goes, and goes with its own', () => {
    const host = workbook();
    const other = INSERT.replace("sheet.getRange('B2:C')", "ss.insertSheet('B').getRange('A1:B2')");
    expect(gas(host, `${other} ss.deleteSheet(ss.getSheetByName('B')); return ${SHOW};`)).toEqual([['LINE', [], 5, 8]]);
    gas(host, "ss.insertSheet('C'); ss.deleteSheet(sheet); return 1;");
    expect(host.annotations.charts()).toEqual([]);
  });

  it('is kept with the workbook, whose older files know no charts', () => {
    const host = workbook();
    gas(host, `${INSERT} return 1;`);
    const data = JSON.parse(JSON.stringify(host)) as ReturnType<Host['toJSON']>;
    const read = Host.fromJSON(new MemoryCellStore(), data);
    expect(read.annotations.charts()).toEqual(host.annotations.charts());
    expect(read.annotations.charts()).toHaveLength(1);
    const { charts, ...older } = data.annotations;
    expect(charts?.list).toHaveLength(1);
    expect(Host.fromJSON(new MemoryCellStore(), { ...data, annotations: older }).annotations.charts()).toEqual([]);
  });
});

describe('Making a chart', () => {
  it('counts as a write of the document where the sheet takes it, and building it costs nothing', () => {
    const { callsByMethod } = execute(workbook(), `${INSERT} build().build(); sheet.getCharts();`);
    expect(callsByMethod).toMatchObject({ 'Sheet.insertChart': 1, 'Sheet.getCharts': 1 });
    expect(Object.keys(callsByMethod).filter((method) => /Chart/.test(method))).toHaveLength(2);
  });

  it('fails where a fault is ordered, leaving no chart', () => {
    const host = workbook();
    host.faults.order({ kind: 'throw', nth: 1, method: 'insertChart' });
    expect(refusal(host, INSERT)).toMatch(/^Exception: /);
    expect(host.annotations.charts()).toEqual([]);
  });

  it('is not for people who may only look, nor under a protection of others', () => {
    const host = workbook();
    expect(execute(host, INSERT, { user: VIEWER }).outcome).toBe('error');
    gas(host, 'const own = sheet.protect(); own.removeEditors(own.getEditors()); return 1;');
    expect(execute(host, INSERT, { user: EDITOR }).outcome).toBe('error');
    expect(host.annotations.charts()).toEqual([]);
  });

  it.each([
    ["addRange('A1')", 'EmbeddedChartBuilder.addRange', '(String)'],
    ['setChartType("LINE")', 'EmbeddedChartBuilder.setChartType', '(String)'],
    ['setPosition(1, 2)', 'EmbeddedChartBuilder.setPosition', '(number,number)'],
    ['setNumHeaders("1")', 'EmbeddedChartBuilder.setNumHeaders', '(String)'],
    ['setOption(1, 2)', 'EmbeddedChartBuilder.setOption', '(number,number)'],
  ])('refuses %s as Google does', (call, method, types) => {
    expect(refusal(workbook(), `sheet.newChart().${call};`)).toBe(
      `Exception: The parameters ${types} don't match the method signature for SpreadsheetApp.${method}.`,
    );
  });

  it('refuses what is no chart', () => {
    for (const method of ['insertChart', 'updateChart', 'removeChart']) {
      expect(refusal(workbook(), `sheet.${method}(sheet.newChart());`)).toContain(`SpreadsheetApp.Sheet.${method}.`);
    }
  });

  it.each([
    'sheet.newChart().build()',
    'sheet.newChart().setChartType(Charts.ChartType.GAUGE)',
    'sheet.newChart().setNumHeaders(-1)',
    'sheet.newChart().setOption("a", () => 1)',
    'sheet.newChart().setPosition(0, 1, 0, 0)',
    'sheet.newChart().asLineChart()',
    'sheet.insertChart(sheet.getCharts()[0])',
    'sheet.insertChart(build().setPosition(100000, 1, 0, 0).build())',
    'sheet.updateChart(build().build())',
    'sheet.getCharts()[0].getOptions().get("width")',
    'Charts.newLineChart()',
  ])('%s is not modelled and says so', (call) => {
    expect(execute(workbook(), `${INSERT} try { ${call}; } catch (e) {}`).unmodelled).toHaveLength(1);
  });
});
