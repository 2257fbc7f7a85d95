// What the daily round remembers from one run to the next, as one JSON text beside the shadow. Knows no sheet.
// A text that is not ours is as good as none: the round then starts anew and takes what stands there as it is.
import type { CivilDate, CivilMoment } from '../domain/civil-date';
import type { TabKey } from '../domain/catalogue/catalogue';
import type { LogPlace } from './round-desk';

export interface ComparedTab {
  /** Where the change log ended when the tab was read: later lines are still to be followed. */
  readonly log: LogPlace;
  /** Until when a trigger may still have waited for the lock that was called before the comparison. */
  readonly waited: CivilMoment;
  /** Sums of the keys of the team's own columns that were there: one that is new tells of no edit. */
  readonly own: readonly string[];
  /** Of the write that finished its shadow. */
  readonly turn: number;
  /** How many records the shadow holds. */
  readonly size: number;
}

export interface RoundState {
  /** Another text at each write, so that two rounds at once are noticed. */
  readonly turn: number;
  readonly tabs: Readonly<Partial<Record<TabKey, ComparedTab>>>;
  /** Steps that a round cut short had done, and on which day: on another one it begins anew. */
  readonly day: CivilDate;
  readonly done: readonly string[];
  /** Tabs with notes at links that could not be completed. */
  readonly noted: readonly TabKey[];
}

export const NEW_STATE: RoundState = { turn: 0, tabs: {}, day: '', done: [], noted: [] };

export function readState(head: string): RoundState {
  try {
    const state = JSON.parse(head) as Partial<RoundState>;
    return { ...NEW_STATE, ...state };
  } catch {
    return NEW_STATE;
  }
}

export const stateText = (state: RoundState): string => JSON.stringify({ ...state, turn: state.turn + 1 });
