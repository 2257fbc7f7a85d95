// Everything the sidebar knows, and how each event changes it: (state, event) -> state, with no DOM, clock or network.
// Nothing that was typed leaves `drafts` but by a save that the sheet confirmed or by the person's own Discard.
import type { Card, CardSummary, Language, OpenReply, RelatedReply, SelectedCard } from '../src/contract/sidebar-api';
import type { Adoption } from './adoption';
import { nextAdoption } from './adoption';
import type { Draft } from './draft';
import {
  afterChoice,
  afterSave,
  asNewCard,
  countChanges,
  draftOfCard,
  isUntouched,
  NEW,
  newDraft,
  newPersonDraft,
  typeInto,
} from './draft';
import { isOwnKey } from '../src/domain/table/own-field';
import { summaryOfCard, withSummary } from './card-summary';
import { cardOfKey, cardOfPerson, personKey } from './person';
import type { Refusal, SaveState } from './save-state';
import { afterRefusal, attemptOf, IDLE } from './save-state';
import type { Screen } from './screen';
import { cardScreen, draftKeyOf, HOME } from './screen';
import type { ArchivePhase, Notice, SidebarEvent } from './sidebar-event';

export interface LoadedCard {
  readonly card: Card;
  /** Milliseconds of the page's clock. */
  readonly at: number;
}

export interface State {
  readonly archive: ArchivePhase;
  readonly archiveRefusal: Refusal | null;
  /** The team's own sheet that is being made into cards, while that shows. */
  readonly adoption: Adoption | null;
  readonly language: Language;
  readonly user: string;
  readonly today: string;
  readonly cards: readonly CardSummary[];
  /** The team's tiers, best first. */
  readonly tiers: readonly string[];
  readonly search: { readonly typed: string; readonly settled: string; readonly active: number };
  readonly screen: Screen;
  readonly loaded: Readonly<Record<string, LoadedCard>>;
  /** Cards being fetched, and why one could not be. */
  readonly fetching: Readonly<Record<string, 'fetching' | 'slow' | Refusal>>;
  /** Rows of cards in other tabs, as they arrive. */
  readonly related: Readonly<Record<string, RelatedReply | 'fetching' | 'failed'>>;
  readonly drafts: Readonly<Record<string, Draft>>;
  readonly saves: Readonly<Record<string, SaveState>>;
  readonly online: boolean;
  /** Whether drafts outlive the sidebar. */
  readonly draftsKept: boolean;
  readonly selected: SelectedCard | null;
  readonly notice: Notice | null;
  /** Open sections and switches that the person set, by name. */
  readonly open: Readonly<Record<string, boolean>>;
  readonly letterKeys: boolean;
}

/** Loaded cards are worth showing at once for a minute; twenty of them are kept. */
const KEPT_CARDS = 20;
export const FRESH_MS = 60_000;

export const startState = (language: Language): State => ({
  archive: 'opening',
  archiveRefusal: null,
  adoption: null,
  language,
  user: '',
  today: '',
  cards: [],
  tiers: [],
  related: {},
  search: { typed: '', settled: '', active: -1 },
  screen: HOME,
  loaded: {},
  fetching: {},
  drafts: {},
  saves: {},
  online: true,
  draftsKept: true,
  selected: null,
  notice: null,
  open: {},
  letterKeys: true,
});

const without = <Value>(record: Readonly<Record<string, Value>>, key: string): Readonly<Record<string, Value>> =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));

const withSave = (state: State, key: string, save: SaveState): State => ({
  ...state,
  saves: save.name === 'idle' ? without(state.saves, key) : { ...state.saves, [key]: save },
});

