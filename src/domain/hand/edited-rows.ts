// What an edit by hand is told by, and what is written after it. Knows no sheet; rows are numbered as the grid shows them.
import type { TabKey } from '../catalogue/catalogue';
import type { FieldValue, FieldValues } from '../table/field-value';

export interface EditedArea {
  readonly tab: TabKey;
  /** Fields whose columns were edited. */
  readonly fields: readonly string[];
  /** Columns that are no field were edited too: the team's own. */
  readonly others: boolean;
  /** Key of the one column of the team's own in which the single cell stands. */
  readonly own?: string;
  /** Set when one single cell was edited: its texts before and after, null where Google tells none. */
  readonly cell: { readonly before: string | null; readonly after: string | null } | null;
}

export interface EditedRow {
  readonly row: number;
  /** '' where none stands. */
  readonly id: string;
  /** The header, carried off by a sort that took it for data. */
  readonly header: boolean;
  /** Somebody typed into a column that people fill; what formulas give does not count. */
  readonly filled: boolean;
  /** Only the fields that an edit is judged by. */
  readonly values: FieldValues;
  /** Keys whose cell holds a formula. */
  readonly formulas: readonly string[];
  /** The formula of the single edited cell. */
  readonly formula?: string;
}

/** One column's new values, by row. */
export interface Stamp {
  readonly tab: TabKey;
  readonly field: string;
  readonly values: ReadonlyMap<number, FieldValue>;
}
