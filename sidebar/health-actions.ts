// What a person does about the reminders: look, start, take over, stop. Nothing here is shown before the server has said it.
import type { CallError, Reply } from '../src/contract/sidebar-api';
import type { HealthReply } from '../src/contract/health-api';
import type { World } from './actions';
import type { HealthEvent } from './health-state';
import type { Refusal } from './save-state';
import type { SidebarEvent } from './sidebar-event';
import type { State } from './state';
import type { Store } from './store';

export function createHealthActions(
  store: Store<State, SidebarEvent>,
  { rpc }: World,
  refusalOf: (error: CallError) => Refusal,
) {
  const health = (event: HealthEvent): void => store.dispatch({ type: 'health', event });
  const settle = (reply: Reply<HealthReply>): void =>
    health(reply.ok ? { name: 'arrived', reply: reply.value } : { name: 'refused', refusal: refusalOf(reply.error) });
  const isBusy = (): boolean => ['starting', 'stopping'].includes(store.state().health.phase);

  async function fetchHealth(): Promise<void> {
    if (isBusy()) return;
    health({ name: 'asked' });
    const reply = await rpc.call('healthFromSidebar', {});
    health(reply.ok ? { name: 'arrived', reply: reply.value } : { name: 'failed' });
  }

  return {
    fetchHealth,
    showHealth: (): void => {
      store.dispatch({ type: 'went', screen: { name: 'health', focus: 'heading' } });
      void fetchHealth();
    },
    /** Starts one's own; whoever starts takes over from those whose runs stopped coming, and says that a copy is meant. */
    startReminders: async (): Promise<void> => {
      if (isBusy()) return;
      const copied = store.state().health.reply?.state === 'copied';
      health({ name: 'starting' });
      settle(await rpc.call(copied ? 'confirmCopyFromSidebar' : 'startRemindersFromSidebar', {}));
    },
    stopReminders: async (): Promise<void> => {
      if (isBusy()) return;
      health({ name: 'stopping' });
      settle(await rpc.call('stopRemindersFromSidebar', {}));
    },
  };
}
