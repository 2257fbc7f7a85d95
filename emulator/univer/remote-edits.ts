// Applies what a browser did: checks it, takes typed values as Google would, and tells of a person's edit.
// Knows Univer's commands in the browser by the names they leave in `trigger`; nothing of sockets.
import type { ISetRangeValuesMutationParams } from '@univerjs/sheets';

import type { CellValue, Grid, Rect } from '../cells/cell-store';
import type { TypedInput } from '../cells/typed-input';
import { joinTokens, tokenize } from '../formula/tokenizer';
import type { MatrixCell } from './cell-writing';
import { matrixCells, matrixOf, matrixRect } from './cell-writing';
import { GridHabits } from './grid-habits';
import type { Mutation, UserEdit } from './mutation-stream';
import { isOf, structureChange } from './structure-changes';
import { sheets } from './univer-packages';
import type { WorkbookModel } from './workbook-model';

/** With these the browser shifts references by its own reading; the store has done it already, for Google's syntax too. */
const SHIFTING =
  /^sheet\.command\.(?:(?:insert|remove|append|move)-(?:multi-)?(?:rows?|cols?)\b|remove-sheet|set-worksheet-name)/;
const REDO = 'univer.command.redo';
/** Changes of contents that are no edit: Google fires no trigger for undoing either (no source; nobody reports one). */
const NO_EDIT = new Set(['univer.command.undo', REDO, 'sheet.command.set-style', 'sheet.command.reorder-range']);

export interface RemoteContext {
  values(sheetId: string, rect: Rect): Grid<CellValue>;
  formulas(sheetId: string, rect: Rect): Grid<string | null>;
  /** What Google makes of a typed text in a cell of this format. */
  typed(text: string, format: string): TypedInput;
  userEdit(edit: UserEdit): void;
}

export class RemoteEdits {
  /** The browser whose redo is moving rows or columns. */
  private redoing: unknown = null;

  private readonly habits: GridHabits;

  constructor(
    private readonly model: WorkbookModel,
    private readonly context: RemoteContext,
  ) {
    this.habits = new GridHabits(model, (text, format) => context.typed(text, format));
  }

  /** False: not a change that a browser may make, or one for another workbook. */
  apply(mutation: Mutation, from: unknown): boolean {
    const { commands, unitId } = this.model;
    const params = mutation.params;
    if (!mutation.id.startsWith('sheet.mutation.') || !commands.hasCommand(mutation.id)) return false;
    if (Reflect.get(params, 'unitId') !== unitId) return false;
    let told: UserEdit | null;
    try {
      if (!isOf<ISetRangeValuesMutationParams>(sheets.SetRangeValuesMutation, mutation)) {
        const redoes = Reflect.get(params, 'trigger') === REDO && structureChange(mutation) !== null;
        this.redoing = redoes ? from : null;
        return this.model.execute(mutation.id, params, from);
      }
      told = this.cells(mutation.params, from);
    } catch {
      // A sheet that is gone, a range that is none: the browser is told to start anew.
      return false;
    }
    if (told !== null) this.context.userEdit(told);
    return true;
  }

  /** The person's edit that it was, null if it was none. */
  private cells(params: ISetRangeValuesMutationParams, from: unknown): UserEdit | null {
    const trigger: unknown = Reflect.get(params, 'trigger');
    const { subUnitId: sheetId, cellValue = {} } = params;
    const shifting = typeof trigger === 'string' && SHIFTING.test(trigger);
    if (trigger !== REDO) this.redoing = null;
    const all = [...matrixCells(cellValue)];
    const shifted = all.filter(
      ({ row, column, cell }) =>
        cell?.f !== undefined && (shifting || (this.redoing === from && this.isShifted(sheetId, row, column, cell.f))),
    );
    this.sayAgain(sheetId, shifted);
    const kept = new Set(shifted);
    const cells = all.filter((cell) => !kept.has(cell));
    const matrix = matrixOf(cells);
    const rect = matrixRect(matrix);
    if (rect === null) return null;
    const edits = !shifting && typeof trigger === 'string' && !NO_EDIT.has(trigger) && cells.some(hasContents);
    const before = edits ? this.context.values(sheetId, rect) : [];
    const done = this.model.execute(sheets.SetRangeValuesMutation.id, { ...params, cellValue: matrix }, from);
    if (!done) throw new Error('Cannot apply the change: the workbook refused it');
    this.habits.normalise(sheetId, matrix, trigger === sheets.SetRangeValuesCommand.id);
    if (!edits) return null;
    const [after, formulas] = [this.context.values(sheetId, rect), this.context.formulas(sheetId, rect)];
    return { sheetId, rect, before, after, formulas, from };
  }

  /** The browser has put its own reading of these formulas into its grid. */
  private sayAgain(sheetId: string, cells: readonly MatrixCell[]): void {
    if (cells.length === 0) return;
    const own = this.model.worksheet(sheetId).getCellMatrix();
    const cellValue = matrixOf(
      cells.map(({ row, column }) => ({ row, column, cell: { f: own.getValue(row, column)?.f ?? null, si: null } })),
    );
    this.model.run(sheets.SetRangeValuesMutation, { subUnitId: sheetId, cellValue });
  }

  /** Doing a shift again brings the browser's reading of the same formulas; a formula typed again is another one. */
  private isShifted(sheetId: string, row: number, column: number, formula: string | null | undefined): boolean {
    const own = this.model.worksheet(sheetId).getCellMatrix().getValue(row, column)?.f;
    return typeof own === 'string' && typeof formula === 'string' && skeleton(own) === skeleton(formula);
  }
}

/** What is left of a formula without its references. */
function skeleton(formula: string): string {
  return joinTokens(
    tokenize(formula).map((token) => (token.type === 'reference' ? { type: 'reference', text: '#' } : token)),
  );
}

/** Null takes a cell away; styles alone are no contents. */
function hasContents({ cell }: MatrixCell): boolean {
  return !cell || 'v' in cell || 'f' in cell || 'p' in cell || 'si' in cell;
}
