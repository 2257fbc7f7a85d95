// The way into the field catalogue: which tabs, fields, labels and lists there are, read from the data files when asked.
// Must not know cells, screens or a team's own columns; a new field or word is a line of data, never code here.
import choicesData from './choices-data';
import customersData from './customers-data';
import type { Language } from '../language';
import valueBlocksData from '../archive-value/value-blocks-data';
import type { ChoiceLine, FieldLine, TabLine } from './field';
import groupsData from './groups-data';
import individualsData from './individuals-data';
import organisationsData from './organisations-data';
import peopleData from './people-data';
import tablesData from './tables-data';
import tabsData from './tabs-data';

interface FieldsByTab extends ReturnType<typeof tablesData> {
  readonly customers: ReturnType<typeof customersData>;
  readonly individuals: ReturnType<typeof individualsData>;
  readonly organisations: ReturnType<typeof organisationsData>;
  readonly people: ReturnType<typeof peopleData>;
  readonly value: ReturnType<typeof valueBlocksData>[number]['columns'];
}

export type TabKey = ReturnType<typeof tabsData>[number]['key'];
/** The keys of the fields of one tab. */
export type FieldKey<T extends TabKey> = FieldsByTab[T][number]['key'];
export type CustomerFieldKey = FieldKey<'customers'>;
export type IndividualFieldKey = FieldKey<'individuals'>;
export type OrganisationFieldKey = FieldKey<'organisations'>;

type Choices = ReturnType<typeof choicesData>;
export type ListKey = keyof Choices;
/** The keys of the words of one list. */
export type ChoiceKey<L extends ListKey> = Choices[L][number]['key'];
export type CardKind = ChoiceKey<'kinds'>;

/** A field of a card and the tab whose row holds it. */
export interface CardField {
  readonly tab: 'customers' | 'individuals' | 'organisations';
  readonly field: FieldLine;
}

// A data file is parsed anew at each call, so what was read once is kept.
const fieldsCache = new Map<TabKey, readonly FieldLine[]>();
const fieldIndexes = new Map<TabKey, ReadonlyMap<string, FieldLine>>();
const wordIndexes = new Map<string, ReadonlyMap<string, string>>();
const kept: {
  tabs?: readonly ChoiceLine[];
  tables?: ReturnType<typeof tablesData>;
  choices?: Readonly<Record<string, readonly ChoiceLine[]>>;
  headings?: ReturnType<typeof groupsData>;
} = {};

/** The fields of a tab in the order of its columns. */
export function fieldsOf(tab: TabKey): readonly FieldLine[] {
  let fields = fieldsCache.get(tab);
  if (fields === undefined) {
    fields = readFields(tab);
    fieldsCache.set(tab, fields);
  }
  return fields;
}

function readFields(tab: TabKey): readonly FieldLine[] {
  switch (tab) {
    case 'customers':
      return customersData();
    case 'individuals':
      return individualsData();
    case 'organisations':
      return organisationsData();
    case 'people':
      return peopleData();
    case 'value':
      return valueBlocksData().flatMap(({ columns }) =>
        columns.map((column): FieldLine => ({ ...column, section: 'row', derived: true })),
      );
    default:
      kept.tables ??= tablesData();
      return kept.tables[tab];
  }
}

/** One tab with its titles and fields. */
export function tab(key: TabKey): TabLine {
  const line = titles().find((candidate) => candidate.key === key);
  if (line === undefined) throw new Error(`Cannot find the tab ${key}: the catalogue has none of that key`);
  return { ...line, fields: fieldsOf(key) };
}

/** The title of a tab in one language. */
export const tabTitle = (key: TabKey, language: Language): string =>
  titles().find((line) => line.key === key)?.[language] ?? key;

/** All tabs, in the order in which a workbook shows them. */
export function tabs(): readonly TabLine[] {
  return titles().map((line) => ({ ...line, fields: fieldsOf(line.key as TabKey) }));
}

function titles(): readonly ChoiceLine[] {
  kept.tabs ??= tabsData();
  return kept.tabs;
}

/** A field by its key; a key that is only known at run time may be nobody's. */
export function fieldOf<T extends TabKey>(tab: T, key: FieldKey<T>): FieldLine;
export function fieldOf(tab: TabKey, key: string): FieldLine | undefined;
export function fieldOf(tab: TabKey, key: string): FieldLine | undefined {
  let index = fieldIndexes.get(tab);
  if (index === undefined) {
    index = new Map(fieldsOf(tab).map((field) => [field.key, field]));
    fieldIndexes.set(tab, index);
  }
  return index.get(key);
}

/** What a card of this kind holds: the fields of every card, then those of its kind, whose row has the same id. */
export function fieldsOfCard(kind: CardKind): readonly CardField[] {
  const own = kind === 'individual' ? 'individuals' : 'organisations';
  return [
    ...fieldsOf('customers').map((field): CardField => ({ tab: 'customers', field })),
    ...fieldsOf(own)
      .filter((field) => field.key !== 'id')
      .map((field): CardField => ({ tab: own, field })),
  ];
}

/** The label of a tab, field, heading or word in one language. */
export function label(line: Readonly<Record<Language, string>>, language: Language): string {
  return line[language];
}

/** The headings of a card's sections, in the order of the card. */
export function sections(): readonly ChoiceLine[] {
  return headings().sections;
}

/** The headings of the groups inside a section. */
export function groups(): readonly ChoiceLine[] {
  return headings().groups;
}

function headings(): ReturnType<typeof groupsData> {
  kept.headings ??= groupsData();
  return kept.headings;
}

/** The words of a list, in the order of its drop-down. The key usually comes from a field's `choices`. */
export function choicesOf(list: string): readonly ChoiceLine[] {
  kept.choices ??= choicesData();
  const lines = kept.choices[list];
  if (lines === undefined) throw new Error(`Cannot find the list ${list}: the catalogue has none of that key`);
  return lines;
}

/** The word of a list for a key, or nothing when the list has no such key. */
export function choiceWord<L extends ListKey>(list: L, key: ChoiceKey<L>, language: Language): string;
export function choiceWord(list: string, key: string, language: Language): string | undefined;
export function choiceWord(list: string, key: string, language: Language): string | undefined {
  return choicesOf(list).find((line) => line.key === key)?.[language];
}

/** The key for a word of a list as people type it, in either language; nothing when it is no word of the list. */
export function choiceKey<L extends ListKey>(list: L, word: string): ChoiceKey<L> | undefined;
export function choiceKey(list: string, word: string): string | undefined;
export function choiceKey(list: string, word: string): string | undefined {
  let index = wordIndexes.get(list);
  if (index === undefined) {
    index = new Map(choicesOf(list).flatMap((line) => [line.en, line.zh].map((known) => [spelt(known), line.key])));
    wordIndexes.set(list, index);
  }
  return index.get(spelt(word));
}

/** The words of a list in one language, for a drop-down. */
export function choiceWords(list: string, language: Language): readonly string[] {
  return choicesOf(list).map((line) => line[language]);
}

/** The tab that has this title in either language. */
export function tabOfTitle(title: string): TabKey | null {
  const line = titles().find((candidate) => [candidate.en, candidate.zh].map(spelt).includes(spelt(title)));
  return line === undefined ? null : (line.key as TabKey);
}

function spelt(word: string): string {
  return word.trim().toLowerCase();
}
