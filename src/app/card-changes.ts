// The fields of a save, sorted by the tab whose row holds them, and the first one that cannot hold what was typed.
import type { CardKind } from '../contract/sidebar-api';
import type { FieldIssueCode } from '../domain/card/field-issue';
import { fieldIssue } from '../domain/card/field-issue';
import { isStatement } from '../domain/card/marks';
import { fieldsOfCard } from '../domain/catalogue/catalogue';
import type { FieldValue, FieldValues } from '../domain/table/field-value';
import { asKeyOfTab, isOwnKey, isOwnKeyOfKind, ownLine } from '../domain/table/own-field';
import type { CallFailure } from './call-failure';
import { isKind } from './card-view';
import { statementIssue } from './checked-fields';

export interface ChangesByTab {
  readonly customers: FieldValues;
  /** Fields of the tab of the card's kind. */
  readonly own: FieldValues;
}

export function byTab(kind: CardKind, changes: FieldValues): ChangesByTab {
  const customers: Record<string, FieldValue> = {};
  const own: Record<string, FieldValue> = {};
  for (const { tab, field } of fieldsOfCard(kind)) {
    const value = changes[field.key];
    if (value !== undefined) (tab === 'customers' ? customers : own)[field.key] = value;
  }
  for (const key of Object.keys(changes).filter(isOwnKey)) {
    (isOwnKeyOfKind(key) ? own : customers)[asKeyOfTab(key)] = changes[key] ?? null;
  }
  return { customers, own };
}

export const refuse = (field: string, issue: FieldIssueCode): CallFailure => ({ code: 'invalid-field', field, issue });

/** Null when every field can hold its value. */
export function refusalOf(kind: CardKind, changes: FieldValues): CallFailure | null {
  const lines = new Map(fieldsOfCard(kind).map(({ field }) => [field.key, field]));
  for (const [key, value] of Object.entries(changes)) {
    const line = lines.get(key) ?? (isOwnKey(key) ? ownLine(key) : undefined);
    // The kind decides in which tab the rest of the card stands, so no word of the team's own will do.
    const issue = isStatement(key)
      ? statementIssue(kind, key, value)
      : line && (key !== 'kind' || isKind(value))
        ? fieldIssue(line, value)
        : 'wrong-type';
    if (issue !== null) return refuse(key, issue);
  }
  return null;
}
