// A card's fields as its screens show them: sections in the card's order, groups inside them, the team's columns last.
// Derived from the field catalogue alone: a new line there appears in view, form and jump without a change here.
import { choicesOf, fieldsOfCard, groups, sections } from '../src/domain/catalogue/catalogue';
import type { ChoiceLine, FieldLine, FieldType } from '../src/domain/catalogue/field';
import type { CardKind, Fields } from '../src/contract/sidebar-api';
import { isMarkKey } from '../src/domain/card/marks';
import { parseCivilDate, parseCivilMoment } from '../src/domain/civil-date';
import type { FieldValue } from '../src/domain/table/field-value';
import { isOwnKey, ownLabel } from '../src/domain/table/own-field';

export interface FieldGroup {
  readonly key: string;
  readonly heading: ChoiceLine | null;
  readonly lines: readonly FieldLine[];
}
export interface CardSection {
  readonly key: string;
  /** Null for the team's own columns: the screens word that heading. */
  readonly heading: ChoiceLine | null;
  readonly groups: readonly FieldGroup[];
  readonly lines: readonly FieldLine[];
}

const TEAM = 'team';

/** Keys and machine text stand for nothing that a person reads on a card. */
const isShown = (line: FieldLine): boolean => line.type !== 'id' && line.type !== 'json';

/** Every field of the kind in the card's order; columns that the catalogue does not know come last, as what they hold. */
export function linesOfCard(kind: CardKind, fields: Fields = {}): readonly FieldLine[] {
  const known = fieldsOfCard(kind).map(({ field }) => field);
  const keys = new Set([...fieldsOfCard('individual'), ...fieldsOfCard('organisation')].map(({ field }) => field.key));
  const unknown = Object.keys(fields).filter((key) => !keys.has(key) && !isMarkKey(key));
  return [...known, ...unknown.map((key) => unknownLine(key, fields[key]))].filter(isShown);
}

function unknownLine(key: string, value: FieldValue | undefined): FieldLine {
  const name = isOwnKey(key) ? ownLabel(key) : key;
  return { key, en: name, zh: name, type: typeOfValue(value), section: 'row' };
}

/** An empty cell takes what is typed as the grid would. */
function typeOfValue(value: FieldValue | undefined): FieldType {
  if (value === null || value === undefined || value === '') return 'own';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'yesNo';
  const text = String(value);
  if (parseCivilDate(text) !== null) return 'date';
  return parseCivilMoment(text) !== null ? 'dateTime' : 'text';
}

/** The team's own columns, empty: a card that there is not yet has them all the same. */
export const ownFieldsOf = (keys: readonly string[] = []): Fields => Object.fromEntries(keys.map((key) => [key, null]));

export function groupsOf(lines: readonly FieldLine[]): readonly FieldGroup[] {
  const group = (key: string, heading: ChoiceLine | null): FieldGroup => ({
    key,
    heading,
    lines: lines.filter((line) => (line.group ?? '') === key),
  });
  return [group('', null), ...groups().map((heading) => group(heading.key, heading))].filter(
    (known) => known.lines.length > 0,
  );
}

export function cardLayout(kind: CardKind, fields: Fields = {}): readonly CardSection[] {
  const lines = linesOfCard(kind, fields);
  const section = (key: string, heading: ChoiceLine | null, own: readonly FieldLine[]): CardSection[] =>
    own.length === 0 ? [] : [{ key, heading, groups: groupsOf(own), lines: own }];
  const kindWord = choicesOf('kinds').find((word) => word.key === kind) ?? null;
  const listed = sections()
    .filter(({ key }) => key !== 'row' && key !== 'record')
    .flatMap((heading) =>
      section(
        heading.key,
        heading.key === 'own' ? kindWord : heading,
        lines.filter((line) => line.section === heading.key),
      ),
    );
  const team = section(
    TEAM,
    null,
    lines.filter((line) => line.section === 'row'),
  );
  return [...listed, ...team];
}

/** A field that a form lets people type into. */
export const isTyped = (line: FieldLine, formulas: readonly string[]): boolean =>
  line.derived !== true && !formulas.includes(line.key);

/** The choice of calendar that belongs to a yearly day stands in that day's control. */
export const calendarKeyOf = (line: FieldLine): string | null =>
  line.type === 'occasion' ? `${line.key}Calendar` : null;
export const isCalendarOfAnother = (line: FieldLine, lines: readonly FieldLine[]): boolean =>
  lines.some((other) => calendarKeyOf(other) === line.key);