/** A save's answer leaves out key people, and the team's own columns unless one of them was changed. */
function completed(card: Card, before: Card | undefined): Card {
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

function withLoaded(state: State, card: Card, at: number): State {
  const rest = Object.entries(without(state.loaded, card.id)).slice(1 - KEPT_CARDS);
  return {
    ...state,
    loaded: { ...Object.fromEntries(rest), [card.id]: { card: completed(card, state.loaded[card.id]?.card), at } },
    fetching: without(state.fetching, card.id),
    cards: withSummary(state.cards, summaryOfCard(card)),
  };
}

function withRelated(state: State, id: string, reply: State['related'][string]): State {
  const rest = Object.entries(without(state.related, id)).slice(1 - KEPT_CARDS);
  return { ...state, related: { ...Object.fromEntries(rest), [id]: reply } };
}

/** What was typed while the save was under way stays a draft of the person that there is now. */
function personSaved(state: State, event: SidebarEvent & { readonly type: 'personSaved' }): State {
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

function opened(state: State, reply: OpenReply): State {
  const { language, user, today, cards, tiers, ready } = reply;
  return { ...state, language, user, today, cards, tiers, archive: ready ? 'open' : 'notSetUp', archiveRefusal: null };
}

function typed(state: State, event: SidebarEvent & { readonly type: 'typed' }): State {
  const card = cardOfKey(state.loaded, event.key) ?? null;
  const draft = state.drafts[event.key] ?? (card && draftOfCard(card));
  if (!draft) return state;
  const drafts = { ...state.drafts, [event.key]: typeInto(draft, event.typed, card, event.keptAt) };
  // A field that was refused is judged again at the next save; what is under way goes on.
  const save = state.saves[event.key];
  const field = save?.name === 'refused' ? save.refusal.field : undefined;
  const judged = field !== undefined && field in event.typed;
  return { ...state, drafts, saves: judged ? without(state.saves, event.key) : state.saves };
}

/** The sheet holds what `sent` held. What was typed since then stays a draft, of the card that there is now. */
function saved(before: State, { sent, card, at }: SidebarEvent & { readonly type: 'saved' }): State {
  const state = withLoaded(before, card, at);
  const name = sent.key === NEW ? 'created' : 'saved';
  const notice: Notice = { name, id: card.id, who: String(card.fields['name'] ?? '') };
  const draft = state.drafts[sent.key];
  // An answer that comes after Discard, or for another new card, has no draft to settle.
  if (!draft || draft.requestId !== sent.requestId) return { ...state, notice };
  const left = afterSave(draft, sent, card);
  const drafts = without(state.drafts, sent.key);
  const here = draftKeyOf(state.screen) === sent.key;
  const stays: Screen = { name: 'edit', key: card.id, focus: '' };
  return {
    ...withSave(state, sent.key, IDLE),
    drafts: left ? { ...drafts, [card.id]: left } : drafts,
    screen: here ? (countChanges(left ?? undefined) > 0 ? stays : cardScreen(card.id)) : state.screen,
    notice,
  };
}

function settledClash(state: State, key: string): State {
  const [save, draft] = [state.saves[key], state.drafts[key]];
  if (save?.name !== 'clash' || !draft) return state;
  const drafts = { ...state.drafts, [key]: afterChoice(draft, save.conflicts, save.choices) };
  return { ...state, drafts, saves: without(state.saves, key) };
}

function madeNew(state: State, key: string, requestId: string): State {
  const draft = state.drafts[key];
  if (!draft || state.drafts[NEW]) return state;
  return {
    ...state,
    drafts: { ...without(state.drafts, key), [NEW]: asNewCard(draft, state.loaded[key]?.card, requestId) },
    saves: without(state.saves, key),
    screen: { name: 'edit', key: NEW, focus: '' },
  };
}

export function nextState(state: State, event: SidebarEvent): State {
  switch (event.type) {
    case 'opening':
      return { ...state, archive: state.archive === 'open' ? 'open' : 'opening', archiveRefusal: null };
    case 'openingSlow':
      return { ...state, archive: state.archive === 'opening' ? 'slow' : state.archive };
    case 'opened':
      return opened(state, event.reply);
    case 'openFailed':
      // An archive that was open stays usable with what is known of it.
      return state.archive === 'open' ? state : { ...state, archive: 'failed', archiveRefusal: event.refusal };
    case 'settingUp':
      return { ...state, archive: 'settingUp', archiveRefusal: null };
    case 'setUpFailed':
      return { ...state, archive: event.was, archiveRefusal: event.refusal };
    case 'adoption': {
      const adoption = nextAdoption(state.adoption, event.event);
      // A new screen value, so that the focus goes to the heading that has changed.
      const turned = adoption?.phase !== state.adoption?.phase && event.event.name !== 'sent';
      return { ...state, adoption, screen: turned ? { name: 'home', focus: 'heading' } : state.screen };
    }
    case 'typedSearch': {
      const settled = event.composing ? state.search.settled : event.text;
      const active = settled === state.search.settled ? state.search.active : settled.trim() === '' ? -1 : 0;
      return { ...state, search: { typed: event.text, settled, active } };
    }
    case 'movedActive':
      return { ...state, search: { ...state.search, active: event.to } };
    case 'went':
      return { ...state, screen: event.screen, notice: null };
    case 'fetching':
      return { ...state, fetching: { ...state.fetching, [event.id]: 'fetching' } };
    case 'fetchSlow':
      return state.fetching[event.id] === 'fetching'
        ? { ...state, fetching: { ...state.fetching, [event.id]: 'slow' } }
        : state;
    case 'fetched': {
      // A load tells the team's columns as they are now: one that was removed in the sheet goes from the card too.
      const loaded = without(state.loaded, event.card.id);
      return withLoaded({ ...state, loaded }, event.card, event.at);
    }
    case 'relatedAsked':
      return typeof state.related[event.id] === 'object' ? state : withRelated(state, event.id, 'fetching');
    case 'relatedArrived':
      return withRelated(state, event.reply.id, event.reply);
    case 'relatedFailed':
      return typeof state.related[event.id] === 'object' ? state : withRelated(state, event.id, 'failed');
    case 'newPerson': {
      const key = personKey(event.customerId, '');
      const begun = state.drafts[key];
      if (begun && (countChanges(begun) > 0 || state.saves[key])) return state;
      return { ...state, drafts: { ...state.drafts, [key]: newPersonDraft(event.customerId, event.requestId) } };
    }
    case 'personSaved':
      return personSaved(state, event);
    case 'fetchRefused':
      return { ...state, fetching: { ...state.fetching, [event.id]: event.refusal } };
    case 'typed':
      return typed(state, event);
    case 'newCard': {
      // A new card already begun goes on; its save may even be under way.
      const begun = state.drafts[NEW];
      if (begun && (!isUntouched(begun) || state.saves[NEW])) return state;
      const draft = newDraft(event.kind, event.requestId, event.prefilled);
      return { ...state, drafts: { ...state.drafts, [NEW]: draft } };
    }
    case 'choseKind': {
      const draft = state.drafts[NEW];
      return draft ? { ...state, drafts: { ...state.drafts, [NEW]: { ...draft, kind: event.kind } } } : state;
    }
    case 'discarded':
      return {
        ...state,
        drafts: without(state.drafts, event.key),
        saves: without(state.saves, event.key),
        notice: { name: 'discarded' },
      };
    case 'restored': {
      const drafts = Object.fromEntries(event.drafts.map((draft) => [draft.key, draft]));
      return { ...state, drafts: { ...drafts, ...state.drafts }, draftsKept: event.kept };
    }
    case 'saveBlocked': {
      // A new screen value, so that the focus moves there again at every refused Save.
      const screen = { ...state.screen, focus: event.field };
      return withSave({ ...state, screen }, event.key, { name: 'blocked' });
    }
    case 'saveWaits':
      return withSave(state, event.key, { name: 'waiting', attempt: attemptOf(state.saves[event.key]) });
    case 'saveSent':
      return withSave(state, event.key, { name: 'sending', attempt: event.attempt, sent: event.sent });
    case 'saveSilent': {
      const save = state.saves[event.key];
      return save?.name === 'sending' && save.attempt === event.attempt
        ? withSave(state, event.key, { ...save, name: 'checking' })
        : state;
    }
    case 'saved':
      return saved(state, event);
    case 'saveRefused': {
      // The answer to an older attempt says nothing about the one under way.
      const save = state.saves[event.key];
      const current = (save?.name === 'sending' || save?.name === 'checking') && save.attempt === event.attempt;
      return current ? withSave(state, event.key, afterRefusal(event.attempt, event.refusal)) : state;
    }
    case 'choseClash': {
      const save = state.saves[event.key];
      if (save?.name !== 'clash') return state;
      return withSave(state, event.key, { ...save, choices: { ...save.choices, [event.field]: event.choice } });
    }
    case 'settledClash':
      return settledClash(state, event.key);
    case 'leftClash':
      return withSave(state, event.key, IDLE);
    case 'madeNew':
      return madeNew(state, event.key, event.requestId);
    case 'online':
      return { ...state, online: event.online };
    case 'selectedRow':
      return { ...state, selected: event.selected };
    case 'noticed':
      return { ...state, notice: event.notice };
    case 'folded':
      return { ...state, open: { ...state.open, [event.name]: event.open } };
    case 'letterKeys':
      return { ...state, letterKeys: event.on };
  }
}
