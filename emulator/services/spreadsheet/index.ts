// Puts the stand-ins of SpreadsheetApp together for one execution. The only file of this folder that others import.
import type { Rect } from '../../cells/cell-store';
import type { RunContext } from '../../run/run-context';
import { faceOf } from '../guard';
import { boundedAt } from './coordinates';
import { FakeDataValidationBuilder } from './fake-data-validation-builder';
import { FakeDeveloperMetadataFinder } from './fake-developer-metadata-finder';
import { FakeProtection } from './fake-protection';
import { FakeRange } from './fake-range';
import { FakeRangeList } from './fake-range-list';
import { FakeSheet } from './fake-sheet';
import { FakeSpreadsheet } from './fake-spreadsheet';
import { FakeSpreadsheetApp } from './fake-spreadsheet-app';
import { FakeTextFinder } from './fake-text-finder';
import { OpenSpreadsheet } from './open-spreadsheet';

/** The global of a script. Each execution has one of its own. */
export function spreadsheetApp(run: RunContext): object {
  return faceOf(new FakeSpreadsheetApp(opened(run))) as object;
}

/** A range for the event object of a simple trigger, made without any call of the script's. */
export function rangeAt(run: RunContext, sheetId: string, rect: Rect): object {
  return faceOf(opened(run).handles.range(boundedAt(sheetId, rect))) as object;
}

function opened(run: RunContext): OpenSpreadsheet {
  const open = OpenSpreadsheet.of(run);
  open.setHandles({
    spreadsheet: () => new FakeSpreadsheet(open),
    sheet: (sheetId) => new FakeSheet(open, sheetId),
    range: (coordinates) => new FakeRange(open, coordinates),
    rangeList: (ranges) => new FakeRangeList(open, ranges),
    protection: (id) => new FakeProtection(open, id),
    metadataFinder: (scope) => new FakeDeveloperMetadataFinder(open, scope),
    textFinder: (text, places) => new FakeTextFinder(open, text, places),
    validationBuilder: (rule) => new FakeDataValidationBuilder(open, rule),
  });
  return open;
}
