// Reads from a mutation what moved in the workbook, for whatever is tied to rows, columns and sheets.
// Knows mutations, not who made them.
import type { ICommand, IMutationInfo } from '@univerjs/core';
import type {
  IInsertColMutationParams,
  IInsertRowMutationParams,
  IInsertSheetMutationParams,
  IMoveColumnsMutationParams,
  IMoveRowsMutationParams,
  IRemoveColMutationParams,
  IRemoveRowsMutationParams,
  IRemoveSheetMutationParams,
  ISetWorksheetNameMutationParams,
} from '@univerjs/sheets';

import type { StructureChange } from '../cells/cell-store';
import type { ReferenceChange } from '../formula/shift-references';
import { sheets } from './univer-packages';

/** A mutation as the command service reports it; narrowed by the mutation it is one of. */
export type Executed = Pick<IMutationInfo, 'id'> & { readonly params?: object };

export function isOf<P extends object>(
  mutation: Pick<ICommand<P>, 'id' | 'handler'>,
  executed: Executed,
): executed is Executed & { readonly params: P } {
  return executed.id === mutation.id && executed.params !== undefined;
}

export function structureChange(executed: Executed): StructureChange | null {
  return rowsChange(executed) ?? columnsChange(executed) ?? sheetChange(executed);
}

function rowsChange(executed: Executed): StructureChange | null {
  if (isOf<IInsertRowMutationParams>(sheets.InsertRowMutation, executed)) {
    const { subUnitId: sheetId, range } = executed.params;
    return { type: 'rows-inserted', sheetId, at: range.startRow, count: range.endRow - range.startRow + 1 };
  }
  if (isOf<IRemoveRowsMutationParams>(sheets.RemoveRowMutation, executed)) {
    const { subUnitId: sheetId, range } = executed.params;
    return { type: 'rows-deleted', sheetId, at: range.startRow, count: range.endRow - range.startRow + 1 };
  }
  if (isOf<IMoveRowsMutationParams>(sheets.MoveRowsMutation, executed)) {
    const { subUnitId: sheetId, sourceRange: from, targetRange: to } = executed.params;
    return {
      type: 'rows-moved',
      sheetId,
      from: from.startRow,
      count: from.endRow - from.startRow + 1,
      to: to.startRow,
    };
  }
  return null;
}

function columnsChange(executed: Executed): StructureChange | null {
  if (isOf<IInsertColMutationParams>(sheets.InsertColMutation, executed)) {
    const { subUnitId: sheetId, range } = executed.params;
    return { type: 'columns-inserted', sheetId, at: range.startColumn, count: range.endColumn - range.startColumn + 1 };
  }
  if (isOf<IRemoveColMutationParams>(sheets.RemoveColMutation, executed)) {
    const { subUnitId: sheetId, range } = executed.params;
    return { type: 'columns-deleted', sheetId, at: range.startColumn, count: range.endColumn - range.startColumn + 1 };
  }
  if (isOf<IMoveColumnsMutationParams>(sheets.MoveColsMutation, executed)) {
    const { subUnitId: sheetId, sourceRange: from, targetRange: to } = executed.params;
    const count = from.endColumn - from.startColumn + 1;
    return { type: 'columns-moved', sheetId, from: from.startColumn, count, to: to.startColumn };
  }
  return null;
}

function sheetChange(executed: Executed): StructureChange | null {
  if (isOf<IInsertSheetMutationParams>(sheets.InsertSheetMutation, executed)) {
    return { type: 'sheet-added', sheetId: executed.params.sheet.id };
  }
  if (isOf<IRemoveSheetMutationParams>(sheets.RemoveSheetMutation, executed)) {
    return { type: 'sheet-removed', sheetId: executed.params.subUnitId };
  }
  if (isOf<ISetWorksheetNameMutationParams>(sheets.SetWorksheetNameMutation, executed)) {
    return { type: 'sheet-renamed', sheetId: executed.params.subUnitId };
  }
  return null;
}

/** Null where references stay as they are. `before` and `after` are the sheet's names. */
export function referenceChange(change: StructureChange, before: string, after: string): ReferenceChange | null {
  switch (change.type) {
    case 'sheet-added':
      return null;
    case 'sheet-removed':
      return { type: change.type, sheet: before };
    case 'sheet-renamed':
      return { type: change.type, sheet: before, name: after };
    case 'rows-moved':
    case 'columns-moved':
      return { type: change.type, sheet: before, from: change.from, count: change.count, to: change.to };
    default:
      return { type: change.type, sheet: before, at: change.at, count: change.count };
  }
}
