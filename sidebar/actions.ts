// What a person can do in the sidebar, and the calls it takes. Decides nothing that the state can decide.
// The world (clock, ids, network, clipboard) is passed in; knows no DOM.
import type { CallError, CardKind, Language } from '../src/contract/sidebar-api';
import { addDays, parseCivilDate } from '../src/domain/civil-date';
import type { AdoptionEvent } from './adoption';
import { mappingOf } from './adoption';
import type { Choice } from './draft';
import { createCheckedActions } from './checked-actions';
import { createDueActions } from './due-actions';
import { createHealthActions } from './health-actions';
import { createOutboxActions } from './outbox-actions';
import { createLogActions } from './log-actions';
import { isPersonKey, personKey, personOfKey, personRequest } from './person';
import { changesOf, draftOfCard, holdsAll, isNew, NEW, problemsOf, requestOf } from './draft';
import type { Draft } from './draft';
import type { Input } from './field-input';
import type { Rpc, Timers } from './rpc';
import type { Refusal } from './save-state';
import { attemptOf, isUnderWay } from './save-state';
import type { Focus } from './screen';
import { cardScreen, HOME } from './screen';
import type { SidebarEvent } from './sidebar-event';
import type { State } from './state';
import { FRESH_MS } from './state';
import type { Store } from './store';

export interface World {
  readonly rpc: Rpc;
  readonly timers: Timers;
  /** Milliseconds that only ever grow. */
  now(): number;
  /** `HH:MM` on the person's wall. */
  wallTime(): string;
  newRequestId(): string;
  copy(text: string): Promise<boolean>;
  focusGrid(): void;
}

export type Actions = ReturnType<typeof createActions>;

/** A resting choice is fetched ahead after this long. */
const REST_MS = 250;
/** The selected row is asked for on arrival, at most this often. */
const ARRIVAL_MS = 2_000;
/** The search index is asked for anew on an arrival after this long. */
const INDEX_MS = 600_000;
const NOTICE_MS = 20_000;

const refusalOf = ({ code, field, conflicts, message }: CallError): Refusal => ({
  code,
  ...(message === '' ? {} : { message }),
  ...(field === undefined ? {} : { field }),
  ...(conflicts === undefined ? {} : { conflicts }),
});

export function createActions(store: Store<State, SidebarEvent>, world: World) {
  const { rpc, timers } = world;
  const { dispatch } = store;
  const rest = { timer: 0 };
  const last = { arrival: -ARRIVAL_MS, index: 0, notice: 0 };

  async function open(): Promise<void> {
    dispatch({ type: 'opening' });
    last.index = world.now();
    const reply = await rpc.call('openFromSidebar', {}, () => dispatch({ type: 'openingSlow' }));
    if (reply.ok) {
      dispatch({ type: 'opened', reply: reply.value });
      if (reply.value.ready) void dueActions.fetchDue().then(healthActions.fetchHealth);
    } else dispatch({ type: 'openFailed', refusal: refusalOf(reply.error) });
  }

  async function setUp(language: Language): Promise<void> {
    const was = store.state().archive;
    dispatch({ type: 'settingUp' });
    const reply = await rpc.call('setUpFromSidebar', { language });
    if (reply.ok) await open();
    else dispatch({ type: 'setUpFailed', refusal: refusalOf(reply.error), was });
  }

  const adoption = (event: AdoptionEvent): void => dispatch({ type: 'adoption', event });

  async function lookForSheets(): Promise<void> {
    adoption({ name: 'looking', requestId: world.newRequestId() });
    const reply = await rpc.call('proposeAdoptionFromSidebar', {});
    adoption(
      reply.ok ? { name: 'found', proposals: reply.value } : { name: 'refused', refusal: refusalOf(reply.error) },
    );
  }

  /** The tabs first, in a run of their own: large sheets take their time. */
  async function copySheet(language: Language): Promise<void> {
    const { adoption: wished, archive } = store.state();
    if (!wished || wished.sheet === null || wished.phase !== 'choosing') return;
    const { sheet, requestId } = wished;
    const onSilence = (): void => adoption({ name: 'slow' });
    if (archive !== 'open') {
      adoption({ name: 'sent', phase: 'settingUp' });
      const made = await rpc.call('setUpFromSidebar', { language }, onSilence);
      if (!made.ok) return adoption({ name: 'refused', refusal: refusalOf(made.error) });
    }
    adoption({ name: 'sent', phase: 'copying' });
    const request = { sheet, mapping: mappingOf(wished), language, requestId };
    const reply = await rpc.call('adoptSheetFromSidebar', request, onSilence);
    if (!reply.ok) return adoption({ name: 'refused', refusal: refusalOf(reply.error) });
    adoption({ name: 'copied', reply: reply.value });
    await open();
  }

  async function fetchCard(id: string): Promise<void> {
    if (store.state().fetching[id] === 'fetching') return;
    dispatch({ type: 'fetching', id });
    const reply = await rpc.call('loadCardFromSidebar', { id }, () => dispatch({ type: 'fetchSlow', id }));
    if (!reply.ok) return dispatch({ type: 'fetchRefused', id, refusal: refusalOf(reply.error) });
    dispatch({ type: 'fetched', card: reply.value, at: world.now() });
    const { screen } = store.state();
    if (screen.name === 'card' && screen.id === id) await fetchRelated(id);
  }

  /** The card's rows in other tabs; asked for once the card itself is there. */
  async function fetchRelated(id: string): Promise<void> {
    dispatch({ type: 'relatedAsked', id });
    const reply = await rpc.call('loadRelatedFromSidebar', { id });
    if (reply.ok) dispatch({ type: 'relatedArrived', reply: reply.value });
    else dispatch({ type: 'relatedFailed', id });
  }

  const isFresh = (id: string): boolean => {
    const loaded = store.state().loaded[id];
    return loaded !== undefined && world.now() - loaded.at < FRESH_MS;
  };

  function openCard(id: string, focus: Focus = 'heading'): void {
    timers.clear(rest.timer);
    dispatch({ type: 'went', screen: cardScreen(id, focus) });
    void fetchCard(id);
  }

  /** Asks for the card that the arrow keys rest on, so that Enter shows it at once. */
  function restOn(id: string | undefined): void {
    timers.clear(rest.timer);
    if (id === undefined || isFresh(id)) return;
    rest.timer = timers.set(() => void fetchCard(id), REST_MS);
  }

  function edit(key: string, focus: Focus = ''): void {
    dispatch({ type: 'went', screen: { name: 'edit', key, focus } });
    const id = personOfKey(key)?.customerId ?? key;
    if (key === NEW) void fetchOwnFields();
    else if (!store.state().loaded[id]) void fetchCard(id);
  }

  /** What columns the team has is asked for once; until it is known a new card shows the fields that every team has. */
  async function fetchOwnFields(): Promise<void> {
    if (store.state().ownFields !== null) return;
    const reply = await rpc.call('loadOwnFieldsFromSidebar', {});
    if (reply.ok) dispatch({ type: 'ownFieldsArrived', reply: reply.value });
  }

  function type(key: string, typed: Readonly<Record<string, Input>>): void {
    dispatch({ type: 'typed', key, typed, keptAt: world.wallTime() });
  }

  function startCard(typed: string, kind: CardKind = 'individual'): void {
    const text = typed.trim();
    // Digits go to the phone, letters to the name.
    const field = /^[+\d\s()（）.-]+$/.test(text) ? 'phone' : 'name';
    const { today } = store.state();
    const nextFollowUp = parseCivilDate(today) === null ? {} : { nextFollowUp: addDays(today, 1) };
    const prefilled = { ...(text === '' ? {} : { [field]: text }), ...nextFollowUp };
    dispatch({ type: 'newCard', requestId: world.newRequestId(), kind, prefilled });
    dispatch({ type: 'went', screen: { name: 'quick', focus: text !== '' && field === 'name' ? 'phone' : 'name' } });
  }

  async function save(key: string): Promise<void> {
    const { drafts, saves, online } = store.state();
    const draft = drafts[key];
    if (isUnderWay(saves[key])) return;
    if (!draft || (!isNew(draft) && Object.keys(changesOf(draft)).length === 0)) return leaveForm(key);
    const [field] = Object.keys(problemsOf(draft));
    if (field !== undefined) return dispatch({ type: 'saveBlocked', key, field });
    if (!online) return dispatch({ type: 'saveWaits', key });
    await send(draft, attemptOf(saves[key]) + 1);
  }

  async function send(draft: Draft, attempt: number): Promise<void> {
    const { key } = draft;
    dispatch({ type: 'saveSent', key, attempt, sent: draft });
    let askedAgain = false;
    const onSilence = (): void => {
      askedAgain = key === NEW || isPersonKey(key);
      dispatch({ type: 'saveSilent', key, attempt });
      void check(draft, attempt);
    };
    const refused = isPersonKey(key)
      ? await sendPerson(draft, onSilence)
      : await rpc.call('saveCardFromSidebar', requestOf(draft), onSilence).then((reply) => {
          if (reply.ok) finishSave(draft, reply.value);
          return reply.ok ? null : reply.error;
        });
    // Not saved this time; what was sent again meanwhile may be, and its answer counts.
    if (refused === null || askedAgain) return;
    // Cut off on the way: asked again by itself when the network is back, which the server takes as the same save.
    if (refused.code === 'failed' && !store.state().online) dispatch({ type: 'saveWaits', key });
    else dispatch({ type: 'saveRefused', key, attempt, refusal: refusalOf(refused) });
  }

  /** Null when it is saved. */
  async function sendPerson(draft: Draft, onSilence: () => void): Promise<CallError | null> {
    const request = personRequest(draft.key, requestOf(draft));
    if (!request) return null;
    const reply = await rpc.call('savePersonFromSidebar', request, onSilence);
    if (!reply.ok) return reply.error;
    dispatch({ type: 'personSaved', customerId: request.customerId, sent: draft, person: reply.value });
    forgetNoticeLater();
    return null;
  }

  function finishSave(sent: Draft, card: Parameters<typeof holdsAll>[0]): void {
    dispatch({ type: 'saved', sent, card, at: world.now() });
    forgetNoticeLater();
    checked.refreshHistory(card.id);
    dueActions.dueChanged();
  }

  /** After silence: a new card is asked for again under its request id, a change is looked up in the sheet. */
  async function check(draft: Draft, attempt: number): Promise<void> {
    const refuse = (refusal: Refusal): void => dispatch({ type: 'saveRefused', key: draft.key, attempt, refusal });
    const giveUp = (): void => refuse({ code: 'no-answer' });
    // The server takes the same request for a person as the same save, be it the first that arrives or the second.
    if (isPersonKey(draft.key)) {
      const refused = await sendPerson(draft, giveUp);
      if (refused) refuse(refusalOf(refused));
      return;
    }
    if (draft.key === NEW) {
      const reply = await rpc.call('saveCardFromSidebar', requestOf(draft), giveUp);
      if (reply.ok) finishSave(draft, reply.value);
      else refuse(refusalOf(reply.error));
      return;
    }
    const reply = await rpc.call('loadCardFromSidebar', { id: draft.key }, giveUp);
    if (reply.ok && holdsAll(reply.value, changesOf(draft), draft.base)) finishSave(draft, reply.value);
    else if (!reply.ok && reply.error.code === 'not-found') refuse({ code: 'not-found' });
    else giveUp();
  }

  function addPerson(customerId: string): void {
    dispatch({ type: 'newPerson', customerId, requestId: world.newRequestId() });
    edit(personKey(customerId, ''), 'name');
  }

  /** Leaves a form; what was typed stays a draft. */
  function leaveForm(key: string): void {
    const person = personOfKey(key);
    if (person) openLoaded(person.customerId, 'people');
    else if (key === NEW) dispatch({ type: 'went', screen: HOME });
    else openLoaded(key, 'edit');
  }

  function openLoaded(id: string, focus: Focus): void {
    if (isFresh(id)) dispatch({ type: 'went', screen: cardScreen(id, focus) });
    else openCard(id, focus);
  }

  function forgetNoticeLater(): void {
    timers.clear(last.notice);
    last.notice = timers.set(() => dispatch({ type: 'noticed', notice: null }), NOTICE_MS);
  }

  /** Pointer or focus came into the sidebar: which row is selected, and is the index old? */
  async function arrive(): Promise<void> {
    if (store.state().archive !== 'open' || world.now() - last.arrival < ARRIVAL_MS) return;
    last.arrival = world.now();
    if (world.now() - last.index > INDEX_MS) void open();
    const reply = await rpc.call('selectedCardFromSidebar', {});
    if (reply.ok) dispatch({ type: 'selectedRow', selected: reply.value });
  }

  /** What was changed meanwhile may have changed the day's work. */
  function goHome(focus: Focus = 'search'): void {
    dispatch({ type: 'went', screen: { name: 'home', focus } });
    if (store.state().due.stale) void dueActions.fetchDue();
  }

  const checked = createCheckedActions(store, world, { save, edit, forgetNoticeLater });
  const healthActions = createHealthActions(store, world, refusalOf);
  const outboxActions = createOutboxActions(store, world, refusalOf);
  const dueActions = createDueActions(store, world, { refusalOf, forgetNoticeLater, goHome });
  const logActions = createLogActions(store, world, {
    ...{ refusalOf, forgetNoticeLater, fetchRelated, fetchCard },
    ...{ refreshHistory: checked.refreshHistory, dueChanged: dueActions.dueChanged },
  });

  return {
    open,
    setUp,
    lookForSheets,
    copySheet,
    chooseSheet: (sheet: number): void => adoption({ name: 'choseSheet', sheet, requestId: world.newRequestId() }),
    chooseColumn: (column: number, field: string | null): void =>
      adoption({ name: 'choseField', column, field, requestId: world.newRequestId() }),
    leaveAdoption: (): void => adoption({ name: 'left' }),
    openCard,
    restOn,
    edit,
    type,
    startCard,
    save,
    leaveForm,
    arrive,
    fetchCard,
    fetchRelated,
    ...checked,
    ...dueActions,
    ...healthActions,
    ...outboxActions,
    ...logActions,
    addPerson,
    /** Undoes what the short message tells of, while it shows. */
    undo: (): boolean => {
      const { notice } = store.state();
      if (notice?.name === 'settled') {
        timers.clear(last.notice);
        dispatch({ type: 'noticed', notice: null });
        void dueActions.unsettle(notice.key);
        return true;
      }
      if (notice?.name === 'logged') {
        timers.clear(last.notice);
        dispatch({ type: 'noticed', notice: null });
        void logActions.undoLog(notice.id);
        return true;
      }
      if (notice === null || !('undo' in notice) || notice.undo === undefined) return false;
      timers.clear(last.notice);
      dispatch({ type: 'noticed', notice: null });
      void checked.putBack(notice.id, notice.undo, 'heading');
      return true;
    },
    /** Whoever points at the message or has the focus in it is not done with it. */
    holdNotice: (): void => timers.clear(last.notice),
    releaseNotice: (): void => forgetNoticeLater(),
    focusGrid: (): void => world.focusGrid(),
    goHome,
    showToday: (): void => {
      dispatch({ type: 'typedSearch', text: '', composing: false });
      goHome('today');
    },
    showKeys: (): void => dispatch({ type: 'went', screen: { name: 'keys', focus: 'heading' } }),
    search: (text: string, composing: boolean): void => {
      if (store.state().screen.name !== 'home') dispatch({ type: 'went', screen: { name: 'home', focus: '' } });
      dispatch({ type: 'typedSearch', text, composing });
    },
    moveActive: (to: number): void => dispatch({ type: 'movedActive', to }),
    chooseKind: (kind: CardKind): void => dispatch({ type: 'choseKind', kind }),
    /** Continues a draft where it was left. */
    resume: (draft: Draft): void =>
      draft.key === NEW ? dispatch({ type: 'went', screen: { name: 'quick', focus: 'name' } }) : edit(draft.key),
    discard: (key: string): void => {
      dispatch({ type: 'discarded', key });
      forgetNoticeLater();
    },
    chooseClash: (key: string, field: string, choice: Choice): void =>
      dispatch({ type: 'choseClash', key, field, choice }),
    saveClash: (key: string): Promise<void> => {
      dispatch({ type: 'settledClash', key });
      return save(key);
    },
    leaveClash: (key: string): void => dispatch({ type: 'leftClash', key }),
    restoreAsNew: (key: string): void => dispatch({ type: 'madeNew', key, requestId: world.newRequestId() }),
    copy: async (text: string): Promise<void> => {
      if (!(await world.copy(text))) return;
      dispatch({ type: 'noticed', notice: { name: 'copied' } });
      forgetNoticeLater();
    },
    setOnline: (online: boolean): void => {
      dispatch({ type: 'online', online });
      if (!online) return;
      const waiting = Object.entries(store.state().saves).filter(([, state]) => state.name === 'waiting');
      for (const [key] of waiting) void save(key);
      logActions.sendWaitingLogs();
      if (store.state().archive === 'failed') void open();
    },
    fold: (name: string, isOpen: boolean): void => dispatch({ type: 'folded', name, open: isOpen }),
    setLetterKeys: (on: boolean): void => dispatch({ type: 'letterKeys', on }),
    closeNotice: (): void => dispatch({ type: 'noticed', notice: null }),
    draftOf: (id: string): Draft | undefined => {
      const { drafts, loaded } = store.state();
      const card = loaded[id]?.card;
      return drafts[id] ?? (card && draftOfCard(card));
    },
  };
}
