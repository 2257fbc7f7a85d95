// DeveloperMetadataLocation: where a piece of metadata is stuck. Free, like every getter of a handle in hand.
// Knows no metadata.
import type { MetadataPlace } from '../../host/annotations/metadata-book';
import type { EnumValue } from '../enumeration';
import { guard, type Coverage } from '../guard';
import { wholeColumn, wholeRow } from './coordinates';
import type { FakeRange } from './fake-range';
import type { FakeSheet } from './fake-sheet';
import type { FakeSpreadsheet } from './fake-spreadsheet';
import type { OpenSpreadsheet } from './open-spreadsheet';

export const DEVELOPER_METADATA_LOCATION: Coverage = {
  getColumn: 'exact',
  getLocationType: 'exact',
  getRow: 'exact',
  getSheet: 'exact',
  getSpreadsheet: 'exact',
};

export class FakeDeveloperMetadataLocation {
  constructor(
    private readonly open: OpenSpreadsheet,
    private readonly place: MetadataPlace,
  ) {
    guard(this, 'DeveloperMetadataLocation', DEVELOPER_METADATA_LOCATION);
  }

  getLocationType(): EnumValue {
    return this.open.enums.DeveloperMetadataLocationType.of(this.place.type);
  }

  getColumn(): FakeRange | null {
    if (this.place.type !== 'COLUMN') return null;
    return this.open.handles.range(wholeColumn(this.open.sheet(this.place.sheetId), this.place.line));
  }

  getRow(): FakeRange | null {
    if (this.place.type !== 'ROW') return null;
    return this.open.handles.range(wholeRow(this.open.sheet(this.place.sheetId), this.place.line));
  }

  /** Null for a row or column too: ask their range for its sheet (D:ref/spreadsheet/developer-metadata-location). */
  getSheet(): FakeSheet | null {
    return this.place.type === 'SHEET' ? this.open.handles.sheet(this.place.sheetId) : null;
  }

  getSpreadsheet(): FakeSpreadsheet | null {
    return this.place.type === 'SPREADSHEET' ? this.open.handles.spreadsheet() : null;
  }
}
