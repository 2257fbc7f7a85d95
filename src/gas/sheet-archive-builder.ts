// Makes the archive's tabs and columns in the spreadsheet: titles, headers, formats, drop-downs, freezes, metadata.
// Adds only what the plan names; cells that exist are not touched.
import type { ArchiveBuilder, ColumnPlan, TabPlan } from '../app/ports';
import { tabs } from '../domain/catalogue/catalogue';
import type { TabKey } from '../domain/catalogue/catalogue';
import type { Language } from '../domain/language';
import type { ArchiveLayout } from './archive-layout';
import { METADATA_KEY } from './archive-layout';
import { NUMBER_FORMATS } from './number-formats';
import { columnLetters } from './sheet-cells';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

interface KnownSheet {
  readonly title: string;
  readonly key: TabKey | null;
}

export class SheetArchiveBuilder implements ArchiveBuilder {
  private known: KnownSheet[] | null = null;

  constructor(
    private readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
    private readonly layout: ArchiveLayout,
  ) {}

  existing(): readonly { readonly tab: TabKey; readonly fields: readonly string[] }[] {
    return tabs().flatMap(({ key }) => {
      const layout = this.layout.tab(key as TabKey);
      return layout ? [{ tab: key as TabKey, fields: [...layout.columns.keys()] }] : [];
    });
  }

  addTab({ tab, title, columns }: TabPlan): void {
    const [free, place] = [this.freeTitle(title), this.placeOf(tab)];
    const sheet = this.spreadsheet.insertSheet(free, place);
    this.front().splice(place, 0, { title: free, key: tab });
    fitColumns(sheet, columns.length);
    sheet.addDeveloperMetadata(METADATA_KEY, `tab:${tab}`, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
    if (columns.length === 0) return;
    layOut(sheet, 1, tab, columns);
    sheet.setFrozenRows(1);
  }

  addColumns({ tab, columns }: TabPlan): void {
    const sheet = this.layout.tab(tab)?.sheet;
    if (!sheet) throw new Error(`Cannot add columns: tab ${tab} is missing`);
    const last = sheet.getLastColumn();
    const lacking = last + columns.length - sheet.getMaxColumns();
    if (lacking > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), lacking);
    layOut(sheet, last + 1, tab, columns);
  }

  finish(language: Language): void {
    if (this.layout.language() === null) {
      const visibility = SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT;
      this.spreadsheet.addDeveloperMetadata(METADATA_KEY, `archive:${language}`, visibility);
    }
    this.layout.refresh();
  }

  /** Our tabs stand in the catalogue's order, before the sheets that were there. */
  private placeOf(tab: TabKey): number {
    const order = tabs().map(({ key }) => key as TabKey);
    const before = new Set(order.slice(0, order.indexOf(tab)));
    return this.front().reduce((place, { key }, at) => (key !== null && before.has(key) ? at + 1 : place), 0);
  }

  /** A team's own sheet may have the title already; it is left alone. */
  private freeTitle(title: string): string {
    const taken = new Set(this.front().map((known) => known.title.toLowerCase()));
    let free = title;
    for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${title} ${n}`;
    return free;
  }

  /** The sheets in tab order, read once a run and kept up to date by addTab. */
  private front(): KnownSheet[] {
    this.known ??= this.spreadsheet
      .getSheets()
      .map((sheet) => ({ title: sheet.getName(), key: this.layout.keyOf(sheet) }));
    return this.known;
  }
}

/** New sheets have 26 columns; empty ones count towards Google's ten million cells. */
function fitColumns(sheet: Sheet, columns: number): void {
  const have = 26;
  if (columns > have) sheet.insertColumnsAfter(have, columns - have);
  else if (columns > 0 && columns < have) sheet.deleteColumns(columns + 1, have - columns);
}

function layOut(sheet: Sheet, first: number, tab: TabKey, columns: readonly ColumnPlan[]): void {
  const header = sheet.getRange(1, first, 1, columns.length);
  header.setValues([columns.map((column) => column.header)]).setFontWeight('bold');
  formatColumns(sheet, first, columns);
  columns.forEach((column, at) => {
    const letters = columnLetters(first + at);
    if (column.words.length > 0) {
      // Words of the team's own stay allowed: the list warns, it does not refuse.
      const rule = SpreadsheetApp.newDataValidation()
        .requireValueInList([...column.words], true)
        .setAllowInvalid(true);
      sheet.getRange(`${letters}2:${letters}`).setDataValidation(rule.build());
    }
    sheet
      .getRange(`${letters}:${letters}`)
      .addDeveloperMetadata(
        METADATA_KEY,
        `column:${tab}.${column.field}`,
        SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT,
      );
  });
}

/** One call a format, whatever the number of columns. */
function formatColumns(sheet: Sheet, first: number, columns: readonly ColumnPlan[]): void {
  for (const format of ['text', 'date', 'dateTime', 'number', 'money'] as const) {
    const ranges = columns.flatMap((column, at) => {
      const letters = columnLetters(first + at);
      return column.format === format ? [`${letters}2:${letters}`] : [];
    });
    if (ranges.length > 0) sheet.getRangeList(ranges).setNumberFormat(NUMBER_FORMATS[format]);
  }
}
