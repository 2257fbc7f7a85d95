// The published figures of test/fixtures/value-models, and purchases to fit, as typed rows.
// Knows no model.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(__dirname, '../../../fixtures/value-models');
const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

export interface Vector {
  readonly fn: string;
  readonly params: Readonly<Record<string, number>>;
  readonly input: Readonly<Record<string, number | readonly number[]>> | readonly Readonly<Record<string, number>>[];
  readonly expected: number | readonly number[];
  readonly rel_tol?: number;
  readonly abs_tol?: number;
  readonly note?: string;
}

export interface Reference {
  readonly vectors: readonly Vector[];
  readonly fits: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>>;
  readonly conditional_expectation_by_frequency_group: {
    readonly horizon_weeks: number;
    readonly customers: readonly number[];
    readonly actual: readonly number[];
    readonly bgnbd_expected: readonly number[];
    readonly abs_tol: number;
  };
  readonly weekly_repeat_sales: {
    readonly weeks: readonly number[];
    readonly actual_cumulative_repeat: readonly number[];
    readonly published_weeks_20_25: { readonly bgnbd_expected_cumulative: readonly number[] };
    readonly bgnbd_expected_cumulative_computed: readonly number[];
  };
  readonly transaction_aggregation: readonly {
    readonly transactions?: readonly (readonly [number, string, number])[];
    readonly expected: readonly (readonly number[])[];
  }[];
  readonly rfm_summary_stats: Readonly<Record<'count' | 'mean' | 'std' | 'min' | 'median' | 'max', number>>;
}

export const reference = JSON.parse(read('reference.json')) as Reference;

export const rowsOf = (csv: string): string[][] =>
  csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

export interface OrderRow {
  readonly id: string;
  readonly date: string;
  readonly amount: number;
}

export const cdnowOrders: readonly OrderRow[] = rowsOf(read('cdnow_sample_transactions.csv')).map(
  ([id = '', date = '', , amount]) => ({ id, date, amount: Number(amount) }),
);

/** Weeks, as printed: two decimals. */
export const cdnowSummary = rowsOf(read('cdnow_summary.csv')).map((row) => {
  const [, x = 0, tx = 0, T = 0, mean = 0] = row.map(Number);
  return { x, tx, T, mean };
});

/** Rows as the three columns that formulas pass. */
export const columnsOf = (rows: readonly OrderRow[]): [unknown[][], unknown[][], unknown[][]] => [
  rows.map(({ id }) => [id]),
  rows.map(({ date }) => [date]),
  rows.map(({ amount }) => [amount]),
];
