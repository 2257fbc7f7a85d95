// The Change log: who moved which card to its stage and when, and the making of the newest cards.
// Follows from the cards and talks; the moment of a change is that of the talk that caused it.
import type { ChoiceKey, CustomerFieldKey } from '../../src/domain/catalogue/catalogue';
import { choiceWord, fieldOf, label, tab } from '../../src/domain/catalogue/catalogue';
import type { Making, Row } from '../making';
import { daysAgo } from '../making';
import type { SampleCard } from '../sample-card';
import { textOf } from '../sample-card';
import type { SampleContact } from './contact-rows';
import { managerOf } from './team-rows';

type Stage = ChoiceKey<'stages'>;

const BEFORE: Readonly<Partial<Record<string, Stage>>> = {
  opportunity: 'firstContact',
  negotiation: 'opportunity',
  contract: 'negotiation',
  delivery: 'contract',
  afterSales: 'delivery',
  lost: 'opportunity',
};

/** A card that moved on in a talk. */
export interface LoggedStage {
  readonly card: SampleCard;
  readonly when: string;
  readonly who: string;
}

/** Only moves of the last 90 days: older ones are in an archive by now. */
export function stageChanges(making: Making, contacts: readonly SampleContact[]): readonly LoggedStage[] {
  const recent = contacts.filter(({ card, date }) => date === card.customer.stageSince && date > daysAgo(making, 90));
  return recent
    .filter(({ card }) => BEFORE[textOf(card.customer.stage)] !== undefined)
    .map(({ card, row }) => ({ card, when: textOf(row.when), who: textOf(row.rep) || managerOf(card) }));
}

export function logRows(
  making: Making,
  cards: readonly SampleCard[],
  changes: readonly LoggedStage[],
): readonly Row<'log'>[] {
  const born = cards
    .filter(({ customer }) => textOf(customer.created).slice(0, 10) > daysAgo(making, 90))
    .map((card): Row<'log'> => ({
      ...entry(making, card, {
        when: textOf(card.customer.created),
        who: textOf(card.customer.owner) || managerOf(card),
      }),
      field: fieldWord(making, 'id'),
      before: null,
      after: card.id,
    }));
  const moved = changes.map((change): Row<'log'> => ({
    ...entry(making, change.card, change),
    field: fieldWord(making, 'stage'),
    before: stageWord(making, BEFORE[textOf(change.card.customer.stage)] ?? ''),
    after: stageWord(making, textOf(change.card.customer.stage)),
  }));
  return [...born, ...moved].sort((a, b) => textOf(a.when).localeCompare(textOf(b.when)));
}

const stageWord = ({ language }: Making, stage: string): string | null =>
  choiceWord('stages' as string, stage, language) ?? null;

/** People read the log: tab, field and stage stand there as they are called in the archive. */
const fieldWord = ({ language }: Making, key: CustomerFieldKey): string => label(fieldOf('customers', key), language);

const entry = (
  making: Making,
  card: SampleCard,
  { when, who }: { readonly when: string; readonly who: string },
): Row<'log'> => ({
  when,
  who,
  tab: label(tab('customers'), making.language),
  recordId: card.id,
  how: 'sidebar',
  reason: null,
  requestId: making.ids.requestId(),
});
