// What the use cases need from the world, in the archive's own words; gas/ answers on Google, tests in memory.
// Knows no Google name. A record is a row known by its id; its position is the store's business.
import type { PlannedTab, Target, WholeSheet } from '../domain/adopt/plan-adoption';
import type { SourceGrid } from '../domain/adopt/source-grid';
import type { ValueKey } from '../domain/archive-value/value-blocks';
import type { CivilDate, CivilMoment } from '../domain/civil-date';
import type { TabKey } from '../domain/catalogue/catalogue';
import type { Language } from '../domain/language';
import type { ColumnFormat } from '../domain/table/column-format';
import type { DueDesk } from './reminders/due-desk-port';
import type { ReminderPorts } from './reminders/reminder-ports';
import type { RoundDesk } from './round-desk';
import type { EditedArea, EditedRow, Stamp } from '../domain/hand/edited-rows';
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
    /** There are several that could be it, and people have to say which. */
    readonly twice?: true,
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

/** Rows of one tab that belong to one customer. */
export interface LinkedRecords {
  /** The lowest of them; '' for the id of a row that has none yet. */
  readonly records: readonly (StoredRecord & { readonly row: number })[];
  /** How many there are. */
  readonly all: number;
}

/** The newest rows of a tab that were looked for. */
export interface NewestRecords {
  /** The lowest row first. */
  readonly rows: readonly FieldValues[];
  /** How many were found, those left out included. */
  readonly all: number;
  /** Older rows that were not looked through. */
  readonly unsearched: number;
}

export interface TableStore {
  /** Language of the archive's headers and words; null when no archive was set up. */
  language(): Language | null;
  /** All records of a tab with the asked fields only; rows without id are left out. */
  list(tab: TabKey, fields: readonly string[]): readonly StoredRecord[];
  /**
   * @param rowHint where the row was when last seen; checked, never trusted
   * @param own the team's own columns too, under their keys: as they were when last seen, or as they are `now`, which a
   * change of one needs; none when left out
   */
  find(tab: TabKey, id: string, rowHint?: number, own?: 'seen' | 'now'): StoredRecord | null;
  /**
   * The rows of a tab whose `customer` is that card, none where the tab or that column is missing.
   * @param way `quick`: by the index alone, where it knows rows; `newest`: those added since then too, in few reads
   */
  linked(tab: TabKey, customer: string, way: 'quick' | 'newest'): LinkedRecords;
  /** The newest rows of a tab whose field holds that number or id, as people spell it, found in few calls however long the tab is. */
  newest(tab: TabKey, field: string, text: string): NewestRecords;
  /** What the team's own columns of a tab are called, by their keys; none where the tab is missing. */
  ownKeys(tab: TabKey): readonly string[];
  /** The rows of a table of words, which have no ids; none where the tab is missing. */
  listRows(tab: TabKey, fields: readonly string[]): readonly FieldValues[];
  /** Throws MissingPartError unless the tab has a column for each field. */
  require(tab: TabKey, fields: readonly string[]): void;
  /**
   * All of it or nothing: a missing tab or column is found before the first cell is written, everything is applied
   * together, and what was written is taken back when a part is refused. Returns the row number of each one's first record.
   * @param also writes more, to be applied together with it but not taken back
   */
  write(writes: readonly RecordWrite[], also?: () => void): readonly number[];
  /** Fields of the tab that hold a formula in the rows that were written last: those that new rows go on with. */
  continued(tab: TabKey): readonly string[];
  /** Looks up where new records of the tab will stand: then nothing is asked between the last read and a write. */
  reserve(tab: TabKey): void;
  /** Keeps where the cards' rows stand, so that the next calls find them without looking through a column. */
  rememberRows(): void;
  /** Keeps what `linked` and `find` had to look through the sheet for. */
  rememberLinks(): void;
  /** Rows were added or moved in the tab: the next call looks for its links anew. */
  forgetLinks(tab: TabKey): void;
}

/** A column that set-up makes; what its cells hold follows from its field. */
export interface ColumnPlan {
  readonly field: string;
  readonly header: string;
  readonly format: ColumnFormat;
  /** Words of the drop-down list; empty for none. */
  readonly words: readonly string[];
  /** Stands on the header; '' for none. */
  readonly note: string;
}
export interface TabPlan {
  readonly tab: TabKey;
  readonly title: string;
  readonly columns: readonly ColumnPlan[];
}

export interface ArchiveBuilder {
  /**
   * Puts right what is wrong in a tab that exists: headers that were emptied, marks that a cut column left behind, formats
   * that were cleared. Nothing where there is no such tab. Returns how much was changed.
   */
  repairTab(plan: TabPlan): number;
  /** Tabs that exist, with the fields whose column is laid out completely. */
  existing(): readonly { readonly tab: TabKey; readonly fields: readonly string[] }[];
  addTab(plan: TabPlan): void;
  /** Makes the plan's columns in a tab that exists; one that is there by its header only is completed where it stands. */
  completeTab(plan: TabPlan): void;
  /** Remembers the language and applies everything. Called last: a set-up cut short is found unfinished. */
  finish(language: Language): void;
}

