// The main thread's end: takes a worker's calls one after the other and wakes it when the answer is there.
// Knows no host; whoever makes one says what a call does, at once or later (a lock that is held, a person's answer).
import { MessageChannel, type MessagePort } from 'node:worker_threads';
import { encodeError, type RemoteCall, type RemoteLine, type RemoteReply } from './remote-call';

export type Dispatch = (call: RemoteCall) => unknown;

export class CallServer {
  /** To be handed to the worker, its `port` in the transfer list. */
  readonly line: RemoteLine<MessagePort>;
  private readonly port: MessagePort;
  private readonly replies: Int32Array;

  constructor(dispatch: Dispatch) {
    const { port1, port2 } = new MessageChannel();
    const replies = new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT);
    this.line = { port: port2, replies };
    this.port = port1;
    this.replies = new Int32Array(replies);
    this.port.on('message', (call: RemoteCall) => void this.answer(dispatch, call));
  }

  close(): void {
    this.port.close();
  }

  private async answer(dispatch: Dispatch, call: RemoteCall): Promise<void> {
    this.reply(await outcome(dispatch, call));
  }

  private reply(reply: RemoteReply): void {
    try {
      this.port.postMessage(reply);
    } catch (thrown) {
      // A value that cannot be cloned is a mistake of the emulator; the worker must wake and hear of it all the same.
      this.port.postMessage({ ok: false, error: encodeError(thrown) } satisfies RemoteReply);
    }
    Atomics.add(this.replies, 0, 1);
    Atomics.notify(this.replies, 0);
  }
}

async function outcome(dispatch: Dispatch, call: RemoteCall): Promise<RemoteReply> {
  try {
    return { ok: true, value: await dispatch(call) };
  } catch (thrown) {
    return { ok: false, error: encodeError(thrown) };
  }
}
