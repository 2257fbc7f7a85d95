// What a card says of its other tables: last contact and next follow-up, stage, open promises, money owed, funnel level.
// Everything here follows from the rows given; nothing is drawn.
import type { ChoiceKey } from '../src/domain/catalogue/catalogue';
import { dayNumber } from '../src/domain/civil-date';
import type { Making, Row } from './making';
import { cents, daysAgo } from './making';
import type { SampleContact } from './rows/contact-rows';
import type { SampleCard } from './sample-card';
import { numberOf, textOf } from './sample-card';
import type { SampleOrder } from './sample-order';
import { ordersByCard } from './sample-order';

type Stage = ChoiceKey<'stages'>;

export interface CardSources {
  readonly contacts: readonly SampleContact[];
  readonly orders: readonly SampleOrder[];
  readonly receivables: readonly Row<'receivables'>[];
}

export function contactsByCard(contacts: readonly SampleContact[]): ReadonlyMap<string, readonly SampleContact[]> {
  const by = new Map<string, SampleContact[]>();
  for (const contact of contacts) by.set(contact.card.id, [...(by.get(contact.card.id) ?? []), contact]);
  return by;
}

export function figureCards(
  making: Making,
  cards: readonly SampleCard[],
  { contacts, orders, receivables }: CardSources,
): void {
  const [talks, bought] = [contactsByCard(contacts), ordersByCard(orders)];
  for (const card of cards) {
    const { customer } = card;
    const of = talks.get(card.id) ?? [];
    const last = of[of.length - 1];
    customer.lastContact = last?.date ?? null;
    customer.nextFollowUp = last?.row.nextFollowUp ?? null;
    customer.nextTime = last?.row.nextTime ?? null;
    customer.openPromises = of.filter(({ row }) => row.promiseStatus === 'open').length;
    customer.receivable = owed(receivables, card.id);
    Object.assign(customer, stageOf(making, card, of, bought.get(card.id) ?? []));
    customer.funnelLevel = funnelLevelOf(making, customer);
  }
}

const owed = (receivables: readonly Row<'receivables'>[], id: string): number =>
  cents(
    receivables
      .filter((row) => row.customer === id)
      .reduce((sum, { amount, paid }) => sum + numberOf(amount) - numberOf(paid), 0),
  );

function stageOf(
  making: Making,
  card: SampleCard,
  contacts: readonly SampleContact[],
  orders: readonly SampleOrder[],
): Row<'customers'> {
  const [first, last] = [contacts[0], contacts[contacts.length - 1]];
  const created = textOf(card.customer.created).slice(0, 10);
  const spoken = first?.date ?? created;
  const latest = orders[orders.length - 1];
  if (card.story === 'lost')
    return { stage: 'lost', stageSince: last?.date ?? created, lostReason: last?.row.reason ?? null };
  // Signed, and the first payment is missing: stuck.
  if (card.story === 'stuck')
    return { stage: 'contract', stageSince: spoken, contractDate: spoken, firstPaymentDate: null };
  if (card.story === 'prospect') return { stage: 'negotiation', stageSince: contacts[1]?.date ?? spoken };
  if (latest === undefined) {
    const stage: Stage = contacts.length > 1 ? 'opportunity' : 'firstContact';
    return { stage, stageSince: stage === 'opportunity' ? (last?.date ?? spoken) : spoken };
  }
  if (latest.date > daysAgo(making, 14)) return { stage: 'delivery', stageSince: latest.date };
  const declined = last?.row.outcome === 'notOrdered' && last.date > latest.date;
  if (declined && card.customer.intent !== 'none') {
    const stage: Stage = card.customer.intent === 'clear' ? 'negotiation' : 'opportunity';
    return { stage, stageSince: last.date };
  }
  return { stage: 'afterSales', stageSince: latest.date };
}

/** By the rule of the handbook's field list. */
function funnelLevelOf({ today }: Making, customer: Row<'customers'>): ChoiceKey<'funnelLevels'> {
  const { valid, stage, intent, power, needDate } = customer;
  if (valid === 'invalid' || stage === 'lost') return 'none';
  if (['negotiation', 'contract', 'delivery', 'afterSales'].includes(textOf(stage))) return 'targetCustomer';
  if (intent === 'none') return 'targetMarket';
  const soon = needDate == null || dayNumber(textOf(needDate)) - dayNumber(today) <= 90;
  return intent === 'clear' && power === 'strong' && soon ? 'targetCustomer' : 'potential';
}
