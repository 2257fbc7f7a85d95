// A workbook whose formulas are kept calculated: what was changed is noted, and calculated when somebody asks.
// Knows nothing of Google's classes, of browsers, and of how a change is made.
import type { ICellData, IUnitRange, Nullable } from '@univerjs/core';
import type { IDependencyManagerService } from '@univerjs/engine-formula';

import type { Rect } from '../cells/cell-store';
import { Calculation } from './calculation';
import { FormulaIndex } from './formula-index';
import type { ResultCells } from './result-cells';
import { spillRange, Spills } from './spills';
import { engine } from './univer-packages';
import type { WorkbookModel } from './workbook-model';

export interface Surroundings {
  /** A formula in the engine's words. */
  translate(formula: string, sheetId: string): string;
  /** Called after each calculation, with the cells whose shown state is new. */
  calculated(cells: ResultCells): void;
  /** Called when something becomes due. */
  due(): void;
}

export class CalculatedWorkbook {
  readonly spills = new Spills();
  private readonly formulas: FormulaIndex;
  private readonly calculation: Calculation;
  private readonly dependencies: IDependencyManagerService;
  private due: IUnitRange[] = [];
  private dueAll = true;
  private dueVolatile = false;
  /** Formulas themselves are among what was changed. */
  private formulasDue = false;
  private calculating = false;

  constructor(
    readonly model: WorkbookModel,
    private readonly surroundings: Surroundings,
  ) {
    this.formulas = new FormulaIndex(model, (formula, sheetId) => surroundings.translate(formula, sheetId));
    this.calculation = new Calculation(model, this.formulas, this.spills);
    this.dependencies = model.injector.get(engine.IDependencyManagerService);
  }

  get isDue(): boolean {
    return this.dueAll || this.dueVolatile || this.due.length > 0;
  }

  /** Inside a calculation (a custom function reads the sheet) there is nothing to wait for. */
  settle(): void {
    if (this.calculating || !this.isDue) return;
    this.calculating = true;
    try {
      const certain = this.dueAll || this.dueVolatile || this.formulasDue;
      const ranges = this.takeDue();
      const idle = this.formulas.isEmpty || (!certain && !this.calculation.mayRead(ranges));
      this.surroundings.calculated(idle ? new Map() : this.calculation.run(ranges));
    } finally {
      this.calculating = false;
    }
  }

  /** The contents of cells have been written: their formulas are read anew, and what depends on them is due. */
  contentsChanged(sheetId: string, rect: Rect): void {
    const matrix = this.model.worksheet(sheetId).getCellMatrix();
    for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
      for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
        this.readFormula(sheetId, row, column, matrix.getValue(row, column));
      }
    }
    this.add(sheetId, rect);
    for (const spill of this.spills.touching(sheetId, rect)) {
      this.formulasDue = true;
      const { row, column } = spill;
      this.add(sheetId, { row, column, rows: 1, columns: 1 });
      if (this.formulas.has(sheetId, row, column)) continue;
      this.spills.put(sheetId, row, column, null);
      this.add(sheetId, spill);
    }
  }

  /** Rows, columns or sheets have changed: every formula is read and calculated anew. */
  structureChanged(): void {
    this.dueAll = true;
    this.surroundings.due();
  }

  /** The clock has moved. */
  timeChanged(): void {
    this.dueVolatile = true;
    this.surroundings.due();
  }

  private readFormula(sheetId: string, row: number, column: number, cell: Nullable<ICellData>): void {
    const formula = cell?.f ?? null;
    if (formula === null && !this.formulas.has(sheetId, row, column)) return;
    this.formulasDue = true;
    this.dependencies.removeFormulaDependency(this.model.unitId, sheetId, row, column);
    this.formulas.set(sheetId, row, column, formula);
  }

  private add(sheetId: string, rect: Rect): void {
    this.due.push({ unitId: this.model.unitId, sheetId, range: spillRange(rect) });
    this.surroundings.due();
  }

  private takeDue(): readonly IUnitRange[] {
    const ranges = this.dueAll ? this.readAll() : this.due;
    this.due = [];
    this.dueAll = false;
    this.dueVolatile = false;
    this.formulasDue = false;
    return ranges;
  }

  private readAll(): readonly IUnitRange[] {
    this.formulas.rebuild();
    this.calculation.restart();
    this.spills.clear();
    const { unitId } = this.model;
    return this.model.workbook.getSheets().map((sheet) => ({
      unitId,
      sheetId: sheet.getSheetId(),
      range: spillRange({ row: 0, column: 0, rows: sheet.getRowCount(), columns: sheet.getColumnCount() }),
    }));
  }
}
