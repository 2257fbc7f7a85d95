// ChartOptions: what was set on a chart, as it was set.
// Knows no default of Google's: an option that nobody set is refused.
import type { RunContext } from '../../run/run-context';
import type { ChartOption } from '../../host/annotations/chart-list';
import { guard, notModelled, type Coverage } from '../guard';
import { fits, isText, signatureError } from '../signature';

export const CHART_OPTIONS: Coverage = {
  get: 'partial: options that were set, by the name they were set under; defaults are refused',
};

export class FakeChartOptions {
  constructor(
    private readonly run: RunContext,
    private readonly options: Readonly<Record<string, ChartOption>>,
  ) {
    guard(this, 'ChartOptions', CHART_OPTIONS);
  }

  get(...args: readonly unknown[]): ChartOption {
    if (!fits(args, isText)) throw signatureError(this.run, 'Charts.ChartOptions.get', args);
    const value = Object.hasOwn(this.options, args[0]) ? this.options[args[0]] : undefined;
    if (value === undefined) throw notModelled(`ChartOptions.get of ${args[0]}, which was not set`);
    return structuredClone(value);
  }
}
