// What the functions for cells do. Knows no cell that calls them.

export const kindOf = (value: unknown): string =>
  Object.prototype.toString.call(value) === '[object Date]' ? 'date' : Array.isArray(value) ? 'array' : typeof value;

export function give(what: unknown): unknown {
  switch (what) {
    case 'grid':
      return [
        [1, 2],
        [3, 4],
      ];
    case 'list':
      return [1, 2];
    case 'ragged':
      return [[1], [2, 3]];
    case 'date':
      return new Date(Date.UTC(2026, 5, 15));
    case 'nothing':
      return [[null, '']];
    case 'object':
      return { a: 1 };
    case 'throw':
      throw new Error('told so');
    default:
      return 'unknown';
  }
}

/** What the platform says to it, as text. */
export function attempt(what: unknown): string {
  try {
    return attemptIt(what);
  } catch (error) {
    return String(error);
  }
}

function attemptIt(what: unknown): string {
  const file = SpreadsheetApp.getActiveSpreadsheet();
  switch (what) {
    case 'write':
      file.getSheets()[0]?.getRange('A1').setValue('written');
      return 'written';
    case 'read':
      return file.getName() === '' ? 'nothing' : 'read';
    case 'mail':
      MailApp.sendEmail('nobody@example.com', 'conformance', 'x');
      return 'sent';
    case 'trigger':
      ScriptApp.newTrigger('onConformanceHour').timeBased().everyHours(1).create();
      return 'made';
    case 'open':
      return SpreadsheetApp.openById(file.getId()).getName();
    case 'window':
      SpreadsheetApp.getUi();
      return 'window';
    case 'stores':
      PropertiesService.getDocumentProperties().getProperty('conformance');
      CacheService.getDocumentCache()?.get('conformance');
      LockService.getDocumentLock().hasLock();
      return 'used';
    default:
      return 'unknown';
  }
}
