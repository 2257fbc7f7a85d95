// What the walls of any zones show now, by Google's own knowledge of zones. The script's zone plays no part.
import type { Moments, WallHour } from '../app/ports';
import { dayNumber } from '../domain/civil-date';
import type { SheetZone } from './sheet-zone';

const HOUR_MS = 3_600_000;

export class ZoneMoments implements Moments {
  constructor(private readonly sheet: SheetZone) {}

  now(): number {
    return Date.now();
  }

  wall(zone: string | null, at: number): WallHour {
    const text = this.format(zone, at, 'yyyy-MM-dd HH');
    return { day: text.slice(0, 10), hour: Number(text.slice(11)) };
  }

  instant(zone: string | null, { day, hour }: WallHour): number {
    const wall = dayNumber(day) * 24 * HOUR_MS + hour * HOUR_MS;
    const first = wall - this.offset(zone, wall);
    // In the night of a clock change the two differ; the earlier one is never too late.
    return Math.min(first, wall - this.offset(zone, first));
  }

  private offset(zone: string | null, at: number): number {
    const text = this.format(zone, at, 'Z');
    const minutes = Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5));
    return (text.startsWith('-') ? -minutes : minutes) * 60_000;
  }

  private format(zone: string | null, at: number, pattern: string): string {
    try {
      if (zone !== null) return Utilities.formatDate(new Date(at), zone, pattern);
    } catch {
      // No such zone: the sheet's.
    }
    return Utilities.formatDate(new Date(at), this.sheet.id(), pattern);
  }
}
