// What a script gets for a cell: numbers under a date format become Dates at that moment in the spreadsheet's zone.
// Knows no range; the cells' own modules know formats and serial numbers.
import type { CellValue } from '../../cells/cell-store';
import { formatKind } from '../../cells/format-pattern';
import { serialToInstant } from '../../cells/serial-date';
import type { RunContext } from '../../run/run-context';

const DATE_KINDS: ReadonlySet<string> = new Set(['date', 'time', 'date-time', 'duration']);

export type ScriptValue = number | boolean | string | Date;

/** Made once for each read: formats repeat, so each is looked into once. */
export function cellReader(run: RunContext, zone: string): (value: CellValue, format: string) => ScriptValue {
  const dates = new Map<string, boolean>();
  const isDate = (format: string): boolean => {
    const known = dates.get(format);
    if (known !== undefined) return known;
    const found = DATE_KINDS.has(formatKind(format));
    dates.set(format, found);
    return found;
  };
  return (value, format) => {
    if (value === null) return '';
    if (typeof value === 'object') return value.error;
    if (typeof value === 'number' && format !== '' && isDate(format)) return run.date(serialToInstant(value, zone));
    return value;
  };
}
