// The table of tiers that a formula is given: name, lowest score, and for next contacts the cadence in days.
// Rows come in any order, blank ones are skipped; knows no customer.
import { isBlankCell, textAt } from './columns';
import { cellError, FormulaError } from './formula-error';
import { idText } from './id-index';

export interface TierLine {
  /** From 1 within the table. */
  readonly row: number;
  readonly name: string;
  readonly bound: unknown;
  readonly cadence: unknown;
}

const TABLE = 'tier_table';

/** @param width how many columns the caller needs */
export function readTierLines(raw: unknown, width: 2 | 3): TierLine[] {
  const rows: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  const names = { name: TABLE, cells: rows.map((row): unknown => (Array.isArray(row) ? row[0] : row)) };
  const lines: TierLine[] = [];
  rows.forEach((row, at) => {
    const cells: readonly unknown[] = Array.isArray(row) ? row : [row];
    if (cells.length < width) throw new FormulaError(`${TABLE} needs ${width} columns`, `${TABLE} 需要${width}列`);
    if (cells.slice(0, width).every(isBlankCell) || (at === 0 && isHeader(cells[1]))) return;
    const name = textAt(names, at);
    if (name === '') throw cellError(TABLE, at + 1, 'blank name', '名称为空');
    lines.push({ row: at + 1, name, bound: cells[1], cadence: cells[2] });
  });
  return lines;
}

/** The lowest score of a tier, null for the one that catches the rest. */
export function boundOf({ row, bound }: TierLine): number | null {
  if (isBlankCell(bound)) return null;
  if (typeof bound === 'number' && Number.isFinite(bound)) return bound;
  throw cellError(TABLE, row, 'lowest score is not a number', '最低分不是数字');
}

/** Whole days between two contacts, null where the tier has none. */
export function cadenceOf({ row, cadence }: TierLine): number | null {
  if (isBlankCell(cadence)) return null;
  if (typeof cadence === 'number' && Number.isInteger(cadence) && cadence >= 0) return cadence;
  throw cellError(TABLE, row, 'days are not a whole number of 0 or more', '天数不是非负整数');
}

/** Words over the bounds; neither an error such as #N/A nor a number kept as text, which would silently lose a tier. */
function isHeader(bound: unknown): boolean {
  const text = typeof bound === 'string' ? idText(bound) : null;
  return text !== null && text !== '' && Number.isNaN(Number(text.replace(/[%,]/g, '')));
}
