// Values laid over rectangles of one sheet, the newest on top: validation rules, colours, notes, widths.
// Stays as small as the number of rectangles, not of cells; its rectangles never overlap. Knows not what the values mean.
import type { Rect } from '../../cells/cell-store';
import { rectsMeet } from './grid-area';
import type { Axis, LineChange } from './line-change';
import { followRun } from './line-change';

export interface Laid<T> {
  readonly rect: Rect;
  readonly value: T;
}

export class AreaMap<T> {
  private entries: Laid<T>[];

  constructor(entries: readonly Laid<T>[] = []) {
    this.entries = [...entries];
  }

  toJSON(): readonly Laid<T>[] {
    return this.entries;
  }

  isEmpty(): boolean {
    return this.entries.length === 0;
  }

  /** Takes away what lay on the rectangle and lays these there instead, which must not overlap. */
  replace(rect: Rect, laid: readonly Laid<T>[]): void {
    const kept: Laid<T>[] = [];
    for (const entry of this.entries) {
      if (!rectsMeet(entry.rect, rect)) kept.push(entry);
      else for (const rest of without(entry.rect, rect)) kept.push({ rect: rest, value: entry.value });
    }
    for (const { rect: next, value } of laid) {
      const last = kept[kept.length - 1];
      // Row after row written by a loop stays one rectangle.
      if (last !== undefined && last.value === value && isRightAbove(last.rect, next)) {
        kept[kept.length - 1] = { rect: { ...last.rect, rows: last.rect.rows + next.rows }, value };
      } else {
        kept.push({ rect: next, value });
      }
    }
    this.entries = kept;
  }

  /** What lies on a rectangle, cut to it. */
  within(rect: Rect): readonly Laid<T>[] {
    return this.entries
      .filter((entry) => rectsMeet(entry.rect, rect))
      .map((entry) => ({ rect: cut(entry.rect, rect), value: entry.value }));
  }

  follow(axis: Axis, change: LineChange, inherits: boolean): void {
    this.entries = this.entries.flatMap(({ rect, value }) => {
      const run = axis === 'row' ? { from: rect.row, count: rect.rows } : { from: rect.column, count: rect.columns };
      return followRun(run, change, inherits).map(({ from, count }) => ({
        rect: axis === 'row' ? { ...rect, row: from, rows: count } : { ...rect, column: from, columns: count },
        value,
      }));
    });
  }

  /** Changes values in place, such as a rule whose range moved. */
  change(work: (value: T) => T): void {
    this.entries = this.entries.map(({ rect, value }) => ({ rect, value: work(value) }));
  }
}

function isRightAbove(upper: Rect, lower: Rect): boolean {
  return upper.column === lower.column && upper.columns === lower.columns && upper.row + upper.rows === lower.row;
}

function cut(rect: Rect, to: Rect): Rect {
  const row = Math.max(rect.row, to.row);
  const column = Math.max(rect.column, to.column);
  return {
    row,
    column,
    rows: Math.min(rect.row + rect.rows, to.row + to.rows) - row,
    columns: Math.min(rect.column + rect.columns, to.column + to.columns) - column,
  };
}

/** The parts of a rectangle around the hole: above, below, left and right of it. */
function without(rect: Rect, hole: Rect): readonly Rect[] {
  const gone = cut(hole, rect);
  const below = gone.row + gone.rows;
  const right = gone.column + gone.columns;
  return [
    { ...rect, rows: gone.row - rect.row },
    { ...rect, row: below, rows: rect.row + rect.rows - below },
    { ...gone, column: rect.column, columns: gone.column - rect.column },
    { ...gone, column: right, columns: rect.column + rect.columns - right },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}
