// What people say about a card's fields: a mark on one, and that all is still true. The day and the person are set here,
// never by the page; an older statement is written back only when the change log holds it. Knows no cell.
import type { CardKind } from '../contract/sidebar-api';
import type { FieldIssueCode } from '../domain/card/field-issue';
import { fieldOfMark, isMarkKey, isMarkState, LAST_CONFIRMED, markText, readMark, TODAY } from '../domain/card/marks';
import { fieldsOfCard } from '../domain/catalogue/catalogue';
import type { FieldLine } from '../domain/catalogue/field';
import type { CivilMoment } from '../domain/civil-date';
import { parseCivilDate } from '../domain/civil-date';
import type { FieldValue, FieldValues } from '../domain/table/field-value';
import { isBlank, sameValue } from '../domain/table/field-value';
import { changesLogged } from './card-history';
import type { TableStore } from './ports';

/** The column of a field: marks share one. */
export const columnOf = (key: string): string => (isMarkKey(key) ? 'marks' : key);

export function statementIssue(kind: CardKind, key: string, value: FieldValue): FieldIssueCode | null {
  if (!isMarkKey(key)) {
    return value === TODAY || isDay(value) ? null : 'wrong-type';
  }
  return markIssue(fieldsOfCard(kind).find(({ field }) => field.key === fieldOfMark(key))?.field, value);
}

/** @param line the field that is marked; none where there is no such field */
export const markIssue = (line: FieldLine | undefined, value: FieldValue): FieldIssueCode | null =>
  line?.markable === true && (isBlank(value) || readMark(value) !== null) ? null : 'wrong-type';

/** The values as they are to stand in the sheet. */
export function asStated(changes: FieldValues, { now, who }: { readonly now: CivilMoment; readonly who: string }) {
  const on = now.slice(0, 10);
  const stated = ([key, value]: readonly [string, FieldValue]): readonly [string, FieldValue] => {
    if (key === LAST_CONFIRMED && value === TODAY) return [key, on];
    return isMarkKey(key) && isMarkState(value) ? [key, markText({ state: value, on, by: who })] : [key, value];
  };
  return Object.fromEntries(Object.entries(changes).map(stated));
}

/** Whoever confirms a card today overrides no one: the latest day is the one that counts. */
export const baseOf = (base: FieldValues, changes: FieldValues, stored: FieldValues): FieldValues =>
  changes[LAST_CONFIRMED] === TODAY ? { ...base, [LAST_CONFIRMED]: stored[LAST_CONFIRMED] ?? null } : base;

/** No day is one too: that nobody has confirmed the card yet. */
const isDay = (value: FieldValue): boolean => isBlank(value) || parseCivilDate(String(value)) !== null;

/** An older statement among the changes that the card's history does not hold, so that nobody may make it. */
export function unprovenStatement(tables: TableStore, id: string, changes: FieldValues): string | null {
  const older = Object.entries(changes).filter(([key, value]) =>
    isMarkKey(key) ? readMark(value) !== null && !isMarkState(value) : key === LAST_CONFIRMED && isDay(value),
  );
  if (older.length === 0) return null;
  const { entries } = changesLogged(tables, id);
  const isHeld = ([key, value]: readonly [string, FieldValue]): boolean =>
    entries.some(({ field, before, after }) => field === key && (sameValue(before, value) || sameValue(after, value)));
  return older.find((change) => !isHeld(change))?.[0] ?? null;
}
