// What a server function may return, by name, for the page's cases.

export function answerOf(what: string): unknown {
  switch (what) {
    case 'date':
      return { kept: 1, when: new Date(0) };
    case 'service':
      return { kept: 1, sheet: SpreadsheetApp.getActiveSpreadsheet() };
    case 'map':
      return new Map([['a', 1]]);
    case 'set':
      return new Set([1]);
    case 'pattern':
      return /x/;
    case 'undefined':
      return undefined;
    case 'nan':
      return [Number.NaN, Number.POSITIVE_INFINITY];
    case 'function':
      return (one: number) => one;
    case 'signed bytes':
      return new Int8Array([1, -2]);
    case 'bytes':
      return new Uint8Array([1, 2]);
    case 'promise':
      return Promise.resolve('resolved');
    case 'error':
      throw new Error('told so');
    case 'type error':
      throw new TypeError('told so');
    case 'exception':
      return SpreadsheetApp.getActiveSpreadsheet().getRange('nonsense!!').getValue();
    default:
      return 'unknown';
  }
}
