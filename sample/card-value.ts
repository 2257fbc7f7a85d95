// What a card's orders say about it: value score, tier, first dealing, what it buys; and the second rep of key customers.
// A stand-in for the formulas of the Value tab, so that lists have tiers before a manager has written any.
import { choiceWord } from '../src/domain/catalogue/catalogue';
import { addDays } from '../src/domain/civil-date';
import type { Making } from './making';
import { categoryWord } from './rows/product-rows';
import { addressOf } from './rows/team-rows';
import type { SampleCard } from './sample-card';
import { textOf } from './sample-card';
import type { SampleOrder } from './sample-order';
import { moneyOf, ordersByCard } from './sample-order';

export type SampleTier = 'key' | 'general' | 'minor';

/** Bounds of the Tiers tab. */
export const tierOfScore = (score: number): SampleTier => (score >= 80 ? 'key' : score >= 50 ? 'general' : 'minor');

/** Percent of the customers with orders that brought less money. */
function scoresOf(money: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const amounts = [...money.values()];
  return new Map(
    [...money].map(([id, amount]) => {
      const less = amounts.filter((other) => other < amount).length;
      return [id, Math.round((100 * less) / Math.max(amounts.length - 1, 1))];
    }),
  );
}

/** A prospect counts by readiness: clear intent, strong power and high potential make tomorrow's key customer key today. */
function readiness({ customer }: SampleCard): number {
  if (customer.valid === 'invalid') return 0;
  const points = { clear: 40, some: 20 }[textOf(customer.intent)] ?? 0;
  return points + (customer.power === 'strong' ? 25 : 5) + ({ high: 25, medium: 10 }[textOf(customer.potential)] ?? 0);
}

function secondRepOf(making: Making, card: SampleCard, tier: SampleTier): string | null {
  const owner = textOf(card.customer.owner);
  if (owner === '' || tier !== 'key' || card.story === 'alone') return null;
  if (card.speaks === 'zh') return addressOf('chen.guodong');
  const others = ['nancy.davolio', 'janet.leverling', 'anne.dodsworth', 'robert.king'].map(addressOf);
  return making.random.pick(others.filter((other) => other !== owner));
}

export function valueCards(making: Making, cards: readonly SampleCard[], orders: readonly SampleOrder[]): void {
  const byCard = ordersByCard(orders);
  const scores = scoresOf(new Map([...byCard].map(([id, of]) => [id, moneyOf(of)])));
  for (const card of cards) {
    const { customer } = card;
    const of = byCard.get(card.id) ?? [];
    const score = scores.get(card.id) ?? readiness(card);
    const tier = tierOfScore(score);
    customer.score = score;
    customer.tier = choiceWord('tierNames', tier, making.language);
    customer.secondRep ??= secondRepOf(making, card, tier);
    const [first] = of;
    if (first === undefined) continue;
    customer.firstDealing = first.date;
    customer.contractDate = first.date;
    customer.contractNumber ??= `C-${textOf(first.row.orderNumber)}`;
    customer.firstPaymentDate = addDays(first.date, 12) <= making.today ? addDays(first.date, 12) : null;
    customer.productsBought ??= [
      ...new Set(of.slice(-6).map((order) => categoryWord(order.category, making.language))),
    ].join('; ');
    // A card is older than its first order.
    const created = `${addDays(first.date, -3)} 09:00`;
    if (created < textOf(customer.created) || card.northwind !== null) customer.created = created;
  }
}
