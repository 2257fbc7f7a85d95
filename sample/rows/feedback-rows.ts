// The Feedback tab: complaints, suggestions and praise, most resolved, and one serious complaint in each language still open.
import type { ChoiceKey } from '../../src/domain/catalogue/catalogue';
import { addDays } from '../../src/domain/civil-date';
import remarksData from '../data/remarks-data';
import type { Making, Row } from '../making';
import { daysAgo } from '../making';
import type { SampleCard } from '../sample-card';
import { isActive } from '../sample-card';

type Kind = ChoiceKey<'feedbackKinds'>;

export function feedbackRows(making: Making, cards: readonly SampleCard[]): readonly Row<'feedback'>[] {
  return (['en', 'zh'] as const).flatMap((language) => {
    const known = cards.filter((card) => card.speaks === language && isActive(card));
    const { complaints, suggestions, praise, serious } = remarksData()[language];
    const texts = [
      ...complaints.map((text) => ['complaint', text] as const),
      ...suggestions.map((text) => ['suggestion', text] as const),
      ...praise.map((text) => ['praise', text] as const),
    ];
    const upset = known.filter(({ story }) => story === 'complaint').map((card) => seriousRow(making, card, serious));
    const content = known.filter(({ story }) => story !== 'complaint');
    return [...texts.map(([kind, text], at) => row(making, making.random.pick(content), { kind, text, at })), ...upset];
  });
}

function row(
  making: Making,
  card: SampleCard,
  { kind, text, at }: { readonly kind: Kind; readonly text: string; readonly at: number },
): Row<'feedback'> {
  const { random, ids } = making;
  const date = daysAgo(making, 20 + at * 11);
  const open = at % 6 === 1;
  return {
    id: ids.next('feedback'),
    customer: card.id,
    date,
    kind,
    text,
    severity: kind === 'complaint' ? (at === 0 ? 'medium' : 'low') : null,
    owner: card.customer.owner ?? null,
    due: kind === 'praise' ? null : addDays(date, open ? 40 : 14),
    status: open ? 'inProgress' : 'resolved',
    resolvedOn: open ? null : addDays(date, random.whole(1, 14)),
    satisfaction: open ? null : random.pick(['verySatisfied', 'satisfied', 'fair']),
  };
}

const seriousRow = (making: Making, card: SampleCard, text: string): Row<'feedback'> => ({
  id: making.ids.next('feedback'),
  customer: card.id,
  date: daysAgo(making, 6),
  kind: 'complaint',
  text,
  severity: 'high',
  owner: card.customer.owner ?? null,
  due: daysAgo(making, 1),
  status: 'inProgress',
  resolvedOn: null,
  satisfaction: 'veryDissatisfied',
});
