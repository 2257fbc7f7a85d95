// The sheets that the cases write into; made anew for each run, so that a run leaves nothing for the next to trip over.

const SCRATCH = 'Conformance scratch';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** An empty new sheet. */
export function scratch(): Sheet {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const old = spreadsheet.getSheetByName(SCRATCH);
  if (old) spreadsheet.deleteSheet(old);
  return spreadsheet.insertSheet(SCRATCH);
}

/** Writes into A1 as a script does and tells what is read back. */
export function roundTrip(value: unknown, format?: string): unknown {
  const cell = scratch().getRange('A1');
  if (format !== undefined) cell.setNumberFormat(format);
  cell.setValue(value);
  return cell.getValue();
}

/** Runs the work with the spreadsheet in another zone and puts the zone back. */
export function inZone<T>(zone: string, work: () => T): T {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const before = spreadsheet.getSpreadsheetTimeZone();
  spreadsheet.setSpreadsheetTimeZone(zone);
  try {
    return work();
  } finally {
    SpreadsheetApp.flush();
    spreadsheet.setSpreadsheetTimeZone(before);
  }
}
