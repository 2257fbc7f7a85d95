// Key people of an organisation as the card shows them.
import type { Person } from '../contract/sidebar-api';
import { marksOf } from '../domain/card/marks';
import { fieldsOf } from '../domain/catalogue/catalogue';
import type { FieldValue } from '../domain/table/field-value';
import type { StoredRecord, TableStore } from './ports';

/** What the card and its form show; keys and machine text stay where they are. */
export function personOf({ id, values, row = 0 }: StoredRecord): Person {
  const fields: Record<string, FieldValue> = {};
  for (const { key, type } of fieldsOf('people')) {
    if (type !== 'id' && type !== 'json' && key !== 'customer') fields[key] = values[key] ?? null;
  }
  return { id, fields: { ...fields, ...marksOf(values['marks']) }, row };
}

/** In the order of the sheet. */
export const peopleOf = (tables: TableStore, customer: string): readonly Person[] =>
  tables.linked('people', customer, 'quick').records.map(personOf);
