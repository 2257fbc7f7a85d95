// The Receivables tab: invoices of the orders of the last months, most paid, some late, a few late by more than 60 days.
// Whether an invoice was paid is invented.
import type { CivilDate } from '../../src/domain/civil-date';
import { addDays } from '../../src/domain/civil-date';
import type { Making, Row } from '../making';
import { cents, daysAgo } from '../making';
import { numberOf, textOf } from '../sample-card';
import type { SampleOrder } from '../sample-order';

const CREDIT_DAYS = 30;
const WINDOW_DAYS = 150;

/** As many of Northwind's invoices as of invented ones, the newest first. */
function invoiced(making: Making, orders: readonly SampleOrder[]): readonly SampleOrder[] {
  const recent = [...orders]
    .sort((a, b) => b.date.localeCompare(a.date))
    .filter(({ date }) => date > daysAgo(making, WINDOW_DAYS));
  const late = recent.filter(({ card }) => card.story === 'overdue');
  const chinese = recent.filter(({ card }) => card.speaks === 'zh' && card.story !== 'overdue');
  const others = recent.filter(({ card }) => card.speaks === 'en' && card.story !== 'overdue');
  return [...late, ...chinese.slice(0, 24), ...making.random.some(others, 24)].sort((a, b) =>
    a.date.localeCompare(b.date),
  );
}

function paidOf(making: Making, order: SampleOrder, due: CivilDate): number {
  const { random, today } = making;
  const amount = numberOf(order.row.amount);
  const [half, pays] = [random.chance(0.2), random.chance(0.75)];
  if (order.card.story === 'overdue') return 0;
  if (due >= today) return half ? cents(amount / 2) : 0;
  return pays ? amount : half ? cents(amount / 2) : 0;
}

export function receivableRows(making: Making, orders: readonly SampleOrder[]): readonly Row<'receivables'>[] {
  return invoiced(making, orders).map((order): Row<'receivables'> => {
    const due = addDays(order.date, CREDIT_DAYS);
    const confirmed = making.random.chance(0.5) && addDays(order.date, 10) <= making.today;
    return {
      id: making.ids.next('receivables'),
      customer: order.card.id,
      invoice: `INV-${textOf(order.row.orderNumber)}`,
      date: order.date,
      amount: numberOf(order.row.amount),
      due,
      paid: paidOf(making, order, due),
      confirmedOn: confirmed ? addDays(order.date, 10) : null,
    };
  });
}
