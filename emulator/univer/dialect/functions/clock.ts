// TODAY and NOW by the virtual clock, in the spreadsheet's own zone.
import { instantToSerial } from '../../../cells/serial-date';
import type { GoogleFunction } from '../google-function';
import { valueOf } from '../value-grids';

export interface ClockSettings {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly timeZone: () => string;
  readonly dateFormat: () => string;
}

export function clockFunctions({ now, timeZone, dateFormat }: ClockSettings): readonly GoogleFunction[] {
  // Google counts whole seconds.
  const serial = (): number => instantToSerial(Math.floor(now() / 1000) * 1000, timeZone());
  return [
    { name: 'TODAY', least: 0, most: 0, calculate: () => valueOf(Math.floor(serial()), dateFormat()) },
    { name: 'NOW', least: 0, most: 0, calculate: () => valueOf(serial(), `${dateFormat()} h:mm:ss`) },
  ];
}
