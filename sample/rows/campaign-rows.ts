// The Campaigns tab: twenty invented campaigns. Orders in their days by those addressed carry their name,
// all that are of their goods and some others.
// `members` is a JSON list of the ids of the cards addressed.
import { addDays } from '../../src/domain/civil-date';
import campaignsData from '../data/campaigns-data';
import type { Making, Row } from '../making';
import { cents } from '../making';
import type { SampleCard } from '../sample-card';
import { numberOf } from '../sample-card';
import type { SampleOrder } from '../sample-order';
import { categoryWord } from './product-rows';

export function campaignRows(
  making: Making,
  cards: readonly SampleCard[],
  orders: readonly SampleOrder[],
): readonly Row<'campaigns'>[] {
  return campaignsData().map((campaign): Row<'campaigns'> => {
    const start = addDays(making.today, campaign.start);
    const end = addDays(start, campaign.days);
    const known = cards.filter(({ speaks, customer }) => speaks === campaign.lang && customer.doNotContact !== true);
    const members = new Set(making.random.some(known, campaign.lang === 'en' ? 40 : 14).map(({ id }) => id));
    const won = orders.filter(({ card, date, category, row }) => {
      const inTime = date >= start && date <= end;
      // An order of other goods may have come of the campaign too.
      const moved = making.random.chance(0.35) || category === campaign.goods;
      return moved && members.has(card.id) && inTime && row.campaign === null;
    });
    for (const { row } of won) row.campaign = campaign.name;
    const ordered = new Set(won.map(({ card }) => card.id)).size;
    return {
      id: making.ids.next('campaigns'),
      name: campaign.name,
      goods: categoryWord(campaign.goods, campaign.lang),
      filter: campaign.filter,
      cost: campaign.cost,
      start,
      end,
      addressed: members.size,
      replied: Math.min(members.size, ordered + making.random.whole(1, 6)),
      ordered,
      profit: cents(won.reduce((sum, { row }) => sum + numberOf(row.profit), 0) - campaign.cost),
      members: JSON.stringify([...members]),
    };
  });
}
