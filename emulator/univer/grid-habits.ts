// What the browser's grid keeps otherwise than this store: shared formulas, and texts that Google reads as values.
// Knows cells that the browser has just changed, not how the change came.
import type { ICellData, Nullable } from '@univerjs/core';

import type { TypedInput } from '../cells/typed-input';
import { moveFormula } from '../formula/move-formula';
import { cellExtras, cellFormat, valueFields } from './cell-data';
import type { MatrixCell } from './cell-writing';
import { matrixCells, matrixOf } from './cell-writing';
import type { CellMatrix } from './result-cells';
import { core, sheets } from './univer-packages';
import type { WorkbookModel } from './workbook-model';

export class GridHabits {
  constructor(
    private readonly model: WorkbookModel,
    /** What Google makes of a typed text in a cell of this format. */
    private readonly typed: (text: string, format: string) => TypedInput,
  ) {}

  /** Brings the cells of `matrix` to the store's own form; browsers are told as of any other change. */
  normalise(sheetId: string, matrix: CellMatrix, isTyped: boolean): void {
    const cells = this.model.worksheet(sheetId).getCellMatrix();
    const changes: MatrixCell[] = [];
    for (const { row, column } of matrixCells(matrix)) {
      const now = cells.getValue(row, column);
      const shared = this.sharedFormula(sheetId, row, column, now);
      const cell = shared ?? restored(now) ?? (isTyped ? this.retyped(now) : null);
      if (cell !== null) changes.push({ row, column, cell });
    }
    if (changes.length === 0) return;
    this.model.run(sheets.SetRangeValuesMutation, { subUnitId: sheetId, cellValue: matrixOf(changes) });
  }

  /** A filled range shares the text of its first formula by an id. */
  private sharedFormula(sheetId: string, row: number, column: number, cell: Nullable<ICellData>): ICellData | null {
    const id = cell?.si;
    if (id === undefined || id === null) return null;
    if (typeof cell?.f === 'string') return { f: cell.f, si: null };
    let formula: string | null = null;
    this.model
      .worksheet(sheetId)
      .getCellMatrix()
      .forValue((r, c, other) => {
        if (formula === null && other?.si === id && typeof other.f === 'string')
          formula = moveFormula(other.f, row - r, column - c);
      });
    return { f: formula, si: null };
  }

  private retyped(cell: Nullable<ICellData>): ICellData | null {
    if (!cell || typeof cell.f === 'string' || typeof cell.v !== 'string' || cell.t === core.CellValueType.NUMBER)
      return null;
    const format = cellFormat(cell, this.model.workbook.getStyles());
    const typed = this.typed(cell.v, format);
    if ('formula' in typed) return { ...valueFields(null), p: null, f: typed.formula };
    if (typed.value === cell.v && typed.format === undefined) return null;
    return {
      ...valueFields(typed.value),
      p: null,
      ...(typed.format === undefined ? {} : { s: { n: { pattern: typed.format } } }),
    };
  }
}

/** A value over a formula takes away what was kept with the formula's result. */
function restored(cell: Nullable<ICellData>): ICellData | null {
  if (!cell || typeof cell.f === 'string' || cell.custom === undefined) return null;
  const { derived } = cellExtras(cell);
  return derived === undefined ? null : { custom: null, s: { n: null } };
}
