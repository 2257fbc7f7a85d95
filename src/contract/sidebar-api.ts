// Every request and reply that crosses google.script.run, JSON only; the sidebar's client is typed from here.
// Knows no service and no screen. Dates are `YYYY-MM-DD`.
import type { Language } from '../domain/language';
import type { FieldValue, FieldValues } from '../domain/table/field-value';
import type { LogContactReply, LogContactRequest, PrepareReply, UndoLogRequest } from './follow-up-api';
import type { HealthReply } from './health-api';
import type { GreetingText, PromotionChoices, PromotionReply, PromotionRequest } from './promotion-api';
import type { AddTaskRequest, SettleDueReply, SettleDueRequest, TodayReply } from './today-api';

export type CardKind = 'individual' | 'organisation';
export type { FieldValue, Language };
/** By field key; empty fields are null. */
export type Fields = FieldValues;

export type ErrorCode =
  | 'bad-request' // the argument has not the documented shape
  | 'not-set-up' // the archive's tabs are missing
  | 'missing-column' // a column that the call needs was deleted; `field` names it
  | 'not-found' // no card with that id
  | 'invalid-field' // `field` cannot hold that value
  | 'conflict' // somebody changed the same field since the card was loaded
  | 'busy' // the document lock was held too long
  | 'not-allowed' // protected, or the user may only view; `field` names a protected column
  | 'sheet-full' // the spreadsheet's cell limit
  | 'saved-in-part' // Google took only a part of a save, and it could not be taken back
  | 'failed'; // anything unexpected; nothing was written

export interface FieldConflict {
  readonly field: string;
  readonly base: FieldValue;
  readonly yours: FieldValue;
  readonly theirs: FieldValue;
  /** Who changed the field, or saved the card last, and when, where the archive knows it. */
  readonly by?: string;
  readonly at?: string;
  /** It was the very person who saves now: in another window, or in the grid. */
  readonly own?: boolean;
}

export interface CallError {
  readonly code: ErrorCode;
  /** Key of the field that the error is about. */
  readonly field?: string;
  /** A sentence for a person in the archive's language; holds no value of a field. */
  readonly message: string;
  readonly conflicts?: readonly FieldConflict[];
}

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: CallError };

export interface Card {
  readonly id: string;
  readonly kind: CardKind;
  readonly revision: number;
  /**
   * By field key, over the Customers tab and the tab of the card's kind; empty fields are null. The team's own columns
   * stand under `own:NUMBER:HEADER` and `ownKind:NUMBER:HEADER`; the reply of a save has them when one was changed.
   * A mark on a field stands under `mark:FIELD` as `confirmed 2026-02-10 li@firm.example` or `doubtful …`.
   */
  readonly fields: Fields;
  /** Keys whose cell holds a formula: shown, never written. */
  readonly formulas: readonly string[];
  /** Where the card's rows stood, in Customers and in the tab of its kind: sent back with a change, they save a search. */
  readonly rows: readonly number[];
  /** Key people of an organisation, when it was loaded. */
  readonly people?: readonly Person[];
  /** In the reply of a change: what stood there before, by key, which is what undo writes back. */
  readonly replaced?: Fields;
}

