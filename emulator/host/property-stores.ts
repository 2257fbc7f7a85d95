// The script, user and document property stores with their limits: 9 KB a value, 500 KB a store, 50,000 uses a day (D:quota, D:props).
// Knows no PropertiesService: refusals are named, the service words them.
import { DailyCount, type DailyCountData } from './daily-count';

/** `script`, `document` (one each per workbook) or `user:EMAIL`. */
export type StoreName = 'script' | 'document' | `user:${string}`;
export type PropertyRefusal = 'value-too-large' | 'store-full' | 'quota';

export interface PropertyStoresData {
  readonly stores: Record<string, Record<string, string>>;
  readonly counts: DailyCountData;
  readonly dailyLimit: number;
}

const VALUE_BYTES = 9 * 1024;
const STORE_BYTES = 500 * 1024;
const DAILY_LIMIT = 50_000;

const bytes = (text: string): number => Buffer.byteLength(text, 'utf8');

export class PropertyStores {
  private readonly stores: Map<string, Map<string, string>>;
  private readonly counts: DailyCount;
  private dailyLimit: number;

  constructor(data?: PropertyStoresData) {
    this.stores = new Map(
      Object.entries(data?.stores ?? {}).map(([name, store]) => [name, new Map(Object.entries(store))]),
    );
    this.counts = new DailyCount(data?.counts);
    this.dailyLimit = data?.dailyLimit ?? DAILY_LIMIT;
  }

  static fromJSON(data: PropertyStoresData): PropertyStores {
    return new PropertyStores(data);
  }

  toJSON(): PropertyStoresData {
    const stores = Object.fromEntries([...this.stores].map(([name, store]) => [name, Object.fromEntries(store)]));
    return { stores, counts: this.counts.toJSON(), dailyLimit: this.dailyLimit };
  }

  setDailyLimit(limit: number): void {
    this.dailyLimit = limit;
  }

  /** Counts one read or write of the user; false when the day's allowance is used up. */
  count(user: string, now: number): boolean {
    if (this.counts.used(user, now) >= this.dailyLimit) return false;
    this.counts.add(user, 1, now);
    return true;
  }

  used(user: string, now: number): number {
    return this.counts.used(user, now);
  }

  get(store: StoreName, key: string): string | null {
    return this.stores.get(store)?.get(key) ?? null;
  }

  /** A copy: changing it changes nothing stored. */
  all(store: StoreName): Record<string, string> {
    return Object.fromEntries(this.stores.get(store) ?? []);
  }

  /** Sets all or, when one is refused, none. */
  set(store: StoreName, values: Readonly<Record<string, string>>, removeOthers = false): PropertyRefusal | null {
    const next = new Map(removeOthers ? [] : (this.stores.get(store) ?? []));
    for (const [key, value] of Object.entries(values)) {
      if (bytes(value) > VALUE_BYTES) return 'value-too-large';
      next.set(key, value);
    }
    let total = 0;
    for (const [key, value] of next) total += bytes(key) + bytes(value);
    if (total > STORE_BYTES) return 'store-full';
    this.stores.set(store, next);
    return null;
  }

  remove(store: StoreName, key: string): void {
    this.stores.get(store)?.delete(key);
  }

  removeAll(store: StoreName): void {
    this.stores.delete(store);
  }
}
