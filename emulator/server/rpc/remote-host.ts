// The host as an execution in a worker sees it: every part a stand-in that asks the main thread.
// Knows the parts' names, nothing of what they do.
import type { Host } from '../../host/host';
import type { LockWaiting } from '../../run/entry-points';
import { remote, type SyncChannel } from './sync-channel';

type PartName = Exclude<keyof Host, 'toJSON'>;

export const HOST_PARTS = [
  'cells',
  'document',
  'annotations',
  'properties',
  'caches',
  'locks',
  'mail',
  'triggers',
  'clock',
  'users',
  'ui',
  'runs',
  'faults',
] as const satisfies readonly PartName[];

/** Does not compile while a part of the host is missing above. */
type Parts = Record<(typeof HOST_PARTS)[number], object> & Host;

export function remoteHost(channel: SyncChannel): Host {
  const parts: Partial<Record<PartName, object>> = {};
  for (const name of HOST_PARTS) parts[name] = remote(channel, name);
  return {
    ...(parts as Parts),
    toJSON() {
      throw new Error('Cannot save the host: it lives in another thread');
    },
  };
}

/** Waits for real: the main thread answers when the lock is free or the time is over. */
export function remoteLockWaiting(channel: SyncChannel): LockWaiting {
  return remote<LockWaiting>(channel, 'lock-waiting');
}
