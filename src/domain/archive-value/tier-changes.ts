// Which customers have another tier than when they were last seen. A cell that is loading, in error or blank says nothing:
// the last known tier stays. Knows no sheet.
import type { FieldValue, FieldValues } from '../table/field-value';
import { unsettled } from './cell-state';
import type { TierLedger } from './tier-ledger';

export interface SeenTier {
  readonly id: string;
  readonly tier: FieldValue;
  /** Somebody typed it, or the formula that gives it: that is an edit by hand, which is logged as one. */
  readonly typed: boolean;
}
export type SeenTiers = Pick<TierLedger, 'tiers' | 'forecast'>;
export interface TierChange {
  readonly id: string;
  readonly before: string;
  readonly after: string;
}

/** Blocks of the Value tab that a score is made from; the forecast alone may be missing for good. */
const NEEDED = ['customers', 'rfm', 'readiness', 'factors', 'score', 'tier'] as const;

export type Readiness = { readonly ready: true; readonly forecast: boolean } | { readonly ready: false };

/**
 * Whether scores say what they said when they were last seen.
 * @param anchors what the first cell of each block shows
 */
export function readinessOf(anchors: FieldValues, known: TierLedger | null): Readiness {
  const state = (block: string): string | null => unsettled(anchors[block]);
  if (NEEDED.some((block) => ['loading', 'error'].includes(state(block) ?? ''))) return { ready: false };
  const forecast = state('forecast');
  if (forecast === 'loading') return { ready: false };
  // Without its forecast every customer would change for a moment: only an archive that never had one goes on.
  if (forecast === 'error' && known?.forecast === true) return { ready: false };
  return { ready: true, forecast: forecast !== 'error' };
}

/** @param known null when nothing was seen before: then nothing has changed */
export function tierChanges(
  seen: readonly SeenTier[],
  known: SeenTiers | null,
  forecast: boolean,
): { readonly changes: readonly TierChange[]; readonly ledger: SeenTiers } {
  const changes: TierChange[] = [];
  const tiers = new Map<string, string>();
  for (const { id, tier, typed } of seen) {
    const before = known?.tiers.get(id);
    const after = unsettled(tier) === null ? String(tier).trim() : before;
    if (after === undefined) continue;
    tiers.set(id, after);
    if (before !== undefined && before !== after && !typed) changes.push({ id, before, after });
  }
  return { changes, ledger: { tiers, forecast } };
}
