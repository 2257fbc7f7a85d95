// Keeps drafts across closing the sidebar and reloading the tab; they die with the tab and never leave the browser.
// Knows no state and no screen. A browser that refuses storage is found out once, and the form's foot says so.
import type { Draft } from './draft';

const PREFIX = 'cardfile.draft.';

export interface DraftStorage {
  /** Whether anything can be kept at all. */
  readonly works: boolean;
  read(): readonly Draft[];
  /** Makes the kept drafts exactly these. */
  write(drafts: readonly Draft[]): void;
}

/** Drafts are read back from our own writing; another version's are left out rather than half understood. */
function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { key, kind, typed, base, name } = value as Partial<Draft>;
  const isRecord = (part: unknown): boolean => typeof part === 'object' && part !== null;
  return (
    typeof key === 'string' &&
    typeof name === 'string' &&
    (kind === 'individual' || kind === 'organisation') &&
    isRecord(typed) &&
    isRecord(base)
  );
}

function parseDraft(text: string | null): readonly Draft[] {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isDraft(value) ? [value] : [];
  } catch {
    return [];
  }
}

const keysOf = (storage: Storage): readonly string[] =>
  Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '').filter((key) => key.startsWith(PREFIX));

/** @param open opens the tab's storage; may throw where the browser forbids it */
export function openDraftStorage(open: () => Storage): DraftStorage {
  let storage: Storage;
  try {
    storage = open();
    storage.setItem(`${PREFIX}probe`, '1');
    storage.removeItem(`${PREFIX}probe`);
  } catch {
    return { works: false, read: () => [], write: () => undefined };
  }
  return {
    works: true,
    read: () => keysOf(storage).flatMap((key) => parseDraft(storage.getItem(key))),
    write: (drafts) => {
      const kept = new Set(drafts.map((draft) => PREFIX + draft.key));
      for (const key of keysOf(storage)) if (!kept.has(key)) storage.removeItem(key);
      for (const draft of drafts) storage.setItem(PREFIX + draft.key, JSON.stringify(draft));
    },
  };
}
