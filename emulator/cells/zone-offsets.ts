// How far a zone's clocks are from UTC at an instant, to the second and exact at clock changes.
// Knows no sheet; reads the zone's rules from Intl, once for each day that is asked about.

const DAY = 86_400_000;

/** A day on which the clocks change: `before` holds until `at`. */
interface ChangeDay {
  readonly before: number;
  readonly after: number;
  readonly at: number;
}

export class ZoneOffsets {
  private readonly format: Intl.DateTimeFormat;
  private readonly atMidnight = new Map<number, number>();
  private readonly changeDays = new Map<number, ChangeDay>();

  constructor(zone: string) {
    this.format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  /** Milliseconds to add to UTC to get what the clock shows. */
  at(instant: number): number {
    const day = Math.floor(instant / DAY);
    const before = this.midnight(day);
    const after = this.midnight(day + 1);
    if (before === after) return before;
    const change = this.change(day, before, after);
    return instant < change.at ? change.before : change.after;
  }

  private midnight(day: number): number {
    const known = this.atMidnight.get(day);
    if (known !== undefined) return known;
    const offset = this.measure(day * DAY);
    this.atMidnight.set(day, offset);
    return offset;
  }

  /** No zone has ever changed its clocks twice within one day of UTC. */
  private change(day: number, before: number, after: number): ChangeDay {
    const known = this.changeDays.get(day);
    if (known !== undefined) return known;
    let low = day * DAY;
    let high = low + DAY;
    while (high - low > 1000) {
      const middle = Math.floor((low + high) / 2 / 1000) * 1000;
      if (this.measure(middle) === before) low = middle;
      else high = middle;
    }
    const change: ChangeDay = { before, after, at: high };
    this.changeDays.set(day, change);
    return change;
  }

  private measure(instant: number): number {
    const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
    for (const { type, value } of this.format.formatToParts(instant)) parts[type] = value;
    const year = Number(parts.year);
    const shown = Date.UTC(2000, Number(parts.month) - 1, Number(parts.day), Number(parts.hour), Number(parts.minute));
    // Date.UTC takes years below 100 for the twentieth century, so the year is put in afterwards.
    const clock = new Date(shown).setUTCFullYear(
      parts.era === 'BC' ? 1 - year : year,
      Number(parts.month) - 1,
      Number(parts.day),
    );
    return clock + Number(parts.second) * 1000 - Math.floor(instant / 1000) * 1000;
  }
}

const KNOWN = new Map<string, ZoneOffsets>();

/** Shared, so that what one caller has looked up is there for the next. */
export function zoneOffsets(zone: string): ZoneOffsets {
  const known = KNOWN.get(zone);
  if (known !== undefined) return known;
  const offsets = new ZoneOffsets(zone);
  KNOWN.set(zone, offsets);
  return offsets;
}
