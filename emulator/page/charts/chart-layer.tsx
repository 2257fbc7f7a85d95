// The charts of the tab that is shown, over its cells: they scroll with the grid and are drawn anew when cells change.
// Knows where cells are from the grid; takes no mouse, so that the cells below can be reached.
import { useEffect, useState } from 'preact/hooks';
import type { ChartView } from '../../server/protocol';
import { fill } from '../text';
import type { Workbench } from '../workbench';
import { ChartDrawing } from './chart-drawing';
import { figuresOf, type Figures } from './chart-figures';
import { figureRows } from './chart-cells';
import { chartPlaces } from './chart-places';

interface LayerProps {
  readonly workbench: Workbench;
  readonly charts: readonly ChartView[];
}

export function ChartLayer({ workbench, charts }: LayerProps) {
  const [, redraw] = useState(0);
  useEffect(() => {
    let asked = 0;
    const soon = (): void => {
      asked ||= requestAnimationFrame(() => {
        asked = 0;
        redraw((count) => count + 1);
      });
    };
    const stop = workbench.grid?.onAnyChange(soon);
    const stopStream = workbench.onStream(soon);
    window.addEventListener('resize', soon);
    return () => {
      stop?.();
      stopStream();
      window.removeEventListener('resize', soon);
      cancelAnimationFrame(asked);
    };
  }, [workbench]);
  const { grid } = workbench;
  const places = grid === null || charts.length === 0 ? null : chartPlaces(grid, charts);
  if (grid === null || places === null) return null;
  const { clip, zoom, shown } = places;
  return (
    <div class="charts" style={pixels(clip)}>
      {shown.map(({ chart, left, top }) => {
        const figures: Figures = chart.form === 'other' ? { kind: 'empty' } : figuresOf(figureRows(grid, chart));
        return (
          <div
            key={chart.id}
            class="chart"
            role="img"
            tabIndex={0}
            aria-label={labelOf(workbench, chart, figures)}
            style={{
              ...pixels({ left, top, width: chart.width, height: chart.height }),
              transform: `scale(${zoom})`,
            }}
            onFocus={() => grid.scrollTo(chart)}
          >
            {chart.form !== 'other' && figures.kind === 'figures' ? (
              <ChartDrawing chart={chart} figures={figures.figures} language={workbench.config.language} />
            ) : (
              <Wordy chart={chart} words={missing(workbench, chart, figures)} />
            )}
          </div>
        );
      })}
    </div>
  );
}

function pixels(sizes: Readonly<Record<string, number>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(sizes).map(([name, size]) => [name, `${size}px`]));
}

/** Words in place of an axis without figures. */
function Wordy({ chart, words }: { readonly chart: ChartView; readonly words: string }) {
  return (
    <svg width={chart.width} height={chart.height} aria-hidden="true">
      <text x={16} y={26} font-size="15" font-weight="600" fill="#1f1f1f">
        {chart.title}
      </text>
      <text x={16} y={60} font-size="13" fill="#5f6368">
        {words}
      </text>
    </svg>
  );
}

function missing({ words }: Workbench, { form }: ChartView, figures: Figures): string {
  if (form === 'other') return words.chartOther;
  return figures.kind === 'error' ? fill(words.chartError, figures.shown) : words.chartEmpty;
}

/** All figures in words: there is nothing in the picture that is not in them. */
function labelOf(workbench: Workbench, chart: ChartView, figures: Figures): string {
  const title = fill(workbench.words.chart, chart.title);
  if (chart.form === 'other' || figures.kind !== 'figures') return `${title}. ${missing(workbench, chart, figures)}`;
  const list = figures.figures.map(({ name, shown }) => `${name}: ${shown}`).join('; ');
  return `${title}. ${chart.across} – ${chart.up}: ${list}`;
}
