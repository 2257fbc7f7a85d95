// One formula with the value that Google Sheets gives.
export type GoldenValue = number | string | boolean | null;

export interface GoldenCase {
  readonly formula: string;
  /** A grid where the result spills; an error by its text. */
  readonly expected: GoldenValue | readonly (readonly GoldenValue[])[];
  /** Where the value is known from: arithmetic, or the page of Google's function list (support.google.com/docs/table/25273). */
  readonly why: string;
}

export function golden(why: string, rows: Readonly<Record<string, GoldenCase['expected']>>): readonly GoldenCase[] {
  return Object.entries(rows).map(([formula, expected]) => ({ formula, expected, why }));
}
