// What the ledger knows of a person's daily mails before today: the last day that surely reached them, and what stood in mails
// since then of which nobody knows whether they went. Knows no due thing but its key.
import type { CivilDate } from '../../domain/civil-date';
import { addDays } from '../../domain/civil-date';
import type { Ledger } from './ledger';
import type { OutboxDesk, OutboxLine } from './reminder-ports';

export interface MailHistory {
  /** Null: none was ever sent, and nothing was missed. */
  readonly last: CivilDate | null;
  readonly inDoubt: ReadonlySet<string>;
}

/** A cell holds 50,000 characters. */
const CELL = 49_000;

/** The text of a daily mail's row: the keys of what stood in it, those of a fixed day first. */
export function keysText(keys: readonly string[]): string {
  let length = 0;
  return keys.filter((key) => (length += key.length + 1) <= CELL).join('\n');
}

const keysIn = (text: string): readonly string[] => text.split('\n').filter((key) => key !== '');

export function mailHistory(
  ledger: Ledger,
  outbox: OutboxDesk,
  email: string,
  today: CivilDate,
  served: CivilDate | undefined,
): MailHistory {
  const prefix = `daily:${email}:`;
  const dayOf = ({ key }: OutboxLine): CivilDate => key.slice(prefix.length);
  const before = ledger.lines().filter((line) => line.key.startsWith(prefix) && dayOf(line) < today);
  const certain = [
    ...before.filter(({ state }) => state === 'sent').map(dayOf),
    ...(served === undefined || served >= today ? [] : [served]),
  ].sort();
  const last = certain[certain.length - 1] ?? null;
  const doubtful = before.filter(
    (line) => (line.state === 'check' || line.state === 'claimed') && (last === null || dayOf(line) > last),
  );
  if (doubtful.length === 0) return { last, inDoubt: new Set() };
  const inDoubt = new Set(outbox.texts(doubtful.map(({ row }) => row)).flatMap(keysIn));
  // Without any certain day the mail before the first doubtful one is as if it had gone.
  const first = doubtful.map(dayOf).sort()[0] ?? today;
  return { last: last ?? addDays(first, -1), inDoubt };
}