/** The formulas of an archive whose tabs and columns are all there. Only empty cells are written. */
export interface ArchiveFormulas {
  /** Title, explanation and formula of each block of the Value tab. */
  layOutValue(language: Language): void;
  /** Rows of the Value tab for all customers there are. */
  makeRoom(): void;
  /** The formulas of every card that has an id. Returns how many were put in. */
  fillRows(language: Language): number;
  apply(): void;
  /** The day that all values are calculated for. False where it could not be written; a formula there is left alone. */
  keepToday(today: CivilDate): boolean;
}

/** What the blocks of the Value tab give. */
export interface ValueTable {
  /** By customer id. */
  readonly rows: ReadonlyMap<string, FieldValues>;
  /** What the first cell of each block shows, by the block's key: a block that is loading or in error shows it there. */
  readonly anchors: FieldValues;
}
export interface ValueDesk {
  /** Null where there is no Value tab, or the customer is not in it. */
  row(id: string, keys: readonly ValueKey[]): FieldValues | null;
  table(keys: readonly ValueKey[]): ValueTable | null;
  /** What was last known of a card; gone after some hours. */
  kept(id: string): FieldValues | null;
  keep(id: string, fields: FieldValues): void;
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
/** A sheet with content that is no tab of the archive. */
export interface ForeignSheet {
  /** Google's number of the sheet, which stays when it is renamed. */
  readonly sheet: number;
  readonly title: string;
  readonly rows: number;
  readonly columns: number;
  readonly copiedBefore: boolean;
}
/** A team's own sheets, which are only ever read, and the rows that are copied from one. */
export interface SheetAdopter {
  foreign(): readonly ForeignSheet[];
  /** Null when there is no such sheet, or it is a tab of the archive. */
  read(sheet: number, rows?: number): SourceGrid | null;
  readWhole(sheet: number): WholeSheet | null;
  /** How a request that was begun before made its ids; null for one that was not. */
  noted(request: string): 'kept' | 'made' | null;
  note(request: string, sheet: number, ids: 'kept' | 'made'): void;
  /** @param places the column in Customers of each copied column, for formulas */
  append(tab: PlannedTab, places: ReadonlyMap<number, Target>): void;
  /** Applies everything. */
  finish(): void;
}
/** Of things without a row of their own, which are settled and until when; see domain/due/settled.ts. */
export interface SettledNote {
  /** '' when nothing was noted. */
  read(): string;
  write(text: string): void;
}
export interface Log {
  /** For the keeper of the script; never given a value of a field. */
  error(what: string, cause: unknown): void;
}

/** The cells that a person has just edited in the grid, as Google tells the edit trigger. */
export interface HandEdit {
  /** Puts the marks of columns that were pasted elsewhere where the columns are now. */
  followColumns(): void;
  /** What of the archive was edited, where its columns stand now; null when nothing was. */
  area(): EditedArea | null;
  /** The edited rows as they stand now, without the header. */
  rows(): readonly EditedRow[];
  /** Ids of the same tab's other rows. */
  otherIds(): ReadonlySet<string>;
  /** The rows of these customers in Customers. */
  customerRows(ids: readonly string[]): readonly EditedRow[];
  /** Formulas of the row above for blank cells of these new rows: read now, written by what it returns. */
  continued(rows: readonly number[]): () => void;
  /** Writes into rows that were read, never over a formula; applied by whoever called, all together. */
  stamp(stamps: readonly Stamp[]): void;
  /** The same, each for itself: what cannot be written is left out. Returns those that were. */
  stampEach(stamps: readonly Stamp[]): readonly Stamp[];
}

export type { DueColumns, DueDesk, DueRow } from './reminders/due-desk-port';
export type {
  FileMark,
  Mailer,
  Memory,
  Moments,
  OutboxChange,
  OutboxDesk,
  OutboxLine,
  OutgoingMail,
  Triggers,
  WallHour,
} from './reminders/reminder-ports';
export type { ColumnsRow, LogPlace, LogReading, RoundDesk, StoredShadow, TabColumns, TabReading } from './round-desk';

export interface Ports extends ReminderPorts {
  readonly tables: TableStore;
  readonly builder: ArchiveBuilder;
  readonly formulas: ArchiveFormulas;
  readonly values: ValueDesk;
  readonly clock: Clock;
  readonly lock: Lock;
  readonly ids: Ids;
  readonly identity: Identity;
  readonly access: Access;
  readonly selection: Selection;
  readonly adopter: SheetAdopter;
  readonly round: RoundDesk;
  readonly due: DueDesk;
  readonly settled: SettledNote;
  readonly log: Log;
}
