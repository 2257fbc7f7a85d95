// What the due list needs of the archive: whole columns of its tables in a number of reads that rows do not raise.
// Knows no Google name and no rule of what is due.
import type { TabKey } from '../../domain/catalogue/catalogue';
import type { CivilDate } from '../../domain/civil-date';
import type { FieldValues } from '../../domain/table/field-value';

export interface DueRow {
  /** As the grid shows it. */
  readonly row: number;
  /** '' in a table of words, which has no ids. */
  readonly id: string;
  /** By field key, for the fields that have a column. */
  readonly values: FieldValues;
}

export interface DueColumns {
  /** Rows with something in them; of a table with ids only those that have one. */
  readonly rows: readonly DueRow[];
  /** Fields asked for that have no column. */
  readonly missing: readonly string[];
}

export interface DueDesk {
  /** Null where there is no such tab. */
  columns(tab: TabKey, fields: readonly string[]): DueColumns | null;
  /** The rows of the change log of that day and later; null where it has no tab. */
  logSince(day: CivilDate, fields: readonly string[]): DueColumns | null;
  /** Where a row can be opened in a browser; null when that is not known. */
  link(tab: TabKey, row: number): string | null;
}
