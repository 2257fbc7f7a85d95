// What typing and saving do to drafts: (state, event) -> state. Nothing typed leaves them but by a save that the sheet confirmed.
import type { Card } from '../src/contract/sidebar-api';
import type { Draft } from './draft';
import { afterChoice, afterSave, asNewCard, countChanges, draftOfCard, NEW, typeInto } from './draft';
import { draftBack, undoOf } from './draft-back';
import { cardOfKey, cardOfPerson } from './person';
import type { SaveState } from './save-state';
import { IDLE } from './save-state';
import type { Screen } from './screen';
import { cardScreen, draftKeyOf } from './screen';
import type { Notice, SidebarEvent } from './sidebar-event';
import type { State } from './state';
import { withLoaded, without } from './state-cards';

export const withSave = (state: State, key: string, save: SaveState): State => ({
  ...state,
  saves: save.name === 'idle' ? without(state.saves, key) : { ...state.saves, [key]: save },
});

const nameOf = ({ fields }: Card): string => String(fields['name'] ?? '');

/** A draft of the person's own is never replaced. */
export function puttingBack(state: State, event: SidebarEvent & { readonly type: 'puttingBack' }): State {
  const { id, undo, back, keptAt } = event;
  const card = state.loaded[id]?.card;
  const draft = card && countChanges(state.drafts[id]) === 0 ? draftBack(card, undo, back) : null;
  return draft ? { ...state, drafts: { ...state.drafts, [id]: { ...draft, keptAt } } } : state;
}

/** What was typed while the save was under way stays a draft of the person that there is now. */
export function personSaved(state: State, event: SidebarEvent & { readonly type: 'personSaved' }): State {
  const { customerId, sent, person } = event;
  const loaded = state.loaded[customerId];
  const others = loaded?.card.people ?? [];
  const at = others.findIndex(({ id }) => id === person.id);
  const people = at < 0 ? [...others, person] : others.map((other) => (other.id === person.id ? person : other));
  const draft = state.drafts[sent.key];
  const current = draft?.requestId === sent.requestId ? draft : undefined;
  const left = current ? afterSave(current, sent, cardOfPerson(customerId, person)) : null;
  const drafts = current ? without(state.drafts, sent.key) : state.drafts;
  const here = draftKeyOf(state.screen) === sent.key;
  return {
    ...withSave(state, sent.key, IDLE),
    loaded: loaded ? { ...state.loaded, [customerId]: { ...loaded, card: { ...loaded.card, people } } } : state.loaded,
    drafts: left ? { ...drafts, [left.key]: left } : drafts,
    screen: !here ? state.screen : left ? { name: 'edit', key: left.key, focus: '' } : cardScreen(customerId, 'people'),
    notice: { name: 'saved', id: customerId, who: String(person.fields['name'] ?? '') },
  };
}

export function typed(state: State, event: SidebarEvent & { readonly type: 'typed' }): State {
  const card = cardOfKey(state.loaded, event.key) ?? null;
  const draft = state.drafts[event.key] ?? (card && draftOfCard(card));
  if (!draft) return state;
  const drafts = { ...state.drafts, [event.key]: typeInto(draft, event.typed, card, event.keptAt) };
  const notice = state.notice && 'undo' in state.notice ? null : state.notice;
  // A field that was refused is judged again at the next save; what is under way goes on.
  const save = state.saves[event.key];
  const field = save?.name === 'refused' ? save.refusal.field : undefined;
  const judged = field !== undefined && field in event.typed;
  return { ...state, drafts, notice, saves: judged ? without(state.saves, event.key) : state.saves };
}

function noticeOf({ key, back }: Draft, card: Card): Notice {
  const undo = key === NEW || back !== undefined ? null : undoOf(card);
  const name = key === NEW ? 'created' : back === undefined ? 'saved' : 'undone';
  return { name, id: card.id, who: nameOf(card), ...(undo === null ? {} : { undo }) };
}

/** The sheet holds what `sent` held. What was typed since then stays a draft, of the card that there is now. */
export function saved(before: State, { sent, card, at }: SidebarEvent & { readonly type: 'saved' }): State {
  const state = withLoaded(before, card, at);
  const notice = noticeOf(sent, card);
  const draft = state.drafts[sent.key];
  // An answer that comes after Discard, or for another new card, has no draft to settle.
  if (!draft || draft.requestId !== sent.requestId) return { ...state, notice };
  const left = afterSave(draft, sent, card);
  const drafts = without(state.drafts, sent.key);
  const here = draftKeyOf(state.screen) === sent.key;
  const stays: Screen = { name: 'edit', key: card.id, focus: '' };
  const shown = state.screen.name === 'card' && state.screen.id === card.id;
  if (shown && sent.back !== undefined) {
    return { ...withSave(state, sent.key, IDLE), drafts, screen: cardScreen(card.id, sent.back), notice };
  }
  return {
    ...withSave(state, sent.key, IDLE),
    drafts: left ? { ...drafts, [card.id]: left } : drafts,
    screen: here ? (countChanges(left ?? undefined) > 0 ? stays : cardScreen(card.id)) : state.screen,
    notice,
  };
}

/** The sheet has the day on which all was found still true. */
export function stillTrue(state: State, { card, at }: SidebarEvent & { readonly type: 'stillTrue' }): State {
  const notice = noticeOf(draftOfCard(card), card);
  return { ...withLoaded(state, card, at), stillTrue: without(state.stillTrue, card.id), notice };
}

export function settledClash(state: State, key: string): State {
  const [save, draft] = [state.saves[key], state.drafts[key]];
  if (save?.name !== 'clash' || !draft) return state;
  const drafts = { ...state.drafts, [key]: afterChoice(draft, save.conflicts, save.choices) };
  return { ...state, drafts, saves: without(state.saves, key) };
}

export function madeNew(state: State, key: string, requestId: string): State {
  const draft = state.drafts[key];
  if (!draft || state.drafts[NEW]) return state;
  return {
    ...state,
    drafts: { ...without(state.drafts, key), [NEW]: asNewCard(draft, state.loaded[key]?.card, requestId) },
    saves: without(state.saves, key),
    screen: { name: 'edit', key: NEW, focus: '' },
  };
}
