// Writes wait here until a read, a flush or the end of the execution; then they are applied in order, as one change.
// A bad one throws only then, at whatever call comes next (F). Those before it stand; it and those after it are lost
// (unverified). Knows no Google class; what a typed text becomes is typed-contents' matter.
import type { CellEdit, Grid, Rect } from '../../cells/cell-store';
import { rectsMeet } from '../../host/annotations/grid-area';
import { boundedAt } from './coordinates';
import type { OpenSpreadsheet } from './open-spreadsheet';
import { settleContents, type Contents } from './typed-contents';
import { requireValid } from './validation-check';

/** One cell of 50,000 characters is full (F). */
const MAX_CHARACTERS = 50_000;

/** `cells` is what the write is priced by: one value for a whole range counts none (T22). */
export type PendingWrite = { readonly sheetId: string; readonly rect: Rect; readonly cells: number } & (
  | { readonly kind: 'contents'; readonly contents: Contents }
  | { readonly kind: 'formats'; readonly formats: Grid<string> }
  /** Everything that is not in the cells: looks, notes, rules. */
  | { readonly kind: 'annotate'; readonly work: () => void }
);

export class WriteBuffer {
  private pending: PendingWrite[] = [];

  constructor(private readonly open: OpenSpreadsheet) {}

  add(write: PendingWrite): void {
    this.pending.push(write);
  }

  /** By the script's own order: it counts as a call even when nothing is pending. */
  flush(): void {
    this.take('SpreadsheetApp.flush');
  }

  /** Before whatever needs the document as it is; `cause` is the method that needs it. */
  apply(cause: string): void {
    if (this.pending.length > 0) this.take(`writes pending before ${cause}`);
  }

  /** One write at once, beside what is pending, for calls that do not wait (appendRow). */
  now(write: PendingWrite): void {
    this.perform([write]);
  }

  private take(method: string): void {
    const writes = this.pending;
    const pendingCells = writes.reduce((sum, write) => sum + write.cells, 0);
    // Where this very call is made to fail, all is still pending: a script that tries again loses nothing.
    this.open.run.call({ kind: 'flush', method, pendingCells });
    this.pending = [];
    this.open.forgetSheets();
    this.perform(writes);
  }

  private perform(writes: readonly PendingWrite[]): void {
    const edits: CellEdit[] = [];
    const mayEdit = this.open.rights.snapshot();
    try {
      for (const write of writes) {
        this.open.onGrid(boundedAt(write.sheetId, write.rect));
        if (!mayEdit(write.sheetId, write.rect)) throw this.open.rights.refusal();
        if (write.kind === 'annotate') write.work();
        else edits.push(this.editOf(write, edits));
      }
    } finally {
      if (edits.length > 0) this.open.cells.write(edits);
    }
  }

  private editOf(write: Exclude<PendingWrite, { kind: 'annotate' }>, before: CellEdit[]): CellEdit {
    const { sheetId, rect } = write;
    if (write.kind === 'formats') return { sheetId, rect, formats: write.formats };
    const settled = settleContents(this.open, write.contents, rect, () => this.formats(sheetId, rect, before));
    const edit = { sheetId, rect, ...settled };
    this.requireShort(edit);
    requireValid(this.open, sheetId, rect, settled.values, () => {
      // A rule may read cells that were written just now.
      this.open.cells.write(before.splice(0));
    });
    return edit;
  }

  /** Formats as they will stand when the writes before this one are done. */
  private formats(sheetId: string, rect: Rect, before: readonly CellEdit[]): Grid<string> {
    let formats: string[][] | null = null;
    for (const edit of before) {
      if (edit.formats === undefined || edit.sheetId !== sheetId || !rectsMeet(edit.rect, rect)) continue;
      formats ??= this.open.cells.formats(sheetId, rect).map((row) => [...row]);
      overlay(formats, rect, edit.formats, edit.rect);
    }
    return formats ?? this.open.cells.formats(sheetId, rect);
  }

  private requireShort({ values, formulas }: CellEdit): void {
    const long = (one: unknown): boolean => typeof one === 'string' && one.length > MAX_CHARACTERS;
    if (values?.some((row) => row.some(long)) === true || formulas?.some((row) => row.some(long)) === true) {
      throw this.open.run.exception('Your input contains more than the maximum of 50000 characters in a single cell.');
    }
  }
}

function overlay(target: string[][], at: Rect, source: Grid<string>, from: Rect): void {
  source.forEach((row, rowIndex) => {
    const line = target[from.row + rowIndex - at.row];
    if (line === undefined) return;
    row.forEach((format, columnIndex) => {
      const column = from.column + columnIndex - at.column;
      if (column >= 0 && column < line.length) line[column] = format;
    });
  });
}
