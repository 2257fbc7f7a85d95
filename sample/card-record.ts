// What a card says of itself: signs of a good or bad customer, marks of what was checked, when it was confirmed and changed.
// `marks` is JSON: {"phone": {"state": "doubtful", "on": "2026-01-05", "by": "anne.dodsworth@northwind.example"}}.
import type { Making, Row } from './making';
import { addDays } from '../src/domain/civil-date';
import { daysAgo } from './making';
import { managerOf } from './rows/team-rows';
import type { SampleCard } from './sample-card';
import { textOf } from './sample-card';
import type { LoggedStage } from './rows/log-rows';
import type { SampleContact } from './rows/contact-rows';
import { contactsByCard } from './card-figures';

const GOOD = ['doesWhatWeDoWell', 'valuesOurWork', 'newDemands', 'usesResources', 'ourDirection'] as const;
const BAD = ['beyondUs', 'distracts', 'buysLittle', 'demandsMuch', 'neverSatisfied'] as const;

const latest = (moments: readonly string[]): string => moments.reduce((a, b) => (b > a ? b : a), '');

export function recordCards(
  making: Making,
  cards: readonly SampleCard[],
  { contacts, changes }: { readonly contacts: readonly SampleContact[]; readonly changes: readonly LoggedStage[] },
): void {
  const talks = contactsByCard(contacts);
  for (const card of cards) {
    const { customer } = card;
    const of = talks.get(card.id) ?? [];
    const changed = changes.filter((change) => change.card === card);
    Object.assign(customer, signsOf(making, card));
    customer.lastConfirmed = confirmedOn(making, card);
    customer.marks = marksOf(making, card);
    customer.updated = latest([
      textOf(customer.created),
      ...of.map(({ row }) => textOf(row.when)),
      ...changed.map(({ when }) => when),
    ]);
    customer.updatedBy = customer.owner ?? managerOf(card);
    customer.revision = 1 + of.length + changed.length;
  }
}

function signsOf({ random }: Making, card: SampleCard): Row<'customers'> {
  const [good, bad] = [random.some(GOOD, random.whole(0, 2)), random.some(BAD, random.whole(0, 1))];
  switch (card.story) {
    case 'best':
      return { goodSigns: GOOD, badSigns: [], satisfaction: 'verySatisfied', retentionCost: 600 };
    case 'worst':
      return {
        goodSigns: [],
        badSigns: ['beyondUs', 'buysLittle', 'demandsMuch', 'neverSatisfied'],
        satisfaction: 'dissatisfied',
        retentionCost: 2400,
        acquisitionCost: 1500,
        existingProblems: 'Two visits a month for one case of beer a quarter',
      };
    case 'complaint':
      return { satisfaction: 'veryDissatisfied' };
    case 'overdue':
      return {
        creditStatus: 'poor',
        creditProblems: 'Two invoices unpaid for more than 60 days',
        ...(card.speaks === 'zh'
          ? { creditStatus: 'stopped', creditProblems: card.customer.creditProblems ?? null }
          : {}),
      };
    default:
      return card.northwind === null ? {} : { goodSigns: good, badSigns: bad };
  }
}

function confirmedOn(making: Making, { story, customer }: SampleCard): string {
  const age = story === 'stale' ? making.random.whole(200, 420) : making.random.whole(2, 160);
  const day = daysAgo(making, age);
  const created = textOf(customer.created).slice(0, 10);
  return day < created ? created : day;
}

function marksOf(making: Making, card: SampleCard): string | null {
  const { customer, story } = card;
  const by = textOf(customer.owner) || managerOf(card);
  const on = textOf(customer.lastConfirmed);
  const checked = making.random.chance(0.35);
  const confirmed = { state: 'confirmed', on, by };
  if (story === 'doubtful') return JSON.stringify({ phone: { state: 'doubtful', on: addDays(making.today, -9), by } });
  if (card.speaks === 'zh' && card.kind === 'organisation') {
    const doubtful = { state: 'doubtful', on, by };
    return JSON.stringify({
      phone: confirmed,
      address: confirmed,
      budget: story === 'prospect' ? doubtful : confirmed,
      legalRepresentative: confirmed,
    });
  }
  return checked ? JSON.stringify({ phone: confirmed, email: confirmed }) : null;
}
