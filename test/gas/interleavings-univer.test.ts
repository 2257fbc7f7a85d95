import { beforeAll, describe, expect, it } from '@jest/globals';
import { UniverCellStore } from '../../emulator/univer/univer-cell-store';
import type { Template } from '../support/interleaving-archive';
import { InterleavingArchive } from '../support/interleaving-archive';
import { checkInterleavings } from '../support/interleaving-check';

let template: Template;

beforeAll(() => {
  const first = UniverCellStore.create();
  const { archive, cards } = InterleavingArchive.prepare(first);
  const snapshot = first.snapshot();
  const annotations = archive.host.annotations.toJSON();
  let store = first;
  const cells = (): UniverCellStore => {
    store = UniverCellStore.create({ snapshot: structuredClone(snapshot) });
    return store;
  };
  template = {
    cells,
    annotations,
    cards,
    dispose: () => {
      store.dispose();
    },
  };
  first.dispose();
});

describe('people who act between the service calls of each other’s saves, in the workbook of the page', () => {
  it('find every acknowledged save in its row, no formula and no edit of theirs overwritten, no id doubled, in 300 interleavings', () => {
    const tried = checkInterleavings(() => template, { seed: 41, numRuns: 96 });
    expect(tried.interleavings).toBeGreaterThanOrEqual(300);
    expect(tried.amid).toBeGreaterThan(500);
  });
});
