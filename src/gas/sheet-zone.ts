// Dates of the sheet's zone: a Date cell <-> wall-clock text. The script's zone plays no part.
// Offsets are looked up twice a month covered, not once a cell: only a month with a clock change is asked cell by cell.
import type { WallTime } from '../domain/table/cell';

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');
/** `Z` of formatDate tells whole minutes; before the 1930s many zones kept seconds, so those dates are asked one by one. */
const WHOLE_MINUTES_FROM = Date.UTC(1930, 0, 1);

export class SheetZone {
  private name: string | null = null;
  /** Offset in minutes by month, null where the clocks change. */
  private readonly months = new Map<number, number | null>();

  constructor(private readonly spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet) {}

  id(): string {
    return (this.name ??= this.spreadsheet.getSpreadsheetTimeZone());
  }

  /** What the wall of the sheet's zone shows at that instant. */
  wallOf(date: Date): WallTime {
    const ms = date.getTime();
    const offset = ms < WHOLE_MINUTES_FROM ? null : this.offsetOf(ms);
    if (offset === null) return { wall: Utilities.formatDate(date, this.id(), 'yyyy-MM-dd HH:mm') };
    const wall = new Date(ms + offset * 60_000);
    const day = `${pad(wall.getUTCFullYear(), 4)}-${pad(wall.getUTCMonth() + 1)}-${pad(wall.getUTCDate())}`;
    return { wall: `${day} ${pad(wall.getUTCHours())}:${pad(wall.getUTCMinutes())}` };
  }

  /** The instant at which the wall shows that. */
  dateOf({ wall }: WallTime): Date {
    return Utilities.parseDate(wall, this.id(), 'yyyy-MM-dd HH:mm');
  }

  private offsetOf(ms: number): number | null {
    const at = new Date(ms);
    const month = at.getUTCFullYear() * 12 + at.getUTCMonth();
    let offset = this.months.get(month);
    if (offset === undefined) {
      const first = this.askOffset(Date.UTC(at.getUTCFullYear(), at.getUTCMonth(), 1));
      const next = this.askOffset(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 1));
      offset = first === next ? first : null;
      this.months.set(month, offset);
    }
    return offset;
  }

  private askOffset(ms: number): number {
    const text = Utilities.formatDate(new Date(ms), this.id(), 'Z');
    const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5));
    return text.startsWith('-') ? -minutes : minutes;
  }
}
