// Refuses a write that breaks a validation rule. Only rules that reject count: by default a rule merely warns people
// (D:ref/spreadsheet/data-validation-builder). What a formula gives is not checked. Knows no Google class.
import type { CellValue, Grid, Rect } from '../../cells/cell-store';
import { columnLetters } from '../../formula/references';
import type { Laid } from '../../host/annotations/area-map';
import type { ValidationRule } from '../../host/annotations/validation-rule';
import type { OpenSpreadsheet } from './open-spreadsheet';
import { ruleTest } from './validation-rules';

/** Null values, of blanks and of formulas, pass. `applyBefore` brings earlier writes into the cells, for rules that read them. */
export function requireValid(
  open: OpenSpreadsheet,
  sheetId: string,
  rect: Rect,
  values: Grid<CellValue>,
  applyBefore: () => void,
): void {
  const rejecting = open.annotations.validations(sheetId, rect).filter((laid) => !laid.value.allowInvalid);
  if (rejecting.some((laid) => laid.value.criteria === 'VALUE_IN_RANGE')) applyBefore();
  for (const laid of rejecting) requireRule(open, rect, values, laid);
}

function requireRule(open: OpenSpreadsheet, rect: Rect, values: Grid<CellValue>, laid: Laid<ValidationRule>): void {
  const holds = ruleTest(open, laid.value);
  const { row, column, rows, columns } = laid.rect;
  for (let y = row - rect.row; y < row - rect.row + rows; y += 1) {
    for (let x = column - rect.column; x < column - rect.column + columns; x += 1) {
      const value = values[y]?.[x] ?? null;
      if (value === null || holds(value)) continue;
      const cell = `${columnLetters(rect.column + x)}${rect.row + y + 1}`;
      throw open.run.exception(
        `The data you entered in cell ${cell} violates the data validation rules set on this cell.`,
      );
    }
  }
}
