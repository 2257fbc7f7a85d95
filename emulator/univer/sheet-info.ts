// What a sheet is, as the cell store tells it.
import type { Worksheet } from '@univerjs/core';

import type { SheetInfo } from '../cells/cell-store';
import { core } from './univer-packages';

export function sheetInfo(sheet: Worksheet): SheetInfo {
  const { ySplit, xSplit } = sheet.getFreeze();
  return {
    id: sheet.getSheetId(),
    name: sheet.getName(),
    rows: sheet.getRowCount(),
    columns: sheet.getColumnCount(),
    frozenRows: ySplit,
    frozenColumns: xSplit,
    hidden: sheet.isSheetHidden() === core.BooleanNumber.TRUE,
  };
}
