// The number format of a column, by the type of its field.
import type { ColumnFormat } from '../domain/table/column-format';
import { columnFormat } from '../domain/table/column-format';
import { fieldOf } from '../domain/catalogue/catalogue';
import type { TabKey } from '../domain/catalogue/catalogue';

/** Google's patterns. Plain text keeps what is typed: `007`, `1-2`, `=1+1`. */
export const NUMBER_FORMATS = {
  text: '@',
  date: 'yyyy-mm-dd',
  dateTime: 'yyyy-mm-dd hh:mm',
  number: 'General',
  money: '#,##0.00',
  automatic: 'General',
} as const;

/** A column that the catalogue does not know is the team's own and is left automatic. */
export function formatOf(tab: TabKey, field: string): ColumnFormat | 'automatic' {
  const line = fieldOf(tab, field);
  return line ? columnFormat(line) : 'automatic';
}
