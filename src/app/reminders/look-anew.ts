// After an edit by hand of what only the reminders read, their next run has to look, whatever it had planned.
// Knows no cell.
import type { TabKey } from '../../domain/catalogue/catalogue';
import type { Memory } from './reminder-ports';
import { NEXT } from './reminder-state';

/** Who gets a mail and when, and what people tick to be sent. */
const REMINDING: readonly TabKey[] = ['team', 'holidays', 'settings', 'outbox'];

export function lookAnew(memory: Memory, edited: TabKey | null): void {
  if (edited !== null && REMINDING.includes(edited)) memory.forget(NEXT);
}
