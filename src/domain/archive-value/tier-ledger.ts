// The tier that every customer was last seen with, kept as texts that each fit a cell. Knows no sheet.
// A text that is not ours is as good as none: the ledger then starts anew and takes the tiers as they are.
import { checksum } from '../shadow/checksum';

export interface TierLedger {
  readonly tiers: ReadonlyMap<string, string>;
  /** Whether the forecast worked when they were seen: without it the same customers have other scores. */
  readonly forecast: boolean;
  /** Where the change log ended then; '' when that is not known. */
  readonly logEnd: string;
}

/** A text with its sum, so that one that somebody changed is noticed. */
export interface LedgerText {
  readonly check: string;
  readonly text: string;
}

/** A cell takes 50,000 characters. */
const MOST = 45_000;
/** No customer has it: the line of the end of the log. */
const LOG_END = '';
type Packed = readonly [forecast: boolean, ...tiers: readonly (readonly [id: string, tier: string])[]];

/** Null when there is none yet, or a part of it is lost. */
export function readLedger(texts: readonly LedgerText[]): TierLedger | null {
  const filled = texts.filter(({ text }) => text !== '');
  const parts = filled.map(({ check, text }) => (checksum(text) === check ? unpacked(text) : null));
  const tiers = new Map<string, string>();
  let forecast = true;
  for (const part of parts) {
    if (part === null) return null;
    const [worked, ...lines] = part;
    forecast &&= worked;
    for (const [id, tier] of lines) tiers.set(id, tier);
  }
  const logEnd = tiers.get(LOG_END) ?? '';
  tiers.delete(LOG_END);
  return parts.length === 0 ? null : { tiers, forecast, logEnd };
}

export function ledgerTexts({ tiers, forecast, logEnd }: TierLedger): readonly LedgerText[] {
  // A text of its own, as it is another every day.
  const texts: string[] = [JSON.stringify([forecast, [LOG_END, logEnd]])];
  let [lines, size]: [(readonly [string, string])[], number] = [[], 0];
  const close = (): void => {
    texts.push(JSON.stringify([forecast, ...lines]));
    [lines, size] = [[], 0];
  };
  for (const line of tiers) {
    const more = JSON.stringify(line).length + 1;
    if (size + more > MOST) close();
    lines.push(line);
    size += more;
  }
  close();
  return texts.map((text) => ({ check: checksum(text), text }));
}

function unpacked(text: string): Packed | null {
  try {
    const part: unknown = JSON.parse(text);
    return Array.isArray(part) && typeof part[0] === 'boolean' && part.slice(1).every(isLine) ? (part as never) : null;
  } catch {
    return null;
  }
}

const isLine = (line: unknown): boolean =>
  Array.isArray(line) && line.length === 2 && line.every((one) => typeof one === 'string');
