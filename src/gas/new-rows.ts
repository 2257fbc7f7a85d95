// Where new rows of a tab go, and which formulas they go on with: below the last row that has an id or that somebody typed
// into. Tick boxes and formulas that fill a column on their own reach further down and do not count.
import type { TabKey } from '../domain/catalogue/catalogue';
import { fieldOf } from '../domain/catalogue/catalogue';
import { continuedFormulas } from '../domain/table/continued-formulas';
import { growing } from './cell-limit';
import type { KnownColumns } from './known-columns';
import type { RowFinder } from './row-finder';
import type { RowIndex } from './row-index';
import { lastTyped } from './typed-rows';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** A place for new rows. */
export interface NewPlace {
  /** Number of the first row. */
  readonly first: number;
  /** In R1C1 notation by column from 1, of the row above and of the one above that. */
  readonly above: readonly string[];
  readonly before: readonly string[];
}

/** Rows that others may have added since the index was kept: their formulas are read along with those above. */
const ADDED = 30;
/** Somebody may insert a row between two looks. */
const LOOKS = 3;
/** Rows more than are needed now, so that a full grid does not grow at every save. */
const GROWTH = 100;

export class NewRows {
  /** Places that were looked up ahead. */
  private readonly reserved = new Map<TabKey, NewPlace>();

  constructor(
    private readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet,
    private readonly columns: KnownColumns,
    private readonly finder: RowFinder,
    private readonly index: RowIndex,
  ) {}

  reserve(tab: TabKey): void {
    if (this.columns.tabOrNull(tab)) this.reserved.set(tab, this.lookUp(tab, 1));
  }

  /** The grid grows when there is no room. */
  place(tab: TabKey, rows: number): NewPlace {
    const place = this.reserved.get(tab) ?? this.lookUp(tab, rows);
    this.makeRoom(this.columns.tab(tab).sheet, place.first, rows);
    return place;
  }

  continued(place: NewPlace, written: readonly number[]): ReadonlyMap<number, string> {
    return continuedFormulas(place.above, place.before, new Set(written));
  }

  private lookUp(tab: TabKey, rows: number): NewPlace {
    const { sheet, columns } = this.columns.tab(tab);
    // Only we write the change log and the like: their rows have no ids and no formulas.
    if (fieldOf(tab, 'id') === undefined || !columns.has('id')) return plain(sheet);
    const known = this.finder.idsSeen(tab) === null ? this.index.lastRow(tab) : null;
    const quick = known === null ? null : this.quickly(sheet, known);
    if (quick) return quick;
    let ids = this.finder.idsSeen(tab) ?? this.finder.idsNow(tab);
    for (let looks = 0; looks < LOOKS; looks += 1) {
      const place = this.below(tab, sheet, ids, rows);
      if (place) return place;
      ids = this.finder.idsNow(tab);
    }
    throw new Error(`Cannot add rows: the rows of ${tab} keep moving`);
  }

  /** By the index: two questions. Null when the tab ends somewhere else than a few rows below. */
  private quickly(sheet: Sheet, known: number): NewPlace | null {
    for (const added of [ADDED, 0]) {
      const read = readFormulas(sheet, known, known + added);
      if (read === null) continue;
      const last = sheet.getLastRow();
      return last >= known && last <= known + added ? placeBelow(last, read) : null;
    }
    return null;
  }

  /** Below the last id. Null when it has moved. The last question tells, so what is done before it does no harm. */
  private below(tab: TabKey, sheet: Sheet, ids: readonly string[], rows: number): NewPlace | null {
    const known = Math.max(1, lastFilled(ids));
    const read = readFormulas(sheet, known, known);
    const last = sheet.getLastRow();
    if (read === null || (last < known && known > 1)) return null;
    if (last <= known) return placeBelow(known, read);
    const lastKnown = { row: known, id: ids[known - 1] ?? '' };
    const typed = lastTyped(sheet, this.columns.column(tab, 'id'), lastKnown, last, rows);
    return typed && placeBelow(typed.row, typed);
  }

  private makeRoom(sheet: Sheet, first: number, rows: number): void {
    try {
      // Google refuses a range beyond the grid, and only then the size of the grid is asked for.
      sheet.getRange(first, 1, rows, 1);
    } catch {
      const [last, width] = [sheet.getMaxRows(), sheet.getMaxColumns()];
      try {
        sheet.insertRowsAfter(last, rows + GROWTH);
      } catch {
        growing(
          this.spreadsheet,
          () => rows * width,
          () => sheet.insertRowsAfter(last, rows),
        );
      }
    }
  }
}

const plain = (sheet: Sheet): NewPlace => ({ first: sheet.getLastRow() + 1, above: [], before: [] });

/** Formulas of whole rows in R1C1 notation, the first of them in the row `top`. */
interface ReadFormulas {
  readonly top: number;
  readonly formulas: readonly (readonly string[])[];
}

/** Of the rows and the one above them. Null where the grid is shorter. */
function readFormulas(sheet: Sheet, first: number, last: number): ReadFormulas | null {
  const top = Math.max(1, first - 1);
  try {
    return { top, formulas: sheet.getRange(`${top}:${last}`).getFormulasR1C1() as string[][] };
  } catch {
    return null;
  }
}

/** The header's formulas are nobody's to go on with. */
function placeBelow(row: number, { top, formulas }: ReadFormulas): NewPlace {
  const of = (one: number): readonly string[] => (one < 2 ? [] : (formulas[one - top] ?? []));
  return { first: row + 1, above: of(row), before: of(row - 1) };
}

/** Number of the last row with an id; 0 for none. */
function lastFilled(ids: readonly string[]): number {
  let last = ids.length;
  while (last > 0 && ids[last - 1] === '') last -= 1;
  return last;
}