/** One line of the change log about a card. */
export interface HistoryEntry {
  /** `YYYY-MM-DD HH:MM` on the wall of the sheet's zone. */
  readonly when: string;
  readonly who: string;
  readonly how: string;
  /** What the log calls the field. */
  readonly name: string;
  /** Its key on the card; null where no card has it. */
  readonly field: string | null;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

export interface HistoryReply {
  readonly id: string;
  /** The newest first. */
  readonly entries: readonly HistoryEntry[];
  /** How many lines were found, those left out included. */
  readonly all: number;
  /** Older lines of the whole log that were not looked through. */
  readonly unsearched: number;
}

/** The team's own columns, by their keys on a card. */
export type OwnFieldsReply = Readonly<Record<CardKind, readonly string[]>>;

/** One of an organisation's key people; '' for the id of a row that was typed by hand and has none yet. */
export interface Person {
  readonly id: string;
  readonly fields: Fields;
  /** Where the row stood: a hint for a change. */
  readonly row: number;
}

/** The newest of a card's rows in one tab, and how many there are. */
export interface RelatedRows {
  readonly rows: readonly { readonly id: string; readonly fields: Fields }[];
  readonly all: number;
}

export interface RelatedReply {
  readonly id: string;
  readonly orders: RelatedRows;
  readonly contacts: RelatedRows;
  readonly receivables: RelatedRows;
  /** Null where the archive has no Value tab, or it does not have the card yet. */
  readonly value: CardValue | null;
}

/** What the Value tab says of a card, by the keys of its columns: score, tier, forecast and why. */
export interface CardValue {
  readonly fields: Fields;
  /** Keys whose cell holds no value now: `fields` has what was last known, null where nothing was. */
  readonly unsettled: Readonly<Record<string, 'loading' | 'error' | 'blank'>>;
}

/** One line of the search index, enough to find and to list a card. */
export interface CardSummary {
  readonly id: string;
  readonly name: string;
  readonly kind: CardKind;
  readonly phone: string;
  readonly email: string;
  /** Where an individual works; '' for organisations. */
  readonly company: string;
  readonly tier: string;
  readonly owner: string;
  readonly lastContact: string | null;
}

export interface OpenReply {
  readonly language: Language;
  /** False when the archive's tabs are missing: the sidebar then offers set-up. */
  readonly ready: boolean;
  /** E-mail of the person at the keyboard, '' when Google does not tell. */
  readonly user: string;
  /** The sheet's today. */
  readonly today: string;
  readonly cards: readonly CardSummary[];
  /** The team's tiers, best first. */
  readonly tiers: readonly string[];
}

export interface FindCardsRequest {
  readonly query: string;
}
export interface LoadCardRequest {
  readonly id: string;
}
export interface SaveCardRequest {
  /** Missing for a new card. */
  readonly id?: string;
  /** Of a new card; an individual unless told. */
  readonly kind?: CardKind;
  readonly revision?: number;
  /** The changed fields' values as the card was loaded with. */
  readonly base?: Fields;
  /** Of a mark only `confirmed` or `doubtful`, of `lastConfirmed` only `today`: day and person are set by the server. */
  readonly changes: Fields;
  /** As the card was loaded with; a hint that is checked, so a wrong one does no harm. */
  readonly rows?: readonly number[];
  /** What a save replaced is written back: the change log then says so. */
  readonly undo?: true;
  /** A UUID made by the page for a new card, so that a retry never makes a second row. */
  readonly requestId?: string;
}

export interface SavePersonRequest {
  readonly customerId: string;
  /** Missing for a new person. */
  readonly id?: string;
  /** The changed fields' values as they were loaded. */
  readonly base?: Fields;
  readonly changes: Fields;
  readonly row?: number;
  /** A UUID made by the page for a new person. */
  readonly requestId?: string;
}

export interface SelectedCard {
  readonly id: string;
  /** Row number as the grid shows it. */
  readonly row: number;
}

export interface ProposeAdoptionRequest {
  /** One sheet alone, read whole whatever its size. */
  readonly sheet?: number;
}
export interface AdoptionColumn {
  /** From 0. */
  readonly column: number;
  /** '' for a column with content and no header. */
  readonly header: string;
  /** The field that it becomes; null: it stays a column of the team's own. */
  readonly field: string | null;
}
/** A row that is not copied, by the number that the grid shows. */
export interface LeftRow {
  readonly row: number;
  readonly why: 'title' | 'total' | 'header';
}
/** A sheet that the team has already, and what of it would become cards. */
export interface AdoptionProposal {
  /** Google's number of the sheet. */
  readonly sheet: number;
  readonly title: string;
  readonly headerRow: number;
  readonly columns: readonly AdoptionColumn[];
  readonly customers: number;
  readonly organisations: number;
  readonly left: readonly LeftRow[];
  readonly copiedBefore: boolean;
}
export interface AdoptSheetRequest {
  readonly sheet: number;
  /** Columns left out stay the team's own. */
  readonly mapping: readonly { readonly column: number; readonly field: string | null }[];
  /** Of the archive, where there is none yet. */
  readonly language?: Language;
  /** A UUID made by the page: a retry copies no row twice. */
  readonly requestId: string;
}
export interface AdoptSheetReply {
  readonly language: Language;
  readonly copied: number;
  /** Rows that an earlier try of the same request had copied. */
  readonly already: number;
  readonly individuals: number;
  readonly organisations: number;
  /** Columns kept as the team's own. */
  readonly own: number;
  readonly left: readonly LeftRow[];
  /** Headers of columns whose formulas were copied as the values they show. */
  readonly asValues: readonly string[];
}

/** A row that a person has to look at: nothing that was typed in it. */
export interface OpenRow {
  /** Key of the tab. */
  readonly tab: string;
  readonly row: number;
  /** '' where the row has none. */
  readonly id: string;
  readonly reason:
    | 'unknown-customer' // no customer has that id, name or phone
    | 'ambiguous-customer' // several have
    | 'no-card'; // a row of Individuals or Organisations that Customers has no row for
}
export interface DailyRoundReply {
  /** Rows that got an id. */
  readonly ids: number;
  /** Links typed as a name or phone that were completed. */
  readonly links: number;
  /** Edits by hand that nothing had noted; a row that was made or deleted is one. */
  readonly edits: number;
  /** The first two hundred. */
  readonly open: readonly OpenRow[];
  readonly openCount: number;
  /** Keys of tabs that were left for the next time: somebody saved or sorted meanwhile, or they are protected. */
  readonly skipped: readonly string[];
  /** False when the time was used up: the next call goes on. */
  readonly finished: boolean;
}

/** The page calls, by global name. */
export interface SidebarApi {
  /** The day's work of the person at the keyboard: the list of the morning mail. */
  todayFromSidebar(request: Record<string, never>): Reply<TodayReply>;
  settleDueFromSidebar(request: SettleDueRequest): Reply<SettleDueReply>;
  addTaskFromSidebar(request: AddTaskRequest): Reply<{ readonly id: string }>;
  /** Drafts in the Outbox for what is due; nothing is sent before somebody ticks it there. */
  draftGreetingsFromSidebar(request: Record<string, never>): Reply<{ readonly drafted: number }>;
  /** What was drafted for a customer, to copy into a message. */
  greetingTextsFromSidebar(request: LoadCardRequest): Reply<readonly GreetingText[]>;
  /** What a promotion's filter can name. */
  promotionChoicesFromSidebar(request: Record<string, never>): Reply<PromotionChoices>;
  /** Whom a promotion would address; writes nothing. */
  previewPromotionFromSidebar(request: PromotionRequest): Reply<PromotionReply>;
  draftPromotionFromSidebar(request: PromotionRequest): Reply<PromotionReply>;
  /** Who runs the reminders, what went and what did not. */
  healthFromSidebar(request: Record<string, never>): Reply<HealthReply>;
  /** The caller's own hourly run; who takes over from a colleague starts their own. */
  startRemindersFromSidebar(request: Record<string, never>): Reply<HealthReply>;
  stopRemindersFromSidebar(request: Record<string, never>): Reply<HealthReply>;
  /** A copied file may send from now on. */
  confirmCopyFromSidebar(request: Record<string, never>): Reply<HealthReply>;
  openFromSidebar(request: Record<string, never>): Reply<OpenReply>;
  setUpFromSidebar(request: { readonly language?: Language }): Reply<{ readonly language: Language }>;
  findCardsFromSidebar(request: FindCardsRequest): Reply<readonly CardSummary[]>;
  loadCardFromSidebar(request: LoadCardRequest): Reply<Card>;
  /** The card's newest rows in other tabs, in a second call, so that the card itself shows at once. */
  loadRelatedFromSidebar(request: LoadCardRequest): Reply<RelatedReply>;
  /** What the change log holds about a card. */
  loadHistoryFromSidebar(request: LoadCardRequest): Reply<HistoryReply>;
  /** For the form of a card that there is not yet. */
  loadOwnFieldsFromSidebar(request: Record<string, never>): Reply<OwnFieldsReply>;
  saveCardFromSidebar(request: SaveCardRequest): Reply<Card>;
  /** What to know before a call, and what the form of a contact needs. */
  prepareCallFromSidebar(request: LoadCardRequest): Reply<PrepareReply>;
  logContactFromSidebar(request: LogContactRequest): Reply<LogContactReply>;
  /** Takes a contact back that was just logged. */
  undoLogFromSidebar(request: UndoLogRequest): Reply<Card>;
  savePersonFromSidebar(request: SavePersonRequest): Reply<Person>;
  /** The card of the row selected in the grid, null when the selection is no customer's row. */
  selectedCardFromSidebar(request: Record<string, never>): Reply<SelectedCard | null>;
  /** The team's own sheets of customers; empty when there is none. */
  proposeAdoptionFromSidebar(request: ProposeAdoptionRequest): Reply<readonly AdoptionProposal[]>;
  adoptSheetFromSidebar(request: AdoptSheetRequest): Reply<AdoptSheetReply>;
  /** Completes rows typed by hand and notes the edits by hand that nothing has noted yet. */
  dailyRoundFromSidebar(request: Record<string, never>): Reply<DailyRoundReply>;
}
