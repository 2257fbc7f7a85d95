// One rule of the platform as a question that can be asked of the real Apps Script and of the emulator alike.
// Knows the platform's services only; nothing of the archive and nothing of the emulator.

/** What a rule rests on: Google's documentation, a published measurement, field reports, or belief. */
export type Evidence = 'documented' | 'measured' | 'reported' | 'unverified';

export interface ConformanceCase {
  /** Item of the emulator's fidelity checklist, 1 to 11 (emulator/COVERAGE.md). */
  readonly item: number;
  readonly rule: string;
  readonly evidence: Evidence;
  /** JSON only, so that both sides compare as text. A text that ends in `…` is compared up to there. */
  readonly expected: unknown;
  /** What the platform does; an exception is reported as its text. */
  readonly see: () => unknown;
}

export interface Finding {
  readonly item: number;
  readonly rule: string;
  readonly evidence: Evidence;
  readonly expected: string;
  readonly seen: string;
  readonly agrees: boolean;
}

/** The text of what the work throws, `nothing thrown` otherwise. */
export function thrown(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return String(error);
  }
  return 'nothing thrown';
}

export const textOf = (value: unknown): string => (value === undefined ? 'undefined' : JSON.stringify(value));

/** Messages of Google are localised and some end with a full stop, some do not: the beginning is compared. */
export const agree = (expected: string, seen: string): boolean =>
  expected.endsWith('…"') ? seen.startsWith(expected.slice(0, -2)) : expected === seen;

export function ask({ item, rule, evidence, expected, see }: ConformanceCase): Finding {
  let seen: string;
  try {
    seen = textOf(see());
  } catch (error) {
    seen = textOf(String(error));
  }
  const wanted = textOf(expected);
  return { item, rule, evidence, expected: wanted, seen, agrees: agree(wanted, seen) };
}
