// The cells of one tab kept in memory, as sparse rows. Checks nothing: the store does before it calls.
// Knows neither the other tabs nor references in formulas.
import type { CellValue, Grid, Rect, SheetInfo } from './cell-store';
import { laneDelete, laneInsert, laneMove, laneRead, laneWrite } from './lane';
import { MemoryRow } from './memory-row';

export class MemorySheet {
  rows: number;
  columns: number;
  frozenRows = 0;
  frozenColumns = 0;
  hidden = false;
  /** Rows without contents and formats are undefined. */
  private lines: (MemoryRow | undefined)[] = [];

  constructor(
    readonly id: string,
    public name: string,
    rows: number,
    columns: number,
  ) {
    this.rows = rows;
    this.columns = columns;
  }

  info(): SheetInfo {
    const { id, name, rows, columns, frozenRows, frozenColumns, hidden } = this;
    return { id, name, rows, columns, frozenRows, frozenColumns, hidden };
  }

  values(rect: Rect): Grid<CellValue> {
    return this.read(rect, (line) => line.values, null);
  }

  formulas(rect: Rect): Grid<string | null> {
    return this.read(rect, (line) => line.formulas, null);
  }

  formats(rect: Rect): Grid<string> {
    return this.read(rect, (line) => line.formats, '');
  }

  private read<T>({ row, column, rows, columns }: Rect, lane: (line: MemoryRow) => readonly T[], blank: T): T[][] {
    return laneRead(this.lines, row, rows, undefined).map((line) =>
      laneRead(line === undefined ? [] : lane(line), column, columns, blank),
    );
  }

  contentSize(): { readonly rows: number; readonly columns: number } {
    const columns = this.lines.reduce((widest, line) => Math.max(widest, line?.width ?? 0), 0);
    return { rows: this.lines.findLastIndex((line) => line !== undefined && line.width > 0) + 1, columns };
  }

  writeFormats(rect: Rect, formats: Grid<string>): void {
    formats.forEach((row, index) =>
      this.change(rect.row + index, (line) => laneWrite(line.formats, rect.column, row, '')),
    );
  }

  writeContents(rect: Rect, values: Grid<CellValue>, formulas: Grid<string | null>): void {
    for (let index = 0; index < rect.rows; index += 1) {
      this.change(rect.row + index, (line) => {
        laneWrite(line.values, rect.column, values[index] ?? [], null);
        laneWrite(line.formulas, rect.column, formulas[index] ?? [], null);
      });
    }
  }

  private change(row: number, change: (line: MemoryRow) => void): void {
    const line = this.lines[row] ?? new MemoryRow();
    change(line);
    laneWrite(this.lines, row, [line.isEmpty ? undefined : line], undefined);
  }

  /** Calls `change` for each formula; what it gives becomes the formula. */
  rewriteFormulas(change: (formula: string) => string): void {
    for (const line of this.lines) {
      line?.formulas.forEach((formula, column) => {
        if (formula !== null) line.formulas[column] = change(formula);
      });
    }
  }

  calculate(result: (formula: string, row: number, column: number) => CellValue): void {
    this.lines.forEach((line, row) => {
      line?.formulas.forEach((formula, column) => {
        if (formula !== null) laneWrite(line.values, column, [result(formula, row, column)], null);
      });
    });
  }

  insertRows(before: number, count: number): void {
    const formats = this.lines[before === 0 ? 0 : before - 1]?.formats ?? [];
    const added = Array.from({ length: count }, () => {
      if (formats.length === 0) return undefined;
      const line = new MemoryRow();
      line.formats = [...formats];
      return line;
    });
    this.lines = laneInsert(this.lines, before, added, undefined);
    this.rows += count;
    if (before < this.frozenRows) this.frozenRows += count;
  }

  deleteRows(at: number, count: number): void {
    this.lines = laneDelete(this.lines, at, count, undefined);
    this.rows -= count;
    this.frozenRows -= overlap(this.frozenRows, at, count);
  }

  moveRows(from: number, count: number, to: number): void {
    this.lines = laneMove(this.lines, from, count, to, undefined);
  }

  insertColumns(before: number, count: number): void {
    this.lines.forEach((line) => line?.insertColumns(before, count));
    this.columns += count;
    if (before < this.frozenColumns) this.frozenColumns += count;
  }

  deleteColumns(at: number, count: number): void {
    this.eachLine((line) => line.deleteColumns(at, count));
    this.columns -= count;
    this.frozenColumns -= overlap(this.frozenColumns, at, count);
  }

  moveColumns(from: number, count: number, to: number): void {
    this.lines.forEach((line) => line?.moveColumns(from, count, to));
  }

  /** Rows that lose their last cell go. */
  private eachLine(change: (line: MemoryRow) => void): void {
    const changed = this.lines.map((line) => {
      if (line !== undefined) change(line);
      return line === undefined || line.isEmpty ? undefined : line;
    });
    this.lines = [];
    laneWrite(this.lines, 0, changed, undefined);
  }

  /** Rows that hold something, with their index. */
  filledRows(): readonly (readonly [row: number, line: MemoryRow])[] {
    return this.lines.flatMap((line, row) => (line === undefined ? [] : [[row, line] as const]));
  }

  putRow(row: number, line: MemoryRow): void {
    laneWrite(this.lines, row, [line], undefined);
  }
}

/** How many of the first `frozen` rows or columns lie in the run. */
function overlap(frozen: number, at: number, count: number): number {
  return Math.max(0, Math.min(frozen, at + count) - at);
}
