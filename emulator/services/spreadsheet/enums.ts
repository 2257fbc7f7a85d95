// The enumerations of SpreadsheetApp, `SpreadsheetApp.ProtectionType.RANGE` and the like, by Google's names.
// Knows nothing of what they are used for.
import type { RunContext } from '../../run/run-context';
import { enumeration, type Enumeration } from '../enumeration';

const LABELS = {
  BandingTheme: 'LIGHT_GREY CYAN GREEN YELLOW ORANGE BLUE TEAL GREY BROWN LIGHT_GREEN INDIGO PINK',
  BorderStyle: 'DOTTED DASHED SOLID SOLID_MEDIUM SOLID_THICK DOUBLE',
  CopyPasteType:
    'PASTE_NORMAL PASTE_NO_BORDERS PASTE_FORMAT PASTE_FORMULA PASTE_DATA_VALIDATION PASTE_VALUES ' +
    'PASTE_CONDITIONAL_FORMATTING PASTE_COLUMN_WIDTHS',
  DataValidationCriteria:
    'DATE_AFTER DATE_BEFORE DATE_BETWEEN DATE_EQUAL_TO DATE_IS_VALID_DATE DATE_NOT_BETWEEN DATE_ON_OR_AFTER ' +
    'DATE_ON_OR_BEFORE NUMBER_BETWEEN NUMBER_EQUAL_TO NUMBER_GREATER_THAN NUMBER_GREATER_THAN_OR_EQUAL_TO ' +
    'NUMBER_LESS_THAN NUMBER_LESS_THAN_OR_EQUAL_TO NUMBER_NOT_BETWEEN NUMBER_NOT_EQUAL_TO TEXT_CONTAINS ' +
    'TEXT_DOES_NOT_CONTAIN TEXT_EQUAL_TO TEXT_IS_VALID_EMAIL TEXT_IS_VALID_URL VALUE_IN_LIST VALUE_IN_RANGE ' +
    'CUSTOM_FORMULA CHECKBOX',
  DeveloperMetadataLocationType: 'SPREADSHEET SHEET ROW COLUMN',
  DeveloperMetadataVisibility: 'DOCUMENT PROJECT',
  Dimension: 'COLUMNS ROWS',
  Direction: 'UP DOWN PREVIOUS NEXT',
  ProtectionType: 'RANGE SHEET',
  SheetType: 'GRID OBJECT DATASOURCE',
  WrapStrategy: 'WRAP OVERFLOW CLIP',
} as const;

export type EnumName = keyof typeof LABELS;
export type Enums = { readonly [Name in EnumName]: Enumeration };

export function spreadsheetEnums(run: RunContext): Enums {
  const made = (name: EnumName): Enumeration => enumeration(run, name, LABELS[name].split(' '));
  return {
    BandingTheme: made('BandingTheme'),
    BorderStyle: made('BorderStyle'),
    CopyPasteType: made('CopyPasteType'),
    DataValidationCriteria: made('DataValidationCriteria'),
    DeveloperMetadataLocationType: made('DeveloperMetadataLocationType'),
    DeveloperMetadataVisibility: made('DeveloperMetadataVisibility'),
    Dimension: made('Dimension'),
    Direction: made('Direction'),
    ProtectionType: made('ProtectionType'),
    SheetType: made('SheetType'),
    WrapStrategy: made('WrapStrategy'),
  };
}
