// What is tied to the cells of a spreadsheet without being in them: developer metadata, validation rules, protections,
// named ranges, merges, charts, notes, looks and sizes. Follows the cells' structure. Knows no user, no right and no Google class.
//
// Called over a message port like every part of the host: plain data in and out, no callbacks.
import type { CellStore, Rect, StructureChange } from '../cells/cell-store';
import type { Laid } from './annotations/area-map';
import { ChartList, type ChartData, type ChartFields, type ChartListData } from './annotations/chart-list';
import { areaOfRect, followArea, rectHolds, rectOfArea, rectsMeet, type GridArea } from './annotations/grid-area';
import { Layers, type LayerData, type LayerRule } from './annotations/layers';
import { MetadataBook, type Metadata, type MetadataBookData, type MetadataFields } from './annotations/metadata-book';
import { ProtectionList, type ProtectionData, type ProtectionFields } from './annotations/protection-list';
import type { RuleArgument, ValidationRule } from './annotations/validation-rule';

/** Of a cell; a note belongs to its cell only, the others spread to lines inserted beside. */
export const LOOKS = [
  'background',
  'border',
  'fontColor',
  'fontFamily',
  'fontLine',
  'fontSize',
  'fontStyle',
  'fontWeight',
  'horizontalAlignment',
  'note',
  'verticalAlignment',
  'wrap',
] as const;
export type Look = (typeof LOOKS)[number];
/** Of whole rows and columns; hidden ones have the value 1. */
export type LineLook = 'rowHeight' | 'columnWidth' | 'rowHidden' | 'columnHidden';

export interface NamedArea {
  readonly name: string;
  /** Null when its cells were deleted. */
  readonly area: GridArea | null;
}

export interface AnnotationsData {
  readonly metadata: MetadataBookData;
  readonly validations: readonly LayerData<ValidationRule>[];
  readonly looks: readonly LayerData<string>[];
  readonly lines: readonly LayerData<number>[];
  readonly protections: readonly ProtectionData[];
  readonly names: readonly NamedArea[];
  readonly merges: readonly GridArea[];
  readonly tabColors: Readonly<Record<string, string>>;
  /** Absent in files from before there were charts. */
  readonly charts?: ChartListData;
}

const VALIDATION = 'validation';

export class Annotations {
  private readonly book: MetadataBook;
  private readonly rules: Layers<ValidationRule>;
  private readonly looks: Layers<string>;
  private readonly lines: Layers<number>;
  private readonly guards: ProtectionList;
  private readonly drawn: ChartList;
  private names: readonly NamedArea[];
  private merged: readonly GridArea[];
  private readonly tabs: Map<string, string>;

  constructor(cells: CellStore, data?: AnnotationsData) {
    this.book = new MetadataBook(data?.metadata);
    this.rules = new Layers(() => ({ inherits: true }), data?.validations);
    this.looks = new Layers((look) => ({ inherits: look !== 'note' }), data?.looks);
    this.lines = new Layers(lineRule, data?.lines);
    this.guards = new ProtectionList(data?.protections);
    this.drawn = new ChartList(data?.charts);
    this.names = data?.names ?? [];
    this.merged = data?.merges ?? [];
    this.tabs = new Map(Object.entries(data?.tabColors ?? {}));
    cells.onStructure((change) => {
      this.follow(change);
    });
  }

  static fromJSON(data: AnnotationsData, cells: CellStore): Annotations {
    return new Annotations(cells, structuredClone(data));
  }

  toJSON(): AnnotationsData {
    return structuredClone({
      metadata: this.book.toJSON(),
      validations: this.rules.toJSON(),
      looks: this.looks.toJSON(),
      lines: this.lines.toJSON(),
      protections: this.guards.toJSON(),
      names: this.names,
      merges: this.merged,
      tabColors: Object.fromEntries(this.tabs),
      charts: this.drawn.toJSON(),
    });
  }

  /** In the order in which it was added. */
  metadata(): readonly Metadata[] {
    return this.book.all();
  }

  addMetadata(fields: MetadataFields): Metadata {
    return this.book.add(fields);
  }

  changeMetadata(id: number, fields: Partial<MetadataFields>): boolean {
    return this.book.change(id, fields);
  }

  removeMetadata(id: number): boolean {
    return this.book.remove(id);
  }

  /** These rules, within the rectangle and not overlapping, instead of all that were there. */
  setValidations(sheetId: string, rect: Rect, laid: readonly Laid<ValidationRule>[]): void {
    this.rules.replace(sheetId, VALIDATION, rect, laid);
  }

  validations(sheetId: string, rect: Rect): readonly Laid<ValidationRule>[] {
    return this.rules.within(sheetId, VALIDATION, rect);
  }

  setLooks(sheetId: string, look: Look, rect: Rect, laid: readonly Laid<string>[]): void {
    this.looks.replace(sheetId, look, rect, laid);
  }

