import { describe, expect, it } from '@jest/globals';
import type { CallName, Send } from '../../sidebar/rpc';
import { createRpc, MOST_AT_ONCE, SILENCE_MS } from '../../sidebar/rpc';

/** Google's side, steered by the test: calls wait here until they are answered. */
function steeredGoogle() {
  const sent: { name: CallName; request: unknown; reply: (value: unknown) => void; fail: () => void }[] = [];
  const clock: { work: () => void; afterMs: number; timer: number }[] = [];
  const send: Send = (name, request, reply, fail) => void sent.push({ name, request, reply, fail });
  const timers = {
    set: (work: () => void, afterMs: number): number => clock.push({ work, afterMs, timer: clock.length + 1 }),
    clear: (timer: number): void => void clock.splice(0, clock.length, ...clock.filter((each) => each.timer !== timer)),
  };
  return { sent, clock, timers, send };
}
const NO_SELECTION = { ok: true, value: null };

describe('createRpc()', () => {
  it('hands over the value of a reply', async () => {
    const { sent, send, timers } = steeredGoogle();
    const reply = createRpc(send, timers).call('selectedCardFromSidebar', {});
    sent[0]?.reply({ ok: true, value: { id: 'C-1', row: 7 } });
    expect(await reply).toEqual({ ok: true, value: { id: 'C-1', row: 7 } });
  });

  it('turns a failure of Google into code failed without its words', async () => {
    const { sent, send, timers } = steeredGoogle();
    const reply = createRpc(send, timers).call('loadCardFromSidebar', { id: 'C-1' });
    sent[0]?.fail();
    expect(await reply).toEqual({ ok: false, error: { code: 'failed', message: '' } });
  });

  it('turns an argument that Google refuses at once into code failed', async () => {
    const { timers } = steeredGoogle();
    const refusing: Send = () => {
      throw new TypeError('Failed due to illegal value in property: 0');
    };
    expect((await createRpc(refusing, timers).call('loadCardFromSidebar', { id: 'C-1' })).ok).toBe(false);
  });

  it.each([null, undefined, 'ok', 7, {}, { ok: true }, { ok: false }, { ok: false, error: null }])(
    'takes %p, which is no reply, for a failure',
    async (answer) => {
      const { sent, send, timers } = steeredGoogle();
      const reply = createRpc(send, timers).call('loadCardFromSidebar', { id: 'C-1' });
      sent[0]?.reply(answer);
      expect(await reply).toEqual({ ok: false, error: { code: 'failed', message: '' } });
    },
  );

  it('has at most four calls under way and starts the next as one is answered', async () => {
    const { sent, send, timers } = steeredGoogle();
    const rpc = createRpc(send, timers);
    const replies = Array.from({ length: 6 }, () => rpc.call('saveCardFromSidebar', { changes: {} }));
    expect(sent).toHaveLength(MOST_AT_ONCE);
    sent[0]?.reply(NO_SELECTION);
    expect(sent).toHaveLength(MOST_AT_ONCE + 1);
    for (let at = 1; at < 6; at += 1) sent[at]?.reply(NO_SELECTION);
    await Promise.all(replies);
    expect(sent).toHaveLength(6);
  });

  it('keeps a place free of reads, so that a save goes out at once', () => {
    const { sent, send, timers } = steeredGoogle();
    const rpc = createRpc(send, timers);
    for (let at = 0; at < 8; at += 1) void rpc.call('loadCardFromSidebar', { id: `C-${at}` });
    expect(sent).toHaveLength(MOST_AT_ONCE - 1);
    void rpc.call('saveCardFromSidebar', { changes: {} });
    expect(sent.at(-1)?.name).toBe('saveCardFromSidebar');
  });

  it('tells of silence once and still hands over an answer that comes late', async () => {
    const { sent, clock, send, timers } = steeredGoogle();
    let silences = 0;
    const reply = createRpc(send, timers).call('selectedCardFromSidebar', {}, () => (silences += 1));
    expect(clock.map(({ afterMs }) => afterMs)).toEqual([SILENCE_MS]);
    clock[0]?.work();
    expect(silences).toBe(1);
    sent[0]?.reply(NO_SELECTION);
    expect(await reply).toEqual(NO_SELECTION);
  });

  it('tells nothing of silence once the answer is there', async () => {
    const { sent, clock, send, timers } = steeredGoogle();
    const reply = createRpc(send, timers).call('selectedCardFromSidebar', {});
    sent[0]?.reply(NO_SELECTION);
    await reply;
    expect(clock).toEqual([]);
  });

  it('does not let lost calls hold their places for ever', () => {
    const { sent, clock, send, timers } = steeredGoogle();
    const rpc = createRpc(send, timers);
    for (let at = 0; at < 4; at += 1) void rpc.call('loadCardFromSidebar', { id: `C-${at}` });
    expect(sent).toHaveLength(3);
    clock[0]?.work();
    expect(sent).toHaveLength(4);
  });
});
