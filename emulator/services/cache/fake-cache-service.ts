// CacheService: the script's, the user's and the document's cache. Knows only which cache belongs to whom.
import type { StoreName } from '../../host/property-stores';
import type { RunContext } from '../../run/run-context';
import { guard, type Coverage } from '../guard';
import { CACHE, FakeCache } from './fake-cache';

export const CACHE_SERVICE: Coverage = {
  getDocumentCache: 'partial: never null, as the script is always bound or an add-on in a document',
  getScriptCache: 'exact',
  getUserCache: 'exact',
};

export class FakeCacheService {
  constructor(private readonly run: RunContext) {}

  getScriptCache(): FakeCache {
    return this.open('script');
  }

  getDocumentCache(): FakeCache {
    return this.open('document');
  }

  getUserCache(): FakeCache {
    return this.open(`user:${this.run.user}`);
  }

  private open(store: StoreName): FakeCache {
    return guard(new FakeCache(this.run, store), 'Cache', CACHE);
  }
}
