// Item 10: locks, cache and properties, as far as one run can ask.
import { asking, thrown, type ConformanceCase } from '../case';

const locks = asking(10, 'locks');
const cached = asking(10, 'cache');
const eviction = asking(10, 'eviction at 1,000 items');
const properties = asking(10, 'properties');
const sizes = asking(10, '9 KB and 500 KB');

const store = (): GoogleAppsScript.Properties.Properties => PropertiesService.getDocumentProperties();
function cache(): GoogleAppsScript.Cache.Cache {
  const found = CacheService.getDocumentCache();
  if (found === null) throw new Error('no document cache');
  return found;
}
/** What TypeScript would not let pass. */
interface Untyped {
  put(key: unknown, value: unknown): void;
  setProperty(key: unknown, value: unknown): unknown;
}
const untyped = (object: object): Untyped => object as Untyped;
const withoutStop = (text: string): string => text.replace(/\.$/, '');

/** In a store of nothing else, which is emptied before and after. */
function inUserStore<T>(work: (own: GoogleAppsScript.Properties.Properties) => T): T {
  const own = PropertiesService.getUserProperties();
  own.deleteAllProperties();
  try {
    return work(own);
  } finally {
    own.deleteAllProperties();
  }
}

export const storeCases: readonly ConformanceCase[] = [
  locks(
    'a document has a lock; taking it twice in one run is no error',
    'documented',
    [true, true, true, false],
    () => {
      const lock = LockService.getDocumentLock();
      const seen = [lock.tryLock(100), lock.tryLock(100), lock.hasLock()];
      lock.releaseLock();
      return [...seen, lock.hasLock()];
    },
  ),
  locks('the locks of document, user and script are three', 'documented', [true, false, false], () => {
    const all = [LockService.getDocumentLock(), LockService.getUserLock(), LockService.getScriptLock()];
    all[0]?.tryLock(100);
    const seen = all.map((lock) => lock.hasLock());
    all[0]?.releaseLock();
    return seen;
  }),

  cached(
    'a value of 102,400 bytes is kept, one more is refused',
    'measured',
    ['nothing thrown', 'Exception: Argument too large: value'],
    () => [102_400, 102_401].map((size) => withoutStop(thrown(() => cache().put('conformance', 'x'.repeat(size))))),
  ),
  cached('a key over 250 characters is refused', 'documented', 'Exception: Argument too large: key…', () =>
    thrown(() => cache().put('k'.repeat(251), 'x')),
  ),
  cached('an empty key is refused', 'measured', 'Exception: Invalid argument: key…', () =>
    thrown(() => cache().put('', 'x')),
  ),
  cached('what is not in the cache reads as null', 'documented', null, () => cache().get('conformance nobody')),
  cached('objects and null are kept as texts of little use', 'measured', ['[object Object]', 'null'], () => {
    untyped(cache()).put('conformance object', { a: 1 });
    untyped(cache()).put('conformance null', null);
    return [cache().get('conformance object'), cache().get('conformance null')];
  }),
  cached('six hours can be asked for', 'documented', 'nothing thrown', () =>
    thrown(() => cache().put('conformance', 'x', 21_600)),
  ),
  cached(
    'more than six hours are refused',
    'unverified',
    true,
    () => thrown(() => cache().put('conformance', 'x', 21_601)) !== 'nothing thrown',
  ),
  cached('getAll gives what is there, by key', 'documented', { 'conformance a': '1' }, () => {
    cache().putAll({ 'conformance a': '1' });
    return cache().getAll(['conformance a', 'conformance nobody']);
  }),
  eviction('the 1,001st item evicts the 101 oldest', 'measured', [null, null, 'x', 'x'], () => {
    // A cache of nothing else.
    const own = CacheService.getUserCache();
    const keys = Array.from({ length: 1_001 }, (_, at) => `conformance item ${at}`);
    for (let at = 0; at < keys.length; at += 100) {
      own.putAll(Object.fromEntries(keys.slice(at, at + 100).map((key) => [key, 'x'])));
    }
    const seen = [0, 100, 101, 1_000].map((at) => own.get(keys[at] ?? ''));
    own.removeAll(keys);
    return seen;
  }),

  properties('properties hold text only: what is set comes back as text', 'documented', ['7', 'true'], () => {
    untyped(store()).setProperty('conformance number', 7);
    untyped(store()).setProperty('conformance boolean', true);
    return [
      String(store().getProperty('conformance number')).replace(/\.0$/, ''),
      store().getProperty('conformance boolean'),
    ];
  }),
  properties('a property that is not there reads as null', 'documented', null, () =>
    store().getProperty('conformance nobody'),
  ),
  properties('what getProperties gives is a copy', 'documented', '1', () => {
    store().setProperty('conformance copy', '1');
    store().getProperties()['conformance copy'] = '2';
    return store().getProperty('conformance copy');
  }),
  properties(
    'document, user and script properties are three stores',
    'documented',
    ['document', 'user', 'script'],
    () => {
      const all = [store(), PropertiesService.getUserProperties(), PropertiesService.getScriptProperties()];
      ['document', 'user', 'script'].forEach((name, at) => all[at]?.setProperty('conformance store', name));
      return all.map((one) => one.getProperty('conformance store'));
    },
  ),
  properties('setProperties can replace all others', 'documented', ['b'], () =>
    inUserStore((own) => {
      own.setProperty('a', '1');
      own.setProperties({ b: '2' }, true);
      return own.getKeys();
    }),
  ),
  sizes('9 KB fit into a property', 'documented', 'nothing thrown', () =>
    thrown(() => store().setProperty('conformance', 'x'.repeat(9_000))),
  ),
  sizes(
    'a property over 9 KB is refused',
    'reported',
    true,
    () => thrown(() => store().setProperty('conformance', 'x'.repeat(9 * 1024 + 1))) !== 'nothing thrown',
  ),
  sizes(
    'more than 500 KB in one store are refused',
    'reported',
    'Exception: You have exceeded the property storage quota. Please remove some properties and try again…',
    () =>
      inUserStore((own) =>
        thrown(() => {
          for (let at = 0; at < 60; at += 1) own.setProperty(`conformance ${at}`, 'x'.repeat(9_000));
        }),
      ),
  ),
];
