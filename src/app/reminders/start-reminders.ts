// Starting and stopping one's own hourly run, and saying that a copied file may send. Several people may run one document:
// the ledger makes that a failover. Taking over from who left is starting one's own.
import type { HealthReply } from '../../contract/health-api';
import type { Outcome } from '../call-failure';
import { fail } from '../../domain/result';
import type { Ports } from '../ports';
import { health } from './health';
import { forgetRunner, NEXT, readMemory, readRunners, writeMemory, writeRunner } from './reminder-state';

export function startReminders(ports: Ports): Outcome<HealthReply> {
  if (ports.tables.language() === null) return fail({ code: 'not-set-up' });
  ports.triggers.start();
  if (ports.file.told() === '') ports.file.tell();
  const now = ports.clock.now();
  const owner = ports.triggers.owner();
  const texts = ports.memory.all();
  if (readRunners(texts).size === 0) writeMemory(ports.memory, { ...readMemory(texts), begun: ports.clock.today() });
  writeRunner(ports.memory, owner, { since: now, lastRun: null, lastSuccess: null });
  // Whose runs stopped coming is no longer anybody's to wait for.
  const stale = health(ports);
  if (stale.ok) for (const { email, stale: gone } of stale.value.runners) if (gone) forgetRunner(ports.memory, email);
  if (!readRunners(texts).has(owner)) ports.memory.write(NEXT, '0');
  return health(ports);
}

export function stopReminders(ports: Ports): Outcome<HealthReply> {
  ports.triggers.stop();
  forgetRunner(ports.memory, ports.triggers.owner());
  return health(ports);
}

/** The file that the person looks at is the one that sends from now on, run by them: a copy takes no trigger along. */
export function confirmCopy(ports: Ports): Outcome<HealthReply> {
  if (ports.tables.language() === null) return fail({ code: 'not-set-up' });
  ports.file.tell();
  ports.memory.write(NEXT, '0');
  return startReminders(ports);
}
