// The script, user and document caches: 100 KB a value, 1,000 items, then cut to 900 first in, first out (M:JPC).
// Knows no CacheService and no clock: every method is told the time.
import type { StoreName } from './property-stores';

interface CacheEntry {
  readonly value: string;
  readonly expires: number;
}
export type CacheStoresData = Record<string, [string, CacheEntry][]>;

/** M:JPC: 1,000 items, and the 1,001st evicts 101, leaving 900. */
const MAX_ITEMS = 1_000;
const ITEMS_AFTER_CUT = 900;

export class CacheStores {
  private readonly caches: Map<string, Map<string, CacheEntry>>;

  constructor(data: CacheStoresData = {}) {
    this.caches = new Map(Object.entries(data).map(([name, entries]) => [name, new Map(entries)]));
  }

  static fromJSON(data: CacheStoresData): CacheStores {
    return new CacheStores(structuredClone(data));
  }

  toJSON(): CacheStoresData {
    return Object.fromEntries([...this.caches].map(([name, cache]) => [name, [...cache]]));
  }

  get(store: StoreName, key: string, now: number): string | null {
    const entry = this.caches.get(store)?.get(key);
    return entry !== undefined && now < entry.expires ? entry.value : null;
  }

  getAll(store: StoreName, keys: readonly string[], now: number): Record<string, string> {
    const found: Record<string, string> = {};
    for (const key of keys) {
      const value = this.get(store, key, now);
      if (value !== null) found[key] = value;
    }
    return found;
  }

  put(store: StoreName, values: Readonly<Record<string, string>>, seconds: number, now: number): void {
    const cache = this.caches.get(store) ?? new Map<string, CacheEntry>();
    this.caches.set(store, cache);
    for (const [key, value] of Object.entries(values)) {
      cache.delete(key);
      cache.set(key, { value, expires: now + seconds * 1000 });
    }
    for (const [key, entry] of cache) if (entry.expires <= now) cache.delete(key);
    if (cache.size <= MAX_ITEMS) return;
    for (const key of cache.keys()) {
      if (cache.size <= ITEMS_AFTER_CUT) break;
      cache.delete(key);
    }
  }

  remove(store: StoreName, keys: readonly string[]): void {
    for (const key of keys) this.caches.get(store)?.delete(key);
  }

  /** On command: entries vanish early, as any may on the platform. All of them, or the keys named. */
  lose(store: StoreName, keys?: readonly string[]): void {
    if (keys === undefined) this.caches.delete(store);
    else this.remove(store, keys);
  }

  size(store: StoreName, now: number): number {
    return [...(this.caches.get(store)?.values() ?? [])].filter((entry) => now < entry.expires).length;
  }
}
