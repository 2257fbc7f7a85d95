// Reads a team's own sheet and adds its copied rows to the archive's tabs. The sheet itself is only ever read.
// Cells go over with formats first, so that text stays text; few calls, each a block. Knows no rule of matching.
import type { ForeignSheet, SheetAdopter } from '../app/ports';
import { MissingPartError } from '../app/ports';
import type { AdoptedCell } from '../domain/adopt/adopted-cell';
import type { PlannedTab, Target, WholeSheet } from '../domain/adopt/plan-adoption';
import type { Merge, SourceCell, SourceGrid } from '../domain/adopt/source-grid';
import { isWallTime } from '../domain/table/cell';
import type { ArchiveLayout, TabLayout } from './archive-layout';
import { METADATA_KEY } from './archive-layout';
import { growing } from './cell-limit';
import { NUMBER_FORMATS } from './number-formats';
import type { SheetValue } from './sheet-cells';
import { cellOf, columnLetters, isDate } from './sheet-cells';
import { SHADOW_TITLE } from './sheet-shadow';
import type { SheetZone } from './sheet-zone';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** Rows of one call: large enough for few calls, small enough for Google's limit on what one call carries. */
const ROWS_AT_ONCE = 5_000;
/** What Google answers for a cell without a format. */
const AUTOMATIC = '0.###############';

export class GridAdopter implements SheetAdopter {
  constructor(
    private readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
    private readonly layout: ArchiveLayout,
    private readonly zone: SheetZone,
  ) {}

  foreign(): readonly ForeignSheet[] {
    const copied = new Set(this.notes().map(({ sheet }) => sheet));
    return this.spreadsheet.getSheets().flatMap((sheet): readonly ForeignSheet[] => {
      if (this.layout.keyOf(sheet) !== null || sheet.getName() === SHADOW_TITLE) return [];
      const [rows, columns] = [sheet.getLastRow(), sheet.getLastColumn()];
      const id = sheet.getSheetId();
      const one = { sheet: id, title: sheet.getName(), rows, columns, copiedBefore: copied.has(String(id)) };
      return rows < 2 ? [] : [one];
    });
  }

  read(sheet: number, rows?: number): SourceGrid | null {
    const range = this.content(sheet, rows);
    return range && { cells: this.cells(range), merges: mergesOf(range) };
  }

  readWhole(sheet: number): WholeSheet | null {
    const range = this.content(sheet);
    return (
      range && {
        cells: this.cells(range),
        merges: mergesOf(range),
        shown: range.getDisplayValues(),
        patterns: range.getNumberFormats(),
        formulas: range.getFormulasR1C1() as string[][],
      }
    );
  }

  noted(request: string): 'kept' | 'made' | null {
    const ids = this.notes().find((note) => note.request === request)?.ids;
    return ids === 'kept' || ids === 'made' ? ids : null;
  }

  note(request: string, sheet: number, ids: 'kept' | 'made'): void {
    const visibility = SpreadsheetApp.DeveloperMetadataVisibility.DOCUMENT;
    this.spreadsheet.addDeveloperMetadata(METADATA_KEY, `adopted:${request}:${sheet}:${ids}`, visibility);
  }

