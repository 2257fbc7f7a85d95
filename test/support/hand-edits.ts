// What people do to cells in the grid of an emulated archive, with the edit trigger that Google then fires.
// Rows and columns are numbered from 1, as people see them; a column may be named by its header.
import type { CellValue, Rect } from '../../emulator/cells/cell-store';
import { dispatchEdit } from '../../emulator/run/dispatch';
import type { RunResult } from '../../emulator/run/execution';
import type { EmulatedArchive } from './emulated-archive';
import { OWNER } from './emulated-archive';

export interface Place {
  readonly title: string;
  readonly row: number;
  readonly column: number | string;
}

const isFormula = (value: CellValue): value is string => typeof value === 'string' && value.startsWith('=');

export function columnOf(archive: EmulatedArchive, title: string, header: string): number {
  const at = archive.rows(title)[0]?.indexOf(header) ?? -1;
  if (at < 0) throw new Error(`no column ${header} in ${title}`);
  return at + 1;
}

interface Put {
  readonly sheetId: string;
  readonly rect: Rect;
  readonly before: CellValue;
  readonly after: CellValue;
}

/**
 * The same as `paste`, but Google's trigger does not come: two edits at a time are queued, others are not told of.
 * Values as the grid keeps them, dates as their numbers; a value that begins with `=` is a formula.
 */
export function putUnseen(
  archive: EmulatedArchive,
  { title, row, column }: Place,
  values: readonly (readonly CellValue[])[],
): Put {
  const { cells } = archive.host;
  const { id: sheetId, rows } = archive.sheet(title);
  const at = typeof column === 'string' ? columnOf(archive, title, column) : column;
  const rect = { row: row - 1, column: at - 1, rows: values.length, columns: values[0]?.length ?? 0 };
  if (rect.row + rect.rows > rows) cells.insertRows(sheetId, rows, rect.row + rect.rows - rows);
  const before = cells.values(sheetId, rect)[0]?.[0] ?? null;
  const formulas = values.map((line) => line.map((value) => (isFormula(value) ? value : null)));
  cells.write([{ sheetId, rect, values, formulas }]);
  return { sheetId, rect, before, after: cells.values(sheetId, rect)[0]?.[0] ?? null };
}

export const paste = (
  archive: EmulatedArchive,
  place: Place,
  values: readonly (readonly CellValue[])[],
  user = OWNER,
): readonly RunResult[] => dispatchEdit(archive.host, archive.script, { user, ...putUnseen(archive, place, values) });

export const type = (archive: EmulatedArchive, place: Place, value: CellValue, user = OWNER): readonly RunResult[] =>
  paste(archive, place, [[value]], user);
