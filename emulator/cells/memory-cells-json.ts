// The memory store as plain JSON and back. Rows that hold nothing are left out; rows of the same formats share them.
// Knows one tab at a time and no reference.
import type { CellValue } from './cell-store';
import { MemoryRow } from './memory-row';
import { MemorySheet } from './memory-sheet';

/** `v`, `f` and `n` are values, formulas and the index of the formats, each left out where there is none. */
interface RowJson {
  readonly row: number;
  readonly v?: readonly CellValue[];
  readonly f?: readonly (string | null)[];
  readonly n?: number;
}

export interface MemorySheetJson {
  readonly id: string;
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly hidden: boolean;
  readonly formats: readonly (readonly string[])[];
  readonly lines: readonly RowJson[];
}

export interface MemoryCells {
  readonly nextId: number;
  readonly sheets: readonly MemorySheetJson[];
}

export function sheetToJson(sheet: MemorySheet): MemorySheetJson {
  const formats: (readonly string[])[] = [];
  const known = new Map<string, number>();
  const lines = sheet.filledRows().map(([row, line]): RowJson => {
    const json: { -readonly [Key in keyof RowJson]: RowJson[Key] } = { row };
    if (line.values.length > 0) json.v = [...line.values];
    if (line.formulas.length > 0) json.f = [...line.formulas];
    if (line.formats.length > 0) {
      const key = JSON.stringify(line.formats);
      const index = known.get(key) ?? formats.push([...line.formats]) - 1;
      known.set(key, index);
      json.n = index;
    }
    return json;
  });
  return { ...sheet.info(), formats, lines };
}

export function sheetFromJson(json: MemorySheetJson): MemorySheet {
  const sheet = new MemorySheet(json.id, json.name, json.rows, json.columns);
  sheet.frozenRows = json.frozenRows;
  sheet.frozenColumns = json.frozenColumns;
  sheet.hidden = json.hidden;
  for (const { row, v = [], f = [], n } of json.lines) {
    const line = new MemoryRow();
    line.values = [...v];
    line.formulas = [...f];
    line.formats = n === undefined ? [] : [...(json.formats[n] ?? [])];
    sheet.putRow(row, line);
  }
  return sheet;
}
