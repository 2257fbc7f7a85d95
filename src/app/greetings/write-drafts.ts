// Puts drafts below the Outbox, under the lock: what another run drafted meanwhile is left out by its key. Nobody ticked them.
import type { OutboxDraft } from '../../domain/greeting/greeting-source';
import type { FieldValues } from '../../domain/table/field-value';
import { serverText } from '../../text/server/text';
import type { Ports } from '../ports';

/** Runs under the lock. Returns how many were written. */
export function writeDrafts(ports: Ports, drafts: readonly OutboxDraft[]): number {
  if (drafts.length === 0) return 0;
  const there = ports.outbox.lines();
  const keys = new Set(there.map(({ key }) => key));
  const ids = new Set(there.map(({ id }) => id));
  const fresh = drafts.filter(({ key, id }) => !keys.has(key) && !ids.has(id));
  if (fresh.length === 0) return 0;
  const toCopy = serverText(ports.tables.language() ?? 'en', 'draftToCopy');
  ports.outbox.append(
    fresh.map(({ to, ...draft }): FieldValues => ({
      ...draft,
      ...{ to: to === '' ? null : to, send: false, state: 'draft', error: to === '' ? toCopy : null },
    })),
  );
  ports.outbox.apply();
  return fresh.length;
}
