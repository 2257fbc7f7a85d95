// Makes the archive's tabs and columns in the spreadsheet: titles, headers, formats, drop-downs, freezes, metadata.
// Adds only what the plan names; cells that exist are not touched. It may be cut short anywhere and run again.
import type { ArchiveBuilder, ColumnPlan, TabPlan } from '../app/ports';
import { tabs } from '../domain/catalogue/catalogue';
import type { TabKey } from '../domain/catalogue/catalogue';
import type { Language } from '../domain/language';
import type { ArchiveLayout } from './archive-layout';
import { METADATA_KEY } from './archive-layout';
import { growing } from './cell-limit';
import { HEADER_COLOUR, repairHeaders } from './header-repair';
import { NUMBER_FORMATS } from './number-formats';
import { columnLetters } from './sheet-cells';
import { repairTextFormats } from './text-format-repair';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What insertSheet makes. */
const NEW_ROWS = 1_000;
const NEW_COLUMNS = 26;

const OURS: readonly TabKey[] = ['log', 'outbox', 'value', 'settings'];

interface KnownSheet {
  readonly sheet: Sheet;
  readonly title: string;
  key: TabKey | null;
}

interface PlacedColumn {
  readonly plan: ColumnPlan;
  /** Column number from 1. */
  readonly column: number;
}

const placedFrom =
  (first: number) =>
  (plan: ColumnPlan, at: number): PlacedColumn => ({ plan, column: first + at });

export class SheetArchiveBuilder implements ArchiveBuilder {
  private known: KnownSheet[] | null = null;

  constructor(
    private readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
    private readonly layout: ArchiveLayout,
  ) {}

  existing(): readonly { readonly tab: TabKey; readonly fields: readonly string[] }[] {
    return tabs().flatMap(({ key }) => {
      const layout = this.layout.tab(key as TabKey);
      return layout ? [{ tab: key as TabKey, fields: [...layout.markedFields] }] : [];
    });
  }

  repairTab({ tab, columns }: TabPlan): number {
    const titles = new Map(columns.map(({ field, header }) => [field, header]));
    const headers = repairHeaders(this.spreadsheet, this.layout, tab, titles);
    const layout = this.layout.tab(tab);
    // What only we write has no cell that anybody types into.
    if (layout?.marked !== true || OURS.includes(tab)) return headers;
    const texts = columns.flatMap(({ field, format }) => (format === 'text' ? [field] : []));
    return (
      headers +
      repairTextFormats(
        layout,
        texts.filter((field) => layout.markedFields.has(field)),
      )
    );
  }

  addTab({ tab, title, columns }: TabPlan): void {
    const left = this.leftBehind(tab, title);
    const sheet = left ?? this.insertTab(tab, title);
    markTab(sheet, tab);
    if (columns.length === 0) return;
    this.fitColumns(sheet, left ? sheet.getMaxColumns() : NEW_COLUMNS, columns.length);
    layOut(sheet, tab, columns.map(placedFrom(1)));
  }

  completeTab({ tab, columns }: TabPlan): void {
    const layout = this.layout.tab(tab);
    if (!layout) throw new Error(`Cannot add columns: tab ${tab} is missing`);
    const { sheet, marked } = layout;
    if (!marked) markTab(sheet, tab);
    const last = sheet.getLastColumn();
    const added = columns.filter(({ field }) => !layout.columns.has(field));
    const most = sheet.getMaxColumns();
    // Empty but for the mark: a set-up was cut short before the columns were counted.
    this.fitColumns(sheet, most, last === 0 ? added.length : Math.max(most, last + added.length));
    layOut(sheet, tab, added.map(placedFrom(last + 1)));
    const found = columns.flatMap((plan): PlacedColumn[] => {
      const column = layout.columns.get(plan.field);
      return column === undefined ? [] : [{ plan, column }];
    });
    // A sheet that only has our headers may be the team's own: its columns are known from now on, and look as they did.
    if (marked) dress(sheet, found);
    markColumns(sheet, tab, found);
  }

  finish(language: Language): void {
    if (this.layout.language() === null) {
      const visibility = SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT;
      this.spreadsheet.addDeveloperMetadata(METADATA_KEY, `archive:${language}`, visibility);
    }
    SpreadsheetApp.flush();
    this.layout.refresh();
  }

