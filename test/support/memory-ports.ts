// The use cases' ports in memory: records in maps, a clock that stands, a lock that can be held by somebody else.
import type {
  ArchiveBuilder,
  LinkedRecords,
  NewestRecords,
  NewRecords,
  Ports,
  RecordChange,
  RecordWrite,
  StoredRecord,
  TableStore,
  TabPlan,
} from '../../src/app/ports';
import { MissingPartError } from '../../src/app/ports';
import type { RoundDesk } from '../../src/app/round-desk';
import type { TabKey } from '../../src/domain/catalogue/catalogue';
import { fieldsOf } from '../../src/domain/catalogue/catalogue';
import type { Language } from '../../src/domain/language';
import { numberKey } from '../../src/domain/links/typed-keys';
import type { FieldValue, FieldValues } from '../../src/domain/table/field-value';
import { isOwnKey } from '../../src/domain/table/own-field';
import { MemoryDueDesk } from './memory-due-desk';
import { memoryReminders, ReminderWorld } from './memory-reminders';

interface MemoryRecord {
  values: Record<string, FieldValue>;
  formulas: string[];
}

export class MemoryTableStore implements TableStore, ArchiveBuilder {
  readonly tabs = new Map<TabKey, { fields: Set<string>; records: MemoryRecord[] }>();
  archiveLanguage: Language | null = null;
  /** Every write, in order, as the port was asked for it. */
  readonly writes: { tab: TabKey; id: string | null; fields: string[] }[] = [];
  remembered = 0;

  language(): Language | null {
    return this.archiveLanguage;
  }

  list(tab: TabKey, fields: readonly string[]): readonly StoredRecord[] {
    return this.records(tab).map(({ values, formulas }) => ({
      id: String(values['id']),
      values: Object.fromEntries(fields.map((field) => [field, values[field] ?? null])),
      formulas,
    }));
  }

  find(tab: TabKey, id: string): StoredRecord | null {
    const at = this.records(tab).findIndex(({ values }) => values['id'] === id);
    const record = this.records(tab)[at];
    return record ? { id, values: { ...record.values }, formulas: [...record.formulas], row: at + 2 } : null;
  }

  require(tab: TabKey, fields: readonly string[]): void {
    this.records(tab);
    for (const field of fields) if (!this.tabs.get(tab)?.fields.has(field)) throw new MissingPartError(tab, field);
  }

  write(writes: readonly RecordWrite[], also?: () => void): readonly number[] {
    for (const write of writes) {
      for (const values of 'records' in write ? write.records : [write.changes])
        this.require(write.tab, Object.keys(values));
    }
    const places = writes.map((write) => ('records' in write ? this.append(write) : this.change(write)));
    also?.();
    return places;
  }

  private change({ tab, id, changes }: RecordChange): number {
    const at = this.records(tab).findIndex(({ values }) => values['id'] === id);
    const record = this.records(tab)[at];
    if (!record) throw new Error(`no ${tab} ${id}`);
    this.writes.push({ tab, id, fields: Object.keys(changes) });
    Object.assign(record.values, changes);
    return at + 2;
  }

  private append({ tab, records }: NewRecords): number {
    const first = this.records(tab).length + 2;
    for (const values of records) {
      this.writes.push({ tab, id: null, fields: Object.keys(values) });
      this.records(tab).push({ values: { ...values }, formulas: [] });
    }
    return first;
  }

  linked(tab: TabKey, customer: string): LinkedRecords {
    const records = this.records(tab).flatMap(({ values }, at) =>
      values['customer'] === customer
        ? [{ id: String(values['id'] ?? ''), values: { ...values }, formulas: [], row: at + 2 }]
        : [],
    );
    return { records, all: records.length };
  }

  newest(tab: TabKey, field: string, text: string): NewestRecords {
    const rows = this.records(tab).flatMap(({ values }) =>
      numberKey(values[field]) === numberKey(text) ? [{ ...values }] : [],
    );
    return { rows: rows.reverse(), all: rows.length, unsearched: 0 };
  }

