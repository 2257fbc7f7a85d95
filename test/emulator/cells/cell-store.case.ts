// The contract of a cell store, run against each implementation.
// Knows the interface only; what an implementation cannot do it must leave out by name and with a reason.
import { describe, it } from '@jest/globals';
import type { CellStore } from '../../../emulator/cells/cell-store';
import { calculationCases } from './cases/calculation-cases';
import { contentCases } from './cases/content-cases';
import { sheetCases } from './cases/sheet-cases';
import { sortCases } from './cases/sort-cases';
import type { StoreCase } from './cases/store-case';
import { structureCases } from './cases/structure-cases';

const CASES: Readonly<Record<string, readonly StoreCase[]>> = {
  tabs: sheetCases,
  contents: contentCases,
  structure: structureCases,
  sorting: sortCases,
  calculation: calculationCases,
};

export interface LeftOut {
  readonly reason: string;
  /** Names of cases, or of whole groups: tabs, contents, structure, sorting, calculation. */
  readonly tests: readonly string[];
}

export interface CellStoreCaseOptions {
  readonly skip?: readonly LeftOut[];
  /** Ends a store after its case. */
  readonly close?: (store: CellStore) => void | Promise<void>;
}

export function runCellStoreCases(
  name: string,
  newStore: () => CellStore | Promise<CellStore>,
  { skip = [], close }: CellStoreCaseOptions = {},
): void {
  const leftOut = new Set(skip.flatMap((entry) => entry.tests));
  const known = new Set(Object.entries(CASES).flatMap(([group, cases]) => [group, ...cases.map((each) => each.name)]));
  const unknown = [...leftOut].filter((test) => !known.has(test));
  if (unknown.length > 0) throw new Error(`Cannot leave out cases: there are none called ${unknown.join(', ')}`);

  for (const [group, cases] of Object.entries(CASES)) {
    const left = cases.filter((each) => !leftOut.has(group) && !leftOut.has(each.name));
    if (left.length === 0) continue;
    describe(`${name}: ${group}`, () => {
      it.each(left)('$name', async ({ run }) => {
        const store = await newStore();
        try {
          run(store);
        } finally {
          await close?.(store);
        }
      });
    });
  }
}
