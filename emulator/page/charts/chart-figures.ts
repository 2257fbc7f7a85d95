// What a chart has to draw: named figures read from cells, or why there are none.
// Knows values and shown texts of cells, no grid.

export interface Figure {
  /** As the cell shows it. */
  readonly name: string;
  /** Where it stands along a line; its position where the first column holds no numbers. */
  readonly along: number;
  readonly amount: number;
  readonly shown: string;
}

export type Figures =
  | { readonly kind: 'figures'; readonly figures: readonly Figure[] }
  | { readonly kind: 'empty' }
  | { readonly kind: 'error'; readonly shown: string };

export interface FigureCell {
  readonly value: string | number | boolean | null;
  readonly shown: string;
}

/** A cell that calculates or failed: `#N/A`, `#ERROR!`, `Loading...`. */
const FAILED = /^#[A-Z/0!?]+$|^Loading\.\.\.$/;

/** Rows of name and amount. Rows without an amount are left out, as Google does; nothing but zeros is no figure. */
export function figuresOf(rows: readonly (readonly [FigureCell, FigureCell])[]): Figures {
  const failed = rows.flat().find(({ value }) => typeof value === 'string' && FAILED.test(value));
  if (failed !== undefined) return { kind: 'error', shown: failed.shown };
  const counted = rows.filter(([, { value }]) => typeof value === 'number');
  const numbers = counted.every(([{ value }]) => typeof value === 'number');
  const figures = counted.map(([name, amount], at) => ({
    name: name.shown,
    along: numbers ? Number(name.value) : at,
    amount: Number(amount.value),
    shown: amount.shown,
  }));
  return figures.some(({ amount }) => amount !== 0) ? { kind: 'figures', figures } : { kind: 'empty' };
}

/** Round steps from zero, or from below where an amount is below, to beyond the highest. */
export function ticksOf(amounts: readonly number[], wanted = 4): readonly number[] {
  const [low, high] = [Math.min(0, ...amounts), Math.max(0, ...amounts)];
  const rough = (high - low) / wanted || 1;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((round) => round * power >= rough * (1 - 1e-9)) ?? 10);
  const [first, last] = [Math.floor(low / step + 1e-9), Math.ceil(high / step - 1e-9)];
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

/** As the cells show amounts: in hundredths where they do, short for large ones. */
export function tickText(tick: number, figures: readonly Figure[], language: string): string {
  const percent = figures.some(({ shown }) => shown.endsWith('%'));
  const style: Intl.NumberFormatOptions = percent ? { style: 'percent' } : { notation: 'compact' };
  return new Intl.NumberFormat(language === 'zh' ? 'zh-CN' : 'en', { ...style, maximumFractionDigits: 2 }).format(tick);
}
