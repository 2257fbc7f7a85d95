import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import * as fc from 'fast-check';
import { UniverCellStore } from '../../emulator/univer/univer-cell-store';
import { RoundArchive } from '../support/round-archive';
import type { Hand } from '../support/round-hands';
import { act, hands, people } from '../support/round-hands';
import { faults, momentOf } from '../support/round-ledger';

let snapshot: ReturnType<UniverCellStore['snapshot']>;
let annotations: ReturnType<RoundArchive['host']['annotations']['toJSON']>;

beforeAll(() => {
  jest.useFakeTimers({ now: Date.parse('2026-02-10T01:30:00Z') });
  const store = UniverCellStore.create();
  const archive = RoundArchive.prepare(store);
  people(archive);
  archive.round();
  snapshot = store.snapshot();
  annotations = archive.host.annotations.toJSON();
  store.dispose();
});
afterAll(() => void jest.useRealTimers());

describe('the daily round in the workbook of the page', () => {
  it('tells every net change once, and nothing twice', () => {
    fc.assert(
      fc.property(fc.array(hands, { minLength: 4, maxLength: 12 }), (done: readonly Hand[]) => {
        const store = UniverCellStore.create({ snapshot: structuredClone(snapshot) });
        const archive = new RoundArchive(store, annotations);
        jest.setSystemTime(Date.now() + 86_400_000);
        const before = momentOf(archive);
        for (const hand of done) act(archive, hand);
        archive.round();
        const after = momentOf(archive);
        expect(faults(before, after, archive.records('Change log'))).toEqual([]);
        jest.setSystemTime(Date.now() + 86_400_000);
        expect(archive.round().edits).toBe(0);
        store.dispose();
      }),
      { seed: 53, numRuns: 25 },
    );
  });
});
