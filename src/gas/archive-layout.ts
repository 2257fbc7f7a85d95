// Where the archive's tabs and columns are now: by developer metadata, which follows renames and moves, else by header text.
// One metadata read serves all tabs of a run; a header row is read only for a tab with columns unaccounted for.
import { fieldsOf, tabOfTitle } from '../domain/catalogue/catalogue';
import type { TabKey } from '../domain/catalogue/catalogue';
import type { FieldLine } from '../domain/catalogue/field';
import type { Language } from '../domain/language';
import { isLanguage } from '../domain/language';
import { isHeaderOf } from '../domain/table/header-truth';

/**
 * One key for all our metadata, so that one search finds it; the value says what: `archive:en`, `tab:orders:7`,
 * `column:orders.date`. A tab's own number stands in its value, since a copied tab has copies of all metadata.
 */
export const METADATA_KEY = 'cardfile';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

export interface TabLayout {
  readonly sheet: Sheet;
  /** Column number from 1 by field key. */
  readonly columns: ReadonlyMap<string, number>;
  /** Whether the tab is known by metadata. */
  readonly marked: boolean;
  /** Fields whose column is known by metadata; the others were found by their header. */
  readonly markedFields: ReadonlySet<string>;
}

interface FoundMetadata {
  readonly language: Language | null;
  readonly sheets: ReadonlyMap<TabKey, Sheet>;
  /** Column numbers by the sheet's own number and the field, as in `7:orders.date`. */
  readonly columns: ReadonlyMap<string, number>;
}

export class ArchiveLayout {
  private found: FoundMetadata | null = null;
  private readonly tabs = new Map<TabKey, TabLayout | null>();

  constructor(private readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet) {}

  language(): Language | null {
    return this.metadata().language;
  }

  /** Null when the archive has no such tab. */
  tab(key: TabKey): TabLayout | null {
    let layout = this.tabs.get(key);
    if (layout === undefined) {
      layout = this.lookUp(key);
      this.tabs.set(key, layout);
    }
    return layout;
  }

  /** The tab that a sheet is, by its metadata or its title. */
  keyOf(sheet: Sheet): TabKey | null {
    const id = sheet.getSheetId();
    for (const [key, known] of this.metadata().sheets) if (known.getSheetId() === id) return key;
    const key = tabOfTitle(sheet.getName());
    return key !== null && this.tab(key)?.sheet.getSheetId() === id ? key : null;
  }

  /** Forgets what was read: set-up has changed it. */
  refresh(): void {
    this.found = null;
    this.tabs.clear();
  }

  private lookUp(key: TabKey): TabLayout | null {
    const { sheets, columns } = this.metadata();
    const sheet = sheets.get(key) ?? this.sheetByTitle(key);
    if (sheet === null) return null;
    const known = markedColumns(key, sheet.getSheetId(), columns);
    const markedFields = new Set(known.keys());
    const missing = fieldsOf(key).filter((line) => !known.has(line.key));
    if (missing.length > 0) addByHeader(sheet, missing, known);
    return { sheet, columns: known, marked: sheets.has(key), markedFields };
  }

  /** A tab whose metadata was lost. A team's own sheet that only has our title is not taken for ours. */
  private sheetByTitle(key: TabKey): Sheet | null {
    return (
      this.spreadsheet.getSheets().find((sheet) => tabOfTitle(sheet.getName()) === key && hasHeaders(sheet, key)) ??
      null
    );
  }

  private metadata(): FoundMetadata {
    if (this.found) return this.found;
    let language: Language | null = null;
    const sheets = new Map<TabKey, Sheet>();
    const columns = new Map<string, number>();
    for (const item of this.spreadsheet.createDeveloperMetadataFinder().withKey(METADATA_KEY).find()) {
      const [what = '', value = '', number] = (item.getValue() ?? '').split(':');
      if (what === 'archive' && isLanguage(value)) language = value;
      if (what === 'tab') noteTab(item, value as TabKey, number, sheets);
      if (what === 'column') noteColumn(item, value, columns);
    }
    this.found = { language, sheets, columns };
    return this.found;
  }
}

function noteTab(item: Metadata, key: TabKey, number: string | undefined, sheets: Map<TabKey, Sheet>): void {
  const sheet = item.getLocation().getSheet();
  if (!sheet) return;
  const original = String(sheet.getSheetId()) === number;
  if (original || !sheets.has(key)) sheets.set(key, sheet);
}

function noteColumn(item: Metadata, field: string, columns: Map<string, number>): void {
  const range = item.getLocation().getColumn();
  if (!range) return;
  const key = `${range.getGridId()}:${field}`;
  if (!columns.has(key)) columns.set(key, range.getColumn());
}

function markedColumns(key: TabKey, sheetId: number, columns: ReadonlyMap<string, number>): Map<string, number> {
  const marked = new Map<string, number>();
  for (const line of fieldsOf(key)) {
    const column = columns.get(`${sheetId}:${key}.${line.key}`);
    if (column !== undefined) marked.set(line.key, column);
  }
  return marked;
}

/** At least half of the tab's headers stand in the first row. */
function hasHeaders(sheet: Sheet, key: TabKey): boolean {
  const fields = fieldsOf(key);
  const columns = new Map<string, number>();
  addByHeader(sheet, fields, columns);
  return columns.size > 0 && columns.size * 2 >= fields.length;
}

function addByHeader(sheet: Sheet, missing: readonly FieldLine[], columns: Map<string, number>): void {
  const header = sheet.getRange('1:1').getValues()[0] ?? [];
  const taken = new Set(columns.values());
  header.forEach((cell: unknown, index) => {
    if (taken.has(index + 1) || typeof cell !== 'string' || cell === '') return;
    const line = missing.find((candidate) => isHeaderOf(cell, candidate) && !columns.has(candidate.key));
    if (line) columns.set(line.key, index + 1);
  });
}
