// What passes between the store and the browsers: the changes, and what a person did in one of them.
// Types only.
import type { CellValue, Grid, Rect } from '../cells/cell-store';

/** A change as Univer's command service knows it; plain JSON. */
export interface Mutation {
  readonly id: string;
  readonly params: object;
}

/** A person's edit of one rectangle; typed formulas are in `formulas` (null where there is none). */
export interface UserEdit {
  readonly sheetId: string;
  readonly rect: Rect;
  readonly before: Grid<CellValue>;
  readonly after: Grid<CellValue>;
  readonly formulas: Grid<string | null>;
  /** The browser that made it. */
  readonly from: unknown;
}
