// What the use cases need from the world, in the archive's own words; gas/ answers on Google, tests in memory.
// Knows no Google name. A record is a row known by its id; its position is the store's business.
import type { CivilDate, CivilMoment } from '../domain/civil-date';
import type { TabKey } from '../domain/catalogue/catalogue';
import type { Language } from '../domain/language';
import type { ColumnFormat } from '../domain/table/column-format';
import type { FieldValues } from '../domain/table/field-value';

/** One row as it stands now. */
export interface StoredRecord {
  readonly id: string;
  /** By field key, for the fields that have a column. */
  readonly values: FieldValues;
  /** Keys whose cell holds a formula; their values are what the formula gives. */
  readonly formulas: readonly string[];
  /** Row number as the grid shows it; only `find` tells it. */
  readonly row?: number;
}

/** Thrown by a store when a call cannot go on without a column or tab that somebody deleted. */
export class MissingPartError extends Error {
  constructor(
    readonly tab: TabKey,
    /** Missing: the whole tab. */
    readonly field?: string,
  ) {
    super(`Cannot use the archive: ${field === undefined ? `tab ${tab}` : `column ${tab}.${field}`} is missing`);
  }
}

/** Thrown by a store when Google would not take a write; nothing of it stands, but for `saved-in-part`. */
export class RefusedError extends Error {
  constructor(
    readonly code: 'not-allowed' | 'sheet-full' | 'saved-in-part',
    /** Where it was not allowed, when the rest of the record was. */
    readonly column?: { readonly tab: TabKey; readonly field: string },
  ) {
    super(`Cannot write to the archive: ${code}`);
  }
}

/** Fields of one record that get other values; all its other cells stay as they are. */
export interface RecordChange {
  readonly tab: TabKey;
  readonly id: string;
  readonly changes: FieldValues;
}
/** Records added below the last one. */
export interface NewRecords {
  readonly tab: TabKey;
  readonly records: readonly FieldValues[];
}
export type RecordWrite = RecordChange | NewRecords;

export interface TableStore {
  /** Language of the archive's headers and words; null when no archive was set up. */
  language(): Language | null;
  /** All records of a tab with the asked fields only; rows without id are left out. */
  list(tab: TabKey, fields: readonly string[]): readonly StoredRecord[];
  /** @param rowHint where the row was when last seen; checked, never trusted */
  find(tab: TabKey, id: string, rowHint?: number): StoredRecord | null;
  /** Throws MissingPartError unless the tab has a column for each field. */
  require(tab: TabKey, fields: readonly string[]): void;
  /**
   * All of it or nothing: a missing tab or column is found before the first cell is written, everything is applied
   * together, and what was written is taken back when a part is refused. Returns the row number of each one's first record.
   */
  write(writes: readonly RecordWrite[]): readonly number[];
  /** Keeps where the cards' rows stand, so that the next calls find them without looking through a column. */
  rememberRows(): void;
}

/** A column that set-up makes; what its cells hold follows from its field. */
export interface ColumnPlan {
  readonly field: string;
  readonly header: string;
  readonly format: ColumnFormat;
  /** Words of the drop-down list; empty for none. */
  readonly words: readonly string[];
}
export interface TabPlan {
  readonly tab: TabKey;
  readonly title: string;
  readonly columns: readonly ColumnPlan[];
}

export interface ArchiveBuilder {
  /** Tabs that exist, with the fields whose column is laid out completely. */
  existing(): readonly { readonly tab: TabKey; readonly fields: readonly string[] }[];
  addTab(plan: TabPlan): void;
  /** Makes the plan's columns in a tab that exists; one that is there by its header only is completed where it stands. */
  completeTab(plan: TabPlan): void;
  /** Remembers the language and applies everything. Called last: a set-up cut short is found unfinished. */
  finish(language: Language): void;
}

export interface Clock {
  /** Today in the sheet's zone. */
  today(): CivilDate;
  /** Now on the wall of the sheet's zone. */
  now(): CivilMoment;
}
export interface Lock {
  /**
   * Runs the work, at the end of a run, while nobody else saves in this document; false when others held the lock too
   * long. The work has to apply what it writes itself, as `TableStore.write` and `ArchiveBuilder.finish` do.
   */
  during(work: () => void): boolean;
}
export interface Ids {
  /** Text that was never made before. */
  fresh(): string;
}
export interface Identity {
  /** E-mail of the person at the keyboard, '' when not told. */
  email(): string;
  /** Language of the spreadsheet's locale, for a first set-up. */
  language(): Language;
}
export interface Access {
  /** Whether the person may edit the archive's sheets; asked only after a write failed. */
  mayEdit(): boolean;
}
export interface Selection {
  /** The row selected in the grid, when the tab in front is one of ours. */
  selected(): { readonly tab: TabKey; readonly id: string; readonly row: number } | null;
}
export interface Log {
  /** For the keeper of the script; never given a value of a field. */
  error(what: string, cause: unknown): void;
}

export interface Ports {
  readonly tables: TableStore;
  readonly builder: ArchiveBuilder;
  readonly clock: Clock;
  readonly lock: Lock;
  readonly ids: Ids;
  readonly identity: Identity;
  readonly access: Access;
  readonly selection: Selection;
  readonly log: Log;
}
