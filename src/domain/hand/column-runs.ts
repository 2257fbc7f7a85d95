// The cells of one column that are written, put together into few blocks. Knows no sheet and no field.
// Writing a cell that nobody asked for is avoided while the blocks are few, since people may sort in between.

export interface ColumnCell<Value> {
  readonly row: number;
  /** What stands there. */
  readonly now: Value;
  /** What shall stand there; undefined to leave it. */
  readonly next: Value | undefined;
  /** Never written: a formula stands there. */
  readonly closed: boolean;
}

export interface ColumnRun<Value> {
  readonly first: number;
  readonly values: readonly Value[];
}

/**
 * @param cells of adjacent rows, downwards
 * @param most blocks; where there would be more, cells in between are written with what stands there
 */
export function columnRuns<Value>(cells: readonly ColumnCell<Value>[], most: number): readonly ColumnRun<Value>[] {
  const exact = split(cells, ({ closed, next }) => closed || next === undefined);
  const runs = exact.length <= most ? exact : split(cells, ({ closed }) => closed).map(withoutEnds);
  // Formulas all over: what is left over waits for the next edit.
  return runs
    .filter((run) => run.length > 0)
    .slice(0, most)
    .map((run) => ({ first: run[0]?.row ?? 0, values: run.map(({ now, next }) => next ?? now) }));
}

type Cells<Value> = readonly ColumnCell<Value>[];

function split<Value>(cells: Cells<Value>, between: (cell: ColumnCell<Value>) => boolean): readonly Cells<Value>[] {
  const runs: ColumnCell<Value>[][] = [];
  let open = false;
  for (const cell of cells) {
    if (between(cell)) open = false;
    else if (open) runs[runs.length - 1]?.push(cell);
    else {
      runs.push([cell]);
      open = true;
    }
  }
  return runs;
}

/** From the first cell that changes to the last. */
function withoutEnds<Value>(run: Cells<Value>): Cells<Value> {
  const changes = run.flatMap(({ next }, at) => (next === undefined ? [] : [at]));
  return changes.length === 0 ? [] : run.slice(changes[0], (changes[changes.length - 1] ?? 0) + 1);
}
