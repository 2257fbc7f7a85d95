import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { columnRuns } from '../../../src/domain/hand/column-runs';

const cells = (all: readonly (readonly [now: string, next?: string, closed?: boolean])[]) =>
  all.map(([now, next, closed = false], at) => ({ row: at + 2, now, next, closed }));

describe('columnRuns()', () => {
  it('writes only cells that change, while the blocks are few', () => {
    expect(columnRuns(cells([['a', 'b'], ['c', 'd'], ['e'], ['f', 'g']]), 2)).toEqual([
      { first: 2, values: ['b', 'd'] },
      { first: 5, values: ['g'] },
    ]);
  });

  it('writes what stands in between too when there would be too many, but nothing before or behind', () => {
    expect(columnRuns(cells([['a'], ['b', 'c'], ['d'], ['e', 'f'], ['g']]), 1)).toEqual([
      { first: 3, values: ['c', 'd', 'f'] },
    ]);
  });

  it('writes an empty value', () => {
    expect(columnRuns(cells([['a', '']]), 1)).toEqual([{ first: 2, values: [''] }]);
  });

  it('never writes a formula, never changes a cell that nobody asked for, and never makes more blocks', () => {
    const cell = fc.record({
      now: fc.constantFrom('a', 'b'),
      next: fc.option(fc.constantFrom('x', ''), { nil: undefined }),
      closed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(cell), fc.integer({ min: 1, max: 4 }), (column, most) => {
        const all = column.map((one, at) => ({ ...one, row: at + 2 }));
        const runs = columnRuns(all, most);
        expect(runs.length).toBeLessThanOrEqual(most);
        for (const { first, values } of runs) {
          values.forEach((value, at) => {
            const { now, next, closed } = all[first - 2 + at] ?? { now: '', next: '', closed: true };
            expect([closed, value]).toEqual([false, next ?? now]);
          });
        }
      }),
      { seed: 5 },
    );
  });
});
