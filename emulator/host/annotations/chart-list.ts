// Charts that float over the sheets, as data: what they draw, how, and the cell whose corner they hang on.
// Draws nothing and knows no Google class.
import type { StructureChange } from '../../cells/cell-store';
import { followArea, type GridArea } from './grid-area';
import { followLine, lineChange } from './line-change';

export type ChartOption =
  string | number | boolean | null | readonly ChartOption[] | { readonly [key: string]: ChartOption };

/** Counts from 0; offsets in pixels. */
export interface ChartAnchor {
  readonly row: number;
  readonly column: number;
  readonly offsetX: number;
  readonly offsetY: number;
}

export interface ChartFields {
  readonly sheetId: string;
  /** Google's name, as in `Charts.ChartType.LINE`. */
  readonly type: string;
  readonly ranges: readonly GridArea[];
  readonly numHeaders: number;
  /** By the names they were set under. */
  readonly options: Readonly<Record<string, ChartOption>>;
  readonly anchor: ChartAnchor;
}
export interface ChartData extends ChartFields {
  readonly id: number;
}

export interface ChartListData {
  readonly nextId: number;
  readonly list: readonly ChartData[];
}

/** Ids are large on Google and say nothing; here they count, so that a test may rely on their order. */
const FIRST_ID = 200_000_001;

export class ChartList {
  private nextId: number;
  private list: readonly ChartData[];

  constructor(data: ChartListData = { nextId: FIRST_ID, list: [] }) {
    this.nextId = data.nextId;
    this.list = data.list;
  }

  toJSON(): ChartListData {
    return { nextId: this.nextId, list: this.list };
  }

  all(): readonly ChartData[] {
    return this.list;
  }

  add(fields: ChartFields): ChartData {
    const made = { ...fields, id: this.nextId };
    this.nextId += 1;
    this.list = [...this.list, made];
    return made;
  }

  /** False when it is gone. */
  change(id: number, fields: ChartFields): boolean {
    const found = this.list.some((one) => one.id === id);
    this.list = this.list.map((one) => (one.id === id ? { ...fields, id } : one));
    return found;
  }

  remove(id: number): boolean {
    const left = this.list.filter((one) => one.id !== id);
    const found = left.length < this.list.length;
    this.list = left;
    return found;
  }

  /** A chart goes with its sheet; one whose cells are gone stays and draws nothing. */
  follow(change: StructureChange): void {
    this.list = this.list.flatMap((one) => {
      if (change.type === 'sheet-removed' && change.sheetId === one.sheetId) return [];
      const ranges = one.ranges.flatMap((area) => followArea(area, change) ?? []);
      return [
        { ...one, ranges, anchor: one.sheetId === change.sheetId ? followAnchor(one.anchor, change) : one.anchor },
      ];
    });
  }
}

/** Of a deleted line's chart the line that comes in its place is the anchor. */
function followAnchor(anchor: ChartAnchor, change: StructureChange): ChartAnchor {
  const lines = lineChange(change);
  if (lines === null) return anchor;
  const line = followLine(anchor[lines.axis], lines.change);
  const landed = line ?? (lines.change.kind === 'deleted' ? lines.change.at : anchor[lines.axis]);
  return landed === anchor[lines.axis] ? anchor : { ...anchor, [lines.axis]: landed };
}
