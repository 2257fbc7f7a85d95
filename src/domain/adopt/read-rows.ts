// Which rows under the header are customers; blank ones are passed over, totals and repeated headers are told apart.
// Doubt makes a row a customer: one too many can be deleted, one too few is missed. Knows no field but by column.
import type { FoundHeader } from './find-header';
import { headerKey } from './match-header';
import type { SourceCell } from './source-grid';
import { isBlankCell, textIn } from './source-grid';

export interface LeftRow {
  /** From 0. */
  readonly row: number;
  readonly why: 'title' | 'total' | 'header';
}
export interface ReadRows {
  /** Rows of customers, from 0. */
  readonly customers: readonly number[];
  readonly left: readonly LeftRow[];
}

const TOTAL =
  /^(grand|sub)?totals?\d*$|^(sum|average|count)\d*$|^(本页|本月|本年)?(合计|总计|小计|共计|总数|累计|平均|汇总)\d*[户家人个条位元]*$|^共\d+[户家人个条位]$/;

/** A total's word, and beside it nothing but numbers. */
const isTotal = (row: readonly SourceCell[], says: readonly boolean[]): boolean => {
  const full = row.filter((cell) => !isBlankCell(cell));
  const words = full.filter((cell) => TOTAL.test(headerKey(textIn(cell))));
  const others = full.length - words.length;
  const numbers = full.filter((cell) => typeof cell === 'number').length;
  return words.length > 0 && others === numbers && !row.some((cell, at) => says[at] === true && !isBlankCell(cell));
};

const isHeaderAgain = (row: readonly SourceCell[], texts: readonly string[]): boolean => {
  const full = row.flatMap((cell, at) => (isBlankCell(cell) ? [] : [textIn(cell) === texts[at]]));
  return full.length > 1 && full.every((same) => same);
};

/** @param reaches by column: whether it holds what a customer is reached by, a phone say; no total has that */
export function readRows(
  cells: readonly (readonly SourceCell[])[],
  { last, texts }: FoundHeader,
  reaches: readonly boolean[],
): ReadRows {
  const customers: number[] = [];
  const left: LeftRow[] = [];
  cells.forEach((row, at) => {
    if (row.every(isBlankCell)) return;
    if (at < last || (at === last && texts.length === 0)) left.push({ row: at, why: 'title' });
    else if (at === last) return;
    else if (isTotal(row, reaches)) left.push({ row: at, why: 'total' });
    else if (isHeaderAgain(row, texts)) left.push({ row: at, why: 'header' });
    else customers.push(at);
  });
  return { customers, left };
}
