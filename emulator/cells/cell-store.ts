// The cells of one spreadsheet, as data: what SpreadsheetApp's stand-in, the page and the command line all work on.
// Knows no Google class, no user and no permission; every method is synchronous and takes and gives plain data,
// so that a worker can call it over a message port. Rows and columns count from 0.

/** An error in a cell, such as `#N/A`; `note` is the text shown on hover. */
export interface CellError {
  readonly error: string;
  readonly note?: string;
}
/** Dates are serial numbers (days since 1899-12-30) with a date format. `null` is an empty cell. */
export type CellValue = number | string | boolean | null | CellError;

export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hidden: boolean;
}

export interface Rect {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export type Grid<T> = readonly (readonly T[])[];

/**
 * A rectangle of new contents; the grids that are given have the rectangle's size.
 * A formula is kept in Google's words with its leading `=`; where `formulas` has text, the value is calculated.
 * In `formulas`, null means no formula: the cell becomes the value. A grid left out leaves that side untouched:
 * formats alone keep the contents, contents alone keep the formats.
 */
export interface CellEdit {
  readonly sheetId: string;
  readonly rect: Rect;
  readonly values?: Grid<CellValue>;
  readonly formulas?: Grid<string | null>;
  /** Number-format patterns in Google's words; `@` is plain text, '' is automatic. */
  readonly formats?: Grid<string>;
}

/** What moved, so that whatever is tied to rows and columns can move along. */
export type StructureChange =
  | {
      readonly type: 'rows-inserted' | 'rows-deleted';
      readonly sheetId: string;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly type: 'columns-inserted' | 'columns-deleted';
      readonly sheetId: string;
      readonly at: number;
      readonly count: number;
    }
  | {
      readonly type: 'rows-moved' | 'columns-moved';
      readonly sheetId: string;
      readonly from: number;
      readonly count: number;
      readonly to: number;
    }
  | { readonly type: 'sheet-added' | 'sheet-removed' | 'sheet-renamed'; readonly sheetId: string };

export interface SortKey {
  readonly column: number;
  readonly ascending: boolean;
}

export interface CellStore {
  /** In tab order. */
  sheets(): readonly SheetInfo[];
  /** New sheets are 1,000 x 26 unless told. The id is the store's own. */
  addSheet(name: string, index?: number, rows?: number, columns?: number): SheetInfo;
  removeSheet(sheetId: string): void;
  /** References to the sheet in formulas follow. */
  renameSheet(sheetId: string, name: string): void;
  moveSheet(sheetId: string, index: number): void;
  setHidden(sheetId: string, hidden: boolean): void;
  setFrozen(sheetId: string, rows: number, columns: number): void;

  /** Calculated values; settles pending calculation first. */
  values(sheetId: string, rect: Rect): Grid<CellValue>;
  /** Formula texts in Google's words, null where a cell has none. Cells that a spill fills have none. */
  formulas(sheetId: string, rect: Rect): Grid<string | null>;
  /** Number-format patterns, '' where automatic. */
  formats(sheetId: string, rect: Rect): Grid<string>;
  /** Size of the smallest rectangle from A1 that holds all content (values, formulas, spills); formats do not count. */
  contentSize(sheetId: string): { readonly rows: number; readonly columns: number };

  /** Applies all edits as one change, in order. */
  write(edits: readonly CellEdit[]): void;
  /** New rows take the formats of the row above (below for row 0). References in formulas follow. */
  insertRows(sheetId: string, before: number, count: number): void;
  deleteRows(sheetId: string, at: number, count: number): void;
  insertColumns(sheetId: string, before: number, count: number): void;
  deleteColumns(sheetId: string, at: number, count: number): void;
  /** `to` is the index before which the block lands, counted before the move. */
  moveRows(sheetId: string, from: number, count: number, to: number): void;
  moveColumns(sheetId: string, from: number, count: number, to: number): void;
  /** Sorts whole rows of the rectangle, formulas and formats with them; relative references move with their row. Stable;
   *  numbers before text before booleans before errors, blanks last, as Google sorts. */
  sort(sheetId: string, rect: Rect, keys: readonly SortKey[]): void;

  /** Ends pending calculation. A store that cannot calculate keeps the last written value of a formula cell. */
  settle(): void;
  /** Called after each structural change, whoever made it. Returns the function that ends it. Not available over a port. */
  onStructure(listener: (change: StructureChange) => void): () => void;
}
