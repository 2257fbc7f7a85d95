// The decision of a save: which of the asked changes are written, and which clash with somebody else's.
// A clash is decided per field, stored value against the value the card was loaded with; the revision is only a shortcut.
import type { FieldValue, FieldValues } from '../table/field-value';
import { sameValue } from '../table/field-value';

export interface RevisionRequest {
  readonly changes: FieldValues;
  /** The changed fields as the card was loaded. */
  readonly base: FieldValues;
  /** Revision the card was loaded with; null when the page does not know it. */
  readonly revision: number | null;
}

export interface FieldClash {
  readonly field: string;
  readonly base: FieldValue;
  readonly yours: FieldValue;
  readonly theirs: FieldValue;
}

export interface Revision {
  /** Fields to write: asked for and different from what is stored. */
  readonly write: FieldValues;
  readonly clashes: readonly FieldClash[];
}

/** @param stored the card's fields as they stand in the sheet now, read under the lock */
export function reviseCard(stored: FieldValues, storedRevision: number, request: RevisionRequest): Revision {
  const write: Record<string, FieldValue> = {};
  const clashes: FieldClash[] = [];
  for (const [field, yours] of Object.entries(request.changes)) {
    const theirs = stored[field] ?? null;
    if (sameValue(theirs, yours)) continue;
    const base = request.base[field];
    // Without a loaded value only an unchanged revision tells that nobody came in between.
    const untouched = base === undefined ? request.revision === storedRevision : sameValue(theirs, base);
    if (untouched) write[field] = yours;
    else clashes.push({ field, base: base ?? null, yours, theirs });
  }
  return { write, clashes };
}
