// Date cells of custom functions as day numbers, in the sheet's zone: the script's own zone is another.
// Asks for the zone once and for a few offsets per year covered, nothing when no date is passed; knows no column and no model.
import type { DayCells } from '../domain/value/day-cells';
import { ZoneOffsets } from './zone-offsets';

const DAY = 86_400_000;

class SheetDayCells implements DayCells {
  private readonly offsets = new ZoneOffsets();
  /** Columns hold few different days: what was found for a cell holds for its like. */
  private readonly days = new Map<number, number>();
  private readonly midnights = new Map<number, number>();

  dayOf(cell: Date): number {
    const instant = cell.getTime();
    let day = this.days.get(instant);
    if (day === undefined) {
      day = Math.floor((instant + this.offsets.ofMidnight(instant)) / DAY);
      this.days.set(instant, day);
    }
    return day;
  }

  cellOf(day: number): Date {
    let midnight = this.midnights.get(day);
    if (midnight === undefined) {
      midnight = this.midnightOf(day);
      this.midnights.set(day, midnight);
    }
    return new Date(midnight);
  }

  private midnightOf(day: number): number {
    const wall = day * DAY;
    // Offsets around that midnight; on a day that has no midnight its first instant is meant.
    const before = this.offsets.at(wall - this.offsets.at(wall - DAY));
    const after = this.offsets.at(wall - this.offsets.at(wall + DAY));
    const early = wall - Math.max(before, after);
    const late = wall - Math.min(before, after);
    const isThatDay = Math.floor((early + this.offsets.at(early)) / DAY) === day;
    return isThatDay ? early : late;
  }
}

/** Where there is no spreadsheet the process's own zone stands in. */
const localDayCells: DayCells = {
  dayOf: (cell) => Math.floor(Date.UTC(cell.getFullYear(), cell.getMonth(), cell.getDate()) / DAY),
  cellOf: (day) => {
    const wall = new Date(day * DAY);
    return new Date(wall.getUTCFullYear(), wall.getUTCMonth(), wall.getUTCDate());
  },
};

/** For one call of a custom function. */
export const sheetDayCells = (): DayCells =>
  typeof SpreadsheetApp === 'undefined' ? localDayCells : new SheetDayCells();
