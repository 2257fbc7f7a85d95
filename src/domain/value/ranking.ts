// Customers ranked by money: who counts as one, what each has, and how many make a share of them.
// Customers are the cells with a number, zero and below too; money is positive money. Knows no tier.
import { numberAt, readColumn } from './columns';
import { micros } from './money';

export interface Ranking {
  /** Null where the cell is blank; in the order of the rows. */
  readonly values: readonly (number | null)[];
  /** Values above 0, the highest first. */
  readonly money: Float64Array;
  readonly customers: number;
}

export function readRanking(raw: unknown): Ranking {
  const column = readColumn('values', raw);
  return rankingOf(column.cells.map((_, at) => numberAt(column, at)));
}

export function rankingOf(values: readonly (number | null)[]): Ranking {
  const counted = values.filter((value) => value !== null);
  const money = Float64Array.from(counted.filter((value) => micros(value) > 0))
    .sort()
    .reverse();
  return { values, money, customers: counted.length };
}

/** A share of the customers as a number of them, rounded up; 0.3 of 10 is 3, whatever the machine makes of 0.3. */
export const customersIn = (share: number, customers: number): number => {
  const count = Math.ceil(share * customers - 1e-9);
  return count > 0 ? count : 0;
};

/** Money of the first customers, of those with most, of none, of one, and so on up to all. */
export function runningMoney({ money }: Ranking): Float64Array {
  const running = new Float64Array(money.length + 1);
  money.forEach((value, at) => {
    running[at + 1] = (running[at] as number) + value;
  });
  return running;
}
