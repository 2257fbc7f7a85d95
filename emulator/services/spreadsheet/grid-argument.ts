// A list of lists that a script passes for a rectangle of cells: refused unless it has the rectangle's size.
// Knows not what stands in it.
import type { Rect } from '../../cells/cell-store';
import type { RunContext } from '../../run/run-context';
import { isGrid, wrongSignature } from '../signature';

/** `method` with its class, as in `Range.setValues`. Copies, since the script may change its lists afterwards. */
export function gridArgument<T>(
  run: RunContext,
  method: string,
  args: readonly unknown[],
  rect: Rect,
  take: (item: unknown) => T,
): readonly (readonly T[])[] {
  const [grid] = args;
  if (args.length !== 1 || !isGrid(grid)) throw wrongSignature(run, method, args);
  if (grid.length !== rect.rows) {
    throw run.exception(
      'The number of rows in the data does not match the number of rows in the range. ' +
        `The data has ${grid.length} but the range has ${rect.rows}.`,
    );
  }
  const wrongRow = grid.find((row) => row.length !== rect.columns);
  if (wrongRow !== undefined) {
    throw run.exception(
      'The number of columns in the data does not match the number of columns in the range. ' +
        `The data has ${wrongRow.length} but the range has ${rect.columns}.`,
    );
  }
  return grid.map((row) => Array.from(row, take));
}
