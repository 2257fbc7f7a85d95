// One row of a tab kept in memory: values, formulas and formats side by side, each as long as its last cell.
// Knows nothing of other rows, of references or of calculation.
import type { CellValue } from './cell-store';
import { laneDelete, laneInsert, laneMove } from './lane';

export class MemoryRow {
  /** Where a formula stands, its last result. */
  values: CellValue[] = [];
  formulas: (string | null)[] = [];
  formats: string[] = [];

  /** Columns up to the last content. */
  get width(): number {
    return Math.max(this.values.length, this.formulas.length);
  }

  get isEmpty(): boolean {
    return this.width === 0 && this.formats.length === 0;
  }

  /** The new cells take the format of the cell to their left, or of the one that was first. */
  insertColumns(before: number, count: number): void {
    const format = this.formats[before === 0 ? 0 : before - 1] ?? '';
    this.values = laneInsert(this.values, before, new Array<CellValue>(count).fill(null), null);
    this.formulas = laneInsert(this.formulas, before, new Array<string | null>(count).fill(null), null);
    this.formats = laneInsert(this.formats, before, new Array<string>(count).fill(format), '');
  }

  deleteColumns(at: number, count: number): void {
    this.values = laneDelete(this.values, at, count, null);
    this.formulas = laneDelete(this.formulas, at, count, null);
    this.formats = laneDelete(this.formats, at, count, '');
  }

  moveColumns(from: number, count: number, to: number): void {
    this.values = laneMove(this.values, from, count, to, null);
    this.formulas = laneMove(this.formulas, from, count, to, null);
    this.formats = laneMove(this.formats, from, count, to, '');
  }
}
