// What the stand-ins make of each other: a sheet gives ranges, a range gives its sheet. Set up in index.ts,
// so that their files need not import each other in circles. Knows no behaviour.
import type { ValidationRule } from '../../host/annotations/validation-rule';
import type { Coordinates } from './coordinates';
import type { FakeDataValidationBuilder } from './fake-data-validation-builder';
import type { FakeDeveloperMetadataFinder, FinderScope } from './fake-developer-metadata-finder';
import type { FakeProtection } from './fake-protection';
import type { FakeRange } from './fake-range';
import type { FakeRangeList } from './fake-range-list';
import type { FakeSheet } from './fake-sheet';
import type { FakeSpreadsheet } from './fake-spreadsheet';
import type { FakeTextFinder } from './fake-text-finder';

/** Each call makes a new object, as on Google, where handles of one thing are not `===`. */
export interface Handles {
  spreadsheet(): FakeSpreadsheet;
  sheet(sheetId: string): FakeSheet;
  range(coordinates: Coordinates): FakeRange;
  rangeList(ranges: readonly FakeRange[]): FakeRangeList;
  protection(id: number): FakeProtection;
  metadataFinder(scope: FinderScope): FakeDeveloperMetadataFinder;
  textFinder(text: string, places: readonly Coordinates[]): FakeTextFinder;
  validationBuilder(rule: ValidationRule): FakeDataValidationBuilder;
}
