// CUSTOMER_NEXT_CONTACT: the day on which a customer is due, by the cadence of the tier and before the day of the need.
// Source: the handbook's rhythm of visits by tier. Knows no calendar of working days and no cap on contacts.
import { checkHeights, isBlankCell, readColumn, readOptionalColumn } from './columns';
import type { DayCells } from './day-cells';
import { readDay, readDayCell } from './days';
import { cellError } from './formula-error';
import { idText } from './id-index';
import { cadenceOf, readTierLines } from './tier-table';

/** A customer with a need is asked this many days before it. */
const DAYS_BEFORE_NEED = 3;

/** The day due, overdue or not; null when neither the cadence nor a need asks for one. */
export function nextContact(
  last: number | null,
  cadence: number | null,
  need: number | null,
  asOf: number,
): number | null {
  const beforeNeed = need !== null && need >= asOf ? Math.max(need - DAYS_BEFORE_NEED, asOf) : null;
  if (cadence === null) return beforeNeed;
  const due = last === null ? asOf : last + cadence;
  return beforeNeed === null ? due : Math.min(due, beforeNeed);
}

export function customerNextContact(
  cells: DayCells,
  lastContacts: unknown,
  rawTiers: unknown,
  tierTable: unknown,
  rawAsOf: unknown,
  needDates?: unknown,
): (Date | null)[][] {
  const contacts = readColumn('last_contacts', lastContacts);
  const tiers = readColumn('tiers', rawTiers);
  checkHeights(contacts, tiers);
  const needs = readOptionalColumn('need_dates', needDates, contacts);
  const cadences = readCadences(tierTable);
  const asOf = readDay(cells, 'as_of', rawAsOf);
  const dayAt = (name: string, row: number, cell: unknown): number | null =>
    isBlankCell(cell) ? null : readDayCell(cells, name, row, cell);
  return contacts.cells.map((contact, at) => {
    const tier = idText(tiers.cells[at]);
    if (tier === '') return [null];
    const cadence = tier === null ? undefined : cadences.get(tier);
    if (cadence === undefined) throw cellError('tiers', at + 1, 'not in tier_table', '不在 tier_table 中');
    const last = dayAt(contacts.name, at + 1, contact);
    const need = needs === null ? null : dayAt(needs.name, at + 1, needs.cells[at]);
    const day = nextContact(last, cadence, need, asOf);
    return [day === null ? null : cells.cellOf(day)];
  });
}

/** Days by name of the tier, null where a tier has no cadence. */
function readCadences(raw: unknown): Map<string, number | null> {
  const cadences = new Map<string, number | null>();
  for (const line of readTierLines(raw, 3)) {
    if (cadences.has(line.name)) throw cellError('tier_table', line.row, 'a name for the second time', '名称重复');
    cadences.set(line.name, cadenceOf(line));
  }
  return cadences;
}
