// Due tables written into an archive in memory, as set-up and people would have them stand there.
// Knows the fields of each table, not how they are read.
import type { DueCustomer, DueTables } from '../../../src/domain/due/due-tables';
import type { TabKey } from '../../../src/domain/catalogue/catalogue';
import { choicesOf, fieldsOf, tabs } from '../../../src/domain/catalogue/catalogue';
import type { FieldValues } from '../../../src/domain/table/field-value';
import type { MemoryPorts } from '../../support/memory-ports';
import { memoryPorts } from '../../support/memory-ports';

/** Every tab of the catalogue with all of its columns, and no row. */
export function emptyArchive(): MemoryPorts {
  const ports = memoryPorts();
  for (const { key } of tabs()) {
    const tab = key as TabKey;
    ports.tables.tabs.set(tab, { fields: new Set(fieldsOf(tab).map((field) => field.key)), records: [] });
  }
  ports.tables.finish('en');
  return ports;
}

export function put(ports: MemoryPorts, tab: TabKey, records: readonly FieldValues[]): void {
  if (records.length > 0) ports.tables.write([{ tab, records }]);
}

/** What the tables say, as rows of their tabs. */
export function archiveOf(tables: DueTables): MemoryPorts {
  const ports = emptyArchive();
  const weekdays = choicesOf('weekdays').map(({ key }) => key);
  put(ports, 'customers', tables.customers.map(customerRow));
  put(
    ports,
    'individuals',
    tables.customers.map(({ id, birthday, birthdayCalendar }) => ({ id, birthday, birthdayCalendar })),
  );
  put(
    ports,
    'people',
    tables.people.map((row) => ({ ...row })),
  );
  put(
    ports,
    'contacts',
    tables.promises.map(({ due, status, ...row }) => ({ ...row, promiseDue: due, promiseStatus: status })),
  );
  put(
    ports,
    'tasks',
    tables.tasks.map((row) => ({ ...row, done: null })),
  );
  put(
    ports,
    'occasions',
    tables.occasions.map((row) => ({ ...row })),
  );
  put(
    ports,
    'visits',
    tables.visits.map(({ goals, ...row }) => ({ ...row, administrativeGoals: goals, done: false })),
  );
  put(
    ports,
    'receivables',
    tables.receivables.map((row) => ({ ...row })),
  );
  put(
    ports,
    'rules',
    tables.rules.map((row) => ({ ...row, kind: 'escalation', on: true })),
  );
  put(
    ports,
    'team',
    tables.team.map((row) => ({ ...row, workingDays: row.workingDays.map((day) => weekdays[day - 1] ?? '') })),
  );
  put(
    ports,
    'tiers',
    tables.tiers.map((row, at) => ({ ...row, lowestScore: at === tables.tiers.length - 1 ? null : 90 - at })),
  );
  put(
    ports,
    'holidays',
    tables.holidays.map((row) => ({ ...row })),
  );
  put(
    ports,
    'log',
    tables.tierChanges.map(({ customer, before, after, on }) => ({
      ...{ when: `${on} 06:00`, tab: 'Customers', recordId: customer, field: 'Tier', before, after },
    })),
  );
  return Object.assign(ports, {
    values: {
      ...ports.values,
      table: () => ({ rows: new Map(tables.customers.map(({ id, alive }) => [id, { alive }])), anchors: {} }),
    },
  });
}

function customerRow({ money, created, ...customer }: DueCustomer): FieldValues {
  const { alive: _, birthday: __, birthdayCalendar: ___, ...row } = customer;
  // A moment, while the due list wants the day.
  return { ...row, budget: money, created: created === null ? null : `${created} 23:50` };
}
