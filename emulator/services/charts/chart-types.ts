// The enumeration Charts.ChartType, in the order of Google's reference.
// Knows not which of them a sheet can draw.
import type { RunContext } from '../../run/run-context';
import { enumeration, type Enumeration } from '../enumeration';

const LABELS =
  'TIMELINE AREA BAR BUBBLE CANDLESTICK COLUMN COMBO GAUGE GEO HISTOGRAM RADAR LINE ORG PIE SCATTER SPARKLINE ' +
  'STEPPED_AREA TABLE TREEMAP WATERFALL';

export function chartTypes(run: RunContext): Enumeration {
  return enumeration(run, 'ChartType', LABELS.split(' '));
}
