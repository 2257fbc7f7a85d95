// The change log's rows for one save: one row a field, written in the same flush as the change itself.
import { fieldOf, label, tab } from '../domain/catalogue/catalogue';
import type { TabKey } from '../domain/catalogue/catalogue';
import type { CivilMoment } from '../domain/civil-date';
import type { Language } from '../domain/language';
import { asWords, loggedOwnValue, loggedValue } from '../domain/card/logged-value';
import { fieldOfMark, isMarkKey } from '../domain/card/marks';
import type { FieldValue, FieldValues } from '../domain/table/field-value';
import { isOwnKey, ownLabel } from '../domain/table/own-field';

export interface LoggedChange {
  readonly tab: TabKey;
  readonly record: string;
  readonly field: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** Between the name of a marked field and that of the column of marks. */
export const MARK_SEPARATOR = ' · ';

function labelOf({ tab: key, field }: LoggedChange, language: Language): string {
  if (isMarkKey(field))
    return [markedLabel(key, fieldOfMark(field), language), labelled('marks', language)].join(MARK_SEPARATOR);
  const line = fieldOf(key, field);
  return line ? label(line, language) : ownLabel(field);
}

const labelled = (field: 'marks', language: Language): string => label(fieldOf('customers', field), language);

/** A mark of any field of a card stands in Customers. */
function markedLabel(tab: TabKey, field: string, language: Language): string {
  const tabs: readonly TabKey[] = tab === 'people' ? [tab] : ['customers', 'individuals', 'organisations'];
  const line = tabs.map((key) => fieldOf(key, field)).find((known) => known !== undefined);
  return line ? label(line, language) : field;
}

export function logRows(
  changes: readonly LoggedChange[],
  meta: { readonly when: CivilMoment; readonly who: string; readonly how: string; readonly language: Language },
): readonly FieldValues[] {
  const worded = ({ tab: key, field }: LoggedChange, value: FieldValue): FieldValue =>
    isOwnKey(field) ? loggedOwnValue(value) : asWords(fieldOf(key, field), loggedValue(value), meta.language);
  return changes.map((change) => ({
    when: meta.when,
    who: meta.who,
    // People read the log: tab, field and the words of lists stand there as they are called in the archive.
    tab: label(tab(change.tab), meta.language),
    recordId: change.record,
    field: labelOf(change, meta.language),
    before: worded(change, change.before),
    after: worded(change, change.after),
    how: meta.how,
  }));
}
