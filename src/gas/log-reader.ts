// The rows of the change log since a moment. Rows are only ever added below, so the place of the last one is remembered, with
// a sum over what stood there: people may sort the log or move old rows away.
import type { LogPlace, LogReading } from '../app/ports';
import { MissingPartError } from '../app/ports';
import { fieldOf } from '../domain/catalogue/catalogue';
import { checksum } from '../domain/shadow/checksum';
import { decodeCell } from '../domain/table/cell-codec';
import type { FieldValue, FieldValues } from '../domain/table/field-value';
import type { ArchiveLayout, TabLayout } from './archive-layout';
import { cellOf } from './sheet-cells';
import type { SheetZone } from './sheet-zone';

const FIELDS = ['when', 'who', 'tab', 'recordId', 'field', 'before', 'after', 'how', 'requestId'] as const;

export class LogReader {
  constructor(
    private readonly layout: ArchiveLayout,
    private readonly zone: SheetZone,
  ) {}

  end(): LogPlace {
    const last = this.log().sheet.getLastRow();
    const [row] = last > 1 ? this.rows(last, last) : [];
    return { row: last, mark: row ? markOf(row) : '', when: row ? String(row['when'] ?? '') : '' };
  }

  since(from: LogPlace, until: LogPlace): LogReading {
    const last = this.log().sheet.getLastRow();
    const first = Math.max(from.row, 1);
    const read = last >= first ? this.rows(first, last) : [];
    const kept = first === 1 || markOf(read[0] ?? {}) === from.mark;
    const tail = read.slice(1);
    if (kept && last >= first && inOrder(tail, from.when)) {
      return { rows: tail, early: earlyOf(tail, until, until.row - first), inOrder: true };
    }
    return this.lookedUp(from, until, last);
  }

  /** The row that was the last one has moved. */
  private lookedUp(from: LogPlace, until: LogPlace, last: number): LogReading {
    const all = last > 1 ? this.rows(2, last) : [];
    let at = all.length - 1;
    while (at >= 0 && markOf(all[at] ?? {}) !== from.mark) at -= 1;
    const tail = all.slice(at + 1);
    if (at >= 0 && inOrder(tail, from.when)) {
      return { rows: tail, early: earlyOf(tail, until, tail.length), inOrder: true };
    }
    const rows = all.filter((row) => String(row['when'] ?? '') >= from.when);
    return { rows, early: rows.length, inOrder: false };
  }

  private rows(first: number, last: number): readonly FieldValues[] {
    const { sheet, columns } = this.log();
    const numbers = FIELDS.map((field) => {
      const column = columns.get(field);
      if (column === undefined) throw new MissingPartError('log', field);
      return column;
    });
    const [left, right] = [Math.min(...numbers), Math.max(...numbers)];
    return sheet
      .getRange(first, left, last - first + 1, right - left + 1)
      .getValues()
      .map((cells) => {
        const values: Record<string, FieldValue> = {};
        FIELDS.forEach((field, at) => {
          values[field] = decodeCell(fieldOf('log', field), cellOf(cells[(numbers[at] ?? 0) - left], this.zone));
        });
        return values;
      });
  }

  private log(): TabLayout {
    const log = this.layout.tab('log');
    if (log === null) throw new MissingPartError('log');
    return log;
  }
}

const markOf = (row: FieldValues): string => checksum(JSON.stringify(FIELDS.map((field) => row[field] ?? null)));

function inOrder(rows: readonly FieldValues[], from: string): boolean {
  let latest = from;
  return rows.every((row) => {
    const when = String(row['when'] ?? '');
    const later = when >= latest;
    latest = when;
    return later;
  });
}

/** How many rows stood there already: by their number, unless that row is another now. */
function earlyOf(tail: readonly FieldValues[], until: LogPlace, number: number): number {
  if (number === 0 || markOf(tail[number - 1] ?? {}) === until.mark) return number;
  for (let at = tail.length - 1; at >= 0; at -= 1) if (markOf(tail[at] ?? {}) === until.mark) return at + 1;
  return tail.length;
}
