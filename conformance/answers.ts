// What a server function may return, by name, for the page's cases.

export function answerOf(what: string): unknown {
  switch (what) {
    case 'date':
      return { kept: 1, when: new Date(0) };
    case 'map':
      return new Map([['a', 1]]);
    case 'undefined':
      return undefined;
    case 'promise':
      return Promise.resolve('resolved');
    case 'error':
      throw new Error('told so');
    default:
      return 'unknown';
  }
}
