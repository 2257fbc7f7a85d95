// What a cell of a team's sheet becomes in a column of the archive: its content as it is, its type where the column has one.
// Text is kept as text (007, 1-2, =1+1); a number in a column of text becomes its digits. Knows no sheet.
import { choiceWord } from '../catalogue/catalogue';
import type { FieldLine } from '../catalogue/field';
import type { Language } from '../language';
import type { WallTime } from '../table/cell';
import { isWallTime } from '../table/cell';
import { columnFormat } from '../table/column-format';
import type { ColumnFormat } from '../table/column-format';
import type { FormulaPart } from './row-formula';
import type { DateCell, SourceCell } from './source-grid';

export interface AdoptedCell {
  readonly value: SourceCell | WallTime;
  /** `own`: as the old sheet shows it. */
  readonly format: ColumnFormat | 'own';
  /** The old cell's number format, for `own`. */
  readonly pattern?: string;
  /** In place of the value: a formula over cells of its own row. */
  readonly formula?: readonly FormulaPart[];
}

export const NOTHING: AdoptedCell = { value: null, format: 'own', pattern: '' };

/** A cell of a column that stays the team's own: same value, same look; text can never be taken for anything else. */
export const ownCell = (cell: SourceCell, pattern: string): AdoptedCell =>
  typeof cell === 'string' ? { value: cell, format: 'text' } : { value: cell, format: 'own', pattern };

/** @param shown what the old cell shows, when it is a number: it may have leading zeros that the number has not */
export function fieldCell(
  line: Pick<FieldLine, 'type' | 'choices'>,
  cell: SourceCell,
  shown: string,
  language: Language,
): AdoptedCell {
  const format = columnFormat(line);
  if (cell === null) return { value: null, format };
  if (typeof cell === 'string') return { value: cell, format: 'text' };
  if (format === 'text') return { value: textOf(line, cell, shown, language), format };
  if (isWallTime(cell)) return { value: cell, format: cell.wall.endsWith(' 00:00') ? 'date' : 'dateTime' };
  // A year alone in a column of dates would read as a day of 1905.
  const fits = typeof cell === 'number' && (format === 'number' || format === 'money');
  return fits ? { value: cell, format } : { value: textOf(line, cell, shown, language), format: 'text' };
}

function textOf(
  { type }: Pick<FieldLine, 'type'>,
  cell: number | boolean | DateCell,
  shown: string,
  language: Language,
): string {
  if (typeof cell === 'boolean') {
    return type === 'yesNo' ? choiceWord('yesNo', cell ? 'yes' : 'no', language) : cell ? 'TRUE' : 'FALSE';
  }
  if (typeof cell === 'number') return /^0\d+$/.test(shown) && Number(shown) === cell ? shown : String(cell);
  const seconds = Math.floor((((cell.at / 1000) % 60) + 60) % 60);
  const wall = seconds === 0 ? cell.wall : `${cell.wall}:${String(seconds).padStart(2, '0')}`;
  return wall.replace(/ 00:00$/, '').replace(/^1899-12-30 /, '');
}
