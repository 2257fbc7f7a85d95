// What a mail or a list shows of customers that are due: name, tier, phone, the last words, the link.
// Knows neither who may see what of it, nor a store.
import type { ShownCustomer } from '../../domain/digest/digest-input';
import type { TierLine } from '../../domain/due/due-tables';
import { tierOf } from './due-customers';
import type { ReadRow } from './due-row';

export function shownCustomers(
  ids: Iterable<string>,
  rows: ReadonlyMap<string, ReadRow>,
  tiers: readonly TierLine[],
  lastOf: (id: string) => ShownCustomer['last'],
  linkOf: (id: string) => string | null,
): ReadonlyMap<string, ShownCustomer> {
  const shown = new Map<string, ShownCustomer>();
  for (const id of new Set(ids)) {
    const row = rows.get(id);
    if (row === undefined) continue;
    const tier = tierOf(row);
    const rank = tiers.findIndex(({ name }) => name === tier);
    shown.set(id, {
      id,
      name: row.text('name'),
      owner: row.email('owner'),
      tier,
      tierRank: rank < 0 ? null : rank,
      phone: row.some('phone'),
      last: lastOf(id),
      link: linkOf(id),
    });
  }
  return shown;
}
