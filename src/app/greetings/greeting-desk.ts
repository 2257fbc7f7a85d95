// What drafting and sending to customers needs besides the due tables: addresses, consent, complaints, contacts, templates,
// and what the Outbox holds. Whole columns, in a number of reads that rows do not raise. Decides nothing.
import type { GreetingSource, Person, Sex } from '../../domain/greeting/greeting-source';
import type { TemplateRow } from '../../domain/digest/says-of';
import type { FieldValue } from '../../domain/table/field-value';
import type { TabKey } from '../../domain/catalogue/catalogue';
import type { Ports } from '../ports';
import { ReadRow } from '../reminders/due-row';
import type { DueReading } from '../reminders/read-due';

export interface OutboxRow {
  readonly row: number;
  readonly id: string;
  readonly key: string;
  readonly kind: string;
  readonly to: string;
  readonly state: string;
  readonly customer: string;
  readonly text: string;
}
export interface GreetingDesk extends GreetingSource {
  readonly outbox: readonly OutboxRow[];
  /** One more contact, or mail, on that day. */
  noteContact(customer: string, day: string): void;
}

type Reading = Pick<DueReading, 'tables' | 'settings' | 'names'>;
const SEXES: readonly Sex[] = ['male', 'female'];
/** Of which nobody says that they did not go. */
const GONE: readonly string[] = ['sent', 'claimed', 'check'];

export function greetingDesk(ports: Ports, { tables, settings, names }: Reading): GreetingDesk {
  const read = (tab: TabKey, fields: readonly string[]): readonly ReadRow[] =>
    (ports.due.columns(tab, fields)?.rows ?? []).map((row) => new ReadRow(tab, row, () => undefined, new Map()));
  const cards = firstById(read('customers', ['email', 'consent']));
  const sexes = firstById(read('individuals', ['sex']));
  const told = new Map([...read('settings', ['key', 'value'])].reverse().map((row) => [row.text('key'), row]));
  const sent = read('outbox', ['key', 'kind', 'to', 'state', 'customer', 'text', 'sentAt', 'claimedAt']);
  const contacts = new Map<string, string[]>();
  const noteContact = (customer: string, day: string | null): void => {
    if (day === null) return;
    const days = contacts.get(customer);
    if (days === undefined) contacts.set(customer, [day]);
    else days.push(day);
  };
  for (const row of read('contacts', ['customer', 'when'])) noteContact(row.text('customer'), row.day('when'));
  for (const row of sent) {
    const isOurs = ['greeting', 'promotion'].includes(row.text('kind')) && GONE.includes(row.text('state'));
    if (isOurs) noteContact(row.text('customer'), row.day('sentAt') ?? row.day('claimedAt'));
  }
  const complaints = new Set(
    read('feedback', COMPLAINT)
      .filter(isSerious)
      .map((row) => row.text('customer')),
  );
  return {
    customers: new Map([...tables.customers].reverse().map((customer) => [customer.id, customer])),
    settings,
    names,
    language: ports.tables.language() ?? 'en',
    templates: read('templates', ['occasion', 'language', 'kind', 'channel', 'subject', 'text'])
      .filter((row) => ['', 'mail'].includes(row.text('channel')))
      .map(templateRow),
    people: read('people', ['customer', 'name', 'email', 'sex']).map(personOf),
    firm: told.get('firmName')?.text('value') ?? '',
    consentNeeded: {
      greeting: saysYes(told.get('greetingConsent')?.value('value') ?? null, false),
      promotion: saysYes(told.get('promotionConsent')?.value('value') ?? null, true),
    },
    hasConsent: (id) => cards.get(id)?.yesNo('consent') === true,
    hasComplaint: (id) => complaints.has(id),
    contactsOf: (id) => contacts.get(id) ?? [],
    emailOf: (id) => cards.get(id)?.text('email') ?? '',
    sexOf: (id) => sexes.get(id)?.oneOf('sex', SEXES) ?? null,
    outbox: sent.map((row) => ({
      ...{ row: row.row, id: row.id, key: row.text('key'), kind: row.text('kind'), to: row.text('to') },
      ...{ state: row.text('state'), customer: row.text('customer'), text: row.text('text') },
    })),
    noteContact,
  };
}

const firstById = (rows: readonly ReadRow[]): ReadonlyMap<string, ReadRow> =>
  new Map([...rows].reverse().map((row) => [row.id, row]));

const COMPLAINT: readonly string[] = ['customer', 'kind', 'severity', 'status', 'resolvedOn'];
const isSerious = (row: ReadRow): boolean =>
  row.text('severity') === 'high' &&
  ['', 'complaint'].includes(row.text('kind')) &&
  row.text('status') !== 'resolved' &&
  row.text('resolvedOn') === '';

/** Words that say neither are taken for a yes, which sends less. */
function saysYes(value: FieldValue, usual: boolean): boolean {
  const word = String(value ?? '')
    .trim()
    .toLowerCase();
  return word === '' ? usual : !['no', 'n', '否', '不', '不需要', 'false', '0'].includes(word);
}

const personOf = (row: ReadRow): Person => ({
  ...{ id: row.id, customer: row.text('customer'), name: row.text('name'), email: row.text('email') },
  sex: row.oneOf('sex', SEXES),
});

const templateRow = (row: ReadRow): TemplateRow => ({
  ...{ occasion: row.text('occasion'), language: row.some('language'), kind: row.some('kind') },
  ...{ subject: row.text('subject'), text: row.text('text') },
});
