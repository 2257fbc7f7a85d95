// One chart as SVG: a line, columns or bars of one series, from zero, each mark with its figure beside it.
// Knows the figures and the size, no cell and no grid.
import type { ChartView } from '../../server/protocol';
import type { Figure } from './chart-figures';
import { tickText, ticksOf } from './chart-figures';

interface DrawingProps {
  readonly chart: ChartView;
  readonly figures: readonly Figure[];
  readonly language: string;
}

const EDGE = { left: 64, right: 24, top: 44, bottom: 52 };
const MOST_LABELS = 12;
const GRID = '#dadce0';
const QUIET = '#5f6368';

export function ChartDrawing({ chart, figures, language }: DrawingProps) {
  const { width, height, form, colour } = chart;
  const inner = { width: width - EDGE.left - EDGE.right, height: height - EDGE.top - EDGE.bottom };
  const ticks = ticksOf(figures.map(({ amount }) => amount));
  const [low = 0, high = 1] = [ticks[0], ticks[ticks.length - 1]];
  const share = (amount: number): number => (amount - low) / (high - low);
  const bars = form === 'bars';
  const x = (amount: number): number => EDGE.left + share(amount) * inner.width;
  const y = (amount: number): number => EDGE.top + (1 - share(amount)) * inner.height;
  const band = (bars ? inner.height : inner.width) / figures.length;
  const every = Math.ceil(figures.length / MOST_LABELS);
  const ends = [
    Math.min(...figures.map(({ along }) => along)),
    Math.max(...figures.map(({ along }) => along)),
  ] as const;
  const middle = (at: number, along: number): number => {
    if (bars) return EDGE.top + (at + 0.5) * band;
    if (form === 'columns') return EDGE.left + (at + 0.5) * band;
    return EDGE.left + ((along - ends[0]) / (ends[1] - ends[0] || 1)) * inner.width;
  };
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <text x={16} y={26} font-size="15" font-weight="600" fill="#1f1f1f">
        {chart.title}
      </text>
      {ticks.map((tick) =>
        bars ? (
          <g key={tick}>
            <line x1={x(tick)} x2={x(tick)} y1={EDGE.top} y2={EDGE.top + inner.height} stroke={GRID} />
            <text class="tick" x={x(tick)} y={height - 34} text-anchor="middle" fill={QUIET}>
              {tickText(tick, figures, language)}
            </text>
          </g>
        ) : (
          <g key={tick}>
            <line x1={EDGE.left} x2={EDGE.left + inner.width} y1={y(tick)} y2={y(tick)} stroke={GRID} />
            <text class="tick" x={EDGE.left - 8} y={y(tick) + 4} text-anchor="end" fill={QUIET}>
              {tickText(tick, figures, language)}
            </text>
          </g>
        ),
      )}
      {form === 'line' && (
        <polyline
          points={figures.map(({ along, amount }, at) => `${middle(at, along)},${y(amount)}`).join(' ')}
          fill="none"
          stroke={colour}
          stroke-width="2"
        />
      )}
      {figures.map((figure, at) => {
        const { name, along, amount, shown } = figure;
        const place = middle(at, along);
        const labelled = at % every === 0;
        const thick = Math.min(band * 0.6, 64);
        return (
          <g key={at} class="mark">
            {form === 'line' && <circle cx={place} cy={y(amount)} r="3.5" fill={colour} />}
            {form === 'columns' && (
              <rect
                x={place - thick / 2}
                y={Math.min(y(amount), y(0))}
                width={thick}
                height={Math.abs(y(amount) - y(0))}
                fill={colour}
              />
            )}
            {bars && (
              <rect
                x={Math.min(x(amount), x(0))}
                y={place - thick / 2}
                width={Math.abs(x(amount) - x(0))}
                height={thick}
                fill={colour}
              />
            )}
            {labelled && bars && (
              <text x={EDGE.left - 8} y={place + 4} text-anchor="end" fill="#1f1f1f">
                {name}
              </text>
            )}
            {labelled && !bars && (
              <text x={place} y={height - 34} text-anchor="middle" fill="#1f1f1f">
                {name}
              </text>
            )}
            {labelled && bars && (
              <text class="amount" x={Math.max(x(amount), x(0)) + 6} y={place + 4} fill="#1f1f1f">
                {shown}
              </text>
            )}
            {labelled && !bars && amount !== 0 && (
              <text class="amount" x={place} y={Math.min(y(amount), y(0)) - 8} text-anchor="middle" fill="#1f1f1f">
                {shown}
              </text>
            )}
          </g>
        );
      })}
      <text x={EDGE.left + inner.width / 2} y={height - 12} text-anchor="middle" fill={QUIET}>
        {bars ? chart.up : chart.across}
      </text>
      <text
        x={16}
        y={EDGE.top + inner.height / 2}
        text-anchor="middle"
        fill={QUIET}
        transform={`rotate(-90 16 ${EDGE.top + inner.height / 2})`}
      >
        {bars ? chart.across : chart.up}
      </text>
    </svg>
  );
}
