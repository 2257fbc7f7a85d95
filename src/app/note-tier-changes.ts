// Once a day: customers whose tier has changed since the last time, logged with the tier before, after, and why.
// The reason is the explanation of the score; never from a cell that is loading, in error or blank.
import { readinessOf, tierChanges } from '../domain/archive-value/tier-changes';
import type { TierChange } from '../domain/archive-value/tier-changes';
import { ledgerTexts, readLedger } from '../domain/archive-value/tier-ledger';
import type { FieldValue, FieldValues } from '../domain/table/field-value';
import { logRows } from './change-log';
import type { Ports, ValueTable } from './ports';
import { typedTiers } from './typed-tiers';

/** The texts of the ledger stand among those of the shadow, under this tab. */
const LEDGER = 'value';

export interface NotedTiers {
  readonly changes: number;
  /** False when the values are being calculated, or a block is in error: nothing was noted, the next run looks again. */
  readonly ready: boolean;
}

/** Null when the lock was held too long. */
export function noteTierChanges(ports: Ports): NotedTiers | null {
  let noted: NotedTiers | null = null;
  const locked = ports.round.stretch(() => {
    noted = note(ports);
  });
  return locked ? noted : null;
}

function note(ports: Ports): NotedTiers {
  const { round, tables, values } = ports;
  const columns = round.columns('customers', ['tier']);
  const table = values.table(['scoreWhy', 'score', 'tier']);
  if (columns === null || table === null) return { changes: 0, ready: false };
  const stored = round.shadow().rows(LEDGER);
  const known = readLedger(stored);
  const state = readinessOf(table.anchors, known);
  if (!state.ready) return { changes: 0, ready: false };

  const logEnd = round.logEnd();
  const typed = typedTiers(ports, known, logEnd);
  const seen = columns.rows
    .filter(({ id, header }) => id !== '' && !header)
    .map(({ row, id, values: cells }) => {
      const tier = cells['tier'] ?? null;
      const differs = known?.tiers.get(id) !== tier;
      // Formulas and the log are read only when a tier is another.
      return { id, tier, typed: differs && known !== null && (!columns.isFormula(row, 'tier') || typed(id)) };
    });
  const { changes, ledger } = tierChanges(seen, known, state.forecast);
  if (known === null && ledger.tiers.size === 0) return { changes: 0, ready: true };
  const texts = ledgerTexts({ ...ledger, logEnd: JSON.stringify(logEnd) });
  const lines = Array.from({ length: Math.max(texts.length, stored.length) }, (_, at) => ({
    row: stored[at]?.row ?? null,
    check: texts[at]?.check ?? '',
    text: texts[at]?.text ?? '',
  })).filter(({ text, row }, at) => row === null || text !== stored[at]?.text);
  if (lines.length === 0) return { changes: 0, ready: true };
  const keep = round.prepare(LEDGER, lines);
  if (changes.length > 0) tables.write([{ tab: 'log', records: logOf(ports, changes, table) }], keep);
  else {
    keep();
    round.apply();
  }
  return { changes: changes.length, ready: true };
}

function logOf({ clock, tables }: Ports, changes: readonly TierChange[], { rows }: ValueTable): readonly FieldValues[] {
  const lines = changes.map(({ id, before, after }) => ({
    tab: 'customers' as const,
    record: id,
    field: 'tier',
    before,
    after,
  }));
  const log = logRows(lines, { when: clock.now(), who: '', how: 'run', language: tables.language() ?? 'en' });
  return log.map((row, at) => ({ ...row, reason: reasonOf(changes[at], rows) }));
}

/** Nothing where the card's tier is not the Value tab's: a manager's own formula has reasons of its own. */
function reasonOf(change: TierChange | undefined, rows: ValueTable['rows']): FieldValue {
  const row = change && rows.get(change.id);
  if (row === undefined || row['tier'] !== change?.after) return null;
  const { score, scoreWhy } = row;
  return typeof score === 'number' && typeof scoreWhy === 'string' ? `${score.toFixed(1)}: ${scoreWhy}` : null;
}
