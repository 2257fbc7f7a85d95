// The spreadsheet as one execution has it open: its state, what is pending, and the way in for reads and writes.
// Knows no Google class; the stand-ins of an execution share one and touch the document only through it.
//
// What counts as a service call (nothing finer was ever measured): reading contents, sizes, names of the file, rights and
// the like counts every time, since the answer may differ and a script can keep it. Looking a sheet up counts once per
// name and execution, since the answer is the same handle, until this execution changes the structure. Handles,
// coordinates, ids and a sheet's own name are free once in hand.
import type { CellStore, Rect, SheetInfo } from '../../cells/cell-store';
import type { Annotations } from '../../host/annotations';
import type { DocumentState } from '../../host/document-state';
import type { RunContext } from '../../run/run-context';
import type { Coordinates } from './coordinates';
import { EditingRights } from './editing-rights';
import { spreadsheetEnums, type Enums } from './enums';
import type { Handles } from './handles';
import { WriteBuffer } from './write-buffer';

const SLOT = 'spreadsheet';

/** https://support.google.com/drive/answer/37603; empty cells of all tabs count. */
const MAX_CELLS = 10_000_000;

export interface WriteCost {
  readonly cells?: number;
  readonly price?: 'append-row' | 'set-value';
}

export class OpenSpreadsheet {
  readonly enums: Enums;
  readonly rights: EditingRights;
  readonly writes: WriteBuffer;
  private made: Handles | null = null;
  private seen: readonly SheetInfo[] | null = null;
  private readonly lookedUp = new Set<string>();

  private constructor(readonly run: RunContext) {
    this.enums = spreadsheetEnums(run);
    this.rights = new EditingRights(this);
    this.writes = new WriteBuffer(this);
    run.atEnd(() => {
      this.writes.apply('end of the execution');
    });
  }

  /** The one of this execution. */
  static of(run: RunContext): OpenSpreadsheet {
    const known = run.slots.get(SLOT);
    if (known instanceof OpenSpreadsheet) return known;
    const made = new OpenSpreadsheet(run);
    run.slots.set(SLOT, made);
    return made;
  }

  get cells(): CellStore {
    return this.run.host.cells;
  }

  get annotations(): Annotations {
    return this.run.host.annotations;
  }

  get document(): DocumentState {
    return this.run.host.document;
  }

  get handles(): Handles {
    if (this.made === null) throw new Error('Cannot make a handle: the stand-ins are not set up');
    return this.made;
  }

  setHandles(handles: Handles): void {
    this.made ??= handles;
  }

  /** In tab order, as of the last read or structural change of this execution. */
  sheets(): readonly SheetInfo[] {
    this.seen ??= this.cells.sheets();
    return this.seen;
  }

  sheet(sheetId: string): SheetInfo {
    const found = this.sheets().find((sheet) => sheet.id === sheetId);
    // Seen in the wild for a handle whose tab was deleted (F).
    if (found === undefined) throw this.run.exception(`Sheet ${sheetId} not found`);
    return found;
  }

  /** The rectangle of a range, which may have been cut off the grid since the handle was made. */
  onGrid({ sheetId, rect }: Coordinates): Rect {
    const sheet = this.sheet(sheetId);
    if (
      rect.row + rect.rows > sheet.rows ||
      rect.column + rect.columns > sheet.columns ||
      rect.rows < 1 ||
      rect.columns < 1
    ) {
      throw this.run.exception('The coordinates of the range are outside the dimensions of the sheet.');
    }
    return rect;
  }

  /** Before any read: what is pending is applied first, and its errors come out here. */
  read(method: string, cells = 0): void {
    this.writes.apply(method);
    this.run.call({ kind: 'document-read', method, cells });
    this.seen = null;
  }

  /** Before a read whose answer is a handle that can be had again for nothing. */
  readOnce(method: string, argument = ''): void {
    const key = `${method} ${argument}`;
    if (this.lookedUp.has(key)) return;
    this.read(method);
    this.lookedUp.add(key);
  }

  /** Before a write that goes into the buffer. */
  write(method: string, cost: WriteCost = {}): void {
    this.run.call({ kind: 'document-write', method, ...cost });
  }

  /** A write that is done at once: structure, and what depends on the contents of the moment. */
  restructure<T>(method: string, work: () => T, cost: WriteCost = {}): T {
    this.writes.apply(method);
    this.run.call({ kind: 'document-write', method, ...cost });
    this.seen = null;
    this.lookedUp.clear();
    try {
      return work();
    } finally {
      this.seen = null;
    }
  }

  /** What the buffer applied may have been preceded by another execution's changes. */
  forgetSheets(): void {
    this.seen = null;
  }

  requireRoom(moreCells: number): void {
    const total = this.sheets().reduce((sum, sheet) => sum + sheet.rows * sheet.columns, 0);
    if (total + moreCells > MAX_CELLS) {
      throw this.run.exception(
        'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
      );
    }
  }
}
