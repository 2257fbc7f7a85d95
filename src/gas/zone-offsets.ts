// How far the clocks of the sheet's zone are ahead of UTC, asked of Google for a few instants and kept for one execution.
// Two questions per half-year are enough for cells that hold midnight; a clock change is searched only when it matters.
// Knows no cell; offsets go down to the second.

const DAY = 86_400_000;
const SECOND = 1000;

/** A month in which the clocks change: `before` up to `low`, `after` from `high` on, between them not asked yet. */
interface Change {
  low: number;
  high: number;
}

export class ZoneOffsets {
  private zone: string | null = null;
  private readonly monthStarts = new Map<number, number>();
  private readonly changes = new Map<number, Change>();

  /**
   * The offset at an instant that should be midnight. Of the two offsets at the ends of its half-year the one that makes
   * it midnight holds; if neither does or both do, the instant holds a time, or the clocks changed for some weeks only.
   * (A cell of exactly 23:00 in winter is thereby taken for the next day's midnight in summer: the price of two questions.)
   */
  ofMidnight(instant: number): number {
    const half = Math.floor(monthOf(instant) / 6) * 6;
    const start = this.atMonthStart(half);
    const end = this.atMonthStart(half + 6);
    const fitsStart = (instant + start) % DAY === 0;
    if (start === end ? fitsStart : fitsStart !== ((instant + end) % DAY === 0)) return fitsStart ? start : end;
    return this.at(instant);
  }

  at(instant: number): number {
    const month = monthOf(instant);
    const before = this.atMonthStart(month);
    const after = this.atMonthStart(month + 1);
    if (before === after) return before;
    return instant < this.changeAfter(instant, month, before) ? before : after;
  }

  /** The end of what is known to lie before the month's clock change, narrowed down until the instant is on one side. */
  private changeAfter(instant: number, month: number, before: number): number {
    const change = this.changes.get(month) ?? { low: startOf(month), high: startOf(month + 1) };
    this.changes.set(month, change);
    while (instant > change.low && instant < change.high) {
      const middle = Math.ceil((change.low + change.high) / 2 / SECOND) * SECOND;
      if (middle >= change.high) break;
      if (this.ask(middle) === before) change.low = middle;
      else change.high = middle;
    }
    return change.high;
  }

  private atMonthStart(month: number): number {
    const known = this.monthStarts.get(month);
    if (known !== undefined) return known;
    const offset = this.ask(startOf(month));
    this.monthStarts.set(month, offset);
    return offset;
  }

  private ask(instant: number): number {
    this.zone ??= SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone();
    const wall = Utilities.formatDate(new Date(instant), this.zone, 'yyyy-MM-dd HH:mm:ss');
    const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = wall.split(/\D/).map(Number);
    return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / SECOND) * SECOND;
  }
}

/** Months since the year 0, of UTC. */
function monthOf(instant: number): number {
  const at = new Date(instant);
  return at.getUTCFullYear() * 12 + at.getUTCMonth();
}

const startOf = (month: number): number => Date.UTC(Math.floor(month / 12), month % 12, 1);
