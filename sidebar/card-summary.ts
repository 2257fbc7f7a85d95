// The search index's line of a card that was just loaded or saved, so that the list is right without a call.
import type { Card, CardSummary } from '../src/contract/sidebar-api';

export function summaryOfCard({ id, kind, fields }: Card): CardSummary {
  const text = (key: string): string => {
    const value = fields[key];
    return value === undefined || value === null ? '' : String(value);
  };
  return {
    id,
    kind,
    name: text('name'),
    phone: text('phone'),
    email: text('email'),
    company: kind === 'individual' ? text('employer') : '',
    tier: text('tier'),
    owner: text('owner'),
    lastContact: text('lastContact') === '' ? null : text('lastContact'),
  };
}

const isSame = (a: CardSummary, b: CardSummary): boolean =>
  (Object.keys(a) as (keyof CardSummary)[]).every((key) => a[key] === b[key]);

/** The same list when nothing changed, so that no index is made anew for it. */
export function withSummary(cards: readonly CardSummary[], summary: CardSummary): readonly CardSummary[] {
  const at = cards.findIndex((card) => card.id === summary.id);
  const known = cards[at];
  if (!known) return [...cards, summary];
  return isSame(known, summary) ? cards : cards.map((card) => (card.id === summary.id ? summary : card));
}
