// Times as people write them, `2026-02-10T08:00`, on the clock of the spreadsheet's zone; with an offset or Z, anywhere.
// Knows no clock.
import { civilAt, instantOf, offsetAt } from '../run/zone';

const WALL = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,3}))?)?)?$/;
const ABSOLUTE = /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:?\d{2})$/;

export function readInstant(text: string, zone: string): number {
  const trimmed = text.trim();
  const match = WALL.exec(trimmed);
  if (match === null) {
    const instant = ABSOLUTE.test(trimmed) ? Date.parse(trimmed) : Number.NaN;
    if (Number.isNaN(instant)) throw new Error(`Cannot read the time ${text}: it looks like 2026-02-10T08:00`);
    return instant;
  }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const millisecond = Number((match[7] ?? '').padEnd(3, '0'));
  const instant = instantOf({ year, month, day, hour, minute, second, millisecond }, zone);
  const back = civilAt(instant, zone);
  if (back.day !== day || back.month !== month || hour > 23 || minute > 59 || second > 59) {
    throw new Error(`Cannot read the time ${text}: there is no such day or time`);
  }
  return instant;
}

/** `2026-02-10T08:00:00`. */
export function wallText(instant: number, zone: string): string {
  const { year, month, day, hour, minute, second } = civilAt(instant, zone);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;
}

/** `2026-02-10T08:00:00+08:00`: the wall clock for people, the offset for programs. */
export function offsetText(instant: number, zone: string): string {
  const minutes = Math.round(offsetAt(instant, zone) / 60_000);
  const ahead = Math.abs(minutes);
  return `${wallText(instant, zone)}${minutes < 0 ? '-' : '+'}${two(Math.floor(ahead / 60))}:${two(ahead % 60)}`;
}

const two = (number: number): string => String(number).padStart(2, '0');
