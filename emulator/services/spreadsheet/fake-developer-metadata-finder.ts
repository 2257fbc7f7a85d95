// DeveloperMetadataFinder: looks for metadata in the file, a sheet or a range, by key, value, place and visibility.
// One project is emulated, so all PROJECT metadata is its own. Only find() touches the document.
import { rectHolds, rectOfArea, rectsMeet, type GridArea } from '../../host/annotations/grid-area';
import type { Metadata, MetadataPlace } from '../../host/annotations/metadata-book';
import type { Rect } from '../../cells/cell-store';
import { guard, type Coverage } from '../guard';
import { wholeColumn, wholeRow } from './coordinates';
import { FakeDeveloperMetadata } from './fake-developer-metadata';
import type { OpenSpreadsheet } from './open-spreadsheet';
import { fits, isNumber, isText, wrongSignature } from '../signature';

export const DEVELOPER_METADATA_FINDER: Coverage = {
  find: 'partial: in the order in which it was added; Google names none',
  onIntersectingLocations: 'exact',
  withId: 'exact',
  withKey: 'exact',
  withLocationType: 'exact',
  withValue: 'exact',
  withVisibility: 'exact',
};

export type FinderScope =
  | { readonly kind: 'spreadsheet' }
  | { readonly kind: 'sheet'; readonly sheetId: string }
  | { readonly kind: 'range'; readonly area: GridArea };

export class FakeDeveloperMetadataFinder {
  private readonly wanted: ((metadata: Metadata) => boolean)[] = [];
  private intersecting = false;

  constructor(
    private readonly open: OpenSpreadsheet,
    private readonly scope: FinderScope,
  ) {
    guard(this, 'DeveloperMetadataFinder', DEVELOPER_METADATA_FINDER);
  }

  withId(...args: readonly unknown[]): this {
    if (!fits(args, isNumber)) throw this.wrong('withId', args);
    const [id] = args;
    return this.want((metadata) => metadata.id === id);
  }

  withKey(...args: readonly unknown[]): this {
    if (!fits(args, isText)) throw this.wrong('withKey', args);
    const [key] = args;
    return this.want((metadata) => metadata.key === key);
  }

  withValue(...args: readonly unknown[]): this {
    if (!fits(args, isText)) throw this.wrong('withValue', args);
    const [value] = args;
    return this.want((metadata) => metadata.value === value);
  }

  withVisibility(...args: readonly unknown[]): this {
    const label = this.open.enums.DeveloperMetadataVisibility.labelOf(args[0]);
    if (args.length !== 1 || label === null) throw this.wrong('withVisibility', args);
    return this.want((metadata) => metadata.visibility === label);
  }

  withLocationType(...args: readonly unknown[]): this {
    const label = this.open.enums.DeveloperMetadataLocationType.labelOf(args[0]);
    if (args.length !== 1 || label === null) throw this.wrong('withLocationType', args);
    return this.want((metadata) => metadata.place.type === label);
  }

  onIntersectingLocations(): this {
    this.intersecting = true;
    return this;
  }

  find(): readonly FakeDeveloperMetadata[] {
    return this.take('DeveloperMetadataFinder.find', (metadata) => {
      const inScope = this.intersecting ? this.meets(metadata.place) : this.contains(metadata.place);
      return inScope && this.wanted.every((condition) => condition(metadata));
    });
  }

  /** What is stuck to the very place itself, as getDeveloperMetadata() gives it. */
  exactly(method: string): readonly FakeDeveloperMetadata[] {
    const type = { spreadsheet: 'SPREADSHEET', sheet: 'SHEET', range: '' }[this.scope.kind];
    return this.take(method, ({ place }) => {
      if (this.scope.kind !== 'range') return place.type === type && this.contains(place);
      const { area } = this.scope;
      return place.type === 'ROW' || place.type === 'COLUMN'
        ? this.contains(place) && isLine(area, place.type === 'ROW' ? 'row' : 'column')
        : false;
    });
  }

  private take(method: string, wanted: (metadata: Metadata) => boolean): readonly FakeDeveloperMetadata[] {
    this.open.read(method);
    return this.open.annotations
      .metadata()
      .filter(wanted)
      .map((metadata) => new FakeDeveloperMetadata(this.open, metadata));
  }

  /** A row is in the scope of `1:5` but not of `A1:D5` (D:ref/spreadsheet/range). */
  private contains(place: MetadataPlace): boolean {
    if (this.scope.kind === 'spreadsheet') return true;
    if (place.type === 'SPREADSHEET') return false;
    if (this.scope.kind === 'sheet') return place.sheetId === this.scope.sheetId;
    const { area } = this.scope;
    if (place.type === 'SHEET' || place.sheetId !== area.sheetId) return false;
    const sheet = this.open.sheet(area.sheetId);
    return rectHolds(rectOfArea(area, sheet), this.lineRect(place));
  }

  private meets(place: MetadataPlace): boolean {
    if (this.scope.kind === 'spreadsheet' || place.type === 'SPREADSHEET') return true;
    if (this.scope.kind === 'sheet') return place.sheetId === this.scope.sheetId;
    const { area } = this.scope;
    if (place.sheetId !== area.sheetId) return false;
    const sheet = this.open.sheet(area.sheetId);
    return place.type === 'SHEET' || rectsMeet(rectOfArea(area, sheet), this.lineRect(place));
  }

  private lineRect(place: Extract<MetadataPlace, { readonly line: number }>): Rect {
    const sheet = this.open.sheet(place.sheetId);
    return (place.type === 'ROW' ? wholeRow(sheet, place.line) : wholeColumn(sheet, place.line)).rect;
  }

  private want(condition: (metadata: Metadata) => boolean): this {
    this.wanted.push(condition);
    return this;
  }

  private wrong(method: string, args: readonly unknown[]): Error {
    return wrongSignature(this.open.run, `DeveloperMetadataFinder.${method}`, args);
  }
}

/** Metadata of a row belongs to `3:3` itself, not to `1:5` that contains it. */
function isLine(area: GridArea, axis: 'row' | 'column'): boolean {
  const [start, end] = axis === 'row' ? [area.startRow, area.endRow] : [area.startColumn, area.endColumn];
  return start !== null && end === start + 1;
}
