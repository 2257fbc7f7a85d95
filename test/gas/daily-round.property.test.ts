import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import * as fc from 'fast-check';
import { MemoryCellStore } from '../../emulator/cells/memory-cell-store';
import { RoundArchive } from '../support/round-archive';
import type { Hand } from '../support/round-hands';
import { act, hands, people } from '../support/round-hands';
import { faults, momentOf } from '../support/round-ledger';

let json: ReturnType<MemoryCellStore['toJSON']>;
let annotations: ReturnType<RoundArchive['host']['annotations']['toJSON']>;

beforeAll(() => {
  jest.useFakeTimers({ now: Date.parse('2026-02-10T01:30:00Z') });
  const cells = new MemoryCellStore();
  const archive = RoundArchive.prepare(cells);
  people(archive);
  archive.round();
  json = cells.toJSON();
  annotations = archive.host.annotations.toJSON();
});

afterAll(() => void jest.useRealTimers());

const copy = (): RoundArchive => later(new RoundArchive(MemoryCellStore.fromJSON(json), annotations));
/** Long enough for every trigger that waited when the round began. */
function later(archive: RoundArchive): RoundArchive {
  jest.setSystemTime(Date.now() + 10 * 60_000);
  return archive;
}

/** Everything that was done, then a round; a second one has nothing to say. */
function check(archive: RoundArchive, work: () => void, rounds: () => void): void {
  const before = momentOf(archive);
  work();
  rounds();
  const after = momentOf(later(archive));
  expect(faults(before, after, archive.records('Change log'))).toEqual([]);
  expect(archive.round().edits).toBe(0);
  expect(archive.records('Change log')).toHaveLength(after.lines);
}

describe('whatever people do in the grid and in the sidebar, the trigger called or not', () => {
  it('the log tells every net change once after the round, and a second round logs nothing', () => {
    fc.assert(
      fc.property(fc.array(hands, { minLength: 1, maxLength: 14 }), (done: readonly Hand[]) => {
        const archive = copy();
        check(
          archive,
          () => {
            for (const hand of done) act(archive, hand);
          },
          () => archive.round(),
        );
      }),
      { seed: 51, numRuns: 60 },
    );
  });

  it('rounds in between change nothing of that', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(hands, { minLength: 1, maxLength: 5 }), { minLength: 2, maxLength: 4 }),
        (days: readonly (readonly Hand[])[]) => {
          const archive = copy();
          for (const day of days) {
            check(
              archive,
              () => {
                for (const hand of day) act(archive, hand);
              },
              () => archive.round(),
            );
          }
        },
      ),
      { seed: 52, numRuns: 14 },
    );
  });
});

describe('a round that is killed at a service call', () => {
  const day: readonly Hand[] = [
    { do: 'type', tab: 'Customers', row: 0, field: 1, text: 'x', seen: false },
    { do: 'type', tab: 'Individuals', row: 0, field: 0, text: 'x', seen: false },
    { do: 'type', tab: 'Key people', row: 0, field: 1, text: 'y', seen: false },
    { do: 'type', tab: 'Customers', row: 1, field: 1, text: 'y', seen: true },
    { do: 'type', tab: 'Customers', row: 1, field: 1, text: 'z', seen: false },
    { do: 'add', tab: 'Customers', row: 0, field: 0, text: 'New', seen: false },
    { do: 'delete', tab: 'Customers', row: 2, field: 0, text: '', seen: false },
  ];

  /** The service calls of the round of that day, by name. */
  function callsOf(archive: RoundArchive): readonly string[] {
    const { faults: orders } = archive.host;
    const [names, due] = [[] as string[], orders.due.bind(orders)];
    orders.due = (name) => {
      names.push(name);
      return due(name);
    };
    for (const hand of day) act(archive, hand);
    names.length = 0;
    archive.round();
    return names;
  }

  /** Where to cut: before everything that changes something, which is as good as before each question since, and some questions. */
  const places = (some: number): readonly number[] =>
    callsOf(copy()).flatMap((name, at) => (/\.(set|flush)/.test(name) || at % some === 0 ? [at + 1] : []));

  /** A round is cut at each place, and the next one is not. */
  function cutShort(kind: 'kill-before' | 'throw', at: readonly number[]): void {
    for (const nth of at) {
      const archive = copy();
      check(
        archive,
        () => {
          for (const hand of day) act(archive, hand);
        },
        () => {
          archive.host.faults.order({ kind, nth });
          try {
            archive.round();
          } catch {
            // Killed, or refused before anything was done.
          }
          expect(archive.host.faults.toJSON().orders).toEqual([]);
          archive.round();
        },
      );
    }
  }

  it('leaves to the next one what it has not told', () => {
    const all = places(20);
    expect(all.length).toBeGreaterThan(40);
    cutShort('kill-before', all);
  });

  it('or meets an error of Google’s there, does so too', () => {
    const some = places(20).filter((_, at) => at % 3 === 0);
    expect(some.length).toBeGreaterThan(15);
    cutShort('throw', some);
  });
});
