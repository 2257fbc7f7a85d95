// What a person does about a contact: prepare it, log it, take that back. Shown at once, taken back with the text kept when
// the sheet refuses. Decides nothing that the state can decide.
import type { LogContactReply } from '../src/contract/follow-up-api';
import type { CallError, Reply } from '../src/contract/sidebar-api';
import type { World } from './actions';
import type { LogEvent, LogForm, LogWords } from './log-state';
import { logProblem, logRequest } from './log-state';
import type { Refusal } from './save-state';
import { cardScreen } from './screen';
import type { SidebarEvent } from './sidebar-event';
import type { State } from './state';
import type { Store } from './store';

interface Ways {
  readonly refusalOf: (error: CallError) => Refusal;
  readonly forgetNoticeLater: () => void;
  readonly fetchRelated: (id: string) => Promise<void>;
  readonly fetchCard: (id: string) => Promise<void>;
  readonly refreshHistory: (id: string) => void;
  readonly dueChanged: () => void;
}

export function createLogActions(store: Store<State, SidebarEvent>, world: World, ways: Ways) {
  const { rpc } = world;
  const log = (event: LogEvent): void => store.dispatch({ type: 'log', event });
  /** Under way, so that the form's own day waits for the proposal. */
  const preparing = new Map<string, Promise<void>>();
  /** What the sheet says of a contact logged here; undo waits for it. */
  const answers = new Map<string, Promise<Reply<LogContactReply>>>();

  function fetchPrepared(id: string): Promise<void> {
    log({ name: 'asking', id });
    const asked = rpc.call('prepareCallFromSidebar', { id }).then((reply) => {
      log(reply.ok ? { name: 'prepared', reply: reply.value } : { name: 'notPrepared', id });
    });
    preparing.set(id, asked);
    return asked;
  }

  /** Nobody is to call a customer who asked for peace. */
  function prepare(id: string): void {
    if (store.state().loaded[id]?.card.fields['doNotContact'] === true) return;
    store.dispatch({ type: 'went', screen: { name: 'prepare', id, focus: 'heading' } });
    void fetchPrepared(id);
    if (!store.state().loaded[id]) void ways.fetchCard(id);
  }

  /** One already begun goes on. */
  function startLog(id: string): void {
    const { log: state, loaded, cards, today } = store.state();
    const fields = loaded[id]?.card.fields ?? {};
    const fresh: LogForm = {
      customerId: id,
      name: cards.find((card) => card.id === id)?.name ?? '',
      requestId: world.newRequestId(),
      base: Object.fromEntries(['nextFollowUp', 'nextTime', 'stage'].map((key) => [key, fields[key] ?? null])),
      ...{ channel: 'phone', direction: fields['doNotContact'] === true ? 'in' : 'out', purpose: '', said: '' },
      ...{
        outcome: 'notOrdered',
        orderNumber: '',
        orderDate: today,
        orderAmount: '',
        reason: '',
        promise: '',
        promiseDue: '',
      },
      ...{ nextFollowUp: null, nextTime: '', stage: String(fields['stage'] ?? '') },
      ...{ touched: false, keptAt: '', phase: 'typing' },
    };
    const begun = state.forms[id];
    if (begun?.phase === 'sending') return;
    log({ name: 'begun', form: begun?.touched === true ? begun : loaded[id] ? fresh : { ...fresh, base: {} } });
    store.dispatch({ type: 'went', screen: { name: 'log', id, focus: 'said' } });
    if (typeof state.prepared[id] !== 'object') void fetchPrepared(id);
  }

  async function logIt(id: string): Promise<void> {
    const { log: state, online } = store.state();
    const form = state.forms[id];
    if (!form || form.phase === 'sending') return;
    const wrong = logProblem(form, state.prepared[id]);
    if (wrong !== null) {
      log({ name: 'refused', id, refusal: { code: 'invalid-field', field: wrong } });
      return store.dispatch({ type: 'went', screen: { name: 'log', id, focus: wrong } });
    }
    if (!online) return log({ name: 'waiting', id });
    log({ name: 'sending', id });
    const { screen } = store.state();
    if (screen.name === 'log' && screen.id === id) store.dispatch({ type: 'went', screen: cardScreen(id, 'log') });
    store.dispatch({ type: 'noticed', notice: { name: 'logged', id, who: form.name } });
    ways.forgetNoticeLater();
    await preparing.get(id);
    const answer = rpc.call('logContactFromSidebar', logRequest(form, store.state().log.prepared[id]), () =>
      // The server takes the same request as the same contact, so it can be sent again.
      refuse(id, { code: 'no-answer' }),
    );
    answers.set(id, answer);
    const reply = await answer;
    if (!reply.ok) return refuse(id, ways.refusalOf(reply.error));
    log({ name: 'logged', id });
    const { notice } = store.state();
    if (reply.value.order === 'linked' && notice?.name === 'logged' && notice.id === id)
      store.dispatch({ type: 'noticed', notice: { ...notice, linked: form.orderNumber.trim() } });
    moved(id, { card: reply.value.card });
  }

  /** The text is in the form again; whoever still looks at the card sees it there. */
  function refuse(id: string, refusal: Refusal): void {
    if (store.state().log.forms[id]?.phase !== 'sending') return;
    const lost = refusal.code === 'failed' && !store.state().online;
    log(lost ? { name: 'waiting', id } : { name: 'refused', id, refusal });
    const { screen, notice } = store.state();
    if (notice?.name === 'logged' && notice.id === id) store.dispatch({ type: 'noticed', notice: null });
    if (screen.name === 'card' && screen.id === id)
      store.dispatch({ type: 'went', screen: { name: 'log', id, focus: 'heading' } });
  }

  function moved(id: string, { card }: Pick<LogContactReply, 'card'>): void {
    store.dispatch({ type: 'moved', card, at: world.now() });
    ways.refreshHistory(id);
    ways.dueChanged();
    void ways.fetchRelated(id);
  }

  async function undoLog(id: string): Promise<void> {
    const reply = await answers.get(id);
    // What was refused stands in the form.
    if (!reply?.ok) return;
    const { undo } = reply.value;
    const undone = await rpc.call('undoLogFromSidebar', { customerId: id, requestId: world.newRequestId(), undo });
    if (!undone.ok) return log({ name: 'notUndone', id, refusal: ways.refusalOf(undone.error) });
    answers.delete(id);
    store.dispatch({ type: 'noticed', notice: { name: 'logUndone' } });
    ways.forgetNoticeLater();
    moved(id, { card: undone.value });
  }

  return {
    prepare,
    startLog,
    logIt,
    undoLog,
    fetchPrepared,
    typeLog: (id: string, typed: Partial<LogWords>): void =>
      log({ name: 'typed', id, typed, keptAt: world.wallTime() }),
    tick: (id: string, question: string, on: boolean): void => log({ name: 'ticked', id, question, on }),
    discardLog: (id: string): void => {
      log({ name: 'discarded', id });
      store.dispatch({ type: 'went', screen: cardScreen(id, 'log') });
    },
    /** Leaves the form or the preparation; what was typed stays. */
    leaveLog: (id: string): void => {
      store.dispatch({ type: 'went', screen: cardScreen(id, 'log') });
      if (!store.state().loaded[id]) void ways.fetchCard(id);
    },
    sendWaitingLogs: (): void => {
      for (const [id, { phase }] of Object.entries(store.state().log.forms)) if (phase === 'waiting') void logIt(id);
    },
  };
}
