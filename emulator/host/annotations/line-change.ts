// What happens to lines (rows or columns) when lines are inserted, deleted or moved: where one goes, what a run becomes.
// Knows one axis only, no cells and no sheets.
import type { StructureChange } from '../../cells/cell-store';

export type Axis = 'row' | 'column';
export type LineChange =
  | { readonly kind: 'inserted'; readonly at: number; readonly count: number }
  | { readonly kind: 'deleted'; readonly at: number; readonly count: number }
  /** `to` is the line before which the block lands, counted before the move. */
  | { readonly kind: 'moved'; readonly from: number; readonly count: number; readonly to: number };

export interface Run {
  readonly from: number;
  readonly count: number;
}

/** Null for changes of whole sheets. */
export function lineChange(change: StructureChange): { readonly axis: Axis; readonly change: LineChange } | null {
  switch (change.type) {
    case 'rows-inserted':
    case 'columns-inserted':
      return { axis: axisOf(change.type), change: { kind: 'inserted', at: change.at, count: change.count } };
    case 'rows-deleted':
    case 'columns-deleted':
      return { axis: axisOf(change.type), change: { kind: 'deleted', at: change.at, count: change.count } };
    case 'rows-moved':
    case 'columns-moved':
      return {
        axis: axisOf(change.type),
        change: { kind: 'moved', from: change.from, count: change.count, to: change.to },
      };
    default:
      return null;
  }
}

function axisOf(type: string): Axis {
  return type.startsWith('rows') ? 'row' : 'column';
}

/** Null when the line is deleted. */
export function followLine(line: number, change: LineChange): number | null {
  if (change.kind === 'inserted') return line >= change.at ? line + change.count : line;
  if (change.kind === 'deleted') {
    if (line < change.at) return line;
    return line < change.at + change.count ? null : line - change.count;
  }
  const target = landing(change);
  if (line >= change.from && line < change.from + change.count) return target + line - change.from;
  const without = line < change.from ? line : line - change.count;
  return without < target ? without : without + change.count;
}

/** `inherits`: inserted lines take after the line before them (the line after, at the top), as formats do in a sheet. */
export function followRun(run: Run, change: LineChange, inherits: boolean): readonly Run[] {
  if (change.kind === 'inserted') return insertInto(run, change.at, change.count, inherits);
  if (change.kind === 'deleted') return deleteFrom(run, change.at, change.count);
  const end = run.from + run.count;
  const blockFrom = Math.max(run.from, change.from);
  const blockEnd = Math.min(end, change.from + change.count);
  const target = landing(change);
  const inside = blockEnd > blockFrom ? [{ from: target + blockFrom - change.from, count: blockEnd - blockFrom }] : [];
  const rest = deleteFrom(run, change.from, change.count);
  return joined([...inside, ...rest.flatMap((one) => insertInto(one, target, change.count, false))]);
}

/** The first line of a moved block after the move. */
function landing(change: { readonly from: number; readonly count: number; readonly to: number }): number {
  return change.to > change.from ? Math.max(change.from, change.to - change.count) : change.to;
}

function insertInto(run: Run, at: number, count: number, inherits: boolean): readonly Run[] {
  const end = run.from + run.count;
  const model = at === 0 ? 0 : at - 1;
  if (inherits && model >= run.from && model < end) return [{ from: run.from, count: run.count + count }];
  if (run.from >= at) return [{ from: run.from + count, count: run.count }];
  if (end <= at) return [run];
  return [
    { from: run.from, count: at - run.from },
    { from: at + count, count: end - at },
  ];
}

function deleteFrom(run: Run, at: number, count: number): readonly Run[] {
  const end = run.from + run.count;
  const lost = Math.max(0, Math.min(end, at + count) - Math.max(run.from, at));
  if (lost === run.count) return [];
  const from = run.from < at ? run.from : Math.max(at, run.from - count);
  return [{ from, count: run.count - lost }];
}

function joined(runs: readonly Run[]): readonly Run[] {
  const result: Run[] = [];
  for (const run of [...runs].sort((one, other) => one.from - other.from)) {
    const last = result[result.length - 1];
    if (last !== undefined && last.from + last.count === run.from) {
      result[result.length - 1] = { from: last.from, count: last.count + run.count };
    } else {
      result.push(run);
    }
  }
  return result;
}
