// A cell's value as JSON for the command line: dates as ISO text, an empty cell as '', an error as its text.
// Knows no sheet.
import type { CellValue } from '../cells/cell-store';
import { formatKind } from '../cells/format-pattern';
import { serialToCivil } from '../cells/serial-date';

export function cellJson(value: CellValue, format: string): string | number | boolean {
  if (value === null) return '';
  if (typeof value === 'object') return value.error;
  if (typeof value !== 'number') return value;
  const kind = formatKind(format);
  return kind === 'date' || kind === 'date-time' || kind === 'time' ? dateJson(value, kind) : value;
}

/** The day alone, unless the cell shows or holds a time of day. */
function dateJson(serial: number, kind: 'date' | 'date-time' | 'time'): string {
  const { year, month, day, hour, minute, second } = serialToCivil(serial);
  const date = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
  const time = `${two(hour)}:${two(minute)}:${two(second)}`;
  if (kind === 'time' && serial >= 0 && serial < 1) return time;
  return kind === 'date' && Number.isInteger(serial) ? date : `${date}T${time}`;
}

const two = (number: number): string => String(number).padStart(2, '0');
