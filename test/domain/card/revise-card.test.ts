import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { reviseCard } from '../../../src/domain/card/revise-card';

const small = fc.constantFrom('a', 'b', null);

describe('reviseCard()', () => {
  it('per field: same as stored is nothing to do; stored as loaded is written; stored otherwise clashes', () => {
    fc.assert(
      fc.property(small, small, small, (stored, base, yours) => {
        const { write, clashes } = reviseCard({ f: stored }, 5, {
          changes: { f: yours },
          base: { f: base },
          revision: 1,
        });
        const [written, clashed] = ['f' in write, clashes.length === 1];
        if (stored === yours) expect([written, clashed]).toEqual([false, false]);
        else expect([written, clashed]).toEqual([stored === base, stored !== base]);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('without the loaded value trusts only an unchanged revision', () => {
    const request = { changes: { f: 'new' }, base: {}, revision: 4 };
    expect(reviseCard({ f: 'old' }, 4, request).write).toEqual({ f: 'new' });
    expect(reviseCard({ f: 'old' }, 5, request).clashes).toEqual([
      { field: 'f', base: null, yours: 'new', theirs: 'old' },
    ]);
    expect(reviseCard({ f: 'old' }, 4, { ...request, revision: null }).clashes).toHaveLength(1);
  });

  it('empties a field that is asked to be empty', () => {
    expect(reviseCard({ f: 'old' }, 1, { changes: { f: null }, base: { f: 'old' }, revision: 1 }).write).toEqual({
      f: null,
    });
  });
});
