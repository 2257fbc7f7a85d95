// The draft that undoes: the values that a save replaced, against those that it wrote. It goes the way of every save, so
// what somebody changed since then is a clash to decide and is never overwritten.
import type { Card, Fields } from '../src/contract/sidebar-api';
import type { Draft } from './draft';
import { countChanges, draftOfCard, linesOfDraft } from './draft';
import { inputOf } from './field-input';

export interface Undo {
  readonly changes: Fields;
  readonly base: Fields;
}

/** How a save is undone; null where its answer does not tell what it replaced. */
export function undoOf({ replaced, fields }: Card): Undo | null {
  if (replaced === undefined || Object.keys(replaced).length === 0) return null;
  const base = Object.fromEntries(Object.keys(replaced).map((key) => [key, fields[key] ?? null]));
  return { changes: replaced, base };
}

/** A draft that writes values back over what is there now; null when nothing would change. */
export function draftBack(card: Card, { changes, base }: Undo, back: string): Draft | null {
  const empty: Draft = { ...draftOfCard(card), base, restored: changes, back };
  const typed = Object.fromEntries(
    linesOfDraft(empty)
      .filter(({ key }) => key in changes)
      .map((line) => [line.key, inputOf(line, changes[line.key])]),
  );
  const draft = { ...empty, typed };
  return countChanges(draft) === 0 ? null : draft;
}
