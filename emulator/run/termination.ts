// How an execution is ended from outside: out of time, or killed on command. Deliberately not an Error.
// A script may catch it, as no code of ours can forbid; the meter then throws it again at every further call.

export type TerminationReason = 'timeout' | 'killed';

export class Termination {
  readonly reason: TerminationReason;

  constructor(reason: TerminationReason) {
    this.reason = reason;
    Object.freeze(this);
  }

  toString(): string {
    return this.reason === 'timeout' ? 'Exceeded maximum execution time' : 'The execution was killed';
  }
}
