// Runs the script's executions in worker threads, several at once; one that hangs is ended and the others go on.
// Knows no service: what an execution asks of the host is done by HostCalls.
import { Worker } from 'node:worker_threads';
import { CallServer } from './rpc/call-server';
import { decodeError, type RemoteCall } from './rpc/remote-call';
import type { HostCalls } from './host-calls';
import type { Job, JobResults } from './jobs';
import type { ScriptFiles } from '../run/run-context';
import type { WorkerAnswer, WorkerOrder } from './worker';

export interface ExecutionPoolOptions {
  /** The built worker. */
  readonly workerFile: string;
  readonly calls: HostCalls;
  /** An execution that has asked nothing of the host for so long, and waits for nothing, is taken to hang. */
  readonly silentMs?: number;
  readonly size?: number;
  /** Told the ids of the runs that an ended execution leaves behind. */
  readonly ended: (job: Job, runIds: readonly string[]) => void;
}

const USUAL_SIZE = 4;
/** Far longer than any execution computes without a service call, far shorter than a person's patience. */
const USUAL_SILENT_MS = 30_000;

export class ExecutionPool {
  private readonly idle: ExecutionThread[] = [];
  private readonly threads = new Set<ExecutionThread>();
  private readonly waiting: ((thread: ExecutionThread) => void)[] = [];
  private closed = false;

  constructor(private readonly options: ExecutionPoolOptions) {}

  async run<J extends Job>(job: J, script: ScriptFiles): Promise<JobResults[J['name']]> {
    if (this.closed) throw new Error('Cannot run the script: the workbook is closed');
    const thread = await this.take();
    try {
      return (await thread.run(job, script)) as JobResults[J['name']];
    } finally {
      this.giveBack(thread);
    }
  }

  async close(): Promise<void> {
    this.closed = true;
    await Promise.all([...this.threads].map((thread) => thread.stop()));
  }

  private take(): Promise<ExecutionThread> {
    const thread = this.idle.pop();
    if (thread !== undefined) return Promise.resolve(thread);
    if (this.threads.size < (this.options.size ?? USUAL_SIZE)) return Promise.resolve(this.start());
    return new Promise((done) => this.waiting.push(done));
  }

  private giveBack(thread: ExecutionThread): void {
    let next = thread;
    if (!thread.usable) {
      this.threads.delete(thread);
      if (this.waiting.length === 0) return;
      next = this.start();
    }
    const waiter = this.waiting.shift();
    if (waiter === undefined) this.idle.push(next);
    else waiter(next);
  }

  private start(): ExecutionThread {
    const thread = new ExecutionThread(this.options);
    this.threads.add(thread);
    return thread;
  }
}

class ExecutionThread {
  usable = true;
  private readonly worker: Worker;
  private readonly server: CallServer;
  private readonly silentMs: number;
  private runIds: string[] = [];
  private busy: { readonly job: Job; readonly fail: (reason: Error) => void } | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly options: ExecutionPoolOptions) {
    this.silentMs = options.silentMs ?? USUAL_SILENT_MS;
    this.server = new CallServer((call) => this.serve(call));
    const { line } = this.server;
    this.worker = new Worker(options.workerFile, { workerData: line, transferList: [line.port] });
    this.worker.on('error', (error) => this.lose(error));
    this.worker.on('exit', () => this.lose(new Error('Cannot go on with the execution: its thread ended')));
  }

  run(job: Job, script: ScriptFiles): Promise<JobResults[keyof JobResults]> {
    return new Promise((done, fail) => {
      this.busy = { job, fail };
      this.runIds = [];
      this.watch();
      this.worker.once('message', (answer: WorkerAnswer) => {
        this.rest();
        this.busy = null;
        if (answer.ok) done(answer.result);
        else fail(decodeError(answer.error));
      });
      this.worker.postMessage({ job, script } satisfies WorkerOrder);
    });
  }

  async stop(): Promise<void> {
    this.usable = false;
    this.rest();
    this.server.close();
    await this.worker.terminate();
  }

  private async serve(call: RemoteCall): Promise<unknown> {
    // While the main thread works or a person thinks, the execution is not silent of its own.
    this.rest();
    try {
      const result: unknown = await this.options.calls.dispatch(call);
      if (call.target === 'runs' && call.method === 'nextId' && typeof result === 'string') this.runIds.push(result);
      return result;
    } finally {
      if (this.busy !== null) this.watch();
    }
  }

  private watch(): void {
    this.rest();
    this.timer = setTimeout(() => {
      this.lose(new Error('Exceeded maximum execution time'));
      void this.stop();
    }, this.silentMs);
  }

  private rest(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private lose(error: Error): void {
    this.usable = false;
    this.rest();
    if (this.busy === null) return;
    const { job, fail } = this.busy;
    this.busy = null;
    for (const runId of this.runIds) this.options.calls.abandon(runId);
    this.options.ended(job, this.runIds);
    fail(error);
  }
}
