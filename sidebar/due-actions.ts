// What a person does about the day's work: settle an item, take that back, write a task. Shown at once, taken back when the
// sheet refuses. Decides nothing that the state can decide.
import type { CallError, Reply } from '../src/contract/sidebar-api';
import type { DueLine, SettleDueReply } from '../src/contract/today-api';
import type { World } from './actions';
import type { DueEvent } from './due-state';
import type { Refusal } from './save-state';
import type { SidebarEvent } from './sidebar-event';
import type { State } from './state';
import type { Store } from './store';

interface Ways {
  readonly refusalOf: (error: CallError) => Refusal;
  readonly forgetNoticeLater: () => void;
  readonly goHome: (focus: string) => void;
}

export function createDueActions(store: Store<State, SidebarEvent>, world: World, ways: Ways) {
  const { rpc } = world;
  const due = (event: DueEvent): void => store.dispatch({ type: 'due', event });
  /** What the sheet says of an item settled here; undo waits for it. */
  const answers = new Map<string, Promise<Reply<SettleDueReply>>>();

  /** Keys that the sheet has as settled. */
  const confirmed = new Set<string>();
  const asked = { times: 0 };

  async function fetchDue(): Promise<void> {
    const turn = (asked.times += 1);
    const known = [...confirmed];
    due({ name: 'asked' });
    const reply = await rpc.call('todayFromSidebar', {}, () => due({ name: 'slow' }));
    // Only the list that was asked for last is the newest.
    if (turn !== asked.times) return;
    due(reply.ok ? { name: 'arrived', list: reply.value, known } : { name: 'failed' });
  }

  async function settle(line: DueLine, action: 'done' | 'snooze'): Promise<void> {
    const { key, customer, why, deed } = line;
    const { gone, list } = store.state().due;
    if (gone[key] !== undefined && gone[key] === (list?.day ?? '')) return;
    due({ name: 'settling', key });
    const what = action === 'snooze' ? 'snooze' : (deed ?? 'done');
    const notice = { name: 'settled', key, what, who: customer?.name ?? why } as const;
    store.dispatch({ type: 'noticed', notice: { ...notice, until: null } });
    ways.forgetNoticeLater();
    const answer = rpc.call('settleDueFromSidebar', { key, action, requestId: world.newRequestId() });
    answers.set(key, answer);
    const reply = await answer;
    const shown = store.state().notice;
    const showsIt = shown?.name === 'settled' && shown.key === key;
    if (reply.ok) {
      confirmed.add(key);
      if (showsIt) store.dispatch({ type: 'noticed', notice: { ...notice, until: reply.value.until } });
      return;
    }
    due({ name: 'refused', key, refusal: ways.refusalOf(reply.error), undoing: false });
    if (showsIt) store.dispatch({ type: 'noticed', notice: null });
  }

  async function unsettle(key: string): Promise<void> {
    due({ name: 'back', key });
    const reply = await answers.get(key);
    // What was refused is back already.
    if (!reply?.ok) return;
    confirmed.delete(key);
    const { cell } = reply.value;
    const undone = await rpc.call('settleDueFromSidebar', {
      key,
      action: 'undo',
      requestId: world.newRequestId(),
      cell,
    });
    if (!undone.ok) due({ name: 'refused', key, refusal: ways.refusalOf(undone.error), undoing: true });
  }

  function startTask(customer: string | null = null): void {
    const { due: state, today } = store.state();
    due({ name: 'newTask', requestId: world.newRequestId(), due: state.list?.day ?? today, customer });
    store.dispatch({ type: 'went', screen: { name: 'task', focus: 'text' } });
  }

  async function addTask(): Promise<void> {
    const { task } = store.state().due;
    if (task === null || task.phase === 'sending') return;
    if (task.text.trim() === '') {
      store.dispatch({ type: 'went', screen: { name: 'task', focus: 'text' } });
      return due({ name: 'taskRefused', refusal: { code: 'invalid-field', field: 'text' } });
    }
    due({ name: 'sendingTask' });
    const reply = await rpc.call(
      'addTaskFromSidebar',
      {
        text: task.text,
        due: task.due === '' ? null : task.due,
        requestId: task.requestId,
        ...(task.to === '' ? {} : { to: task.to }),
        ...(task.customer === null ? {} : { customer: task.customer }),
      },
      // The server takes the same request as the same task, so it can be sent again.
      () => due({ name: 'taskRefused', refusal: { code: 'no-answer' } }),
    );
    if (!reply.ok) return due({ name: 'taskRefused', refusal: ways.refusalOf(reply.error) });
    due({ name: 'addedTask' });
    if (store.state().screen.name === 'task') ways.goHome('today');
    else void fetchDue();
  }

  return {
    fetchDue,
    settle,
    unsettle,
    startTask,
    addTask,
    typeTask: (typed: Extract<DueEvent, { name: 'typedTask' }>['typed']): void => due({ name: 'typedTask', typed }),
    /** Something was saved or logged that the list tells of. */
    dueChanged: (): void => due({ name: 'changed' }),
  };
}
