// The sheets that the cases write into; made anew for each case, so that none trips over what another left.

const SCRATCH = 'Conformance scratch';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export const spreadsheet = (): GoogleAppsScript.Spreadsheet.Spreadsheet => SpreadsheetApp.getActiveSpreadsheet();

/** The sheet of that name, empty and new. */
export function newSheet(name: string): Sheet {
  const old = spreadsheet().getSheetByName(name);
  if (old) spreadsheet().deleteSheet(old);
  return spreadsheet().insertSheet(name);
}

export const scratch = (): Sheet => newSheet(SCRATCH);

/** Writes into A1 as a script does and tells what is read back. */
export function roundTrip(value: unknown, format?: string): unknown {
  const cell = scratch().getRange('A1');
  if (format !== undefined) cell.setNumberFormat(format);
  cell.setValue(value);
  return cell.getValue();
}

/** Runs the work with the spreadsheet in another zone and puts the zone back. */
export function inZone<T>(zone: string, work: () => T): T {
  const before = spreadsheet().getSpreadsheetTimeZone();
  spreadsheet().setSpreadsheetTimeZone(zone);
  try {
    return work();
  } finally {
    SpreadsheetApp.flush();
    spreadsheet().setSpreadsheetTimeZone(before);
  }
}

/** Runs the work with the spreadsheet in another locale and puts the locale back. */
export function inLocale<T>(locale: string, work: () => T): T {
  const before = spreadsheet().getSpreadsheetLocale();
  spreadsheet().setSpreadsheetLocale(locale);
  try {
    return work();
  } finally {
    SpreadsheetApp.flush();
    spreadsheet().setSpreadsheetLocale(before);
  }
}

/** Of any context: a Date is told by its tag. */
export const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';
