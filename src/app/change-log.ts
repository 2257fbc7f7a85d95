// The change log's rows for one save: one row a field, written in the same flush as the change itself.
import { fieldOf, label, tab } from '../domain/catalogue/catalogue';
import type { TabKey } from '../domain/catalogue/catalogue';
import type { CivilMoment } from '../domain/civil-date';
import type { Language } from '../domain/language';
import type { FieldValue, FieldValues } from '../domain/table/field-value';
import { ownLabel } from '../domain/table/own-field';

export interface LoggedChange {
  readonly tab: TabKey;
  readonly record: string;
  readonly field: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** Lists and numbers are logged as text that undo can read back. */
const logged = (value: FieldValue): FieldValue =>
  typeof value === 'string' || value === null ? value : JSON.stringify(value);

function labelOf({ tab: key, field }: LoggedChange, language: Language): string {
  const line = fieldOf(key, field);
  return line ? label(line, language) : ownLabel(field);
}

export function logRows(
  changes: readonly LoggedChange[],
  meta: { readonly when: CivilMoment; readonly who: string; readonly how: string; readonly language: Language },
): readonly FieldValues[] {
  return changes.map((change) => ({
    when: meta.when,
    who: meta.who,
    // People read the log: tab and field stand there by the names they have in the archive.
    tab: label(tab(change.tab), meta.language),
    recordId: change.record,
    field: labelOf(change, meta.language),
    before: logged(change.before),
    after: logged(change.after),
    how: meta.how,
  }));
}
