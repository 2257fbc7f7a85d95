// The argument of Range.sort: a column, a column with its order, or a list of these. Columns count from 1 on the sheet.
// Knows no cells.
import type { Rect, SortKey } from '../../cells/cell-store';
import type { RunContext } from '../../run/run-context';
import { notModelled } from '../guard';
import { wrongSignature } from '../signature';

export function sortKeys(run: RunContext, method: string, spec: unknown, rect: Rect): readonly SortKey[] {
  const items: readonly unknown[] = Array.isArray(spec) ? spec : [spec];
  if (items.length === 0) throw notModelled(`${method} by nothing`);
  return items.map((item) => {
    const key = keyOf(item);
    if (key === null) throw wrongSignature(run, method, [spec]);
    // What Google says of a column outside the range is not known.
    if (key.column < rect.column || key.column >= rect.column + rect.columns) {
      throw notModelled(`${method} by a column outside the range`);
    }
    return key;
  });
}

function keyOf(item: unknown): SortKey | null {
  if (typeof item === 'number') return { column: item - 1, ascending: true };
  if (typeof item !== 'object' || item === null || !('column' in item) || typeof item.column !== 'number') return null;
  const ascending = 'ascending' in item ? item.ascending : true;
  return typeof ascending === 'boolean' ? { column: item.column - 1, ascending } : null;
}
