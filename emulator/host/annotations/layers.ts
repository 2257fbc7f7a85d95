// Area maps by sheet and by layer, such as the layer `background`: all that is laid over the sheets of one kind of value.
// Knows not what layers mean; whoever makes it says how each one follows inserted lines.
import type { Rect, StructureChange } from '../../cells/cell-store';
import { AreaMap, type Laid } from './area-map';
import { lineChange, type Axis } from './line-change';

export interface LayerRule {
  /** Inserted lines take after their neighbour. */
  readonly inherits: boolean;
  /** A layer of lines, such as widths, follows one axis only. */
  readonly axis?: Axis;
}

export interface LayerData<T> {
  readonly sheetId: string;
  readonly layer: string;
  readonly entries: readonly Laid<T>[];
}

export class Layers<T> {
  private readonly sheets = new Map<string, Map<string, AreaMap<T>>>();

  constructor(
    private readonly ruleOf: (layer: string) => LayerRule,
    data: readonly LayerData<T>[] = [],
  ) {
    for (const { sheetId, layer, entries } of data) this.sheet(sheetId).set(layer, new AreaMap(entries));
  }

  toJSON(): readonly LayerData<T>[] {
    return [...this.sheets].flatMap(([sheetId, layers]) =>
      [...layers]
        .filter(([, map]) => !map.isEmpty())
        .map(([layer, map]) => ({ sheetId, layer, entries: map.toJSON() })),
    );
  }

  replace(sheetId: string, layer: string, rect: Rect, laid: readonly Laid<T>[]): void {
    this.map(sheetId, layer).replace(rect, laid);
  }

  within(sheetId: string, layer: string, rect: Rect): readonly Laid<T>[] {
    return this.sheets.get(sheetId)?.get(layer)?.within(rect) ?? [];
  }

  change(work: (value: T) => T): void {
    for (const layers of this.sheets.values()) {
      for (const map of layers.values()) map.change(work);
    }
  }

  follow(change: StructureChange): void {
    if (change.type === 'sheet-removed') {
      this.sheets.delete(change.sheetId);
      return;
    }
    const lines = lineChange(change);
    if (lines === null) return;
    for (const [layer, map] of this.sheets.get(change.sheetId) ?? []) {
      const rule = this.ruleOf(layer);
      if (rule.axis === undefined || rule.axis === lines.axis) map.follow(lines.axis, lines.change, rule.inherits);
    }
  }

  private map(sheetId: string, layer: string): AreaMap<T> {
    const layers = this.sheet(sheetId);
    const known = layers.get(layer);
    if (known !== undefined) return known;
    const made = new AreaMap<T>();
    layers.set(layer, made);
    return made;
  }

  private sheet(sheetId: string): Map<string, AreaMap<T>> {
    const known = this.sheets.get(sheetId);
    if (known !== undefined) return known;
    const made = new Map<string, AreaMap<T>>();
    this.sheets.set(sheetId, made);
    return made;
  }
}
