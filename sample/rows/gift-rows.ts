// The Gifts tab: invented gifts and greetings of the last year.
import remarksData from '../data/remarks-data';
import type { Making, Row } from '../making';
import { daysAgo, workdayBefore } from '../making';
import type { SampleCard } from '../sample-card';
import { isActive } from '../sample-card';

const COUNT = 14;

export function giftRows(making: Making, cards: readonly SampleCard[]): readonly Row<'gifts'>[] {
  const { random, ids } = making;
  return (['en', 'zh'] as const).flatMap((language) => {
    const known = cards.filter((card) => card.speaks === language && isActive(card));
    const { gifts, giftOccasions } = remarksData()[language];
    return Array.from({ length: COUNT }, (_, at): Row<'gifts'> => {
      const card = random.pick(known);
      const nth = at % gifts.length;
      // The third is a card, the sixth a mail; the others are things.
      const way = nth === 2 ? 'card' : nth === 5 ? 'mail' : 'gift';
      return {
        id: ids.next('gifts'),
        customer: card.id,
        date: workdayBefore(daysAgo(making, 5 + at * 24)),
        occasion: giftOccasions[at % giftOccasions.length] ?? null,
        what: gifts[nth] ?? null,
        way,
        rep: card.customer.owner ?? null,
        cost: way === 'mail' ? 0 : way === 'card' ? 4 : random.whole(3, 24) * 5,
      };
    });
  });
}
