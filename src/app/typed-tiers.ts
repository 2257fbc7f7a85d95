// Whose tiers somebody typed since tiers were last noted, formulas too: the change log has those lines already.
// The log is read once, from where it ended then, and only when somebody asks.
import type { TierLedger } from '../domain/archive-value/tier-ledger';
import { fieldOf, label, tab } from '../domain/catalogue/catalogue';
import type { LogPlace, Ports } from './ports';

export function typedTiers(ports: Ports, known: TierLedger | null, until: LogPlace): (id: string) => boolean {
  let typed: ReadonlySet<string> | null = null;
  return (id) => (typed ??= readTyped(ports, placeOf(known?.logEnd), until)).has(id);
}

function readTyped({ round, tables }: Ports, from: LogPlace | null, until: LogPlace): ReadonlySet<string> {
  if (from === null || from.mark === until.mark) return new Set();
  const language = tables.language() ?? 'en';
  const [title, tier] = [label(tab('customers'), language), label(fieldOf('customers', 'tier'), language)];
  return new Set(
    round
      .logSince(from, until)
      .rows.filter((row) => row['how'] === 'hand' && row['tab'] === title && row['field'] === tier)
      .map((row) => String(row['recordId'] ?? '')),
  );
}

/** Ledgers of before tell none. */
function placeOf(text: string | undefined): LogPlace | null {
  if (text === undefined || text === '') return null;
  const { row, mark, when } = JSON.parse(text) as LogPlace;
  return { row, mark, when };
}
