// On which days a customer was spoken to, and when it will be next.
// Knows no text of a talk.
import type { CivilDate } from '../src/domain/civil-date';
import { addDays, dayNumber } from '../src/domain/civil-date';
import type { Making } from './making';
import { daysAgo, workdayAfter, workdayBefore } from './making';
import type { SampleCard } from './sample-card';
import { isActive, textOf } from './sample-card';
import type { SampleOrder } from './sample-order';

/** A day on which a customer was spoken to, and the order it brought. */
export interface Talk {
  readonly date: CivilDate;
  readonly order: SampleOrder | null;
}

/** What a card's last talk leaves; dealt out in turn, so that every case occurs. */
const PLANS = ['today', 'ahead', 'overdue', 'ahead', 'none', 'ahead', 'overdue', 'ahead'] as const;
export type Plan = (typeof PLANS)[number];

/** Nobody out of the ordinary course is followed up; the full Chinese cards and prospects always are. */
export function planOf(card: SampleCard, at: number): Plan {
  if (!isActive(card)) return 'none';
  const plan = PLANS[at % PLANS.length] ?? 'ahead';
  const always = card.story === 'prospect' || (card.speaks === 'zh' && card.kind === 'organisation');
  return plan === 'none' && always ? 'ahead' : plan;
}

export function talksWith(making: Making, card: SampleCard, orders: readonly SampleOrder[]): readonly Talk[] {
  const { random, today } = making;
  if (card.story === 'never') return [];
  const since = textOf(card.customer.created).slice(0, 10);
  if (!isActive(card)) {
    const old = daysAgo(making, random.whole(100, 320));
    return [{ date: workdayBefore(old < since ? addDays(since, 3) : old), order: null }];
  }
  const recent = orders.filter(({ date }) => date > daysAgo(making, 88) && date < today).slice(-2);
  const days = new Map<CivilDate, SampleOrder | null>(recent.map((order) => [order.date, order]));
  const more = random.whole(recent.length > 0 ? 0 : 1, card.speaks === 'zh' ? 3 : 1);
  // About as many talks in Chinese as in English, though there are fewer customers.
  const wanted = days.size + more + (card.speaks === 'zh' ? 3 : 0) + (card.story === 'prospect' ? 3 : 0);
  const reach = Math.min(86, dayNumber(today) - dayNumber(since));
  while (days.size < wanted) {
    const date = workdayBefore(daysAgo(making, random.whole(3, reach)));
    if (!days.has(date)) days.set(date, null);
  }
  return [...days].map(([date, order]) => ({ date, order })).sort((a, b) => a.date.localeCompare(b.date));
}

export function plannedDate({ random, today }: Making, plan: Plan, last: CivilDate): CivilDate | null {
  const gap = dayNumber(today) - dayNumber(last);
  const ahead = workdayAfter(addDays(today, random.whole(1, 28)));
  const behind = addDays(last, random.whole(1, Math.max(gap - 1, 1)));
  switch (plan) {
    case 'none':
      return null;
    case 'today':
      return today;
    case 'overdue':
      return behind < today ? behind : ahead;
    case 'ahead':
      return ahead;
  }
}
