// What the walls of any zones show now, by Google's own knowledge of zones. The script's zone plays no part.
import type { Moments, WallHour } from '../app/ports';
import { dayNumber } from '../domain/civil-date';
import type { SheetZone } from './sheet-zone';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

export class ZoneMoments implements Moments {
  private readonly known = new Map<string, boolean>();

  constructor(private readonly sheet: SheetZone) {}

  now(): number {
    return Date.now();
  }

  knows(zone: string): boolean {
    const known = this.known.get(zone) ?? isZone(zone);
    this.known.set(zone, known);
    return known;
  }

  wall(zone: string | null, at: number): WallHour {
    const text = this.format(zone, at, 'yyyy-MM-dd HH');
    return { day: text.slice(0, 10), hour: Number(text.slice(11)) };
  }

  instant(zone: string | null, { day, hour }: WallHour): number {
    const wall = dayNumber(day) * DAY_MS + hour * HOUR_MS;
    // The wall is never a day ahead of UTC or behind it, so a change of that night lies between these two.
    const [before, after] = [this.offset(zone, wall - DAY_MS), this.offset(zone, wall + DAY_MS)];
    if (before === after) return wall - before;
    const shown = [before, after].filter((offset) => this.offset(zone, wall - offset) === offset);
    // An hour that comes twice is shown with both, one that is left out with neither.
    return wall - Math.max(...(shown.length > 0 ? shown : [before, after]));
  }

  private offset(zone: string | null, at: number): number {
    return minutesIn(this.format(zone, at, 'Z')) * 60_000;
  }

  private format(zone: string | null, at: number, pattern: string): string {
    return Utilities.formatDate(new Date(at), zone !== null && this.knows(zone) ? zone : this.sheet.id(), pattern);
  }
}

/** Whatever the half-year: nothing of Greenwich's own has summer time. */
const GREENWICH =
  /^(GMT|UTC|UCT|Zulu|Universal|Greenwich|Iceland|Etc\/.*|Africa\/(Abidjan|Accra|Bamako|Banjul|Bissau|Conakry|Dakar|Freetown|Lome|Monrovia|Nouakchott|Ouagadougou|Sao_Tome|Timbuktu)|Atlantic\/(Reykjavik|St_Helena)|America\/Danmarkshavn)$/;

/** Google refuses a zone that there is not, or takes it for Greenwich and tells nobody, as Java's TimeZone does. */
function isZone(zone: string): boolean {
  const isThere = (month: number): boolean =>
    minutesIn(Utilities.formatDate(new Date(Date.UTC(2026, month, 1)), zone, 'Z')) !== 0;
  if (zone === '' || GREENWICH.test(zone)) return zone !== '';
  for (let tries = 0; tries < 2; tries += 1) {
    try {
      return isThere(0) || isThere(6);
    } catch {
      // A failure that passes is none of the zone.
    }
  }
  return false;
}

function minutesIn(offset: string): number {
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(3, 5));
  return offset.startsWith('-') ? -minutes : minutes;
}
