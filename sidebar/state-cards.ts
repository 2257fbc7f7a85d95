// Cards, their rows in other tabs and their history as they arrive from the server: (state, what came) -> state.
// The newest of them are kept. Knows no draft and no screen.
import type { Card } from '../src/contract/sidebar-api';
import { isOwnKey } from '../src/domain/table/own-field';
import { summaryOfCard, withSummary } from './card-summary';
import type { State } from './state';

/** Loaded cards are worth showing at once for a minute; twenty of them are kept. */
const KEPT_CARDS = 20;

export const without = <Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));

/** A save's answer leaves out key people, and the team's own columns unless one of them was changed. */
function completed({ replaced: _replaced, ...card }: Card, before: Card | undefined): Card {
  const own = (key: string): boolean => isOwnKey(key) && !(key in card.fields);
  const kept = Object.entries(before?.fields ?? {}).filter(([key]) => own(key));
  const people = card.people ?? before?.people;
  return {
    ...card,
    fields: { ...card.fields, ...Object.fromEntries(kept) },
    formulas: [...card.formulas, ...(before?.formulas ?? []).filter(own)],
    ...(people === undefined ? {} : { people }),
  };
}

export function withLoaded(state: State, card: Card, at: number): State {
  const rest = Object.entries(without(state.loaded, card.id)).slice(1 - KEPT_CARDS);
  return {
    ...state,
    loaded: { ...Object.fromEntries(rest), [card.id]: { card: completed(card, state.loaded[card.id]?.card), at } },
    fetching: without(state.fetching, card.id),
    cards: withSummary(state.cards, summaryOfCard(card)),
  };
}

export function withRelated(state: State, id: string, reply: State['related'][string]): State {
  const rest = Object.entries(without(state.related, id)).slice(1 - KEPT_CARDS);
  return { ...state, related: { ...Object.fromEntries(rest), [id]: reply } };
}

export const withHistory = (state: State, id: string, history: State['history'][string]): State => ({
  ...state,
  history: { ...state.history, [id]: history },
});
