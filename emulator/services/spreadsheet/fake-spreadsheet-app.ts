// SpreadsheetApp: the way in to the open file, the window's objects, builders and enumerations.
// One file is emulated: no other can be opened. Rights by mode and scope are checked at the border of the execution.
import { guard, notModelled, type Coverage } from '../guard';
import { FakeUi, UI } from '../ui/fake-ui';
import type { EnumName } from './enums';
import { FakeDataValidationBuilder } from './fake-data-validation-builder';
import { FakeRange } from './fake-range';
import type { FakeSelection } from './fake-selection';
import { FakeSheet } from './fake-sheet';
import type { FakeSpreadsheet } from './fake-spreadsheet';
import type { OpenSpreadsheet } from './open-spreadsheet';
import { fits, isA, isText, wrongSignature } from '../signature';

const NOT_YET = 'refused: not modelled yet';
const ONE_FILE = 'partial: any other file than the open one is refused';

export const SPREADSHEET_APP: Coverage = {
  BandingTheme: 'exact',
  BorderStyle: 'exact',
  CopyPasteType: 'exact',
  DataValidationCriteria: 'exact',
  DeveloperMetadataLocationType: 'exact',
  DeveloperMetadataVisibility: 'exact',
  Dimension: 'exact',
  Direction: 'exact',
  ProtectionType: 'exact',
  SheetType: 'exact',
  WrapStrategy: 'exact',
  create: 'refused: one file is emulated',
  flush: 'exact',
  getActive: 'partial: never null',
  getActiveRange: 'partial: the selection is one rectangle',
  getActiveSheet: 'partial: refused where no sheet is open',
  getActiveSpreadsheet: 'partial: never null',
  getCurrentCell: 'partial: the first cell of the selection',
  getSelection: 'partial: the selection is one rectangle',
  getUi: 'exact',
  newCellImage: NOT_YET,
  newConditionalFormatRule: NOT_YET,
  newDataValidation: 'exact',
  newFilterCriteria: NOT_YET,
  newRichTextValue: NOT_YET,
  newTextStyle: NOT_YET,
  openById: ONE_FILE,
  openByUrl: ONE_FILE,
  setActiveRange: 'partial: the selection is one rectangle',
  setActiveSheet: 'partial: the selection of a sheet is not kept',
};

/** What a script reads as `SpreadsheetApp.ProtectionType` and so on. */
const ENUMS: readonly EnumName[] = [
  'BandingTheme',
  'BorderStyle',
  'CopyPasteType',
  'DataValidationCriteria',
  'DeveloperMetadataLocationType',
  'DeveloperMetadataVisibility',
  'Dimension',
  'Direction',
  'ProtectionType',
  'SheetType',
  'WrapStrategy',
];

export class FakeSpreadsheetApp {
  constructor(private readonly open: OpenSpreadsheet) {
    for (const name of ENUMS) Object.defineProperty(this, name, { value: open.enums[name].face });
    guard(this, 'SpreadsheetApp', SPREADSHEET_APP);
  }

  getActive(): FakeSpreadsheet {
    return this.getActiveSpreadsheet();
  }

  getActiveSpreadsheet(): FakeSpreadsheet {
    if (!this.open.document.canView(this.open.run.user)) {
      throw this.open.run.exception('You do not have permission to access the requested document.');
    }
    return this.open.handles.spreadsheet();
  }

  openById(...args: readonly unknown[]): FakeSpreadsheet {
    if (!fits(args, isText)) throw wrongSignature(this.open.run, 'SpreadsheetApp.openById', args);
    if (args[0] !== this.open.document.id()) throw notModelled('opening another file than the open one');
    return this.getActiveSpreadsheet();
  }

  openByUrl(...args: readonly unknown[]): FakeSpreadsheet {
    if (!fits(args, isText)) throw wrongSignature(this.open.run, 'SpreadsheetApp.openByUrl', args);
    if (args[0] !== this.open.document.url()) throw notModelled('opening another file than the open one');
    return this.getActiveSpreadsheet();
  }

  getActiveSheet(): FakeSheet {
    return this.getActiveSpreadsheet().getActiveSheet();
  }

  setActiveSheet(...args: readonly unknown[]): FakeSheet {
    const [sheet] = args;
    if (args.length < 1 || args.length > 2 || !isA(FakeSheet)(sheet)) {
      throw wrongSignature(this.open.run, 'SpreadsheetApp.setActiveSheet', args);
    }
    return sheet.activate();
  }

  getSelection(): FakeSelection {
    return this.getActiveSpreadsheet().getSelection();
  }

  getActiveRange(): FakeRange {
    return this.getActiveSpreadsheet().getActiveRange();
  }

  getCurrentCell(): FakeRange {
    return this.getActiveSpreadsheet().getCurrentCell();
  }

  setActiveRange(...args: readonly unknown[]): FakeRange {
    if (!fits(args, isA(FakeRange))) throw wrongSignature(this.open.run, 'SpreadsheetApp.setActiveRange', args);
    return args[0].activate();
  }

  getUi(): object {
    return guard(new FakeUi(this.open.run), 'Ui', UI);
  }

  flush(): void {
    this.open.writes.flush();
  }

  newDataValidation(): FakeDataValidationBuilder {
    return new FakeDataValidationBuilder(this.open);
  }
}
