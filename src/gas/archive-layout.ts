// Where the archive's tabs and columns are now: by developer metadata, which follows renames and moves, else by header text.
// One metadata read serves all tabs of a run; a header row is read only for a tab with columns unaccounted for.
import { fieldsOf, tabOfTitle } from '../domain/catalogue/catalogue';
import type { TabKey } from '../domain/catalogue/catalogue';
import type { FieldLine } from '../domain/catalogue/field';
import type { Language } from '../domain/language';
import { isLanguage } from '../domain/language';

/** One key for all our metadata, so that one search finds it; the value says what: `archive:en`, `tab:orders`, `column:orders.date`. */
export const METADATA_KEY = 'cardfile';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

export interface TabLayout {
  readonly sheet: Sheet;
  /** Column number from 1 by field key. */
  readonly columns: ReadonlyMap<string, number>;
}

const sameHeader = (header: string, line: FieldLine): boolean => {
  const text = header.trim().toLowerCase();
  return text === line.en.toLowerCase() || text === line.zh;
};

export class ArchiveLayout {
  private found: {
    language: Language | null;
    sheets: Map<TabKey, Sheet>;
    columns: Map<TabKey, Map<string, number>>;
  } | null = null;
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
    const known = new Map(columns.get(key));
    const missing = fieldsOf(key).filter((line) => !known.has(line.key));
    if (missing.length > 0) addByHeader(sheet, missing, known);
    return { sheet, columns: known };
  }

  /** A tab whose metadata was lost. A team's own sheet that only has our title is not taken for ours. */
  private sheetByTitle(key: TabKey): Sheet | null {
    return (
      this.spreadsheet.getSheets().find((sheet) => tabOfTitle(sheet.getName()) === key && hasHeaders(sheet, key)) ??
      null
    );
  }

  private metadata() {
    if (this.found) return this.found;
    const found = {
      language: null as Language | null,
      sheets: new Map<TabKey, Sheet>(),
      columns: new Map<TabKey, Map<string, number>>(),
    };
    for (const item of this.spreadsheet.createDeveloperMetadataFinder().withKey(METADATA_KEY).find()) {
      const [what = '', value = ''] = (item.getValue() ?? '').split(':');
      if (what === 'archive' && isLanguage(value)) found.language = value;
      if (what === 'tab') noteTab(item, value as TabKey, found.sheets);
      if (what === 'column') noteColumn(item, value, found);
    }
    this.found = found;
    return found;
  }
}

function noteTab(item: Metadata, key: TabKey, sheets: Map<TabKey, Sheet>): void {
  const sheet = item.getLocation().getSheet();
  // A copied tab carries copies of the metadata: the first one, the original, counts.
  if (sheet && !sheets.has(key)) sheets.set(key, sheet);
}

function noteColumn(item: Metadata, value: string, found: { columns: Map<TabKey, Map<string, number>> }): void {
  const [tab = '', field = ''] = value.split('.');
  const range = item.getLocation().getColumn();
  if (!range) return;
  const key = tab as TabKey;
  const columns = found.columns.get(key) ?? new Map<string, number>();
  found.columns.set(key, columns);
  if (!columns.has(field)) columns.set(field, range.getColumn());
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
    const line = missing.find((candidate) => sameHeader(cell, candidate) && !columns.has(candidate.key));
    if (line) columns.set(line.key, index + 1);
  });
}
