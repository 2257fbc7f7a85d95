// Where the workbook's formulas stand, and what the engine is given for each: the cell keeps Google's words.
// Knows nothing of results.
import type { IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import type { IFormulaData, IFormulaDataItem } from '@univerjs/engine-formula';

import type { WorkbookModel } from './workbook-model';

type Formulas = IObjectMatrixPrimitiveType<Nullable<IFormulaDataItem>>;

export class FormulaIndex {
  private readonly sheets = new Map<string, Formulas>();
  private count = 0;

  constructor(
    private readonly model: WorkbookModel,
    private readonly translate: (formula: string, sheetId: string) => string,
  ) {}

  /** As the engine takes it. */
  engineData(): IFormulaData {
    return { [this.model.unitId]: Object.fromEntries(this.sheets) };
  }

  /** Reads all formulas anew; after rows, columns or sheets have changed. */
  rebuild(): void {
    this.sheets.clear();
    this.count = 0;
    for (const sheet of this.model.workbook.getSheets()) {
      const sheetId = sheet.getSheetId();
      sheet.getCellMatrix().forValue((row, column, cell) => {
        if (typeof cell?.f === 'string') this.set(sheetId, row, column, cell.f);
      });
    }
  }

  has(sheetId: string, row: number, column: number): boolean {
    return this.sheets.get(sheetId)?.[row]?.[column] !== undefined;
  }

  set(sheetId: string, row: number, column: number, formula: string | null): void {
    const sheet = this.sheets.get(sheetId) ?? {};
    this.sheets.set(sheetId, sheet);
    this.count += Number(formula !== null) - Number(sheet[row]?.[column] !== undefined);
    if (formula !== null) (sheet[row] ??= {})[column] = { f: this.translate(formula, sheetId) };
    else if (sheet[row] !== undefined) Reflect.deleteProperty(sheet[row], column);
  }

  get isEmpty(): boolean {
    return this.count === 0;
  }
}
