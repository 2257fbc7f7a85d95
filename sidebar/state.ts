// Everything the sidebar knows, and how each event changes it: (state, event) -> state, with no DOM, clock or network.
// Nothing that was typed leaves `drafts` but by a save that the sheet confirmed or by the person's own Discard.
import type {
  Card,
  CardSummary,
  HistoryReply,
  Language,
  OpenReply,
  OwnFieldsReply,
  RelatedReply,
  SelectedCard,
} from '../src/contract/sidebar-api';
import type { Adoption } from './adoption';
import { nextAdoption } from './adoption';
import type { HealthState } from './health-state';
import { NO_HEALTH, nextHealth } from './health-state';
import type { OutboxState } from './outbox-state';
import { NO_OUTBOX, nextOutbox } from './outbox-state';
import type { DueState } from './due-state';
import { NO_DUE, nextDue } from './due-state';
import type { LogState } from './log-state';
import { NO_LOG, nextLog } from './log-state';
import type { Draft } from './draft';
import { countChanges, isUntouched, NEW, newDraft, newPersonDraft } from './draft';
import { ofKind } from './draft-kind';
import { personKey } from './person';
import type { Refusal, SaveState } from './save-state';
import { afterRefusal, attemptOf, IDLE } from './save-state';
import type { Screen } from './screen';
import { HOME } from './screen';
import type { ArchivePhase, Notice, SidebarEvent } from './sidebar-event';
import { withHistory, withLoaded, without, withRelated } from './state-cards';
import { madeNew, personSaved, puttingBack, saved, settledClash, stillTrue, typed, withSave } from './state-saves';

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
  /** The day's work. */
  readonly due: DueState;
  /** How the reminders stand. */
  readonly health: HealthState;
  /** Contacts being logged, and what was prepared for calls. */
  readonly log: LogState;
  /** Mails to customers that are being drafted. */
  readonly outbox: OutboxState;
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
  /** What the change log holds about cards, as it is asked for. */
  readonly history: Readonly<Record<string, HistoryReply | 'fetching' | 'failed'>>;
  /** Cards said to be still true, before the sheet has it; or why it has not. */
  readonly stillTrue: Readonly<Record<string, 'sent' | 'failed'>>;
  /** The team's own columns for the form of a new card; null until they are known. */
  readonly ownFields: OwnFieldsReply | null;
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

/** A loaded card is worth showing at once for a minute. */
export const FRESH_MS = 60_000;

export const startState = (language: Language): State => ({
  archive: 'opening',
  archiveRefusal: null,
  adoption: null,
  due: NO_DUE,
  health: NO_HEALTH,
  log: NO_LOG,
  outbox: NO_OUTBOX,
  language,
  user: '',
  today: '',
  cards: [],
  tiers: [],
  related: {},
  history: {},
  stillTrue: {},
  ownFields: null,
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

function opened(state: State, reply: OpenReply): State {
  const { language, user, today, cards, tiers, ready } = reply;
  return { ...state, language, user, today, cards, tiers, archive: ready ? 'open' : 'notSetUp', archiveRefusal: null };
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
    case 'due':
      return { ...state, due: nextDue(state.due, event.event) };
    case 'health':
      return { ...state, health: nextHealth(state.health, event.event) };
    case 'log':
      return { ...state, log: nextLog(state.log, event.event) };
    case 'outbox':
      return { ...state, outbox: nextOutbox(state.outbox, event.event) };
    case 'moved':
      return withLoaded(state, event.card, event.at);
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
    case 'historyAsked':
      return typeof state.history[event.id] === 'object' ? state : withHistory(state, event.id, 'fetching');
    case 'historyArrived':
      return withHistory(state, event.reply.id, event.reply);
    case 'historyFailed':
      return withHistory(state, event.id, 'failed');
    case 'ownFieldsArrived':
      return { ...state, ownFields: event.reply };
    case 'puttingBack':
      return puttingBack(state, event);
    case 'stillTrueSent':
      return { ...state, stillTrue: { ...state.stillTrue, [event.id]: 'sent' }, notice: null };
    case 'stillTrueFailed':
      return { ...state, stillTrue: { ...state.stillTrue, [event.id]: 'failed' } };
    case 'stillTrue':
      return stillTrue(state, event);
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
      return draft ? { ...state, drafts: { ...state.drafts, [NEW]: ofKind(draft, event.kind) } } : state;
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
      return withSave({ ...state, notice: event.sent.back === undefined ? null : { name: 'undoing' } }, event.key, {
        name: 'sending',
        attempt: event.attempt,
        sent: event.sent,
      });
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
      if (!current) return state;
      return withSave({ ...state, notice: null }, event.key, afterRefusal(event.attempt, event.refusal));
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
