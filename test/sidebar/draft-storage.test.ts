import { describe, expect, it } from '@jest/globals';
import { newDraft } from '../../sidebar/draft';
import { openDraftStorage } from '../../sidebar/draft-storage';

/** A tab's storage, as far as drafts use it. */
class MemoryStorage implements Storage {
  readonly items = new Map<string, string>();
  get length(): number {
    return this.items.size;
  }
  key = (at: number): string | null => [...this.items.keys()][at] ?? null;
  getItem = (key: string): string | null => this.items.get(key) ?? null;
  setItem = (key: string, value: string): void => void this.items.set(key, value);
  removeItem = (key: string): void => void this.items.delete(key);
  clear = (): void => this.items.clear();
}
const draft = { ...newDraft('individual', 'id'), typed: { name: 'Wang Fang' } };

describe('openDraftStorage()', () => {
  it('gives back what it kept', () => {
    const tab = new MemoryStorage();
    openDraftStorage(() => tab).write([draft]);
    expect(openDraftStorage(() => tab).read()).toEqual([draft]);
  });

  it('forgets what is no draft any more and touches nothing of others', () => {
    const tab = new MemoryStorage();
    tab.setItem('somebody else', 'x');
    const storage = openDraftStorage(() => tab);
    storage.write([draft]);
    storage.write([]);
    expect([...tab.items.keys()]).toEqual(['somebody else']);
  });

  it('leaves out what it cannot read', () => {
    const tab = new MemoryStorage();
    for (const [at, text] of ['{', 'null', '7', '{"key":"C-1"}', '{"key":1,"typed":{},"base":{}}'].entries()) {
      tab.setItem(`cardfile.draft.${at}`, text);
    }
    expect(openDraftStorage(() => tab).read()).toEqual([]);
  });

  it('says so where the browser forbids storage, and works on without', () => {
    const forbidden = openDraftStorage(() => {
      throw new Error('SecurityError');
    });
    expect(forbidden.works).toBe(false);
    forbidden.write([draft]);
    expect(forbidden.read()).toEqual([]);
  });
});
