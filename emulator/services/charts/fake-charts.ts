// Charts: only the enumeration that charts of a sheet are made with. Charts of its own, for pages, are not modelled.
// Knows no sheet.
import type { RunContext } from '../../run/run-context';
import type { Coverage } from '../guard';
import { chartTypes } from './chart-types';

export const CHARTS: Coverage = {
  ChartType: 'exact',
};

export class FakeCharts {
  constructor(private readonly run: RunContext) {}

  get ChartType(): object {
    return chartTypes(this.run).face;
  }
}
