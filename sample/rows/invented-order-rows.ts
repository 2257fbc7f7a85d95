// Orders of the invented cards, known by a number that starts with SAMPLE-. The last one is of today.
// Chinese customers buy the Chinese line, the others Northwind's goods.
import type { Making, Row } from '../making';
import { cents, daysAgo } from '../making';
import type { SampleCard } from '../sample-card';
import type { SampleOrder } from '../sample-order';
import type { SampleProduct } from './product-rows';
import { categoryWord, marginOf } from './product-rows';

/** How long ago, in days, the invented orders of a card with orders were placed: spread over a year and a half. */
function daysOfOrders(making: Making, card: SampleCard, at: number): readonly number[] {
  const { random } = making;
  if (card.story === 'overdue') return [320, 232, 141, 118];
  const count = card.kind === 'organisation' ? random.whole(5, 9) : random.whole(1, 4);
  // Every third one bought for a while and stopped, as customers do: a forecast has nothing to learn from loyal ones alone.
  const least = at % 3 === 2 ? 300 : 2;
  const days = Array.from({ length: count }, () => random.whole(least, 540));
  // One order of today, so that the archive's orders end on the clock's day.
  return at === 0 ? [...days, 0, 35] : days;
}

const hasOrders = (card: SampleCard): boolean =>
  card.northwind === null && !['prospect', 'pool', 'never', 'invalid', 'withheld'].includes(card.story);

export function inventedOrders(
  making: Making,
  cards: readonly SampleCard[],
  products: readonly SampleProduct[],
): readonly SampleOrder[] {
  const { random, ids, language } = making;
  const planned = cards
    .filter(hasOrders)
    .flatMap((card, at) => daysOfOrders(making, card, at).map((days) => ({ card, date: daysAgo(making, days) })))
    .sort((a, b) => a.date.localeCompare(b.date));
  return planned.map(({ card, date }, at): SampleOrder => {
    const product = random.pick(products.filter((one) => one.chinese === (card.speaks === 'zh')));
    const quantity = card.kind === 'organisation' ? random.whole(6, 60) : random.whole(1, 8);
    const amount = cents(product.price * quantity * random.pick([1, 1, 0.95, 0.9]));
    const profit = cents(amount * marginOf(product.category));
    const row: Row<'orders'> = {
      id: ids.next('orders'),
      customer: card.id,
      orderNumber: `SAMPLE-${String(at + 1).padStart(4, '0')}`,
      date,
      product: product.name,
      category: categoryWord(product.category, language),
      quantity,
      amount,
      cost: cents(amount - profit),
      profit,
      rep: card.customer.owner ?? null,
      campaign: null,
    };
    return { card, category: product.category, date, row };
  });
}
