// The hidden tab in which the shadow is kept: a row a text, with the tab it belongs to and its checksum, and one about all.
// Cells, since a document's properties hold 500 KB: a row holds some 45,000 characters of the cards in three cells.
import type { StoredShadow } from '../app/ports';
import type { TabKey } from '../domain/catalogue/catalogue';
import { checksum } from '../domain/shadow/checksum';
import type { ChunkRow } from '../domain/shadow/shadow-chunks';
import { growing } from './cell-limit';
import { NUMBER_FORMATS } from './number-formats';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** No title of a tab that people read, so one that is renamed or deleted is only made anew. */
export const SHADOW_TITLE = 'cardfile.shadow';
const COLUMNS = 3;
const HEAD = 'head';
/** When all is written anew; where there would be more, texts in between are written with what stands there. */
const MAX_RUNS = 4;
/** Beside the thousand that a tab begins with: together enough for the largest archive, 9,000 of ten million cells. */
const MORE_ROWS = 2_000;
/** Rows more than are needed now. */
const GROWTH = 50;
/** What insertSheet makes. */
const NEW_CELLS = 26_000;

export class SheetShadow {
  private sheet: Sheet | null = null;
  private looked = false;
  private kept: (readonly string[])[] = [];

  /** @param watched somebody has the spreadsheet open: an hourly run has no sheet in front */
  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly watched: boolean,
  ) {}

  /** One read for all tabs. */
  read(): StoredShadow {
    const sheet = this.find();
    const last = sheet?.getLastRow() ?? 0;
    this.kept = sheet && last > 0 ? sheet.getRange(1, 1, last, COLUMNS).getValues().map(texts) : [];
    return { head: headOf(this.kept[0]), rows: (tab) => this.rowsOf(tab) };
  }

  headNow(): string {
    const sheet = this.find();
    if (!sheet) return '';
    return headOf(texts(sheet.getRange(1, 1, 1, COLUMNS).getValues()[0] ?? []));
  }

  /** Makes the tab, and room for what is new. */
  prepare(tab: TabKey, changed: readonly ChunkRow[]): () => void {
    const sheet = this.made();
    // Others may have added rows since they were read.
    let next = Math.max(2, this.kept.length + 1, sheet.getLastRow() + 1);
    const lines = changed.map(({ row, check, text }) => ({ row: row ?? next++, line: [tab, check, text] }));
    const end = Math.max(1, ...lines.map(({ row }) => row));
    const most = sheet.getMaxRows();
    if (end > most) {
      const rows = end - most + GROWTH;
      growing(
        this.spreadsheet,
        () => rows * COLUMNS,
        () => sheet.insertRowsAfter(most, rows),
      );
    }
    return () => {
      for (const { row, line } of lines) {
        while (this.kept.length < row) this.kept.push(['', '', '']);
        this.kept[row - 1] = line;
      }
      for (const [first, last] of runsOf(lines.map(({ row }) => row))) this.write(sheet, first, last);
    };
  }

  writeHead(head: string): void {
    const line = [HEAD, checksum(head), head];
    if (this.kept.length === 0) this.kept.push(line);
    this.kept[0] = line;
    this.write(this.made(), 1, 1);
  }

  private write(sheet: Sheet, first: number, last: number): void {
    const range = sheet.getRange(first, 1, last - first + 1, COLUMNS);
    range.setValues(this.kept.slice(first - 1, last).map((line) => [...line]));
  }

  private rowsOf(tab: TabKey): readonly ChunkRow[] {
    return this.kept.flatMap(([key, check = '', text = ''], at) =>
      at > 0 && key === tab ? [{ row: at + 1, check, text }] : [],
    );
  }

  private find(): Sheet | null {
    if (!this.looked) {
      const found = this.spreadsheet.getSheetByName(SHADOW_TITLE);
      this.sheet = found;
      this.looked = true;
    }
    return this.sheet;
  }

  /** Finished where it was cut short, as long as nothing stands in it. */
  private made(): Sheet {
    const found = this.find();
    if (found && this.kept.length > 0) return found;
    const front = this.watched ? this.spreadsheet.getActiveSheet() : null;
    const sheet = found ?? this.insert();
    const columns = sheet.getMaxColumns();
    if (columns > COLUMNS) sheet.deleteColumns(COLUMNS + 1, columns - COLUMNS);
    if (!found) sheet.insertRowsAfter(sheet.getMaxRows(), MORE_ROWS);
    sheet.getRange('A:C').setNumberFormat(NUMBER_FORMATS.text);
    // Whoever works in the sheet stays where they were.
    if (!found && front !== null) this.spreadsheet.setActiveSheet(front);
    sheet.hideSheet();
    return sheet;
  }

  private insert(): Sheet {
    const place = this.spreadsheet.getNumSheets();
    const cells = (): number => NEW_CELLS;
    const sheet = growing(this.spreadsheet, cells, () => this.spreadsheet.insertSheet(SHADOW_TITLE, place));
    this.sheet = sheet;
    return sheet;
  }
}

const texts = (cells: readonly unknown[]): readonly string[] => cells.map(String);

const headOf = ([key, check, head = '']: readonly string[] = []): string =>
  key === HEAD && checksum(head) === check ? head : '';

/** Rows next to each other; the runs with the smallest gaps are put together when there are too many. */
function runsOf(rows: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const runs: [number, number][] = [];
  for (const row of [...rows].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1];
    if (run && row === run[1] + 1) run[1] = row;
    else runs.push([row, row]);
  }
  while (runs.length > MAX_RUNS) {
    let closest = 1;
    for (let at = 2; at < runs.length; at += 1) if (gap(runs, at) < gap(runs, closest)) closest = at;
    const [, [, last]] = [runs[closest - 1], runs[closest] ?? [0, 0]];
    const before = runs[closest - 1];
    if (before) before[1] = last;
    runs.splice(closest, 1);
  }
  return runs;
}

const gap = (runs: readonly (readonly [number, number])[], at: number): number =>
  (runs[at]?.[0] ?? 0) - (runs[at - 1]?.[1] ?? 0);
