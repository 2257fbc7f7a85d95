// The one clock of an emulated workbook. Stands still (moved by hand, by runs and by advancing) or ticks with real time.
// Knows no time zone and fires nothing; run/advance.ts fires the triggers that are due on the way.

export interface ClockState {
  readonly now: number;
  readonly ticking: boolean;
}

export class Clock {
  /** What the clock showed at `since`; while it ticks, real time since then is added. */
  private at: number;
  private since: number | null;

  constructor(now = Date.now(), ticking = false) {
    this.at = now;
    this.since = ticking ? Date.now() : null;
  }

  static fromJSON(state: ClockState): Clock {
    return new Clock(state.now, state.ticking);
  }

  toJSON(): ClockState {
    return { now: this.now(), ticking: this.ticks() };
  }

  now(): number {
    return this.since === null ? this.at : this.at + (Date.now() - this.since);
  }

  ticks(): boolean {
    return this.since !== null;
  }

  setTicking(ticking: boolean): void {
    this.at = this.now();
    this.since = ticking ? Date.now() : null;
  }

  set(now: number): void {
    if (!Number.isFinite(now)) throw new Error(`Cannot set the clock: ${String(now)} is no instant`);
    this.at = now;
    if (this.since !== null) this.since = Date.now();
  }

  advance(ms: number): void {
    this.set(this.now() + ms);
  }

  /** A run took `ms`: a clock that stands still moves on by it, so that two runs never see time go backwards. */
  passed(ms: number): void {
    if (this.since === null) this.at += ms;
  }
}
