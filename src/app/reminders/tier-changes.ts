// Changes of tiers out of the rows of the change log, whoever made them: a formula, a hand, an undo.
// Knows neither which of them are news nor where the log stands.
import { fieldOf, tabOfTitle } from '../../domain/catalogue/catalogue';
import { parseCivilDate } from '../../domain/civil-date';
import type { DueTierChange } from '../../domain/due/due-tables';
import type { DueRow } from './due-desk-port';

export const TIER_FIELDS: readonly string[] = ['when', 'tab', 'recordId', 'field', 'before', 'after'];

/** The log names tabs and fields by what they were called in the archive's language of that day. */
export function tierChangesOf(rows: readonly DueRow[]): readonly DueTierChange[] {
  const { en, zh } = fieldOf('customers', 'tier');
  return rows.flatMap(({ values }) => {
    const text = (field: string): string => String(values[field] ?? '').trim();
    if (![en, zh].includes(text('field')) || tabOfTitle(text('tab')) !== 'customers') return [];
    const on = parseCivilDate(text('when').slice(0, 10));
    const [before, after, customer] = [text('before'), text('after'), text('recordId')];
    return on === null || before === '' || after === '' || customer === '' ? [] : [{ customer, before, after, on }];
  });
}
