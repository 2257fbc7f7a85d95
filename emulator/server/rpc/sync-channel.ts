// The worker's end: asks the main thread and sleeps until the answer is there, since Apps Script services are synchronous.
// Knows no host and no service. Only a thread other than the main one may sleep like this.
import { receiveMessageOnPort, type MessagePort } from 'node:worker_threads';
import { decodeError, type RemoteCall, type RemoteLine, type RemoteReply } from './remote-call';

export class SyncChannel {
  private readonly port: MessagePort;
  private readonly replies: Int32Array;

  constructor(line: RemoteLine<MessagePort>) {
    this.port = line.port;
    this.replies = new Int32Array(line.replies);
  }

  call(call: RemoteCall): unknown {
    const seen = Atomics.load(this.replies, 0);
    this.port.postMessage(call);
    // The main thread posts first and counts after, so a reply is in the port once the counter has moved.
    while (Atomics.load(this.replies, 0) === seen) Atomics.wait(this.replies, 0, seen);
    const received = receiveMessageOnPort(this.port) as { message: RemoteReply } | undefined;
    if (received === undefined) throw new Error(`Cannot call ${call.target}.${call.method}: the reply was lost`);
    const reply = received.message;
    if (!reply.ok) throw decodeError(reply.error);
    return reply.value;
  }
}

/**
 * An object of type `T` that lives at the other end; its methods are called there, one at a time.
 * Only methods: a property of it reads as a function.
 */
export function remote<T extends object>(channel: Pick<SyncChannel, 'call'>, target: string): T {
  const methods = new Map<string, (...args: unknown[]) => unknown>();
  const handler: ProxyHandler<object> = {
    get(_target, key) {
      // `then` would make the proxy look like a promise to whoever awaits it.
      if (typeof key !== 'string' || key === 'then' || key === 'toJSON') return undefined;
      let method = methods.get(key);
      if (method === undefined) {
        method = (...args: unknown[]): unknown => channel.call({ target, method: key, args });
        methods.set(key, method);
      }
      return method;
    },
    set(_target, key) {
      throw new Error(`Cannot set ${target}.${String(key)}: it lives in another thread`);
    },
  };
  return new Proxy({}, handler) as T;
}