  ownKeys(tab: TabKey): readonly string[] {
    return [...(this.tabs.get(tab)?.fields ?? [])].filter(isOwnKey);
  }

  listRows(tab: TabKey, fields: readonly string[]): readonly FieldValues[] {
    return (this.tabs.get(tab)?.records ?? []).map(({ values }) =>
      Object.fromEntries(fields.map((field) => [field, values[field] ?? null])),
    );
  }

  rememberLinks(): void {}

  forgetLinks(): void {}

  continued(): readonly string[] {
    return [];
  }

  reserve(): void {}

  rememberRows(): void {
    this.remembered += 1;
  }

  repairTab(): number {
    return 0;
  }

  existing(): readonly { tab: TabKey; fields: readonly string[] }[] {
    return [...this.tabs].map(([tab, { fields }]) => ({ tab, fields: [...fields] }));
  }

  addTab({ tab, columns }: TabPlan): void {
    this.tabs.set(tab, { fields: new Set(columns.map(({ field }) => field)), records: [] });
  }

  completeTab({ tab, columns }: TabPlan): void {
    for (const { field } of columns) this.tabs.get(tab)?.fields.add(field);
  }

  finish(language: Language): void {
    this.archiveLanguage = language;
  }

  records(tab: TabKey): MemoryRecord[] {
    const known = this.tabs.get(tab);
    if (!known) throw new MissingPartError(tab);
    return known.records;
  }
}

/** For use cases that need no daily round. */
const idleDesk: RoundDesk = {
  elapsed: () => 0,
  stretch: (work) => {
    work();
    return true;
  },
  columns: () => null,
  read: () => null,
  logEnd: () => ({ row: 1, mark: '', when: '' }),
  logSince: () => ({ rows: [], early: 0, inOrder: true }),
  shadow: () => ({ head: '', rows: () => [] }),
  headNow: () => '',
  prepare: () => () => undefined,
  writeHead: () => undefined,
  apply: () => undefined,
};

export interface MemoryPorts extends Ports {
  readonly tables: MemoryTableStore;
  /** Somebody else holds the lock while this is true. */
  lockHeld: boolean;
}

export function memoryPorts({ user = 'li@firm.example', now = '2026-02-10 09:30' } = {}): MemoryPorts {
  const store = new MemoryTableStore();
  let fresh = 0;
  let settled = '';
  const ports: MemoryPorts = {
    lockHeld: false,
    tables: store,
    builder: store,
    formulas: {
      layOutValue: () => undefined,
      makeRoom: () => undefined,
      fillRows: () => 0,
      apply: () => undefined,
      keepToday: () => true,
    },
    values: { row: () => null, table: () => null, kept: () => null, keep: () => undefined },
    clock: { today: () => now.slice(0, 10), now: () => now },
    lock: {
      during: (work) => {
        if (!ports.lockHeld) work();
        return !ports.lockHeld;
      },
    },
    ids: { fresh: () => `fresh-${(fresh += 1)}` },
    access: { mayEdit: () => true },
    identity: { email: () => user, language: () => 'en' },
    selection: { selected: () => null },
    adopter: {
      foreign: () => [],
      read: () => null,
      readWhole: () => null,
      noted: () => null,
      note: () => undefined,
      append: () => undefined,
      finish: () => undefined,
    },
    round: idleDesk,
    due: new MemoryDueDesk(store.tabs),
    settled: { read: () => settled, write: (text) => void (settled = text) },
    ...memoryReminders(new ReminderWorld(), () => store.records('outbox')),
    log: { error: () => undefined },
  };
  return ports;
}

/** Every field of a tab as the catalogue has it. */
export const allFields = (tab: TabKey): string[] => fieldsOf(tab).map(({ key }) => key);
