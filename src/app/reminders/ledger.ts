// The ledger of mails in the Outbox tab: a row is claimed, under the lock, before its mail is sent, and told the result after.
// What is claimed and has no result is never sent again: nobody can know whether it went.
import { idOfRequest } from '../../domain/card/card-id';
import { ID_PREFIXES } from '../../domain/card/id-prefixes';
import type { CivilMoment } from '../../domain/civil-date';
import { minutesLater } from '../../domain/civil-date';
import type { FieldValues } from '../../domain/table/field-value';
import type { Ports } from '../ports';
import type { OutboxLine, OutboxState } from './reminder-ports';

export interface LedgerEntry {
  /** Of two entries with one key a single one is ever sent. */
  readonly key: string;
  /** Of a draft's row that is in the Outbox; missing for a mail that has none yet. */
  readonly id?: string;
  /** The cell of that row from which the mail's address was taken. */
  readonly to?: string;
  /** What the row holds besides: kind, to, customer, rep, subject, text, campaign. */
  readonly fields: FieldValues;
}
export interface Claim {
  readonly key: string;
  readonly id: string;
  readonly row: number;
  readonly claimedAt: CivilMoment;
}
/** `waiting`: it surely did not go and may be claimed again. */
export type Result = 'sent' | 'check' | 'failed' | 'skipped' | 'waiting';

export interface Settled {
  readonly claim: Claim;
  readonly result: Result;
  readonly why: string;
  /** Null for what was not sent. */
  readonly sentAt: CivilMoment | null;
}

/** No run lasts longer than six minutes. */
const LONGEST_RUN_MINUTES = 10;
/** The states from which a mail may still be claimed. */
export const OPEN: readonly string[] = ['draft', 'waiting'] satisfies readonly OutboxState[];
/** A state is soon pasted over: a row that says when it was sent, or a draft that was claimed before, is none to send. */
const isOpen = ({ state, claimedAt, sentAt }: OutboxLine): boolean =>
  OPEN.includes(state) && sentAt === '' && (state !== 'draft' || claimedAt === '');

type Needs = Pick<Ports, 'outbox' | 'round' | 'ids' | 'clock'>;

export class Ledger {
  private known: readonly OutboxLine[] | null = null;

  constructor(private readonly ports: Needs) {}

  /** As they stood at the last reading. */
  lines(): readonly OutboxLine[] {
    return (this.known ??= this.ports.outbox.lines());
  }

  /** Whether a mail of that key went, may have gone, or is not to go. */
  isTaken(key: string): boolean {
    return this.lines().some((line) => line.key === key && !isOpen(line));
  }

  /** Those that are ours to send now, in their order; null when others held the lock too long. */
  claim(entries: readonly LedgerEntry[]): readonly Claim[] | null {
    return this.enter(entries, 'claimed', '');
  }

  /** What is known not to go, with the reason; null when others held the lock too long. */
  record(entries: readonly LedgerEntry[], result: 'skipped' | 'failed', why: string): readonly Claim[] | null {
    return this.enter(entries, result, why);
  }

  /** Results of mails that were claimed together, as one write. */
  settle(results: readonly Settled[]): void {
    const { outbox } = this.ports;
    outbox.change(
      results.map(({ claim: { row, id, claimedAt }, result, why, sentAt }) => ({
        row,
        id,
        // The moment of the claim is written again, so that adjacent columns are one write.
        values: { state: result, claimedAt, sentAt, error: why === '' ? null : why },
      })),
    );
    outbox.apply();
    const told = new Map(results.map((one) => [one.claim.id, one]));
    this.known =
      this.known?.map((line) => {
        const one = told.get(line.id);
        return one === undefined ? line : { ...line, state: one.result, sentAt: one.sentAt ?? '' };
      }) ?? null;
  }

  /** Claims of runs that ended without a result can only be looked at by people. Returns how many there were. */
  expire(why: string): number {
    const { clock, round, outbox } = this.ports;
    const now = clock.now();
    const isOld = ({ state, claimedAt }: OutboxLine): boolean =>
      state === 'claimed' && (claimedAt === '' || minutesLater(claimedAt, LONGEST_RUN_MINUTES) <= now);
    if (!this.lines().some(isOld)) return 0;
    let expired = 0;
    round.stretch(() => {
      this.known = outbox.lines();
      const old = this.known.filter(isOld);
      expired = outbox.change(old.map(({ row, id }) => ({ row, id, values: { state: 'check', error: why } }))).size;
      outbox.apply();
      this.known = null;
    });
    return expired;
  }

  private enter(entries: readonly LedgerEntry[], state: OutboxState, why: string): readonly Claim[] | null {
    let claims: readonly Claim[] | null = null;
    const now = this.ports.clock.now();
    this.ports.round.stretch(() => {
      this.known = this.ports.outbox.lines();
      const free = this.free(entries, this.known);
      const done = this.write(free, now, { state, error: why === '' ? null : why });
      this.ports.outbox.apply();
      const changed = new Set(done.map(({ id }) => id));
      this.known = [
        ...this.known.filter(({ id }) => !changed.has(id)),
        ...done.map((claim): OutboxLine => ({ ...claim, state, sentAt: '', ticked: false, to: '' })),
      ];
      claims = done;
    });
    return claims;
  }

  private free(
    entries: readonly LedgerEntry[],
    lines: readonly OutboxLine[],
  ): readonly (LedgerEntry & { readonly line: OutboxLine | undefined })[] {
    const taken = new Set(lines.flatMap((line) => (isOpen(line) ? [] : [line.key])));
    const open = lines.filter(isOpen);
    return entries.flatMap((entry) => {
      if (taken.has(entry.key)) return [];
      const line = open.find(({ id, key }) => (entry.id === undefined ? key === entry.key : id === entry.id));
      // A draft whose row somebody deleted, whose tick was taken back or whose address was edited is not to go now.
      if (entry.id !== undefined && line?.ticked !== true) return [];
      if (entry.to !== undefined && entry.to !== line?.to) return [];
      taken.add(entry.key);
      return [{ ...entry, line }];
    });
  }

  private write(
    free: readonly (LedgerEntry & { readonly line: OutboxLine | undefined })[],
    claimedAt: CivilMoment,
    told: FieldValues,
  ): readonly Claim[] {
    const { outbox, ids } = this.ports;
    const added = free.filter(({ line }) => line === undefined);
    const records = added.map(({ key, fields }) => ({
      id: idOfRequest(ID_PREFIXES.outbox, ids.fresh()),
      ...fields,
      key,
      claimedAt,
      ...told,
    }));
    const first = records.length === 0 ? 0 : outbox.append(records);
    const there = outbox.change(
      free.flatMap(({ key, fields, line }) =>
        line === undefined
          ? []
          : [{ row: line.row, id: line.id, values: { ...fields, key, claimedAt, ...told, sentAt: null } }],
      ),
    );
    return free.flatMap(({ key, line }): Claim[] => {
      if (line !== undefined) {
        const { row, id } = line;
        return there.has(id) ? [{ key, id, row, claimedAt }] : [];
      }
      const at = added.findIndex((one) => one.key === key);
      return [{ key, id: String(records[at]?.id ?? ''), row: first + at, claimedAt }];
    });
  }
}
