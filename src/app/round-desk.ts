// What the daily round needs of the sheet beyond the records themselves: whole tabs at once, single columns, the shadow.
// Knows no Google name. Rows are numbered as the grid shows them.
import type { TabKey } from '../domain/catalogue/catalogue';
import type { ChunkRow } from '../domain/shadow/shadow-chunks';
import type { FieldTexts } from '../domain/shadow/field-text';
import type { FieldValue, FieldValues } from '../domain/table/field-value';

/** A row of which some columns were read. */
export interface ColumnsRow {
  readonly row: number;
  /** '' where none stands. */
  readonly id: string;
  /** The header, in its place or carried off by a sort that took it for data. */
  readonly header: boolean;
  readonly values: FieldValues;
}

/** Columns of a tab as they were read under the lock, to be written where they were read. */
export interface TabColumns {
  readonly rows: readonly ColumnsRow[];
  isFormula(row: number, field: string): boolean;
  /** Those of the rows in which somebody typed into a column that people fill. */
  filled(rows: readonly number[]): ReadonlySet<number>;
  /** Whether each row still has the id that was read. */
  unmoved(): boolean;
  /** Single cells of one column, never over a formula. Applied by the caller. */
  write(field: string, values: ReadonlyMap<number, FieldValue>): void;
  /** The notes of a column's cells, from row 1 on. */
  notes(field: string): readonly string[];
  /** Applied by the caller. */
  writeNotes(field: string, now: readonly string[], next: ReadonlyMap<number, string>): void;
}

/** All that a tab holds, read without the lock. */
export interface TabReading {
  /** Keys of the fields that have a column, the team's own too, and of the revision where there is one. */
  readonly fields: readonly string[];
  readonly records: readonly { readonly row: number; readonly id: string; readonly texts: FieldTexts }[];
  /** Where the change log ended before. */
  readonly logEnd: LogPlace;
  /** Ids as they stand now, by their rows; null when rows or columns have moved since the reading. Asked under the lock. */
  idsNow(): ReadonlySet<string> | null;
}

/** The last row of the change log at a moment, and what stood in it. */
export interface LogPlace {
  readonly row: number;
  readonly mark: string;
  /** When the last rows were written at the latest. */
  readonly when: string;
}

export interface LogReading {
  readonly rows: readonly FieldValues[];
  /** How many of them stood there at the later place already. */
  readonly early: number;
  readonly inOrder: boolean;
}

/** The shadow as it is kept: a text about all of it, and the texts of each tab. */
export interface StoredShadow {
  /** '' when there is none. */
  readonly head: string;
  readonly rows: (tab: TabKey) => readonly ChunkRow[];
}

export interface RoundDesk {
  /** Milliseconds since the run began. */
  elapsed(): number;
  /** Runs the work while nobody else saves and lets others go on right after it; false when they held the lock too long. */
  stretch(work: () => void): boolean;
  /** Null when the tab is missing, or has no id column. */
  columns(tab: TabKey, fields: readonly string[]): TabColumns | null;
  read(tab: TabKey): TabReading | null;
  /** Where the change log ends now. */
  logEnd(): LogPlace;
  /** The rows of the log after one place, told apart by the other. */
  logSince(from: LogPlace, until: LogPlace): LogReading;
  shadow(): StoredShadow;
  /** The text about all of it as it stands now. */
  headNow(): string;
  /** Makes room first, which applies what waits; the texts are applied by the caller. */
  prepare(tab: TabKey, rows: readonly ChunkRow[]): () => void;
  /** Applied by the caller. */
  writeHead(head: string): void;
  apply(): void;
}
