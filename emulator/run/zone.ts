// Wall-clock time in a zone and back, for triggers, event objects, formatDate and parseDate.
// Knows no cells; the arithmetic is that of serial dates.
import {
  civilToSerial,
  instantToSerial,
  serialToCivil,
  serialToInstant,
  type Civil,
  type CivilInput,
} from '../cells/serial-date';
import { zoneOffsets } from '../cells/zone-offsets';

export type { Civil } from '../cells/serial-date';

/** 1899-12-31, a Sunday, is serial number 1. */
const MONDAY = 2;

export function civilAt(instant: number, zone: string): Civil {
  return serialToCivil(instantToSerial(instant, zone));
}

/** Days and hours beyond their range run over. */
export function instantOf(civil: CivilInput, zone: string): number {
  return serialToInstant(civilToSerial(civil), zone);
}

/** Milliseconds that the zone's clocks are ahead of UTC. */
export function offsetAt(instant: number, zone: string): number {
  return zoneOffsets(zone).at(instant);
}

export function isZone(zone: string): boolean {
  try {
    zoneOffsets(zone);
    return true;
  } catch {
    return false;
  }
}

/** 1 Monday to 7 Sunday. */
export function weekdayOf({ year, month, day }: CivilInput): number {
  return ((((civilToSerial({ year, month, day }) - MONDAY) % 7) + 7) % 7) + 1;
}

export function dayOfYear({ year, month, day }: CivilInput): number {
  return civilToSerial({ year, month, day }) - civilToSerial({ year, month: 1, day: 1 }) + 1;
}

/** ISO 8601: the week that holds the year's first Thursday is the first. */
export function weekOfYear(civil: CivilInput): number {
  const thursday = civilToSerial(civil) - weekdayOf(civil) + 4;
  return Math.floor((dayOfYear(serialToCivil(thursday)) - 1) / 7) + 1;
}

export const addDays = (civil: Civil, days: number): Civil =>
  serialToCivil(civilToSerial({ year: civil.year, month: civil.month, day: civil.day }) + days);