  looksOf(sheetId: string, look: Look, rect: Rect): readonly Laid<string>[] {
    return this.looks.within(sheetId, look, rect);
  }

  setLines(sheetId: string, look: LineLook, from: number, count: number, value: number | null): void {
    const rect = lineRect(look, from, count);
    this.lines.replace(sheetId, look, rect, value === null ? [] : [{ rect, value }]);
  }

  /** One value for each line, null where nothing was set. */
  lineValues(sheetId: string, look: LineLook, from: number, count: number): readonly (number | null)[] {
    const values = Array.from({ length: count }, (): number | null => null);
    const rows = lineRule(look).axis === 'row';
    for (const { rect, value } of this.lines.within(sheetId, look, lineRect(look, from, count))) {
      const start = (rows ? rect.row : rect.column) - from;
      values.fill(value, start, start + (rows ? rect.rows : rect.columns));
    }
    return values;
  }

  protections(): readonly ProtectionData[] {
    return this.guards.toJSON();
  }

  addProtection(fields: ProtectionFields): ProtectionData {
    return this.guards.add(fields);
  }

  changeProtection(id: number, fields: Partial<ProtectionFields>): void {
    this.guards.change(id, fields);
  }

  removeProtection(id: number): void {
    this.guards.remove(id);
  }

  /** Of all sheets, in the order in which they were inserted. */
  charts(): readonly ChartData[] {
    return this.drawn.all();
  }

  addChart(fields: ChartFields): ChartData {
    return this.drawn.add(fields);
  }

  changeChart(id: number, fields: ChartFields): boolean {
    return this.drawn.change(id, fields);
  }

  removeChart(id: number): boolean {
    return this.drawn.remove(id);
  }

  namedAreas(): readonly NamedArea[] {
    return this.names;
  }

  /** Names differ by more than case; setting one again moves it. */
  setNamedArea(name: string, area: GridArea): void {
    this.names = [...this.withoutName(name), { name, area }];
  }

  removeNamedArea(name: string): void {
    this.names = this.withoutName(name);
  }

  merge(sheetId: string, rect: Rect): void {
    this.breakApart(sheetId, rect);
    this.merged = [...this.merged, areaOfRect(sheetId, rect)];
  }

  /** Merges that lie wholly in the rectangle. */
  breakApart(sheetId: string, rect: Rect): void {
    this.merged = this.merged.filter((area) => area.sheetId !== sheetId || !rectHolds(rect, bounded(area)));
  }

  /** Merges that share a cell with the rectangle. */
  merges(sheetId: string, rect: Rect): readonly Rect[] {
    return this.merged
      .filter((area) => area.sheetId === sheetId)
      .map(bounded)
      .filter((merge) => rectsMeet(merge, rect));
  }

  setTabColor(sheetId: string, color: string | null): void {
    if (color === null) this.tabs.delete(sheetId);
    else this.tabs.set(sheetId, color);
  }

  tabColor(sheetId: string): string | null {
    return this.tabs.get(sheetId) ?? null;
  }

  private withoutName(name: string): readonly NamedArea[] {
    return this.names.filter((one) => one.name.toLowerCase() !== name.toLowerCase());
  }

  private follow(change: StructureChange): void {
    this.book.follow(change);
    this.guards.follow(change);
    this.drawn.follow(change);
    this.rules.follow(change);
    this.rules.change((rule) => followRule(rule, change));
    this.looks.follow(change);
    this.lines.follow(change);
    this.names = this.names.map((one) => (one.area === null ? one : { ...one, area: followArea(one.area, change) }));
    this.merged = this.merged
      .flatMap((area) => followArea(area, change) ?? [])
      .filter((area) => bounded(area).rows * bounded(area).columns > 1);
    if (change.type === 'sheet-removed') this.tabs.delete(change.sheetId);
  }
}

/** A range that is gone leaves an empty choice. */
function followRule(rule: ValidationRule, change: StructureChange): ValidationRule {
  if (!rule.args.some((one) => typeof one === 'object' && 'range' in one)) return rule;
  const args = rule.args.flatMap((one): readonly RuleArgument[] => {
    if (typeof one !== 'object' || !('range' in one)) return [one];
    const range = followArea(one.range, change);
    return range === null ? [] : [{ range }];
  });
  return { ...rule, args };
}

function lineRule(look: string): LayerRule & { readonly axis: 'row' | 'column' } {
  return { inherits: look === 'rowHeight' || look === 'columnWidth', axis: look.startsWith('row') ? 'row' : 'column' };
}

function lineRect(look: LineLook, from: number, count: number): Rect {
  return lineRule(look).axis === 'row'
    ? { row: from, column: 0, rows: count, columns: 1 }
    : { row: 0, column: from, rows: 1, columns: count };
}

function bounded(area: GridArea): Rect {
  return rectOfArea(area, { rows: area.endRow ?? 0, columns: area.endColumn ?? 0 });
}
