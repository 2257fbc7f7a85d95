// Developer metadata of a spreadsheet: keys and values that stick to the file, a sheet, a row or a column.
// Knows neither projects nor search; a row's metadata dies with the row.
import type { StructureChange } from '../../cells/cell-store';
import { followLine, lineChange } from './line-change';

export type MetadataPlace =
  | { readonly type: 'SPREADSHEET' }
  | { readonly type: 'SHEET'; readonly sheetId: string }
  | { readonly type: 'ROW' | 'COLUMN'; readonly sheetId: string; readonly line: number };

export interface MetadataFields {
  readonly key: string;
  readonly value: string | null;
  readonly visibility: 'DOCUMENT' | 'PROJECT';
  readonly place: MetadataPlace;
}
export interface Metadata extends MetadataFields {
  readonly id: number;
}

export interface MetadataBookData {
  readonly nextId: number;
  readonly list: readonly Metadata[];
}

/** Ids are large on Google and say nothing; here they count, so that a test may rely on their order. */
const FIRST_ID = 100_000_001;

export class MetadataBook {
  private nextId: number;
  private list: readonly Metadata[];

  constructor(data: MetadataBookData = { nextId: FIRST_ID, list: [] }) {
    this.nextId = data.nextId;
    this.list = data.list;
  }

  toJSON(): MetadataBookData {
    return { nextId: this.nextId, list: this.list };
  }

  all(): readonly Metadata[] {
    return this.list;
  }

  add(fields: MetadataFields): Metadata {
    const made = { ...fields, id: this.nextId };
    this.nextId += 1;
    this.list = [...this.list, made];
    return made;
  }

  /** False when it is gone. */
  change(id: number, fields: Partial<MetadataFields>): boolean {
    const found = this.list.some((one) => one.id === id);
    this.list = this.list.map((one) => (one.id === id ? { ...one, ...fields } : one));
    return found;
  }

  remove(id: number): boolean {
    const left = this.list.filter((one) => one.id !== id);
    const found = left.length < this.list.length;
    this.list = left;
    return found;
  }

  follow(change: StructureChange): void {
    this.list = this.list.flatMap((one) => {
      const place = followPlace(one.place, change);
      if (place === one.place) return [one];
      return place === null ? [] : [{ ...one, place }];
    });
  }
}

function followPlace(place: MetadataPlace, change: StructureChange): MetadataPlace | null {
  if (place.type === 'SPREADSHEET' || place.sheetId !== change.sheetId) return place;
  if (change.type === 'sheet-removed') return null;
  const lines = lineChange(change);
  if (place.type === 'SHEET' || lines === null) return place;
  if (lines.axis !== (place.type === 'ROW' ? 'row' : 'column')) return place;
  const line = followLine(place.line, lines.change);
  if (line === place.line) return place;
  return line === null ? null : { ...place, line };
}
