// The Contact log: at least one talk with nearly every customer, most of the last 90 days, ending with today's follow-ups.
// Orders of the last 90 days have the talk they came from; what was promised is kept, broken, open or late.
import type { CivilDate } from '../../src/domain/civil-date';
import { addDays } from '../../src/domain/civil-date';
import listsData from '../data/lists-data';
import talksData from '../data/talks-data';
import type { Making, Row } from '../making';
import { daysAgo, officeTime, workdayAfter, workdayBefore } from '../making';
import type { SampleCard } from '../sample-card';
import type { SampleOrder } from '../sample-order';
import { ordersByCard } from '../sample-order';
import type { Talk } from '../talk-plan';
import { plannedDate, planOf, talksWith } from '../talk-plan';
import { managerOf } from './team-rows';

export interface SampleContact {
  readonly card: SampleCard;
  readonly date: CivilDate;
  readonly row: Row<'contacts'>;
}

export function contactRows(
  making: Making,
  cards: readonly SampleCard[],
  orders: readonly SampleOrder[],
): readonly SampleContact[] {
  const byCard = ordersByCard(orders);
  return cards.flatMap((card, at) => {
    const talks = talksWith(making, card, byCard.get(card.id) ?? []);
    const plan = planOf(card, at);
    return talks.map((talk, nth) => {
      const next = talks[nth + 1]?.date ?? plannedDate(making, plan, talk.date);
      return { card, date: talk.date, row: contactRow(making, card, talk, { next, last: nth === talks.length - 1 }) };
    });
  });
}

function contactRow(
  making: Making,
  card: SampleCard,
  { date, order }: Talk,
  { next, last }: { readonly next: CivilDate | null; readonly last: boolean },
): Row<'contacts'> {
  const { random, ids } = making;
  const time = random.chance(0.3) ? officeTime(random) : null;
  return {
    id: ids.next('contacts'),
    customer: card.id,
    when: `${date} ${officeTime(random)}`,
    rep: order?.row.rep ?? card.customer.owner ?? managerOf(card),
    direction: random.chance(0.3) ? 'in' : 'out',
    channel: random.pick(['phone', 'phone', 'phone', 'visit', 'message', 'letter', 'service']),
    ...outcomeOf(making, card, order),
    nextFollowUp: next,
    nextTime: next === null || !last ? null : (card.customer.nextTime ?? time),
    ...promiseOf(making, card, { date, last }),
    campaign: order?.row.campaign ?? null,
  };
}

function outcomeOf({ random, language }: Making, card: SampleCard, order: SampleOrder | null): Row<'contacts'> {
  const talks = talksData()[card.speaks];
  const kept = random.pick(talks.kept);
  const declined = random.pick(talks.declined);
  const declines = random.chance(0.55) || card.story === 'lost';
  if (order !== null) {
    const { orderNumber = null, date = null, product = null } = order.row;
    return {
      purpose: 'sell',
      said: random.pick(talks.ordered),
      outcome: 'ordered',
      orderNumber,
      orderDate: date,
      product,
    };
  }
  if (!declines) return { purpose: kept.purpose, said: kept.said };
  const reason = listsData().reasons.find(({ key }) => key === declined.reason);
  if (reason === undefined) throw new Error(`Cannot word a talk: there is no reason ${declined.reason}`);
  return { purpose: 'sell', said: declined.said, outcome: 'notOrdered', reason: reason[language] };
}

function promiseOf(
  making: Making,
  card: SampleCard,
  { date, last }: { readonly date: CivilDate; readonly last: boolean },
): Row<'contacts'> {
  const { random } = making;
  const promise = random.pick(talksData()[card.speaks].promises);
  const wanted = random.chance(0.28);
  const due = workdayAfter(addDays(date, random.whole(2, 25)));
  const kept = random.chance(0.7);
  if (last && card.story === 'promise')
    return { promise, promiseDue: workdayBefore(daysAgo(making, 1)), promiseStatus: 'open' };
  if (!wanted) return {};
  if (due >= making.today) return { promise, promiseDue: due, promiseStatus: 'open' };
  // What is late by weeks was broken; what is late by days may still be made good.
  const broken = due < daysAgo(making, 14) ? 'broken' : 'open';
  return { promise, promiseDue: due, promiseStatus: kept ? 'kept' : broken };
}
