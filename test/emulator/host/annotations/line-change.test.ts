// What becomes of rows and columns is checked against a list in which the same thing is done to real items.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { followLine, followRun, type LineChange } from '../../../../emulator/host/annotations/line-change';

const SIZE = 12;
const SETTINGS = { seed: 20_260_210, numRuns: 500 };

const anyChange: fc.Arbitrary<LineChange> = fc.oneof(
  fc.record({ kind: fc.constant('inserted' as const), at: fc.nat(SIZE), count: fc.integer({ min: 1, max: 4 }) }),
  fc
    .record({ at: fc.nat(SIZE - 1), count: fc.integer({ min: 1, max: 4 }) })
    .map(({ at, count }) => ({ kind: 'deleted' as const, at, count: Math.min(count, SIZE - at) })),
  fc
    .record({ from: fc.nat(SIZE - 1), count: fc.integer({ min: 1, max: 4 }), to: fc.nat(SIZE) })
    .map(({ from, count, to }) => ({ kind: 'moved' as const, from, count: Math.min(count, SIZE - from), to }))
    .filter(({ from, count, to }) => to <= from || to >= from + count),
);

/** A list of this many lines after the change; new ones are null. */
function changed(change: LineChange): (number | null)[] {
  const lines: (number | null)[] = Array.from({ length: SIZE }, (_, line) => line);
  if (change.kind === 'inserted') lines.splice(change.at, 0, ...Array.from({ length: change.count }, () => null));
  else if (change.kind === 'deleted') lines.splice(change.at, change.count);
  else {
    const block = lines.splice(change.from, change.count);
    lines.splice(change.to > change.from ? change.to - change.count : change.to, 0, ...block);
  }
  return lines;
}

describe('followLine()', () => {
  it('gives each line its place in the changed list, and null when it is deleted', () => {
    fc.assert(
      fc.property(anyChange, fc.nat(SIZE - 1), (change, line) => {
        const place = changed(change).indexOf(line);
        expect(followLine(line, change)).toBe(place === -1 ? null : place);
      }),
      SETTINGS,
    );
  });
});

describe('followRun()', () => {
  const anyRun = fc
    .record({ from: fc.nat(SIZE - 1), count: fc.integer({ min: 1, max: SIZE }) })
    .map(({ from, count }) => ({ from, count: Math.min(count, SIZE - from) }));

  it.each([false, true])('covers the same lines, and new ones like their neighbour when told so: %s', (inherits) => {
    fc.assert(
      fc.property(anyChange, anyRun, (change, run) => {
        const inRun = (line: number): boolean => line >= run.from && line < run.from + run.count;
        const model = change.kind === 'inserted' ? Math.max(0, change.at - 1) : 0;
        const wanted = changed(change).map((line) => (line === null ? inherits && inRun(model) : inRun(line)));
        const got = Array.from({ length: wanted.length }, () => false);
        for (const { from, count } of followRun(run, change, inherits)) {
          expect(got.slice(from, from + count)).toEqual(Array.from({ length: count }, () => false));
          got.fill(true, from, from + count);
        }
        expect(got).toEqual(wanted);
      }),
      SETTINGS,
    );
  });

  it('stays one run when its block is moved within it', () => {
    expect(followRun({ from: 0, count: 10 }, { kind: 'moved', from: 2, count: 3, to: 8 }, false)).toEqual([
      { from: 0, count: 10 },
    ]);
  });
});
