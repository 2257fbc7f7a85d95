// Reads arguments that are one number: rates, horizons, gaps. Blank means the default, or an error where there is none.
// Knows no column and no model.
import { isBlankCell } from './columns';
import { FormulaError } from './formula-error';

/** An argument that is one cell; a range of one cell will do. */
export function onlyCell(name: string, raw: unknown): unknown {
  if (!Array.isArray(raw)) return raw;
  const rows: readonly unknown[] = raw;
  const row = rows[0];
  const cells: readonly unknown[] = Array.isArray(row) ? row : [row];
  if (rows.length === 1 && cells.length === 1) return cells[0];
  throw new FormulaError(`${name} must be one cell`, `${name} 只能是一个单元格`);
}

/** @param whenBlank the default of an optional argument; without it, blank is an error */
export function readNumber(name: string, raw: unknown, whenBlank?: number): number {
  const cell = onlyCell(name, raw);
  if (isBlankCell(cell)) {
    if (whenBlank !== undefined) return whenBlank;
    throw new FormulaError(`${name} is blank`, `${name} 为空`);
  }
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  throw new FormulaError(`${name} is not a number`, `${name} 不是数字`);
}

/** A yearly rate of interest: at −100 % and below nothing can be discounted. */
export function readRate(name: string, raw: unknown, whenBlank?: number): number {
  const rate = readNumber(name, raw, whenBlank);
  if (rate > -1) return rate;
  throw new FormulaError(`${name} must be above -1`, `${name} 必须大于 -1`);
}

/** How far ahead to look, in whatever unit the argument has: 0 or more. */
export function readHorizon(name: string, raw: unknown): number {
  const horizon = readNumber(name, raw);
  if (horizon >= 0) return horizon;
  throw new FormulaError(`${name} must not be negative`, `${name} 不能为负数`);
}
