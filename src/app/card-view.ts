// A card put together from its row in the Customers tab and its row in the tab of its kind.
import type { Card, CardKind, CardSummary } from '../contract/sidebar-api';
import { marksOf } from '../domain/card/marks';
import { fieldsOfCard } from '../domain/catalogue/catalogue';
import type { FieldValue } from '../domain/table/field-value';
import { asKeyOfKind, isOwnKey } from '../domain/table/own-field';
import type { StoredRecord, TableStore } from './ports';

export const tabOfKind = (kind: CardKind): 'individuals' | 'organisations' =>
  kind === 'individual' ? 'individuals' : 'organisations';

export const isKind = (value: unknown): value is CardKind => value === 'individual' || value === 'organisation';

/** What a save has to know of a card's two rows. */
export interface StoredCard {
  readonly kind: CardKind;
  readonly customer: StoredRecord;
  readonly own: StoredRecord | null;
}

/**
 * @param rows where the card's two rows were when last seen
 * @param own the team's own columns too, as in `TableStore.find`
 */
export function findStoredCard(
  tables: TableStore,
  id: string,
  rows: Card['rows'] = [],
  own?: 'seen' | 'now',
): StoredCard | null {
  const customer = tables.find('customers', id, rows[0], own);
  if (!customer) return null;
  const kind = customer.values['kind'];
  if (isKind(kind)) return { kind, customer, own: tables.find(tabOfKind(kind), id, rows[1], own) };
  // The kind was never typed, or emptied or overtyped in the sheet: the tab that has the card's other row tells it.
  const individual = tables.find('individuals', id, rows[1], own);
  if (individual) return { kind: 'individual', customer, own: individual };
  return { kind: 'organisation', customer, own: tables.find('organisations', id, rows[1], own) };
}

const revisionOf = (record: StoredRecord): number => {
  const revision = record.values['revision'];
  return typeof revision === 'number' ? revision : 0;
};

export function cardOf({ kind, customer, own }: StoredCard): Card {
  const fields: Record<string, FieldValue> = {};
  const formulas: string[] = [];
  for (const { tab, field } of fieldsOfCard(kind)) {
    const record = tab === 'customers' ? customer : own;
    fields[field.key] = record?.values[field.key] ?? null;
    if (record?.formulas.includes(field.key)) formulas.push(field.key);
  }
  for (const record of [customer, own]) {
    for (const key of Object.keys(record?.values ?? {}).filter(isOwnKey)) {
      const cardKey = record === own ? asKeyOfKind(key) : key;
      fields[cardKey] = record?.values[key] ?? null;
      if (record?.formulas.includes(key)) formulas.push(cardKey);
    }
  }
  Object.assign(fields, marksOf(fields['marks']));
  const rows = [customer.row, own?.row].filter((row): row is number => row !== undefined);
  return { id: customer.id, kind, revision: revisionOf(customer), fields, formulas, rows };
}

/** The columns of the Customers tab that the search index reads: they stand side by side. */
const SUMMARY_FIELDS = ['name', 'kind', 'phone', 'email', 'tier', 'owner', 'lastContact'] as const;

const text = (value: FieldValue | undefined): string => (value === undefined || value === null ? '' : String(value));

/** @param employers where individuals work, by id, '' where nothing is known */
export function summaryOf(record: StoredRecord, employers: ReadonlyMap<string, string>): CardSummary {
  const { kind } = record.values;
  const lastContact = text(record.values['lastContact']);
  return {
    id: record.id,
    name: text(record.values['name']),
    kind: isKind(kind) ? kind : employers.has(record.id) ? 'individual' : 'organisation',
    phone: text(record.values['phone']),
    email: text(record.values['email']),
    company: employers.get(record.id) ?? '',
    tier: text(record.values['tier']),
    owner: text(record.values['owner']),
    lastContact: lastContact === '' ? null : lastContact,
  };
}

/** All cards as search needs them. */
export function listSummaries(tables: TableStore): readonly CardSummary[] {
  const employers = new Map(
    tables.list('individuals', ['employer']).map((record) => [record.id, text(record.values['employer'])]),
  );
  return tables.list('customers', SUMMARY_FIELDS).map((record) => summaryOf(record, employers));
}
