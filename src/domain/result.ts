// The outcome of anything that can fail as expected: a value, or an issue told apart by its code.
// Knows no message texts; text/ words an issue for people.

export interface Issue<Code extends string = string> {
  readonly code: Code;
  /** Key of the field concerned. */
  readonly field?: string;
}

export type Result<T, E = Issue> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const fail = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });
