// What a person can do about what stands on a card: read its history, put something back, say that all is still true.
// Decides nothing that the state can decide; saving, forms and the message belong to actions.ts and are passed in.
import { LAST_CONFIRMED, TODAY } from '../src/domain/card/marks';
import type { World } from './actions';
import type { Undo } from './draft-back';
import { cardScreen } from './screen';
import type { SidebarEvent } from './sidebar-event';
import type { State } from './state';
import type { Store } from './store';

/** The name of the fold under which a card's history shows: open for that card alone, since it costs a call. */
export const historyFold = (id: string): string => `history ${id}`;

interface Ways {
  readonly save: (key: string) => Promise<void>;
  readonly edit: (key: string) => void;
  readonly forgetNoticeLater: () => void;
}

export function createCheckedActions(store: Store<State, SidebarEvent>, world: World, ways: Ways) {
  const { rpc } = world;
  const { dispatch } = store;

  /** The change log's lines about the card, anew after every save of it. */
  async function fetchHistory(id: string): Promise<void> {
    dispatch({ type: 'historyAsked', id });
    const reply = await rpc.call('loadHistoryFromSidebar', { id });
    if (reply.ok) dispatch({ type: 'historyArrived', reply: reply.value });
    else dispatch({ type: 'historyFailed', id });
  }

  function openHistory(id: string): void {
    dispatch({ type: 'folded', name: historyFold(id), open: true });
    dispatch({ type: 'went', screen: cardScreen(id, 'history') });
    void fetchHistory(id);
  }

  /** A refusal or a clash shows in the form, where what is to be written back stands like anything typed. */
  async function putBack(id: string, undo: Undo, back: string): Promise<void> {
    dispatch({ type: 'puttingBack', id, undo, back, keptAt: world.wallTime() });
    if (store.state().drafts[id]?.back === undefined) return;
    await ways.save(id);
    const { drafts, screen } = store.state();
    if (drafts[id]?.back !== undefined && screen.name === 'card' && screen.id === id) ways.edit(id);
  }

  async function confirmAll(id: string): Promise<void> {
    const loaded = store.state().loaded[id];
    if (!loaded || store.state().stillTrue[id] === 'sent') return;
    dispatch({ type: 'stillTrueSent', id });
    const { revision, rows, fields } = loaded.card;
    const base = { [LAST_CONFIRMED]: fields[LAST_CONFIRMED] ?? null };
    const request = { id, revision, rows, base, changes: { [LAST_CONFIRMED]: TODAY } };
    const reply = await rpc.call('saveCardFromSidebar', request);
    if (!reply.ok) return dispatch({ type: 'stillTrueFailed', id });
    dispatch({ type: 'stillTrue', card: reply.value, at: world.now() });
    ways.forgetNoticeLater();
    refreshHistory(id);
  }

  /** After a save: only where somebody is looking at it. */
  function refreshHistory(id: string): void {
    if (store.state().open[historyFold(id)] === true) void fetchHistory(id);
  }

  return { fetchHistory, openHistory, putBack, confirmAll, refreshHistory };
}
