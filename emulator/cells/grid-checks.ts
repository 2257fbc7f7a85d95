// Refuses coordinates that are no cells of a sheet; shared by the stores so that both refuse the same.
// Knows sizes only. Google's own messages belong to the stand-ins of its classes, not here.
import type { CellEdit, CellValue, Grid, Rect } from './cell-store';

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

export function checkRect(action: string, rect: Rect, size: GridSize): void {
  const { row, column, rows, columns } = rect;
  if (![row, column, rows, columns].every(Number.isInteger) || row < 0 || column < 0 || rows < 1 || columns < 1) {
    throw new RangeError(
      `Cannot ${action}: ${JSON.stringify({ row, column, rows, columns })} is no rectangle of cells`,
    );
  }
  if (row + rows > size.rows || column + columns > size.columns) {
    throw new RangeError(
      `Cannot ${action}: rows ${row} to ${row + rows - 1}, columns ${column} to ${column + columns - 1} ` +
        `are not all on the sheet of ${size.rows} x ${size.columns}`,
    );
  }
}

/** A run of `count` rows or columns from `at`, of `size` there are. */
export function checkSpan(action: string, at: number, count: number, size: number): void {
  if (!Number.isInteger(at) || !Number.isInteger(count) || at < 0 || count < 1 || at + count > size) {
    throw new RangeError(`Cannot ${action}: ${count} from ${at} are not within ${size}`);
  }
}

/** A place before which rows, columns or tabs may be put, of `size` there are. */
export function checkPlace(action: string, at: number, size: number): void {
  if (!Number.isInteger(at) || at < 0 || at > size) {
    throw new RangeError(`Cannot ${action}: ${at} is not within 0 and ${size}`);
  }
}

export function checkEdit(edit: CellEdit, size: GridSize): void {
  const action = 'write cells';
  checkRect(action, edit.rect, size);
  for (const grid of [edit.values, edit.formulas, edit.formats]) {
    if (grid !== undefined) checkGrid(action, grid, edit.rect);
  }
  edit.values?.forEach((row) => row.forEach(checkValue));
  edit.formulas?.forEach((row) => row.forEach(checkFormula));
}

function checkGrid(action: string, grid: Grid<unknown>, rect: Rect): void {
  if (grid.length !== rect.rows || grid.some((row) => row.length !== rect.columns)) {
    throw new RangeError(
      `Cannot ${action}: the contents do not have the size of the rectangle, ${rect.rows} x ${rect.columns}`,
    );
  }
}

function checkValue(value: CellValue): void {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`Cannot write cells: ${value} is no value of a cell`);
  }
}

function checkFormula(formula: string | null): void {
  if (formula !== null && !formula.startsWith('=')) {
    throw new RangeError(`Cannot write cells: ${JSON.stringify(formula)} is no formula, it does not start with =`);
  }
}
