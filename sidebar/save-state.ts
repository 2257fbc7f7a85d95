// How far the saving of one draft has come. Pure; a refusal says what the form shows, never changes what it holds.
import type { ErrorCode, FieldConflict } from '../src/contract/sidebar-api';
import type { Choice, Draft } from './draft';

/** The server's codes, and the one outcome that no server can tell. */
export type RefusalCode = ErrorCode | 'no-answer';

export interface Refusal {
  readonly code: RefusalCode;
  readonly field?: string;
  /** The server's sentence, in the archive's language. */
  readonly message?: string;
  readonly conflicts?: readonly FieldConflict[];
}

export type SaveState =
  | { readonly name: 'idle' }
  /** Save was asked for and red fields stand in the way. */
  | { readonly name: 'blocked' }
  /** Sent; `sent` is the draft as it was then. */
  | { readonly name: 'sending' | 'checking'; readonly attempt: number; readonly sent: Draft }
  /** Offline: goes out by itself when the network is back. */
  | { readonly name: 'waiting'; readonly attempt: number }
  | { readonly name: 'refused'; readonly attempt: number; readonly refusal: Refusal }
  | {
      readonly name: 'clash';
      readonly attempt: number;
      readonly conflicts: readonly FieldConflict[];
      readonly choices: Readonly<Record<string, Choice>>;
    };

export const IDLE: SaveState = { name: 'idle' };

export const isUnderWay = (save: SaveState | undefined): boolean =>
  save?.name === 'sending' || save?.name === 'checking';

export const attemptOf = (save: SaveState | undefined): number => (save && 'attempt' in save ? save.attempt : 0);

/** A conflict without its fields cannot be chosen about; it is shown like any refusal. */
export function afterRefusal(attempt: number, refusal: Refusal): SaveState {
  const { conflicts } = refusal;
  return refusal.code === 'conflict' && conflicts !== undefined && conflicts.length > 0
    ? { name: 'clash', attempt, conflicts, choices: {} }
    : { name: 'refused', attempt, refusal };
}
