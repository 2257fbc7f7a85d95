// What a logged contact writes: the words of its row, and the card's own record of the change.
// Never a cell with a formula.
import type { LoggedWords } from '../../contract/follow-up-api';
import type { CivilMoment } from '../../domain/civil-date';
import type { FieldValue, FieldValues } from '../../domain/table/field-value';
import { isBlank } from '../../domain/table/field-value';
import type { StoredCard } from '../card-view';

export const WORDS = [
  ...(['channel', 'purpose', 'direction', 'said', 'outcome', 'orderNumber', 'orderDate', 'reason'] as const),
  ...(['product', 'promise', 'promiseDue', 'nextFollowUp', 'nextTime'] as const),
] as const satisfies readonly (keyof LoggedWords)[];

/** Without blank fields, whose columns a team may have deleted; a promise begins open. */
export function contactRow(request: LoggedWords): FieldValues {
  const row: Record<string, FieldValue> = {};
  for (const field of WORDS) {
    const value = request[field];
    if (value !== undefined && !isBlank(value)) row[field] = value;
  }
  return 'promise' in row || 'promiseDue' in row ? { ...row, promiseStatus: 'open' } : row;
}

export const only = (keys: readonly string[], fields: FieldValues): FieldValues =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => keys.includes(key)));

export const withoutFormulas = ({ customer }: StoredCard, fields: FieldValues): FieldValues =>
  Object.fromEntries(Object.entries(fields).filter(([field]) => !customer.formulas.includes(field)));

interface Saving {
  readonly now: CivilMoment;
  readonly who: string;
}

export function cardRecord(stored: StoredCard, { now, who }: Saving): FieldValues {
  const { revision } = stored.customer.values;
  const next = (typeof revision === 'number' ? revision : 0) + 1;
  return withoutFormulas(stored, { updated: now, revision: next, updatedBy: who });
}
