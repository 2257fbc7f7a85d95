// The cells that the golden formulas read: three tabs with numbers small enough to check by hand.
import type { CellValue } from '../../../../emulator/cells/cell-store';

export interface GoldenTab {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  /** Columns with dates. */
  readonly dates: readonly number[];
}

/** 2024-05-15 16:30 in Greenwich, which is 2024-05-16 01:30 in Tokyo: the zone decides the day. */
export const NOW = Date.UTC(2024, 4, 15, 16, 30);
export const ZONE = 'Asia/Tokyo';

export const goldenTabs: readonly GoldenTab[] = [
  {
    name: 'Orders',
    dates: [4],
    rows: [
      ['Customer', 'Region', 'Product', 'Amount', 'Date', 'Quantity'],
      ['Ann', 'North', 'Pen', 10, 45296, 2],
      ['Bob', 'South', 'Ink', 20, 45311, 1],
      ['Ann', 'North', 'Ink', 30, 45332, 3],
      ['Cid', 'East', 'Pen', 40, 45351, 4],
      ['Bob', 'South', 'Pen', 50, 45366, 5],
      ['Dee', 'West', 'Cap', 60, 45383, 6],
      ['Ann', 'North', 'Cap', 70, 45443, 7],
      ['Eve', null, 'Pen', 80, 45473, 8],
    ],
  },
  {
    name: 'Price list',
    dates: [],
    rows: [
      ['Product', 'Price'],
      ['Pen', 1.5],
      ['Ink', 2.25],
      ['Cap', 12],
    ],
  },
  { name: '客户', dates: [], rows: [[5, 'text', true, null, '007']] },
];
