// What a person does about mails to customers: look whom a promotion reaches, draft it, draft greetings, copy their texts.
// Sends nothing: what is drafted waits in the Outbox tab.
import type { CallError } from '../src/contract/sidebar-api';
import type { World } from './actions';
import type { OutboxEvent, PromotionForm } from './outbox-state';
import { missingIn, promotionRequest } from './outbox-state';
import type { Refusal } from './save-state';
import type { SidebarEvent } from './sidebar-event';
import type { State } from './state';
import type { Store } from './store';

export function createOutboxActions(
  store: Store<State, SidebarEvent>,
  { rpc }: World,
  refusalOf: (error: CallError) => Refusal,
) {
  const outbox = (event: OutboxEvent): void => store.dispatch({ type: 'outbox', event });

  const silent = (): void => outbox({ name: 'silent' });

  const showTold = (): void => store.dispatch({ type: 'went', screen: { name: 'promotion', focus: 'told' } });

  async function ask(made: boolean): Promise<void> {
    const { form, phase } = store.state().outbox;
    if (phase !== 'idle') return;
    const field = missingIn(form);
    if (field !== null) {
      outbox({ name: 'refused', refusal: { code: 'invalid-field', field } });
      return store.dispatch({ type: 'went', screen: { name: 'promotion', focus: field } });
    }
    outbox({ name: 'sent', phase: made ? 'making' : 'previewing' });
    const call = made ? 'draftPromotionFromSidebar' : 'previewPromotionFromSidebar';
    const reply = await rpc.call(call, promotionRequest(form), silent);
    outbox(
      reply.ok
        ? { name: 'told', form, reply: reply.value, made }
        : { name: 'refused', refusal: refusalOf(reply.error) },
    );
    // It stands below the form, where nobody looks who does not scroll.
    if (reply.ok && store.state().screen.name === 'promotion') showTold();
  }

  return {
    showPromotion: async (): Promise<void> => {
      store.dispatch({ type: 'went', screen: { name: 'promotion', focus: 'heading' } });
      const reply = await rpc.call('promotionChoicesFromSidebar', {});
      if (reply.ok) outbox({ name: 'choices', choices: reply.value });
    },
    typePromotion: (typed: Partial<PromotionForm>): void => outbox({ name: 'typed', typed }),
    previewPromotion: (): Promise<void> => ask(false),
    draftPromotion: (): Promise<void> => ask(true),
    draftGreetings: async (): Promise<void> => {
      if (store.state().outbox.phase !== 'idle') return;
      outbox({ name: 'sent', phase: 'drafting' });
      const reply = await rpc.call('draftGreetingsFromSidebar', {}, silent);
      outbox(
        reply.ok
          ? { name: 'drafted', count: reply.value.drafted }
          : { name: 'refused', refusal: refusalOf(reply.error) },
      );
    },
    fetchGreetingTexts: async (id: string): Promise<void> => {
      outbox({ name: 'texts', id, texts: 'fetching' });
      const reply = await rpc.call('greetingTextsFromSidebar', { id });
      outbox({ name: 'texts', id, texts: reply.ok ? reply.value : 'failed' });
    },
  };
}
