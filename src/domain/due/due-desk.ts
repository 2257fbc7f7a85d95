// What every section works with: the day, the tables by id, who carries whom, and the making of an item.
// Collects rows that cannot be read. Knows no section's rule.
import { dayNumber } from '../civil-date';
import type { CivilDate } from '../civil-date';
import type { Carriers } from './carrier';
import { carriersOf } from './carrier';
import type { DueDays } from './due-days';
import { dueDays } from './due-days';
import type { DueItem, SkippedRow } from './due-item';
import type { DueCustomer, DueTables } from './due-tables';
import { mayContact } from './may-contact';
import { rankOf } from './rank';
import type { DueSettings } from './settings';

export interface DueThing extends Pick<DueItem, 'key' | 'section' | 'source' | 'reason'> {
  readonly rep: string;
  readonly customer: DueCustomer | null;
  /** The day it belongs to; null counts as today. */
  readonly day: number | null;
  readonly fixedDay?: boolean;
}

export interface DueDesk {
  readonly today: number;
  readonly tables: DueTables;
  readonly settings: DueSettings;
  readonly customers: ReadonlyMap<string, DueCustomer>;
  /** Those who may be sent somebody to. */
  readonly approachable: readonly DueCustomer[];
  readonly carriers: Carriers;
  /** The days that a person's list speaks for. */
  daysOf(rep: string): DueDays;
  /** The customer of a row of a tab; one that is not there is noted. */
  customerOf(tab: string, row: { readonly id: string; readonly customer: string }): DueCustomer | null;
  skip(tab: string, id: string, field: string, why: SkippedRow['why']): void;
  item(thing: DueThing): DueItem;
}

/** Of rows with the same id, as a copied row has it, always the same one. */
function byId(customers: readonly DueCustomer[]): ReadonlyMap<string, DueCustomer> {
  const found = new Map<string, DueCustomer>();
  for (const customer of customers) {
    const other = found.get(customer.id);
    if (!other || JSON.stringify(customer) < JSON.stringify(other)) found.set(customer.id, customer);
  }
  return found;
}

export function deskOf(
  date: CivilDate,
  tables: DueTables,
  settings: DueSettings,
  lastMails: ReadonlyMap<string, CivilDate>,
  skipped: SkippedRow[],
): DueDesk {
  const today = dayNumber(date);
  const customers = byId(tables.customers);
  const carriers = carriersOf(tables.team, tables.holidays);
  const days = new Map<string, DueDays>();
  const skip: DueDesk['skip'] = (tab, id, field, why) => skipped.push({ tab, id, field, why });
  return {
    today,
    tables,
    settings,
    customers,
    approachable: [...customers.values()].filter(mayContact),
    carriers,
    daysOf: (rep) => {
      const lastMail = lastMails.get(rep);
      const missed = lastMail === undefined ? null : dayNumber(lastMail);
      const known = days.get(rep) ?? dueDays(carriers.workingDays(rep), today, missed, settings.catchUpDays);
      days.set(rep, known);
      return known;
    },
    customerOf: (tab, row) => {
      const customer = customers.get(row.customer);
      if (!customer) skip(tab, row.id, 'customer', 'unknownCustomer');
      return customer ?? null;
    },
    skip,
    item: ({ key, section, rep, customer, source, reason, day, fixedDay = false }) => {
      const daysLate = day === null ? 0 : today - day;
      const rank = rankOf(customer, reason, daysLate, tables.tiers, settings);
      const item = { key, section, rep, customer: customer?.id ?? null, source, reason, daysLate, rank, fixedDay };
      return customer === null || mayContact(customer) ? item : { ...item, mayContact: false };
    },
  };
}
