// DeveloperMetadata: a key and a value stuck to the file, a sheet, a row or a column. Shows what it was when found;
// reading a handle is free. Knows not how it is found.
import type { Metadata, MetadataFields, MetadataPlace } from '../../host/annotations/metadata-book';
import type { EnumValue } from '../enumeration';
import { guard, notModelled, type Coverage } from '../guard';
import { onlyColumn, onlyRow } from './coordinates';
import { FakeDeveloperMetadataLocation } from './fake-developer-metadata-location';
import { FakeRange } from './fake-range';
import { FakeSheet } from './fake-sheet';
import { visibilityOf } from './metadata-arguments';
import type { OpenSpreadsheet } from './open-spreadsheet';
import { fits, isA, isText, wrongSignature } from '../signature';

const SNAPSHOT = 'partial: as it was when found, changed by this handle only';

export const DEVELOPER_METADATA: Coverage = {
  getId: 'exact',
  getKey: SNAPSHOT,
  getLocation: SNAPSHOT,
  getValue: SNAPSHOT,
  getVisibility: SNAPSHOT,
  moveToColumn: 'exact',
  moveToRow: 'exact',
  moveToSheet: 'exact',
  moveToSpreadsheet: 'exact',
  remove: 'exact',
  setKey: 'exact',
  setValue: 'exact',
  setVisibility: 'exact',
};

export class FakeDeveloperMetadata {
  constructor(
    private readonly open: OpenSpreadsheet,
    private data: Metadata,
  ) {
    guard(this, 'DeveloperMetadata', DEVELOPER_METADATA);
  }

  getId(): number {
    return this.data.id;
  }

  getKey(): string {
    return this.data.key;
  }

  getValue(): string | null {
    return this.data.value;
  }

  getVisibility(): EnumValue {
    return this.open.enums.DeveloperMetadataVisibility.of(this.data.visibility);
  }

  getLocation(): FakeDeveloperMetadataLocation {
    return new FakeDeveloperMetadataLocation(this.open, this.data.place);
  }

  setKey(...args: readonly unknown[]): this {
    if (!fits(args, isText)) throw this.wrong('setKey', args);
    return this.change('setKey', { key: args[0] });
  }

  setValue(...args: readonly unknown[]): this {
    if (!fits(args, isText)) throw this.wrong('setValue', args);
    return this.change('setValue', { value: args[0] });
  }

  setVisibility(...args: readonly unknown[]): this {
    const label = this.open.enums.DeveloperMetadataVisibility.labelOf(args[0]);
    if (args.length !== 1 || label === null) throw this.wrong('setVisibility', args);
    return this.change('setVisibility', { visibility: visibilityOf(label) });
  }

  moveToColumn(...args: readonly unknown[]): this {
    if (!fits(args, isA(FakeRange))) throw this.wrong('moveToColumn', args);
    const { area, sheetId } = args[0].coordinates;
    return this.moveToLine('moveToColumn', 'COLUMN', sheetId, onlyColumn(area));
  }

  moveToRow(...args: readonly unknown[]): this {
    if (!fits(args, isA(FakeRange))) throw this.wrong('moveToRow', args);
    const { area, sheetId } = args[0].coordinates;
    return this.moveToLine('moveToRow', 'ROW', sheetId, onlyRow(area));
  }

  moveToSheet(...args: readonly unknown[]): this {
    if (!fits(args, isA(FakeSheet))) throw this.wrong('moveToSheet', args);
    return this.change('moveToSheet', { place: { type: 'SHEET', sheetId: args[0].id } });
  }

  moveToSpreadsheet(): this {
    return this.change('moveToSpreadsheet', { place: { type: 'SPREADSHEET' } });
  }

  remove(): void {
    this.open.write('DeveloperMetadata.remove');
    this.open.rights.requireDocument();
    if (!this.open.annotations.removeMetadata(this.data.id)) throw gone('remove');
  }

  private moveToLine(method: string, type: 'ROW' | 'COLUMN', sheetId: string, line: number | null): this {
    if (line === null) {
      throw this.open.run.exception(
        'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be ' +
          'added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
      );
    }
    const place: MetadataPlace = { type, sheetId, line };
    return this.change(method, { place });
  }

  private change(method: string, fields: Partial<MetadataFields>): this {
    this.open.write(`DeveloperMetadata.${method}`);
    this.open.rights.requireDocument();
    if (!this.open.annotations.changeMetadata(this.data.id, fields)) throw gone(method);
    this.data = { ...this.data, ...fields };
    return this;
  }

  private wrong(method: string, args: readonly unknown[]): Error {
    return wrongSignature(this.open.run, `DeveloperMetadata.${method}`, args);
  }
}

function gone(method: string): Error {
  return notModelled(`DeveloperMetadata.${method} on metadata that is gone`);
}
