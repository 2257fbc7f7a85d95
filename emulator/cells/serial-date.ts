// Serial numbers of dates: days since 1899-12-30, without a zone; and the instants they stand for in a spreadsheet's zone.
// Knows neither cells nor formats. Zones are IANA names; the process's own zone is never used.
import { zoneOffsets } from './zone-offsets';

/** What a calendar and a clock on the wall show; months count from 1. */
export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly millisecond: number;
}

export type CivilInput = Pick<Civil, 'year' | 'month' | 'day'> & Partial<Civil>;

const DAY = 86_400_000;
/** 1970-01-01 as a serial number. */
const UNIX_EPOCH = 25_569;

/** Days and months beyond their range run over into the next, as in the DATE function. */
export function civilToSerial({
  year,
  month,
  day,
  hour = 0,
  minute = 0,
  second = 0,
  millisecond = 0,
}: CivilInput): number {
  // Date.UTC takes years below 100 for the twentieth century.
  const midnight = new Date(0).setUTCFullYear(year, month - 1, day);
  return wallToSerial(midnight + ((hour * 60 + minute) * 60 + second) * 1000 + millisecond);
}

export function serialToCivil(serial: number): Civil {
  const date = new Date(serialToWall(serial));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    millisecond: date.getUTCMilliseconds(),
  };
}

/** Null for a day that no calendar has, such as 30 February. */
export function dateSerial(year: number, month: number, day: number): number | null {
  const serial = civilToSerial({ year, month, day });
  const civil = serialToCivil(serial);
  return civil.month === month && civil.day === day && civil.year === year ? serial : null;
}

/**
 * Milliseconds since 1970. Of an hour that a clock change shows twice the first is meant; an hour that it leaves out is
 * counted on from before the change, so that 02:30 becomes 03:30. (Google's own choice is documented nowhere; this is
 * what Java and Temporal do by default.)
 */
export function serialToInstant(serial: number, zone: string): number {
  const wall = serialToWall(serial);
  const offsets = zoneOffsets(zone);
  // Offsets stay within a day, so these two lie before and after the instant that is looked for.
  const before = offsets.at(wall - DAY);
  const after = offsets.at(wall + DAY);
  if (before === after) return wall - before;
  if (offsets.at(wall - before) === before) return wall - before;
  return offsets.at(wall - after) === after ? wall - after : wall - before;
}

export function instantToSerial(instant: number, zone: string): number {
  return wallToSerial(instant + zoneOffsets(zone).at(instant));
}

/** The milliseconds a UTC clock would have when it shows what the serial number means. */
function serialToWall(serial: number): number {
  return Math.round((serial - UNIX_EPOCH) * DAY);
}

function wallToSerial(wall: number): number {
  return wall / DAY + UNIX_EPOCH;
}
