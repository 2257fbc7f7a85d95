// A card put together from its row in the Customers tab and its row in the tab of its kind.
import type { Card, CardKind, CardSummary } from '../contract/sidebar-api';
import { fieldsOfCard } from '../domain/catalogue/catalogue';
import type { FieldValue } from '../domain/table/field-value';
import type { StoredRecord, TableStore } from './ports';

export const tabOfKind = (kind: CardKind): 'individuals' | 'organisations' =>
  kind === 'individual' ? 'individuals' : 'organisations';

/** A card whose kind was emptied or overtyped in the sheet still opens, as an organisation's plain card. */
export const kindOf = (record: StoredRecord): CardKind =>
  record.values['kind'] === 'individual' ? 'individual' : 'organisation';

/** What a save has to know of a card's two rows. */
export interface StoredCard {
  /** Of the card after the save; what the sheet says unless told. */
  readonly kind?: CardKind;
  readonly customer: StoredRecord;
  readonly own: StoredRecord | null;
}

/** @param rows where the card's two rows were when last seen */
export function findStoredCard(tables: TableStore, id: string, rows: Card['rows'] = []): StoredCard | null {
  const customer = tables.find('customers', id, rows[0]);
  return customer && { customer, own: tables.find(tabOfKind(kindOf(customer)), id, rows[1]) };
}

const revisionOf = (record: StoredRecord): number => {
  const revision = record.values['revision'];
  return typeof revision === 'number' ? revision : 0;
};

export function cardOf({ customer, own, kind = kindOf(customer) }: StoredCard): Card {
  const fields: Record<string, FieldValue> = {};
  const formulas: string[] = [];
  for (const { tab, field } of fieldsOfCard(kind)) {
    const record = tab === 'customers' ? customer : own;
    fields[field.key] = record?.values[field.key] ?? null;
    if (record?.formulas.includes(field.key)) formulas.push(field.key);
  }
  const rows = [customer.row, own?.row].filter((row): row is number => row !== undefined);
  return { id: customer.id, kind, revision: revisionOf(customer), fields, formulas, rows };
}

/** The columns of the Customers tab that the search index reads: they stand side by side. */
const SUMMARY_FIELDS = ['name', 'kind', 'phone', 'email', 'tier', 'owner', 'lastContact'] as const;

const text = (value: FieldValue | undefined): string => (value === undefined || value === null ? '' : String(value));

/** @param employers where individuals work, by id */
export function summaryOf(record: StoredRecord, employers: ReadonlyMap<string, string>): CardSummary {
  const lastContact = text(record.values['lastContact']);
  return {
    id: record.id,
    name: text(record.values['name']),
    kind: kindOf(record),
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
