// One cache as a script sees it: texts for at most six hours, any of which may vanish early (D:ref/cache/cache, M:JPC).
// Knows no cache's inside; eviction is the host's, the checks of keys and sizes are here.
import type { StoreName } from '../../host/property-stores';
import type { RunContext } from '../../run/run-context';
import type { Coverage } from '../guard';
import { signatureError } from '../signature';

export const CACHE: Coverage = {
  get: 'exact',
  getAll: 'exact',
  put: 'partial: an expiry outside 1 to 21,600 s is refused (unverified)',
  putAll: 'partial: an expiry outside 1 to 21,600 s is refused (unverified)',
  remove: 'exact',
  removeAll: 'exact',
};

const MAX_KEY = 250;
const MAX_BYTES = 102_400;
const DEFAULT_SECONDS = 600;
const MAX_SECONDS = 21_600;

export class FakeCache {
  constructor(
    private readonly run: RunContext,
    private readonly store: StoreName,
  ) {}

  get(key?: unknown): string | null {
    const checked = this.key(key);
    this.run.call({ kind: 'cache-get', method: 'Cache.get' });
    return this.run.host.caches.get(this.store, checked, this.run.now());
  }

  getAll(...args: readonly unknown[]): Record<string, string> {
    const keys = this.keys('getAll', args);
    this.run.call({ kind: 'cache-get', method: 'Cache.getAll' });
    return this.run.host.caches.getAll(this.store, keys, this.run.now());
  }

  put(...args: readonly unknown[]): void {
    if (args.length !== 2 && args.length !== 3) throw signatureError(this.run, 'CacheService.Cache.put', args);
    this.keep('Cache.put', { [this.key(args[0])]: this.value(args[1]) }, args[2]);
  }

  putAll(...args: readonly unknown[]): void {
    const [values, seconds] = args;
    if (typeof values !== 'object' || values === null)
      throw signatureError(this.run, 'CacheService.Cache.putAll', args);
    const checked = Object.entries(values).map(([key, value]) => [this.key(key), this.value(value)] as const);
    this.keep('Cache.putAll', Object.fromEntries(checked), seconds);
  }

  remove(key?: unknown): void {
    const checked = this.key(key);
    this.run.call({ kind: 'cache-put', method: 'Cache.remove' });
    this.run.host.caches.remove(this.store, [checked]);
  }

  removeAll(...args: readonly unknown[]): void {
    const keys = this.keys('removeAll', args);
    this.run.call({ kind: 'cache-put', method: 'Cache.removeAll' });
    this.run.host.caches.remove(this.store, keys);
  }

  private keep(method: string, values: Readonly<Record<string, string>>, seconds: unknown): void {
    const expiry = seconds === undefined || seconds === null ? DEFAULT_SECONDS : Number(seconds);
    if (!(expiry >= 1 && expiry <= MAX_SECONDS)) throw this.run.exception('Invalid argument: expirationInSeconds');
    this.run.call({ kind: 'cache-put', method });
    this.run.host.caches.put(this.store, values, expiry, this.run.now());
  }

  private keys(method: string, args: readonly unknown[]): readonly string[] {
    const [keys] = args;
    if (!Array.isArray(keys)) throw signatureError(this.run, `CacheService.Cache.${method}`, args);
    return keys.map((key: unknown) => this.key(key));
  }

  private key(key: unknown): string {
    if (key === null || key === undefined || key === '') throw this.run.exception('Invalid argument: key');
    const text = String(key);
    if (text.length > MAX_KEY) throw this.run.exception('Argument too large: key');
    return text;
  }

  /** Objects arrive as `[object Object]`, null as `null` (M:JPC). */
  private value(value: unknown): string {
    const text = String(value);
    if (Buffer.byteLength(text, 'utf8') > MAX_BYTES) throw this.run.exception('Argument too large: value');
    return text;
  }
}
