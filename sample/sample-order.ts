// An order while the sample is being made, and what a card's orders come to.
// Knows no CSV file; orders of Northwind and invented ones are alike here.
import type { CivilDate } from '../src/domain/civil-date';
import type { Row } from './making';
import { cents } from './making';
import type { Category } from './rows/product-rows';
import type { SampleCard } from './sample-card';
import { numberOf } from './sample-card';

export interface SampleOrder {
  readonly card: SampleCard;
  readonly category: Category;
  readonly date: CivilDate;
  readonly row: Row<'orders'>;
}

/** Orders by card id, oldest first. */
export function ordersByCard(orders: readonly SampleOrder[]): ReadonlyMap<string, readonly SampleOrder[]> {
  const by = new Map<string, SampleOrder[]>();
  for (const order of [...orders].sort((a, b) => a.date.localeCompare(b.date))) {
    const of = by.get(order.card.id) ?? [];
    of.push(order);
    by.set(order.card.id, of);
  }
  return by;
}

export const moneyOf = (orders: readonly SampleOrder[] = []): number =>
  cents(orders.reduce((sum, order) => sum + numberOf(order.row.amount), 0));
