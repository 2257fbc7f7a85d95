// SORT and SORTN (https://support.google.com/docs/answer/3093150, https://support.google.com/docs/answer/7354624).
import type { CellValue, SortKey } from '../../../cells/cell-store';
import { sortOrder } from '../../../cells/sort-rows';
import type { GoogleFunction } from '../google-function';
import type { Value, ValueGrid } from '../value-grids';
import { errorValue, flat, fromGrid, isTrue, numberOf, plain, single, toGrid } from '../value-grids';

interface Sorted {
  readonly rows: ValueGrid;
  /** The sort keys of each row, in the order of `rows`. */
  readonly keys: readonly (readonly CellValue[])[];
}

/** `keys`: column or index, then ascending or not, again and again. A value that is no index is a column of its own. */
function sorted(range: Value, keys: readonly Value[], locale: string): Sorted | Value {
  const rows = toGrid(range);
  const columns: (readonly CellValue[])[] = [];
  const order: SortKey[] = [];
  for (let at = 0; at < Math.max(keys.length, 1); at += 2) {
    const key = keys[at];
    const column = key === undefined ? 1 : keyColumn(key, rows);
    if (typeof column === 'object' && 'isError' in column) return column;
    columns.push(typeof column === 'number' ? rows.map((row) => cellAt(row, column - 1)) : column);
    order.push({ column: at / 2, ascending: keys[at + 1] === undefined || isTrue(single(keys[at + 1] ?? range)) });
  }
  const values = rows.map((_, row) => columns.map((column) => column[row] ?? null));
  const places = sortOrder(values, { row: 0, column: 0, rows: rows.length, columns: columns.length }, order, locale);
  return { rows: places.map((from) => rows[from] ?? []), keys: places.map((from) => values[from] ?? []) };
}

function keyColumn(key: Value, rows: ValueGrid): number | readonly CellValue[] | Value {
  const cells = flat(key);
  if (cells.length > 1)
    return cells.length === rows.length ? cells.map(plain) : errorValue('#VALUE!', 'SORT has mismatched range sizes.');
  const column = numberOf(key);
  if (typeof column !== 'number') return column;
  return column >= 1 && column <= (rows[0]?.length ?? 0) ? Math.floor(column) : errorValue('#VALUE!');
}

function cellAt(row: readonly Value[], column: number): CellValue {
  const cell = row[column];
  return cell === undefined ? null : plain(cell);
}

export function sortingFunctions(locale: () => string): readonly GoogleFunction[] {
  return [
    {
      name: 'SORT',
      least: 1,
      most: 255,
      calculate: (range, ...keys) => {
        const result = range.isError() ? range : sorted(range, keys, locale());
        return 'rows' in result ? fromGrid(result.rows) : result;
      },
    },
    {
      name: 'SORTN',
      least: 1,
      most: 255,
      calculate: (range, count, ties, ...keys) => {
        const result = range.isError() ? range : sorted(range, keys, locale());
        const most = count === undefined ? 1 : numberOf(count);
        const mode = ties === undefined ? 0 : numberOf(ties);
        if (!('rows' in result)) return result;
        if (typeof most !== 'number' || typeof mode !== 'number') return errorValue('#VALUE!');
        return fromGrid(firstRows(result, most, mode));
      },
    },
  ];
}

/** Mode 0: so many rows. 1: those and what ties with the last. 2: so many different rows. 3: so many keys with all their ties. */
function firstRows({ rows, keys }: Sorted, most: number, mode: number): ValueGrid {
  const key = keys.map((values) => JSON.stringify(values));
  if (mode === 1) return rows.filter((_, at) => at < most || key[at] === key[most - 1]);
  if (mode === 2) return rows.filter((_, at) => key.indexOf(key[at] ?? '') === at).slice(0, most);
  if (mode === 3) {
    const kept = new Set([...new Set(key)].slice(0, most));
    return rows.filter((_, at) => kept.has(key[at] ?? ''));
  }
  return rows.slice(0, most);
}
