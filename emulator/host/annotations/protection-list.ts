// Protected ranges and sheets, as data. Knows who is listed, not who may do what: the services decide.
import type { StructureChange } from '../../cells/cell-store';
import { followArea, type GridArea } from './grid-area';

export interface ProtectionFields {
  readonly kind: 'RANGE' | 'SHEET';
  /** The whole sheet for kind SHEET. */
  readonly area: GridArea;
  /** Of a protected sheet: what everyone may edit nevertheless. */
  readonly unprotected: readonly GridArea[];
  readonly description: string;
  /** Null until the list is changed for the first time: it mirrors the editors of the file (D:ref/spreadsheet/protection). */
  readonly editors: readonly string[] | null;
  readonly domainEdit: boolean;
  readonly warningOnly: boolean;
  /** The named range it is tied to. */
  readonly rangeName: string | null;
}
export interface ProtectionData extends ProtectionFields {
  readonly id: number;
}

export class ProtectionList {
  private nextId: number;
  private list: readonly ProtectionData[];

  constructor(list: readonly ProtectionData[] = []) {
    this.list = list;
    this.nextId = Math.max(0, ...list.map((one) => one.id)) + 1;
  }

  toJSON(): readonly ProtectionData[] {
    return this.list;
  }

  add(fields: ProtectionFields): ProtectionData {
    const made = { ...fields, id: this.nextId };
    this.nextId += 1;
    this.list = [...this.list, made];
    return made;
  }

  change(id: number, fields: Partial<ProtectionFields>): void {
    this.list = this.list.map((one) => (one.id === id ? { ...one, ...fields } : one));
  }

  remove(id: number): void {
    this.list = this.list.filter((one) => one.id !== id);
  }

  follow(change: StructureChange): void {
    this.list = this.list.flatMap((one) => {
      const area = followArea(one.area, change);
      if (area === null) return [];
      const unprotected = one.unprotected.flatMap((free) => followArea(free, change) ?? []);
      return [{ ...one, area, unprotected }];
    });
  }
}
