// Does on the host what an execution in a worker asks for, and lets the server take part: a question waits for a person.
// Knows the parts' names; a name or method that is none is refused, as the worker runs foreign code.
import type { Host } from '../host/host';
import type { Answer, Question } from '../host/ui-state';
import { LockQueue } from './lock-queue';
import type { RemoteCall } from './rpc/remote-call';
import { HOST_PARTS } from './rpc/remote-host';

export interface CallWatcher {
  /** After each call; `call.args` are the execution's. */
  called(call: RemoteCall): void;
  /** An alert or prompt: null where no window of the user is open, so that nobody could answer. */
  ask(user: string, question: Question): Promise<Answer> | null;
}

export class HostCalls {
  private readonly locks: LockQueue;

  constructor(
    private readonly host: Host,
    private readonly watcher: CallWatcher,
  ) {
    this.locks = new LockQueue(host.locks);
  }

  dispatch(call: RemoteCall): unknown {
    const result = this.perform(call);
    if (call.target === 'locks') this.locks.retry();
    this.watcher.called(call);
    return result;
  }

  /** The execution was ended from outside and cannot clean up itself. */
  abandon(runId: string): void {
    this.locks.forget(runId);
    this.host.locks.releaseAll(runId);
    this.locks.retry();
  }

  private perform({ target, method, args }: RemoteCall): unknown {
    if (target === 'lock-waiting' && method === 'wait') {
      return this.locks.wait(...(args as Parameters<LockQueue['wait']>));
    }
    if (target === 'ui' && method === 'ask') {
      const [user, question] = args as [string, Question];
      return this.watcher.ask(user, question) ?? this.host.ui.ask(user, question);
    }
    const name = HOST_PARTS.find((part) => part === target);
    if (name === undefined) throw new Error(`Cannot call ${target}.${method}: there is no such part`);
    const part: object = this.host[name];
    const found: unknown = Reflect.get(part, method);
    // Not `constructor`, and nothing that every object has.
    if (typeof found !== 'function' || method in Object.prototype)
      throw new Error(`Cannot call ${target}.${method}: there is no such method`);
    return Reflect.apply(found, part, args) as unknown;
  }
}
