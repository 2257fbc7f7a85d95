// Array literals, error literals and calls of unknown functions, as the translation writes them.
import { ARRAY_LITERAL, ARRAY_ROW, ERROR_LITERAL, UNKNOWN_FUNCTION } from '../function-names';
import type { GoogleFunction } from '../google-function';
import type { Value, ValueGrid } from '../value-grids';
import { errorValue, fromGrid, plain, single, toGrid } from '../value-grids';

/** Google's texts. */
const MISSING_ROWS = 'In ARRAY_ROW, an Array Literal was missing values for one or more columns.';
const MISSING_COLUMNS = 'In ARRAY_LITERAL, an Array Literal was missing values for one or more rows.';

function failed(args: readonly Value[]): Value | undefined {
  return args.find((arg) => !arg.isArray() && arg.isError());
}

export const literalFunctions: readonly GoogleFunction[] = [
  {
    name: ARRAY_ROW,
    least: 1,
    most: 255,
    calculate: (...args) => {
      const grids = args.map(toGrid);
      const [first = []] = grids;
      if (grids.some((grid) => grid.length !== first.length)) return failed(args) ?? errorValue('#REF!', MISSING_ROWS);
      return fromGrid(first.map((_, row) => grids.flatMap((grid) => grid[row] ?? [])));
    },
  },
  {
    name: ARRAY_LITERAL,
    least: 1,
    most: 255,
    calculate: (...args) => {
      const grids = args.map(toGrid);
      const width = (grid: ValueGrid): number => grid[0]?.length ?? 0;
      const [first = []] = grids;
      if (grids.some((grid) => width(grid) !== width(first)))
        return failed(args) ?? errorValue('#VALUE!', MISSING_COLUMNS);
      return fromGrid(grids.flat());
    },
  },
  {
    name: ERROR_LITERAL,
    least: 1,
    most: 2,
    calculate: (name, note) =>
      errorValue(String(plain(single(name))), note === undefined ? '' : String(plain(single(note)))),
  },
  {
    name: UNKNOWN_FUNCTION,
    least: 1,
    most: 255,
    calculate: (name) => errorValue('#NAME?', `Unknown function: '${String(plain(single(name)))}'.`),
  },
];
