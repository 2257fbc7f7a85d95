// Whole columns for the due list out of records in memory.
import type { DueColumns, DueDesk } from '../../src/app/reminders/due-desk-port';
import type { TabKey } from '../../src/domain/catalogue/catalogue';
import type { FieldValue } from '../../src/domain/table/field-value';

interface MemoryTab {
  readonly fields: ReadonlySet<string>;
  readonly records: readonly { readonly values: Readonly<Record<string, FieldValue>> }[];
}

export class MemoryDueDesk implements DueDesk {
  constructor(private readonly tabs: ReadonlyMap<TabKey, MemoryTab>) {}

  columns(tab: TabKey, fields: readonly string[]): DueColumns | null {
    const known = this.tabs.get(tab);
    if (!known) return null;
    const has = (field: string): boolean => known.fields.has(field);
    return {
      rows: known.records.map(({ values }, at) => ({
        row: at + 2,
        id: String(values['id'] ?? ''),
        values: Object.fromEntries(fields.filter(has).map((field) => [field, values[field] ?? null])),
      })),
      missing: fields.filter((field) => !has(field)),
    };
  }

  logSince(day: string, fields: readonly string[]): DueColumns | null {
    const all = this.columns('log', fields);
    return all && { ...all, rows: all.rows.filter(({ values }) => String(values['when'] ?? '').slice(0, 10) >= day) };
  }

  link(tab: TabKey, row: number): string {
    return `https://sheet.example/#${tab}${row}`;
  }
}
