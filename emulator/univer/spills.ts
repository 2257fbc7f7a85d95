// The ranges that array results fill. The cells in them hold nothing themselves; what they show is kept here.
// Knows no formula; calculation.ts tells what each anchor gave.
import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable } from '@univerjs/core';
import type { IArrayFormulaRangeType } from '@univerjs/engine-formula';

import type { Rect } from '../cells/cell-store';

export interface Spill {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  /** Null where the result found no room: the anchor waits for the range to become free. */
  readonly cells: readonly (readonly ICellData[])[] | null;
}

type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

export class Spills {
  private readonly sheets = new Map<string, Map<string, Spill>>();
  /** Goes up with each change. */
  version = 0;

  at(sheetId: string, row: number, column: number): Spill | null {
    return this.sheets.get(sheetId)?.get(`${row},${column}`) ?? null;
  }

  /** Null takes the spill away. */
  put(sheetId: string, row: number, column: number, spill: Spill | null): void {
    this.version += 1;
    const sheet = this.sheets.get(sheetId) ?? new Map<string, Spill>();
    this.sheets.set(sheetId, sheet);
    if (spill === null) sheet.delete(`${row},${column}`);
    else sheet.set(`${row},${column}`, spill);
  }

  clear(): void {
    this.version += 1;
    this.sheets.clear();
  }

  /** Those that fill or wait for a part of the range. */
  touching(sheetId: string, rect: Rect): readonly Spill[] {
    const sheet = this.sheets.get(sheetId);
    return sheet === undefined ? [] : [...sheet.values()].filter((spill) => overlap(spill, rect));
  }

  /** What a spill shows in the cell, or null. The anchor itself is a cell of the model. */
  cell(sheetId: string, row: number, column: number): ICellData | null {
    for (const spill of this.touching(sheetId, { row, column, rows: 1, columns: 1 })) {
      if (spill.cells === null || (spill.row === row && spill.column === column)) continue;
      return spill.cells[row - spill.row]?.[column - spill.column] ?? null;
    }
    return null;
  }

  /** The size from A1 that holds all spills of the sheet. */
  extent(sheetId: string): { readonly rows: number; readonly columns: number } {
    const filled = [...(this.sheets.get(sheetId)?.values() ?? [])].filter(({ cells }) => cells !== null);
    return {
      rows: Math.max(0, ...filled.map(({ row, rows }) => row + rows)),
      columns: Math.max(0, ...filled.map(({ column, columns }) => column + columns)),
    };
  }

  /** As the engine and the browser's grid want it, for one workbook. */
  ranges(unitId: string): IArrayFormulaRangeType {
    return {
      [unitId]: this.mapSheets((spill, into: IObjectMatrixPrimitiveType<IRange>) =>
        put(into, spill.row, spill.column, spillRange(spill)),
      ),
    };
  }

  cells(unitId: string): Record<string, Record<string, CellMatrix>> {
    return {
      [unitId]: this.mapSheets((spill, into: CellMatrix) => {
        spill.cells?.forEach((row, r) => row.forEach((cell, c) => put(into, spill.row + r, spill.column + c, cell)));
      }),
    };
  }

  private mapSheets<T extends object>(add: (spill: Spill, into: T) => void): Record<string, T> {
    return Object.fromEntries(
      [...this.sheets].map(([sheetId, spills]) => {
        const into = Object.create(null) as T;
        for (const spill of spills.values()) if (spill.cells !== null) add(spill, into);
        return [sheetId, into];
      }),
    );
  }
}

function put<T>(matrix: IObjectMatrixPrimitiveType<T>, row: number, column: number, value: T): void {
  (matrix[row] ??= {})[column] = value;
}

export function spillRange({ row, column, rows, columns }: Rect): IRange {
  return { startRow: row, startColumn: column, endRow: row + rows - 1, endColumn: column + columns - 1 };
}

export function overlap(one: Rect, other: Rect): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}