  /** An empty sheet of our title: what a set-up left that was cut short right after it had inserted the tab. */
  private leftBehind(tab: TabKey, title: string): Sheet | null {
    const known = this.front().find((one) => one.key === null && one.title === title);
    if (known?.sheet.getLastRow() !== 0) return null;
    known.key = tab;
    return known.sheet;
  }

  private insertTab(tab: TabKey, title: string): Sheet {
    const [free, place] = [this.freeTitle(title), this.placeOf(tab)];
    const cells = (): number => NEW_ROWS * NEW_COLUMNS;
    const sheet = growing(this.spreadsheet, cells, () => this.spreadsheet.insertSheet(free, place));
    this.front().splice(place, 0, { sheet, title: free, key: tab });
    return sheet;
  }

  /** Empty columns count towards Google's ten million cells. */
  private fitColumns(sheet: Sheet, have: number, columns: number): void {
    const cells = (): number => sheet.getMaxRows() * (columns - have);
    if (columns > have) growing(this.spreadsheet, cells, () => sheet.insertColumnsAfter(have, columns - have));
    else if (columns > 0 && columns < have) sheet.deleteColumns(columns + 1, have - columns);
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
      .map((sheet) => ({ sheet, title: sheet.getName(), key: this.layout.keyOf(sheet) }));
    return this.known;
  }
}

function markTab(sheet: Sheet, tab: TabKey): void {
  const value = `tab:${tab}:${sheet.getSheetId()}`;
  sheet.addDeveloperMetadata(METADATA_KEY, value, SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT);
}

/** Pixels; Google's 100 cut most headers off. */
const WIDTH = 130;
/** Names are what people look for; what is mailed is read through before it goes. */
const WIDTHS: Readonly<Record<string, number>> = { name: 210, send: 80, to: 190, subject: 220, text: 420 };

/** A call a tab, and one for each column that is of another width. The columns stand side by side. */
function widen(sheet: Sheet, columns: readonly PlacedColumn[]): void {
  const [first] = columns;
  if (!first) return;
  sheet.setColumnWidths(first.column, columns.length, WIDTH);
  for (const { plan, column } of columns) {
    const width = WIDTHS[plan.field];
    if (width !== undefined) sheet.setColumnWidth(column, width);
    if (plan.note !== '') sheet.getRange(1, column).setNote(plan.note);
  }
}

/** Adjacent new columns. A column gets its mark last, so that one without it is known to be unfinished. */
function layOut(sheet: Sheet, tab: TabKey, columns: readonly PlacedColumn[]): void {
  const [first] = columns;
  if (!first) return;
  const header = sheet.getRange(1, first.column, 1, columns.length);
  header
    .setValues([columns.map(({ plan }) => plan.header)])
    .setFontWeight('bold')
    .setBackground(HEADER_COLOUR);
  widen(sheet, columns);
  dress(sheet, columns);
  markColumns(sheet, tab, columns);
}

function dress(sheet: Sheet, columns: readonly PlacedColumn[]): void {
  formatColumns(sheet, columns);
  for (const { plan, column } of columns) {
    if (plan.words.length === 0) continue;
    // Words of the team's own stay allowed: the list warns, it does not refuse.
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList([...plan.words], true)
      .setAllowInvalid(true);
    sheet.getRange(belowHeader(column)).setDataValidation(rule.build());
  }
  sheet.setFrozenRows(1);
}

function markColumns(sheet: Sheet, tab: TabKey, columns: readonly PlacedColumn[]): void {
  // Metadata is not buffered as cells are: without this a column could be marked whose header never came.
  SpreadsheetApp.flush();
  for (const { plan, column } of columns) {
    const letters = columnLetters(column);
    sheet
      .getRange(`${letters}:${letters}`)
      .addDeveloperMetadata(
        METADATA_KEY,
        `column:${tab}.${plan.field}`,
        SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT,
      );
  }
}

const belowHeader = (column: number): string => `${columnLetters(column)}2:${columnLetters(column)}`;

/** One call a format, whatever the number of columns. */
function formatColumns(sheet: Sheet, columns: readonly PlacedColumn[]): void {
  for (const format of ['text', 'date', 'dateTime', 'number', 'money'] as const) {
    const ranges = columns.flatMap(({ plan, column }) => (plan.format === format ? [belowHeader(column)] : []));
    if (ranges.length > 0) sheet.getRangeList(ranges).setNumberFormat(NUMBER_FORMATS[format]);
  }
}
