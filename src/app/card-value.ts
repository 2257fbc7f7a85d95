// What the Value tab says of one card: score, tier, forecast and the explanation of each, for the second call of an opened card.
// A cell that is loading, in error or blank keeps what was last known, and the reply says so.
import type { CardValue } from '../contract/sidebar-api';
import type { ValueKey } from '../domain/archive-value/value-blocks';
import type { Unsettled } from '../domain/archive-value/cell-state';
import { unsettled } from '../domain/archive-value/cell-state';
import type { FieldValue } from '../domain/table/field-value';
import type { Ports } from './ports';

/** What a card shows, and what its explanations are put together from. */
const CARD_VALUES = [
  'score',
  'scoreWhy',
  'tier',
  'recency',
  'orders',
  'amount',
  'pattern',
  'netValue',
  'alive',
  'expectedOrders',
  'expectedAmount',
  'expectedValue',
  'mainCategory',
  'mainShare',
  'bestWorst',
  'bestWorstWhy',
  'worth',
  'readiness',
] as const satisfies readonly ValueKey[];

/** Everybody has these; whoever has no orders has no forecast, and that is how it is. */
const ALWAYS: readonly string[] = ['score', 'scoreWhy', 'tier'];

/** Null where the archive has no Value tab, or the card is not in it yet. */
export function cardValue({ values }: Ports, id: string): CardValue | null {
  const row = values.row(id, CARD_VALUES);
  const kept = values.kept(id);
  if (row === null) return kept === null ? null : { fields: kept, unsettled: allOf('blank') };
  const fields: Record<string, FieldValue> = {};
  const open: Record<string, Unsettled> = {};
  for (const key of CARD_VALUES) {
    const why = unsettled(row[key]);
    const isOpen = why !== null && (why !== 'blank' || ALWAYS.includes(key));
    if (isOpen) open[key] = why;
    fields[key] = isOpen ? (kept?.[key] ?? null) : why === null ? (row[key] ?? null) : null;
  }
  // A round trip to the cache costs more than the comparison.
  if (JSON.stringify(fields) !== JSON.stringify(kept)) values.keep(id, fields);
  return { fields, unsettled: open };
}

const allOf = (why: Unsettled): Readonly<Record<string, Unsettled>> =>
  Object.fromEntries(CARD_VALUES.map((key) => [key, why]));
