import { describe, expect, it } from '@jest/globals';
import { EDITOR, evaluate, runMain, workbook } from '../small-workbook';

const CACHE = 'CacheService.getScriptCache()';

describe('CacheService', () => {
  it('keeps texts until they expire, ten minutes unless told', () => {
    const host = workbook();
    evaluate(host, `[${CACHE}.put('a', 1), ${CACHE}.put('b', null, 1200), ${CACHE}.putAll({ c: {} }, 30)]`);
    const all = `${CACHE}.getAll(['a', 'b', 'c', 'd'])`;
    expect(evaluate(host, all)).toEqual({ a: '1', b: 'null', c: '[object Object]' });
    host.clock.advance(599_000);
    expect(evaluate(host, all)).toEqual({ a: '1', b: 'null' });
    host.clock.advance(2_000);
    expect(evaluate(host, all)).toEqual({ b: 'null' });
    expect(evaluate(host, `${CACHE}.get('a')`)).toBeNull();
  });

  it('is one each for script, document and user', () => {
    const host = workbook();
    evaluate(host, `[CacheService.getUserCache().put('a', '1'), CacheService.getDocumentCache().put('a', '2')]`);
    expect(evaluate(host, `CacheService.getUserCache().get('a')`, { user: EDITOR })).toBeNull();
    expect(evaluate(host, `CacheService.getDocumentCache().get('a')`, { user: EDITOR })).toBe('2');
    expect(evaluate(host, `${CACHE}.get('a')`)).toBeNull();
  });

  it.each([
    [`put('', '1')`, 'Invalid argument: key'],
    [`get(null)`, 'Invalid argument: key'],
    [`put('k'.repeat(251), '1')`, 'Argument too large: key'],
    [`put('k', 'x'.repeat(102401))`, 'Argument too large: value'],
    [`put('k', '字'.repeat(34134))`, 'Argument too large: value'],
    [`put('k', 'v', 21601)`, 'Invalid argument: expirationInSeconds'],
  ])('refuses %s', (call, text) => {
    expect(evaluate(workbook(), `${CACHE}.${call}`)).toBe(`Exception: ${text}`);
  });

  it('takes the largest key and value', () => {
    const host = workbook();
    expect(evaluate(host, `${CACHE}.put('k'.repeat(250), 'x'.repeat(102400), 21600)`)).toBeUndefined();
    expect(host.caches.size('script', host.clock.now())).toBe(1);
  });

  it('cuts to 900 at the item after 1,000, the first ones first', () => {
    const host = workbook();
    runMain(host, `function main() { for (let i = 0; i < 1000; i += 1) ${CACHE}.put('k' + i, 'v'); }`);
    expect(host.caches.size('script', host.clock.now())).toBe(1_000);
    evaluate(host, `${CACHE}.put('last', 'v')`);
    expect(host.caches.size('script', host.clock.now())).toBe(900);
    expect(evaluate(host, `${CACHE}.getAll(['k0', 'k100', 'k101', 'last'])`)).toEqual({ k101: 'v', last: 'v' });
  });

  it('loses entries early on command, and removes on request', () => {
    const host = workbook();
    evaluate(host, `${CACHE}.putAll({ a: '1', b: '2', c: '3', d: '4' })`);
    host.caches.lose('script', ['a']);
    evaluate(host, `[${CACHE}.remove('b'), ${CACHE}.removeAll(['c'])]`);
    expect(evaluate(host, `${CACHE}.getAll(['a', 'b', 'c', 'd'])`)).toEqual({ d: '4' });
    host.caches.lose('script');
    expect(evaluate(host, `${CACHE}.get('d')`)).toBeNull();
  });
});
