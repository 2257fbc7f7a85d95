// What the daily round does for the Value tab: tiers that changed are noted as of yesterday's figures, then the day moves on,
// and cards that were typed or pasted since get their formulas and room.
import type { NotedTiers } from './note-tier-changes';
import { noteTierChanges } from './note-tier-changes';
import type { Ports } from './ports';

/** Null when the lock was held too long. */
export function keepValue(ports: Ports): NotedTiers | null {
  const noted = noteTierChanges(ports);
  const locked = ports.round.stretch(() => {
    const { formulas, tables, clock } = ports;
    formulas.makeRoom();
    formulas.fillRows(tables.language() ?? 'en');
    formulas.apply();
    // Last: everything calculates anew with it.
    formulas.keepToday(clock.today());
  });
  return locked ? noted : null;
}
