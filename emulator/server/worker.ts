// A thread that runs executions of the script. A service's stand-in in here blocks until the main thread has answered, which
// is how a synchronous script works on a workbook that lives elsewhere. Knows how jobs come and go, not what they do.
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import type { ScriptFiles } from '../run/run-context';
import { doJob, type Job, type JobResults } from './jobs';
import { encodeError, type RemoteError, type RemoteLine } from './rpc/remote-call';
import { remoteHost, remoteLockWaiting } from './rpc/remote-host';
import { SyncChannel } from './rpc/sync-channel';

export interface WorkerOrder {
  readonly job: Job;
  readonly script: ScriptFiles;
}
export type WorkerAnswer =
  | { readonly ok: true; readonly result: JobResults[keyof JobResults] }
  | { readonly ok: false; readonly error: RemoteError };

const channel = new SyncChannel(workerData as RemoteLine<MessagePort>);
const host = remoteHost(channel);
const lockWaiting = remoteLockWaiting(channel);

parentPort?.on('message', ({ job, script }: WorkerOrder) => {
  parentPort?.postMessage(answer(job, script));
});

function answer(job: Job, script: ScriptFiles): WorkerAnswer {
  try {
    return { ok: true, result: doJob(job, { host, script, lockWaiting }) };
  } catch (thrown) {
    return { ok: false, error: encodeError(thrown) };
  }
}