  append({ tab, targets, rows }: PlannedTab, places: ReadonlyMap<number, Target>): void {
    if (rows.length === 0) return;
    const layout = this.layout.tab(tab);
    if (layout === null) throw new MissingPartError(tab);
    const columnOf = this.columnsFor(layout, tab, targets);
    const first = this.room(layout.sheet, rows.length);
    const order = targets
      .map((target, at) => ({ column: columnOf(target), at }))
      .sort((one, other) => one.column - other.column);
    const mixed = formatUniform(layout.sheet, first, rows, order);
    for (const run of runsOf(order)) {
      for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
        const part = rows.slice(from, from + ROWS_AT_ONCE);
        for (const { column, at } of run.filter((placed) => mixed.has(placed.at))) {
          const range = layout.sheet.getRange(first + from, column, part.length, 1);
          range.setNumberFormats(part.map(({ cells }) => [patternOf(cells[at]) ?? NUMBER_FORMATS.number]));
        }
        const render = (cell: AdoptedCell | undefined, row: number): SheetValue =>
          cell?.formula ? formulaText(cell.formula, places, columnOf, first + from + row) : this.valueOf(cell);
        layout.sheet
          .getRange(first + from, run[0]?.column ?? 1, part.length, run.length)
          .setValues(part.map(({ cells }, row) => run.map(({ at }) => render(cells[at], row))));
      }
    }
  }

  finish(): void {
    SpreadsheetApp.flush();
  }

  private notes(): readonly { readonly request: string; readonly sheet: string; readonly ids: string }[] {
    const found = this.spreadsheet.createDeveloperMetadataFinder().withKey(METADATA_KEY).find();
    return found.flatMap((item) => {
      const [what, request = '', sheet = '', ids = ''] = (item.getValue() ?? '').split(':');
      return what === 'adopted' ? [{ request, sheet, ids }] : [];
    });
  }

  /** A tab of the archive is nobody's to adopt. */
  private content(id: number, rows?: number): Range | null {
    const sheet = this.spreadsheet.getSheets().find((candidate) => candidate.getSheetId() === id);
    if (!sheet || this.layout.keyOf(sheet) !== null || sheet.getLastRow() === 0) return null;
    const last = sheet.getLastRow();
    return sheet.getRange(1, 1, rows === undefined ? last : Math.min(rows, last), sheet.getLastColumn());
  }

  private cells(range: Range): readonly (readonly SourceCell[])[] {
    return range.getValues().map((row: readonly unknown[]) =>
      row.map((value): SourceCell => {
        const cell = cellOf(value, this.zone);
        return isWallTime(cell) ? { ...cell, at: isDate(value) ? value.getTime() : 0 } : cell;
      }),
    );
  }

  private columnsFor(
    layout: TabLayout,
    tab: PlannedTab['tab'],
    targets: readonly Target[],
  ): (target: Target) => number {
    const own = this.ownColumns(
      layout,
      targets.flatMap((target) => ('own' in target ? [target.own] : [])),
    );
    return (target) => {
      const column = 'own' in target ? own.get(target.own) : layout.columns.get(target.field);
      if (column === undefined) throw new MissingPartError(tab, 'own' in target ? undefined : target.field);
      return column;
    };
  }

  /** The team's own columns by header; those that the tab lacks are made at its right end. */
  private ownColumns({ sheet, columns }: TabLayout, headers: readonly string[]): ReadonlyMap<string, number> {
    const own = new Map<string, number>();
    if (headers.length === 0) return own;
    const ours = new Set(columns.values());
    (sheet.getRange('1:1').getDisplayValues()[0] ?? []).forEach((text, at) => {
      if (text !== '' && !ours.has(at + 1) && !own.has(text)) own.set(text, at + 1);
    });
    const missing = headers.filter((header) => !own.has(header));
    if (missing.length === 0) return own;
    const width = sheet.getMaxColumns();
    const cells = (): number => sheet.getMaxRows() * missing.length;
    growing(this.spreadsheet, cells, () => sheet.insertColumnsAfter(width, missing.length));
    const [left, right] = [columnLetters(width + 1), columnLetters(width + missing.length)];
    // New columns look like their neighbour; these are nobody's type.
    sheet.getRange(`${left}:${right}`).setNumberFormat('General').clearDataValidations();
    const header = sheet.getRange(1, width + 1, 1, missing.length);
    header.setNumberFormat(NUMBER_FORMATS.text).setFontWeight('bold').setValues([missing]);
    missing.forEach((text, at) => own.set(text, width + 1 + at));
    return own;
  }

  private room(sheet: Sheet, rows: number): number {
    const [first, have] = [sheet.getLastRow() + 1, sheet.getMaxRows()];
    const more = first + rows - 1 - have;
    const cells = (): number => more * sheet.getMaxColumns();
    if (more > 0) growing(this.spreadsheet, cells, () => sheet.insertRowsAfter(have, more));
    return first;
  }

  private valueOf(cell: AdoptedCell | undefined): SheetValue {
    const value = cell?.value ?? null;
    if (value === null) return '';
    if (!isWallTime(value)) return value;
    return 'at' in value && typeof value.at === 'number' ? new Date(value.at) : this.zone.dateOf(value);
  }
}

function mergesOf(range: Range): readonly Merge[] {
  return range.getMergedRanges().map((merged) => ({
    row: merged.getRow() - 1,
    column: merged.getColumn() - 1,
    rows: merged.getNumRows(),
    columns: merged.getNumColumns(),
  }));
}

interface Placed {
  readonly column: number;
  readonly at: number;
}

/** Columns side by side go in one call. */
function runsOf(order: readonly Placed[]): readonly (readonly Placed[])[] {
  const runs: Placed[][] = [];
  for (const placed of order) {
    const run = runs[runs.length - 1];
    if (run && run[run.length - 1]?.column === placed.column - 1) run.push(placed);
    else runs.push([placed]);
  }
  return runs;
}

/**
 * Columns whose cells all look alike, as most do, are formatted by one call a pattern. Returns the others.
 * Cell by cell, 10,000 customers would take twice as long.
 */
function formatUniform(
  sheet: Sheet,
  first: number,
  rows: PlannedTab['rows'],
  order: readonly Placed[],
): ReadonlySet<number> {
  const mixed = new Set<number>();
  const alike = new Map<string, string[]>();
  for (const { column, at } of order) {
    const patterns = new Set(rows.flatMap(({ cells }) => patternOf(cells[at]) ?? []));
    const [pattern] = patterns;
    if (patterns.size > 1) mixed.add(at);
    else if (pattern !== undefined) {
      const letters = columnLetters(column);
      alike.set(pattern, [...(alike.get(pattern) ?? []), `${letters}${first}:${letters}${first + rows.length - 1}`]);
    }
  }
  for (const [pattern, places] of alike) sheet.getRangeList(places).setNumberFormat(pattern);
  return mixed;
}

/** Null for an empty cell: it goes along with the others of its column. */
function patternOf(cell: AdoptedCell | undefined): string | null {
  if (!cell || (cell.value === null && !cell.formula)) return null;
  if (cell.format !== 'own') return NUMBER_FORMATS[cell.format];
  const pattern = cell.pattern ?? '';
  if (pattern !== '' && pattern !== AUTOMATIC && pattern !== NUMBER_FORMATS.text) return pattern;
  if (!isWallTime(cell.value)) return NUMBER_FORMATS.number;
  return cell.value.wall.endsWith(' 00:00') ? NUMBER_FORMATS.date : NUMBER_FORMATS.dateTime;
}

function formulaText(
  parts: NonNullable<AdoptedCell['formula']>,
  places: ReadonlyMap<number, Target>,
  columnOf: (target: Target) => number,
  row: number,
): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      const target = places.get(part.column);
      if (!target) throw new Error('Cannot copy a formula: a column that it looks at is not copied');
      return `${columnLetters(columnOf(target))}${row}`;
    })
    .join('');
}
