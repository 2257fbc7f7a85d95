// The Visits tab: past visits with their reports, today's, and the next two weeks' plan. All invented.
import { addDays } from '../../src/domain/civil-date';
import remarksData from '../data/remarks-data';
import type { Making, Row } from '../making';
import { workdayAfter, workdayBefore } from '../making';
import type { SampleCard } from '../sample-card';
import { isActive } from '../sample-card';

/** Days from today; 0 stands for today itself, also on a weekend. */
const DAYS = [
  -80, -71, -63, -55, -48, -40, -33, -27, -21, -16, -12, -8, -5, -2, 0, 0, 0, 1, 2, 4, 6, 9, 12, 15,
] as const;
const SALES_GOALS = ['moreVolume', 'moreKinds', 'newProduct', 'newOrder'] as const;
const ADMINISTRATIVE_GOALS = ['collect', 'settleComplaint', 'conveyPolicy', 'buildRelation'] as const;
const STORE_CHECKS = [
  'counters',
  'samples',
  'advertising',
  'clean',
  'shoppingGuide',
  'servicePolicy',
  'promotions',
  'noMisuse',
] as const;

export function visitRows(making: Making, cards: readonly SampleCard[]): readonly Row<'visits'>[] {
  return (['en', 'zh'] as const).flatMap((language) => {
    const known = cards.filter((card) => card.speaks === language && isActive(card) && card.customer.territory != null);
    return DAYS.map((days): Row<'visits'> => {
      const card = making.random.pick(known);
      const date = addDays(making.today, days);
      const { random } = making;
      return {
        id: making.ids.next('visits'),
        customer: card.id,
        date: days === 0 ? date : days < 0 ? workdayBefore(date) : workdayAfter(date),
        half: card.customer.bestTime ?? random.pick(['morning', 'afternoon']),
        rep: card.customer.owner ?? null,
        minutes: random.pick([15, 30, 45, 60]),
        people: random.pick([1, 1, 2]),
        territory: card.customer.territory ?? null,
        salesGoals: random.some(SALES_GOALS, random.whole(1, 2)),
        administrativeGoals: random.some(ADMINISTRATIVE_GOALS, random.whole(0, 2)),
        tools: random.pick(remarksData()[language].tools),
        ...reportOf(making, card, days < 0),
      };
    });
  });
}

function reportOf({ random }: Making, card: SampleCard, past: boolean): Row<'visits'> {
  const remarks = remarksData()[card.speaks];
  const [met, whyNot] = [random.chance(0.65), random.pick(remarks.whyNot)];
  const [wentWell, toImprove] = [random.pick(remarks.wentWell), random.pick(remarks.toImprove)];
  const checks = random.some(STORE_CHECKS, random.whole(4, 8));
  if (!past) return { done: false };
  const shop = card.customer.businessModel === 'retail' || card.customer.businessModel === 'channel';
  return {
    done: true,
    goalMet: met,
    whyNotMet: met ? null : whyNot,
    wentWell,
    toImprove,
    storeChecklist: shop ? checks : null,
  };
}
