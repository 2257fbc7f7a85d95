// The number by which Google knows a sheet, from the cell store's own id. Knows no sheet.

/** Ids of the stores here are the digits of a number that is never used again. */
export function gidOf(sheetId: string): number {
  if (!/^\d{1,10}$/.test(sheetId)) throw new Error(`Cannot number a sheet: its id ${sheetId} is no number`);
  return Number(sheetId);
}
