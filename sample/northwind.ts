// The Northwind tables as they stand in the CSV files, with their torn rows mended.
// Knows nothing of the archive; what each table becomes is decided where its rows are made.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CsvRow } from './read-csv';
import { readCsv } from './read-csv';

export interface Northwind {
  readonly customers: readonly CsvRow[];
  readonly orders: readonly CsvRow[];
  readonly order_details: readonly CsvRow[];
  readonly products: readonly CsvRow[];
  readonly categories: readonly CsvRow[];
  readonly employees: readonly CsvRow[];
  readonly employee_territories: readonly CsvRow[];
  readonly territories: readonly CsvRow[];
  readonly regions: readonly CsvRow[];
}

/** From the project's folder, where npm runs every script; this file may be bundled elsewhere. */
const FOLDER = resolve('sample', 'northwind');

export function readNorthwind(folder = FOLDER): Northwind {
  const table = (name: keyof Northwind): readonly CsvRow[] =>
    readCsv(readFileSync(join(folder, `${name}.csv`), 'utf8'));
  return {
    customers: table('customers').map(mended),
    orders: table('orders'),
    order_details: table('order_details'),
    products: table('products'),
    categories: table('categories'),
    employees: table('employees'),
    employee_territories: table('employee_territories'),
    territories: table('territories'),
    regions: table('regions'),
  };
}

/**
 * A street address with an unquoted comma was cut in two when the CSV files were made, which pushed all later columns one to
 * the right and the fax off the end. Such a row is known by a phone without digits: there stands the country.
 */
function mended(row: CsvRow): CsvRow {
  if (/\d/.test(row['phone'] ?? '')) return row;
  const { address = '', city = '', region = '', postal_code = '', country = '', phone = '', fax = '' } = row;
  return {
    ...row,
    address: `${address}, ${city}`,
    city: region,
    region: postal_code,
    postal_code: country,
    country: phone,
    phone: fax,
    fax: '',
  };
}
