// The newest of a card's orders, contacts and receivables, for the second call of an opened card.
// What a card shows of them and how many; the whole of it is read in the sheet itself.
import type { LoadCardRequest, RelatedReply, RelatedRows } from '../contract/sidebar-api';
import type { TabKey } from '../domain/catalogue/catalogue';
import { fail, ok } from '../domain/result';
import type { FieldValue } from '../domain/table/field-value';
import type { Outcome } from './call-failure';
import { cardValue } from './card-value';
import type { LinkedRecords, Ports } from './ports';

type RelatedTab = 'orders' | 'contacts' | 'receivables';

/** What the sidebar shows of a row; `day` puts the newest first. */
const SHOWN: Readonly<Record<RelatedTab, { readonly day: string; readonly fields: readonly string[] }>> = {
  orders: { day: 'date', fields: ['date', 'orderNumber', 'product', 'quantity', 'amount'] },
  contacts: {
    day: 'when',
    fields: ['when', 'rep', 'channel', 'said', 'outcome', 'promise', 'promiseDue', 'promiseStatus'],
  },
  receivables: { day: 'due', fields: ['invoice', 'date', 'amount', 'due', 'paid'] },
};

/** More than a card has room for. */
const MOST_ROWS = 10;
/** A note of 50,000 characters is read in the sheet. */
const MOST_CHARACTERS = 500;

const shown = (value: FieldValue | undefined): FieldValue =>
  typeof value === 'string' && value.length > MOST_CHARACTERS
    ? `${Array.from(value).slice(0, MOST_CHARACTERS).join('')}…`
    : (value ?? null);

function rowsOf(tab: RelatedTab, { records, all }: LinkedRecords): RelatedRows {
  const { day, fields } = SHOWN[tab];
  const dayOf = (record: LinkedRecords['records'][number]): string => String(record.values[day] ?? '');
  const newest = [...records].sort((a, b) => {
    const [first, second] = [dayOf(a), dayOf(b)];
    return first === second ? b.row - a.row : first < second ? 1 : -1;
  });
  const rows = newest.slice(0, MOST_ROWS).map(({ id, values }) => ({
    id,
    fields: Object.fromEntries(fields.map((field) => [field, shown(values[field])])),
  }));
  return { rows, all };
}

export function relatedRows(ports: Ports, { id }: LoadCardRequest): Outcome<RelatedReply> {
  const { tables } = ports;
  if (tables.language() === null) return fail({ code: 'not-set-up' });
  const read = (tab: RelatedTab & TabKey): RelatedRows => rowsOf(tab, tables.linked(tab, id, 'newest'));
  const rows = { orders: read('orders'), contacts: read('contacts'), receivables: read('receivables') };
  const reply = { id, ...rows, value: cardValue(ports, id) };
  tables.rememberLinks();
  return ok(reply);
}
