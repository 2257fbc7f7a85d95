// Follows every mutation of a workbook, whoever made it: references in formulas follow what moved, results become due,
// and listeners are told. Knows neither browsers nor a person's edits.
import type { IDisposable, IRange } from '@univerjs/core';
import type { ISetNumfmtMutationParams, ISetRangeValuesMutationParams } from '@univerjs/sheets';

import type { StructureChange } from '../cells/cell-store';
import { shiftReferences } from '../formula/shift-references';
import type { CalculatedWorkbook } from './calculated-workbook';
import { matrixRect } from './cell-writing';
import type { CellMatrix } from './result-cells';
import type { Executed } from './structure-changes';
import { isOf, referenceChange, structureChange } from './structure-changes';
import { core, sheets } from './univer-packages';

export interface WatchListener {
  /** `from` is who made the change, undefined for the store itself. */
  mutation(executed: Executed, from: unknown): void;
  /** References have followed already. */
  structure(change: StructureChange): void;
}

/** Changes after which any result may be another, beside those of rows, columns and sheets. */
const UNSETTLING: ReadonlySet<string> = new Set([
  sheets.MoveRangeMutation.id,
  sheets.ReorderRangeMutation.id,
  sheets.SetRowHiddenMutation.id,
  sheets.SetRowVisibleMutation.id,
  sheets.SetWorksheetRowCountMutation.id,
  sheets.SetWorksheetColumnCountMutation.id,
  sheets.RemoveNumfmtMutation.id,
]);

export class WorkbookWatch {
  private readonly subscription: IDisposable;
  /** Names as they were before the change under way, by sheet. */
  private names: ReadonlyMap<string, string>;

  constructor(
    private readonly book: CalculatedWorkbook,
    private readonly listener: WatchListener,
  ) {
    this.names = this.namesNow();
    this.subscription = book.model.commands.onCommandExecuted((command) => {
      if (command.type === core.CommandType.MUTATION) this.follow(command, book.model.actor);
    });
  }

  dispose(): void {
    this.subscription.dispose();
  }

  private follow(executed: Executed, from: unknown): void {
    this.listener.mutation(executed, from);
    if (isOf<ISetRangeValuesMutationParams>(sheets.SetRangeValuesMutation, executed)) {
      const rect = matrixRect(executed.params.cellValue ?? {});
      if (rect !== null) this.book.contentsChanged(executed.params.subUnitId, rect);
    } else if (isOf<ISetNumfmtMutationParams>(sheets.SetNumfmtMutation, executed)) {
      const { subUnitId, values } = executed.params;
      for (const range of Object.values(values).flatMap(({ ranges }) => ranges))
        this.book.contentsChanged(subUnitId, rectOf(range));
    } else if (UNSETTLING.has(executed.id)) {
      this.book.structureChanged();
    }
    const change = structureChange(executed);
    if (change !== null) this.moved(change);
  }

  private moved(change: StructureChange): void {
    const before = this.names.get(change.sheetId) ?? '';
    this.names = this.namesNow();
    const shift = referenceChange(change, before, this.names.get(change.sheetId) ?? before);
    this.book.structureChanged();
    if (shift !== null) {
      for (const sheet of this.book.model.workbook.getSheets()) {
        const cellValue: CellMatrix = {};
        sheet.getCellMatrix().forValue((row, column, cell) => {
          if (typeof cell?.f !== 'string') return;
          const f = shiftReferences(cell.f, sheet.getName(), shift);
          if (f !== cell.f) (cellValue[row] ??= {})[column] = { f };
        });
        if (Object.keys(cellValue).length === 0) continue;
        this.book.model.run(sheets.SetRangeValuesMutation, { subUnitId: sheet.getSheetId(), cellValue });
      }
    }
    this.listener.structure(change);
  }

  private namesNow(): ReadonlyMap<string, string> {
    return new Map(this.book.model.workbook.getSheets().map((sheet) => [sheet.getSheetId(), sheet.getName()]));
  }
}

function rectOf({ startRow, endRow, startColumn, endColumn }: IRange): {
  row: number;
  column: number;
  rows: number;
  columns: number;
} {
  return { row: startRow, column: startColumn, rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
}
